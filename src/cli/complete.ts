import { readdirSync } from "node:fs";
import { loadScenario } from "../host/load.ts";
import type { Scenario } from "../plan/scenario.ts";
import { COMMANDS, type Command, optionsOf } from "./commands/index.ts";
import { GENERAL, type Option } from "./options.ts";

/**
 * What may stand in the place of the last of some words behind `reckon`; nothing where the shell's own files are meant. What ends
 * with = @ or / goes on.
 *
 * @example await offers(["ch"]) // ["chart", "check", "choose"]
 */
export async function offers(words: readonly string[]): Promise<readonly string[]> {
  const before = words.slice(0, -1).filter((word) => word !== "=");
  const last = words.at(-1) ?? "";
  const current = last === "=" ? "" : last;
  const at = before.findIndex((word) => Object.hasOwn(COMMANDS, word) || word === "help");
  const all =
    before[at] === "help"
      ? Object.keys(COMMANDS)
      : await offersOf({ before: before.slice(at + 1), current, command: COMMANDS[before[at] ?? ""] });
  return all.filter((each) => each.startsWith(current)).sort();
}

async function offersOf(typed: Typed): Promise<readonly string[]> {
  const { before, current, command } = typed;
  const options: Readonly<Record<string, Option>> = { ...(command ? optionsOf(command) : {}), ...GENERAL };
  const open = optionIn(before.at(-1) ?? "", options);
  if (open && open.kind !== "flag") return open.choices ?? named(open.completed, typed);
  if (current.startsWith("-")) return namesOf(options, before);
  if (!command) return [...Object.keys(COMMANDS), "help"];
  const argument = argumentAt(command, positionals(before, command).length);
  return argument?.choices ?? named(argument?.completed, typed);
}

/** The option that a word is, by its name or its letter. */
function optionIn(word: string, options: Readonly<Record<string, Option>>): Option | null {
  const [, dashes, name = ""] = /^(--?)([^-=][^=]*)$/.exec(word) ?? [];
  if (dashes === "--") return options[name] ?? null;
  return Object.values(options).find((option) => dashes === "-" && option.short === name) ?? null;
}

/** Options that are not there yet; what is on without them is turned off by --no-. */
const namesOf = (options: Readonly<Record<string, Option>>, before: readonly string[]): readonly string[] =>
  Object.entries(options)
    .map(([name, option]) => ({ name: option.default === true ? `--no-${name}` : `--${name}`, option }))
    .filter(({ name, option }) => option.kind === "texts" || !before.includes(name))
    .map(({ name }) => name);

/** The words that are neither options nor their values. */
function positionals(words: readonly string[], command: Command): readonly string[] {
  const options = { ...optionsOf(command), ...GENERAL };
  return words.filter((word, i) => {
    const previous = optionIn(words[i - 1] ?? "", options);
    return (word === "-" || !word.startsWith("-")) && (previous === null || previous.kind === "flag");
  });
}

function argumentAt({ arguments: named, takes }: Command, index: number) {
  const all = Object.values(named);
  return all[index] ?? (takes.includes("..") ? all.at(-1) : undefined);
}

type Completed = Option["completed"] | "scenarios" | "targets" | "names";

/** A command line up to the word that is asked about. */
interface Typed {
  readonly before: readonly string[];
  readonly current: string;
  readonly command: Command | undefined;
}

async function named(what: Completed, { before, current, command }: Typed): Promise<readonly string[]> {
  if (what === undefined || what === "files" || what === "folders" || !command) return [];
  if (what === "scenarios") return scenarioFiles(current);
  const [file = ""] = positionals(before, command);
  const loaded = await loadScenario(file);
  return loaded.ok ? NAMES[what](loaded.value) : [];
}

const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

/** What of a scenario may be named, and how it goes on: growth=, machinery@. */
const NAMES = {
  assumptions: ({ assumptions }) => ids(assumptions).map((id) => `${id}=`),
  targets: ({ targets }) => ids(targets),
  names: ({ assumptions, indicators, targets }) => [...ids(assumptions), ...ids(indicators), ...ids(targets)],
  changes: ({ assumptions, indicators, targets }) => [
    ...[...ids(assumptions), ...ids(targets)].map((id) => `${id}=`),
    ...ids(indicators).map((id) => `${id}@`),
  ],
} as const satisfies Readonly<Record<string, (scenario: Scenario) => readonly string[]>>;

/** Scenario files and folders in the folder that a word has reached. */
function scenarioFiles(current: string): readonly string[] {
  const folder = /^.*\//.exec(current)?.[0] ?? "";
  return readdirSync(folder || ".", { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return [`${folder}${entry.name}/`];
    return /\.(ya?ml|json)$/i.test(entry.name) ? [`${folder}${entry.name}`] : [];
  });
}

import type { Text } from "../base/text.ts";
import { COMMANDS, type Command, optionsOf } from "./commands.ts";
import { GENERAL, type Option } from "./options.ts";
import { lacks, notAmong, noValue, plainFlag, tooMany, unknownCommand, unknownOption } from "./usage.ts";

/** What a command line asks for, or what is wrong with it. */
export type Asked =
  | { readonly kind: "nothing" | "version" }
  | { readonly kind: "help"; readonly command: string | undefined }
  | { readonly kind: "command"; readonly command: string; readonly given: Given }
  | { readonly kind: "wrong"; readonly command: string | undefined; readonly said: Text };

/** What a command is given, by the names of its arguments and options; what is given several times is a list. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * The words behind `reckon`, read by the tables of commands and options.
 *
 *   1. words          which are options, their values, or neither
 *   2. the command    the first word that is neither
 *   3. what it takes  each option is one of its own, has its value, and one that may be
 *
 * @example parse(["run", "a.yaml", "-n", "5"]).given.draws // 5
 * @example parse(["help", "run"]) // { kind: "help", command: "run" }
 */
export function parse(words: readonly string[]): Asked {
  const { plain, options } = split(words);
  const [first, ...others] = plain;
  const command = first === undefined ? undefined : COMMANDS[first];
  const wrong = (said: Text | null): Asked | null => (said ? { kind: "wrong", command: first, said } : null);
  const asksFor = (name: string): boolean => options.some((each) => each.name === name);

  if (first === "help") return helpOf(others);
  if (first !== undefined && !Object.hasOwn(COMMANDS, first))
    return { kind: "wrong", command: undefined, said: unknownCommand(first) };
  if (asksFor("help")) return { kind: "help", command: first };
  if (asksFor("version")) return { kind: "version" };
  const known: Readonly<Record<string, Option>> = { ...(command ? optionsOf(command) : {}), ...GENERAL };
  const bad = wrong(options.map((each) => wrongOption(each, first, known)).find((said) => said !== null) ?? null);
  if (bad) return bad;
  if (first === undefined || !command) return { kind: "nothing" };
  const given = { ...defaultsOf(known), ...valuesOf(options, known), ...argumentsOf(command, others) };
  return wrong(wrongArguments(first, command, others)) ?? { kind: "command", command: first, given };
}

function helpOf([command, more]: readonly string[]): Asked {
  const said =
    command !== undefined && !Object.hasOwn(COMMANDS, command)
      ? notAmong("help", command, Object.keys(COMMANDS))
      : more === undefined
        ? null
        : tooMany("help", more);
  return said ? { kind: "wrong", command: "help", said } : { kind: "help", command };
}

/** An option as it is written: its word, its name, its value; null where it lacks one. */
interface Written {
  readonly word: string;
  readonly name: string;
  readonly value: string | boolean | null;
}

/** Every option there is: what follows the name of one is its value, whichever command it is of. */
const ALL: Readonly<Record<string, Option>> = Object.assign({}, ...Object.values(COMMANDS).map(optionsOf), GENERAL);

const BY_LETTER: ReadonlyMap<string, string> = new Map(
  Object.entries(ALL).flatMap(([name, { short }]) => (short === undefined ? [] : [[short, name]])),
);

// 1

function split(words: readonly string[]): { readonly plain: readonly string[]; readonly options: readonly Written[] } {
  const plain: string[] = [];
  const options: Written[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") plain.push(...rest.splice(0));
    else if (word === "-" || !word.startsWith("-")) plain.push(word);
    else options.push(...(word.startsWith("--") ? [longOption(word, rest)] : letters(word, rest)));
  }
  return { plain, options };
}

/** `--name`, `--no-name`, `--name=value`, `--name value`. */
function longOption(word: string, rest: string[]): Written {
  const [, spelled = "", own] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const name = /^no-/.test(spelled) && ALL[spelled.slice(3)]?.kind === "flag" ? spelled.slice(3) : spelled;
  if (own !== undefined) return { word: `--${spelled}`, name, value: own === "" ? null : own };
  const kind = ALL[name]?.kind ?? "flag";
  return { word, name, value: kind === "flag" ? name === spelled : valueIn(rest) };
}

/** `-q`, `-n5`, `-n=5`, `-n 5`, and flags in one word: `-qn5`. */
function letters(word: string, rest: string[]): readonly Written[] {
  const [, letter = "", behind = ""] = /^-(.)(.*)$/s.exec(word) ?? [];
  const name = BY_LETTER.get(letter) ?? letter;
  const written = `-${letter}`;
  if ((ALL[name]?.kind ?? "flag") !== "flag")
    return [{ word: written, name, value: behind === "" ? valueIn(rest) : behind.replace(/^=/, "") || null }];
  return [{ word: written, name, value: true }, ...(behind === "" ? [] : letters(`-${behind}`, rest))];
}

/** The next word, where it is no option itself. */
function valueIn(rest: string[]): string | null {
  const [next] = rest;
  if (next === undefined || next === "" || /^-(?![\d.]|$)/.test(next)) return null;
  return rest.shift() ?? null;
}

// 3

function wrongOption(
  { word, name, value }: Written,
  command: string | undefined,
  known: Readonly<Record<string, Option>>,
) {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option) return unknownOption(word, command, Object.keys(known));
  if (value === null) return noValue(word);
  if (option.kind === "flag") return typeof value === "boolean" ? null : plainFlag(word);
  return option.choices && !option.choices.includes(String(value))
    ? notAmong(word, String(value), option.choices)
    : null;
}

const defaultsOf = (options: Readonly<Record<string, Option>>): Given =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => (option.default === undefined ? [] : [[name, option.default]])),
  );

/** What is given twice is a list, whether it may be or not: `complaint` says so. */
function valuesOf(written: readonly Written[], known: Readonly<Record<string, Option>>): Given {
  const values = new Map<string, unknown[]>();
  for (const { name, value } of written) {
    // A blank is no number, though JavaScript takes it for 0.
    const read = known[name]?.kind === "number" ? Number(String(value).trim() || Number.NaN) : value;
    values.set(name, [...(values.get(name) ?? []), read]);
  }
  return Object.fromEntries(
    [...values].map(([name, all]) => [name, known[name]?.kind === "texts" || all.length > 1 ? all : all[0]]),
  );
}

function argumentsOf(command: Command, words: readonly string[]): Given {
  const names = Object.keys(command.arguments);
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      isSeveral(command, name) ? words.slice(i) : (words[i] ?? command.arguments[name]?.default),
    ]),
  );
}

const isSeveral = ({ takes }: Command, name: string): boolean => takes.includes(`${name}..`);

function wrongArguments(name: string, command: Command, words: readonly string[]): Text | null {
  const taken = Object.entries(command.arguments);
  const least = taken.filter(([each]) => command.takes.includes(`<${each}`)).length;
  if (words.length < least) return lacks(name);
  const extra = words[taken.length];
  if (extra !== undefined && !taken.some(([each]) => isSeveral(command, each))) return tooMany(name, extra);
  const [, bad] = taken
    .map(([, { choices }], i) => [choices, words[i]] as const)
    .find(([choices, word]) => choices && word !== undefined && !choices.includes(word)) ?? [null, undefined];
  return bad === undefined
    ? null
    : notAmong(
        name,
        bad,
        taken.flatMap(([, { choices }]) => choices ?? []),
      );
}

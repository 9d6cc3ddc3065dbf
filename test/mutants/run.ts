/**
 * `npm run mutants -- kinds growth`: plants faults in these rooms, and writes how many the tests noticed to test/mutants.md.
 * Without a room, all of them. `-- kinds src/kinds/level.ts`: in some files only, and nothing is written to the log.
 * `-- kinds --part=bands src/kinds/band.ts …`: a part of a large room, whose report keeps the name; `-- kinds --sum` writes the sum of its parts.
 * `-- kinds --every=5`: a sample, every fifth fault. `-- kinds --again`: what was noticed last time is not tried again. What escaped is printed, and stands with all the rest in output/mutants/<room>.json.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { temporary } from "../setup.ts";

/** The rooms, and whose tests beside a room's own would notice. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  kinds: ["assess", "behaviour", "scenario"],
  growth: ["model", "behaviour"],
  model: ["growth", "behaviour", "oracle"],
  assess: ["kinds", "behaviour", "oracle", "lint", "forecast"],
  scenario: ["lint", "explain", "dimensions", "growth", "model", "kinds", "assess", "behaviour"],
  compare: ["present", "behaviour"],
  present: ["behaviour", "compare", "explain", "dimensions", "explore", "cli"],
  cli: [],
  evaluate: ["assess", "behaviour"],
  explore: ["behaviour", "cli"],
};
/** Not in this process: they start the built command or threads, or read src/ as text, and find no fault there. */
const ELSEWHERE = ["test/cli/{badInput,conventions,parts}.test.ts", "test/kinds/messages.test.ts"];
const LOG = "test/mutants.md";
const NOTES: Readonly<Record<string, string>> = {
  NoCoverage: " (reached by no test)",
  "Survived, not all tests tried": " (not all tests tried)",
};

interface Mutant {
  readonly fileName: string;
  readonly status: "Killed" | "Timeout" | "Survived" | "Survived, not all tests tried" | "NoCoverage" | "Ignored";
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: Record<"start" | "end", { readonly line: number; readonly column: number }>;
}

const part = /--part=(\w+)/.exec(process.argv.join(" "))?.[1];
const again = process.argv.includes("--again");
const every = Number(/--every=(\d+)/.exec(process.argv.join(" "))?.[1] ?? 1);
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const files = words.filter((word) => word.endsWith(".ts"));
const asked = words.filter((word) => !word.endsWith(".ts"));
const wrong = asked.find((room) => !Object.hasOwn(TESTS, room));
if (wrong) throw new Error(`no room ${wrong}: ${Object.keys(TESTS).join(", ")}`);

const clear = temporary();
for (const room of asked.length > 0 ? asked : Object.keys(TESTS)) {
  const mutants = process.argv.includes("--sum") ? partsOf(room) : plant(room);
  for (const mutant of mutants) if (escaped(mutant)) console.log(lineOf(mutant));
  console.log(rowOf(room, mutants));
  if (files.length === 0) log(rowOf(room, mutants));
}
clear();

/** Plants the faults of a room and runs its tests: driver.ts, in one process of vitest. */
function plant(room: string): readonly Mutant[] {
  mkdirSync("output/mutants", { recursive: true });
  const report = `output/mutants/${room}${part ? `.${part}` : ""}.json`;
  const rooms = [room, ...(TESTS[room] ?? [])].map((name) => `test/${name}/**/*.test.ts`);
  const tests = globSync([...rooms, "test/docs/examples.test.ts"], { ignore: ELSEWHERE }).sort();
  const before = report.replace("json", "before");
  if (again) copyFileSync(report, before);
  const { status } = spawnSync("npx", ["vitest", "run", "--config", "test/mutants/vitest.config.ts"], {
    stdio: "inherit",
    env: {
      ...process.env,
      MUTANTS_FILES: JSON.stringify(files.length > 0 ? files : globSync(`src/${room}/**/*.ts`)),
      MUTANTS_TESTS: JSON.stringify(tests),
      MUTANTS_REPORT: report,
      MUTANTS_BEFORE: again ? before : "",
      MUTANTS_EVERY: `${every}`,
    },
  });
  if (status !== 0) throw new Error(`the driver ended with ${status}`);
  return JSON.parse(readFileSync(report, "utf8"));
}

/** What the parts of a room came to; a file is one part's. */
function partsOf(room: string): readonly Mutant[] {
  const all = globSync(`output/mutants/${room}.*.json`).map((path): Mutant[] => JSON.parse(readFileSync(path, "utf8")));
  const owner = new Map(all.flatMap((mutants, i) => mutants.map(({ fileName }) => [fileName, i] as const)));
  return all.flatMap((mutants, i) => mutants.filter(({ fileName }) => owner.get(fileName) === i));
}

function escaped({ status }: Mutant): boolean {
  return status.startsWith("Survived") || status === "NoCoverage";
}

/** `src/kinds/level.ts:20 ConditionalExpression: value === null => false`. */
function lineOf({ fileName, status, mutatorName, replacement, location: { start, end } }: Mutant): string {
  const line = readFileSync(fileName, "utf8").split("\n")[start.line] ?? "";
  const was = line.slice(start.column, start.line === end.line ? end.column : undefined);
  const short = (text: string) => text.replace(/\s+/g, " ").slice(0, 80);
  const place = `${fileName.slice(process.cwd().length + 1)}:${start.line + 1}`;
  return `${place}${NOTES[status] ?? ""} ${mutatorName}: ${short(was)} => ${short(replacement)}`;
}

/** A row of the log; what was left out does not count. */
function rowOf(room: string, mutants: readonly Mutant[]): string {
  const count = (of: RegExp) => mutants.filter(({ status }) => of.test(status)).length;
  const [noticed, survived, unreached] = [count(/Killed|Timeout/), count(/Survived/), count(/NoCoverage/)];
  const all = noticed + survived + unreached;
  const date = new Date().toISOString().slice(0, 10);
  const tried = every > 1 ? `${all}, 1 in ${every}` : all;
  return `| ${[room, tried, noticed, survived, unreached, `${((100 * noticed) / all).toFixed(1)} %`, date].join(" | ")} |`;
}

/** Puts a room's row in the place of its last one. */
function log(row: string): void {
  const head = row.slice(0, row.indexOf(" |") + 2);
  const lines = readFileSync(LOG, "utf8").split("\n");
  writeFileSync(LOG, lines.map((line) => (line.startsWith(head) ? row : line)).join("\n"));
}

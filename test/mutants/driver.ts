/** Calls one fault after another, and for each runs the tests that reach it until one fails. */

// @ts-expect-error the alias of vitest.config.ts: `vitest` itself is gather.ts here
import { it } from "MUTANTS_VITEST";
import { readFileSync, writeFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { gathered, inFile, type Suite, type Test } from "./gather.ts";

interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number }; readonly end: unknown };
  readonly status?: string;
}

interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>> };
}
type Hits = Readonly<Record<string, number>>;

const {
  MUTANTS_FILES: files = "[]",
  MUTANTS_REPORT: report = "",
  MUTANTS_TESTS: tests = "[]",
  MUTANTS_BEFORE: before = "",
  MUTANTS_EVERY: every = "1",
} = process.env;
const shared = globalThis as { __stryker__?: Switches };
const switches: Switches = shared.__stryker__ ?? {};
shared.__stryker__ = switches;
/** Milliseconds of a test, and of all tests of a fault: what only longer ones would notice counts as escaped. */
const [LONGEST, PATIENCE] = [400, 1000];
/** What acts when it is loaded has no fault that can be called. */
const ACTS = /^src\/cli\/main\.ts$/;
/** What this process has computed; a busy machine makes nothing slower. */
const clock = (): number => process.cpuUsage().user / 1000;

it("plants faults", { timeout: 10 ** 8 }, async () => {
  // First, so that what stands at the top level of a file is no test's, whichever would have been the first to load it.
  for (const path of (JSON.parse(files) as string[]).filter((each) => !ACTS.test(each)))
    await import(/* @vite-ignore */ `${process.cwd()}/${path}`);
  for (const path of JSON.parse(tests) as string[]) {
    inFile(path);
    await import(/* @vite-ignore */ `${process.cwd()}/${path}`);
  }
  const reached = await dryRun();
  const mutants = (JSON.parse(readFileSync(report, "utf8")) as Mutant[])
    .filter(({ status }) => status !== "Ignored")
    .filter((_, i) => i % Number(every) === 0);
  const known = noticedBefore();
  const results: object[] = [];
  for (const [i, mutant] of mutants.entries()) {
    const noticed = known.get(keyOf(mutant));
    if (noticed) {
      results.push({ ...mutant, status: noticed });
      continue;
    }
    const covering = reached.get(mutant.id) ?? [];
    const hits = switches.mutantCoverage?.static[mutant.id];
    const status = covering.length > 0 ? await judge(mutant, covering) : hits ? "Ignored" : "NoCoverage";
    results.push({ ...mutant, status });
    if (i % 100 === 0) console.log(`${i} of ${mutants.length}`);
    if (i % 100 === 0) writeFileSync(report, JSON.stringify(results));
  }
  writeFileSync(report, JSON.stringify(results));
});

const keyOf = ({ fileName, location, replacement }: Mutant): string =>
  JSON.stringify([fileName, location, replacement]);

/** What an earlier run noticed, where only the rest is to be tried again. */
function noticedBefore(): ReadonlyMap<string, string> {
  const earlier = before === "" ? [] : (JSON.parse(readFileSync(before, "utf8")) as Mutant[]);
  const noticed = earlier.filter(({ status }) => status === "Killed" || status === "Timeout");
  return new Map(noticed.map((mutant) => [keyOf(mutant), mutant.status ?? ""]));
}

interface Timed extends Test {
  readonly time: number;
  readonly hits: Hits;
}

/** Runs every test once without a fault; by mutant, the tests that reach it, the quickest first. */
async function dryRun(): Promise<ReadonlyMap<string, readonly Timed[]>> {
  const reached = new Map<string, Timed[]>();
  for (const [i, one] of gathered.entries()) {
    switches.currentTestId = `${i}`;
    const began = clock();
    const fault = await run(one, new Set());
    const time = clock() - began;
    switches.currentTestId = undefined;
    if (fault) console.log(`fails without a fault, and is left out: ${one.name}: ${fault.message}`);
    if (fault || time > LONGEST) continue;
    const hits = switches.mutantCoverage?.perTest[i] ?? {};
    for (const id of Object.keys(hits)) reached.set(id, [...(reached.get(id) ?? []), { ...one, time, hits }]);
  }
  for (const all of reached.values()) all.sort((a, b) => a.time - b.time);
  console.log(`${gathered.length} tests`);
  return reached;
}

/** How many faults of a file a test has noticed: it is likely to notice the next one too, so it goes first. */
const notices = new Map<string, number>();

async function judge({ id, fileName }: Mutant, covering: readonly Timed[]): Promise<string> {
  const prepared = new Set<Suite>();
  const keyed = covering.map((test) => ({ test, key: `${fileName} ${test.name}` }));
  const promising = keyed.toSorted((a, b) => (notices.get(b.key) ?? 0) - (notices.get(a.key) ?? 0));
  try {
    const began = clock();
    for (const { test, key } of promising) {
      if (clock() - began > PATIENCE) return "Survived, not all tests tried";
      switches.hitLimit = 100 * (test.hits[id] ?? 1);
      switches.hitCount = 0;
      switches.activeMutant = id;
      const fault = await run(test, prepared);
      if (!fault) continue;
      notices.set(key, (notices.get(key) ?? 0) + 1);
      return isEndless(fault) ? "Timeout" : "Killed";
    }
    return "Survived";
  } finally {
    switches.activeMutant = undefined;
    switches.hitCount = undefined;
  }
}

const isEndless = ({ message, code }: Error & { readonly code?: string }): boolean =>
  message.startsWith("Stryker: Hit count") || code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

/** Runs a test after what its suites prepare; the fault it ends with, null where it passes. */
async function run({ suite, run }: Test, prepared: Set<Suite>): Promise<Error | null> {
  try {
    await prepare(suite, prepared);
    await ended(run);
    return null;
  } catch (fault) {
    return fault as Error;
  }
}

async function prepare(suite: Suite, prepared: Set<Suite>): Promise<void> {
  if (suite.parent) await prepare(suite.parent, prepared);
  if (prepared.has(suite)) return;
  prepared.add(suite);
  for (const hook of suite.before) await ended(hook);
}

/**
 * A loop that passes no planted place is ended after a while on the clock, which a busy machine may need for a fair test too:
 * only one that has computed all the while has found no end. Up to its first await; what loops behind one has no remedy.
 */
function ended(hook: () => unknown): unknown {
  const scope = globalThis as { mutantsHook?: (() => unknown) | undefined };
  for (const timeout of [5_000, 60_000]) {
    const began = clock();
    scope.mutantsHook = hook;
    try {
      return runInThisContext("mutantsHook()", { timeout });
    } catch (fault) {
      if ((fault as { code?: string }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT" || clock() - began > 4 * LONGEST)
        throw fault;
    }
  }
  throw new Error("a test that found no time");
}

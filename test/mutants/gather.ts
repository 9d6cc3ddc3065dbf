/** Stands in for vitest while faults are planted: test files hand over their tests here instead of running them. */

// @ts-expect-error the alias of vitest.config.ts: `vitest` itself is this file
import { vi as spies, expect as theirs } from "MUTANTS_VITEST";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

type Work = (...args: never[]) => unknown;
type Hook = () => unknown;

export interface Suite {
  readonly name: string;
  readonly parent: Suite | null;
  readonly before: Hook[];
}

export interface Test {
  readonly name: string;
  readonly suite: Suite;
  readonly run: Hook;
}

export const gathered: Test[] = [];
let suite: Suite = { name: "", parent: null, before: [] };
/** The file that hands over, and that of the test which runs. */
let [declaring, running] = ["", ""];

/** Everything that a test file declares from here on. */
export function inFile(name: string): void {
  declaring = name;
  suite = { name, parent: null, before: [] };
}

const inside = (name: string, work: Hook): void => {
  const outer = suite;
  suite = { name: `${outer.name} > ${name}`, parent: outer, before: [] };
  work();
  suite = outer;
};
const one = (name: string, run: Hook): void => {
  const file = declaring;
  const inItsFile = () => {
    running = file;
    return run();
  };
  gathered.push({ name: `${suite.name} > ${name}`, suite, run: inItsFile });
};

/** Arguments of `each`: rows that are lists are spread. */
const each =
  (declare: (name: string, work: Hook) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, work: Work): void =>
    rows.forEach((row, i) => {
      declare(`${name} ${i}`, () => work(...((Array.isArray(row) ? row : [row]) as never[])));
    });
const never = () => {};

export const describe = Object.assign(inside, { each: each(inside) });
export const test = Object.assign((name: string, run: Hook) => one(name, run), {
  each: each(one),
  fails: never,
  skipIf: (skipped: unknown) => (skipped ? never : one),
  runIf: (wanted: unknown) => (wanted ? one : never),
});
export const it = test;
export const beforeAll = (hook: Hook): void => void suite.before.push(hook);
export const afterAll = never;
export const expect = theirs;
// vitest takes such a path from the file of the test that it knows of, the driver's.
theirs.extend({
  toMatchFileSnapshot: (text: string, path: string) => ({
    pass: readFileSync(join(dirname(running), path), "utf8") === text,
    message: () => `differs from ${path}`,
  }),
});
export const vi = spies;

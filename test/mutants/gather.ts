/** Stands in for vitest while faults are planted: test files hand over their tests here instead of running them. */
// @ts-expect-error the alias of vitest.config.ts: `vitest` itself is this file
import { vi as spies, expect as theirs } from "MUTANTS_VITEST";

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

/** Everything that a test file declares from here on. */
export function inFile(name: string): void {
  suite = { name, parent: null, before: [] };
}

const inside = (name: string, work: Hook): void => {
  const outer = suite;
  suite = { name: `${outer.name} > ${name}`, parent: outer, before: [] };
  work();
  suite = outer;
};
const one = (name: string, run: Hook): void => {
  gathered.push({ name: `${suite.name} > ${name}`, suite, run });
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
export const vi = spies;

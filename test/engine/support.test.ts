import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf } from "../../src/engine/plan.ts";
import { prepare } from "../../src/engine/simulate.ts";
import { narrowed, within } from "../../src/engine/support.ts";
import { numbers } from "../../src/kernel/lanes.ts";
import { operation } from "../../src/kernel/operation.ts";
import { programs } from "../kernel/programs.ts";
import { programOf } from "../support.ts";

test("property: no value of any draw of any Program lies outside its support", () => {
  let ended = 0;
  fc.assert(
    fc.property(programs, (program) => {
      const { machine } = prepare(program, "plain", "js");
      const { supports } = machine.lowered;
      const plan = planOf({ seed: 2, draws: 400, design: "plain" });
      machine.watch(plan, 0, 400, (output, _at, strip) => {
        const support = supports[output] as (typeof supports)[number];
        if (support.sure) ended++;
        if (support.sure) expect(strip.every(Number.isFinite)).toBe(true);
        // A power in every draw is within 2e-14 of the reference's.
        const beyond = strip.filter(
          (value) =>
            Number.isFinite(value) && Math.abs(within(support, value) - value) > 1e-12 * Math.abs(value) + 1e-300,
        );
        expect([...beyond]).toEqual([]);
      });
    }),
    { numRuns: 400 },
  );
  expect(ended).toBeGreaterThan(100);
});

test.each([
  ["min(max(n, 0), 3)", 0, 3, true],
  ["100 * (1 + u)", 90, 120, true],
  ["log(2 + u)", Math.log(1.9), Math.log(2.2), true],
  ["v", -6.5, 6.5, true],
  ["v ^ 2", 0, 42.25, true],
  ["exp(200 * n)", 0, Number.POSITIVE_INFINITY, false],
  ["(1) / (2 + u)", 1 / 2.2, 1 / 1.9, true],
  ["abs(u)", 0, 0.2, true],
  ["sqrt(u)", 0, Math.sqrt(0.2), false],
  ["if(n > 0, u, 7)", -0.1, 7, true],
  ["(1) / u", Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, false],
  ["(1) / abs(u)", 5, Number.POSITIVE_INFINITY, false],
  // Two scores of 6.5 may be mixed into one of 6.5 times the root of two.
  ["m", -6.5 * Math.sqrt(2), 6.5 * Math.sqrt(2), true],
])("the support of %s", (formula, low, high, sure) => {
  const program = programOf(`
years: { base: 2020, to: 2020 }
assumptions:
  n: { distribution: { normal: [0, 1] } }
  v: { distribution: { normal: [0, 1] } }
  m: { distribution: { normal: [0, 1] } }
  u: { distribution: { uniform: [-0.1, 0.2] } }
correlations: [ { of: [n, m], rank: 0.5 } ]
indicators: { x: { formula: "${formula}" }, both: { formula: n + m } }`);
  const [support] = prepare(program, "plain").machine.lowered.supports;
  expect(support?.low).toBeCloseTo(low, 6);
  expect(support?.high).toBeCloseTo(high, 6);
  expect(support?.sure).toBe(sure);
});

const ends = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(-800, -3, -1, -0.3, 0, 0.3, 1, 3, 650, 800));
const intervals = fc
  .tuple(ends, ends, fc.boolean())
  .map(([a, b, sure]) => ({ low: Math.min(a, b) + 0, high: Math.max(a, b) + 0, sure }));

/** Values of an interval: both ends, 0 with either sign, what lies between; no number where that may be. */
const valuesOf = ({ low, high, sure }: { low: number; high: number; sure: boolean }): readonly number[] => [
  ...[low, high, (low + high) / 2, 0, -0, 0.3, 1, -1, 650].filter((value) => value >= low && value <= high),
  ...(sure ? [] : [Number.NaN]),
];

test("property: a narrowed operation has the bits of the one that it stands for", () => {
  let narrow = 0;
  fc.assert(
    fc.property(intervals, intervals, fc.constantFrom("exp" as const, "min" as const, "max" as const), (a, b, op) => {
      const other = narrowed(op, a, b);
      if (other !== op) narrow++;
      for (const x of valuesOf(a))
        for (const y of valuesOf(b)) expect(operation(numbers, other, x, y, 0)).toBe(operation(numbers, op, x, y, 0));
    }),
    { numRuns: 2000 },
  );
  expect(narrow).toBeGreaterThan(200);
});

test.each([
  ["max(n, 3)", "greater"],
  ["max(w, 0)", "greater"],
  ["min(w, 3)", "lesser"],
  ["max(n, 0)", "max"],
  ["min(log(n), 3)", "min"],
  ["exp(n)", "expWithin"],
  ["exp(0.34 * (w - 1))", "expNear"],
  ["exp(-0.35 * (w - 1))", "expWithin"],
  ["exp(200 * n)", "exp"],
])("%s runs as %s", (formula, op) => {
  const program = programOf(`
years: { base: 2020, to: 2020 }
assumptions: { n: { distribution: { normal: [0, 1] } }, w: { distribution: { uniform: [1, 2] } } }
indicators: { x: { formula: "${formula}" } }`);
  const ops = prepare(program, "plain").machine.lowered.steps.map((step) => step.op);
  expect(ops).toContain(op);
});

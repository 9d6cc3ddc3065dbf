import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf } from "../../src/engine/plan.ts";
import { prepare } from "../../src/engine/simulate.ts";
import { within } from "../../src/engine/support.ts";
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

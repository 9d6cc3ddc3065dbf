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
        const { low, high } = supports[output] as (typeof supports)[number];
        if (Number.isFinite(low) || Number.isFinite(high)) ended++;
        // A power in every draw is within 2e-14 of the reference's.
        const beyond = strip.filter(
          (value) =>
            Number.isFinite(value) && Math.abs(within({ low, high }, value) - value) > 1e-12 * Math.abs(value) + 1e-300,
        );
        expect([...beyond]).toEqual([]);
      });
    }),
    { numRuns: 400 },
  );
  expect(ended).toBeGreaterThan(100);
});

test.each([
  ["min(max(n, 0), 3)", 0, 3],
  ["100 * (1 + u)", 90, 120],
  ["100 * exp(n)", 0, Number.POSITIVE_INFINITY],
  ["n ^ 2", 0, Number.POSITIVE_INFINITY],
  ["1 / (2 + u)", 1 / 2.2, 1 / 1.9],
  ["abs(u)", 0, 0.2],
  ["if(n > 0, u, 7)", -0.1, 7],
  ["n", Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  ["(1) / u", Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
])("the support of %s", (formula, low, high) => {
  const program = programOf(`
years: { base: 2020, to: 2020 }
assumptions: { n: { distribution: { normal: [0, 1] } }, u: { distribution: { uniform: [-0.1, 0.2] } } }
indicators: { x: { formula: "${formula}" } }`);
  const [support] = prepare(program, "plain").machine.lowered.supports;
  expect(support?.low).toBeCloseTo(low, 6);
  expect(support?.high).toBeCloseTo(high, 6);
});

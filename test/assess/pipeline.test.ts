import { expect, it } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { coded, messageOf } from "../../src/base/messages/index.ts";
import { simulate } from "../../src/engine/simulate.ts";
import type { Expr } from "../../src/formula/expr.ts";
import { compile } from "../../src/model/compile.ts";
import type { Target } from "../../src/plan/target.ts";
import { assumption, indicator, scenarioOf, targetOf } from "../kinds/paths.ts";

const name = (id: string): Expr => ({ kind: "name", id, when: { lag: 0 } });
const grows = (id: string, unit: string, observed: Record<number, number>, rate: string) =>
  indicator({ id, unit, observed, over: { growth: { model: "compound", figures: { rate: name(rate) } } } });

const density = indicator({
  id: "density",
  over: { formula: { text: "x / people", expr: { kind: "call", op: "div", args: [name("x"), name("people")] } } },
});
const level = (id: string, own: object): Target => targetOf("level", { id, sense: "at-least", ...own });

function assessed(targets: readonly Target[]) {
  const scenario = scenarioOf([], {
    asOf: 2020,
    draws: 2000,
    years: { from: 2015, base: 2020, to: 2025 },
    assumptions: [
      { ...assumption("g", 0.03), distribution: { kind: "normal", mean: 0.03, sd: 0.01 } },
      assumption("p", 0.001),
    ],
    indicators: [grows("x", "人", { 2015: 80, 2020: 100 }, "g"), grows("people", "万人", { 2020: 50 }, "p"), density],
    targets,
  });
  const compiled = compile(scenario);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const run = simulate(compiled.value, scenario);
  return assess(scenario, compiled.value, run).findings;
}

it("a whole run: verdict, probability, required and assumed rates, pace and realism of one target", () => {
  const [found] = assessed([level("t", { indicator: "x", value: 118, confidence: 0.6 })]);
  // P(1.03-ish growth^5 ≥ 1.18) = P(g ≥ 0.033654) with g ~ N(0.03, 0.01): 0.3575.
  expect(found).toMatchObject({ verdict: "at-risk", reachable: false, pace: { word: "unknown" } });
  expect(found?.attainment.probability).toBeCloseTo(0.3575, 1);
  expect(found?.required.rate).toBeCloseTo(1.18 ** 0.2 - 1, 12);
  expect(found?.assumed.rate).toBeCloseTo(0.03, 12);
  expect(found?.realism).toMatchObject([{ word: "too-few", class: "own", windows: 1 }]);
});

it("the upstream rate that it solves for meets the target when it is assumed, also from a later year", () => {
  for (const from of [null, 2022])
    for (const of of ["x", "g"]) {
      const target = level("t", { indicator: "density", value: 2.5, required: { of, from } });
      const [found] = assessed([target]);
      const rate = found?.required.rate as number;
      const years = from === null ? 5 : 3;
      const reached = (100 * 1.03 ** (5 - years) * (1 + rate) ** years) / (50 * 1.001 ** 5);
      expect(reached).toBeCloseTo(2.5, 9);
      expect(found?.why.code).toBe("why-missed-upstream");
      for (const lang of ["zh", "en"] as const)
        expect(messageOf(found?.why ?? coded("file-empty"), lang)).not.toMatch(/[{}]/);
    }
});

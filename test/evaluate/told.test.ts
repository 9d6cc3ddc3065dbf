import { describe, expect, test } from "vitest";
import type { Result } from "../../src/base/diagnostic.ts";
import type { Run } from "../../src/engine/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { type Evaluation, evaluate, evaluateWith } from "../../src/evaluate/evaluate.ts";
import { drawPart } from "../../src/evaluate/parts.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import { scenarioOf, sourceOf } from "../support.ts";

const scenario = scenarioOf(`
years: { base: 2020, to: 2025 }
draws: 32
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: 8%, volatility: 3% } }
targets: { t: { indicator: x, at-least: 130, by: 2025 }, u: { indicator: x, at-least: 140, by: 2025 } }
`);
const told = (result: Result<Evaluation>) =>
  (result.ok ? result.warnings : result.errors).map(({ code, args }) => [code, args]);

/** What is told of a run that came out otherwise. */
const toldOf = async (changed: (run: Run) => Partial<Run>) =>
  told(
    await evaluateWith(scenario, async (program, options) => {
      const run = simulate(program, options);
      return { ...run, ...changed(run) };
    }),
  );

describe("what an evaluation tells", () => {
  test("nothing of a good run", () => expect(told(evaluate(scenario))).toEqual([]));

  test("of a single draw, that it has no standard deviation", () => {
    const single: Scenario = { ...scenario, draws: 1, design: "plain" };
    expect(told(evaluate(single))).toEqual([["engine-one-draw", {}]]);
    expect(told(evaluate({ ...single, draws: 2 }))).toEqual([]);
  });

  test("of draws rounded up to what the design takes", () => {
    expect(told(evaluate({ ...scenario, draws: 33, design: "sobol" }))).toEqual([
      ["engine-draws-rounded", { asked: 33, draws: 64, design: "sobol" }],
    ]);
    expect(told(evaluate({ ...scenario, draws: 33, design: "plain" }))).toEqual([]);
  });

  test("of values that are no number: where, when and in how many draws", async () => {
    expect(await toldOf(() => ({ nonfinite: [{ indicator: "x", year: 2023, draws: 3 }] }))).toEqual([
      ["engine-nonfinite", { indicator: "x", year: 2023, draws: 3 }],
    ]);
  });

  test("of values too large for their mean", async () => {
    expect(await toldOf(() => ({ overflows: [{ indicator: "x", year: 2024 }] }))).toEqual([
      ["engine-overflow", { indicator: "x", year: 2024 }],
    ]);
  });

  test("of targets whose number is none in some draws, and of no other", async () => {
    const second = ({ targets }: Run) => ({ targets: targets.map((each, i) => ({ ...each, nonfinite: 5 * i })) });
    expect(await toldOf(second)).toEqual([["engine-nonfinite-target", { target: "u", draws: 5 }]]);
  });
});

describe("a scenario that no Program can be made of", () => {
  const text = `
years: { base: 2020, to: 2025 }
indicators: { x: { unit: 亿元, formula: y }, y: { unit: 亿元, formula: x } }
targets: { t: { indicator: x, at-least: 130, by: 2025 } }
`;
  const circle = scenarioOf(text);

  test("is told as such before anything is drawn, whoever draws", async () => {
    const never = () => Promise.reject(new Error("drawn"));
    const cycle = { ok: false, errors: [{ code: "model-cycle" }] };
    expect(evaluate(circle)).toMatchObject(cycle);
    expect(await evaluateWith(circle, never)).toMatchObject(cycle);
    expect(await drawPart(sourceOf(text), { shard: 1, shards: 1, first: null }, never)).toMatchObject(cycle);
  });
});

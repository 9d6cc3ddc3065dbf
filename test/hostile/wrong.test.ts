import { describe, expect, test } from "vitest";
import { documentSchema } from "../../src/assess/document.ts";
import { scenarioFiles } from "../../src/cli/output.ts";
import { compare } from "../../src/compare/compare.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { evaluationOf, good, scenarioOf } from "../support.ts";

describe("events at a rate that can be below zero", () => {
  const chances = (risk: string) => {
    const { document } = good(
      evaluate(
        scenarioOf(`years: { base: 2020, to: 2025 }
draws: 65536
assumptions: { risk: { unit: 起, ${risk} } }
indicators: { accidents: { unit: 起, history: { 2020: 0 }, growth: { model: hold } } }
targets: { none: { indicator: accidents, count: { at-most: 0, intensity: risk }, by: 2025 } }
`),
      ),
    );
    const told = document.warnings.map(({ code }) => code).filter((code) => code === "intensity-below-zero");
    return [document.targets[0]?.attainment.probability, told.length];
  };

  test("count as none there, and it is said: the mean of e^(−5 max(0, N(0.05, 0.1)))", () => {
    let [integral, step] = [0, 1e-4];
    for (let z = -9; z < 9; z += step)
      integral += (step * Math.exp(-5 * Math.max(0, 0.05 + 0.1 * z) - (z * z) / 2)) / Math.sqrt(2 * Math.PI);
    const [probability, told] = chances("value: 0.05, distribution: { normal: [0.05, 0.1] }");
    expect(integral).toBeCloseTo(0.75, 2);
    expect(probability).toBeCloseTo(integral, 3);
    expect(told).toBe(1);
  });

  test("a negative rate is no chance above 1; a rate that stays above zero is as it was", () => {
    expect(chances("value: -0.2, distribution: { uniform: [-0.3, -0.1] }")).toEqual([1, 1]);
    expect(chances("value: 0.05, distribution: { uniform: [0.04, 0.06] }")[1]).toBe(0);
    expect(chances("value: 0.05, distribution: { normal: [0.05, 0.1] }, bounds: { low: 0 }")[1]).toBe(0);
  });
});

describe("a figure that is too large to be a number is null, with a reason", () => {
  const documentOf = (history: string, growth: string, condition: string) =>
    evaluationOf(`years: { base: 2020, to: 2025 }
draws: 32
indicators: { x: { history: { 2018: ${history}, 2020: ${history} }, ${growth} } }
targets: { t: { indicator: x, ${condition}, by: 2025 } }
`).document;

  test.each([
    ["1e15", "growth: -100%", "mean: { at-least: 1.7e308 }"],
    ["1.7e308", "growth: 100%", "maintain: { at-least: -1e308 }"],
    ["1e308", "growth: 3%", "change: { at-least: 1e300% }"],
    ["5e-324", "growth: 1e10%", "count: { at-most: 1000 }"],
    ["1e-308", "growth: 3%, volatility: 3%", "average-growth: { at-least: 8% }"],
    ["1e308", "growth: 3%, volatility: 300%", "total: { at-least: 1e308 }"],
  ])("%s, %s, %s", (history, growth, condition) => {
    const document = documentOf(history, growth, condition);
    expect(documentSchema.safeParse(document).error?.issues ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test("a required increment beyond all numbers", () => {
    const [target] = documentOf("1e15", "growth: -100%", "mean: { at-least: 1.7e308 }").targets;
    expect(target?.required).toMatchObject({ increment: null, reason: { code: "reason-too-large" } });
  });
});

describe("what has the name of something else", () => {
  const SCENARIO = `years: { base: 2020, to: 2025 }
draws: 32
assumptions: { seed: SEED, draws: DRAWS, g: { value: 3%, distribution: { normal: [3%, 1%] } } }
indicators: { x: { history: { 2019: 1, 2021: 2 }, growth: seed }, y: { history: { 2020: 5 }, growth: g }, z: { formula: y * draws } }
targets:
  2025: { label: { zh: 某目标, en: something }, indicator: x, at-least: 3, by: 2025 }
  2021: { label: { zh: 另一个, en: else }, indicator: x, change: { at-least: 3% }, from: 2020, by: 2025 }
  overview: { indicator: y, at-least: 3, by: 2025 }
  Overview: { indicator: y, at-least: 4, by: 2025 }
`;
  const documentOf = (seed: string, draws: string) =>
    evaluationOf(SCENARIO.replace("SEED", seed).replace("DRAWS", draws)).document;

  test("assumptions called seed and draws differ as assumptions, and beside them the seed as a seed", () => {
    const inputs = (a: string, b: string, seed = 1) =>
      compare([documentOf("3%", "4%"), { ...documentOf(a, b), seed }]).inputs.map(({ id, values }) => [
        id,
        values.map((each) => each?.value),
      ]);
    expect(inputs("3%", "4%")).toEqual([]);
    expect(inputs("5%", "4%")).toEqual([["seed", [0.03, 0.05]]]);
    expect(inputs("5%", "6%", 7)).toEqual([
      ["seed", [1, 7]],
      ["seed", [0.03, 0.05]],
      ["draws", [0.04, 0.06]],
    ]);
  });

  test("a target called 2025 is no year in a sentence", () => {
    const [said, other] = documentOf("3%", "4%").targets.map(({ why }) => `${why.zh} ${why.en}`);
    expect(said).toMatch(
      /2025年某目标.*2020—2021年.*2021年以后.*something will come to 2.25 in 2025.*2020–2021.*after 2021/,
    );
    expect(other).not.toMatch(/in something|某目标年/);
  });

  test("a target called overview has a chart of its own", async () => {
    const files = await scenarioFiles(documentOf("3%", "4%"), { charts: true });
    const svgs = files.map(({ path }) => path).filter((path) => path.endsWith("zh.svg"));
    expect(svgs).toEqual(
      ["overview", "2025", "2021", "overview-2", "Overview-3"].map((name) => `charts/${name}.zh.svg`),
    );
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
  });
});

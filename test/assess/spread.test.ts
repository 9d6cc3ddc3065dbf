import { describe, expect, it } from "vitest";
import { likelihoodOf } from "../../src/assess/likelihood.ts";
import { reachedIn, spreadOf } from "../../src/assess/spread.ts";
import { least, most, pathsOf, targetOf, x } from "../kinds/paths.ts";
import { evaluationOf } from "../support.ts";

it("a probability has the word of IPCC's calibrated language, by the unrounded figure", () => {
  const edges = [1, 0.99, 0.9899, 0.9, 0.8999, 0.66, 0.6599, 0.3301, 0.33, 0.1001, 0.1, 0.0101, 0.01, 0];
  expect(edges.map((each) => likelihoodOf(each))).toEqual([
    ...["virtually-certain", "virtually-certain", "very-likely", "very-likely", "likely", "likely"],
    ...["about-as-likely-as-not", "about-as-likely-as-not", "unlikely", "unlikely"],
    ...["very-unlikely", "very-unlikely", "exceptionally-unlikely", "exceptionally-unlikely"],
  ]);
  expect(likelihoodOf(null)).toBeNull();
});

describe("where a target's number lies over the draws", () => {
  const level = targetOf("level", least(1));
  const run = (value: number | null, quantileError = 0) => ({ value, quantiles: [1, 2, 3, 4, 5], quantileError });

  it("the median is given where the central value lies outside the middle half, by more than the quantiles may err", () => {
    const median = (value: number, error = 0) => spreadOf(level, run(value, error), 1000).median;
    expect([1.9, 2, 3, 4, 4.1].map((value) => median(value))).toEqual([3, null, null, null, 3]);
    expect([median(1.9, 0.05), median(1.9, 0.2)]).toEqual([3, null]);
    expect([99, 100].map((draws) => spreadOf(level, run(9), draws).median)).toEqual([null, 3]);
  });

  it("there is none of ranks, events and months, nor where every draw gives the same", () => {
    const rank = targetOf("rank", { value: 1, among: ["y"], order: "highest" });
    expect(spreadOf(rank, run(9), 1000)).toEqual({ quantiles: null, median: null });
    expect(spreadOf(level, { value: 3, quantiles: [3, 3, 3, 3, 3], quantileError: 0 }, 1000).quantiles).toBeNull();
    expect(spreadOf(level, run(null), 1000).quantiles).toBeNull();
  });

  it("is that of the kind's own number: a sum, a mean growth, a change", () => {
    const { document } = evaluationOf(`
years: { base: 2020, to: 2022 }
as-of: 2020
assumptions: { g: { value: 10%, distribution: { uniform: [0%, 20%] } } }
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: g } }
targets:
  total: { indicator: x, total: { at-least: 200 } }
  growth: { indicator: x, average-growth: { at-least: 5% } }
  change: { indicator: x, change: { at-least: 10% } }
`);
    const quantile = (id: string, level: "0.05" | "0.5" | "0.95") =>
      document.targets.find((each) => each.id === id)?.valueQuantiles?.[level];
    // Uniform growth: its quantiles at 1, 10 and 19 %, and what they come to.
    for (const [level, g] of [
      ["0.05", 0.01],
      ["0.5", 0.1],
      ["0.95", 0.19],
    ] as const) {
      expect(quantile("growth", level)).toBeCloseTo(g, 2);
      expect(quantile("change", level)).toBeCloseTo((1 + g) ** 2 - 1, 2);
      expect(quantile("total", level)).toBeCloseTo(100 * (1 + g + (1 + g) ** 2), -0.5);
    }
    expect(document.targets.map(({ median }) => median)).toEqual([null, null, null]);
  });
});

describe("the year in which a target is first met", () => {
  const first = (
    target: Parameters<typeof reachedIn>[0],
    made = [x({ 2020: 100 }, { 2021: 104, 2022: 112, 2023: 108, 2024: 111, 2025: 120 })],
    to = 2025,
  ) => {
    const { year, reason } = reachedIn(target, pathsOf(made, { years: { from: 2000, base: 2020, to } }));
    return [year, reason?.code ?? null];
  };

  it("is that of the central path, from the base year on, whatever comes after", () => {
    expect(first(targetOf("level", least(110)))).toEqual([2022, null]);
    expect(first(targetOf("level", least(100)))).toEqual([2020, null]);
    expect(first(targetOf("level", least(130)))).toEqual([null, "not-reached"]);
    expect(first(targetOf("change", { ...least(0.1) }))).toEqual([2022, null]);
    expect(first(targetOf("total", least(300)))).toEqual([2023, null]);
  });

  it("is none of a condition on a whole period, and of a limit that is kept until the end", () => {
    expect(first(targetOf("mean", least(100)))).toEqual([null, "no-first-year"]);
    expect(first(targetOf("maintain", least(100)))).toEqual([null, "no-first-year"]);
    expect(first(targetOf("level", most(130)))).toEqual([null, "no-first-year"]);
  });

  it("1566 in 2019 at 8 % a year is 3000 after 8.447 years: in 2028", () => {
    const path = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [2020 + i, 1566 * 1.08 ** (i + 1)]));
    const cluster = targetOf("level", { ...least(3000), from: 2019 });
    expect(first(cluster, [x({ 2019: 1566 }, path)], 2030)).toEqual([2028, null]);
    expect(first(cluster, [x({ 2019: 1566 }, path)], 2027)).toEqual([null, "not-reached"]);
  });
});

it("a central value outside the middle half is warned of, with what makes it so", () => {
  const warned = (growth: string, bounds = "") =>
    evaluationOf(`
years: { base: 2020, to: 2025 }
as-of: 2020
assumptions: { g: { value: 10%, distribution: ${growth} }, h: { value: 10%, distribution: { normal: [10%, 3%] } }, k: { value: 10%, distribution: { normal: [10%, 3%] } } }
indicators:
  x: { history: { 2020: 100 }, growth: g${bounds} }
  y: { history: { 2020: 100 }, growth: h }
  w: { history: { 2020: 100 }, growth: k }
  z: { formula: "max(x, y, w)" }
targets: { t: { indicator: ${bounds === "" ? "z" : "x"}, at-least: 150 } }
`).document;
  // Of three alike independent ones the largest is below the centre in an eighth of the draws.
  const document = warned("{ normal: [10%, 3%] }");
  const [warning] = document.warnings.filter(({ code }) => code === "centre-off-middle");
  expect(warning?.message.zh).toMatch(/中心值161\.1.*中位数为\d+(\.\d+)?：公式取最大值或最小值/);
  expect(document.targets[0]?.median).toBeGreaterThan(161.1);
  const cut = warned("{ uniform: [10%, 30%] }", ", bounds: { high: 300 }");
  expect(cut.warnings.find(({ code }) => code === "centre-off-middle")?.message.en).toMatch(
    /a bound cuts part of the draws/,
  );
});

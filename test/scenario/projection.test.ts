import { describe, expect, test } from "vitest";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { evaluationOf } from "../support.ts";

/** What is said of an indicator, at its line and column: errors or warnings. */
function said(indicator: string, assumptions = ""): readonly string[] {
  const yaml = `years: { base: 2020, to: 2022 }\nassumptions: { ${assumptions} }\nindicators:\n  x: { ${indicator} }`;
  const result = resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml");
  return (result.ok ? result.warnings : result.errors).map(({ code, severity }) => `${severity} ${code}`);
}

describe("what a projection starts from", () => {
  test.each([
    ["history: { 2020: 0 }, growth: 5%, volatility: 3%", "warning volatility-of-zero"],
    ["history: { 2018: 4, 2020: 0 }, formula: year - 2019, volatility: 3%", "warning volatility-of-zero"],
    ["history: { 2020: 7 }, growth: 5%, steps: { 2020: { by: 5% }, 2021: { by: 5% } }", "warning step-observed"],
    ["history: { 2020: -7 }, growth: { model: logistic, rate: 1%, capacity: 9 }", "error ceiling-from-negative"],
    ["history: { 2020: 7 }, growth: { model: gompertz, rate: 1%, capacity: 7 }", "error capacity-reached"],
  ])("%s: %s", (indicator, expected) => expect(said(indicator)).toEqual([expected]));

  test.each([
    "history: { 2020: 1 }, growth: 5%, volatility: 3%",
    "history: { 2020: -1 }, growth: 5%, volatility: 3%",
    'unit: "%", history: { 2020: 0 }, growth: { model: hold }, volatility: 3pp',
    "history: { 2020: 0 }, growth: { model: bass, p: 1%, q: 1%, capacity: 7 }",
    "formula: year - 2000, volatility: 3%, steps: { 2019: { by: 5% } }",
  ])("%s: nothing to say", (indicator) => expect(said(indicator)).toEqual([]));

  test("a ceiling that some draws have below the last observation is a warning, unless it is cut off there", () => {
    const growth = "history: { 2020: 100 }, growth: { model: logistic, rate: 20%, capacity: top }";
    expect(said(growth, "top: { distribution: { pert: [90, 150, 200] } }")).toEqual(["warning capacity-drawn-below"]);
    expect(said(growth, "top: { distribution: { pert: [90, 150, 200], low: 101 } }")).toEqual([]);
    expect(said(growth, "top: { distribution: { normal: [150, 10] } }")).toEqual([]);
  });

  test("a share of zero is still shocked by points", () => {
    const { document } = evaluationOf(
      'years: { base: 2020, to: 2021 }\nindicators: { x: { unit: "%", history: { 2020: 0 }, growth: { model: hold }, volatility: 3% } }',
    );
    expect(document.indicators[0]?.sd[1]).toBeCloseTo(3, 1);
  });
});

import { expect, test } from "vitest";
import { centralOf, evaluationOf, programOf, scenarioOf } from "../support.ts";

const YAML = `
years: { base: 2020, to: 2022 }
draws: 2000
dimensions: { district: [泉山, 云龙] }
assumptions:
  g: { for: district, distribution: { discrete: [[1%, 60%], [3%, 40%]] } }
  delay: { for: district, value: 1 }
correlations: [{ of: ["beds[泉山].volatility", "beds[云龙].volatility"], rank: 0.5 }]
curves: { staff: { key: 张, unit: 人, points: { 0: 0, 500: 100 } } }
indicators:
  beds:
    for: district
    unit: 张
    history:
      泉山: { 2016: 95, 2017: 99, 2018: 98, 2019: 101, 2020: { value: 100, sd: 5% } }
      云龙: { 2016: 190, 2017: 199, 2018: 199, 2019: 205, 2020: 200 }
    growth: g
    volatility: history
  nurses: { for: district, unit: 人, formula: "curve(staff, beds)", align: none }
  late: { for: district, unit: 张, formula: "lag(beds, delay)", align: none }
`;

test("members have their own draws, shocks, volatility from their own history, curves and lags", () => {
  const names = new Set(programOf(YAML).inputs.map(({ name }) => name));
  for (const name of ["g[泉山]", "g[云龙]", "beds[泉山]#shock", "beds[云龙]#shock", "beds[泉山]@2020", "delay[云龙]"])
    expect(names).toContain(name);
  expect(programOf(YAML).correlated).toHaveLength(2);
  const derived = scenarioOf(YAML).assumptions.filter(({ derived }) => derived);
  expect(derived.map(({ id }) => id)).toEqual(["beds[泉山].volatility", "beds[云龙].volatility"]);
  expect(derived[0]?.value).not.toBe(derived[1]?.value);
  const evaluation = evaluationOf(YAML);
  expect(centralOf(evaluation, "nurses[云龙]")[2022]).toBeCloseTo(0.2 * 200 * 1.01 ** 2, 10);
  expect(centralOf(evaluation, "late[泉山]")[2022]).toBeCloseTo(101, 10);
});

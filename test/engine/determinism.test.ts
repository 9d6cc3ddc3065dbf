import { expect, test } from "vitest";
import { evaluationOf } from "../support.ts";

const file = (more = "", draws = 3000) =>
  `
years: { base: 2020, to: 2025 }
draws: ${draws}
assumptions:
  g: { value: 5%, distribution: { pert: [1%, 5%, 8%] } }
  h: { value: 1%, distribution: { normal: [1%, 1%] }, drawn: yearly }
${more}
correlations: [ { of: [g, h], rank: 0.5 } ]
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: g, volatility: 2% }
  y: { unit: 亿元, history: { 2020: 50 }, growth: h }
targets:
  t: { indicator: x, at-least: 125, by: 2025 }
  u: { indicator: y, at-least: 52, by: 2025 }
`.replace("correlations: [ { of: [g, h], rank: 0.5 } ]\n", "");

test("the same scenario and seed give the same document, and another seed another", () => {
  const once = evaluationOf(file()).document;
  expect(evaluationOf(file()).document).toEqual(once);
  expect(evaluationOf(file(), { seed: 2 }).document.digest).not.toBe(once.digest);
});

test("another assumption moves no draw of the others", () => {
  const [alone, beside] = [
    evaluationOf(file()),
    evaluationOf(file("  k: { value: 3%, distribution: { uniform: [1%, 5%] } }")),
  ];
  expect(beside.document.indicators).toEqual(
    alone.document.indicators.map((each) => ({ ...each, at: expect.any(String) })),
  );
});

test("draws are the same whatever their number: quantiles of more draws stay near", () => {
  const few = evaluationOf(file("", 1000)).document.targets[0]?.attainment;
  const many = evaluationOf(file("", 20_000)).document.targets[0]?.attainment;
  expect(Math.abs((few?.probability ?? 0) - (many?.probability ?? 9))).toBeLessThan(5 * (few?.error ?? 0));
});

test("the joint probability is not above the smallest one", () => {
  const { joint, targets } = evaluationOf(file()).document;
  expect(joint.probability).toBeLessThanOrEqual(
    Math.min(...targets.map(({ attainment }) => attainment.probability ?? 1)),
  );
});

// Φ((ln 1.2 − ln 1.1)/0.1…): a lognormal level in one year has a closed form.
test("the probability of a normal growth rate has its closed form", () => {
  const { document } = evaluationOf(
    "years: { base: 2020, to: 2021 }\ndraws: 50000\nassumptions: { g: { value: 5%, distribution: { normal: [5%, 2%] } } }\n" +
      "indicators: { x: { history: { 2020: 100 }, growth: g } }\ntargets: { t: { indicator: x, at-least: 107, by: 2021 } }",
  );
  const { probability, error } = document.targets[0]?.attainment ?? { probability: 0, error: 0 };
  // 1 − Φ(1) = 0.158655 (scipy 1.10.1, norm.sf(1))
  expect(Math.abs((probability ?? 0) - 0.15865525393145707)).toBeLessThan(4 * (error ?? 0));
});

test("a rank correlation comes out", () => {
  const yaml = (rank: number) =>
    `years: { base: 2020, to: 2021 }\ndraws: 20000\nassumptions: { g: { value: 0, distribution: { uniform: [-1, 1] } }, h: { value: 0, distribution: { normal: [0, 1] } } }
correlations: [ { of: [g, h], rank: ${rank} } ]
indicators: { both: { formula: "if(g > 0 and h > 0, 1, 0)" } }`;
  const share = (rank: number) => evaluationOf(yaml(rank)).document.indicators[0]?.mean[0] ?? 0;
  // P(both > 0) = 1/4 + asin(r)/2π with r = 2·sin(π·rank/6): 0.3318 for rank 0.5
  expect(share(0.5)).toBeCloseTo(0.25 + Math.asin(2 * Math.sin((Math.PI * 0.5) / 6)) / (2 * Math.PI), 2);
  expect(share(-0.9)).toBeLessThan(0.1);
});

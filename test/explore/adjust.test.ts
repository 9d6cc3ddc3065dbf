import { expect, it, test } from "vitest";
import { adjust } from "../../src/explore/adjust.ts";
import { inverseNormal } from "../../src/random/normal.ts";
import { good, scenarioOf } from "../support.ts";

const PLAN = (target: string) => `years: { base: 2020, to: 2025 }
settings: { compounding: continuous }
assumptions:
  g: { value: 5%, distribution: { normal: [5%, 1%] } }
  h: { value: 4%, distribution: { normal: [4%, 1%] } }
  n: { unit: 起, value: 1 }
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: g }
  y: { unit: 亿元, history: { 2020: 100 }, growth: h }
  z: { unit: 起, history: { 2020: 1 }, growth: { model: hold } }
targets: { t: ${target} }
`;
const adjusted = (target: string, p: number | null) => good(adjust(scenarioOf(PLAN(target)), null, p));

/** What x comes to with probability p of being below: its logarithm is normal. */
const quantile = (p: number) => 100 * Math.exp(5 * (0.05 + inverseNormal(p) * 0.01));

test.each([
  ["at-least: 150亿元", 0.8, quantile(0.2)],
  ["at-most: 120亿元", 0.8, quantile(0.8)],
  ["change: { at-least: 40% }", 0.9, quantile(0.1) / 100 - 1],
  ["average-growth: { at-least: 6% }", 0.7, 0.05 - inverseNormal(0.7) * 0.01],
])("%s with probability %d is a quantile of its own number", (condition, p, expected) => {
  const { adjusted: found, attained } = adjusted(`{ indicator: x, ${condition}, by: 2025 }`, p);
  expect(Math.abs(found.value - expected)).toBeLessThan(4 * (found.error ?? 0) + 1e-4 * Math.abs(expected));
  expect(found.probability).toBeGreaterThanOrEqual(p);
  expect(found.probability).toBeLessThan(p + 1e-3);
  expect(attained.probability).toBeLessThan(p);
});

it("a band keeps its middle and gets a half-width", () => {
  const { adjusted: found } = adjusted("{ indicator: x, band: { low: 126, high: 131 }, by: 2025 }", 0.5);
  expect(found).toMatchObject({ half: true, end: null });
  expect(found.probability).toBeCloseTo(0.5, 3);
  expect(found.value).toBeCloseTo((quantile(0.75) - quantile(0.25)) / 2, 1);
});

it("events that arrive at random get the smallest allowance: 7 of a Poisson count of mean 5 with 80 %", () => {
  const { adjusted: found } = adjusted("{ indicator: z, count: { at-most: 3, intensity: n }, by: 2025 }", 0.8);
  // P(N ≤ 6) = 0.7622, P(N ≤ 7) = 0.8666 (scipy.stats.poisson.cdf)
  expect(found.value).toBe(7);
  expect(found.probability).toBeCloseTo(0.8666, 4);
});

it("a rank gets the smallest that will do", () => {
  const { adjusted: found } = adjusted("{ indicator: y, rank: { at-most: 1, among: [x] }, by: 2025 }", 0.8);
  expect(found).toMatchObject({ value: 2, probability: 1 });
  expect(adjusted("{ indicator: x, rank: { at-most: 1, among: [y] }, by: 2025 }", 0.6).adjusted.value).toBe(1);
});

it("is followed by what it asks for: the rate that is left, the period's mean, the end", () => {
  const { adjusted: found } = adjusted("{ indicator: x, at-least: 150亿元, by: 2025, prices: 2020年不变价 }", 0.8);
  expect(found.required).toMatchObject({ rate: expect.closeTo(Math.log(found.value / 100) / 5, 10), from: 2020 });
  expect(found).toMatchObject({
    periodMean: expect.closeTo(found.required.rate ?? 0, 10),
    end: found.value,
    prices: "2020年不变价",
  });
});

it("takes the confidence that the target states", () => {
  expect(adjusted("{ indicator: x, at-least: 150亿元, by: 2025, confidence: 90% }", null).probability).toBe(0.9);
});

test.each([
  ["{ indicator: x, at-least: 150亿元, by: 2025 }", null, "explore-probability-wanted"],
  ["{ indicator: x, directional: up, by: 2025 }", 0.8, "explore-no-figure"],
  ["{ indicator: z, at-least: 3, by: 2025 }", 0.8, "explore-no-uncertainty"],
])("%s with %s is told as %s", (target, p, code) => {
  const found = adjust(scenarioOf(PLAN(target)), null, p);
  expect(found.ok ? [] : found.errors.map((each) => each.code)).toEqual([code]);
});

import { expect, test } from "vitest";
import { lagsOf } from "../../src/scenario/resolve/lags.ts";
import { scenarioOf } from "../support.ts";

const lags = (assumption: string, asked: readonly string[] = []) => {
  const { assumptions } = scenarioOf(
    `years: { base: 2020, to: 2025 }\nassumptions: { n: ${assumption} }\nindicators: { x: { history: { 2020: 1 }, growth: 3% }, y: { formula: x + n } }`,
  );
  return lagsOf(assumptions[0] as (typeof assumptions)[number], asked);
};

test.each([
  ["{ value: 2 }", [2]],
  ["{ value: 2, schedule: { 2022: 4, 2024: 1 } }", [1, 2, 4]],
  ["{ value: 2, schedule: { 2022: 4, 2024: 4 }, between: linear }", [2, 4, Number.NaN]],
  ["{ value: 2, distribution: { normal: [2, 1] } }", [2, Number.NaN]],
  ["{ value: 1, distribution: { discrete: [[1, 50%], [3, 50%]] } }", [1, 3]],
  ["{ value: 2, lever: { from: 1.5, to: 4.5 } }", [2, 3, 4]],
  ["{ value: 2, lever: { from: 1, to: 3 } }", [1, 2, 3]],
  ["{ value: 1.5, lever: { from: 1.2, to: 1.8 } }", [1.5]],
  ["{ value: 0, lever: { from: 0, to: 99 } }", Array.from({ length: 100 }, (_, i) => i)],
  ["{ value: 0, lever: { from: 0, to: 100 } }", [0, Number.NaN]],
])("%s can be %j", (assumption, expected) => expect(lags(assumption).toSorted()).toEqual(expected.toSorted()));

test("what it is changed to counts, and so does a schedule that moves along, unless it were below 0", () => {
  expect(lags("{ value: 2 }", ["5", "3"])).toEqual([2, 3, 5]);
  expect(lags("{ value: 2 }", ["many"])).toEqual([2, Number.NaN]);
  // Set to 1: 4 → 1 moves all by −3 (1 → −2, which is no lag), 1 → 1 moves nothing.
  expect(lags("{ value: 2, schedule: { 2022: 4, 2024: 1 } }", ["1"])).toEqual([1, 2, 4]);
  expect(lags("{ value: 2, schedule: { 2022: 4, 2024: 1 } }", ["3"])).toEqual([0, 1, 2, 3, 4, 6]);
});

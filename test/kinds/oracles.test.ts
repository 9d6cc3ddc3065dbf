import { describe, expect, it } from "vitest";
import { averageGrowth } from "../../src/kinds/average-growth.ts";
import { change } from "../../src/kinds/change.ts";
import { level } from "../../src/kinds/level.ts";
import { mean } from "../../src/kinds/mean.ts";
import { growthBetween } from "../../src/kinds/rates.ts";
import { total } from "../../src/kinds/total.ts";
import { CONTINUOUS, pathsOf, targetOf } from "./paths.ts";

/** An index of 100 in the base year, and what yearly changes (in %) make of it. */
function index(changes: readonly number[], base = 2020): Record<number, number> {
  const values: Record<number, number> = { [base]: 100 };
  changes.forEach((one, i) => {
    values[base + i + 1] = (values[base + i] as number) * (1 + one / 100);
  });
  return values;
}
const cut = (value: number) => targetOf("change", { sense: "at-most", value });
const close = (value: number | null, expected: number, digits: number) => expect(value).toBeCloseTo(expected, digits);

describe("published and computed figures (the numbers are those of the methods' oracle table)", () => {
  it("1: yearly changes +1.51, −2.20, −4.18 % of −17 % in five years [published press figures, computed]", () => {
    const paths = pathsOf([{ id: "x", observed: index([1.51, -2.2, -4.18]) }]);
    const done = (paths.value("x", 2023) as number) / 100 - 1;
    close(done, -0.0487, 4);
    close(growthBetween(1, 1 + done, 3, "discrete"), -0.0165, 4);
    const required = change.required(cut(-0.17), paths, null);
    close(required.rate, -0.0659, 4);
    close((1 + (required.rate as number)) ** 2 - 1, -0.1275, 4);
    const pace = change.pace(cut(-0.17), paths);
    close(pace.progress, 0.268, 3);
    close(pace.ratio, 0.268 / 0.6, 2);
    expect(pace.word).toBe("far-behind");
    close(-done / 0.17, 0.287, 3);
  });

  it("2, 6, 15: −20 % in 5, −50 % in 13 and −25 % in 5 years [published, published, computed]", () => {
    const at = (value: number, years: number) =>
      change.required({ ...cut(value), by: 2020 + years }, pathsOf([{ id: "x", observed: { 2020: 100 } }]), null)
        .rate as number;
    close(at(-0.2, 5), -0.043648, 6);
    close(at(-0.5, 13), -0.052, 3);
    close(at(-0.25, 5), -0.0559, 4);
  });

  it("3, 4: cumulative cuts multiply, they do not add up [computed]", () => {
    const five = (changes: number[]) => 1 - (index(changes)[2025] as number) / 100;
    close(five([-4, -4.1, -4.2, -4.5, -5]), 0.1998, 4);
    close(five([-2.01, -3.6, -3.7, -4.8, -5.6]), 0.1825, 4);
  });

  it("5: under-five mortality 90 (1990), 48 (2012), cut by two thirds by 2015 [published: 15.6 % continuous]", () => {
    const target = targetOf("level", { sense: "at-most", value: 30, from: 1990, by: 2015 });
    const observed = { 1990: 90, 2012: 48 };
    const continuous = pathsOf([{ id: "x", observed }], {
      settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "continuous" },
    });
    close(growthBetween(90, 48, 22, "continuous"), -0.0286, 4);
    close(level.required(target, continuous, null).rate, -0.1567, 4);
    close(level.required(target, pathsOf([{ id: "x", observed }]), null).rate, -0.145, 3);
  });

  it.each([
    [-0.085, -0.15, 0.547],
    [-0.114, -0.18, 0.61],
    [-0.132, -0.23, 0.542],
  ])("7: a change of %f by year 2 of 5 towards %f is log progress %f [computed]", (done, goal, progress) => {
    const pace = change.pace(cut(goal), pathsOf([{ id: "x", observed: { 2020: 100, 2022: 100 * (1 + done) } }]));
    close(pace.progress, progress, 3);
    close(pace.ratio, progress / 0.4, 2);
    expect(pace.word).toBe("ahead");
  });

  it("8: −11.6 % by year 4 of 5, target −13.5 % [computed]", () => {
    const paths = pathsOf([{ id: "x", observed: { 2020: 100, 2024: 88.4 } }]);
    close(change.pace(cut(-0.135), paths).progress, 0.85, 3);
    close(change.required(cut(-0.135), paths, null).rate, -0.0215, 4);
  });

  it("9: 53.3 % of a total when three quarters of the time is gone: 21.7 points behind [published]", () => {
    const target = targetOf("total", { sense: "at-least", value: 100, by: 2024 });
    const pace = total.pace(target, pathsOf([{ id: "x", observed: { 2020: 0, 2021: 20, 2022: 20, 2023: 13.3 } }]));
    close(pace.progress, 0.533, 3);
    close(100 * (0.75 - (pace.progress as number)), 21.7, 1);
    close(pace.ratio, 0.533 / 0.75, 3);
    expect(pace.word).toBe("behind");
  });

  it("10: 20 (2015) → 18 (2020), target 10 by 2030: the bodies disagree [computed]", () => {
    const target = targetOf("level", { sense: "at-most", value: 10, from: 2015, by: 2030 });
    const pace = level.pace(target, pathsOf([{ id: "x", observed: { 2015: 20, 2020: 18 } }]));
    close(pace.ratio, 0.462, 3);
    expect(pace.word).toBe("far-behind");
    close((pace.progress as number) / (5 / 15), 0.6, 6);
    const linear = { settings: { ...CONTINUOUS.settings, pace: "linear" as const } };
    const byWay = level.pace(target, pathsOf([{ id: "x", observed: { 2015: 20, 2020: 18 } }], linear));
    close(byWay.ratio, 0.6, 6);
    expect(byWay.word).toBe("behind");
  });

  it("11: 10 → 13 (2015–20), target 20 by 2030 [computed]", () => {
    const target = targetOf("level", { sense: "at-least", value: 20, from: 2015, by: 2030 });
    const pace = level.pace(target, pathsOf([{ id: "x", observed: { 2015: 10, 2020: 13 } }]));
    close(pace.ratio, 1.139, 2);
    expect(pace.word).toBe("ahead");
  });

  it("12: average growth 5.5 % over five years, first two 8.4 and 3.0 % [computed]", () => {
    const target = targetOf("average-growth", { sense: "at-least", value: 0.055 });
    close(averageGrowth.required(target, pathsOf([{ id: "x", observed: index([8.4, 3]) }]), null).rate, 0.0539, 4);
  });

  it("13: remainder 425 over three years from 115 last year [computed]", () => {
    const target = targetOf("total", { sense: "at-least", value: 645 });
    const paths = pathsOf([{ id: "x", unit: "元", observed: { 2020: 100, 2021: 105, 2022: 115 } }]);
    const required = total.required(target, paths, null);
    close(required.rate, 0.108, 4);
    close(required.increment, 425 / 3, 9);
  });

  it("14: mean ≤ 0.5 over five years, seen 0.8 and 0.3 [computed]", () => {
    const target = targetOf("mean", { sense: "at-most", value: 0.5, meanOf: "values" });
    const paths = pathsOf([{ id: "x", unit: "%", observed: { 2021: 0.8, 2022: 0.3 } }]);
    close(mean.required(target, paths, null).increment, 0.467, 3);
  });
});

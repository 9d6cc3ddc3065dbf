import { describe, expect, it } from "vitest";
import { isKnown, isObserved, noGrowthFrom, startOf, toMultiply, toReach } from "../../src/kinds/rates.ts";
import { rateOfSum, sumSoFar } from "../../src/kinds/sums.ts";
import { CONTINUOUS, near, pathsOf, scenarioOf, x } from "./paths.ts";

const none = { low: null, high: null };

describe("a year's value", () => {
  const paths = pathsOf([x({ 2018: 1, 2020: 1, 2022: 1 }, { 2023: 1 }, { filled: { 2019: 1, 2021: 1 } })], {
    asOf: 2021,
  });

  it("is known unless it is projected, and observed where no gap was filled, up to the as-of", () => {
    const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
    expect(years.map((year) => isKnown(paths, "x", year))).toEqual([false, true, true, true, true, false, false]);
    expect(years.map((year) => isObserved(paths, ["x"], year))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect([isObserved(paths, ["x", "y"], 2020), isObserved(paths, [], 2020), isObserved(paths, [], 2022)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("constant growth starts", () => {
  it("at the latest observation, or where it is asked from", () => {
    const paths = pathsOf([x({ 2018: 5, 2020: 7 }, { 2022: 8 })]);
    expect([startOf(paths, "x", null), startOf(paths, "x", 2022), startOf(paths, "x", 2018)]).toEqual([
      { year: 2020, value: 7 },
      { year: 2022, value: 8 },
      { year: 2018, value: 5 },
    ]);
    expect(startOf(paths, "x", 2023)).toEqual({ code: "no-observation", args: { indicator: "x", year: 2023 } });
    expect(startOf(pathsOf([x({})]), "x", null)).toEqual({
      code: "no-observation",
      args: { indicator: "x", year: 2020 },
    });
  });
});

describe("to reach a value", () => {
  const reach = (start: number, goal: number, unit = "index", over = {}) =>
    toReach(pathsOf([x({ 2020: start }, {}, { unit })], over), "x", goal, 2025, null);

  it("a rate, and of a share the step that leads, without a reason", () => {
    expect(reach(100, 161.051)).toEqual({
      ...none,
      of: "x",
      from: 2020,
      rate: near(0.1),
      increment: null,
      reason: null,
    });
    expect(reach(100, 161.051, "%")).toEqual({
      ...none,
      of: "x",
      from: 2020,
      rate: near(0.1),
      increment: near(12.2102),
      reason: null,
    });
    expect(reach(0, 10, "%")).toEqual({ ...none, of: "x", from: 2020, rate: null, increment: 2, reason: null });
    expect(reach(100, 200, "index", CONTINUOUS).rate).toBeCloseTo(Math.log(2) / 5, 12);
  });

  it("a step and the reason, where no rate leads there", () => {
    expect(reach(-10, 10)).toEqual({
      ...none,
      of: "x",
      from: 2020,
      rate: null,
      increment: 4,
      reason: { code: "not-positive", args: { value: -10, goal: 10 } },
    });
    expect(reach(10, 0)).toMatchObject({
      rate: null,
      increment: -2,
      reason: { code: "not-positive", args: { value: 10, goal: 0 } },
    });
  });
});

describe("to multiply a base", () => {
  const period = { indicator: "x", from: 2022, by: 2024 };
  /** Last seen in 2020, two years before the base year; the path has a base of 8. */
  const multiply = (start: number, multiple: number, unit = "index", over = {}) =>
    toMultiply(pathsOf([x({ 2020: start }, { 2022: 8 }, { unit })], over), period, multiple, null);

  it("that is seen: the level that it asks for", () => {
    const { rate, from } = toMultiply(pathsOf([x({ 2022: 8, 2023: 10 })]), period, 2, null);
    expect([rate, from]).toEqual([near(0.6), 2023]);
    expect(toMultiply(pathsOf([x({ 2022: 8 })]), period, 2, null)).toMatchObject({
      rate: near(Math.SQRT2 - 1),
      from: 2022,
    });
  });

  it("that is still to come: by growth over the period alone, since growth before it moves the base too", () => {
    expect(multiply(100, 1.21)).toEqual({
      ...none,
      of: "x",
      from: 2020,
      rate: near(0.1),
      increment: null,
      reason: null,
    });
    expect(multiply(100, 1.21, "index", CONTINUOUS).rate).toBeCloseTo(Math.log(1.21) / 2, 12);
    // In steps s: 10 + 4s = 1.2 · (10 + 2s), so s = 1.25.
    expect(multiply(10, 1.2, "%")).toEqual({
      ...none,
      of: "x",
      from: 2020,
      rate: near(Math.sqrt(1.2) - 1),
      increment: near(1.25),
      reason: null,
    });
  });

  it("by steps alone from what is not positive, with the reason", () => {
    // −10 + 4s = 1.2 · (−10 + 2s): s = −1.25, and the base stays below zero.
    expect(multiply(-10, 1.2)).toMatchObject({
      rate: null,
      increment: near(-1.25),
      reason: { code: "not-positive", args: { value: 8, goal: near(9.6) } },
    });
    expect(multiply(-10, 1.2, "%")).toMatchObject({ rate: null, increment: near(-1.25), reason: null });
    expect(multiply(0, 1.2)).toMatchObject({ rate: null, increment: null });
    expect(multiply(10, 0)).toMatchObject({
      rate: null,
      increment: near(-2.5),
      reason: { code: "not-positive", args: { value: 8, goal: 0 } },
    });
  });

  it("not by a step that takes the base across zero", () => {
    // 10 + 4s = 3 · (10 + 2s): s = −10, a base of −10.
    expect(multiply(10, 3, "%")).toMatchObject({ rate: near(Math.sqrt(3) - 1), increment: null });
    expect(multiply(-10, 3)).toMatchObject({ rate: null, increment: null });
    // 10 + 4s = −1 · (10 + 2s): s = −10/3, a base of 10/3.
    expect(multiply(10, -1, "%")).toMatchObject({ rate: null, increment: near(-10 / 3) });
  });

  it("has none without a base", () => {
    expect(toMultiply(pathsOf([x({ 2020: 1 })]), period, 2, null)).toMatchObject({
      rate: null,
      of: "x",
      from: null,
      reason: { code: "no-base", args: { indicator: "x", year: 2022 } },
    });
    expect(toMultiply(pathsOf([x({}, { 2022: 1 })]), period, 2, null)).toMatchObject({
      reason: { code: "no-observation" },
    });
  });

  it("no base grows out of what is not positive before it", () => {
    const growing = (start: number, year = 2020) =>
      noGrowthFrom(pathsOf([x({ [year]: start }, {}, {})], { asOf: year }), period, null);
    expect([growing(0), growing(-1), growing(1)]).toEqual([
      { code: "base-not-positive", args: { indicator: "x", year: 2020 } },
      { code: "base-not-positive", args: { indicator: "x", year: 2020 } },
      null,
    ]);
    expect([growing(-1, 2022), growing(-1, 2023), noGrowthFrom(pathsOf([x({})]), period, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("growth whose years add up", () => {
  const start = { year: 2022, value: 115 };
  const rate = (need: number, open = [2023, 2024, 2025], over = {}, weight?: (year: number) => number) =>
    rateOfSum(start, open, need, scenarioOf([], over), weight);
  const sum = (h: number, years: readonly number[], weight = (_year: number) => 1) =>
    years.reduce((all, year) => all + weight(year) * 115 * (1 + h) ** (year - 2022), 0);

  it("is the root of their sum, however far they lie and whatever they weigh", () => {
    expect(rate(425)).toBeCloseTo(0.108, 4);
    for (const need of [0.01, 1, 345, 425, 1e6])
      expect(sum(rate(need) ?? 0, [2023, 2024, 2025]) / need).toBeCloseTo(1, 9);
    expect(rate(345)).toBeCloseTo(0, 9);
    expect(rate(230, [2023])).toBeCloseTo(1, 9);
    expect(rate(425, [2023, 2024, 2025], CONTINUOUS)).toBeCloseTo(Math.log(1 + (rate(425) ?? 0)), 12);
    const weight = (year: number) => year - 2020;
    expect(sum(rate(4000, [2023, 2025], {}, weight) ?? 0, [2023, 2025], weight)).toBeCloseTo(4000, 6);
  });

  it("is none of nothing, from nothing, or for nothing", () => {
    expect([
      rate(425, []),
      rate(0),
      rate(-1),
      rateOfSum({ year: 2022, value: 0 }, [2023], 5, scenarioOf([])),
      rateOfSum({ year: 2022, value: -1 }, [2023], 5, scenarioOf([])),
    ]).toEqual([null, null, null, null, null]);
    expect([rate(0, [2023], CONTINUOUS), rate(1e-20, [2023]), rate(1e-20, [2023], CONTINUOUS)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("splits a period into what is known and what is open", () => {
    const period = { indicator: "x", from: 2020, by: 2024 };
    const paths = pathsOf([x({ 2020: 9, 2021: 1, 2022: 2 }, { 2023: 3, 2024: 4 })]);
    expect(sumSoFar(paths, period, null)).toEqual({ known: 3, open: [2023, 2024], start: { year: 2022, value: 2 } });
    expect(sumSoFar(paths, period, 2023)).toEqual({ known: 6, open: [2024], start: { year: 2023, value: 3 } });
    expect(sumSoFar(paths, { ...period, from: 2022 }, 2020)).toEqual({
      known: 0,
      open: [2023, 2024],
      start: { year: 2020, value: 9 },
    });
    expect(sumSoFar(paths, { ...period, from: 2018 }, null)).toEqual({
      code: "no-observation",
      args: { indicator: "x", year: 2019 },
    });
    expect(sumSoFar(pathsOf([x({})]), period, null)).toEqual({
      code: "no-observation",
      args: { indicator: "x", year: 2020 },
    });
  });
});

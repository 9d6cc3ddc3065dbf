import { describe, expect, it } from "vitest";
import { measuredText, statedText } from "../../src/kinds/figures.ts";
import { kindOf } from "../../src/kinds/index.ts";
import { asLevel, isLevel } from "../../src/kinds/level.ts";
import { accepted, amountSize, lowestOf, meets, outOfBounds, slackOf, timesAccepted } from "../../src/kinds/meets.ts";
import type { Target } from "../../src/plan/target.ts";
import { indicator, type Made, pathsOf, scenarioOf, targetOf } from "./paths.ts";

const INFINITY = Number.POSITIVE_INFINITY;
type Values = Record<number, number>;
const x = (observed: Values, over: Partial<Made> = {}): Made => ({ id: "x", observed, ...over });
const told = (reason: { code: string; args: object } | null) => reason && [reason.code, reason.args];

describe("on the wanted side", () => {
  it("includes the bound, the tolerance and a rounding of the size", () => {
    const senses = ["at-least", "at-most", "equals"] as const;
    const all = (value: number, tolerance = 0, size = 0) =>
      senses.map((sense) => meets({ sense, value: 4, tolerance }, value, size));
    expect([all(4), all(5), all(3)]).toEqual([
      [true, true, true],
      [true, false, false],
      [false, true, false],
    ]);
    expect([all(5, 1), all(3, 1)]).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
    expect(all(5, 0.5)).toEqual([true, false, false]);
    expect([all(4 + 2 ** -29, 0, 10), all(4 + 2 ** -20, 0, 10)]).toEqual([
      [true, true, true],
      [true, false, false],
    ]);
    expect([slackOf(2, 10), slackOf(0, 10)]).toEqual([2, 1e-8]);
  });

  it("is sized by the bound, but not below what adding up the indicator's values loses", () => {
    const scenario = scenarioOf([{ id: "a", observed: { 2020: 1e9 } }, x({ 2019: -2e6, 2020: 1e6 })]);
    expect([amountSize(scenario, "x", 5), amountSize(scenario, "x", 50), amountSize(scenario, "x", -50, 30)]).toEqual([
      20, 50, 50,
    ]);
    expect(amountSize(scenario, "x", 0)).toBe(20);
  });

  it("reaches from and to", () => {
    const at = (sense: "at-least" | "at-most" | "equals") => accepted({ sense, value: 60, tolerance: 1 });
    expect([at("at-least"), at("at-most"), at("equals")]).toEqual([
      { low: 59, high: INFINITY },
      { low: -INFINITY, high: 61 },
      { low: 59, high: 61 },
    ]);
    expect(timesAccepted(at("equals"), 5)).toEqual({ low: 295, high: 305 });
  });
});

describe("the lowest value of an indicator", () => {
  const lowest = (unit: string, observed: Values, low: number | null = null) =>
    lowestOf(indicator(x(observed, { unit, bounds: { low, high: null } })));

  it("is its declared bound, else zero of what is counted, unless one was seen below", () => {
    expect([lowest("亿元", { 2020: 1 }), lowest("%", { 2020: 1 }), lowest("index", { 2020: 1 })]).toEqual([0, 0, null]);
    expect([lowest("亿元", { 2020: 0 }), lowest("亿元", {}), lowest("亿元", { 2019: 1, 2020: -1 })]).toEqual([
      0,
      0,
      null,
    ]);
    expect([lowest("亿元", { 2020: 1 }, -5), lowest("index", { 2020: 1 }, 3)]).toEqual([-5, 3]);
  });
});

describe("what bounds leave out", () => {
  const out = (low: number, high: number, accept: object, more?: { known: number; years: number }) => {
    const scenario = scenarioOf([x({ 2020: 1 }, { bounds: { low, high } })]);
    return told(outOfBounds(scenario, "x", { low: -INFINITY, high: INFINITY, ...accept }, more));
  };

  it("is what lies beyond them, by more than a rounding", () => {
    expect(out(0, 100, { low: 101 })).toEqual(["above-bound", { goal: 101, bound: 100, indicator: "x" }]);
    expect(out(50, 100, { high: 49 })).toEqual(["below-bound", { goal: 49, bound: 50, indicator: "x" }]);
    expect([out(0, 100, { low: 100 }), out(50, 100, { high: 50 }), out(0, 100, {})]).toEqual([null, null, null]);
    expect([out(0, 100, { low: 100 + 9e-6 }), out(100, 200, { high: 100 - 9e-6 })]).toEqual([null, null]);
    expect([out(0, 100, { low: 100 + 11e-6 })?.[0], out(100, 200, { high: 100 - 11e-6 })?.[0]]).toEqual([
      "above-bound",
      "below-bound",
    ]);
    expect([out(-200, -100, { low: -100 + 9e-6 }), out(-200, -100, { low: -100 + 11e-6 })?.[0]]).toEqual([
      null,
      "above-bound",
    ]);
  });

  it("counts the open years of a sum on top of what is known", () => {
    expect(out(0, 100, { low: 231 }, { known: 30, years: 2 })).toEqual([
      "above-bound",
      { goal: 231, bound: 230, indicator: "x" },
    ]);
    expect(out(0, 100, { low: 230 }, { known: 30, years: 2 })).toBeNull();
    expect(out(10, 100, { high: 49 }, { known: 30, years: 2 })).toEqual([
      "below-bound",
      { goal: 49, bound: 50, indicator: "x" },
    ]);
    expect(out(10, 100, { high: 50 }, { known: 30, years: 2 })).toBeNull();
    expect(told(outOfBounds(scenarioOf([x({ 2020: 1 })]), "x", { low: 1e300, high: 1e300 }))).toBeNull();
  });
});

describe("ruled out", () => {
  const out = (target: Target, made: Made, asOf?: number) =>
    told(kindOf(target).ruledOut(target, pathsOf([made], asOf === undefined ? {} : { asOf })));
  const bounded = (observed: Values, low: number | null, high: number | null, more: Partial<Made> = {}) =>
    x(observed, { bounds: { low, high }, ...more });

  it("a change or growth whose level is, from a base that is known and positive", () => {
    const up = targetOf("change", { sense: "at-least", value: 0.5 });
    expect(out(up, bounded({ 2020: 100 }, 0, 140))).toEqual(["above-bound", { goal: 150, bound: 140, indicator: "x" }]);
    expect(out(up, bounded({ 2020: 100 }, 0, 150))).toBeNull();
    expect(out({ ...up, tolerance: 0.1 }, bounded({ 2020: 100 }, 0, 140))).toBeNull();
    expect(out(up, bounded({ 2020: 0 }, 0, -1))).toBeNull();
    expect(out(up, bounded({ 2020: -100 }, 0, -200))).toBeNull();
    expect(out(up, bounded({ 2021: 100 }, 0, 140))).toBeNull();
    expect(out(up, bounded({ 2019: 100 }, 0, 140, { path: { 2020: 100 } }))).toBeNull();
    const down = targetOf("change", { sense: "at-most", value: -0.5 });
    expect(out(down, bounded({ 2020: 100 }, 60, null))).toEqual([
      "below-bound",
      { goal: 50, bound: 60, indicator: "x" },
    ]);
    const growth = targetOf("average-growth", { sense: "at-least", value: 0.1 });
    expect(out(growth, bounded({ 2020: 100 }, 0, 160))).toEqual([
      "above-bound",
      { goal: expect.closeTo(161.051, 9), bound: 160, indicator: "x" },
    ]);
    expect(out(growth, bounded({ 2020: 100 }, 0, 162))).toBeNull();
  });

  it("a sum whose open years cannot bring what is left, or must bring more", () => {
    const seen = { 2020: 99, 2021: 10, 2022: 10 };
    const total = (sense: "at-least" | "at-most", value: number, tolerance = 0) =>
      targetOf("total", { sense, value, tolerance });
    expect(out(total("at-least", 51), bounded(seen, 0, 10))).toEqual([
      "above-bound",
      { goal: 51, bound: 50, indicator: "x" },
    ]);
    expect(out(total("at-least", 50), bounded(seen, 0, 10))).toBeNull();
    expect(out(total("at-least", 51, 1), bounded(seen, 0, 10))).toBeNull();
    expect(out(total("at-most", 34), bounded(seen, 5, 10))).toEqual(["allowance-exceeded", { over: 1, goal: 34 }]);
    expect(out(total("at-most", 35), bounded(seen, 5, 10))).toBeNull();
    expect(out(total("at-most", 34, 1), bounded(seen, 5, 10))).toBeNull();
    const mean = (sense: "at-least" | "at-most", value: number) => targetOf("mean", { sense, value, meanOf: "values" });
    expect(out(mean("at-least", 11), bounded(seen, 0, 10))).toEqual([
      "above-bound",
      { goal: 55, bound: 50, indicator: "x" },
    ]);
    expect(out(mean("at-most", 6), bounded(seen, 5, 10))).toEqual(["allowance-exceeded", { over: 5, goal: 30 }]);
    const ratio = targetOf("mean", {
      sense: "at-least",
      value: 99,
      meanOf: { total: "x", over: "x", scale: 1, own: true },
    });
    expect(out(ratio, bounded(seen, 0, 10))).toBeNull();
    // Years between observations are known too.
    expect(out(total("at-least", 51), bounded({ 2021: 10, 2023: 10 }, 0, 10, { filled: { 2022: 11 } }))).toBeNull();
    expect(out(total("at-least", 52), bounded({ 2021: 10, 2023: 10 }, 0, 10, { filled: { 2022: 11 } }))?.[0]).toBe(
      "above-bound",
    );
  });

  it("a band or a value that lies beyond, the tolerance granted", () => {
    const band = targetOf("band", { low: 121, high: 130 });
    expect(out(band, bounded({ 2020: 1 }, 0, 120))).toEqual(["above-bound", { goal: 121, bound: 120, indicator: "x" }]);
    expect(out({ ...band, tolerance: 1 }, bounded({ 2020: 1 }, 0, 120))).toBeNull();
    expect(out(band, bounded({ 2020: 1 }, 131, null))).toEqual([
      "below-bound",
      { goal: 130, bound: 131, indicator: "x" },
    ]);
    expect(out({ ...band, tolerance: 1 }, bounded({ 2020: 1 }, 131, null))).toBeNull();
    const level = targetOf("level", { sense: "equals", value: 125 });
    expect([out(level, bounded({}, 0, 120))?.[0], out(level, bounded({}, 130, null))?.[0]]).toEqual([
      "above-bound",
      "below-bound",
    ]);
  });

  it("every year: by an observed miss, or by a bound on the value", () => {
    const every = (of: "value" | "growth", value: number) => targetOf("every-year", { sense: "at-least", value, of });
    expect(out(every("value", 95), x({ 2020: 1, 2021: 96, 2022: 94, 2023: 90 }))).toEqual([
      "missed-in-year",
      { indicator: "x", year: 2022, value: 94, goal: 95 },
    ]);
    expect(out(every("value", 95), x({ 2021: 96 }, { path: { 2022: 90 } }))).toBeNull();
    expect(out(every("value", 95), x({ 2021: 96, 2023: 97 }, { filled: { 2022: 90 } }))).toBeNull();
    expect(out(every("value", 95), bounded({ 2021: 96 }, 0, 90))).toEqual([
      "above-bound",
      { goal: 95, bound: 90, indicator: "x" },
    ]);
    expect(out(targetOf("maintain", { sense: "at-least", value: 95 }), bounded({ 2021: 96 }, 0, 90))?.[0]).toBe(
      "above-bound",
    );
    expect(out(every("growth", 0.1), x({ 2020: 100, 2021: 105 }))?.[0]).toBe("missed-in-year");
    expect(out(every("growth", 0.1), x({ 2019: 90, 2021: 92 }, { filled: { 2020: 91 } }))).toBeNull();
    expect(out(every("growth", 95), bounded({ 2020: 1 }, 0, 90))).toBeNull();
  });

  it("never a rank, a parity, a direction, a growth beside another's, a month, or what is set elsewhere", () => {
    const never: readonly Target[] = [
      targetOf("rank", { value: 1, among: ["x"], order: "highest" }),
      targetOf("parity", { within: 0.1 }),
      targetOf("directional", { direction: "up" }),
      targetOf("relative-growth", { sense: "at-least", value: 0.1, to: "x" }),
      targetOf("milestone", { indicator: null, due: 1, expected: null, done: null }),
      targetOf("external", { indicator: null, awaiting: "省级方案" }),
    ];
    expect(never.map((target) => out(target, bounded({ 2020: 5, 2021: 1 }, 0, 9)))).toEqual(never.map(() => null));
  });
});

describe("the tightest year", () => {
  const tightest = (target: Target, ...made: Made[]) => kindOf(target).tightest?.(target, pathsOf(made)) ?? null;
  const years = { 2020: 1, 2021: 95, 2022: 91, 2023: 93, 2024: 91, 2025: 97 };

  it("is the first with the smallest margin on the wanted side", () => {
    for (const kind of ["maintain", "every-year"] as const) {
      const target = (sense: "at-least" | "at-most" | "equals", value: number) =>
        targetOf(kind, { sense, value, of: "value" });
      expect(tightest(target("at-least", 90), x(years))).toEqual({ year: 2022, margin: 1 });
      expect(tightest(target("at-most", 90), x(years))).toEqual({ year: 2025, margin: -7 });
      expect(tightest(target("equals", 93), x(years))).toEqual({ year: 2025, margin: -4 });
      expect(tightest(target("equals", 94), x(years))).toEqual({ year: 2022, margin: -3 });
      expect(tightest(target("at-least", 90), x({ 2020: 1 }))).toBeNull();
      expect(tightest(target("at-least", 90), x({ 2020: 1, 2023: 93 }))).toEqual({ year: 2023, margin: 3 });
    }
  });

  it("of growth is that of the least growth, by the scenario's compounding", () => {
    const growth = targetOf("every-year", { sense: "at-least", value: 0.05, of: "growth", by: 2022 });
    const path = x({ 2020: 100, 2021: 110, 2022: 112 });
    expect(tightest(growth, path)).toEqual({ year: 2022, margin: expect.closeTo(112 / 110 - 1.05, 12) });
    const continuous = {
      settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "continuous" as const },
    };
    expect(kindOf(growth).tightest?.(growth, pathsOf([path], continuous))).toEqual({
      year: 2022,
      margin: expect.closeTo(Math.log(112 / 110) - 0.05, 12),
    });
    expect(tightest(growth, x({ 2020: 100, 2021: 0, 2022: 112 }))).toEqual({ year: 2021, margin: -1.05 });
  });
});

describe("a value stated elsewhere, once it is known", () => {
  it("makes the target one on a value", () => {
    const awaited = targetOf("external", { indicator: null, awaiting: "省级方案" });
    const level = asLevel(awaited, "x", 5);
    expect(level).toMatchObject({ id: "target", kind: "level", indicator: "x", sense: "at-least", value: 5 });
    expect([isLevel(level), isLevel(awaited)]).toEqual([true, false]);
  });
});

describe("figures", () => {
  it("that do not exist are a dash in every measure", () => {
    const measures = ["amount", "share", "points", "place", "events", "month", "ratio", "none"] as const;
    expect(measures.map((measure) => measuredText(null, measure, "人", "en"))).toEqual(measures.map(() => "–"));
  });

  it("that are stated keep their digits, events among them", () => {
    expect([statedText(12.34567, "events", "起", "zh"), statedText(12.34567, "ratio", "", "zh")]).toEqual([
      "12.34567起",
      "12.35",
    ]);
  });
});

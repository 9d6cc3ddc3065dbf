import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixed, moved, movedIn } from "../../src/plan/moved.ts";
import type { Assumption } from "../../src/plan/scenario.ts";
import { scheduled } from "../../src/plan/schedule.ts";
import { quantileOf, supportOf } from "../../src/random/quantile.ts";
import { SHAPES } from "../../src/random/shape/index.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good } from "../support.ts";

const assumptionOf = (stated: string): Assumption => {
  const yaml = `years: { base: 2020, to: 2025 }\nassumptions:\n  a: ${stated}\n`;
  const [found] = good(resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml")).assumptions;
  if (!found) throw new Error("no assumption");
  return found;
};

/** What came of a change that is possible. */
function done(result: ReturnType<typeof moved>): Assumption {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

/** The assumption after a move in a scenario whose first projected year is 2021. */
const at = (stated: string, value: number): Assumption => done(moved(assumptionOf(stated), value, 2021));

const problemOf = (stated: string, value: number) => {
  const result = moved(assumptionOf(stated), value, 2021);
  return result.ok ? null : result.errors[0];
};

describe("an amount that cannot be negative is scaled: every figure and the truncation times new ÷ old", () => {
  test.each([
    ["{ pert: [60, 80, 120] }", { kind: "pert", min: 90, mode: 120, max: 180 }],
    [
      "{ triangular: [60, 80, 120], low: 70, high: 100 }",
      { kind: "triangular", min: 90, mode: 120, max: 180, low: 105, high: 150 },
    ],
    ["{ uniform: [60, 100] }", { kind: "uniform", min: 90, max: 150 }],
    ["{ lognormal: { mean: 80, sd: 10 } }", { kind: "lognormal", mean: 120, sd: 15 }],
    ["{ gamma: { shape: 4, scale: 20 } }", { kind: "gamma", shape: 4, scale: 30 }],
    ["{ beta: { alpha: 1, beta: 2, min: 60, max: 120 } }", { kind: "beta", alpha: 1, beta: 2, min: 90, max: 180 }],
    ["{ normal: [80, 10], low: 0 }", { kind: "normal", mean: 120, sd: 15, low: 0 }],
  ])("%s", (distribution, expected) => {
    const after = at(`{ unit: 亿元, value: 80, distribution: ${distribution} }`, 120);
    expect(after).toMatchObject({ value: 120, held: false });
    expect(after.distribution).toEqual(expected);
  });

  test("to 0 nothing is left to draw", () => {
    const after = at("{ unit: 亿元, value: 80, distribution: { uniform: [60, 100] } }", 0);
    expect(after).toMatchObject({ value: 0, held: true, distribution: { kind: "uniform", min: 60, max: 100 } });
  });
});

describe("everything else is shifted: every place and the truncation plus new − old, lengths as they are", () => {
  test.each([
    [
      "a rate",
      "value: 0.25, distribution: { pert: [0.125, 0.25, 0.5] }",
      0.5,
      { kind: "pert", min: 0.375, mode: 0.5, max: 0.75 },
    ],
    [
      "a share",
      "unit: '%', value: 30, distribution: { triangular: [20, 30, 50] }",
      35,
      { kind: "triangular", min: 25, mode: 35, max: 55 },
    ],
    [
      "an amount that may be negative",
      "unit: 亿元, value: 10, distribution: { normal: [10, 8] }",
      20,
      { kind: "normal", mean: 20, sd: 8 },
    ],
    [
      "an amount that becomes negative",
      "unit: 亿元, value: 10, distribution: { uniform: [0, 20] }",
      -5,
      { kind: "uniform", min: -15, max: 5 },
    ],
    [
      "an amount around 0",
      "unit: 亿元, value: 0, distribution: { uniform: [0, 20] }",
      5,
      { kind: "uniform", min: 5, max: 25 },
    ],
    [
      "with its truncation",
      "value: 2, distribution: { normal: [2, 1], low: 0, high: 8 }",
      3,
      { kind: "normal", mean: 3, sd: 1, low: 1, high: 9 },
    ],
    [
      "beta",
      "value: 2, distribution: { beta: { alpha: 2, beta: 5, min: 1, max: 9 } }",
      4,
      { kind: "beta", alpha: 2, beta: 5, min: 3, max: 11 },
    ],
    [
      "lognormal",
      "value: 2, distribution: { lognormal: { mean: 2, sd: 1 } }",
      5,
      { kind: "lognormal", mean: 2, sd: 1, offset: 3 },
    ],
    [
      "gamma",
      "value: 8, distribution: { gamma: { shape: 4, scale: 2 } }",
      7,
      { kind: "gamma", shape: 4, scale: 2, offset: -1 },
    ],
  ])("%s", (_, stated, value, expected) => {
    const after = at(`{ ${stated} }`, value as number);
    expect(after).toMatchObject({ value, held: false });
    expect(after.distribution).toEqual(expected);
  });

  test("an offset can be written, moves on, and is left out where it comes back to 0", () => {
    const stated = "{ value: 5, distribution: { lognormal: { mean: 2, sd: 1, offset: 3 } } }";
    expect(assumptionOf("{ distribution: { lognormal: { mean: 2, sd: 1, offset: 3 } } }").value).toBe(5);
    expect(assumptionOf("{ distribution: { gamma: { shape: 4, scale: 2, offset: -1 } } }").value).toBe(7);
    expect(at(stated, 7).distribution).toEqual({ kind: "lognormal", mean: 2, sd: 1, offset: 5 });
    expect(at(stated, 2).distribution).toEqual({ kind: "lognormal", mean: 2, sd: 1 });
  });
});

describe("and then cut to what is declared", () => {
  test("bounds cut the moved distribution, and the stated one too", () => {
    const stated = "{ value: 0.5, distribution: { normal: [0.5, 0.2] }, bounds: { high: 0.9 } }";
    expect(assumptionOf(stated).distribution).toEqual({ kind: "normal", mean: 0.5, sd: 0.2, high: 0.9 });
    const after = at("{ value: 2, distribution: { uniform: [1, 3] }, bounds: { low: 0, high: 5 } }", 4);
    expect(after.distribution).toEqual({ kind: "uniform", min: 3, max: 5 });
    const cut = at("{ value: 2, distribution: { uniform: [1, 4] }, bounds: { low: 0, high: 5 } }", 4);
    expect(cut.distribution).toEqual({ kind: "uniform", min: 3, max: 6, high: 5 });
    expect(cut.bounds).toEqual({ low: 0, high: 5 });
  });

  test("a share that is a part of a whole is cut to 0–100 %, by the scale of its unit", () => {
    const coverage = (unit: string) =>
      `{ label: 参保覆盖率, unit: '${unit}', value: 80, distribution: { uniform: [70, 95] } }`;
    expect(at(coverage("%"), 90).distribution).toEqual({ kind: "uniform", min: 80, max: 105, high: 100 });
    expect(at(coverage("‰"), 990).distribution).toEqual({ kind: "uniform", min: 980, max: 1005, high: 1000 });
    const rate = at("{ label: 利率, unit: '%', value: 80, distribution: { uniform: [70, 95] } }", 90);
    expect(rate.distribution).toEqual({ kind: "uniform", min: 80, max: 105 });
  });

  test("a value outside what is left is an error", () => {
    const bounded = "{ value: 2, distribution: { uniform: [1, 3] }, bounds: { low: 0, high: 5 } }";
    expect(problemOf(bounded, 6)).toEqual({ code: "change-outside", args: { id: "a", value: 6, low: 0, high: 5 } });
    expect(problemOf("{ value: 2, bounds: { high: 5 } }", 6)).toMatchObject({ code: "change-outside" });
    expect(problemOf("{ label: 占比, unit: '%', value: 80 }", 101)).toMatchObject({
      code: "change-outside",
      args: { low: 0, high: 100 },
    });
    // Its own truncation moves with it, so that a value inside stays inside.
    expect(problemOf("{ value: 2, distribution: { normal: [2, 1], low: 1, high: 3 } }", 50)).toBeNull();
  });

  test("bounds that the value breaks, or that are upside down, are errors of the file", () => {
    const codes = (stated: string) => {
      const yaml = `years: { base: 2020, to: 2025 }\nassumptions:\n  a: ${stated}\n`;
      const result = resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml");
      return result.ok ? [] : result.errors.map(({ code, at }) => `${at?.line}:${at?.col} ${code}`);
    };
    expect(codes("{ value: 6, bounds: { low: 0, high: 5 } }")).toEqual(["3:15 value-outside-bounds"]);
    expect(codes("{ value: -1, bounds: { low: 0 } }")).toEqual(["3:15 value-outside-bounds"]);
    expect(codes("{ value: 5, bounds: { low: 5, high: 0 } }")).toContain("3:26 bounds-order");
  });
});

describe("levers, schedules and what is fixed", () => {
  test("a lever takes the value inside its bounds and no other", () => {
    const lever = "{ value: 2, lever: { from: 0, to: 5 } }";
    expect(at(lever, 5)).toMatchObject({ value: 5, lever: { from: 0, to: 5 }, held: false });
    expect(problemOf(lever, 5.1)).toEqual({ code: "lever-outside", args: { id: "a", value: 5.1, from: 0, to: 5 } });
    const result = fixed(assumptionOf(lever), -1);
    expect(result.ok ? null : result.errors[0]?.code).toBe("lever-outside");
  });

  test("a schedule is shifted so that the first projected year has the figure", () => {
    const after = at("{ schedule: { 2019: 4, 2021: 5, 2023: 7 } }", 6);
    expect(after.schedule).toEqual({ 2019: 5, 2021: 6, 2023: 8 });
    expect([2020, 2021, 2022, 2023].map((year) => scheduled(after, year))).toEqual([5, 6, 6, 8]);
    const late = at("{ value: 3, schedule: { 2023: 7 } }", 4);
    expect(late).toMatchObject({ value: 4, schedule: { 2023: 8 } });
    const line = at("{ schedule: { 2020: 0, 2024: 8 }, between: linear }", 3);
    expect([2021, 2022, 2025].map((year) => scheduled(line, year))).toEqual([3, 5, 9]);
  });

  test("fixed: one value in every draw and year; the distribution keeps its place", () => {
    const drawn = done(fixed(assumptionOf("{ value: 2, distribution: { normal: [2, 1] } }"), 9));
    expect(drawn).toMatchObject({ value: 9, held: true, distribution: { kind: "normal", mean: 2, sd: 1 } });
    const own = done(fixed(assumptionOf("{ value: 2, distribution: { normal: [2, 1] } }"), 2));
    expect(own).toMatchObject({ value: 2, held: true });
    expect(done(fixed(assumptionOf("{ schedule: { 2021: 5, 2023: 7 } }"), 6)).schedule).toEqual({ 2021: 6, 2023: 6 });
    const plain = assumptionOf("2");
    expect(done(fixed(plain, 2))).toBe(plain);
    expect(done(fixed(plain, 3))).toMatchObject({ value: 3, held: false });
    expect(at("{ value: 2, distribution: { normal: [2, 1] } }", 3).held).toBe(false);
    expect(done(moved(drawn, 4, 2021))).toMatchObject({ value: 4, held: true });
  });

  test("one year alone; what is drawn has no value of one year", () => {
    const plain = done(movedIn(assumptionOf("0.05"), 2023, 0.07));
    expect([2020, 2022, 2023, 2024].map((year) => scheduled(plain, year))).toEqual([0.05, 0.05, 0.07, 0.05]);
    const result = movedIn(assumptionOf("{ value: 2, distribution: { normal: [2, 1] } }"), 2023, 3);
    expect(result.ok ? null : result.errors[0]).toEqual({ code: "change-year-drawn", args: { id: "a", year: 2023 } });
    const beyond = movedIn(assumptionOf("{ value: 2, lever: { from: 0, to: 5 } }"), 2023, 6);
    expect(beyond.ok ? null : beyond.errors[0]?.code).toBe("lever-outside");
  });
});

const schedules = fc.record({
  value: fc.integer({ min: 0, max: 9 }),
  schedule: fc.dictionary(fc.integer({ min: 2016, max: 2030 }).map(String), fc.integer({ min: 0, max: 9 }), {
    maxKeys: 5,
  }),
  between: fc.constantFrom("constant" as const, "linear" as const),
});

test("property: one year's figure leaves every other year as it was", () => {
  fc.assert(
    fc.property(schedules, fc.integer({ min: 2014, max: 2032 }), ({ value, schedule, between }, year) => {
      const years = Object.keys(schedule).length > 0 ? schedule : null;
      const before = { ...assumptionOf("1"), value, schedule: years, between: years ? between : ("constant" as const) };
      const after = done(movedIn(before, year, 77));
      for (let each = 2010; each <= 2036; each += 1)
        expect(scheduled(after, each)).toBeCloseTo(each === year ? 77 : scheduled(before, each), 12);
    }),
    { numRuns: 300 },
  );
});

const PROBABILITIES = [0.01, 0.3, 0.5, 0.9];

/** Tests' words for what has no amounts between its values. */
const SWITCHES: readonly string[] = ["discrete", "mixture"];

test.each(SWITCHES)("a switch is fixed: %s", (name) => {
  const example = SHAPES.find((shape) => shape.name === name)?.example ?? "";
  const before = assumptionOf(`{ distribution: ${example} }`);
  expect(done(moved(before, before.value, 2021))).toBe(before);
  expect(done(moved(before, 0.03, 2021))).toEqual({ ...before, value: 0.03, held: true });
});

test.each(SHAPES.filter(({ name }) => !SWITCHES.includes(name)).map(({ name, example }) => [name, example]))(
  "property: %s: quantiles of what has moved are the moved quantiles, its own value leaves it the same object",
  (_, example) => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 0.9, noNaN: true }), fc.boolean(), (by, isAmount) => {
        const before = assumptionOf(
          `{ ${isAmount ? "unit: 亿元, " : ""}distribution: ${isAmount ? example.replaceAll("%", "") : example} }`,
        );
        expect(done(moved(before, before.value, 2021))).toBe(before);
        const value = before.value * (1 + by);
        const { distribution } = done(moved(before, value, 2021));
        if (!before.distribution || !distribution) throw new Error("no distribution");
        const scaled = isAmount && supportOf(before.distribution).low >= 0;
        for (const p of PROBABILITIES) {
          const old = quantileOf(before.distribution, p);
          const expected = scaled ? (old * value) / before.value : old + (value - before.value);
          expect(Math.abs(quantileOf(distribution, p) - expected)).toBeLessThan(
            1e-9 * (Math.abs(expected) + Math.abs(old)),
          );
        }
      }),
      { numRuns: 40 },
    );
  },
);

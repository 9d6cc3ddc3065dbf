import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baselineOf } from "../../src/forecast/baseline.ts";
import { chanceOf, quantileAt, valueAt } from "../../src/forecast/outlook.ts";
import { studentBelow, studentScore } from "../../src/random/student.ts";

interface Case {
  readonly y: readonly number[];
  readonly median: readonly number[];
  readonly q10: readonly number[];
  readonly q90: readonly number[];
  readonly p: readonly number[];
}
const { cases } = JSON.parse(readFileSync("test/oracle/baseline/expected.json", "utf8")) as {
  readonly cases: Readonly<Record<string, Case>>;
};

const from = (year: number, values: readonly number[]) => ({ years: values.map((_, i) => year + i), values });
const HORIZONS = [1, 2, 3, 4, 5, 6] as const;
const near = (found: number, wanted: number, within = 1e-9): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(within * Math.abs(wanted));

describe("the baseline", () => {
  it.each(Object.entries(cases))("is the reference's on %s, to 1e-9", (_, { y, median, q10, q90, p }) => {
    const baseline = baselineOf(from(2001, y));
    for (const h of HORIZONS) {
      near(valueAt(baseline, h), median[h - 1] as number);
      near(quantileAt(baseline, h, 0.1), q10[h - 1] as number);
      near(quantileAt(baseline, h, 0.9), q90[h - 1] as number);
      near(chanceOf(baseline, h, 1.2 * (y.at(-1) as number)), p[h - 1] as number);
    }
  });

  it("scores of Student's distribution with 3 degrees of freedom (scipy 1.x, stats.t.ppf)", () => {
    near(studentScore(0.9), 1.637744353696209, 1e-15);
    near(studentScore(0.975), 3.1824463052837078, 1e-15);
    near(studentScore(0.0001), -22.203742273204178, 1e-12);
    expect(studentBelow(0)).toBe(0.5);
    expect(() => studentScore(1)).toThrow(RangeError);
  });

  it("goes on with the usual growth from one observation, and from zeros with zeros", () => {
    const { recent, kept } = baselineOf(from(2020, [100])).seen;
    expect(recent).toBe(0);
    expect(kept).toBeCloseTo(1.003 ** 5 - 1, 12);
    expect(baselineOf(from(2019, [90, 100])).seen.recent).toBeCloseTo(1 / 9, 12);
    expect(HORIZONS.map((h) => quantileAt(baselineOf(from(2018, [0, 0, 0])), h, 0.9))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(chanceOf(baselineOf(from(2018, [0, 0])), 1, 1)).toBe(0);
  });

  it("a gap is one move over several years: it tells their mean, with less noise, and nothing is filled in", () => {
    // Even growth on its scale is told alike by every year of it and by every second one; fewer observations are surer of less.
    const even = Array.from({ length: 9 }, (_, i) => (2 + 0.02 * i) ** 5);
    const all = baselineOf(from(2000, even));
    const gaps = baselineOf({
      years: [2000, 2002, 2004, 2005, 2008],
      values: [0, 2, 4, 5, 8].map((i) => even[i] ?? 0),
    });
    near(gaps.seen.recent, all.seen.recent);
    near(gaps.level, all.level, 1e-3);
    expect(quantileAt(gaps, 3, 0.9)).toBeGreaterThan(quantileAt(all, 3, 0.9));
  });

  const history = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
  const signed = fc.array(
    fc.integer({ min: -1e6, max: 1e6 }).map((cents) => cents / 100),
    { minLength: 1, maxLength: 20 },
  );

  it("moves with the unit: c times the history is c times every quantile, negative values too", () => {
    fc.assert(
      fc.property(fc.oneof(history, signed), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (values, c) => {
        const [one, other] = [values, values.map((value) => c * value)].map((each) => baselineOf(from(2000, each)));
        if (!one || !other) throw new Error("two");
        for (const p of [0.1, 0.5, 0.9]) {
          const [a, b] = [c * quantileAt(one, 4, p), quantileAt(other, 4, p)];
          const size = c * Math.max(...values.map(Math.abs));
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * (Math.abs(a) + size));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("knows no calendar, gives rising quantiles, chances that agree with them, and the same bits again", () => {
    fc.assert(
      fc.property(fc.oneof(history, signed), fc.integer({ min: -1500, max: 1000 }), (values, shift) => {
        const baseline = baselineOf(from(2000, values));
        expect(baselineOf(from(2000 + shift, values))).toEqual(baseline);
        for (const h of [1, 5]) {
          const quantiles = [0.025, 0.1, 0.5, 0.9, 0.975].map((p) => quantileAt(baseline, h, p));
          expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
          expect(quantiles.every(Number.isFinite)).toBe(true);
          const upper = quantiles[3] as number;
          if (upper > 1e-9 * Math.max(...values)) near(chanceOf(baseline, h, upper), 0.1, 1e-3);
        }
      }),
      { numRuns: 100 },
    );
  });
});

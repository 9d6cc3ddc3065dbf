import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { realismOf } from "../../src/forecast/realism.ts";
import { classWindows, rateWindows, windows } from "../../src/forecast/windows.ts";
import type { ReferenceClass } from "../../src/plan/scenario.ts";

/** World Bank, merchandise exports by country, current US$ (TX.VAL.MRCH.CD.WT, CC BY 4.0): columns iso3, year, value. */
function exportsByCountry(floor: number): ReferenceClass {
  const [header, ...rows] = readFileSync(
    new URL("../../scenarios/xuzhou/classes/merchandise-exports.csv", import.meta.url),
    "utf8",
  )
    .trim()
    .split("\n");
  expect(header).toBe("iso3,year,value");
  const series = new Map<string, { entity: string; years: number[]; values: number[] }>();
  for (const row of rows) {
    const [entity = "", year, value] = row.split(",");
    const one = series.get(entity) ?? { entity, years: [], values: [] };
    one.years.push(Number(year));
    one.values.push(Number(value));
    series.set(entity, one);
  }
  return { kind: "level", floor, series: [...series.values()] } as unknown as ReferenceClass;
}

describe("realism", () => {
  it("oracle 16: 0.28 (2015) → 40 (2019) is above the largest of 9,477 four-year windows (205 %)", () => {
    const rates = classWindows(exportsByCountry(0), 4);
    expect(rates).toHaveLength(9477);
    const rate = (40 / 0.28) ** (1 / 4) - 1;
    expect(rate).toBeCloseTo(2.457, 3);
    const standing = realismOf(rate, "up", rates);
    expect(standing).toMatchObject({ word: "unprecedented", rank: 1, windows: 9477, percentile: 100 });
    expect(standing.largest).toBeCloseTo(2.05, 3);
  });

  it("puts the words at 50, 75 and the largest window", () => {
    const hundred = Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
    const word = (rate: number) => realismOf(rate, "up", hundred).word;
    expect([0.5, 0.51, 0.75, 0.76, 1, 1.01].map(word)).toEqual([
      "plausible",
      "demanding",
      "demanding",
      "optimistic",
      "optimistic",
      "unprecedented",
    ]);
  });

  it("gives the rank only where there are fewer than eight windows", () => {
    expect(realismOf(0.05, "up", [0.01, 0.1, 0.2])).toEqual({
      word: "too-few",
      percentile: null,
      rank: 3,
      windows: 3,
      largest: 0.2,
    });
  });

  it("a wanted decrease is the mirror image of an increase", () => {
    const rates = fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(rates, fc.double({ min: -0.6, max: 0.6, noNaN: true }), (all, rate) => {
        const up = realismOf(rate, "up", all);
        const down = realismOf(
          -rate,
          "down",
          all.map((one) => -one),
        );
        expect([down.word, down.percentile, down.rank]).toEqual([up.word, up.percentile, up.rank]);
      }),
    );
  });
});

describe("windows", () => {
  const series = { years: [2010, 2011, 2012, 2014], values: [0, 100, 110, 133.1] };

  it("have exactly the length, both ends observed, and a start above zero and the floor", () => {
    expect(windows(series, 1, 0)).toHaveLength(1);
    expect(windows(series, 3, 0)[0]).toBeCloseTo(0.1, 12);
    expect(windows(series, 2, 0)[0]).toBeCloseTo(0.1, 12);
    expect(windows(series, 2, 111)).toEqual([]);
  });

  it("of yearly rates need every year", () => {
    const rates = { years: [2010, 2011, 2012, 2014], values: [0.1, 0.2, 0.3, 0.4] };
    expect(rateWindows(rates, 2).map((one) => one.toFixed(4))).toEqual(["0.1489", "0.2490"]);
    expect(rateWindows(rates, 3)).toHaveLength(1);
  });
});

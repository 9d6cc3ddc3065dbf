import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { realismOf } from "../../src/forecast/realism.ts";
import { classWindows, rateWindows, stretches, windows } from "../../src/forecast/windows.ts";
import type { ReferenceClass } from "../../src/plan/scenario.ts";
import { evaluationOf } from "../support.ts";

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
    const found = classWindows(exportsByCountry(0), 4);
    expect(found).toHaveLength(9477);
    const rate = (40 / 0.28) ** (1 / 4) - 1;
    expect(rate).toBeCloseTo(2.457, 3);
    const standing = realismOf(rate, "up", found, 4);
    expect(standing).toMatchObject({ word: "unprecedented", rank: 1, windows: 9477, percentile: 100 });
    expect(standing.largest).toBeCloseTo(2.05, 3);
  });

  it("puts the words at 50, 75 and the largest window", () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 1 + (i + 1) / 100);
    const word = (rate: number) => realismOf(rate, "up", hundred, 1).word;
    expect([0.5, 0.51, 0.75, 0.76, 1, 1.01].map(word)).toEqual([
      "plausible",
      "demanding",
      "demanding",
      "optimistic",
      "optimistic",
      "unprecedented",
    ]);
  });

  it("counts the windows that a rate equals or exceeds: 4 of 8 is plausible, 5 and 6 demanding, 7 optimistic", () => {
    const eight = [2, 3, 4, 5, 6, 7, 8, 9]; // growth of 100 … 800 %
    const at = (rate: number) => {
      const { word, percentile, rank } = realismOf(rate, "up", eight, 1);
      return [word, percentile, rank];
    };
    expect([0.5, 4, 4.999, 5, 6, 7, 8, 8.001].map(at)).toEqual([
      ["plausible", 0, 9],
      ["plausible", 50, 5],
      ["plausible", 50, 5],
      ["demanding", 62.5, 4],
      ["demanding", 75, 3],
      ["optimistic", 87.5, 2],
      ["optimistic", 100, 1],
      ["unprecedented", 100, 1],
    ]);
    expect(realismOf(9, "up", eight.slice(1), 1)).toMatchObject({ word: "too-few", percentile: null, windows: 7 });
    expect(realismOf(9, "up", [], 1)).toEqual({
      word: "too-few",
      percentile: null,
      rank: 1,
      windows: 0,
      largest: null,
    });
  });

  it("where a fall is wanted, the largest window is the deepest fall", () =>
    expect(realismOf(-0.5, "down", [0.9, 0.95, 0.8, 0.75, 1, 1.1, 0.9, 0.85], 1)).toEqual({
      word: "unprecedented",
      percentile: 100,
      rank: 1,
      windows: 8,
      largest: -0.25,
    }));

  it("a rate that is a window's own is as high as that window, in either direction", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 8 }),
        fc.integer({ min: 1, max: 15 }),
        (factors, years) => {
          const [high, low] = [Math.max(...factors), Math.min(...factors)].map(
            (factor) => factor ** (1 / years) - 1,
          ) as [number, number];
          for (const [rate, direction] of [
            [high, "up"],
            [low, "down"],
          ] as const)
            expect(realismOf(rate, direction, factors, years)).toMatchObject({
              word: "optimistic",
              percentile: 100,
              rank: 1,
            });
        },
      ),
    ));

  it("gives the rank only where there are fewer than eight windows", () => {
    expect(realismOf(0.05, "up", [1.01, 1.1, 1.25], 1)).toEqual({
      word: "too-few",
      percentile: null,
      rank: 3,
      windows: 3,
      largest: 0.25,
    });
  });

  it("a wanted decrease is the mirror image of an increase: growth turned upside down", () => {
    const growth = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(growth, { minLength: 8, maxLength: 30 }), growth, (all, factor) => {
        const up = realismOf(factor - 1, "up", all, 1);
        const down = realismOf(
          1 / factor - 1,
          "down",
          all.map((one) => 1 / one),
          1,
        );
        expect([down.word, down.percentile, down.rank]).toEqual([up.word, up.percentile, up.rank]);
      }),
    );
  });
});

describe("windows", () => {
  const series = { years: [2010, 2011, 2012, 2014], values: [0, 100, 110, 133.1] };

  it("have exactly the length, both ends observed, and a start above zero and the floor", () => {
    expect(windows([series], 1, 0)).toHaveLength(1);
    expect(windows([series], 3, 0)[0]).toBeCloseTo(1.1 ** 3, 12);
    expect(windows([series], 2, 0)[0]).toBeCloseTo(1.1 ** 2, 12);
    expect(windows([series], 2, 111)).toEqual([]);
  });

  it("begin where a value is at the floor, and may end at zero", () => {
    expect(windows([series], 1, 100)).toHaveLength(1);
    expect(windows([{ years: [2010, 2011], values: [5, 0] }], 1, 0)).toEqual([0]);
    expect(windows([series], 0, 0)).toEqual([]);
  });

  it("neither end at an artefact nor reach across it; those wholly on one side count", () => {
    const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020];
    const points = years.map((year) => ({ year, value: 100, artefact: year === 2017 }));
    const parts = stretches(points);
    expect(parts.map((part) => part.years)).toEqual([
      [2014, 2015, 2016],
      [2018, 2019, 2020],
    ]);
    const count = (length: number) => windows(parts, length, 0).length;
    expect([1, 2, 3].map(count)).toEqual([4, 2, 0]);
  });

  it("of an indicator's own history: 16 of five years in 2000–2020, 10 of them beside an artefact in 2010", () => {
    const years = Array.from({ length: 21 }, (_, i) => 2000 + i);
    const judged = (marked: number) => {
      const history = years.map((year) => `${year}: { value: ${year - 1900}, artefact: ${year === marked} }`);
      const { document } = evaluationOf(`
reckon: 1
years: { base: 2020, to: 2025 }
indicators: { x: { unit: 亿元, history: { ${history.join(", ")} }, growth: 5% } }
targets: { t: { indicator: x, at-least: 130, by: 2025 } }`);
      return document.targets[0]?.realism;
    };
    expect(judged(0)).toMatchObject([{ class: "own", windows: 16, largest: expect.closeTo(1.05 ** 0.2 - 1, 12) }]);
    expect(judged(2010)).toMatchObject([{ class: "own", windows: 10 }]);
  });

  it("of yearly rates need every year", () => {
    const rates = { years: [2010, 2011, 2012, 2014], values: [0.1, 0.2, 0.3, 0.4] };
    expect(rateWindows([rates], 2).map((one) => one.toFixed(4))).toEqual(["1.3200", "1.5600"]);
    expect(rateWindows([rates], 3)).toHaveLength(1);
    expect(rateWindows([{ years: [2010, 2011], values: [-1, 0.1] }], 1)).toEqual([1.1]);
  });
});

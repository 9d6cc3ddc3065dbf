import { describe, expect, it } from "vitest";
import { figuresOf, near } from "./figures.ts";

/** The target `own` on x with a history and a growth; peers and parts beside it. */
const found = (history: string, own: string, { growth = "3%", unit = "亿元", more = "", head = "" } = {}) =>
  figuresOf(`${head}
indicators:
  x: { unit: "${unit}", history: { ${history} }, growth: ${growth} }
${more}
targets: { t: { indicator: x, ${own} } }`).target("t");

const root = (value: number, years: number) => value ** (1 / years) - 1;

describe("the required rate by closed form", () => {
  it.each([
    // [history, target, rate]
    ["2020: 100", "at-least: 150, by: 2025", root(1.5, 5)],
    ["2020: 100, 2022: 130", "at-least: 150, by: 2025", root(150 / 130, 3)],
    ["2020: 100, 2022: 90", "at-most: 60, by: 2024", root(60 / 90, 2)],
    ["2020: 100, 2022: 90", "equals: 60, by: 2024", root(60 / 90, 2)],
    [
      "2020: 100, 2021: 108.4, 2022: 111.652",
      "average-growth: { at-least: 5.5% }, by: 2025",
      root(1.055 ** 5 / 1.11652, 3),
    ],
    ["2018: 90, 2020: 100", "average-growth: { at-least: 6%, from: 2018 }, by: 2022", root((90 * 1.06 ** 4) / 100, 2)],
    ["2020: 100, 2021: 95", "change: { at-most: -25% }, by: 2025", root(75 / 95, 4)],
    ["2020: 100", "change: { at-most: -20% }, by: 2025", -0.043648],
    ["2019: 80, 2020: 100", "change: { at-least: 100%, from: 2019 }, by: 2023", root(160 / 100, 3)],
    ["2020: 100", "every-year: { at-least: 4%, of: growth }, by: 2025", 0.04],
  ])("%s, %s: %f", (history, own, rate) => {
    const { required } = found(history, own);
    near([required.rate], [rate], 1e-4);
    expect(required.of).toBe("x");
    expect(required.from).toBe(Math.max(...[...history.matchAll(/(\d{4}):/g)].map(([, year]) => Number(year))));
  });

  it("by logarithms where rates are continuous", () => {
    const settings = { head: "settings: { compounding: continuous }" };
    near([found("2020: 100", "at-least: 150, by: 2025", settings).required.rate], [Math.log(1.5) / 5]);
    near([found("2020: 100", "change: { at-least: 50% }, by: 2025", settings).required.rate], [Math.log(1.5) / 5]);
  });

  it("a share moves in points a year, a value through zero by amounts", () => {
    const share = found("2020: 60%, 2021: 62%", "at-least: 70%, by: 2025", {
      unit: "%",
      growth: "{ model: increment, amount: 1% }",
    });
    near([share.required.increment, share.assumed.increment], [2, 1]);
    const balance = found("2020: -10", "at-least: 5, by: 2025", { growth: "{ model: hold }" });
    near([balance.required.increment], [3]);
    expect(balance.required.rate).toBeNull();
  });

  it("a sum: the amount of each open year, and the growth whose years add up to what is left", () => {
    // Remainder 425 over 3 years from 115 last year: 10.80 % (115 · (h + h² + h³) = 425, h = 1.108).
    const total = found("2020: 90, 2021: 100, 2022: 115", "total: { at-least: 640 }, by: 2025").required;
    near([total.rate, total.increment], [0.108, 425 / 3], 1e-4);
    near([115 * [1, 2, 3].reduce((sum, k) => sum + (1 + (total.rate ?? 0)) ** k, 0)], [425], 1e-9);
    // Mean ≤ 0.5, seen 0.8 and 0.3, five years: 0.467 allowed a year.
    near([found("2020: 1, 2021: 0.8, 2022: 0.3", "mean: { at-most: 0.5 }, by: 2025").required.increment], [1.4 / 3]);
    const previous = "2016: 10, 2017: 10, 2018: 10, 2019: 10, 2020: 10, 2021: 9";
    // The mean is to be 10 % below 10: 45 over five years, 9 of it seen.
    near([found(previous, "mean-vs-previous: { at-most: -10% }, by: 2025").required.increment], [9]);
    near(
      [found("2020: 10, 2021: 9", "mean-vs-previous: { at-most: -10%, previous: 20 }, by: 2025").required.increment],
      [(90 - 9) / 4],
    );
  });

  it("a count: what is left of the allowance a year", () => {
    near([found("2020: 3, 2021: 1", "count: { at-most: 5 }, by: 2025", { unit: "起" }).required.increment], [1]);
  });

  it("a band: both edges, and the nearest rate between them", () => {
    const band = (low: number, high: number) =>
      found("2020: 100", `band: { low: ${low}, high: ${high} }, by: 2025`).required;
    near([band(110, 121).low, band(110, 121).high, band(110, 121).rate], [root(1.1, 5), root(1.21, 5), root(1.1, 5)]);
    near([band(80, 90).rate], [root(0.9, 5)]);
    near([band(90, 110).rate], [0]);
  });

  it("a rank: the growth that reaches the k-th best projected peer", () => {
    const more = [200, 150, 120]
      .map((value, i) => `  p${i}: { unit: 亿元, history: { 2020: ${value} }, growth: 2% }`)
      .join("\n");
    const rank = (k: number) => found("2020: 100", `rank: { at-most: ${k}, among: [p0, p1, p2] }, by: 2025`, { more });
    const needed = (value: number) => root((value / 100) * 1.02 ** 5, 5);
    near(
      [1, 2, 3].map((k) => rank(k).required.rate),
      [200, 150, 120].map(needed),
      1e-6,
    );
    expect(rank(4)).toMatchObject({ attainment: { value: 4, holds: true } });
  });

  it("growth above another's: the difference for the years that are left", () => {
    const more = "  other: { unit: 亿元, history: { 2020: 50, 2022: 60 }, growth: 4% }";
    const { required } = found("2020: 100, 2022: 104", "relative-growth: { than: other, at-least: 1% }, by: 2025", {
      more,
    });
    const goal = 100 * (1 + root((60 / 50) * 1.04 ** 3, 5) + 0.01) ** 5;
    near([required.rate], [root(goal / 104, 3)], 1e-9);
  });

  it("is asked of an assumption or of an upstream indicator too", () => {
    const { target } = figuresOf(`
assumptions: { g: 3% }
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: g }
  people: { unit: 亿元, history: { 2020: 50 }, growth: 1% }
  density: { formula: x / people }
targets:
  assumed: { indicator: density, at-least: 2.5, by: 2025, required: { of: g } }
  upstream: { indicator: density, at-least: 2.5, by: 2025, required: { of: x } }
  later: { indicator: density, at-least: 2.5, by: 2025, required: { of: g, from: 2022 } }`);
    const all = root((2.5 / 2) * 1.01 ** 5, 5);
    near([target("assumed").required.rate, target("upstream").required.rate], [all, all], 1e-9);
    near([target("later").required.rate], [root(((2.5 / 2) * 1.01 ** 5) / 1.03 ** 2, 3)], 1e-9);
    near([target("assumed").assumed.rate], [0.03]);
  });

  it("there is none after the deadline", () => {
    const { required } = found("2020: 100, 2025: 120", "at-least: 150, by: 2025");
    expect([required.rate, required.increment]).toEqual([null, null]);
  });
});

describe("what the scenario assumes over the same years", () => {
  it("is the growth of the path from the last observation to the deadline", () => {
    near([found("2020: 100, 2022: 130", "at-least: 150, by: 2025").assumed.rate], [0.03]);
    const { assumed } = found("2020: 100, 2021: 100", "total: { at-least: 600 }, by: 2025", {
      growth: "{ model: increment, amount: 10 }",
    });
    near([assumed.increment, assumed.rate], [125, root(1.4, 4)]);
  });
});

describe("pace", () => {
  const pace = (history: string, own: string, more = {}) => found(history, own, more).pace;
  const SHARE = { unit: "%", growth: "{ model: hold }" };

  it("of a level: observed over required compound growth, both from the base year", () => {
    const since = (history: string, own: string) => pace(history, own, { head: "years: { base: 2015, to: 2030 }" });
    expect(since("2015: 20, 2020: 18", "at-most: 10, by: 2030")).toMatchObject({ word: "far-behind" });
    near([since("2015: 20, 2020: 18", "at-most: 10, by: 2030").ratio], [0.462], 1e-3);
    expect(since("2015: 10, 2020: 13", "at-least: 20, by: 2030")).toMatchObject({ word: "ahead" });
    near([since("2015: 10, 2020: 13", "at-least: 20, by: 2030").ratio], [1.139], 1e-3);
    near([since("2015: 10, 2020: 13", "at-least: 20, by: 2030").progress], [0.3]);
  });

  it.each([
    ["65.26%", "ahead"],
    ["65.24%", "on-track"],
    ["64.76%", "on-track"],
    ["64.74%", "behind"],
    ["63.01%", "behind"],
    ["62.99%", "far-behind"],
    ["60%", "far-behind"],
    ["59.9%", "reversing"],
    ["70%", "done"],
  ])("of a share that went from 60 %% to %s halfway to 70 %% is %s", (value, word) => {
    const own = `2020: 60%, 2025: ${value}`;
    expect(pace(own, "at-least: 70%, by: 2030", { ...SHARE, head: "years: { base: 2020, to: 2030 }" }).word).toBe(word);
  });

  it("goes against the wanted direction where it falls that should rise, and rises that should fall", () => {
    near([pace("2020: 100, 2022: 110", "at-most: 80, by: 2025").ratio], [-root(1.1, 2) / -root(0.8, 5)], 1e-9);
    expect(pace("2020: 100, 2022: 110", "at-most: 80, by: 2025").word).toBe("reversing");
    expect(pace("2020: 100, 2022: 90", "at-least: 120, by: 2025").word).toBe("reversing");
    near([pace("2020: -10, 2022: -6", "at-least: 0, by: 2025", { growth: "{ model: hold }" }).ratio], [1]);
  });

  it("of growth: mean observed over asked; of a change: by logarithms, since changes multiply", () => {
    near(
      [pace("2020: 100, 2022: 111.652", "average-growth: { at-least: 5.5% }, by: 2025").ratio],
      [root(1.11652, 2) / 0.055],
    );
    const change = pace("2020: 100, 2022: 91.5", "change: { at-most: -15% }, by: 2025");
    near([change.progress, change.ratio], [0.547, 0.547 / 0.4], 1e-3);
  });

  it("of a sum: what is done against what is due by now, and the reverse for a cap", () => {
    const sum = (own: string) => pace("2020: 1, 2021: 10, 2022: 20", `${own}, by: 2025`);
    near([sum("total: { at-least: 100 }").ratio, sum("total: { at-most: 100 }").ratio], [30 / 40, 40 / 30]);
    near([sum("mean: { at-least: 20 }").ratio, sum("mean: { at-most: 20 }").ratio], [30 / 40, 40 / 30]);
    near([sum("total: { at-least: 100 }").progress], [0.3]);
    expect(sum("total: { at-least: 30 }").word).toBe("done");
  });

  it("is unknown without an observation after the base year, or where next to nothing is asked", () => {
    for (const own of ["at-least: 150", "change: { at-least: 50% }", "total: { at-least: 900 }"])
      expect([own, pace("2020: 100", `${own}, by: 2025`)]).toMatchObject([own, { word: "unknown", ratio: null }]);
    expect(pace("2020: 100, 2022: 100.1", "at-least: 100.4, by: 2025")).toMatchObject({ word: "unknown", ratio: null });
  });
});

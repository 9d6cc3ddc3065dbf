import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf, near } from "./figures.ts";

// Each of these was wrong without a word.

const judged = (indicators: string, target: string, rest = "") =>
  figuresOf(`${rest}\nindicators: { ${indicators} }\ntargets: { t: { ${target} } }`).target("t");

describe("impossible is only what no draw can bring about", () => {
  it("grants a tolerance at a bound, on either side of it", () => {
    const share =
      'x: { unit: "%", history: { 2019: 98, 2020: 99 }, growth: { model: increment, amount: 0.2 }, volatility: 0.5%, bounds: { high: 100 } }';
    const within = judged(share, "indicator: x, equals: 101, tolerance: 1.5");
    expect(within.verdict).not.toBe("impossible");
    expect(within.attainment.probability).toBeGreaterThan(0.5);
    expect(judged(share, "indicator: x, equals: 101, tolerance: 0.5").verdict).toBe("impossible");
    expect(judged(share, "indicator: x, band: { low: 101, high: 102 }").verdict).toBe("impossible");
  });

  it("grants the tolerance of a change", () => {
    const money =
      "x: { unit: 亿元, history: { 2019: 96, 2020: 100 }, growth: 5%, volatility: 3%, bounds: { high: 128 } }";
    const change = judged(money, "indicator: x, change: { at-least: 30% }, tolerance: 5%");
    expect(change.verdict).not.toBe("impossible");
    expect(change.attainment.probability).toBeGreaterThan(0.1);
    expect(judged(money, "indicator: x, change: { at-least: 30% }, tolerance: 1%").verdict).toBe("impossible");
  });

  it("rests on no base that is still to come: growth from a low one may stay below the bound", () => {
    const x = "x: { unit: 亿元, history: { 2017: 95, 2018: 100 }, growth: 5%, volatility: 20%, bounds: { high: 150 } }";
    const found = judged(x, "indicator: x, average-growth: { at-least: 8% }");
    expect(found.verdict).not.toBe("impossible");
    expect(found.attainment.probability).toBeGreaterThan(0);
    expect(judged(x, "indicator: x, average-growth: { at-least: 9%, from: 2018 }").verdict).toBe("impossible");
  });

  it("rests on no previous period that is still to come", () => {
    const x =
      "x: { unit: 亿元, history: { 2016: 88, 2017: 90, 2018: 91 }, growth: 1%, volatility: 15%, bounds: { high: 100 } }";
    const found = judged(x, "indicator: x, mean-vs-previous: { at-least: 12% }");
    expect(found.verdict).not.toBe("impossible");
    expect(found.attainment.probability).toBeGreaterThan(0);
    expect(judged(x, "indicator: x, mean-vs-previous: { at-least: 12%, previous: 90 }").verdict).toBe("impossible");
  });

  it("measures an observed year's growth by the scenario's compounding: ln 1.05 is below 4.9 %", () => {
    const x = "x: { unit: 亿元, history: { 2020: 100, 2021: 105 }, growth: 6% }";
    const own = "indicator: x, every-year: { at-least: 4.9%, of: growth }";
    expect(judged(x, own, "settings: { compounding: continuous }").verdict).toBe("impossible");
    expect(judged(x, own).verdict).toBe("met");
  });

  it("rests on no supposed bound that the scenario itself goes below: money may be a loss", () => {
    const loss = "assumptions: { a: { value: -120亿元 } }";
    const x =
      "x: { unit: 亿元, history: { 2020: 100, 2021: 150, 2022: 150 }, growth: { model: increment, amount: a } }";
    expect(judged(x, "indicator: x, at-most: -100", loss)).toMatchObject({
      verdict: "met",
      attainment: { value: -210 },
    });
    expect(judged(x, "indicator: x, total: { at-most: 250 }", loss).verdict).toBe("met");
    const drawn = "assumptions: { a: { value: -10亿元, distribution: { normal: [-10亿元, 60亿元] } } }";
    const risky = judged(x, "indicator: x, at-most: -100", drawn);
    // 150 + 3a ≤ −100 where a ≤ −83.3: P(z ≤ −1.222).
    near([risky.attainment.probability], [0.1108], 0.002);
    expect(risky.verdict).toBe("missed");
    const gain = (target: string) =>
      judged(x.replace("amount: a", "amount: b"), target, "assumptions: { b: 10亿元 }").verdict;
    expect(gain("indicator: x, at-most: -100")).toBe("impossible");
    expect(gain("indicator: x, total: { at-most: 250 }")).toBe("impossible");
  });

  it("is never said where a draw meets the target, nor met where most draws miss it", () => {
    const figure = (min: number, max: number) => fc.integer({ min, max });
    const bound = fc.constantFrom("at-least", "at-most", "equals");
    const kind = fc.constantFrom(
      "",
      "change",
      "average-growth",
      "every-year",
      "total",
      "mean",
      "mean-vs-previous",
      "maintain",
    );
    const made = fc.record({
      kind,
      bound,
      asOf: figure(2017, 2023),
      value: figure(60, 140),
      high: figure(90, 150),
      growth: figure(-8, 8),
      tolerance: figure(0, 20),
      confidence: figure(5, 95),
    });
    const property = fc.property(made, ({ kind, bound, asOf, value, high, growth, tolerance, confidence }) => {
      const shared = ["change", "average-growth", "mean-vs-previous"].includes(kind);
      const figure = shared ? `${value - 100}%` : String(kind === "total" ? 5 * value : value);
      const condition = kind === "" ? `${bound}: ${figure}` : `${kind}: { ${bound}: ${figure} }`;
      const years = [2010, 2013, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023].filter((year) => year <= asOf);
      const history = years.map((year, i) => `${year}: ${80 + ((7 * i * value) % 19)}`).join(", ");
      const x = `x: { unit: 亿元, history: { ${history} }, growth: ${growth}%, volatility: 8%, bounds: { high: ${high} } }`;
      const allowed = tolerance > 10 ? `, tolerance: ${tolerance - 10}${shared ? "%" : ""}` : "";
      const { verdict, attainment } = judged(
        x,
        `indicator: x, ${condition}${allowed}, confidence: ${confidence}%`,
        "draws: 256\ndesign: plain",
      );
      const probability = attainment.probability ?? Number.NaN;
      if (verdict === "impossible") expect(attainment.probability ?? 0).toBe(0);
      if (verdict === "met")
        expect(probability >= confidence / 100 - 1e-12 || bound === "equals" || Number.isNaN(probability)).toBe(true);
      if (verdict === "missed" && probability >= 0.2) expect(asOf >= 2025 || bound === "equals").toBe(true);
    });
    fc.assert(property, { numRuns: 120 });
  });
});

describe("growth from what is not positive does not exist", () => {
  const falling = (history: string) =>
    `x: { unit: 亿元, history: ${history}, growth: { model: increment, amount: -1.1 } }`;
  const why = (indicators: string, target: string, rest = "") => {
    const { verdict, why } = judged(indicators, target, rest);
    return [verdict, why.code];
  };
  const lost = ["not-assessable", "reason-base-not-positive"];

  it.each([
    "average-growth: { at-least: 3% }",
    "change: { at-least: 3% }",
    "every-year: { at-least: 3%, of: growth }",
    "relative-growth: { than: y, at-least: 0% }",
    "mean-vs-previous: { at-least: 3% }",
  ])("%s: −20 → −25.5 meets nothing, be the base observed or projected", (own) => {
    const y = "y: { unit: 亿元, history: { 2014: 1, 2020: 1 }, growth: 1% }";
    expect(why(`${falling("{ 2014: -13, 2020: -20 }")}, ${y}`, `indicator: x, ${own}`)).toEqual(lost);
    expect(why(`${falling("{ 2014: -13, 2018: -18 }")}, ${y}`, `indicator: x, ${own}`)).toEqual(lost);
  });

  it("a year on the way that is not positive takes yearly growth away, not the mean", () => {
    const through = "x: { unit: 亿元, history: { 2020: 10 }, growth: { model: increment, amount: -3 } }";
    const { why: reason, verdict } = judged(through, "indicator: x, every-year: { at-least: -50%, of: growth }");
    expect([verdict, reason.code]).toEqual(lost);
    expect(reason.en).toContain("2024");
    expect(judged(through, "indicator: x, change: { at-most: -50% }").verdict).toBe("met");
  });

  it("a draw without growth misses, and the others count", () => {
    const x = "x: { unit: 亿元, history: { 2018: 10 }, growth: { model: increment, amount: g }, bounds: {} }";
    const g = "assumptions: { g: { value: 1亿元, distribution: { normal: [1亿元, 6亿元] } } }";
    const { attainment } = judged(x, "indicator: x, change: { at-least: -200% }", g);
    // 10 + 7g ≥ −(10 + 2g) where the base 10 + 2g is positive: g ≥ −20/9, P(z ≥ −0.537). Below −5 both are negative.
    near([attainment.probability], [0.7044], 0.002);
    expect(attainment.holds).toBe(true);
  });
});

describe("what is told without randomness", () => {
  const x = "x: { unit: 亿元, history: { 2019: 95, 2020: 100 }, growth: 5% }";

  it("has no probability, and says why; events that arrive at random have one", () => {
    const { attainment, verdict } = judged(x, "indicator: x, at-least: 120");
    expect(attainment).toMatchObject({
      holds: true,
      probability: null,
      error: null,
      reason: { code: "reason-no-uncertainty" },
    });
    expect(verdict).toBe("met");
    const accidents = "a: { unit: 起, history: { 2020: 0 } }";
    const count = judged(
      accidents,
      "indicator: a, count: { at-most: 0, intensity: rate }",
      "assumptions: { rate: 0.02 }",
    );
    near([count.attainment.probability], [Math.exp(-0.1)]);
    expect(count.attainment).toMatchObject({ value: 0, holds: true, reason: null });
  });

  it("equals without a tolerance is decided by the centre, with a warning where draws are", () => {
    const shocked = "x: { unit: 亿元, history: { 2019: 95, 2020: 100 }, growth: 5%, volatility: 3% }";
    const { target, warned } = figuresOf(
      `indicators: { ${shocked} }\ntargets: { t: { indicator: x, equals: 100, by: 2021 }, u: { indicator: x, equals: 105, by: 2021 } }`,
    );
    expect([target("t").verdict, target("u").verdict]).toEqual(["missed", "met"]);
    expect(warned.filter((code) => code === "equals-without-tolerance")).toHaveLength(2);
  });
});

it("a count's centre is the median count at the central intensity", () => {
  const accidents = "a: { unit: 起, history: { 2020: 0, 2021: 2 } }";
  const of = (rate: number, most: number) =>
    judged(accidents, `indicator: a, count: { at-most: ${most}, intensity: rate }`, `assumptions: { rate: ${rate} }`);
  // Four years at 0.6: a Poisson count of mean 2.4 has the median 2 (R qpois(.5, 2.4)); at 10.2, of mean 40.8, 41.
  expect(of(0.6, 4).attainment).toMatchObject({ value: 4, margin: 0, holds: true });
  expect(of(0.6, 3).attainment).toMatchObject({ value: 4, margin: -1, holds: false });
  expect(of(10.2, 50).attainment).toMatchObject({ value: 43, margin: 7 });
});

it("a pace is told by what the deadline could see", () => {
  const x = "x: { unit: 亿元, history: { 2020: 100, 2021: 103, 2022: 106, 2023: 113, 2024: 120 }, growth: 5% }";
  for (const own of [
    "at-least: 115, by: 2022",
    "change: { at-least: 15% }, by: 2022",
    "total: { at-least: 330 }, by: 2022",
  ]) {
    const { pace, verdict } = judged(x, `indicator: x, ${own}`);
    expect([own, verdict]).toEqual([own, "missed"]);
    expect([own, pace.word]).not.toEqual([own, "done"]);
  }
  expect(judged(x, "indicator: x, at-least: 106, by: 2022").pace.word).toBe("done");
});

describe("rounding", () => {
  it("is relative to the bound: 1e-12 is no 1e-10", () => {
    const tiny = "x: { unit: 亿元, history: { 2020: 1e-12 }, growth: 0% }";
    expect(judged(tiny, "indicator: x, at-least: 1e-10")).toMatchObject({
      verdict: "missed",
      pace: { word: "unknown" },
    });
    expect(judged(tiny, "indicator: x, at-least: 1e-12").verdict).toBe("achieved");
  });

  it("at a bound of zero is what adding up loses: 0.3 less three times 0.1", () => {
    const three = "x: { unit: 亿元, history: { 2020: 0.3 }, growth: { model: increment, amount: -0.1 } }";
    expect(0.3 - 0.1 - 0.1 - 0.1).not.toBe(0);
    expect(judged(three, "indicator: x, at-most: 0, by: 2023").verdict).toBe("met");
    expect(judged(three, "indicator: x, at-least: 0, by: 2023").attainment.holds).toBe(true);
    const near0 = "x: { unit: 亿元, history: { 2020: 0.3 }, growth: { model: increment, amount: -0.0999999 } }";
    expect(judged(near0, "indicator: x, at-most: 0, by: 2023").verdict).toBe("missed");
  });
});

describe("required of a formula", () => {
  const staff =
    "people: { unit: 万人, history: { 2020: 10 }, growth: g }, staff: { unit: 万人, formula: people * (1 + h) }";

  it("is solved for the one assumption behind it", () => {
    const { required } = judged(
      "x: { formula: 100 * (1 + g) }",
      "indicator: x, at-least: 110",
      "assumptions: { g: 5% }",
    );
    near([required.rate], [0.1]);
    expect(required.of).toBe("g");
  });

  it("says which assumptions there are, where there are several", () => {
    const { required } = judged(staff, "indicator: staff, at-least: 20", "assumptions: { g: 1%, h: 5% }");
    expect(required).toMatchObject({ rate: null, reason: { code: "reason-several-assumptions" } });
    expect(required.reason?.zh).toContain("g, h");
  });
});

describe("a band's width", () => {
  const share = 'x: { unit: "%", history: { 2020: 3 }, growth: { model: hold } }';
  const ends = (band: string) => {
    const { low, high } = judged(share, `indicator: x, band: ${band}`).condition;
    return [low, high];
  };
  it("is a share with a %, and an amount with a unit or in points", () => {
    near(ends("{ around: 3%, within: 10% }"), [2.7, 3.3]);
    near(ends("{ around: 3%, within: 0.5个百分点 }"), [2.5, 3.5]);
    near(ends("{ around: 3% }"), [2.85, 3.15]);
  });
});

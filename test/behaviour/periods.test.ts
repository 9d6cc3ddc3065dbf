import { describe, expect, it } from "vitest";
import { figuresOf, near } from "./figures.ts";

const target = (own: string, x: string, head = "") =>
  figuresOf(`draws: 16
${head}
indicators:
  x: { unit: 亿元, ${x} }
  y: { unit: 亿元, history: { 2025: 1 } }
targets: { t: { indicator: x, ${own}, by: 2025 } }`).target("t");

const PAST = "2016: 10, 2017: 10, 2018: 10, 2019: 10, 2020: 10";

describe("a mean against the previous period's", () => {
  it("is the ratio of two means less one, and needs a positive one before", () => {
    const seen = target(
      "mean-vs-previous: { at-most: -10% }",
      `history: { ${PAST}, 2021: 9, 2022: 9, 2023: 9, 2024: 9, 2025: 8 }`,
    );
    expect(seen.verdict).toBe("achieved");
    near([seen.attainment.value], [-0.12]);
    expect(
      target("mean-vs-previous: { at-most: -15% }", `history: { ${PAST}, 2021: 9, 2022: 9, 2023: 9, 2024: 9, 2025: 8 }`)
        .verdict,
    ).toBe("missed");
    const none = target("mean-vs-previous: { at-most: -10% }", "history: { 2019: 10, 2020: 10 }, growth: 1%");
    expect(none).toMatchObject({
      verdict: "not-assessable",
      why: { code: "reason-no-previous" },
      required: { rate: null },
    });
    const zero = target(
      "mean-vs-previous: { at-most: -10% }",
      "history: { 2016: 0, 2017: 0, 2018: 0, 2019: 0, 2020: 0 }, growth: { model: hold }",
    );
    expect(zero.verdict).toBe("not-assessable");
  });

  it("requires what is left of the wanted sum, as an amount and as a growth", () => {
    const { required } = target("mean-vs-previous: { at-least: 20% }", `history: { ${PAST}, 2021: 11 }, growth: 1%`);
    near([required.increment], [(60 - 11) / 4]);
    near([11 * [1, 2, 3, 4].reduce((sum, k) => sum + (1 + (required.rate ?? 0)) ** k, 0)], [49], 1e-9);
  });

  it("by continuous growth too", () => {
    const { required } = target(
      "mean-vs-previous: { at-least: 20% }",
      `history: { ${PAST}, 2021: 11 }, growth: 1%`,
      "settings: { compounding: continuous }",
    );
    near([11 * [1, 2, 3, 4].reduce((sum, k) => sum + Math.exp(k * (required.rate ?? 0)), 0)], [49], 1e-9);
  });
});

describe("growth and change from a base", () => {
  it("have none from a base that is zero, negative or missing", () => {
    for (const own of ["change: { at-least: 10% }", "average-growth: { at-least: 10% }"])
      for (const base of ["2020: 0", "2020: -5", "2021: 5"])
        expect([own, base, target(own, `history: { ${base} }, growth: { model: hold }`).verdict]).toEqual([
          own,
          base,
          "not-assessable",
        ]);
  });

  it("of a fall that is kept from the start is no cap, of a rise it is", () => {
    const at = (bound: string) =>
      target(`change: { at-most: ${bound} }`, "history: { 2020: 100, 2021: 99 }, growth: { model: hold }").verdict;
    expect([at("0%"), at("-0.5%")]).toEqual(["met", "achieved"]);
  });
});

describe("a condition of every year", () => {
  it("is met where no year misses, of values and of growth, and one observed miss is final", () => {
    const every = (own: string, x: string) => target(`every-year: { ${own} }`, x);
    expect(every("at-least: 95", "history: { 2020: 90, 2021: 96 }, growth: 0%").verdict).toBe("met");
    expect(every("at-least: 95", "history: { 2020: 99, 2021: 94 }, growth: 5%").verdict).toBe("impossible");
    expect(every("at-least: 4%, of: growth", "history: { 2020: 100, 2021: 105 }, growth: 4%").verdict).toBe("met");
    expect(every("at-least: 4%, of: growth", "history: { 2020: 100, 2021: 103 }, growth: 9%").verdict).toBe(
      "impossible",
    );
    expect(every("at-least: 4%, of: growth", "history: { 2020: 100, 2021: 105 }, growth: 3%").verdict).toBe("missed");
    const all = "2021: 96, 2022: 97, 2023: 98, 2024: 99, 2025: 97";
    expect(every("at-least: 96", `history: { 2020: 90, ${all} }`)).toMatchObject({
      verdict: "achieved",
      pace: { word: "done" },
    });
    near([every("at-least: 95", `history: { 2020: 90, ${all} }`).attainment.margin], [1]);
  });

  it("to maintain shows its smallest margin", () => {
    const kept = target("maintain: { at-least: 90 }", "history: { 2020: 100, 2021: 92 }, growth: 1%");
    expect(kept).toMatchObject({ verdict: "met", attainment: { value: 92, margin: 2 } });
    expect(target("maintain: { at-most: 90 }", "history: { 2020: 80, 2021: 92 }, growth: -1%").verdict).toBe(
      "impossible",
    );
  });
});

describe("a mean", () => {
  it("of values is judged when its period is over, and its cap can be ruled out before", () => {
    const all = "2021: 1, 2022: 2, 2023: 3, 2024: 4, 2025: 5";
    expect(target("mean: { at-least: 3 }", `history: { 2020: 0, ${all} }`)).toMatchObject({
      verdict: "achieved",
      attainment: { value: 3 },
    });
    expect(target("mean: { at-least: 3.1 }", `history: { 2020: 0, ${all} }`).verdict).toBe("missed");
    expect(target("mean: { at-most: 1 }", "history: { 2020: 0, 2021: 3, 2022: 3 }, growth: -50%").verdict).toBe(
      "impossible",
    );
  });

  it("of totals weighs by the denominator", () => {
    const { target: find } = figuresOf(`draws: 16
indicators:
  rate: { formula: a / b }
  a: { unit: 人, history: { 2020: 1, 2021: 1, 2022: 9 }, growth: { model: hold } }
  b: { unit: 人, history: { 2020: 1, 2021: 10, 2022: 30 }, growth: { model: hold } }
targets:
  totals: { indicator: rate, mean: { at-most: 0.3, of-totals: [a, b] }, by: 2022 }
  ratios: { indicator: rate, mean: { at-most: 0.15 }, by: 2022 }`);
    near([find("totals").attainment.value, find("ratios").attainment.value], [10 / 40, (0.1 + 0.3) / 2]);
    expect([find("totals").verdict, find("ratios").verdict]).toEqual(["achieved", "missed"]);
  });
});

describe("a milestone", () => {
  const milestone = (own: string, asOf = 2023) =>
    figuresOf(`draws: 16
as-of: ${asOf}
indicators: { x: { unit: 亿元, history: { 2020: 1 } } }
targets: { t: { milestone: { due: 2024-06${own} } } }`).target("t");

  it("is done, expected, late or unknown, by its months", () => {
    expect(milestone(", done: 2022-06")).toMatchObject({ verdict: "achieved", slip: -24, pace: { word: "done" } });
    expect(milestone(", done: 2024-08", 2024)).toMatchObject({ verdict: "missed", slip: 2 });
    expect(milestone(", expected: 2024-06")).toMatchObject({ verdict: "met", slip: 0, pace: { word: "unknown" } });
    expect(milestone(", expected: 2024-07")).toMatchObject({ verdict: "missed", slip: 1 });
    expect(milestone("")).toMatchObject({ verdict: "not-assessable", slip: null, why: { code: "reason-no-date" } });
    // What was done after as-of is not known yet.
    expect(milestone(", done: 2024-05, expected: 2024-09")).toMatchObject({ verdict: "missed", slip: 3 });
  });
});

describe("parity", () => {
  const parity = (x: string, own = "parity: { within: 10% }") => target(own, x);

  it("is the larger of the two ratios, within a share of one", () => {
    const ends = (value: number) => parity(`history: { 2020: 0.5, 2025: ${value} }`);
    expect([0.9, 0.91, 1.1, 1.11].map((value) => ends(value).verdict)).toEqual([
      "missed",
      "achieved",
      "achieved",
      "missed",
    ]);
    expect(ends(0.95).pace.word).toBe("done");
  });

  it("requires the growth that leads to its edge, from either side", () => {
    const from = (value: number) => parity(`history: { 2020: ${value} }, growth: { model: hold }`).required.rate;
    near(
      [from(0.5), from(2)].map((rate) => Math.abs(rate ?? 0)),
      [1 - (1.1 / 2) ** (1 / 5), 1 - (1.1 / 2) ** (1 / 5)],
      1e-9,
    );
  });
});

describe("a rank", () => {
  const among = (value: number, own: string) =>
    figuresOf(`draws: 16
indicators:
  x: { unit: 亿元, history: { 2025: ${value} } }
  a: { unit: 亿元, history: { 2025: 10 } }
  b: { unit: 亿元, history: { 2025: 20 } }
targets: { t: { indicator: x, rank: { ${own} }, by: 2025 } }`).target("t");

  it("counts who is strictly ahead; a tie is shared, and the lowest may be best", () => {
    const rank = (value: number, more = "") => among(value, `at-most: 1, among: [a, b]${more}`).attainment.value;
    expect([21, 20, 19, 10, 9].map((value) => rank(value))).toEqual([1, 1, 2, 2, 3]);
    expect([9, 10, 11, 20, 21].map((value) => rank(value, ", order: lowest"))).toEqual([1, 1, 2, 2, 3]);
    expect(
      [among(20, "at-most: 1, among: [a, b]"), among(19, "at-most: 1, among: [a, b]")].map(({ verdict }) => verdict),
    ).toEqual(["achieved", "missed"]);
  });

  it("without a number or without peers is not assessed, and says why", () => {
    expect(among(5, "among: [a, b]")).toMatchObject({ verdict: "not-assessable", why: { code: "reason-no-number" } });
    expect(among(5, "at-most: 1")).toMatchObject({ verdict: "not-assessable", why: { code: "reason-no-peers" } });
  });
});

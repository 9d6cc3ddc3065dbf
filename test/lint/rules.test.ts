import { describe, expect, test } from "vitest";
import { messageOf, messages } from "../../src/base/messages/index.ts";
import type { Message } from "../../src/base/messages/message.ts";
import { lint } from "../../src/scenario/lint/index.ts";
import { scenarioOf } from "../support.ts";
import { codesOf, linted, withTarget } from "./lint.ts";

const plan = (indicators: string, targets = "", assumptions = ""): string => `
years: { base: 2020, to: 2025 }
assumptions: { ${assumptions} }
indicators: { ${indicators} }
targets: { ${targets} }
`;

describe("base, rate, year and target", () => {
  const two = (level: string, growth: string, prices = ""): string =>
    plan(
      "x: { unit: 亿元, history: { 2020: 1000 }, growth: 8% }",
      `a: { indicator: x, at-least: ${level}, ${prices} by: 2025 }, b: { indicator: x, average-growth: { at-least: ${growth} }, by: 2025 }`,
    );

  test("1000 × 1.08⁵ is 1469 [computed], not 1700", () => {
    expect(codesOf(two("1700", "8%"))).toEqual(["lint-figures-disagree"]);
  });

  test.each(["1469", "1470", "1490"])("%s and 8 %% agree within the rounding of 8 %%", (level) => {
    expect(codesOf(two(level, "8%"))).toEqual([]);
  });

  test("another price basis is another figure", () => {
    expect(codesOf(two("1700", "8%", "prices: current,"))).toEqual([]);
  });

  test("a change and a mean growth: 1.05⁵ is +27.6 % [computed]", () => {
    const targets = (change: string): string =>
      `a: { indicator: x, change: { at-least: ${change} }, by: 2025 }, b: { indicator: x, average-growth: { at-least: 5.0% }, by: 2025 }`;
    const x = "x: { history: { 2020: 10 }, growth: 5% }";
    expect(codesOf(plan(x, targets("27.6%")))).toEqual([]);
    expect(codesOf(plan(x, targets("40%")))).toEqual(["lint-figures-disagree"]);
  });
});

describe("parts and their total", () => {
  const sums = (total: string, extra = ""): string =>
    plan(
      `all: { unit: 亿元, history: { 2020: ${total} }, growth: 5%, parts: [a, b] ${extra} },
       a: { unit: 亿元, history: { 2020: 600 }, growth: 5% }, b: { unit: 万元, history: { 2020: 4000000 }, growth: 5% }`,
    );

  test("600 × 100 million yuan and 400 × 100 million yuan are 1000", () => {
    expect(codesOf(sums("1000"))).toEqual([]);
    expect(codesOf(sums("1004"))).toEqual([]);
    expect(linted(sums("1020"))[0]).toMatchObject({
      code: "lint-parts",
      args: { year: 2020, sum: "1000", total: "1020" },
    });
  });

  test("an approximate figure is not held to it", () => {
    expect(codesOf(sums("{ value: 1020, approximate: true }"))).toEqual([]);
  });

  test("level targets of one year", () => {
    const targets = (total: number): string =>
      `t: { indicator: all, at-least: ${total} }, ta: { indicator: a, at-least: 700 }, tb: { indicator: b, at-least: 5000000 }`;
    const indicators = "all: { unit: 亿元, parts: [a, b] }, a: { unit: 亿元 }, b: { unit: 万元 }";
    expect(codesOf(plan(indicators, targets(1200)))).toEqual([]);
    expect(codesOf(plan(indicators, targets(1300)))).toEqual(["lint-parts-targets"]);
  });

  test("a part that does not exist stops the run", () => {
    expect(() => scenarioOf(plan("all: { parts: [nobody] }"))).toThrow("unknown-indicator");
  });
});

describe("a ratio and what it is made of", () => {
  const density = (observed: string): string =>
    plan(
      `doctors: { unit: 人, history: { 2020: 28600 } }, people: { unit: 万人, history: { 2020: 908 } },
       per: { unit: 人/千人, formula: doctors / people, history: { 2020: ${observed} } }`,
      "t: { indicator: per, at-least: 3.95 }",
    );

  test("28600 over 9 080 thousand is 3.15 [computed]", () => {
    expect(codesOf(density("3.15"))).toEqual([]);
    expect(codesOf(density("3.17"))).toEqual([]);
    expect(linted(density("3.51"))[0]).toMatchObject({ code: "lint-ratio", args: { year: 2020, value: "3.51" } });
  });

  test("targets of one year", () => {
    const targets = (per: number): string =>
      plan(
        "a: { unit: 人 }, b: { unit: 万人 }, c: { unit: 人/千人, formula: a / b }",
        `ta: { indicator: a, at-least: 36000 }, tb: { indicator: b, at-most: 900 }, tc: { indicator: c, at-least: ${per} }`,
      );
    expect(codesOf(targets(4))).toEqual([]);
    expect(codesOf(targets(4.5))).toEqual(["lint-ratio-targets"]);
  });

  test("a formula over beliefs is not held to its observation", () => {
    const text = plan(
      "a: { history: { 2020: 10 } }, c: { formula: a * k, history: { 2020: 50 } }",
      "t: { indicator: c, at-least: 60 }",
      "k: 2",
    );
    expect(codesOf(text)).toEqual([]);
  });
});

describe("a yearly figure that may be cumulative", () => {
  const growth = (rate: string): string =>
    withTarget(`average-growth: { at-least: ${rate} }`, "history: { 2015: 100, 2020: 127.6 }, growth: 5%");

  test("25 % a year, where 5 % was seen and 25 / 5 = 5", () => {
    expect(codesOf(growth("25%"))).toEqual(["lint-cumulative"]);
  });

  test.each(["6%", "14%", "60%"])("%s a year is ambitious at most", (rate) => {
    expect(codesOf(growth(rate))).toEqual([]);
  });

  test("a mean of 520 a year where about 100 were seen", () => {
    const mean = (value: number): string =>
      withTarget(`mean: { at-least: ${value} }`, "history: { 2018: 98, 2019: 100, 2020: 104 }, growth: 2%");
    expect(codesOf(mean(520))).toEqual(["lint-cumulative"]);
    expect(codesOf(mean(150))).toEqual([]);
  });
});

describe("bounds, ranges, certainty", () => {
  const covered = "unit: '%', history: { 2020: 95 }, growth: 0.1pp, bounds: { low: 0, high: 100 }";
  test("a target outside its indicator's bounds", () => {
    expect(codesOf(withTarget("at-least: 105", covered))).toEqual(["lint-target-bounds"]);
    expect(codesOf(withTarget("at-least: 100", covered))).toEqual([]);
  });

  // 5 % and 95 % points of N(5, 1): 5 ∓ 1.645 [published, any table of the normal distribution].
  test.each([
    ["6.6%", []],
    ["6.7%", ["lint-value-range"]],
    ["3.3%", ["lint-value-range"]],
  ])("a central value of %s under N(5 %%, 1 %%)", (value, codes) => {
    const text = plan(
      "x: { history: { 2020: 1 }, growth: g }",
      "t: { indicator: x, at-least: 1 }",
      `g: { value: ${value}, distribution: { normal: [5%, 1%] } }`,
    );
    expect(codesOf(text)).toEqual(codes);
  });

  test("a confidence where nothing is uncertain", () => {
    const x = (extra: string): string => `history: { 2020: 1000 }, growth: 8% ${extra}`;
    expect(codesOf(withTarget("at-least: 1400, confidence: 80%", x("")))).toEqual(["lint-nothing-uncertain"]);
    expect(codesOf(withTarget("at-least: 1400, confidence: 80%", x(", volatility: 2%")))).toEqual([]);
  });

  test("what is uncertain may stand far upstream", () => {
    const text = plan(
      "x: { history: { 2020: 1 }, growth: g }, y: { formula: 2 * x }, z: { formula: y + previous(y) }",
      "t: { indicator: z, at-least: 1, confidence: 50% }",
      "g: { value: 5%, distribution: { normal: [5%, 1%] } }",
    );
    expect(codesOf(text)).toEqual([]);
  });
});

describe("what is left unsaid", () => {
  const text = `
years: { base: 2020, to: 2025 }
sources: { book: { title: Yearbook }, original: { title: Original, as-quoted-in: quoted }, quoted: { title: Article }, idle: { title: Idle } }
assumptions:
  g: { value: 5%, source: original }
  bare: 3%
  spare: { value: 1, source: book }
  control: { value: 0, lever: { from: 0, to: 2% } }
indicators:
  x:
    history: { 2019: { value: 1, source: book }, 2020: 2 }
    growth: g + control
  y: { history: { 2020: 5 }, source: book, growth: 4% }
  z: { formula: x * (1 + bare) }
targets:
  t: { indicator: z, at-least: 3 }
`;

  test("one warning each, at its place, in the order of the file", () => {
    const found = lint(scenarioOf(text)).map(({ code, args, at }) =>
      `${at?.line} ${code} ${args.id} ${args.year ?? ""}`.trim(),
    );
    expect(found).toEqual([
      "3 lint-unused-source idle",
      "6 lint-assumption-source bare",
      "7 lint-unused-assumption spare",
      "11 lint-history-source x 2020",
      "13 lint-assumption-source y.growth",
      "13 lint-unused-indicator y",
    ]);
  });

  test("a result and a comparison are not idle; a projection that nothing reads is", () => {
    const text = plan(
      "x: { history: { 2020: 1 }, growth: 2% }, twice: { formula: 2 * x }, abroad: { history: { 2020: 3 } }, lone: { history: { 2020: 3 }, growth: 1% }, empty: {}",
      "t: { indicator: x, at-least: 1 }",
    );
    expect(linted(text).map(({ args }) => args.id)).toEqual(["lone", "empty"]);
  });

  test("an index of changes is named once a change", () => {
    const changes = "x: { changes: { 2019: 2%, 2020: 3% }, growth: 3% }";
    const found = lint(scenarioOf(plan(changes, "t: { indicator: x, at-least: 100 }")));
    expect(found.filter(({ code }) => code === "lint-history-source")).toHaveLength(2);
  });
});

test("every code has a sentence and a remedy in both languages, and no argument is left open", () => {
  const all: Readonly<Record<string, Message>> = messages;
  const codes = Object.keys(all).filter((code) => code.startsWith("lint-"));
  expect(codes).toHaveLength(30);
  const [found] = linted(withTarget("at-least: 105, quote: 达到104%", "unit: '%', history: { 2020: 95 }, growth: 1pp"));
  for (const lang of ["zh", "en"] as const) expect(found && messageOf(found, lang)).not.toMatch(/\{|\}/);
  for (const code of codes) expect(all[code]?.remedy?.zh && all[code]?.remedy?.en).toBeTruthy();
});

describe("a decimal point that slipped", () => {
  const series = (history: string): string =>
    plan(`x: { unit: 张/千人, history: { ${history} }, growth: 3% }`, "t: { indicator: x, at-least: 9.5 }");
  test.each([
    ["2018: 8.1, 2019: 86, 2020: 9.1", "86 beds per 1000 persons", "8.6 beds per 1000 persons"],
    ["2018: 810, 2019: 8.6, 2020: 9.1", "810 beds per 1000 persons", "8.1 beds per 1000 persons"],
    ["2018: 8.1, 2019: 8.6, 2020: 0.91", "0.91 beds per 1000 persons", "9.1 beds per 1000 persons"],
  ])("%s", (history, value, moved) => {
    const [found] = linted(series(history)).filter(({ code }) => code === "lint-decimal-slip");
    expect(found?.args).toMatchObject({ value: { en: value }, moved: { en: moved } });
  });

  test.each([
    "2018: 8.1, 2019: 8.6, 2020: 9.1",
    // Steep, and no slip: the figures beside it are not alike.
    "2018: 0.28, 2019: 3.69, 2020: 40",
    "2018: 8.1, 2019: { value: 86, artefact: true }, 2020: 9.1",
  ])("none in %s", (history) => {
    expect(codesOf(series(history)).filter((code) => code === "lint-decimal-slip")).toEqual([]);
  });

  test.each([
    ["at-least: 91", "growth: 3%", ["lint-decimal-slip"]],
    ["at-least: 20", "growth: 3%", []],
    // What is assumed, and what is quoted, is meant.
    ["at-least: 91", "growth: 60%", []],
    ["at-least: 91, quote: 床位数达到91张", "growth: 3%", []],
    ["total: { at-least: 91 }", "growth: 3%", []],
  ])("a target from 8.6: %s, %s", (target, growth, codes) => {
    expect(codesOf(withTarget(target, `unit: 张/千人, history: { 2020: 8.6 }, ${growth}`))).toEqual(codes);
  });
});

describe("a formula that no input moves", () => {
  test.each([
    ["a / a", true],
    ["a * 0 + 3", true],
    ["max(1, 2)", true],
    ["if(year > 1000, 2, a)", true],
    ["a + 1", false],
    ["min(a, 100)", false],
    ["year - 2000", false],
    ["previous(x)", false],
    ["if(year > 2022, 2, 1)", false],
    ["if(year == 2022, 2, 1)", false],
    ["7", false],
  ])("%s", (formula, isDead) => {
    const text = plan(
      `a: { history: { 2020: 10 }, growth: 3% }, x: { formula: "${formula}", history: { 2020: 1 } }`,
      "t: { indicator: x, at-least: 1 }, u: { indicator: a, at-least: 1 }",
    );
    expect(codesOf(text).filter((code) => code === "lint-formula-dead")).toHaveLength(isDead ? 1 : 0);
  });
});

describe("a name that says a fall", () => {
  const rate = (name: string, value: string, label = "x"): string =>
    plan(
      `x: { label: ${label}, history: { 2020: 10 }, growth: ${name} }`,
      "t: { indicator: x, at-most: 9 }",
      `${name}: ${value}`,
    );
  const codes = (text: string) => codesOf(text).filter((code) => code === "lint-fall-named");

  test("grows by a positive rate", () => {
    expect(codes(rate("能耗降速", "3%"))).toHaveLength(1);
    expect(codes(rate("cut-of-accidents", "3%"))).toHaveLength(1);
    expect(codes(rate("能耗降速", "-3%"))).toEqual([]);
    expect(codes(rate("降水量变化", "3%"))).toEqual([]);
    expect(codes(rate("能耗降速", "3%", "能耗降低率"))).toEqual([]);
    expect(codes(rate("cutting-edge-growth", "3%"))).toEqual([]);
    expect(codes(rate("减排投资增速", "8%"))).toEqual([]);
    expect(codes(rate("lower-secondary", "1%"))).toEqual([]);
  });

  test.each([
    ["label: 减少事故, at-least: 9", "x", 1],
    ["label: 减少事故, at-most: 9", "x", 0],
    ["label: 事故降幅, change: { at-least: -25% }", "x", 1],
    ["label: 事故降幅, change: { at-most: -25% }", "x", 0],
    ["label: 提高降低率, at-least: 9", "x", 0],
    ["at-least: 13.5", "能耗降低率", 0],
  ])("asks for at least: %s of %s", (target, label, count) => {
    const text = plan(`x: { label: ${label}, history: { 2020: 10 }, growth: 3% }`, `t: { indicator: x, ${target} }`);
    expect(codes(text)).toHaveLength(count);
  });
});

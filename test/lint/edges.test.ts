import { describe, expect, test } from "vitest";
import type { Files } from "../../src/scenario/files.ts";
import { lint } from "../../src/scenario/lint/index.ts";
import { halfUnit } from "../../src/scenario/lint/rule.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good, scenarioOf } from "../support.ts";
import { codesOf, linted, withTarget } from "./lint.ts";

const plan = (indicators: string, targets = "", assumptions = ""): string => `
years: { base: 2020, to: 2030 }
assumptions: { ${assumptions} }
indicators: { ${indicators} }
targets: { ${targets} }
`;
const share = "unit: '%', history: { 2020: 60 }, growth: 1pp";
const beds = "unit: 张/千人, history: { 2020: 6.9 }, growth: 1%";
const permille = "unit: ‰, history: { 2020: 6 }, growth: 0.1pp";
const said = (target: string, indicator?: string) => codesOf(withTarget(target, indicator));

describe("a yearly figure that may be cumulative: the edges", () => {
  /** Growth from 100 in the first year up to a value in 2020, and a target growth a year. */
  const growth = (rate: string, history: string) =>
    said(`average-growth: { at-least: ${rate} }`, `history: { ${history} }, growth: 5%`);
  const FIVE = "2015: 100, 2020: 127.62815625"; // 5 % a year [computed]

  test.each([
    [
      "15%, a share of 3 % where 2.5 % was seen: looked at from 15 % on",
      "15%",
      "2015: 100, 2020: 113.1408212890625",
      true,
    ],
    ["14.9 %", "14.9%", "2015: 100, 2020: 113.1408212890625", false],
    ["5 % seen is a third of 15 %", "15%", FIVE, false],
    ["and less than a third of 15.3 %", "15.3%", FIVE, true],
    ["35 % shared out is 7 %: two points from 5 %, half of 5 % is 2.5", "35%", FIVE, true],
    ["37.5 % shared out is 7.5 %: half of what was seen away", "37%", FIVE, true],
    ["38 % is beyond", "38%", FIVE, false],
    ["where 1.1 % was seen, two points are allowed: 15 % shared out is 3 %", "15%", "2015: 100, 2020: 105.6223", true],
    ["and 3.12 % is beyond them", "15.6%", "2015: 100, 2020: 105.6223", false],
    ["the last of them counts, not one between", "25%", "2015: 100, 2017: 400, 2020: 127.62815625", true],
    ["nothing grew", "15%", "2015: 100, 2020: 100", false],
    ["it fell", "15%", "2015: 100, 2020: 90", false],
    ["two years of history are enough", "25%", "2018: 100, 2020: 110.25", true],
    ["one is not", "25%", "2019: 100, 2020: 105", false],
    ["one figure is none", "25%", "2020: 105", false],
    ["no figure is none", "25%", "", false],
    ["only the five years before the base count", "25%", "2014: 20, 2015: 100, 2020: 127.62815625", true],
    ["and none after it", "25%", "2015: 100, 2020: 127.62815625, 2022: 500", true],
  ])("%s", (_name, rate, history, suspect) => {
    expect(growth(rate, history)).toEqual(suspect ? ["lint-cumulative"] : []);
  });

  const mean = (value: number, history: string, more = "") =>
    said(`mean: { at-least: ${value}${more} }`, `history: { ${history} }, growth: 2%`);
  const HUNDRED = "2018: 100, 2019: 100, 2020: 100";

  test.each([
    ["500 a year is a fifth of itself away from nothing", 500, HUNDRED, true],
    ["three times the largest is looked at", 300, HUNDRED, true],
    ["299 is not", 299, HUNDRED, false],
    ["750 shared out is 150: half of what was seen away", 750, HUNDRED, true],
    ["751 is beyond", 751, HUNDRED, false],
    ["two figures are too few", 500, "2019: 100, 2020: 100", false],
    ["the largest of them decides", 500, "2018: 50, 2019: 50, 2020: 170", false],
    ["the last five only", 500, "2014: 500, 2016: 100, 2017: 100, 2018: 100, 2019: 100, 2020: 100", true],
    ["none after the base year", 500, `${HUNDRED}, 2021: 400`, true],
    ["zeros say nothing", 500, "2018: 0, 2019: 0, 2020: 0", false],
  ])("a mean: %s", (_name, value, history, suspect) => {
    expect(mean(value, history)).toEqual(suspect ? ["lint-cumulative"] : []);
  });

  test("over two years no figure is looked at", () => {
    const over = (by: number, value: number) =>
      codesOf(
        plan(
          `x: { history: { ${HUNDRED} }, growth: 2% }`,
          `t: { indicator: x, by: ${by}, mean: { at-least: ${value} } }`,
        ),
      );
    expect([over(2022, 300), over(2023, 300)]).toEqual([[], ["lint-cumulative"]]);
  });
});

describe("base, rate, year and target: the edges", () => {
  const two = (a: string, b: string, x = "history: { 2020: 1000 }, growth: 8%") =>
    codesOf(plan(`x: { ${x} }`, `a: { indicator: x, by: 2025, ${a} }, b: { indicator: x, by: 2025, ${b} }`));
  const DISAGREE = ["lint-figures-disagree"];

  test("either one may be the larger", () => {
    expect(two("at-least: 1700", "average-growth: { at-least: 8% }")).toEqual(DISAGREE);
    expect(two("at-least: 1200", "average-growth: { at-least: 8% }")).toEqual(DISAGREE);
    expect(two("average-growth: { at-least: 8% }", "at-least: 1700")).toEqual(DISAGREE);
    expect(two("average-growth: { at-least: 8% }", "at-least: 1200")).toEqual(DISAGREE);
  });

  // 1.075^5 = 1.43563, 1.085^5 = 1.50366 [computed]: what 8 % leaves open, and half a per cent more on either side.
  test.each([
    [1427, DISAGREE],
    [1428, []],
    [1511, []],
    [1512, DISAGREE],
  ])("%i and 8 %%", (level, codes) => {
    expect(two(`at-least: ${level}`, "average-growth: { at-least: 8% }")).toEqual(codes);
    expect(two("average-growth: { at-least: 8% }", `at-least: ${level}`)).toEqual(codes);
  });

  test("10 % is rounded to whole per cents, 0.1 as it is read is not to tenths", () => {
    expect(two("at-least: 1700", "average-growth: { at-least: 10% }")).toEqual(DISAGREE);
    expect(two("at-least: 1640", "average-growth: { at-least: 10% }")).toEqual([]);
  });

  test("8.0 % leaves less open, a tolerance more", () => {
    expect(two("at-least: 1500", "average-growth: { at-least: 8.1% }")).toEqual(DISAGREE);
    expect(two("at-least: 1500, tolerance: 50", "average-growth: { at-least: 8.1% }")).toEqual([]);
  });

  test("two of one kind, without a base, or with a rough one, say nothing", () => {
    expect(two("at-least: 1700", "at-least: 1200")).toEqual([]);
    expect(two("at-least: 1700", "average-growth: { at-least: 8% }", "history: { 2019: 1000 }, growth: 8%")).toEqual(
      [],
    );
    expect(
      two(
        "at-least: 1700",
        "average-growth: { at-least: 8% }",
        "history: { 2020: { value: 1000, approximate: true } }, growth: 8%",
      ),
    ).toEqual([]);
  });

  test("three are compared in pairs", () => {
    const three = plan(
      "x: { history: { 2020: 1000 }, growth: 8% }",
      "a: { indicator: x, by: 2025, at-least: 1700 }, b: { indicator: x, by: 2025, change: { at-least: 40% } }, c: { indicator: x, by: 2025, average-growth: { at-least: 3% } }",
    );
    expect(linted(three).map(({ args }) => `${args.other} ${args.id}`)).toEqual(["a b", "a c", "b c"]);
  });
});

describe("parts and their total: the edges", () => {
  const sums = (total: string, a = "600", b = "400") =>
    codesOf(
      plan(
        `all: { unit: 亿元, history: { 2020: ${total} }, growth: 5%, parts: [a, b] }, a: { unit: 亿元, history: { ${a && `2020: ${a}`} }, growth: 5% }, b: { unit: 亿元, history: { 2020: ${b} }, growth: 5% }`,
      ),
    );

  test("half a per cent, or the rounding of the figures, is allowed", () => {
    expect([sums("1005"), sums("1006"), sums("996"), sums("994")]).toEqual([[], ["lint-parts"], [], ["lint-parts"]]);
    // 6 and 4 may be 6.4 and 4.4, and 11 as little as 10.5.
    expect([sums("11", "6", "4"), sums("12", "6", "4"), sums("9", "6", "4"), sums("8", "6", "4")]).toEqual([
      [],
      ["lint-parts"],
      [],
      ["lint-parts"],
    ]);
  });

  test("rounding is counted in the total's unit", () => {
    const cents = (total: string) =>
      codesOf(
        plan(
          `all: { unit: 万元, history: { 2020: ${total} }, growth: 5%, parts: [a] }, a: { unit: 亿元, history: { 2020: 1 }, growth: 5% }`,
        ),
      );
    expect([cents("14999"), cents("15002")]).toEqual([[], ["lint-parts"]]);
  });

  test("a part that is rough or not observed ends the sum", () => {
    expect(sums("1100", "{ value: 600, approximate: true }")).toEqual([]);
    expect(sums("1100", "")).toEqual([]);
    expect(sums("1100")).toEqual(["lint-parts"]);
  });

  test("targets: of all parts, of one sense, one each", () => {
    const targets = (...stated: readonly string[]) =>
      codesOf(
        plan(
          "all: { unit: 亿元, parts: [a, b] }, a: { unit: 亿元 }, b: { unit: 亿元 }, c: { unit: 亿元 }",
          stated.map((each, i) => `t${i}: { indicator: ${each} }`).join(", "),
        ),
      ).filter((code) => code === "lint-parts-targets");
    const PARTS = ["lint-parts-targets"];
    expect(targets("all, at-least: 1300", "a, at-least: 700", "b, at-least: 500")).toEqual(PARTS);
    expect(targets("all, at-least: 1300", "a, at-least: 700", "c, at-least: 500")).toEqual([]);
    expect(targets("all, at-least: 1300", "a, at-most: 700", "b, at-least: 500")).toEqual([]);
    expect(targets("all, at-most: 1300", "a, at-least: 700", "b, at-least: 500")).toEqual([]);
    expect(targets("a, at-least: 700", "b, at-least: 500")).toEqual([]);
    expect(targets("all, at-least: 1300", "all, at-least: 1400", "a, at-least: 700", "b, at-least: 500")).toEqual([]);
    expect(targets("all, at-least: 1300", "a, at-least: 700", "a, at-least: 800", "b, at-least: 500")).toEqual([]);
    expect(targets("all, at-least: 1300, by: 2024", "a, at-least: 700", "b, at-least: 500")).toEqual([]);
    expect(targets("all, at-least: 1206", "a, at-least: 700", "b, at-least: 500")).toEqual([]);
    expect(targets("all, at-least: 1207", "a, at-least: 700", "b, at-least: 500")).toEqual(PARTS);
  });

  test("parts in another dimension are no sum, and an indicator without parts has none", () => {
    const mixed = plan(
      "all: { unit: 亿元, history: { 2020: 10 }, growth: 1%, parts: [a, b] }, a: { unit: 亿元, history: { 2020: 3 } }, b: { unit: 人, history: { 2020: 3 } }",
    );
    expect(codesOf(mixed)).toEqual([]);
    expect(codesOf(plan("all: { unit: 亿元, history: { 2020: 10 } }"))).toEqual([]);
  });
});

describe("a ratio and what it is made of: the edges", () => {
  const RATIO = ["lint-ratio"];
  const observed = (formula: string, value: string, a = "2019: 30, 2020: 40", b = "2019: 5, 2020: 8") =>
    codesOf(
      plan(
        `a: { history: { ${a} } }, b: { history: { ${b} } }, c: { formula: "${formula}", history: { 2020: ${value} } }`,
      ),
    ).filter((code) => code === "lint-ratio");

  test.each<readonly [string, string, readonly string[]]>([
    ["a + b", "48", []],
    ["a + b", "60", RATIO],
    ["previous(a) + b", "38", []],
    ["previous(a) + b", "48", RATIO],
    ["at(a, 2019) * 100 + b", "3008", []],
    ["at(a, 2019) * 100 + b", "4008", RATIO],
    ["sum(a, 2019) * 100 + b", "7008", []],
    ["sum(a, 2019) * 100 + b", "4008", RATIO],
    ["mean(a, 2019) * 100 + b", "3508", []],
    ["mean(a, 2019) * 100 + b", "7008", RATIO],
    ["sum(a, 2019, 2019) * 100 + b", "3008", []],
    ["sum(a, 2018) + b", "999", []],
    ["year + a", "2060", []],
    ["year + a", "2160", RATIO],
    ["if(a > 39, b, a) * 100", "800", []],
    ["if(a > 39, b, a) * 100", "4000", RATIO],
    ["a / (b - 8)", "7", []],
    ["2 * 3", "60", []],
  ])("%s observed as %s", (formula, value, codes) => {
    expect(observed(formula, value)).toEqual(codes);
  });

  test("one per cent, or what the figures' rounding moves, is allowed", () => {
    expect([observed("a * 100", "4050"), observed("a * 100", "4051")]).toEqual([[], RATIO]);
    // 40 may be 40.5 and 8 may be 8.5: 48 ± 1, and half of the total's own last digit.
    expect([observed("a + b", "49"), observed("a + b", "50"), observed("a + b", "46")]).toEqual([[], RATIO, RATIO]);
    expect([observed("a * 100 - b * 100", "3300"), observed("a * 100 - b * 100", "3301")]).toEqual([[], RATIO]);
  });

  test("a rough figure is held to nothing, and nothing to it", () => {
    expect(observed("a + b", "{ value: 60, approximate: true }")).toEqual([]);
    expect(observed("a + b", "60", "2020: { value: 40, approximate: true }")).toEqual([]);
    expect(observed("a + b", "60", "2019: 30")).toEqual([]);
  });

  test("targets of the year alone", () => {
    const targets = (formula: string, ...stated: readonly string[]) =>
      codesOf(
        plan(
          `a: { unit: "" }, b: {}, c: { formula: "${formula}" }`,
          stated.map((each, i) => `t${i}: { indicator: ${each} }`).join(", "),
        ),
      ).filter((code) => code === "lint-ratio-targets");
    const three = (c: number) => ["a, at-least: 40", "b, at-least: 8", `c, at-least: ${c}`];
    expect(targets("a + b", ...three(48))).toEqual([]);
    expect(targets("a + b", ...three(60))).toEqual(["lint-ratio-targets"]);
    expect(targets("previous(a) + b", ...three(60))).toEqual([]);
    expect(targets("a + b", "a, at-least: 40, by: 2025", "b, at-least: 8", "c, at-least: 60")).toEqual([]);
    expect(targets("a + b", "a, at-least: 40", "c, at-least: 60")).toEqual([]);
    expect(targets("2 * 3", "c, at-least: 60")).toEqual([]);
  });
});

test.each([
  [3.95, 0.005],
  [4, 0.5],
  [40, 0.5],
  [0.1, 0.05],
  [1e-7, 5e-8],
  [1.5e-7, 5e-9],
  [1e21, 0.5],
  [1.5e21, 0.5],
])("half a unit of the last decimal of %d", (value, half) => {
  expect(halfUnit(value)).toBeCloseTo(half, 12);
});

describe("bounds and ranges: the edges", () => {
  const bounded = (target: string, bounds: string) =>
    said(target, `unit: '%', history: { 2020: 50 }, growth: 1pp, bounds: { ${bounds} }`);
  test("a bound belongs to what can be, and a tolerance widens it", () => {
    expect(bounded("at-least: 0", "low: 0, high: 100")).toEqual([]);
    expect(bounded("at-least: 100", "low: 0, high: 100")).toEqual([]);
    expect(bounded("at-least: -1", "low: 0, high: 100")).toEqual(["lint-target-bounds"]);
    expect(bounded("at-least: 101", "low: 0, high: 100")).toEqual(["lint-target-bounds"]);
    expect(bounded("at-least: -1, tolerance: 1", "low: 0, high: 100")).toEqual([]);
    expect(bounded("at-least: 101, tolerance: 1", "low: 0, high: 100")).toEqual([]);
    expect(bounded("at-least: -2, tolerance: 1", "low: 0, high: 100")).toEqual(["lint-target-bounds"]);
    expect(bounded("at-least: 102, tolerance: 1", "low: 0, high: 100")).toEqual(["lint-target-bounds"]);
    expect(bounded("at-least: -1", "high: 100")).toEqual([]);
    expect(bounded("at-least: 101", "low: 0")).toEqual([]);
    expect(codesOf(plan("", "t: { milestone: { due: 2025-06, done: 2025-05 } }"))).toEqual([]);
  });

  const central = (value: number, low: number, high: number) =>
    codesOf(
      plan(
        "x: { formula: g }",
        "t: { indicator: x, at-least: 1 }",
        `g: { value: ${value}, distribution: { uniform: [${low}, ${high}] } }`,
      ),
    );
  test("the 5 % and 95 % points belong to the range, to the last digits", () => {
    expect([central(5, 0, 100), central(95, 0, 100)]).toEqual([[], []]);
    expect([central(4.9999, 0, 100), central(95.0001, 0, 100)]).toEqual([["lint-value-range"], ["lint-value-range"]]);
    expect([central(95 + 5e-8, 0, 100), central(5 - 5e-8, 0, 100)]).toEqual([[], []]);
    expect([central(95 + 2e-7, 0, 100), central(5 - 2e-7, 0, 100)]).toEqual([
      ["lint-value-range"],
      ["lint-value-range"],
    ]);
  });
});

describe("a target against its quote: the edges", () => {
  test.each<readonly [string, string | undefined, readonly string[]]>([
    // What is another quantity's figure is no candidate.
    ["change: { at-least: 40% }, quote: 总产值年均增长7%、累计增长40%", undefined, []],
    ["change: { at-least: 40% }, quote: 年均增长7%", undefined, []],
    ["average-growth: { at-least: 7% }, quote: 累计增长40%", undefined, []],
    ["average-growth: { at-least: 7% }, quote: 比2020年增长40%", undefined, []],
    ["average-growth: { at-least: 7% }, quote: 占比达到40%", undefined, []],
    ["average-growth: { at-least: 7% }, quote: 占比达到了 40%", undefined, []],
    ["average-growth: { at-least: 7% }, quote: 到位率40%", undefined, ["lint-quote-value"]],
    ["average-growth: { at-least: 7% }, quote: 增长40个", undefined, []],
    ["at-least: 1500, quote: 产值新增1600亿元", undefined, []],
    ["at-least: 1500, quote: 产值新增了1600亿元", undefined, []],
    ["at-least: 1500, quote: 新增产值达1600亿元", undefined, ["lint-quote-value"]],
    ["at-least: 1500, quote: 产值增加1600亿元", undefined, []],
    ["at-least: 1500, quote: 年均产值1600亿元", undefined, ["lint-quote-value"]],
    ["total: { at-least: 1500 }, quote: 新增1600亿元", undefined, ["lint-quote-value"]],
    ["total: { at-least: 1500 }, quote: 增加1600亿元", undefined, ["lint-quote-value"]],
    ["mean: { at-least: 1500 }, quote: 年均1600亿元", undefined, ["lint-quote-value"]],
    ["at-least: 1500, quote: 就业1600人", undefined, []],
    ["at-least: 1500, quote: 占比1600%", undefined, []],
    ["at-least: 7.5, quote: 达到7.6张", beds, ["lint-quote-value"]],
    ["at-least: 7.5, quote: 达到7.6 张", beds, ["lint-quote-value"]],
    ["at-least: 7.5, quote: 达到7.6个床位张", beds, []],
    ["at-least: 7.5, quote: 达到7.6", "history: { 2020: 6.9 }, growth: 1%", []],
    ["at-least: 50, quote: 占比50%", undefined, []],
    ["at-least: 50, quote: 占比50%左右", undefined, []],
    ["at-least: 3, quote: 达到3万元左右", "unit: 亿元, history: { 2020: 1 }, growth: 8%", ["lint-quote-around"]],
    ["at-least: 500, quote: 达到600人", "unit: 百万人, history: { 2020: 400 }, growth: 1%", ["lint-quote-value"]],
    ["at-least: 65, quote: 率达到66‰", share, []],
    ["at-least: 6, quote: 率达到7‰", permille, ["lint-quote-value"]],
    ["at-least: 6, quote: 率达到7%", permille, []],
    ["at-least: 6, quote: 率达到6‰", permille, []],
    // A figure within the tolerance says the same.
    ["at-least: 65, tolerance: 1, quote: 率达到66%", share, []],
    ["at-least: 65, tolerance: 1, quote: 率达到67%", share, ["lint-quote-value"]],
    ["at-least: 65, tolerance: 1, quote: 率达到66%或67%", share, []],
    // Bands take either end or the middle.
    ["band: { around: 65, within: 3个百分点 }, quote: 率达到62%", share, []],
    ["band: { around: 65, within: 3个百分点 }, quote: 率达到68%", share, []],
    ["band: { around: 65, within: 3个百分点 }, quote: 率达到65%左右", share, []],
    ["band: { around: 65, within: 3个百分点 }, quote: 率达到66%", share, ["lint-quote-value"]],
    // Points.
    ["change: { at-least: 5% }, quote: 率提高5个百分点", share, ["lint-quote-points"]],
    ["change: { at-least: 5% }, quote: 率提高6个百分点", share, []],
    ["change: { at-least: 5% }, quote: 率提高5%、5个百分点", share, []],
    ["total: { at-least: 5 }, quote: 率提高5个百分点", share, []],
    // Sides.
    ["at-least: 65, quote: 率达到65%以上", share, []],
    ["at-most: 65, quote: 率控制在65%以下", share, []],
    ["at-most: 65, quote: 率达到65%以上，成本65%以下", share, []],
    ["change: { at-most: -18% }, quote: 下降18%以上", undefined, []],
    ["change: { at-most: -18% }, quote: 下降18%以下", undefined, ["lint-quote-sense"]],
    ["change: { at-least: -18% }, quote: 下降18%以内", undefined, []],
    ["change: { at-least: 18% }, quote: 增长18%以上", undefined, []],
    ["change: { at-most: 18% }, quote: 增长18%以上", undefined, ["lint-quote-sense"]],
    ["change: { at-least: 18% }, quote: 下降18%以上", undefined, ["lint-quote-direction"]],
    ["change: { at-most: -18% }, quote: 增幅18%以上", undefined, ["lint-quote-sense"]],
    ["band: { around: 65 }, quote: 率在65%以上", share, []],
    // Directions.
    ["change: { at-most: -18% }, quote: 增长18%", undefined, ["lint-quote-direction"]],
    ["change: { at-most: -18% }, quote: 增长18%或下降18%", undefined, []],
    ["change: { at-least: 0% }, quote: 下降0%", undefined, []],
    ["change: { at-least: 0% }, quote: 增长0%", undefined, []],
    ["at-least: 65, quote: 率下降65%", share, []],
    // About.
    ["at-least: 65, quote: 率65%左右，即65%", share, []],
    ["at-least: 65, quote: 率65%左右，约65%上下", share, ["lint-quote-around"]],
    // Yearly.
    ["change: { at-least: 7% }, quote: 年均增长7%、累计增长7%", undefined, []],
    ["total: { at-least: 500 }, quote: 年均500亿元", undefined, ["lint-quote-yearly"]],
    ["mean: { at-least: 500 }, quote: 年均500亿元", undefined, []],
    ["at-least: 500, quote: 年均500亿元", undefined, []],
    // Doubling: from the base that the quote names (1000 may be 999.5), 1 % short to 5 % beyond.
    ["at-least: 2000, quote: 翻一番", undefined, []],
    ["at-least: 2099, quote: 翻一番", undefined, []],
    ["at-least: 2102, quote: 翻一番", undefined, ["lint-quote-doubling"]],
    ["at-least: 1980, quote: 翻一番", undefined, []],
    ["at-least: 1978, quote: 翻一番", undefined, ["lint-quote-doubling"]],
    ["at-least: 12, quote: 翻一番", "history: { 2020: 6.3 }, growth: 8%", ["lint-quote-doubling"]],
    ["at-least: 12.5, quote: 翻一番", "history: { 2020: 6.3 }, growth: 8%", []],
    ["at-least: 12, quote: 翻一番", "history: { 2020: { value: 6.3, approximate: true } }, growth: 8%", []],
    ["average-growth: { at-least: 14.7% }, quote: 翻一番", undefined, []],
    ["average-growth: { at-least: 15% }, quote: 翻一番", undefined, []],
    ["average-growth: { at-least: 14% }, quote: 翻一番", undefined, ["lint-quote-doubling"]],
    ["at-least: 4000, quote: 翻两番", undefined, []],
    ["at-least: 8000, quote: 翻三番", undefined, []],
    ["at-least: 3000, quote: 产值达到3000亿元，翻一番", undefined, []],
    ["at-least: 3000, quote: 产值达到3100亿元，翻一番", undefined, ["lint-quote-doubling"]],
    ["at-least: 1600, quote: 比2015年翻一番", "history: { 2015: 800, 2020: 1000 }, growth: 8%", []],
    [
      "at-least: 1600, quote: 比2020年翻一番",
      "history: { 2015: 800, 2020: 1000 }, growth: 8%",
      ["lint-quote-doubling"],
    ],
    ["at-least: 1600, quote: 比2014年翻一番", "history: { 2015: 800, 2020: 1000 }, growth: 8%", []],
    ["change: { at-least: 50% }, quote: 比2015年翻一番", undefined, ["lint-quote-base"]],
    ["change: { at-least: 100% }, quote: 翻一番", undefined, []],
    ["total: { at-least: 10 }, quote: 翻一番", undefined, []],
    // Years.
    ["at-least: 65, quote: 到2025年、到2030年", share, []],
    ["at-least: 65, quote: 比2015年提高", share, []],
    ["change: { at-least: 5% }, quote: 比2015年、2020年增长5%，较2020年", undefined, []],
  ])("%s", (target, indicator, codes) => {
    expect(said(target, indicator)).toEqual(codes);
  });

  test("a relative growth in points takes the points of its quote", () => {
    const relative = (quote: string) =>
      codesOf(
        plan(
          "x: { history: { 2020: 1000 }, growth: 8% }, y: { history: { 2020: 1000 }, growth: 6% }",
          `t: { indicator: x, by: 2025, relative-growth: { than: y, at-least: 2个百分点 }, quote: ${quote} }`,
        ),
      );
    expect(relative("快于全国2个百分点")).toEqual([]);
    expect(relative("快于全国3个百分点")).toEqual(["lint-quote-value"]);
    expect(relative("快于全国")).toEqual([]);
    expect(relative("快于全国2个百分点以内")).toEqual(["lint-quote-sense"]);
    expect(relative("快于全国3个百分点或2个百分点以内")).toEqual(["lint-quote-sense"]);
  });
});

describe("what is left unsaid: the edges", () => {
  const unsourced = (yaml: string) =>
    lint(scenarioOf(yaml))
      .filter(({ code }) => code.endsWith("-source"))
      .map(({ code, args, at }) => `${at?.line}:${at?.col} ${code} ${args.id} ${args.year ?? ""}`.trim());

  test("the method's own damping needs no source; a stated one, and any other 0.9, does", () => {
    const damped = (growth: string) =>
      unsourced(
        `years: { base: 2020, to: 2025 }
indicators: { x: { history: { 2020: { value: 1, source: s } }, growth: ${growth} } }
assumptions: { spare: 0.9, own.phi: 0.9 }
sources: { s: { title: S } }
`.replace("own.phi", "phi"),
      );
    const stated = ["3:23 lint-assumption-source spare", "3:33 lint-assumption-source phi"];
    expect(damped("{ model: damped, rate: 3% }").slice(1)).toEqual(stated);
    expect(damped("{ model: damped, rate: 3%, phi: 0.8 }").slice(2)).toEqual(stated);
    expect(damped("{ model: damped, rate: 90% }").slice(1)).toEqual(stated);
    expect(damped("90%")).toEqual(["2:72 lint-assumption-source x.growth", ...stated]);
  });

  test("figures beside each other are named each; a table once", () => {
    const text = `years: { base: 2020, to: 2025 }
indicators:
  x: { history: { 2018: 1, 2019: 2, 2020: { value: 3, source: s } } }
  y: { history: { file: t.csv, year: year, value: v } }
sources: { s: { title: S } }
`;
    const rows = [
      ["year", "v"],
      ["2019", "1"],
      ["2020", "2"],
    ];
    const files: Files = new Map([
      ["a.yaml", { kind: "text", text }],
      ["t.csv", { kind: "table", sheets: [{ name: "", rows }] }],
    ]);
    const found = lint(good(resolveScenario(files, "a.yaml"))).filter(({ code }) => code === "lint-history-source");
    expect(found.map(({ at, args }) => `${at?.file}:${at?.line} ${args.id} ${args.year}`)).toEqual([
      "a.yaml:3 x 2018",
      "a.yaml:3 x 2019",
      "t.csv:2 y 2019",
    ]);
  });

  test("its own previous value, or a required rate, is a reader or none", () => {
    const text = plan(
      "x: { history: { 2020: 1 }, formula: previous(x) * 1.1 }, lone: { history: { 2020: 1 }, growth: previous(lone) * g }".replace(
        ", growth: previous(lone) * g",
        ", growth: 1%",
      ),
      "t: { indicator: x, at-least: 1 }",
      "g: 3%, spare: 2%",
    );
    expect(linted(text).map(({ code, args }) => `${code} ${args.id}`)).toEqual([
      "lint-unused-assumption g",
      "lint-unused-assumption spare",
      "lint-unused-indicator lone",
    ]);
    const required = plan(
      "x: { formula: a * 2 }, a: { history: { 2020: 1 }, growth: g }",
      "t: { indicator: x, at-least: 1, required: { of: g } }",
      "g: 3%",
    );
    expect(linted(required)).toEqual([]);
  });

  test("a class that no indicator names; one that is named", () => {
    const yaml = (own: string) => `years: { base: 2020, to: 2025 }
sources: { s: { title: S } }
classes: { c: { file: t.csv, entity: e, year: year, value: v, source: s } }
indicators: { x: { history: { 2020: { value: 1, source: s } }${own} } }
`;
    const rows = [
      ["e", "year", "v"],
      ["甲", "2019", "1"],
    ];
    const codes = (own: string) => {
      const files: Files = new Map([
        ["a.yaml", { kind: "text", text: yaml(own) }],
        ["t.csv", { kind: "table", sheets: [{ name: "", rows }] }],
      ]);
      return lint(good(resolveScenario(files, "a.yaml"))).map(({ code, at }) => `${at?.line}:${at?.col} ${code}`);
    };
    expect(codes("")).toEqual(["3:12 lint-unused-class"]);
    expect(codes(", class: c")).toEqual([]);
  });

  test("what is only observed is a comparison, part years too; what only feeds itself is idle", () => {
    const text = plan(
      "x: { history: { 2020: 1 }, growth: 1% }, seen: { history: { 2019: 1, 2020: { value: 1, period: H1 } } }, lone: { history: { 2020: 1% }, growth: 0.01 * previous(lone) }",
      "t: { indicator: x, at-least: 1, required: { of: k } }",
      "k: 3%",
    );
    expect(linted(text).map(({ code, args }) => `${code} ${args.id}`)).toEqual(["lint-unused-indicator lone"]);
  });

  test("certainty: every subject of a target counts, events by chance need none, and what is set later has none", () => {
    const certain = (target: string) =>
      codesOf(
        plan(
          "x: { history: { 2020: 1 }, growth: 2% }, y: { history: { 2020: 1 }, growth: g }, n: { unit: 起, history: { 2020: 3 }, growth: 1% }",
          `t: { ${target}, by: 2025, confidence: 80% }, u: { indicator: n, at-least: 1 }, v: { indicator: x, at-least: 1 }, w: { indicator: y, at-least: 1 }`,
          "g: { value: 5%, distribution: { normal: [5%, 1%] } }",
        ),
      );
    const NOTHING = ["lint-nothing-uncertain"];
    expect(certain("indicator: x, at-least: 1")).toEqual(NOTHING);
    expect(certain("indicator: y, at-least: 1")).toEqual([]);
    expect(certain("indicator: x, relative-growth: { than: y, at-least: 0个百分点 }")).toEqual([]);
    expect(certain("indicator: y, relative-growth: { than: x, at-least: 0个百分点 }")).toEqual([]);
    expect(certain("indicator: n, count: { at-most: 3 }")).toEqual(NOTHING);
    expect(certain("external: the county")).toEqual([]);
    expect(certain("indicator: n, count: { at-most: 3, intensity: n }")).toEqual([]);
  });

  test("what two readers share, and a circle of them, is followed once", () => {
    const text = plan(
      "a: { history: { 2020: 1 }, growth: g }, b: { formula: a + previous(c), history: { 2020: 1 } }, c: { formula: a + previous(b), history: { 2020: 1 } }",
      "t: { indicator: b, at-least: 1, confidence: 50% }, u: { indicator: c, at-least: 1, confidence: 50% }",
      "g: { value: 5%, distribution: { normal: [5%, 1%] } }",
    );
    expect(codesOf(text).filter((code) => code === "lint-nothing-uncertain")).toEqual([]);
  });
});

test("warnings of several files stand in the order of their places", () => {
  const files = new Map([
    ["b.yaml", "years: { base: 2020, to: 2025 }\nindicators: { x: { history: { 2020: 1, 2019: 2 }, growth: 1% } }\n"],
    ["a.yaml", "extends: ./b.yaml\nassumptions: { k: 1, j: 2 }\n"],
  ]);
  const found = lint(good(resolveScenario(files, "a.yaml"))).map(({ at }) => `${at?.file}:${at?.line}:${at?.col}`);
  expect(found).toEqual([...found].toSorted());
  expect(new Set(found.map((place) => place.slice(0, 6)))).toEqual(new Set(["a.yaml", "b.yaml"]));
  expect(found.length).toBeGreaterThan(4);
});

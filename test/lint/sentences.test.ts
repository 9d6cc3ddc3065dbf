import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import { linted, withTarget } from "./lint.ts";

const share = "unit: '%', history: { 2020: 60 }, growth: 1pp";
const covered = "unit: '%', history: { 2020: 95 }, growth: 0.1pp";
const plan = (indicators: string, targets = "", assumptions = "") => `
years: { base: 2020, to: 2030 }
assumptions: { ${assumptions} }
indicators: { ${indicators} }
targets: { ${targets} }
`;

/** A scenario, and what lint says about it: place and code, Chinese, English. */
const cases: readonly (readonly [yaml: string, place: string, zh: string, en: string])[] = [
  [
    withTarget("at-least: 1500, quote: 总产值达到1600亿元或1700亿元"),
    "4:51 lint-quote-value",
    "目标“t”为 1500，而原文写的是 1600、1700：“总产值达到1600亿元或1700亿元”",
    "t asks for 1500, and its quote says 1600, 1700: 总产值达到1600亿元或1700亿元",
  ],
  [
    withTarget("at-least: 66, quote: 城镇化率达到65%", share),
    "4:51 lint-quote-value",
    "目标“t”为 66%，而原文写的是 65：“城镇化率达到65%”",
    "t asks for 66%, and its quote says 65: 城镇化率达到65%",
  ],
  [
    withTarget("change: { at-most: -17% }, quote: 能耗强度下降18%"),
    "4:60 lint-quote-value",
    "目标“t”为 17%，而原文写的是 18：“能耗强度下降18%”",
    "t asks for 17%, and its quote says 18: 能耗强度下降18%",
  ],
  [
    withTarget("at-most: 65, quote: 城镇化率达到65%以上", share),
    "4:50 lint-quote-sense",
    "目标“t”用了 at-most，而原文是 at-least 的意思：“城镇化率达到65%以上”",
    "t is stated with at-most, and its quote means at-least: 城镇化率达到65%以上",
  ],
  [
    withTarget("change: { at-least: 18% }, quote: 能耗强度下降18%"),
    "4:61 lint-quote-direction",
    "目标“t”为 18%，与原文的升降方向相反：“能耗强度下降18%”",
    "t asks for 18%, and its quote goes the other way: 能耗强度下降18%",
  ],
  [
    withTarget("at-least: 1500, quote: 总产值比2020年翻一番"),
    "4:51 lint-quote-doubling",
    "原文的翻番是基年的 2 倍，目标“t”却是 1.5 倍：“总产值比2020年翻一番”",
    "the quote means 2 times the base year, and t asks for 1.5 times: 总产值比2020年翻一番",
  ],
  [
    withTarget("change: { at-least: 5% }, quote: 城镇化率提高5个百分点", share),
    "4:61 lint-quote-points",
    "原文的 5% 是百分点，目标“t”却按百分数计：“城镇化率提高5个百分点”",
    "the quote means percentage points, and t takes 5% as a per cent: 城镇化率提高5个百分点",
  ],
  [
    withTarget("at-least: 65, quote: 城镇化率达到65%左右", share),
    "4:51 lint-quote-around",
    "原文说左右，目标“t”（level）却没有给出范围：“城镇化率达到65%左右”",
    "the quote says about, and t (level) leaves no room: 城镇化率达到65%左右",
  ],
  [
    withTarget("at-least: 65, quote: 到2026年、到2027年、到2026年，城镇化率达到65%", share),
    "4:51 lint-quote-year",
    "目标“t”的期限是 2025 年，而原文是 2026、2027 年：“到2026年、到2027年、到2026年，城镇化率达到65%”",
    "t is judged in 2025, and its quote says 2026, 2027: 到2026年、到2027年、到2026年，城镇化率达到65%",
  ],
  [
    withTarget("change: { at-most: -18% }, quote: 能耗强度比2015年、较2016年下降18%"),
    "4:60 lint-quote-base",
    "目标“t”的基年是 2020 年，而原文与 2015、2016 年比较：“能耗强度比2015年、较2016年下降18%”",
    "the base year of t is 2020, and its quote compares with 2015, 2016: 能耗强度比2015年、较2016年下降18%",
  ],
  [
    withTarget("change: { at-least: 7% }, quote: 总产值年均增长7%"),
    "4:61 lint-quote-yearly",
    "目标“t”（change）按整个时期计，而原文是年均值：“总产值年均增长7%”",
    "t (change) is over the whole period, and its quote gives a yearly figure: 总产值年均增长7%",
  ],
  [
    withTarget("average-growth: { at-least: 13.5% }, quote: 能耗强度累计提高13.5%"),
    "4:69 lint-cumulative-quoted",
    "目标“t”写成年均 13.5%，而原文是累计值：“能耗强度累计提高13.5%”",
    "t takes 13.5% as a yearly figure, and the text gives it as a cumulative one: 能耗强度累计提高13.5%",
  ],
  [
    withTarget("mean: { at-least: 500 }, quote: '新增投资[500]亿元'"),
    "4:59 lint-cumulative-quoted",
    "目标“t”写成年均 500，而原文是累计值：“新增投资[500]亿元”",
    "t takes 500 as a yearly figure, and the text gives it as a cumulative one: 新增投资[500]亿元",
  ],
  [
    withTarget("average-growth: { at-least: 25% }", "history: { 2015: 100, 2020: 127.6 }, growth: 5%"),
    "4:69 lint-cumulative",
    "目标“t”的年均值 25% 远高于以往（年均 5%），而它的 5 分之一（5%）接近以往：可能是丢了括号的累计值",
    "the yearly 25% of t is far above what was seen (5%), and one 5th of it (5%) is near that: it may be a cumulative figure that lost its bracket",
  ],
  [
    withTarget("mean: { at-least: 520 }", "history: { 2018: 98, 2019: 100, 2020: 104 }, growth: 2%"),
    "4:59 lint-cumulative",
    "目标“t”的年均值 520 远高于以往（年均 100.667），而它的 5 分之一（104）接近以往：可能是丢了括号的累计值",
    "the yearly 520 of t is far above what was seen (100.667), and one 5th of it (104) is near that: it may be a cumulative figure that lost its bracket",
  ],
  [
    withTarget("at-least: 105", `${covered}, bounds: { low: 0, high: 100 }`),
    "4:51 lint-target-bounds",
    "目标“t”的值 105 在“x”的界限（0 至 100）之外",
    "the value 105 of t lies outside the bounds of x (0 to 100)",
  ],
  [
    withTarget("at-least: -5", `${covered}, bounds: { low: 0 }`),
    "4:51 lint-target-bounds",
    "目标“t”的值 -5 在“x”的界限（0 至 ∞）之外",
    "the value -5 of t lies outside the bounds of x (0 to ∞)",
  ],
  [
    withTarget("at-least: 105", `${covered}, bounds: { high: 100 }`),
    "4:51 lint-target-bounds",
    "目标“t”的值 105 在“x”的界限（−∞ 至 100）之外",
    "the value 105 of t lies outside the bounds of x (−∞ to 100)",
  ],
  [
    plan(
      "x: { formula: g }",
      "t: { indicator: x, at-least: 1 }",
      "g: { value: 4.9, distribution: { uniform: [0, 5] } }",
    ),
    "3:28 lint-value-range",
    "假设“g”的中心值 4.9 在其分布的 5%—95% 范围（0.25 至 4.75）之外",
    "the value 4.9 of g lies outside the 5–95 % range of its distribution (0.25 to 4.75)",
  ],
  [
    plan(
      "x: { history: { 2020: 5 }, growth: g }",
      "t: { indicator: x, at-least: 1 }",
      "g: { value: 0.2%, distribution: { uniform: [0%, 0.2%] } }",
    ),
    "3:28 lint-value-range",
    "假设“g”的中心值 0.2% 在其分布的 5%—95% 范围（0.01% 至 0.19%）之外",
    "the value 0.2% of g lies outside the 5–95 % range of its distribution (0.01% to 0.19%)",
  ],
  [
    withTarget("at-least: 65, quote: 城镇化率由62%提高到65%", share),
    "4:51 lint-quote-base-value",
    "原文的基数（2020年）是 62%，而历史数据是 60%：“城镇化率由62%提高到65%”",
    "the quote starts from 62% in 2020, and 60% was observed: 城镇化率由62%提高到65%",
  ],
  [
    withTarget("average-growth: { at-most: -13.5% }, quote: 单位GDP能耗降低13.5%"),
    "4:68 lint-quote-whole",
    "目标“t”把 -13.5% 当作年均值，而原文没有说年均：“单位GDP能耗降低13.5%”",
    "t takes -13.5% as a yearly figure, which the text does not call it: 单位GDP能耗降低13.5%",
  ],
  [
    withTarget("at-least: 1100", "unit: 亿元, history: { 2018: 810, 2019: 86, 2020: 910 }, growth: 8%"),
    "3:58 lint-decimal-slip",
    "“x”2019年的 86亿元 与前后的数相差太远，小数点移动后的 860亿元 才相称",
    "86 × 100 million yuan of x in 2019 is far from the figures beside it, and 860 × 100 million yuan would fit in",
  ],
  [
    plan("x: { history: { 2020: 10 }, growth: 能耗降速 }", "t: { indicator: x, at-most: 9 }", "能耗降速: 3%"),
    "3:22 lint-fall-named",
    "“能耗降速”说的是下降，而“x”按它每年增长3%",
    "能耗降速 speaks of a fall, and x grows by its 3% a year",
  ],
  [
    plan("x: { history: { 2020: 10 }, growth: 3% }", "t: { label: 减少事故, indicator: x, at-least: 9 }"),
    "5:54 lint-fall-named",
    "“t”说的是下降，而条件是 at-least",
    "t speaks of a fall, and its condition is at-least",
  ],
  [
    plan("a: { history: { 2020: 10 }, growth: 3% }, x: { formula: a / a }", "t: { indicator: x, at-least: 1 }"),
    "4:71 lint-formula-dead",
    "“x”的公式 a / a 不随任何假设、数据或年份变化，恒为 1",
    "no assumption, figure or year moves the formula a / a of x: it is always 1",
  ],
  [
    withTarget("at-least: 1400, confidence: 80%"),
    "4:51 lint-nothing-uncertain",
    "目标“t”要求达标概率，但它所依据的都是确定的，所以没有概率",
    "t asks for a confidence, but nothing that it follows from is uncertain: it has no probability",
  ],
  [
    plan(
      "x: { unit: 亿元, history: { 2020: 1000 }, growth: 8% }",
      "a: { indicator: x, at-least: 1700, by: 2025 }, b: { indicator: x, average-growth: { at-least: 8% }, by: 2025 }",
    ),
    "5:106 lint-figures-disagree",
    "“x”2020—2025年的两个目标不一致：a（1700）相当于累计增长 70%，b（8%）相当于累计增长 46.96%",
    "two targets on x for 2020–2025 disagree: a (1700) comes to 70% over the period, b (8%) to 46.96%",
  ],
  [
    plan(
      `all: { unit: 亿元, history: { 2020: 1020 }, growth: 5%, parts: [a, b] },
       a: { unit: 亿元, history: { 2020: 600 }, growth: 5% }, b: { unit: 万元, history: { 2020: 4000000 }, growth: 5% }`,
    ),
    "4:49 lint-parts",
    "“all”2020年为 1020，而各部分之和为 1000",
    "all is 1020 in 2020, and its parts add up to 1000",
  ],
  [
    plan(
      "all: { unit: 亿元, parts: [a, b] }, a: { unit: 亿元 }, b: { unit: 万元 }",
      "t: { indicator: all, at-least: 1300 }, ta: { indicator: a, at-least: 700 }, tb: { indicator: b, at-least: 5000000 }",
    ),
    "5:43 lint-parts-targets",
    "目标“t”（2030年，all）为 1300，而各部分的目标之和为 1200",
    "the target t (all, 2030) is 1300, and the targets of the parts add up to 1200",
  ],
  [
    plan(
      `doctors: { unit: 人, history: { 2020: 28600 } }, people: { unit: 万人, history: { 2020: 908 } },
       per: { unit: 人/千人, formula: doctors / people, history: { 2020: 3.51 } }`,
      "t: { indicator: per, at-least: 3.95 }",
    ),
    "5:71 lint-ratio",
    "“per”2020年为 3.51，而按公式 doctors / people 由已知数算得 3.14978",
    "per is 3.51 in 2020, and its formula doctors / people gives 3.14978 from the observed figures",
  ],
  [
    plan(
      "a: { unit: 人 }, b: { unit: 万人 }, c: { unit: 人/千人, formula: a / b }",
      "ta: { indicator: a, at-least: 36000 }, tb: { indicator: b, at-most: 900 }, tc: { indicator: c, at-least: 4.5 }",
    ),
    "5:117 lint-ratio-targets",
    "目标“tc”（2030年，c）为 4.5，而按公式 a / b 由其他目标算得 4",
    "the target tc (c, 2030) is 4.5, and the formula a / b gives 4 from the other targets",
  ],
];

describe("what lint says, where, in both languages", () => {
  test.each(cases)("%#", (yaml, place, zh, en) => {
    const found = linted(yaml).map((each) => [
      `${each.at?.line}:${each.at?.col} ${each.code}`,
      messageOf(each, "zh"),
      messageOf(each, "en"),
    ]);
    expect(found).toEqual([[place, zh, en]]);
  });
});

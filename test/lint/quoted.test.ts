import { describe, expect, test } from "vitest";
import { codesOf, linted, withTarget } from "./lint.ts";

const share = "unit: '%', history: { 2020: 60 }, growth: 1pp";
const beds = "unit: 张/千人, history: { 2020: 6.9 }, growth: 1%";

/** Quotes in the wording of five-year plans, written for this test; [target, indicator, codes]. */
const contradictions: readonly [string, string | undefined, string][] = [
  ["at-least: 7.56, quote: 每千人口床位数达到7.65张", beds, "lint-quote-value"],
  ["at-least: 66, quote: 常住人口城镇化率达到65%", share, "lint-quote-value"],
  ["at-least: 1500, quote: 总产值达到1600亿元", undefined, "lint-quote-value"],
  ["at-least: 15000, quote: 总产值达到1.6万亿元", undefined, "lint-quote-value"],
  ["average-growth: { at-least: 7% }, quote: 总产值年均增长8%以上", undefined, "lint-quote-value"],
  ["change: { at-most: -17% }, quote: 能耗强度下降18%", undefined, "lint-quote-value"],
  ["at-most: 65, quote: 城镇化率达到65%以上", share, "lint-quote-sense"],
  ["at-least: 65, quote: 登记失业率不超过65%", share, "lint-quote-sense"],
  ["at-least: 65, quote: 登记失业率控制在65%以内", share, "lint-quote-sense"],
  ["change: { at-least: -18% }, quote: 能耗强度下降18%以上", undefined, "lint-quote-sense"],
  ["change: { at-least: 18% }, quote: 能耗强度下降18%", undefined, "lint-quote-direction"],
  ["average-growth: { at-most: -3% }, quote: 总产值年均增长3%", undefined, "lint-quote-direction"],
  ["at-least: 1500, quote: 总产值比2020年翻一番", undefined, "lint-quote-doubling"],
  ["change: { at-least: 200% }, quote: 总产值比2020年翻番", undefined, "lint-quote-doubling"],
  ["average-growth: { at-least: 7% }, quote: 总产值翻一番", undefined, "lint-quote-doubling"],
  ["change: { at-least: 5% }, quote: 城镇化率提高5个百分点", share, "lint-quote-points"],
  ["at-least: 5, quote: 城镇化率提高5个百分点", share, "lint-quote-points"],
  ["at-least: 65, quote: 城镇化率达到65%左右", share, "lint-quote-around"],
  ["at-least: 65, quote: 到2026年城镇化率达到65%", share, "lint-quote-year"],
  ["change: { at-most: -18% }, quote: 能耗强度比2015年下降18%", undefined, "lint-quote-base"],
  ["change: { at-least: 7% }, quote: 总产值年均增长7%", undefined, "lint-quote-yearly"],
  ["average-growth: { at-least: 13.5% }, quote: 能耗强度累计提高13.5%", undefined, "lint-cumulative-quoted"],
  ["mean: { at-least: 500 }, quote: '新增投资[500]亿元'", undefined, "lint-cumulative-quoted"],
];

const agreements: readonly [string, string | undefined][] = [
  ["at-least: 7.65, quote: 每千人口床位数达到7.65张", beds],
  ["at-least: 65, quote: 常住人口城镇化率由60%提高到65%以上", share],
  ["at-least: 65, quote: 城镇化率不低于65%，登记失业率不超过5.5%", share],
  ["at-least: 65, quote: 到2025年，城镇化率达到65%，比2015年提高8个百分点", share],
  ["at-least: 16000, quote: 总产值达到1.6万亿元", undefined],
  ["at-least: 1600, quote: 总产值年均增长10%，达到1600亿元", undefined],
  ["at-least: 1600, quote: 总产值年均增长10%", undefined],
  ["at-least: 2000, quote: 总产值比2020年翻一番", undefined],
  ["average-growth: { at-least: 7% }, quote: 总产值年均增长6.5—7%", undefined],
  ["average-growth: { at-least: 7% }, quote: 总产值年均增长不低于7%，五年累计增长40%", undefined],
  ["change: { at-most: -18% }, quote: 能耗强度比2020年下降18%以上", undefined],
  ["change: { at-least: 40% }, quote: 总产值年均增长7%，达到1400亿元", undefined],
  ["total: { at-least: 500 }, quote: 五年累计新增投资500亿元", undefined],
  ["total: { at-least: 500 }, quote: '新增投资[500]亿元'", undefined],
  ["band: { around: 65 }, quote: 城镇化率达到65%左右", share],
  ["at-least: 65, tolerance: 1, quote: 城镇化率达到65%左右", share],
  ["at-most: 35, quote: PM2.5年均浓度降到35微克/立方米以下", "unit: 微克/立方米, history: { 2020: 42 }, growth: -2%"],
  ["at-most: 90, quote: 单位GDP能耗比2020年下降10%", "unit: index, history: { 2020: 100 }, growth: -2%"],
  ["at-least: 11.3, quote: 劳动年龄人口平均受教育年限达到11.3年", "unit: 年, history: { 2020: 10.8 }, growth: 1%"],
  ["at-least: 3.95, quote: 每千人口执业（助理）医师数达到3.95人", "unit: 人/千人, history: { 2020: 3.15 }, growth: 4%"],
  ["at-least: 100, quote: 新增5G基站3万个，产值达到100亿元", undefined],
];

describe("a target against its quote", () => {
  test.each(contradictions)("%s", (target, indicator, code) => {
    expect(codesOf(withTarget(target, indicator))).toEqual([code]);
  });

  test.each(agreements)("nothing to say about %s", (target, indicator) => {
    expect(linted(withTarget(target, indicator))).toEqual([]);
  });

  test("the warning stands at the target's figure and names both figures", () => {
    const [found] = linted(withTarget("at-least: 7.56, quote: 床位数达到7.65张", beds));
    expect(found).toMatchObject({
      severity: "warning",
      at: { line: 4 },
      args: { id: "t", value: "7.56", found: { zh: "7.65", en: "7.65" } },
    });
  });
});

describe("what the words say of side, base and period", () => {
  test.each([
    // 提高到 and 降至 say a side where no 以上 or 以下 does.
    ["at-most: 65, quote: 城镇化率由60%提高到65%", share, ["lint-quote-sense"]],
    ["at-least: 65, quote: 城镇化率由60%提高到65%", share, []],
    ["equals: 65, quote: 城镇化率提高到65%", share, []],
    ["at-most: 65, quote: 城镇化率提高到65%以下", share, []],
    ["at-least: 55, quote: 城镇化率降至55%", share, ["lint-quote-sense"]],
    ["at-most: 55, quote: 城镇化率降至55%", share, []],
    // The base that leads to the figure, against what was observed.
    ["at-least: 65, quote: 城镇化率由62%提高到65%", share, ["lint-quote-base-value"]],
    ["at-least: 65, quote: 城镇化率由2020年的62%提高到65%", share, ["lint-quote-base-value"]],
    ["at-least: 65, quote: 城镇化率由2020年的60.0%提高到65%", share, []],
    ["at-least: 65, quote: 城镇化率由2015年的55%提高到65%", share, []],
    ["at-least: 65, quote: 登记失业率由5%降到4%，城镇化率提高到65%", share, []],
    ["at-least: 1600, quote: 总产值从2020年的800亿元增加到1600亿元", undefined, ["lint-quote-base-value"]],
    ["at-least: 1600, quote: 总产值从2020年的0.1万亿元增加到1600亿元", undefined, []],
    ["at-least: 1600, quote: 总产值从2020年的约1000亿元增加到1600亿元", undefined, []],
    ["at-least: 1600, quote: 企业从2020年的80家增加到1600亿元", undefined, []],
    // A cut that nobody calls a yearly one, and one in brackets with its sign.
    ["average-growth: { at-most: -13.5% }, quote: 单位GDP能耗降低13.5%", undefined, ["lint-quote-whole"]],
    ["average-growth: { at-most: -13.5% }, quote: 单位GDP能耗年均降低13.5%", undefined, []],
    ["average-growth: { at-most: -13.5% }, quote: 单位GDP能耗每年降低13.5%", undefined, []],
    ["average-growth: { at-most: -13.5% }, quote: 单位GDP能耗下降率〔-13.5〕", undefined, ["lint-cumulative-quoted"]],
    ["change: { at-most: -13.5% }, quote: 单位GDP能耗降低13.5%", undefined, []],
    // Without any words: a share of it was seen.
    ["average-growth: { at-most: -13.5% }", "history: { 2015: 100, 2020: 87 }, growth: -3%", ["lint-cumulative"]],
    ["average-growth: { at-most: -13.5% }", "history: { 2015: 100, 2020: 60 }, growth: -9%", []],
  ])("%s", (target, indicator, codes) => {
    expect(codesOf(withTarget(target, indicator))).toEqual(codes);
  });
});

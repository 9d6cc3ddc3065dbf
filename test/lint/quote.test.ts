import { describe, expect, test } from "vitest";
import type { Unit } from "../../src/formula/unit.ts";
import {
  basesIn,
  bracketed,
  cumulatively,
  deadlinesIn,
  doublingIn,
  isAround,
  type Mention,
  mentionsIn,
  same,
  says,
  senseOf,
  wayOf,
} from "../../src/scenario/lint/quote.ts";

/** `before|figure×scale kind|after` of each figure of a quote. */
const found = (quote: string) =>
  mentionsIn(quote).map(({ before, figure, scale, kind, after }) => `${before}|${figure}×${scale} ${kind}|${after}`);

describe("figures in a plan's words", () => {
  test.each<readonly [string, readonly string[]]>([
    ["达到3.95人以上", ["达到|3.95×1 plain|人以上"]],
    ["产值1.5万亿元，增长8%", ["产值|1.5×1000000000000 plain|元", "增长|8×1 percent|%"]],
    ["3 千 人", ["|3×1000 plain|人"]],
    ["5百2亿户", ["|5×100 plain|", "百|2×100000000 plain|户"]],
    ["总量1,234,567.5吨", ["总量|1234567.5×1 plain|吨"]],
    ["甲1,2乙", ["甲|1×1 plain|", "|2×1 plain|乙"]],
    ["12,3456辆", ["|12×1 plain|,", ",|3456×1 plain|辆"]],
    // Years, 5G and names with digits are no figures; 年均 behind four digits is a figure's.
    ["到2025年达到7.65张", ["到2025年达到|7.65×1 plain|张"]],
    ["2021-2025年新增5万个", ["2021-2025年新增|5×10000 plain|个"]],
    ["2021 — 2025 年新增5个", ["2021 — 2025 年新增|5×1 plain|个"]],
    ["2021至2025年5个", ["2021至2025年|5×1 plain|个"]],
    ["2000年均值", ["|2000×1 plain|年均值"]],
    ["投资2025亿元", ["投资|2025×100000000 plain|元"]],
    ["新增5G基站3个", ["新增5G基站|3×1 plain|个"]],
    ["PM2.5浓度35微克", ["PM2.5浓度|35×1 plain|微克"]],
    ["版本1.2.3", []],
    ["5GB流量", ["|5×1 plain|GB流量"]],
    // Clauses end at ，；。;、 and at a comma that parts no thousands.
    [
      "甲3个；乙4个。丙5个;丁6个、戊7个,己8个",
      ["甲", "乙", "丙", "丁", "戊", "己"].map((name, i) => `${name}|${i + 3}×1 plain|个`),
    ],
    ["甲3个\n乙4个", ["甲|3×1 plain|个", "乙|4×1 plain|个"]],
    // What a sign behind a figure makes of it.
    ["提高5个百分点", ["提高|5×1 points|个百分点"]],
    ["提高5百分点", ["提高|5×1 points|百分点"]],
    ["提高5百5百分点", ["提高|5×100 plain|", "百|5×1 points|百分点"]],
    ["提高 5 个百分点", ["提高 |5×1 points|个百分点"]],
    ["占8 %", ["占|8×1 percent|%"]],
    ["占8％", ["占|8×1 percent|％"]],
    ["[13.5]%", ["[|13.5×1 percent|]%"]],
    ["〔13.5〕 %", ["〔|13.5×1 percent|〕 %"]],
    ["8‰左右", ["|8×1 per-mille|‰左右"]],
    ["3个，占比约%", ["|3×1 plain|个"]],
    ["3个占%", ["|3×1 plain|个占%"]],
    ["3个占‰和百分点", ["|3×1 plain|个占‰和百分点"]],
    // The first of a range is in the unit of the second.
    ["增长6—7%", ["增长|6×1 percent|%", "—|7×1 percent|%"]],
    ["增长 6 ~ 7 %", ["增长 |6×1 percent|%", " ~ |7×1 percent|%"]],
    ["增长6%—7%", ["增长|6×1 percent|%—", "%—|7×1 percent|%"]],
    ["3至5万人", ["|3×10000 plain|人", "至|5×10000 plain|人"]],
    ["3到了5万人", ["|3×1 plain|到了", "到了|5×10000 plain|人"]],
    ["3个到5万人", ["|3×1 plain|个到", "个到|5×10000 plain|人"]],
    ["3——5‰", ["|3×1 per-mille|‰", "——|5×1 per-mille|‰"]],
    ["", []],
    ["没有数", []],
  ])("%s", (quote, mentions) => {
    expect(found(quote)).toEqual(mentions);
  });
});

const unit = (text: string, scale = 1, dimensions: Unit["dimensions"] = {}): Unit => ({ text, scale, dimensions });
const money = unit("亿元", 1e8, { 元: 1 } as Unit["dimensions"]);
const mention = (quote: string): Mention => mentionsIn(quote)[0] as Mention;

describe("whether a mention says a figure", () => {
  test.each<readonly [string, number, Unit, boolean]>([
    ["8%", 8, unit("%", 0.01), true],
    ["8%", 8.01, unit("%", 0.01), false],
    ["8%", 0.08, unit("", 1), true],
    ["8%", 80, unit("‰", 0.001), true],
    ["8%", 8, money, false],
    ["8%", 0.08, unit("元", 1, money.dimensions), false],
    ["90%", 0.9, unit("index", 1, { index: 1 } as Unit["dimensions"]), true],
    ["8‰", 8, unit("‰", 0.001), true],
    ["8‰", 0.8, unit("%", 0.01), true],
    ["8‰", 8, unit("%", 0.01), false],
    ["8‰", 0.008, money, false],
    ["5个百分点", 5, unit("%", 0.01), false],
    ["3000亿元", 3000, money, true],
    ["1.5万亿元", 15_000, money, true],
    ["3000万元", 0.3, money, true],
    ["3000万人", 3000, unit("万人", 1e4), true],
    ["3000万人", 3e7, unit("人"), true],
    ["3000万人", 3, unit("人"), false],
    ["3000亿元", 3001, money, false],
  ])("%s, %d", (quote, value, own, said) => {
    expect(says(mention(quote), value, own)).toBe(said);
  });

  test("figures agree to a billionth of the larger, or of one", () => {
    expect([same(1, 1 + 9e-10), same(1, 1 + 2e-9)]).toEqual([true, false]);
    expect([same(0, 9e-10), same(0, 2e-9), same(0, 1e-9)]).toEqual([true, false, true]);
    expect([same(1e6, 1e6 + 9e-4), same(1e6, 1e6 + 2e-3), same(-1e6, -1e6 - 9e-4)]).toEqual([true, false, true]);
    expect([same(1e3, -1e3), same(1, 1e9)]).toEqual([false, false]);
  });
});

describe("which side the words ask for", () => {
  test.each<readonly [string, ReturnType<typeof senseOf>]>([
    ...["不低于", "不少于", "不小于", "至少", "超过", "突破", "高于", "大于"].map(
      (word) => [`${word}65%`, "at-least"] as const,
    ),
    ...["不超过", "不高于", "不大于", "不多于", "至多", "低于", "小于", "少于"].map(
      (word) => [`${word}65%`, "at-most"] as const,
    ),
    ["超过了65%", "at-least"],
    ["至少约 65%", "at-least"],
    ["低于约65%", "at-most"],
    ["低于 65%", "at-most"],
    ["超过大半65%", null],
    ["不超过大半65%", null],
    ["65%以上", "at-least"],
    ["65%以下", "at-most"],
    ["65%以内", "at-most"],
    ["65%之内", "at-most"],
    ["65%的水平以上", "at-least"],
    ["65%而且一直要在这个水平以上", null],
    ["65%而且一直要在这个水平以下", null],
    ["至少65%以下", null],
    ["达到65%", null],
  ])("%s", (quote, sense) => {
    expect(senseOf(mention(quote))).toBe(sense);
  });
});

describe("up or down", () => {
  test.each<readonly [string, ReturnType<typeof wayOf>]>([
    ...["下降", "降低", "减少", "压减", "削减", "降幅"].map((word) => [`${word}18%`, "down"] as const),
    ...["增长", "增加", "提高", "提升", "上升", "递增"].map((word) => [`${word}18%`, "up"] as const),
    ["下降了18%", "down"],
    ["下降约18%", "down"],
    ["下降超过 18%", "down"],
    ["下降了不低于18%", "down"],
    ["提高了18%", "up"],
    ["提高约至少18%", "up"],
    ["提高不超过 18%", "up"],
    ["下降到18%", null],
    ["下降以后18%", null],
    ["提高到18%", null],
    ["提高以后18%", null],
    ["达到18%", null],
  ])("%s", (quote, way) => {
    expect(wayOf(mention(quote))).toBe(way);
  });

  test("about", () => {
    expect(
      ["65%左右", "65%上下", "65%以上", "65%而且一直要在这个水平左右"].map((quote) => isAround(mention(quote))),
    ).toEqual([true, true, false, false]);
  });
});

test.each<readonly [string, readonly number[]]>([
  ["到2025年达到", [2025]],
  ["至 2025 年", [2025]],
  ["2025年底前、2030年末", [2025, 2030]],
  ["2025 年前", [2025]],
  ["到2025年，到2030年", [2025, 2030]],
  ["比2025年底", []],
  ["较2025年末", []],
  ["从2025年底", []],
  ["自2025年底", []],
  ["由2025年底", []],
  ["提高到2025年的两倍", []],
  ["回到2019年水平", []],
  ["到2025年均", []],
  ["2025年", []],
  ["12025年底", []],
  ["到202年", []],
])("deadlines of %s", (quote, years) => {
  expect(deadlinesIn(quote)).toEqual(years);
});

test.each<readonly [string, readonly number[]]>([
  ["比2020年提高，较 2015 年", [2020, 2015]],
  ["到2020年", []],
  ["比上年", []],
])("bases of %s", (quote, years) => {
  expect(basesIn(quote)).toEqual(years);
});

test.each<readonly [string, number | null]>([
  ["翻番", 2],
  ["翻一番", 2],
  ["翻 1 番", 2],
  ["翻两番", 4],
  ["翻二番", 4],
  ["翻2番", 4],
  ["翻三番", 8],
  ["翻3番", 8],
  ["翻了几番", null],
  ["增长一倍", null],
])("%s", (quote, factor) => {
  expect(doublingIn(quote)).toBe(factor);
});

test("a figure in the brackets of 五年累计, or called so", () => {
  const brackets = (quote: string, figure = 500) => bracketed(quote, figure);
  expect(
    ["[500]亿元", "［500］", "〔 500〕", "【500】", "500", "[约500]", "[501]"].map((quote) => brackets(quote)),
  ).toEqual([true, true, true, true, false, false, false]);
  expect(brackets("[18]%", -18)).toBe(true);
  const called = ["累计500亿元", "五年共投入500", "五年累计年均500", "投入500", "累计501"];
  expect(called.map((quote) => cumulatively(quote, 500))).toEqual([true, true, false, false, false]);
  expect(cumulatively("累计下降18%", -18)).toBe(true);
});

import { describe, expect, test } from "vitest";
import type { Diagnostic, Result } from "../../src/base/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { resolved, YEARS } from "./support.ts";

/** "line:col code: what to do" of everything that was found. */
function saidOf(result: Result<unknown>, lang: "zh" | "en"): readonly string[] {
  const found: readonly Diagnostic[] = result.ok ? result.warnings : result.errors;
  return found.map((each) => {
    const { line, col } = each.at ?? {};
    return `${line}:${col} ${each.severity} ${each.code}: ${messageOf(each, lang)}: ${remedyOf(each, lang)}`;
  });
}

const remedies = (result: Result<unknown>): readonly string[] => {
  const found: readonly Diagnostic[] = result.ok ? result.warnings : result.errors;
  return found.flatMap((each) => (["zh", "en"] as const).map((lang) => remedyOf(each, lang)));
};

describe("a formula that converts its units by hand", () => {
  const ratio = (unit: string, formula: string, more = "") =>
    resolved(`${YEARS}indicators:
  income: { unit: 亿元, history: { 2020: 510 }, growth: 6% }
  gdp: { unit: 亿元, history: { 2020: 7320 }, growth: 6% }
  beds: { unit: 张, history: { 2020: 7200 }, growth: 6% }
  people: { unit: 万人, history: { 2020: 23 }, growth: 3% }
  bare: { history: { 2020: 1 }, growth: 3% }
  x: { unit: "${unit}", formula: "${formula}"${more} }
`);

  test("a share a hundred times too large is refused, and shown as it should be", () => {
    expect(saidOf(ratio("%", "income / gdp * 100"), "en")).toEqual([
      "8:44 error formula-share-factor: the formula is converted to % by itself; times 100 it is 100 times too large: write formula: income / gdp.",
    ]);
    expect(saidOf(ratio("%", "income / gdp * 100"), "zh")).toEqual([
      "8:44 error formula-share-factor: 公式已按单位“%”自动换算，再乘 100 就多算了 100 倍: 写作 formula: income / gdp。",
    ]);
    expect(remedies(ratio("‰", "-(1000 * income / gdp)"))[1]).toBe("write formula: -(income / gdp).");
    expect(remedies(ratio("%", "100 * (income + gdp) / gdp"))[1]).toBe("write formula: (income + gdp) / gdp.");
  });

  test("elsewhere it is warned of", () => {
    expect(saidOf(ratio("张/千人", "beds / people * 1000"), "en")).toEqual([
      "8:48 warning formula-factor: units are converted to 张/千人 by themselves; the 1000 in the formula comes on top of that: where 1000 is there to convert units, write formula: beds / people.",
    ]);
    expect(saidOf(ratio("张/千人", "beds / people * 1000"), "zh")).toEqual([
      "8:48 warning formula-factor: 单位会自动换算成“张/千人”，公式里的 1000 会使结果再差 1000 倍: 若 1000 只为换算单位，写作 formula: beds / people。",
    ]);
    expect(remedies(ratio("万元", "income / 10000"))[1]).toContain("write formula: income.");
  });

  test.each<readonly [string, string]>([
    ["", "bare * 100"],
    ["%", "income / gdp"],
    ["%", "income / gdp * 10"],
    ["%", "income / gdp * 200"],
    ["%", "income / gdp + bare * 100"],
    ["亿元", "income * bare / 100"],
    ["index", "income / at(income, 2020) * 100"],
  ])("not in %j: %s", (unit, formula) => {
    const result = ratio(unit, formula);
    const found: readonly Diagnostic[] = result.ok ? result.warnings : result.errors;
    expect(found.filter(({ code }) => code.includes("factor"))).toEqual([]);
  });
});

describe("what an overlay states and nothing reads", () => {
  const base = `${YEARS}assumptions: { 能耗降速: 2.8% }
indicators: { 能耗: { unit: 吨, history: { 2020: 5 }, growth: -能耗降速 } }
targets: { t: { indicator: 能耗, at-most: 4 } }
`;
  const over = (more: string) =>
    resolveScenario(
      new Map([
        ["base.yaml", base],
        ["over.yaml", `extends: base.yaml\n${more}`],
      ]),
      "over.yaml",
    );

  test("is asked about with the name that is near", () => {
    expect(saidOf(over("assumptions:\n  能耗增速: 3.3%\n"), "en")).toEqual([
      "3:3 warning overlay-unread: base.yaml has no 能耗增速, and no formula or target reads it: it changes nothing: did you mean 能耗降速? use a name of the base, or remove it.",
    ]);
    expect(saidOf(over("assumptions:\n  能耗增速: 3.3%\n"), "zh")).toEqual([
      "3:3 warning overlay-unread: base.yaml 里没有 能耗增速，也没有公式或目标用到它：它不改变任何结果: 是否想写 能耗降速？改用原有的名称，或删去它。",
    ]);
    expect(remedies(over("indicators: { 能耗量: { unit: 吨, history: { 2020: 6 }, growth: 1% } }"))[1]).toBe(
      "did you mean 能耗? use a name of the base, or remove it.",
    );
  });

  test("an assumption is asked about even where none is near, one more indicator is not", () => {
    expect(remedies(over("assumptions: { speed: 3.3% }"))[1]).toBe("use a name of the base, or remove it.");
    expect(remedies(over("indicators: { other: { history: { 2020: 6 }, growth: 1% } }"))).toEqual([]);
  });

  test("nothing is said of what the base has, or of what is read", () => {
    expect(remedies(over("assumptions: { 能耗降速: 3.3% }"))).toEqual([]);
    expect(remedies(over("assumptions: { 能耗增速: -3.3% }\nindicators: { 能耗: { growth: 能耗增速 } }"))).toEqual([]);
  });
});

describe("a change that is written as a rise and called a cut", () => {
  const target = (id: string, change: string, more = "") =>
    resolved(`${YEARS}indicators: { x: { unit: 吨, history: { 2020: 5 }, growth: -3% } }
targets:
  ${id}: { indicator: x, change: { ${change} }${more} }
`);

  test("is warned of", () => {
    expect(saidOf(target("t", "at-most: 14%", ", label: 能耗下降"), "en")).toEqual([
      "4:41 warning cut-positive: the target t speaks of a cut, and at-most: 14% is a rise: a cut is written with a minus sign: change: { at-most: -14% }.",
    ]);
    expect(saidOf(target("t", "at-least: 14%", ", quote: GDP增长50%，能耗降低14%"), "zh")).toEqual([
      "4:42 warning cut-positive: 目标 t 说的是下降，at-least: 14% 却是增长: 下降写作负数：change: { at-most: -14% }。",
    ]);
    expect(saidOf(target("t", "at-most: 14%", ", quote: cut emissions by 14%"), "en")).toHaveLength(1);
    expect(saidOf(target("减少", "at-most: 14%"), "en")).toHaveLength(1);
  });

  test.each([
    ["average-growth: { at-least: 3% }", "年均下降3%", "average-growth: { at-most: -3% }"],
    ["average-growth: { at-least: 0.2吨 }", "年均减少0.2吨", "average-growth: { at-most: -0.2吨 }"],
    ["change: { at-most: 1吨 }", "减少1吨", "change: { at-most: -1吨 }"],
    ["every-year: { of: growth, at-least: 3% }", "每年下降3%以上", "every-year: { of: growth, at-most: -3% }"],
    [
      "mean-vs-previous: { previous: 9, at-least: 15% }",
      "均值下降15%",
      "mean-vs-previous: { previous: 9, at-most: -15% }",
    ],
  ])("%s, %s", (condition, label, line) => {
    const found = resolved(`${YEARS}indicators: { x: { unit: 吨, history: { 2020: 5 }, growth: -3% } }
targets:
  t: { indicator: x, ${condition}, label: ${label} }
`);
    expect(saidOf(found, "zh").map((each) => each.split(": 下降写作负数：")[1])).toEqual([`${line}。`]);
    expect(saidOf(found, "en")).toHaveLength(1);
  });

  test("that of values, or of a gap between growths, is not asked about", () => {
    for (const condition of ["at-least: 3", "every-year: { at-least: 3 }", "total: { at-least: 3 }"])
      expect(
        saidOf(
          resolved(`${YEARS}indicators: { x: { unit: 吨, history: { 2020: 5 }, growth: -3% } }
targets:
  t: { indicator: x, ${condition}, label: 减少 }
`),
          "en",
        ),
      ).toEqual([]);
  });

  test.each([
    ["at-most: -14%", ", label: 能耗下降"],
    ["at-least: 50%", ", quote: GDP增长50%，能耗降低14%"],
    ["at-least: 14%", ", label: 能耗降低率提高"],
    ["at-least: 14%", ""],
  ])("%s%s is not", (change, more) => {
    expect(saidOf(target("t", change, more), "en")).toEqual([]);
  });
});

describe("hints echo what was written", () => {
  const X = "indicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }\n";
  test.each<readonly [string, string, string]>([
    ["indicators: { x: { history: { 2019: 1,200, 2020: 5 } } }", "写分隔符：2019: 1200。", "separators: 2019: 1200."],
    ["assumptions: { x: { value: 1,234,000 } }", "写分隔符：value: 1234000。", "separators: value: 1234000."],
    [`${X}targets: { t: { indicator: x, at-least: 6, confidence: 60 } }`, "写作 60%。", "write 60%."],
    [`${X}targets: { t: { indicator: x, at-least: 6, confidence: 0 } }`, "写作 80%。", "write 80%."],
    [
      `${X}targets: { t: { indicator: x, change: { at-least: 1倍 } } }`,
      "写作 at-least: 100%；翻一番即 100%。",
      "write at-least: 100%; 翻一番 is 100%.",
    ],
    [
      `${X}targets: { t: { indicator: x, change: { at-least: 1.5倍 } } }`,
      "增加写作 at-least: 150%；达到写作 at-least: 50%。",
      "write at-least: 150% for the former, at-least: 50% for the latter.",
    ],
    [
      `${X}targets: { t: { indicator: x, at-least: 翻一番 } }`,
      "写作 change: { at-least: 翻一番 }。",
      "write change: { at-least: 翻一番 }.",
    ],
  ])("%s", (yaml, zh, en) => {
    const [saidZh, saidEn] = remedies(resolved(YEARS + yaml));
    expect(saidZh).toContain(zh);
    expect(saidEn).toContain(en);
  });

  const table = (text: string, more: string) =>
    resolveScenario(
      new Map<string, string | SourceFile>([
        ["a.yaml", `${YEARS}indicators: { x: { unit: 亿吨, history: { file: t.csv, ${more} } } }`],
        ["t.csv", { kind: "table", sheets: [{ name: "t", rows: text.split("\n").map((line) => line.split(",")) }] }],
      ]),
      "a.yaml",
    );

  test("a note's mark is to be taken away", () => {
    const marked = (cell: string) => table(`年份,煤\n2019,${cell}\n2020,5`, "year: 年份, value: 煤");
    expect(remedies(marked("2310①"))).toEqual(["去掉标记，写作 2310。", "take the mark away: 2310."]);
    expect(remedies(marked("2310（1）"))[1]).toBe("take the mark away: 2310.");
    expect(remedies(marked("x"))[1]).toBe("leave a cell without a figure empty.");
  });

  test("a table's unit is called by its row", () => {
    const text = "指标,单位,2019,2020\n煤炭消费总量,万吨,2410,2380";
    expect(saidOf(table(text, "value: 煤炭消费总量"), "zh")[0]).toContain(
      "t.csv 的煤炭消费总量写的单位是“万吨”，这里却是“亿吨”",
    );
    expect(saidOf(table(text, "value: 煤炭消费总量"), "en")[0]).toContain("t.csv says 万吨 (煤炭消费总量)");
  });
});

describe("the volatility of a share in per cent is read as points, and that is said", () => {
  const warned = (volatility: string, unit = "%") =>
    resolved(
      `${YEARS}indicators: { x: { unit: "${unit}", history: { 2020: 66 }, growth: { model: hold }, volatility: ${volatility} } }`,
    );

  test("with the line as it should be", () => {
    expect(saidOf(warned("2%"), "zh")).toEqual([
      "2:91 warning volatility-of-share: x 是占比，波动率 2% 按 2个百分点 读，不是其数值的 2%: 写作 volatility: 2个百分点。",
    ]);
    expect(saidOf(warned("{ sd: 2‰ }"), "en")).toEqual([
      "2:97 warning volatility-of-share: x is a share: its volatility 2‰ is read as 0.2pp, not as 2‰ of its value: write volatility: 0.2pp.",
    ]);
  });

  test.each([
    ["2个百分点", "%"],
    ["0", "%"],
    ["0%", "%"],
    ["2%", "亿元"],
  ])("%s %s is not asked about", (volatility, unit) => expect(saidOf(warned(volatility, unit), "en")).toEqual([]));
});

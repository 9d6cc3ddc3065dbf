import { describe, expect, test } from "vitest";
import type { Diagnostic, Result } from "../../src/base/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
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

import { describe, expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { resolved } from "../scenario/support.ts";
import { evaluationOf } from "../support.ts";

const plan = (indicator: string, target: string): string =>
  `years: { base: 2020, to: 2025 }\nindicators: { x: { ${indicator} } }\ntargets: { t: { indicator: x, ${target} } }\n`;
const found = (indicator: string, target: string) => {
  const { document } = evaluationOf(plan(indicator, target));
  const [first] = document.targets;
  if (!first) throw new Error("no target");
  return { ...first, warnings: document.warnings.map(({ code }) => code) };
};
const said = (indicator: string, target: string): readonly (readonly string[])[] => {
  const result = resolved(plan(indicator, target));
  return result.ok ? [] : result.errors.map((each) => [each.code, remedyOf(each, "zh"), remedyOf(each, "en")]);
};

const life = "unit: 岁, history: { 2020: 78 }";
const cover = "unit: '%', history: { 2020: 90 }";
const money = "unit: 亿元, history: { 2018: 90, 2020: 100 }";

describe("a change by an amount", () => {
  // 78 + 1 in five years: (79 / 78)^(1/5) − 1 a year [computed].
  test("1岁 on top of 78 asks 0.2551 % a year, and that growth meets it", () => {
    const needed = (79 / 78) ** 0.2 - 1;
    const target = "change: { at-least: 1岁 }";
    const missed = found(`${life}, growth: { model: increment, amount: 0.15岁 }`, target);
    expect(missed).toMatchObject({ verdict: "missed", condition: { sense: "at-least", value: 1 } });
    expect(missed.attainment).toMatchObject({ value: expect.closeTo(0.75, 12), margin: expect.closeTo(-0.25, 12) });
    expect(missed.required.rate).toBeCloseTo(needed, 12);
    expect(missed.mark).toMatchObject({ shape: "point", low: 79, from: 2025 });
    expect(missed.quantity).toMatchObject({
      code: "absolute-change",
      measure: "step",
      name: { zh: "2025年比2020年累计变化" },
    });
    expect(missed.why.zh).toContain("增加0.75岁");
    expect(found(`${life}, growth: ${100 * needed}%`, target)).toMatchObject({ verdict: "met" });
  });

  test("points of a share, all in all or a year: the step that is left", () => {
    const seen = "unit: '%', history: { 2020: 90, 2021: 90.5 }, growth: 0.5pp";
    expect(found(seen, "change: { at-least: 2个百分点 }").required.increment).toBeCloseTo(1.5 / 4, 12);
    const yearly = found(seen, "average-growth: { at-least: 0.7pp }");
    expect(yearly.required.increment).toBeCloseTo(3 / 4, 12);
    expect(yearly).toMatchObject({ verdict: "missed", quantity: { code: "yearly-step" } });
    expect(yearly.attainment.value).toBeCloseTo(0.5, 12);
    expect(yearly.pace).toMatchObject({ word: "behind", ratio: expect.closeTo(0.5 / 0.7, 12) });
  });

  test("has a probability: 100 + N(0, 5 %)·100 is above 100 + 5亿元 in 15.87 of 100 draws [normal table]", () => {
    const { attainment } = found(
      "unit: 亿元, history: { 2020: 100 }, formula: 'if(year == 2025, at(x, 2020) + e, at(x, 2020))' }, y: { formula: 0",
      "change: { at-least: 5亿元 } } }\nassumptions: { e: { unit: 亿元, distribution: { normal: [0, 5] } }, f: { value: 1",
    );
    expect(attainment.probability).toBeCloseTo(0.1587, 2);
  });

  test("from zero and below, where no rate exists", () => {
    const lost = found(
      "unit: 亿元, history: { 2020: -20 }, growth: { model: increment, amount: 3 }",
      "change: { at-least: 10亿元 }",
    );
    expect(lost).toMatchObject({ verdict: "met", required: { increment: 2, rate: null } });
  });

  test("what lies beyond a bound is impossible", () =>
    expect(found(`${cover}, bounds: { high: 100 }, growth: 1pp`, "change: { at-least: 11pp }").verdict).toBe(
      "impossible",
    ));

  test("a bare figure is asked about; doublings are rates", () => {
    expect(said(life, "change: { at-least: 1 }")).toEqual([
      ["change-bare", "写作 at-least: 1% 或 at-least: 1岁。", "write at-least: 1% or at-least: 1岁."],
    ]);
    const [error] = ((result) => (result.ok ? [] : result.errors))(resolved(plan(life, "change: { at-least: 1 }")));
    expect(error && [messageOf(error, "zh"), messageOf(error, "en")]).toEqual([
      "1 有两种读法：1%，还是 1岁？",
      "1 can be read as 1% or as 1岁",
    ]);
    const doubled = (word: string) => found(`${money}, growth: 8%`, `change: { at-least: ${word} }`).condition.value;
    expect(["翻番", "翻一番", "翻两番"].map(doubled)).toEqual([1, 1, 3]);
  });
});

describe("a strict bound", () => {
  const at = (value: number, key: string, more = "") =>
    found(`unit: 亿元, history: { 2020: 1, 2025: ${value} }`, `${key}: 60${more}`);

  test("leaves the bound itself out", () => {
    const verdicts = (key: string, ...values: number[]) => values.map((value) => at(value, key).verdict);
    expect(verdicts("above", 59, 60, 60.1)).toEqual(["missed", "missed", "achieved"]);
    expect(verdicts("at-least", 59, 60, 60.1)).toEqual(["missed", "achieved", "achieved"]);
    expect(verdicts("below", 59, 60, 60.1)).toEqual(["achieved", "missed", "missed"]);
    expect(at(60, "above").attainment).toMatchObject({ holds: false, margin: 0 });
    expect(at(59.5, "above", ", tolerance: 1").attainment.holds).toBe(true);
    expect(at(59, "above", ", tolerance: 1").attainment.holds).toBe(false);
  });

  test("is shown as such, its required rate is the one to be passed", () => {
    const target = found(`${money}, growth: 8%`, "above: 150");
    expect(target.condition).toMatchObject({ sense: "above", value: 150 });
    expect(target.required.rate).toBeCloseTo(1.5 ** 0.2 - 1, 12);
    expect(target.why.zh).toContain("> 150亿元");
  });

  test.each([
    ["total: { below: 300 }", "missed"],
    ["total: { at-most: 300 }", "achieved"],
    ["mean: { above: 60 }", "missed"],
    ["maintain: { above: 60 }", "missed"],
    ["every-year: { above: 0%, of: growth }", "missed"],
    ["change: { above: 0% }", "missed"],
    ["change: { above: 0亿元 }", "missed"],
    ["average-growth: { below: 0% }", "missed"],
  ])("%s of 60 each year: %s", (target, verdict) => {
    const flat = "unit: 亿元, history: { 2020: 60, 2021: 60, 2022: 60, 2023: 60, 2024: 60, 2025: 60 }";
    expect(found(flat, target).verdict).toBe(verdict);
  });

  test("above an upper bound is impossible", () =>
    expect(found(`${cover}, bounds: { high: 100 }, growth: 1pp`, "above: 100").verdict).toBe("impossible"));
  test("is one of the bounds", () =>
    expect(said(money, "above: 3, at-least: 3").map(([code]) => code)).toEqual(["target-two-bounds"]));
});

describe("a change of a share in per cent is taken as relative, and a warning says so", () => {
  const warned = (indicator: string, target: string) => {
    const result = resolved(plan(indicator, target));
    return result.ok && result.warnings.map((each) => [each.code, remedyOf(each, "zh"), remedyOf(each, "en")]);
  };
  const code = "change-of-share-relative";

  test.each([
    [cover, "change: { at-least: 3% }", "at-least: 3个百分点", "at-least: 3pp"],
    [cover, "average-growth: { above: -0.5% }", "above: -0.5个百分点", "above: -0.5pp"],
    [cover.replace("'%'", "‰"), "change: { at-most: -3% }", "at-most: -30个千分点", "at-most: -30个千分点"],
  ])("%s, %s", (indicator, target, zh, en) =>
    expect(warned(indicator, target)).toEqual([
      [
        code,
        `是百分点就写作 ${zh}；确是相对变动，加上 relative: true。`,
        `write ${en} if points are meant; relative: true beside it says that they are not.`,
      ],
    ]),
  );

  test("relative: true says that it is meant, and contradicts an amount", () => {
    expect(warned(cover, "change: { at-least: 3%, relative: true }")).toEqual([]);
    expect(warned(cover, "change: { at-least: 3%, relative: false }")).toHaveLength(1);
    expect(said(cover, "change: { at-least: 3pp, relative: true }").map(([found]) => found)).toEqual([
      "change-not-relative",
    ]);
  });

  test("in both languages", () => {
    const result = resolved(plan(cover, "change: { at-least: 3% }"));
    expect(result.ok && result.warnings.map((each) => [messageOf(each, "zh"), messageOf(each, "en")])).toEqual([
      [
        "目标“t”的 3% 是相对变动（占比本身的 3%），不是 3个百分点",
        "3% in t is relative, 3% of the share itself, and not 3pp",
      ],
    ]);
  });

  test.each([
    [cover, "change: { at-least: 3个百分点 }"],
    [cover, "change: { at-least: 0 }"],
    [cover, "change: { at-least: 翻一番 }"],
    [money, "change: { at-least: 3% }"],
  ])("not where %s has %s", (indicator, target) => expect(warned(indicator, target)).toEqual([]));
});

describe("a base year of its own", () => {
  test("where it has no value the next observed one is taken, and named", () => {
    const target = found(`${money}, growth: 8%`, "change: { at-least: 60% }, from: 2016");
    expect(target.condition).toMatchObject({ from: 2018, value: 0.6 });
    expect(target.attainment.value).toBeCloseTo((100 * 1.08 ** 5) / 90 - 1, 12);
    expect(target.why.zh).toContain("基年2016年没有数值，以2018年为基年。");
    expect(target.why.en).toContain("2016, the base year, has no value: 2018 is taken.");
    const result = resolved(plan(`${money}, growth: 8%`, "change: { at-least: 60%, from: 2016 }"));
    expect(result.ok && result.warnings.map((each) => [each.code, messageOf(each, "zh")])).toEqual([
      ["base-moved", "目标 t 的基年 2016 年没有数值，改以其后最近的观测年 2018 年为基年"],
    ]);
  });

  test("a level's pace goes by it", () => {
    const level = (from: string) =>
      found("unit: 亿元, history: { 2015: 80, 2020: 100 }, growth: 8%", `at-least: 150${from}`);
    expect(level("").pace.word).toBe("unknown");
    // (100/80)^(1/5) against (150/80)^(1/10) [computed].
    expect(level(", from: 2015").pace.ratio).toBeCloseTo((1.25 ** 0.2 - 1) / (1.875 ** 0.1 - 1), 12);
  });

  test("both series of a difference need a value in it", () => {
    const two = `${money}, growth: 8% }, y: { unit: 亿元, history: { 2019: 50, 2020: 55 }, growth: 5%`;
    const target = found(two, "relative-growth: { than: y }, from: 2018");
    expect(target.condition.from).toBe(2020);
  });

  test("two of them are an error", () =>
    expect(said(money, "change: { at-least: 60%, from: 2018 }, from: 2020").map(([code]) => code)).toEqual([
      "target-two-bases",
    ]));
});

describe("words of plans", () => {
  test("约束性 and 预期性", () => {
    expect(found(`${money}, growth: 8%`, "at-least: 120, nature: 约束性").nature).toBe("binding");
    expect(found(`${money}, growth: 8%`, "at-least: 120, nature: 预期性").nature).toBe("expected");
  });

  test.each([
    ["at-least: 120亿元以上", 120],
    ["at-least: 2300亿", 2300],
    ["at-most: 120亿元以内", 120],
    ["mean: { at-most: 120以下 }", 120],
    ["average-growth: { at-least: 5%以上 }", 0.05],
  ])("%s", (target, value) => expect(found(`${money}, growth: 8%`, target).condition.value).toBe(value));

  test("words that contradict their key, and a band that is no bound", () => {
    expect(said(money, "at-most: 120亿元以上")).toEqual([
      ["bound-word", "写作 at-least: 120亿元，或去掉“以上”。", "write at-least: 120亿元, or leave 以上 out."],
    ]);
    expect(said(money, "at-least: 60亿元左右")).toEqual([
      ["bound-around", "写作 band: { around: 60亿元 }。", "write band: { around: 60亿元 }."],
    ]);
  });
});

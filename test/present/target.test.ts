import { describe, expect, test } from "vitest";
import { type QuantityCode, quantities } from "../../src/kinds/quantities.ts";
import { measureUnit } from "../../src/kinds/quantity.ts";
import { conditionText, rateText, requiredText, targetAmount } from "../../src/present/target.ts";

const on = (code: QuantityCode, unit: string) => ({
  quantity: { code, ...quantities[code], unit: measureUnit(quantities[code].measure, unit) },
  unit,
  condition: { sense: "at-most", value: null, low: null, high: null, from: 2020, tolerance: null },
});
const rates = { measure: "share", unit: "亿元", amounts: false } as const;

describe("targets", () => {
  const condition = { sense: "at-most", value: -0.25, low: null, high: null, from: 2020, tolerance: null };
  test("a change is a rise or a fall, a rank is a place, a direction a word", () => {
    expect(conditionText({ ...on("relative-change", "index"), condition }, "en")).toBe("down ≥ 25%");
    expect(targetAmount(2, on("place", ""), "zh")).toBe("第2位");
    expect(conditionText({ ...on("place", ""), condition: { ...condition, value: 2 } }, "zh")).toBe("前2位");
    const upwards = { ...condition, sense: "up", value: null };
    expect(conditionText({ ...on("value", ""), condition: upwards }, "zh")).toBe("上升");
  });
  test("percentage points for a share, an amount a year where there is no rate", () => {
    expect(rateText({ rate: null, increment: 1.5 }, { ...rates, unit: "%" }, "en")).toBe("+1.5 pp");
    expect(rateText({ rate: null, increment: 7 }, { ...rates, amounts: true }, "zh")).toBe("7亿元");
  });
  test("what is asked of an assumption is counted as that is; what may be at most says so", () => {
    const rate = { rate: 0.003, increment: null };
    expect(rateText(rate, { ...rates, measure: "points" }, "zh")).toBe("+0.3个百分点");
    expect(rateText({ ...rate, rate: 25 }, { ...rates, measure: "amount" }, "zh")).toBe("25亿元");
    const of = (required: object) =>
      requiredText({ required: { ...rates, ...rate, bound: "at-most", ...required } }, "zh");
    expect([of({}), of({ rate: -0.05 }), of({ bound: "at-least" })]).toEqual(["至多 +0.3%", "-5%", "+0.3%"]);
  });
  test("a change is told with all the digits that were stated, and by its side", () => {
    const cut = (sense: string, value: number) =>
      conditionText({ ...on("relative-change", ""), condition: { ...condition, sense, value } }, "zh");
    expect([
      cut("at-least", 0.135),
      cut("at-most", 0.1),
      cut("above", -0.05),
      cut("below", -0.2),
      cut("equals", 1),
    ]).toEqual(["增长13.5%以上", "增长不超过10%", "下降小于5%", "下降超过20%", "增长100%"]);
  });
  test("a value has the digits that tell it from its target", () => {
    const at = (value: number) =>
      targetAmount(value, { ...on("value", "亿元"), condition: { ...condition, value: 3000 } }, "zh");
    expect([at(2999.7), at(2999.96), at(3000), at(2485.04), at(8.0151)]).toEqual([
      "2999.7亿元",
      "2999.96亿元",
      "3000亿元",
      "2485亿元",
      "8.02亿元",
    ]);
  });
  test("a month, a difference of growth, a band", () => {
    const none = { ...condition, value: null };
    expect(conditionText({ ...on("date", ""), condition: { ...condition, value: 2025 * 12 + 5 } }, "en")).toBe(
      "by 2025-06",
    );
    expect(targetAmount(0.015, on("growth-gap", "亿元"), "zh")).toBe("+1.5个百分点");
    const within = { ...none, sense: "within", low: 57, high: 63 };
    expect(conditionText({ ...on("value", "万人"), condition: within }, "zh")).toBe("57—63万人");
  });
});

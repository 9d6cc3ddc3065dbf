import { describe, expect, test } from "vitest";
import { type QuantityCode, quantities } from "../../src/kinds/quantity.ts";
import { conditionText, rateText, targetAmount } from "../../src/present/target.ts";

const on = (code: QuantityCode, unit: string) => ({ quantity: { code, ...quantities[code] }, unit });

describe("targets", () => {
  const condition = { sense: "at-most", value: -0.25, low: null, high: null, from: 2020 };
  test("a change is a share, a rank is a place, a direction an arrow", () => {
    expect(conditionText({ ...on("relative-change", "index"), condition }, "en")).toBe("≤ -25%");
    expect(targetAmount(2, on("place", ""), "zh")).toBe("第2位");
    expect(conditionText({ ...on("place", ""), condition: { ...condition, value: 2 } }, "zh")).toBe("前2位");
    const upwards = { ...condition, sense: "up", value: null };
    expect(conditionText({ ...on("value", ""), condition: upwards }, "zh")).toBe("↑");
  });
  test("percentage points for a share, an amount a year where there is no rate", () => {
    expect(rateText({ rate: null, increment: 1.5 }, { unit: "%", amounts: false }, "en")).toBe("+1.5 pp");
    expect(rateText({ rate: null, increment: 7 }, { unit: "亿元", amounts: true }, "zh")).toBe("7亿元");
  });
  test("a month, a difference of growth, a band", () => {
    const none = { ...condition, value: null };
    expect(conditionText({ ...on("date", ""), condition: { ...condition, value: 2025 * 12 + 5 } }, "en")).toBe(
      "≤ 2025-06",
    );
    expect(targetAmount(0.015, on("growth-gap", "亿元"), "zh")).toBe("+1.5个百分点");
    const within = { ...none, sense: "within", low: 57, high: 63 };
    expect(conditionText({ ...on("value", "万人"), condition: within }, "zh")).toBe("57—63万人");
  });
});

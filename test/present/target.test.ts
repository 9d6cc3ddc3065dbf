import { describe, expect, test } from "vitest";
import { conditionText, rateText, targetAmount } from "../../src/present/target.ts";

describe("targets", () => {
  const condition = { sense: "at-most", value: -0.25, low: null, high: null, from: 2020 };
  test("a change is a share, a rank is a place, a direction an arrow", () => {
    expect(conditionText({ kind: "change", unit: "index", condition }, "en")).toBe("≤ -25%");
    expect(targetAmount(2, { kind: "rank", unit: "" }, "zh")).toBe("第2");
    expect(
      conditionText({ kind: "directional", unit: "", condition: { ...condition, sense: "up", value: null } }, "zh"),
    ).toBe("↑");
  });
  test("percentage points for a share, an amount a year where there is no rate", () => {
    expect(rateText({ rate: null, increment: 1.5 }, { unit: "%" }, "en")).toBe("+1.5 pp");
    expect(rateText({ rate: null, increment: 7 }, { unit: "亿元" }, "zh")).toBe("7亿元");
  });
});

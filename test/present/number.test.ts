import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf, wrap } from "../../src/base/width.ts";
import { amount, figure, percent, probability } from "../../src/present/number.ts";
import { conditionText, rateText, targetAmount } from "../../src/present/target.ts";

test.each([
  [0, "0"],
  [0.28, "0.28"],
  [3.95, "3.95"],
  [113.63636, "113.6"],
  [1566, "1566"],
  [12280, "12,280"],
  [-2485.04, "-2485"],
  [null, "–"],
])("figure(%s) is %s", (value, text) => expect(figure(value)).toBe(text));

test("a count is scaled, a unit with a scale of its own is not, and a unit stays as the file has it", () => {
  expect(amount(122_800, "人", "zh")).toBe("12.28万人");
  expect(amount(3000, "亿元", "zh")).toBe("3000亿元");
  expect(amount(3000, "亿元", "en")).toBe("3000 亿元");
  expect(amount(45.2, "%", "en")).toBe("45.2%");
  expect(amount(74.17, "index", "en")).toBe("74.17");
});

test("rates and chances", () => {
  expect([percent(0.114354), percent(0.08, 2, true), percent(-0.00001, 2, true), percent(null)]).toEqual([
    "11.44%",
    "+8.00%",
    "0.00%",
    "–",
  ]);
  expect(probability(0.117, 0.0032)).toBe("11.7% ±0.3");
  expect(probability(1, 0)).toBe("100%");
});

describe("targets", () => {
  const condition = { sense: "at-most", value: -0.25, low: null, high: null, from: 2020 };
  test("a change is a share, a rank is a place, a direction an arrow", () => {
    expect(conditionText({ kind: "change", unit: "index", condition }, "en")).toBe("≤ -25.00%");
    expect(targetAmount(2, { kind: "rank", unit: "" }, "zh")).toBe("第2");
    expect(
      conditionText({ kind: "directional", unit: "", condition: { ...condition, sense: "up", value: null } }, "zh"),
    ).toBe("↑");
  });
  test("percentage points for a share, an amount a year where there is no rate", () => {
    expect(rateText({ rate: null, increment: 1.5 }, { kind: "level", unit: "%", condition }, "en")).toBe("+1.50 pp/yr");
    expect(rateText({ rate: null, increment: 7 }, { kind: "level", unit: "亿元", condition }, "zh")).toBe("7亿元/年");
  });
});

test("no wrapped line is wider than asked, whatever the script, and nothing is lost", () => {
  const glyph = fc.constantFrom(..."徐州规划目标,。abc def 12.5%");
  fc.assert(
    fc.property(fc.array(glyph, { maxLength: 80 }), fc.integer({ min: 24, max: 60 }), (glyphs, columns) => {
      const text = glyphs.join("");
      const words = Math.max(...text.split(/\s|(?=[\u2e80-\uffef])/).map(columnsOf), 0);
      for (const line of wrap(text, columns).split("\n"))
        expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(columns, words));
      expect(wrap(text, columns).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

import { expect, test } from "vitest";
import { quantityText, stepText, withUnit } from "../../src/formula/quantityText.ts";

test.each([
  [122_800, "人", "zh", "12.28万人"],
  [122_800, "人", "en", "122,800 人"],
  [1_228_000, "人", "en", "1.228 m 人"],
  [99_996_000, "人", "zh", "1亿人"],
  [9999, "人", "zh", "9999人"],
  [3000, "亿元", "zh", "3000亿元"],
  [3000, "亿元", "en", "3000 亿元"],
  [45_200, "亿元", "zh", "4.52万亿元"],
  [10_000, "亿元", "zh", "1万亿元"],
  [45_200, "亿元", "en", "45,200 亿元"],
  [45.2, "%", "en", "45.2%"],
  [74.17, "index", "en", "74.17"],
  [null, "亿元", "zh", "–"],
] as const)("a count is scaled, a unit with a scale of its own is not: %s %s %s", (value, unit, lang, text) =>
  expect(quantityText(value, unit, lang)).toBe(text),
);

test("a unit stays as the file has it; a per cent is close to its number", () =>
  expect([
    withUnit("45.2", "%", "en"),
    withUnit("3", "‰", "zh"),
    withUnit("3", "张", "en"),
    withUnit("3", "", "zh"),
  ]).toEqual(["45.2%", "3‰", "3 张", "3"]));

test.each([
  [1.5, "%", "zh", "+1.5个百分点"],
  [-0.5, "%", "en", "-0.5 pp"],
  [0, "%", "en", "0 pp"],
  [2, "‰", "zh", "+2个千分点"],
  [7, "亿元", "zh", "7亿元"],
  [null, "%", "zh", "–"],
] as const)("a step of a share is in points, with its sign: %s %s %s", (value, unit, lang, text) =>
  expect(stepText(value, unit, lang)).toBe(text),
);

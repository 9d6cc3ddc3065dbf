import { expect, test } from "vitest";
import { quantityText, stepText } from "../../src/formula/quantityText.ts";
import { unitLast, unitText, withUnit } from "../../src/formula/unitName.ts";

test.each([
  [122_800, "人", "zh", "12.28万人"],
  [122_800, "人", "en", "122,800 persons"],
  [1_228_000, "人", "en", "1.228 million persons"],
  [99_996_000, "人", "zh", "1亿人"],
  [9999, "人", "zh", "9999人"],
  [3000, "亿元", "zh", "3000亿元"],
  [3000, "亿元", "en", "3000 × 100 million yuan"],
  [45_200, "亿元", "zh", "4.52万亿元"],
  [10_000, "亿元", "zh", "1万亿元"],
  [45_200, "亿元", "en", "45,200 × 100 million yuan"],
  [45.2, "%", "en", "45.2%"],
  [74.17, "index", "en", "74.17"],
  [null, "亿元", "zh", "–"],
] as const)("a count is scaled, a unit with a scale of its own is not: %s %s %s", (value, unit, lang, text) =>
  expect(quantityText(value, unit, lang)).toBe(text),
);

test.each([
  ["亿元", "100 million yuan"],
  ["百万元", "million yuan"],
  ["万元/人", "10,000 yuan per person"],
  ["张/千人", "beds per 1000 persons"],
  ["万千瓦", "10 MW"],
  ["万", "10,000"],
  ["index", ""],
  ["担", "担"],
  [{ zh: "件", en: "parcels" }, "parcels"],
] as const)("a unit in English: %s", (unit, text) => expect(unitText(unit, "en")).toBe(text));

test("a figure keeps its size beside the English name, in the singular where it is one", () =>
  expect([
    withUnit("3000", "亿元", "en"),
    withUnit("1", "起", "en"),
    withUnit("1", "亿元", "en"),
    withUnit("2", { zh: "件", en: "parcels" }, "en"),
    withUnit("2", { zh: "件", en: "parcels" }, "zh"),
    unitLast("It comes to 2485 × 100 million yuan", "亿元", "en"),
    unitLast("It comes to 12 firms", "家", "en"),
  ]).toEqual([
    "3000 × 100 million yuan",
    "1 event",
    "1 × 100 million yuan",
    "2 parcels",
    "2件",
    "It comes to 2485 (100 million yuan)",
    "It comes to 12 firms",
  ]));

test("a unit stays as the file has it; a per cent is close to its number", () =>
  expect([
    withUnit("45.2", "%", "en"),
    withUnit("3", "‰", "zh"),
    withUnit("3", "张", "en"),
    withUnit("3", "", "zh"),
  ]).toEqual(["45.2%", "3‰", "3 beds", "3"]));

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

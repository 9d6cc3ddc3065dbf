import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ok } from "../../src/base/diagnostic.ts";
import { exponentOf, shifted } from "../../src/formula/decimal.ts";
import { inUnit, parseQuantity } from "../../src/formula/quantity.ts";
import { formatUnit, parseUnit, sameDimensions } from "../../src/formula/unit.ts";
import { unit } from "./units.ts";

describe("parseUnit", () => {
  test.each([
    ["", 1, {}],
    ["万人", 1e4, { 人: 1 }],
    ["亿元", 1e8, { 元: 1 }],
    ["万亿元", 1e12, { 元: 1 }],
    ["十万人", 1e5, { 人: 1 }],
    ["百万美元", 1e6, { 美元: 1 }],
    ["千万人次", 1e7, { 人次: 1 }],
    ["亿美元", 1e8, { 美元: 1 }],
    ["万人民币", 1e4, { 元: 1 }],
    ["人/千人", 1e-3, {}],
    ["张/千人", 1e-3, { 张: 1, 人: -1 }],
    ["元/人", 1, { 元: 1, 人: -1 }],
    ["元/人/年", 1, { 元: 1, 人: -1, 年: -1 }],
    ["%", 0.01, {}],
    ["‰", 0.001, {}],
    ["百分点", 0.01, {}],
    ["index", 1, { index: 1 }],
    ["million USD", 1e6, { 美元: 1 }],
    ["billion yuan", 1e9, { 元: 1 }],
    ["thousand persons", 1e3, { 人: 1 }],
    ["beds per thousand persons", 1e-3, { 张: 1, 人: -1 }],
    ["万", 1e4, {}],
    ["座", 1, { 座: 1 }],
    ["/万人", 1e-4, { 人: -1 }],
    ["微克/立方米", 1, { 微克: 1, 立方米: -1 }],
    ["constructor", 1, { constructor: 1 }],
  ])("%s is 10^k of its dimensions", (text, scale, dimensions) => {
    expect(unit(text)).toEqual({ text, scale, dimensions });
  });

  test.each([
    ["1000人", "unit-digit"],
    ["人/1000人", "unit-digit"],
    ["元-年", "unit-character"],
    ["元（人）", "unit-full-width"],
    ["人／千人", "unit-full-width"],
    ["元/", "unit-empty-place"],
    [Array(20).fill("万亿元").join("·"), "unit-too-large"],
  ])("%s is a problem", (text, code) => {
    expect(parseUnit(text)).toMatchObject({ ok: false, errors: [{ code }] });
  });

  test("words for one thing are one dimension, and 元 is not 美元", () => {
    expect(sameDimensions(unit("CNY"), unit("亿元"))).toBe(true);
    expect(sameDimensions(unit("persons"), unit("万人"))).toBe(true);
    expect(sameDimensions(unit("亿元"), unit("亿美元"))).toBe(false);
  });

  test("what formatUnit writes, parseUnit reads", () => {
    const noun = fc.constantFrom("元", "人", "张", "widgets", "index");
    const parts = fc.record({
      exponent: fc.integer({ min: -30, max: 30 }),
      dimensions: fc.dictionary(noun, fc.constantFrom(-2, -1, 1, 2), { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(parts, ({ exponent, dimensions }) => {
        const read = unit(formatUnit({ scale: Number(`1e${exponent}`), dimensions }));
        expect(exponentOf(read.scale)).toBe(exponent);
        expect(read.dimensions).toEqual(dimensions);
      }),
    );
    expect(formatUnit(unit("亿元/万人"))).toBe("万元/人");
    expect(formatUnit(unit("张/千人"))).toBe("张/千人");
    expect(formatUnit(unit("人/千人"))).toBe("‰");
  });

  test("any text gives a unit or a problem", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void parseUnit(text)));
  });
});

const value = (text: string, into: string) => {
  const quantity = parseQuantity(text);
  if (!quantity.ok) throw new Error(quantity.errors[0]?.code);
  return inUnit(quantity.value, unit(into));
};

describe("quantities", () => {
  test.each([
    ["3", 3],
    ["3%", 0.03],
    ["-25%", -0.25],
    ["1.5万", 15000],
    ["3000亿元", 3e11],
    ["40 亿美元", 4e9],
    ["1e-3", 0.001],
    ["+4", 4],
    ["0.1%", 0.001],
  ])("%s is exactly %d", (text, expected) => {
    expect(parseQuantity(text)).toMatchObject({ ok: true, value: { value: expected } });
  });

  test.each([
    ["3000亿元", "亿元", 3000],
    ["0.3万亿元", "亿元", 3000],
    ["3%", "", 0.03],
    ["45.2%", "%", 45.2],
    ["3.95", "人/千人", 3.95],
    ["908.38万人", "万人", 908.38],
    ["9083800人", "万人", 908.38],
    ["1.5万", "人", 15000],
    ["2300亿", "亿元", 2300],
    ["2.3万亿", "亿元", 23000],
    ["40 billion USD", "亿美元", 400],
  ])("%s in %s", (text, into, expected) => {
    expect(value(text, into)).toEqual(ok(expected));
  });

  test.each([
    ["1.5万", "亿元", "quantity-ambiguous-scale"],
    ["3%", "亿元", "quantity-unit-mismatch"],
    ["3亿美元", "亿元", "quantity-unit-mismatch"],
    ["3人", "", "quantity-unit-unwanted"],
  ])("%s has no value in %s", (text, into, code) => {
    expect(value(text, into)).toMatchObject({ errors: [{ code }] });
  });

  test("a bare scale in a unit with a scale names the number to write", () => {
    expect(value("1.5万", "亿元")).toMatchObject({ errors: [{ args: { plain: 1.5, unit: "亿元" } }] });
  });

  test.each([
    ["1_000", "quantity-separator"],
    ["1,000", "quantity-separator"],
    ["NaN", "quantity-not-finite"],
    [".inf", "quantity-not-finite"],
    ["1e999", "quantity-not-finite"],
    ["３%", "quantity-full-width"],
    ["3％", "quantity-full-width"],
    ["−3", "quantity-full-width"],
    ["about 3", "quantity-approximate"],
    ["", "quantity-not-number"],
  ])("%s is refused", (text, code) => {
    expect(parseQuantity(text)).toMatchObject({ ok: false, errors: [{ code }] });
  });

  test("numbers: finite ones as they stand", () => {
    expect(parseQuantity(3.5)).toEqual(ok({ value: 3.5, unit: null }));
    expect(parseQuantity(Number.NaN)).toMatchObject({ ok: false, errors: [{ code: "quantity-not-finite" }] });
  });

  test("a separator's remedy is the plain number", () => {
    expect(parseQuantity("1,000,000")).toMatchObject({ errors: [{ args: { plain: "1000000" } }] });
  });

  test("shifting the decimal point there and back is exact", () => {
    const digits = fc.tuple(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.integer({ min: -12, max: 12 }));
    fc.assert(
      fc.property(digits, fc.integer({ min: -15, max: 15 }), ([integer, exponent], k) => {
        const number = Number(`${integer}e${exponent}`);
        expect(shifted(shifted(number, k), -k)).toBe(number);
      }),
    );
  });

  test("any text gives a quantity or a problem", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void parseQuantity(text)));
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void parseQuantity(`3${text}`)));
  });
});

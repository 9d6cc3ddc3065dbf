import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fail } from "../../src/base/diagnostic.ts";
import { didYouMean } from "../../src/base/nearest.ts";
import { parseFormula, toUnit } from "../../src/formula/parse.ts";
import { printExpr, references } from "../../src/formula/print.ts";
import { named, unit } from "./units.ts";

const names = named({
  a: "",
  b: "",
  "a-b": "",
  gdp: "亿元",
  budget: "万元",
  exports: "亿美元",
  population: "万人",
  physicians: "人",
  "physicians-per-1000": "人/千人",
  rate: "%",
  "accidents.growth": "%",
  area: "米·米",
  人口: "万人",
  "外包-2020": "",
  𠮷林: "",
});

const parsed = (text: string) => {
  const result = parseFormula(text, names);
  if (!result.ok) throw new Error(`${text}: ${result.errors[0]?.code}`);
  return result.value;
};
const printed = (text: string) => printExpr(parsed(text).expr);

describe("what formulas mean", () => {
  test.each([
    ["a > 55% and b >= 70", "a > 0.55 and b >= 70"],
    ["100+10%", "100 + 0.1"],
    ["10% * 3.3%", "0.1 * 0.033"],
    ["-a^2", "-a ^ 2"],
    ["2^-a", "2 ^ (-a)"],
    ["a^b^2", "a ^ (b ^ 2)"],
    ["a / b * 2", "a / b * 2"],
    ["a - (b - 2)", "a - (b - 2)"],
    ["a < b < 3", "a < b and b < 3"],
    ["a ? b : a ? 1 : 2", "if(a, b, if(a, 1, 2))"],
    ["not (a > b) or a == 1", "not(a > b) or a == 1"],
    ["clamp(a, 0, 1)", "min(max(a, 0), 1)"],
    ["min(a, b, 3)", "min(min(a, b), 3)"],
    ["a\n  + b", "a + b"],
    ["+a", "a"],
    ["year - 2020", "year - 2020"],
  ])("%s", (text, meaning) => {
    expect(printed(text)).toBe(meaning);
  });

  test.each([
    ["physicians-per-1000 * 2", ["physicians-per-1000"]],
    ["a-b", ["a-b"]],
    ["a - b", ["a", "b"]],
    ["b-a-b", ["b", "a-b"]],
    ["b-2", ["b"]],
    ["a-min(b, 1)", ["a", "b"]],
    ["外包-2020 + 𠮷林", ["外包-2020", "𠮷林"]],
    ["accidents.growth / rate", ["accidents.growth", "rate"]],
  ])("the names in %s", (text, ids) => {
    expect(references(parsed(text).expr).map(({ id }) => id)).toEqual(ids);
  });

  test("other years", () => {
    const text = "previous(a) + lag(a, 3) + at(a, 2020) + sum(a, 2021, 2025) + mean(a, 2021)";
    expect(printed(text)).toBe(text);
    expect(references(parsed(text).expr).map(({ when }) => when)).toEqual([
      { lag: 1 },
      { lag: 3 },
      { year: 2020 },
      { from: 2021, to: 2025 },
      { from: 2021, to: "now" },
    ]);
  });
});

describe("units", () => {
  test.each([
    ["physicians / population", "physicians / population", "人/万人"],
    ["gdp + budget", "gdp + budget / 10000", "亿元"],
    ["budget + gdp", "budget + gdp * 10000", "万元"],
    ["max(gdp, 0)", "max(gdp, 0)", "亿元"],
    ["1 + rate", "1 + rate / 100", ""],
    ["rate + accidents.growth", "rate + accidents.growth", "%"],
    ["rate > 5%", "rate > 5", ""],
    ["previous(rate) + 4%", "previous(rate) + 4", "%"],
    ["rate - 0.3个百分点", "rate - 0.3", "%"],
    ["min(rate, 1)", "min(rate / 100, 1)", ""],
    ["a * 3%", "a * 0.03", ""],
    ["max(gdp, 3000亿元)", "max(gdp, 3000)", "亿元"],
    ["max(3000亿元, budget)", "max(30000000, budget)", "万元"],
    ["gdp + 1.5万亿元", "gdp + 15000", "亿元"],
    ["gdp + 40 billion yuan", "gdp + 400", "亿元"],
    ["60元/人 * population", "60 * population", "元/人·万人"],
    ["gdp/2.5万", "gdp / 25000", "亿元"],
    ["5辆 * a", "5 * a", "辆"],
    ["-3亿元 + gdp", "-3 + gdp", "亿元"],
    ["at(gdp, 2020年)", "at(gdp, 2020)", "亿元"],
    ["gdp > budget", "gdp > budget / 10000", ""],
    ["log(gdp / budget)", "log(gdp / budget * 10000)", ""],
    ["sqrt(area)", "sqrt(area)", "米"],
    ["gdp * population / population", "gdp * population / population", "亿元·万人/万人"],
    ["area ^ 2", "area ^ 2", "米·米·米·米"],
    ["if(a > 0, gdp, budget)", "if(a > 0, gdp, budget / 10000)", "亿元"],
    ["mean(gdp, 2021, 2025)", "mean(gdp, 2021, 2025)", "亿元"],
    ["rate ^ 2", "(rate / 100) ^ 2", ""],
  ])("%s", (text, meaning, text2) => {
    expect(printed(text)).toBe(meaning);
    expect(parsed(text).unit.text).toBe(text2);
  });

  test.each([
    ["physicians / population", "人/千人", "physicians / population / 10"],
    ["physicians / population", "", "physicians / population / 10000"],
    ["gdp / population", "元/人", "gdp / population * 10000"],
    ["gdp / population", "万元/人", "gdp / population"],
    ["0", "亿元", "0"],
    ["45.2%", "%", "45.2"],
  ])("%s in %s", (text, into, meaning) => {
    const { expr, unit: from } = parsed(text);
    const converted = toUnit(expr, from, unit(into));
    expect(converted.ok ? printExpr(converted.value) : converted).toBe(meaning);
  });

  test.each([
    ["gdp / population", "亿元", "formula-result-unit", { gives: "亿元/万人", declare: "万元/人", unit: "亿元" }],
    ["gdp", "", "formula-result-unit", { gives: "亿元", declare: "亿元", unit: "1" }],
    ["a * 2", "亿元", "formula-result-plain", { unit: "亿元" }],
  ])("%s is not in %s", (text, into, code, args) => {
    const { expr, unit: from } = parsed(text);
    expect(toUnit(expr, from, unit(into))).toEqual(fail({ code, args }));
  });
});

describe("what is refused, and where", () => {
  test.each([
    ["", "formula-empty", 0],
    ["  \n", "formula-empty", 0],
    ["a b", "formula-implicit-product", 2],
    ["2 a", "formula-number-then-word", 2],
    ["5xyz", "formula-number-then-word", 1],
    ["rate + 4", "formula-bare-share", 7],
    ["if(a > 0, rate, 95)", "formula-bare-share", 16],
    ["rate < 0.9", "formula-bare-share", 7],
    ["gdp + 4%", "formula-plain-with-unit", 6],
    ["gdp + 3人", "formula-units-differ", 6],
    ["5 kg", "formula-number-then-word", 2],
    ["a(1+b)", "formula-call-of-name", 0],
    ["2(1+b)", "formula-implicit-product", 0],
    ["(a)(b)", "formula-implicit-product", 4],
    ["a + population(2)", "formula-call-of-name", 4],
    ["physicans-per-1000", "formula-unknown-name", 0],
    ["a + physicians-per-100", "formula-unknown-name", 4],
    ["a-zebra", "formula-unknown-name", 0],
    ["gdp.x", "formula-unknown-name", 0],
    ["a = 3", "formula-assignment", 2],
    ["a; b", "formula-statement", 1],
    ['"x"', "formula-string", 0],
    ["[1, 2]", "formula-array", 0],
    ["1:3", "formula-range", 0],
    ["a % b", "formula-percent", 2],
    ["a%", "formula-percent", 1],
    ["10 %", "formula-percent", 3],
    ["a!", "formula-exclamation", 1],
    ["a'", "formula-quote", 1],
    ["a to b", "formula-word", 2],
    ["a mod b", "formula-word", 2],
    ["true", "formula-word", 0],
    ["a # note", "formula-comment", 2],
    ["（a + b)", "formula-full-width", 0],
    ["min(a，b)", "formula-full-width", 5],
    ["a ? b ： 2", "formula-full-width", 6],
    ["a + 10％", "formula-full-width", 6],
    ["min(a、b)", "formula-full-width", 5],
    ["a + １", "formula-full-width", 4],
    ["a × b", "formula-write-instead", 2],
    ["a ** 2", "formula-write-instead", 2],
    ["a && b", "formula-write-instead", 2],
    ["and", "formula-syntax", 0],
    ["a + or (b)", "formula-syntax", 4],
    ["not", "formula-unfinished", 3],
    ["a not b", "formula-syntax", 2],
    ["(a + b", "formula-bracket-unclosed", 0],
    ["a + b)", "formula-bracket-unopened", 5],
    ["a +", "formula-unfinished", 3],
    ["a ? b", "formula-unfinished", 5],
    ["a + * b", "formula-syntax", 4],
    ["min(a,)", "formula-syntax", 6],
    ["min(1,000, a)", "formula-thousands", 4],
    ["1_000", "formula-thousands", 0],
    ["1e400", "formula-number-too-large", 0],
    ["if(a, b)", "formula-arguments", 0],
    ["min + 1", "formula-function-alone", 0],
    ["not a > b", "formula-not-loose", 4],
    ["previous(a + b)", "formula-time-name", 9],
    ["previous(year)", "formula-time-name", 9],
    ["lag(a, 0.5)", "formula-lag", 7],
    ["lag(a, -1)", "formula-lag", 8],
    ["at(a, b)", "formula-year", 6],
    ["sum(a, 25)", "formula-year", 7],
    ["sum(a, 2025, 2021)", "formula-span-order", 13],
    ["gdp + 1", "formula-bare-number", 6],
    ["gdp + a", "formula-plain-with-unit", 6],
    ["gdp + exports", "formula-units-differ", 6],
    ["gdp > population", "formula-units-differ", 6],
    ["gdp and a", "formula-logic-unit", 0],
    ["log(gdp)", "formula-function-unit", 4],
    ["sqrt(gdp)", "formula-sqrt-unit", 5],
    ["a ^ gdp", "formula-exponent-unit", 4],
    ["gdp ^ a", "formula-power-of-unit", 0],
    ["gdp ^ 99", "formula-unit-too-large", 0],
    [`${"(".repeat(201)}a${")".repeat(201)}`, "formula-too-deep", 200],
    ["-".repeat(5000), "formula-too-deep", 200],
    [`a${"^a".repeat(4000)}`, "formula-too-deep", 401],
    [`a${"+a".repeat(4000)}`, "formula-too-deep", 0],
    ["a+".repeat(6000), "formula-too-long", 10000],
  ])("%s", (text, code, offset) => {
    expect(parseFormula(text, names)).toMatchObject({ ok: false, errors: [{ code, offset }] });
  });

  test("remedies name what to write", () => {
    const args = (text: string) => {
      const result = parseFormula(text, names);
      return result.ok ? null : result.errors[0]?.args;
    };
    expect(args("physicans-per-1000")).toEqual({ name: "physicans-per-1000", near: didYouMean("physicians-per-1000") });
    expect(args("gdp + exports")).toEqual({ left: "亿元", right: "亿美元", factor: "元/美元" });
    expect(args("gdp + 1")).toEqual({ number: 1, unit: "亿元" });
    expect(args("a ＋ b")).toEqual({ character: "＋", instead: "+" });
  });

  test("a sum of 150 terms is read", () => {
    expect(parseFormula(Array(150).fill("a").join(" + "), names).ok).toBe(true);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."a b a-b gdp rate 人口 min if sum at year and not ( ) , + - * / ^ < == ? : 1 2021 10% .5 1e3 . # ; ％ （ 'x' % = ! \n".split(
      " ",
    ),
  );
  test("gives a formula or a problem within the text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join("")),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (formula) => {
        const result = parseFormula(formula, names);
        if (result.ok) return;
        expect(result.errors[0]?.offset).toBeGreaterThanOrEqual(0);
        expect(result.errors[0]?.offset).toBeLessThanOrEqual(formula.length);
      }),
      { numRuns: 3000 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { isRelative } from "../../src/kinds/within.ts";
import type { Target } from "../../src/plan/target.ts";
import { resolved } from "../scenario/support.ts";

const file = (target: string, unit = "亿元") => `years: { base: 2020, to: 2025 }
assumptions: { risk: 0.5 }
indicators:
  x: { unit: "${unit}", history: { 2020: 1 }, growth: { model: hold } }
  a: { unit: 万元, history: { 2020: 1 }, growth: { model: hold } }
  b: { unit: 万人, history: { 2020: 1 }, growth: { model: hold } }
  p: { unit: 元/人, history: { 2020: 1 }, growth: { model: hold } }
targets:
  t: { ${target} }
`;

/** What a file's target became; else code, what stands at the place, and arguments of each error. */
function readFile(text: string) {
  const result = resolved(text);
  if (result.ok) return result.value.targets[0] as Target;
  const standing = (line = 0, col = 0) => /^[^\s,}\]]*/.exec((text.split("\n")[line - 1] ?? "").slice(col - 1))?.[0];
  return result.errors.map(({ code, at, args }) => [code, standing(at?.line, at?.col), args]);
}
/** The same of errors without their arguments. */
const at = (found: ReturnType<typeof readFile>) =>
  Array.isArray(found) ? found.map(([code, place]) => [code, place]) : found;
const read = (own: string, unit?: string) => readFile(file(`indicator: x, ${own}, by: 2025`, unit));

describe("a width that could be meant as a share or as an amount", () => {
  const band = (within: string, unit?: string) => read(`band: {around: 60, within: ${within}}`, unit);
  const unsigned = (value: number, one: string, two: string) => [
    ["rate-without-sign", `${value}`, { value, key: "within: ", one, two }],
  ];
  const bare = (value: number, one: string, two: string) => [["within-bare", `${value}`, { value, one, two }]];

  it("is refused with both readings as they should be written", () => {
    expect(band("3")).toEqual(bare(3, "3%", "3亿元"));
    expect(band("0.03")).toEqual(bare(0.03, "3%", "0.03亿元"));
    expect(band("1")).toEqual(bare(1, "1%", "1亿元"));
    expect(band("0.999")).toEqual(bare(0.999, "99.9%", "0.999亿元"));
    expect(band("-3")).toEqual(bare(-3, "-300%", "-3亿元"));
    expect(band("3", "")).toEqual(unsigned(3, "3%", "300%"));
  });

  it("of a share is points or a share of the middle", () => {
    const share = (within: string) => read(`band: {around: 60%, within: ${within}}`, "%");
    expect(share("3")).toEqual([["within-bare", "3", { value: 3, one: "3%", two: "3个百分点" }]]);
    expect(share("3个百分点")).toMatchObject({ low: 57, high: 63 });
    expect(share("5%")).toMatchObject({ low: 57, high: 63 });
    expect(share("50‰")).toMatchObject({ low: 57, high: 63 });
  });

  it("of a parity is a share only", () => {
    expect(read("parity: {within: 3}", "")).toEqual(unsigned(3, "3%", "300%"));
    expect(read("parity: {within: 0.03}", "")).toEqual(unsigned(0.03, "0.03%", "3%"));
    expect(read("parity: {within: 3%}", "")).toMatchObject({ within: 0.03 });
    expect(read("parity: {}", "")).toMatchObject({ within: 0.05 });
    expect(read("parity: {within: 0}", "")).toMatchObject({ within: 0 });
    expect(read("parity: {within: -3%}", "")).toEqual([["within-negative", "-3%", {}]]);
  });

  it("may be zero, not negative", () => {
    expect(band("-5%")).toEqual([["within-negative", "-5%", {}]]);
    expect(band("-5亿元")).toEqual([["within-negative", "-5亿元", {}]]);
    expect(band("0")).toEqual([["band-order", "{around:", { low: 60, high: 60 }]]);
  });
});

it("a width is a share of the middle where it ends with a per cent sign", () => {
  expect(["5%", "5‰", "5% ", "5", 5, "5亿元", "5%人", "5个百分点"].map(isRelative)).toEqual([
    ...[true, true, true, false, false, false, false, false],
  ]);
});

describe("a band", () => {
  it("is refused at the place of what is wrong", () => {
    expect(at(read("band: {low: 5人, high: 70}"))).toEqual([["quantity-unit-mismatch", "5人"]]);
    expect(at(read("band: {low: 5, high: 70人}"))).toEqual([["quantity-unit-mismatch", "70人"]]);
    expect(at(read("band: {around: 60人}"))).toEqual([["quantity-unit-mismatch", "60人"]]);
    expect(at(read("band: {around: 60, within: 5人}"))).toEqual([["quantity-unit-mismatch", "5人"]]);
    expect(at(read("band: {low: 5人, high: -1}"))).toEqual([["quantity-unit-mismatch", "5人"]]);
    expect(read("band: {low: 70, high: 60}")).toEqual([["band-order", "{low:", { low: 70, high: 60 }]]);
    expect(read("band: {}")).toEqual([["band-ends", "{", { id: "t" }]]);
  });
});

describe("a bound", () => {
  it.each(["total", "mean", "change", "average-growth", "maintain", "every-year", "mean-vs-previous"])(
    "of %s is one of three",
    (kind) => {
      expect(read(`${kind}: {}`)).toMatchObject([["target-without-bound", "{", { id: "t" }]]);
      expect(read(`${kind}: {at-least: 8%, at-most: 9%}`)).toMatchObject([
        ["target-low-and-high", "9%", { keys: "at-least, at-most" }],
      ]);
    },
  );

  it("is in the unit of what it bounds", () => {
    expect(read("total: {at-most: 3万亿元}")).toMatchObject({ sense: "at-most", value: 30_000 });
    expect(read("mean: {at-most: 3万元}")).toMatchObject({ value: 0.0003, meanOf: "values" });
    expect(at(read("maintain: {at-least: 8%}"))).toEqual([["quantity-unit-mismatch", "8%"]]);
    expect(read("every-year: {at-least: 3亿元}")).toMatchObject({ value: 3, of: "value" });
    expect(at(read("every-year: {at-least: 3亿元, of: growth}"))).toEqual([["quantity-unit-unwanted", "3亿元"]]);
    expect(read("every-year: {at-least: 8%, of: growth}")).toMatchObject({ value: 0.08, of: "growth" });
    expect(at(read("every-year: {at-least: 8%, of: value}"))).toEqual([["quantity-unit-mismatch", "8%"]]);
    expect(read("change: {at-most: -17%}")).toMatchObject({ sense: "at-most", value: -0.17 });
    expect(read("average-growth: {equals: 8%}")).toMatchObject({ sense: "equals", value: 0.08 });
  });
});

describe("a mean against the one before", () => {
  it("may state that mean, in the indicator's unit", () => {
    expect(read("mean-vs-previous: {at-most: -15%}")).toMatchObject({ value: -0.15, previous: null });
    expect(read("mean-vs-previous: {at-most: -15%, previous: 2万亿元}")).toMatchObject({
      value: -0.15,
      previous: 20_000,
    });
    expect(at(read("mean-vs-previous: {at-most: -15%, previous: 8人}"))).toEqual([["quantity-unit-mismatch", "8人"]]);
    expect(at(read("mean-vs-previous: {at-most: 15人, previous: 8}"))).toEqual([["quantity-unit-unwanted", "15人"]]);
  });
});

describe("growth beside another's", () => {
  it("is at least as fast without a bound", () => {
    expect(read("relative-growth: {than: a}")).toMatchObject({ sense: "at-least", value: 0, to: "a" });
    expect(read("relative-growth: {than: a, at-most: 2%}")).toMatchObject({ sense: "at-most", value: 0.02, to: "a" });
    expect(at(read("relative-growth: {than: nobody}"))).toEqual([["unknown-indicator", "nobody"]]);
    expect(at(read("relative-growth: {than: a, at-least: 2人}"))).toEqual([["quantity-unit-unwanted", "2人"]]);
  });
});

describe("a ratio of sums", () => {
  const of = (bound: string, pair: string, unit: string) => read(`mean: {${bound}, of-totals: [${pair}]}`, unit);

  it("is in the unit of the target's indicator, scaled from that of the ratio", () => {
    // 万元 ÷ 万人 is 元/人.
    expect(of("at-most: 3", "a, b", "元/人")).toMatchObject({
      value: 3,
      meanOf: { total: "a", over: "b", scale: 1, own: false },
    });
    expect(of("at-most: 3", "a, b", "万元/人")).toMatchObject({ meanOf: { scale: 0.0001 } });
    expect(of("at-most: 3", "a, b", "元/万人")).toMatchObject({ meanOf: { scale: 10_000 } });
    expect(of("at-most: 3%", "a, a", "%")).toMatchObject({
      value: 3,
      meanOf: { total: "a", over: "a", own: false },
    });
    expect(of("at-most: 3", "p, b", "元/人")).toMatchObject([
      ["totals-unit", "[p", { unit: "元/人", total: "p", over: "b" }],
    ]);
    expect(of("at-most: 3", "a, b", "元")).toMatchObject([
      ["totals-unit", "[a", { unit: "元", total: "a", over: "b" }],
    ]);
  });

  it("put on the numerator is a plain ratio in its own unit", () => {
    expect(of("at-most: 3", "x, b", "万元")).toMatchObject({
      value: 3,
      meanOf: { total: "x", over: "b", scale: 1, own: true },
    });
    expect(of("at-most: 3元/人", "x, b", "万元")).toMatchObject({ value: 3 });
    expect(at(of("at-most: 3万元", "x, b", "万元"))).toEqual([["quantity-unit-mismatch", "3万元"]]);
  });

  it("names the one that there is not", () => {
    expect(of("at-most: 3", "nobody, b", "元/人")).toMatchObject([["unknown-indicator", "nobody", { id: "nobody" }]]);
    expect(of("at-most: 3", "a, nobody", "元/人")).toMatchObject([["unknown-indicator", "nobody", { id: "nobody" }]]);
    expect(of("at-most: 3", "no, nobody", "元/人")).toHaveLength(2);
  });
});

describe("ranks, events and months", () => {
  it("a rank without a number or without peers is read all the same", () => {
    expect(read("rank: {}")).toMatchObject({ value: 0, among: [], order: "highest" });
    expect(read("rank: {at-most: 2, among: [a, b], order: lowest}")).toMatchObject({
      value: 2,
      among: ["a", "b"],
      order: "lowest",
    });
    expect(at(read("rank: {at-most: 2, among: [a, nobody]}"))).toEqual([["unknown-indicator", "nobody"]]);
    expect(read("rank: {at-most: 2, among: [no, nobody]}")).toHaveLength(2);
  });

  it("an intensity is an assumption or an indicator", () => {
    expect(read("count: {at-most: 2}")).toMatchObject({ value: 2, intensity: null });
    expect(read("count: {at-most: 2, intensity: risk}")).toMatchObject({ intensity: "risk" });
    expect(read("count: {at-most: 2, intensity: a}")).toMatchObject({ intensity: "a" });
    expect(read("count: {at-most: 2, intensity: nobody}")).toMatchObject([
      ["unknown-name", "nobody", { id: "nobody" }],
    ]);
  });

  it("a month has twelve to a year; a bare year is meant to its end", () => {
    const milestone = (own: string) => readFile(file(`milestone: { ${own} }, by: 2025`));
    expect(milestone("due: 2025-01")).toMatchObject({ due: 2025 * 12, expected: null, done: null });
    expect(milestone("due: 2025-12, expected: 2025-11, done: 2024-03")).toMatchObject({
      due: 24_311,
      expected: 24_310,
      done: 2024 * 12 + 2,
    });
    expect(milestone("expected: 2025-06")).toMatchObject({ by: 2025, due: 24_311, expected: 2025 * 12 + 5 });
    expect(milestone('due: "2024"')).toMatchObject({ due: 2024 * 12 + 11 });
    expect(milestone("due: 2025-13")).toMatchObject([["expected-month", "2025-13", { value: "2025-13" }]]);
    expect(at(milestone("due: 2025-00"))).toEqual([["expected-month", "2025-00"]]);
    expect(at(milestone("due: 2025-01, expected: 2025-13"))).toEqual([["expected-month", "2025-13"]]);
    expect(at(milestone("due: 2025-01, done: 2025-13"))).toEqual([["expected-month", "2025-13"]]);
    expect(readFile(file("milestone: { due: 2024-06 }"))).toMatchObject({ by: 2024, due: 2024 * 12 + 5 });
  });
});

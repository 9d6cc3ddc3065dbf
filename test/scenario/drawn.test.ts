import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import { good } from "../support.ts";
import { resolved, YEARS } from "./support.ts";

const given = (assumption: string) => resolved(`${YEARS}assumptions: { g: { ${assumption} } }\n`);
const settled = (assumption: string) => good(given(assumption)).assumptions[0];
const said = (assumption: string) => {
  const result = given(assumption);
  return result.ok ? [] : result.errors.map((each) => `${each.at?.line}:${each.at?.col} ${messageOf(each, "en")}`);
};

describe("a truncation", () => {
  test("of either side, or both", () => {
    expect(settled("distribution: { normal: [1, 1], low: 0 }")?.distribution).toMatchObject({ low: 0 });
    expect(settled("distribution: { normal: [1, 1], low: 0 }")?.distribution).not.toHaveProperty("high");
    expect(settled("distribution: { normal: [1, 1], high: 3 }")?.distribution).toMatchObject({ high: 3 });
    expect(settled("distribution: { normal: [1, 1], high: 3 }")?.distribution).not.toHaveProperty("low");
    expect(settled("distribution: { normal: [1, 1], low: 0, high: 3 }")?.distribution).toMatchObject({
      low: 0,
      high: 3,
    });
    expect(said("distribution: { normal: [1, 1], low: 3, high: 2 }")).toHaveLength(1);
    expect(said("distribution: { normal: [1, 1], low: 2, high: 2 }")).toHaveLength(1);
  });

  test("keeps the centre where that may be drawn, else the median is the centre", () => {
    const centre = (distribution: string) => settled(`distribution: { normal: [1, 1], ${distribution} }`)?.value;
    expect([centre("low: 1"), centre("high: 1"), centre("low: 0, high: 2")]).toEqual([1, 1, 1]);
    // Medians of the standard normal above and below 1: 1.4096 [R 4.2.2: qnorm(1 - pnorm(-1) / 2)], one up.
    expect(centre("low: 2")).toBeCloseTo(2.4096, 4);
    expect(centre("high: 0")).toBeCloseTo(-0.4096, 4);
  });
});

describe("a stated centre", () => {
  test("may be an end of the distribution, and lies nowhere beyond it", () => {
    const uniform = (value: number) => said(`value: ${value}, distribution: { uniform: [1, 2] }`);
    expect([uniform(1), uniform(2), uniform(1.5)]).toEqual([[], [], []]);
    expect(uniform(0.9)).toEqual(["2:28 the value 0.9 of g lies outside its distribution, 1 to 2"]);
    expect(uniform(2.1)).toEqual(["2:28 the value 2.1 of g lies outside its distribution, 1 to 2"]);
    expect(said("value: 5, distribution: { normal: [1, 1], high: 3 }")).toEqual([
      "2:28 the value 5 of g lies outside its distribution, -∞ to 3",
    ]);
  });

  test("is one of the values, where only some are drawn", () => {
    const seen = (value: number) => said(`value: ${value}, distribution: { empirical: { values: [1, 2, 4] } }`);
    expect([seen(1), seen(2), seen(4)]).toEqual([[], [], []]);
    expect(seen(3)).toEqual(["2:28 no draw of g is 3: its distribution has nothing between 2 and 4"]);
    expect(seen(1.5)).toHaveLength(1);
    expect(seen(5)).toHaveLength(1);
  });
});

describe("correlations", () => {
  const pair = (rest: string) =>
    resolved(
      `${YEARS}assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, ab: { distribution: { normal: [1, 1] } } }\ncorrelations: [${rest}]\n`,
    );

  test("stand with their rank at their place", () => {
    expect(good(pair("{ of: [a, b], rank: 0.5 }, { of: [ab, b], rank: 0.25 }")).correlations).toEqual([
      { of: ["a", "b"], rank: 0.5, at: { file: "a.yaml", line: 3, col: 16 } },
      { of: ["ab", "b"], rank: 0.25, at: { file: "a.yaml", line: 3, col: 43 } },
    ]);
  });
});

describe("figures and formulas told apart", () => {
  const formula = (text: string) =>
    good(resolved(`${YEARS}assumptions: { g: 3 }\nindicators: { x: { formula: ${text} } }\n`)).indicators[0]?.formula
      ?.expr.kind;
  test.each([
    ["5", "number"],
    ["1.5e3", "number"],
    ["1e-3", "number"],
    ["-2.5E+2", "number"],
    ["-g", "call"],
    ["g", "name"],
    ["2 - 1", "call"],
    ["1e3-g", "call"],
    ["year", "year"],
  ])("%s is a %s", (text, kind) => {
    expect(formula(text)).toBe(kind);
  });
});

import { describe, expect, test } from "vitest";
import { compile } from "../../src/model/compile.ts";
import { centralOf, evaluationOf, scenarioOf } from "../support.ts";

describe("dependencies", () => {
  test("a same-year cycle is an error that prints the cycle, at its place", () => {
    const result = compile(
      scenarioOf(
        "years: { base: 2020, to: 2021 }\nindicators:\n  a: { formula: b + 1 }\n  b: { formula: c * 2 }\n  c: { formula: a }",
      ),
    );
    expect(result).toMatchObject({
      ok: false,
      errors: [{ code: "model-cycle", args: { cycle: "a → b → c → a" }, at: { line: 3 } }],
    });
  });

  test("a cycle over the year before is a recursion", () => {
    const evaluation = evaluationOf(
      "years: { base: 2020, to: 2023 }\nindicators:\n  stock: { history: { 2020: 10 }, formula: previous(stock) + previous(flow), align: none }\n  flow: { history: { 2020: 1 }, formula: stock / 10, align: none }",
    );
    expect(centralOf(evaluation, "stock")).toEqual({
      2020: 10,
      2021: 11,
      2022: expect.closeTo(12.1, 12),
      2023: expect.closeTo(13.31, 12),
    });
  });

  test("a chain of 5,000 formulas is sorted without recursion", () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `  x${i}: { formula: x${i + 1} + 1 }`).join("\n");
    const program = compile(
      scenarioOf(`years: { base: 2020, to: 2020 }\nindicators:\n${chain}\n  x5000: { history: { 2020: 1 } }`),
    );
    expect(program.ok).toBe(true);
  });
});

describe("formulas beside history", () => {
  const yaml = (align: string) => `
years: { base: 2020, to: 2021 }
as-of: 2020
indicators:
  a: { unit: 人, history: { 2019: 90, 2020: 100 }, growth: 10% }
  b: { unit: 人, history: { 2020: 220 }, formula: 2 * a ${align} }`;

  test("later years are scaled to the last observation", () =>
    expect(centralOf(evaluationOf(yaml("")), "b")).toEqual({ 2019: 180, 2020: 220, 2021: expect.closeTo(242, 9) }));
  test("align: none leaves the formula as it is", () =>
    expect(centralOf(evaluationOf(yaml(", align: none")), "b")[2021]).toBeCloseTo(220, 9));
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeBuilder, emitExpr } from "../../src/formula/code.ts";
import type { Expr, Operation } from "../../src/formula/expr.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { printExpr } from "../../src/formula/print.ts";
import { apply } from "../../src/formula/scalar.ts";
import { named } from "./units.ts";

const names = named({ a: "", b: "", "a-b": "" });
const exprOf = (text: string): Expr => {
  const result = parseFormula(text, names);
  if (!result.ok) throw new Error(`${text}: ${result.errors[0]?.code}`);
  return result.value.expr;
};

/** The value where every cell is a constant: everything folds. Values before 2000 do not exist. */
function valueIn(expr: Expr, year = 2025): number | null {
  const code = codeBuilder();
  const cells: Record<string, number> = { a: 3, b: -1.25, "a-b": 0.7 };
  const register = emitExpr(expr, code, year, (id, y) =>
    y < 2000 ? null : code.constant((cells[id] ?? 0) + y - 2020),
  );
  return register === null ? null : (code.code[register]?.value ?? null);
}

describe("codeBuilder", () => {
  test("identical instructions are one", () => {
    const code = codeBuilder();
    const sum = () => code.op("add", code.input(0), code.constant(2));
    expect(sum()).toBe(sum());
    expect(code.code).toEqual([
      { op: "input", a: 0, b: -1, c: -1, value: 0 },
      { op: "constant", a: -1, b: -1, c: -1, value: 2 },
      { op: "add", a: 0, b: 1, c: -1, value: 0 },
    ]);
  });

  test("operations on constants are constants; 0 and -0 are two", () => {
    const code = codeBuilder();
    const six = code.op("mul", code.constant(2), code.constant(3));
    expect(code.code[six]).toMatchObject({ op: "constant", value: 6 });
    expect(code.constant(0)).not.toBe(code.constant(-0));
    expect(code.constant(Number.NaN)).toBe(code.constant(Number.NaN));
  });

  test("a register that does not exist is a programmer's mistake", () => {
    expect(() => codeBuilder().op("neg", 0)).toThrow(RangeError);
  });
});

describe("emitExpr", () => {
  test.each([
    ["a", 8],
    ["previous(a)", 7],
    ["lag(a, 3)", 5],
    ["at(a, 2020)", 3],
    ["sum(a, 2021, 2023)", 15],
    ["mean(a, 2021, 2023)", 5],
    ["sum(a, 2024)", 15],
    ["sum(a, 2030)", 0],
    ["mean(a, 2030)", null],
    ["year - 2020", 5],
    ["at(a, 1990) + 1", null],
    ["sum(a, 1990, 2001)", null],
    ["if(year > 2020, 1, at(a, 1990))", 1],
    ["if(year > 2030, at(a, 1990), 2)", 2],
    ["clamp(a, 0, 5)", 5],
    ["a > 55% and b >= 70", 0],
    ["100 + 10%", 100.1],
    ["1 < 2 < 3", 1],
    ["3 > 2 > 1 > 1", 0],
    ["not (1 > 2)", 1],
    ["-2 ^ 2", -4],
    ["2 ^ 3 ^ 2", 512],
    ["1 - 2 - 3", -4],
    ["floor(2.5) + ceil(2.5)", 5],
  ])("%s is %d in 2025", (text, value) => {
    expect(valueIn(exprOf(text))).toBe(value);
  });

  test("a condition that is not known takes both sides, and neither may be missing", () => {
    const code = codeBuilder();
    const cell = (id: string, year: number) => (year < 2000 ? null : code.input(id === "a" ? 0 : 1));
    expect(emitExpr(exprOf("if(a > 0, b, at(b, 1990))"), code, 2025, cell)).toBeNull();
    const register = emitExpr(exprOf("if(a > 0, b, 1)"), code, 2025, cell);
    expect(code.code[register ?? -1]).toMatchObject({ op: "select" });
  });
});

test("the deepest formulas that are read are also printed and emitted", () => {
  const list = Array(40).fill("a").join(", ");
  const nested = `${`min(${list}, `.repeat(50)}a${")".repeat(50)}`;
  const compared = `a${" < a".repeat(2000)}`;
  const chained = `${"(".repeat(99)}a${" < a < a < a < a)".repeat(99)}`;
  for (const text of [nested, compared, chained]) {
    expect(typeof valueIn(exprOf(text))).toBe("number");
    expect(printExpr(exprOf(text)).length).toBeGreaterThan(text.length / 2);
  }
});

describe("apply", () => {
  test.each<[Operation, number, number, number, number]>([
    ["select", 1, 10, 20, 10],
    ["select", 0, 10, 20, 20],
    ["select", Number.NaN, 10, 20, Number.NaN],
    ["and", 1, Number.NaN, 0, Number.NaN],
    ["or", 0, 2, 0, 1],
    ["not", 0, 0, 0, 1],
    ["ge", Number.NaN, 0, 0, 0],
    ["ne", Number.NaN, Number.NaN, 0, 1],
    ["min", 1, Number.NaN, 0, Number.NaN],
    ["pow", 2, -2, 0, 0.25],
  ])("%s(%d, %d, %d) is %d", (op, a, b, c, expected) => {
    expect(apply(op, a, b, c)).toBe(expected);
  });
});

describe("printing and reading again", () => {
  const leaf = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x): Expr => ({ kind: "number", value: x === 0 ? 0 : x })),
    fc.constantFrom<Expr>(
      { kind: "year" },
      { kind: "name", id: "a-b", when: { lag: 0 } },
      { kind: "name", id: "a", when: { lag: 1 } },
      { kind: "name", id: "b", when: { lag: 2 } },
      { kind: "name", id: "a", when: { year: 2020 } },
      { kind: "span", op: "sum", id: "b", from: 2021, to: "now" },
      { kind: "span", op: "mean", id: "b", from: 2021, to: 2023 },
    ),
  );
  const two: Operation[] = "add sub mul div pow min max lt le gt ge eq ne and or".split(" ") as Operation[];
  const one: Operation[] = "neg abs exp log sqrt floor ceil not".split(" ") as Operation[];
  const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc
        .tuple(fc.constantFrom(...two), tie("expr"), tie("expr"))
        .map(([op, ...args]): Expr => ({ kind: "call", op, args })),
      fc.tuple(fc.constantFrom(...one), tie("expr")).map(([op, ...args]): Expr => ({ kind: "call", op, args })),
      fc.tuple(tie("expr"), tie("expr"), tie("expr")).map((args): Expr => ({ kind: "call", op: "select", args })),
    ),
  }));

  test("gives the same value", () => {
    fc.assert(
      fc.property(expr, (original) => {
        const text = printExpr(original);
        expect(valueIn(exprOf(text)), text).toBe(valueIn(original));
      }),
      { numRuns: 1000 },
    );
  });
});

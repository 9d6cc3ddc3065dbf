import { codeBuilder, emitExpr } from "./code.ts";
import type { Expr } from "./expr.ts";
import { references } from "./print.ts";

/** One value that a formula reads. */
export interface Read {
  readonly id: string;
  readonly year: number;
}

/**
 * The values that a formula reads in a year, in the order of its text. Branches that the year alone rules out are not
 * read.
 *
 * @example readsIn({ kind: "name", id: "gdp", when: { lag: 1 } }, 2021)[0]?.year // 2020
 */
export function readsIn(expr: Expr, year: number): readonly Read[] {
  return references(branchOf(expr, year)).flatMap(({ id, when }) => {
    if ("lag" in when) return [{ id, year: year - when.lag }];
    if ("year" in when) return [{ id, year: when.year }];
    const last = when.to === "now" ? year : when.to;
    return Array.from({ length: Math.max(0, last - when.from + 1) }, (_, i) => ({ id, year: when.from + i }));
  });
}

/** Without the branches that the year alone rules out. */
function branchOf(expr: Expr, year: number): Expr {
  if (expr.kind === "curve") return { ...expr, arg: branchOf(expr.arg, year) };
  if (expr.kind !== "call") return expr;
  const args = expr.args.map((arg) => branchOf(arg, year));
  const [condition, yes, no] = args;
  if (expr.op !== "select" || !condition || !yes || !no) return { ...expr, args };
  const known = references(condition).length === 0 ? constantOf(condition, year) : Number.NaN;
  if (Number.isNaN(known)) return { ...expr, args };
  return known !== 0 ? yes : no;
}

/** The value of an expression that reads no name. */
function constantOf(expr: Expr, year: number): number {
  const code = codeBuilder();
  const register = emitExpr(expr, code, year, () => null);
  return register === null ? Number.NaN : (code.code[register]?.value ?? Number.NaN);
}

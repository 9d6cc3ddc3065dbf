import type { Expr } from "../../formula/expr.ts";
import { apply } from "../../formula/scalar.ts";

/** The value of a name in a year; null where it is not stated. */
export type Lookup = (id: string, year: number) => number | null;

/** A formula over stated values; null as soon as one of them is not stated. */
export function evaluate(expr: Expr, year: number, stated: Lookup): number | null {
  switch (expr.kind) {
    case "number":
      return expr.value;
    case "year":
      return year;
    case "name":
      return stated(expr.id, "year" in expr.when ? expr.when.year : year - expr.when.lag);
    case "span":
      return span(expr, year, stated);
    case "curve":
      return null;
    case "call": {
      const args = expr.args.map((arg) => evaluate(arg, year, stated));
      if (args.includes(null)) return null;
      const [a = 0, b = 0, c = 0] = args as number[];
      return apply(expr.op, a, b, c);
    }
  }
}

function span({ id, op, from, to }: Extract<Expr, { kind: "span" }>, year: number, stated: Lookup): number | null {
  const last = to === "now" ? year : to;
  const values = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => stated(id, from + i));
  if (values.includes(null)) return null;
  const sum = (values as number[]).reduce((all, each) => all + each, 0);
  return op === "sum" ? sum : sum / values.length;
}

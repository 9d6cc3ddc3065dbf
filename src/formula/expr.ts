/**
 * A checked formula as plain data: names are resolved, units agree, and every scale factor is written out as a
 * multiplication or division, so that executing it needs no unit any more.
 *
 * `when` says which year of a name is meant: `{ lag: 0 }` this year, `{ lag: 1 }` the year before, `{ year: 2020 }` that year.
 */
export type Expr =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "year" }
  | { readonly kind: "name"; readonly id: string; readonly when: When }
  | {
      readonly kind: "span";
      readonly op: "sum" | "mean";
      readonly id: string;
      readonly from: number;
      readonly to: number | "now";
    }
  | ({ readonly kind: "curve"; readonly id: string; readonly arg: Expr } & Points)
  | { readonly kind: "call"; readonly op: Operation; readonly args: readonly Expr[] };

/** A curve: values at ascending keys, along lines between them, held at both ends. */
export interface Points {
  readonly keys: readonly number[];
  readonly values: readonly number[];
}

/** The year of a name: so many years before the current one, or a fixed one. */
export type When = { readonly lag: number } | { readonly year: number };

/** What an executor can do; `select` takes condition, then, else; comparisons and logic give 1 or 0. */
export type Operation =
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "neg"
  | "pow"
  | "min"
  | "max"
  | "abs"
  | "exp"
  | "log"
  | "sqrt"
  | "floor"
  | "ceil"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "eq"
  | "ne"
  | "and"
  | "or"
  | "not"
  | "select";

/** Folds a list as a tree of halves, so that a list of any length nests only a few levels deep. At least one item. */
export function balanced<T>(items: readonly T[], combine: (left: T, right: T) => T): T {
  const [only] = items;
  if (items.length === 1) return only as T;
  const half = Math.ceil(items.length / 2);
  return combine(balanced(items.slice(0, half), combine), balanced(items.slice(half), combine));
}

import { warning } from "../../base/diagnostic.ts";
import type { Expr } from "../../formula/expr.ts";
import { lookups, references } from "../../formula/print.ts";
import type { Rule } from "./rule.ts";
import { shown } from "./rule.ts";
import { evaluate } from "./value.ts";

/** Values of very different sizes that names are given in turn. */
const TRIED = [0.37, 41, 0.0023, 7300, 1.9, 260_000, 0.11, 13, 8_100_000, 0.74, 590, 3.3] as const;

/**
 * A formula that no input moves: whatever its names come to and whatever the year, it gives the same figure (x / x, max(1, 2)).
 * A figure by itself is meant as one, and what is read off a curve is let be.
 */
export const dead: Rule = ({ indicators, years }) =>
  indicators.flatMap(({ id, formula, at }) => {
    if (!formula || formula.expr.kind === "number" || lookups(formula.expr).length > 0) return [];
    const value = onlyValueOf(formula.expr, years);
    return value === null ? [] : [warning("lint-formula-dead", at, { id, text: formula.text, value: shown(value) })];
  });

/** What a formula gives for every value of its names, in every year; null where it gives more than one. */
function onlyValueOf(expr: Expr, { base, to }: { readonly base: number; readonly to: number }): number | null {
  const places = new Map(references(expr).map(({ id }, i) => [id, i]));
  let only: number | null = null;
  for (let year = base; year <= to; year += 1)
    for (const [turn] of TRIED.entries()) {
      // Another name, another year, another turn: another value.
      const value = evaluate(expr, year, (id, when) => {
        const place = turn + 5 * (places.get(id) ?? 0) + 7 * Math.abs(when - base);
        return TRIED[place % TRIED.length] ?? null;
      });
      if (value === null || !Number.isFinite(value) || (only !== null && !isSame(value, only))) return null;
      only ??= value;
    }
  return only;
}

/** The same but for what doubles leave of a division. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(b);

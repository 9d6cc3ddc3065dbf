import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import type { Expr } from "../../formula/expr.ts";
import { references } from "../../formula/print.ts";
import type { Indicator } from "../../plan/scenario.ts";
import { halfUnit, indicatorOf, observed, type Plan, type Rule, shown } from "./rule.ts";
import { evaluate, type Lookup } from "./value.ts";

/**
 * An indicator that follows from others by a formula, and is stated beside them: in a year in which all are observed, or
 * all have a level target, the formula gives the stated figure to 1 % and the figures' rounding.
 */
export const ratio: Rule = (plan) =>
  plan.indicators.flatMap((indicator) => {
    const { formula } = indicator;
    return formula ? [...overHistory(plan, indicator, formula), ...overTargets(plan, indicator, formula)] : [];
  });

type Formula = NonNullable<Indicator["formula"]>;

function overHistory(plan: Plan, indicator: Indicator, { expr, text }: Formula): readonly Diagnostic[] {
  const stated: Lookup = (id, year) => {
    const figure = observed(indicatorOf(plan, id), year);
    return figure && !figure.approximate ? figure.value : null;
  };
  return indicator.observations.flatMap(({ year, value, at, approximate }) => {
    const formula = approximate ? null : figureThatDiffers(value, expr, year, stated);
    const args = { id: indicator.id, year, value: shown(value), text };
    return formula === null ? [] : [warning("lint-ratio", at, { ...args, formula: shown(formula) })];
  });
}

function overTargets(plan: Plan, indicator: Indicator, { expr, text }: Formula): readonly Diagnostic[] {
  return [...plan.levels].flatMap(([by, levels]) => {
    const target = levels.get(indicator.id);
    if (!target) return [];
    const stated: Lookup = (id, year) => (year === by ? (levels.get(id)?.value ?? null) : null);
    const formula = figureThatDiffers(target.value, expr, by, stated);
    if (formula === null) return [];
    const args = { id: target.id, indicator: indicator.id, year: by, value: shown(target.value) };
    return [warning("lint-ratio-targets", target.at, { ...args, text, formula: shown(formula) })];
  });
}

/** What the formula gives, where that is not the stated figure; null where it is, or where an input is not stated. */
function figureThatDiffers(value: number, expr: Expr, year: number, stated: Lookup): number | null {
  const formula = evaluate(expr, year, stated);
  if (formula === null || !Number.isFinite(formula)) return null;
  const ids = [...new Set(references(expr).map(({ id }) => id))];
  if (ids.length === 0) return null;
  // What each input's rounding can move the result.
  const moved = ids.map((id) => {
    const nudged = evaluate(expr, year, (name, when) => nudge(stated(name, when), name === id));
    return Math.abs((nudged ?? formula) - formula);
  });
  const slack = Math.max(0.01 * Math.abs(formula), halfUnit(value) + moved.reduce((sum, each) => sum + each, 0));
  return Math.abs(value - formula) > slack ? formula : null;
}

const nudge = (value: number | null, own: boolean): number | null =>
  value === null || !own ? value : value + halfUnit(value);

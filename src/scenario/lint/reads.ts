import { references } from "../../formula/print.ts";
import { exprsOf } from "../../plan/exprs.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";

/** The ids that an indicator's formulas read, each once. */
export const readsOf = (indicator: Indicator): readonly string[] => [
  ...new Set(exprsOf(indicator).flatMap((expr) => references(expr).map(({ id }) => id))),
];

/** The indicators and assumptions that a target looks at. */
export function subjectsOf(target: Target): readonly string[] {
  const own = target.indicator === null ? [] : [target.indicator];
  switch (target.kind) {
    case "mean":
      return target.meanOf === "values" ? own : [...own, target.meanOf.total, target.meanOf.over];
    case "relative-growth":
      return [...own, target.to];
    case "rank":
      return [...own, ...target.among];
    case "count":
      return target.intensity === null ? own : [...own, target.intensity];
    default:
      return own;
  }
}

/** Everything that the given ids follow from, themselves included. */
export function upstreamOf(scenario: Scenario, ids: readonly string[]): ReadonlySet<string> {
  const byId = new Map(scenario.indicators.map((indicator) => [indicator.id, indicator]));
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const indicator = byId.get(id);
    if (indicator) open.push(...readsOf(indicator));
  }
  return found;
}

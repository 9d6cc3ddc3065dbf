import { references } from "../../formula/print.ts";
import { exprsOf } from "../../plan/exprs.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";

/** The ids that an indicator's formulas read, each once. */
export const readsOf = (indicator: Indicator): readonly string[] => [
  ...new Set(exprsOf(indicator).flatMap((expr) => references(expr).map(({ id }) => id))),
];

/** Everything that the given ids follow from, themselves included; `reads`: what is looked at of an indicator. */
export function upstreamOf(scenario: Scenario, ids: readonly string[], reads = readsOf): ReadonlySet<string> {
  const byId = new Map(scenario.indicators.map((indicator) => [indicator.id, indicator]));
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const indicator = byId.get(id);
    if (indicator) open.push(...reads(indicator));
  }
  return found;
}

import { warning } from "../../base/diagnostic.ts";
import { kindOf, quantityOf, subjectsOf } from "../../kinds/index.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { readsOf } from "./reads.ts";
import type { Rule } from "./rule.ts";

/** A confidence is asked for, yet nothing that the target follows from is uncertain: it has no probability. */
export const certain: Rule = (plan) => {
  const uncertain = uncertainIn(plan);
  return plan.targets
    .filter(
      (target) =>
        target.confidence !== null && quantityOf(target).measure !== "none" && !kindOf(target).random?.(target),
    )
    .filter((target) => !subjectsOf(target).some((id) => uncertain.has(id)))
    .map(({ id, at }) => warning("lint-nothing-uncertain", at, { id }));
};

/** What is drawn or shocked, and all that follows from it. */
function uncertainIn({ assumptions, indicators, asOf }: Scenario): ReadonlySet<string> {
  const readers = new Map<string, string[]>();
  for (const { id, reads } of indicators.map((each) => ({ id: each.id, reads: readsOf(each) })))
    for (const name of reads) {
      const known = readers.get(name);
      if (known) known.push(id);
      else readers.set(name, [id]);
    }
  const drawn = assumptions.filter(({ distribution, held }) => distribution !== null && !held);
  const shocked = indicators.filter(
    ({ volatility, observations }) =>
      volatility !== null || observations.some(({ year, sd }) => sd !== undefined && year <= asOf),
  );
  const found = new Set<string>();
  const open = [...drawn, ...shocked].map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(readers.get(id) ?? []));
  }
  return found;
}

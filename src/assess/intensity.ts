import { type Diagnostic, warning } from "../base/diagnostic.ts";
import { kindOf } from "../kinds/index.ts";
import type { Paths } from "../kinds/kind.ts";
import type { Assumption } from "../plan/scenario.ts";
import { supportOf } from "../random/quantile.ts";

/** A warning for each target whose events come at a rate that may be below zero: in such years and draws none come. */
export const intensitiesBelowZero = (paths: Paths): readonly Diagnostic[] =>
  paths.scenario.targets.flatMap((target) => {
    const kind = kindOf(target);
    const rates = kind.random?.(target) ? kind.reads(target) : [];
    const below = rates.filter((id) => canBeNegative(id, paths));
    return below.map((intensity) => warning("intensity-below-zero", target.at, { id: target.id, intensity }));
  });

function canBeNegative(id: string, { scenario, value }: Paths): boolean {
  const assumption = scenario.assumptions.find((each) => each.id === id);
  if (assumption) return leastOf(assumption) < 0;
  const { from, to } = scenario.years;
  return Array.from({ length: to - from + 1 }, (_, i) => value(id, from + i) ?? 0).some((rate) => rate < 0);
}

function leastOf({ value, schedule, distribution, held }: Assumption): number {
  const least = Math.min(value, ...Object.values(schedule ?? {}));
  return distribution && !held ? Math.min(least, supportOf(distribution).low) : least;
}

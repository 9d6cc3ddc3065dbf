import type { TargetRun } from "../engine/run.ts";
import { kindOf, quantityOf } from "../kinds/index.ts";
import type { Paths } from "../kinds/kind.ts";
import { reason } from "../kinds/rates.ts";
import type { Target } from "../plan/target.ts";
import type { Reached, Spread } from "./finding.ts";

/** The levels of QUANTILES that bound the middle half, and its middle. */
const [LOW, MIDDLE, HIGH] = [1, 2, 3] as const;

/** Of fewer draws the middle half says little. */
const ENOUGH = 100;

/** Places and events are whole: quantiles of theirs say nothing that their chances do not. */
const isWhole = (target: Target): boolean => ["place", "events", "month", "none"].includes(quantityOf(target).measure);

/**
 * The quantiles of a target's number, and its median where the central value lies outside the middle half of the draws.
 *
 * @example spreadOf(scenario.targets[0], { value: 1, quantiles: [0, 0, 0, 0, 0], quantileError: 0 }, 1000).median // 0
 */
export function spreadOf(
  target: Target,
  { value, quantiles, quantileError }: Pick<TargetRun, "value" | "quantiles" | "quantileError">,
  draws: number,
): Spread {
  const [low, middle, high] = [quantiles[LOW], quantiles[MIDDLE], quantiles[HIGH]];
  if (isWhole(target) || value === null || low == null || middle == null || high == null)
    return { quantiles: null, median: null };
  if (quantiles.every((each) => each === value)) return { quantiles: null, median: null };
  const slack = Math.max(quantileError ?? 0, 1e-9 * Math.abs(value));
  const outside = value < low - slack || value > high + slack;
  return { quantiles, median: outside && draws >= ENOUGH ? middle : null };
}

/** The first year from the base on in which the central path meets the target; of a condition on a whole period there is none. */
export function reachedIn(target: Target, paths: Paths): Reached {
  const kind = kindOf(target);
  const to = paths.scenario.years.to;
  if (!kind.early(target, paths)) return { year: null, reason: reason("no-first-year") };
  for (let year = target.from; year <= to; year += 1)
    if (kind.metBy(target, paths, year) === true) return { year, reason: null };
  return { year: null, reason: reason("not-reached", { year: to }) };
}

import { grown, growthBetween } from "./rates.ts";

/**
 * What other bodies' progress methods say of the same way, beside reckon's own ratio: they disagree, so a report names its method.
 * Years are counted from the base; values must be positive; null where they are not, or where there is no way to go.
 */
export interface Way {
  readonly base: number;
  readonly latest: number;
  readonly goal: number;
  /** Years from base to latest, and from base to the target year. */
  readonly elapsed: number;
  readonly length: number;
}

/** The value in the target year if the compound growth so far goes on. */
export function projected({ base, latest, elapsed, length }: Way): number | null {
  const rate = growthBetween(base, latest, elapsed, "discrete");
  return rate === null ? null : grown(latest, rate, length - elapsed, "discrete");
}

/**
 * UN Progress Chart: the share of the way that the continued trend covers; ≥ 0.95 on track, ≥ 0.10 fair progress.
 *
 * @example unScore({ base: 20, latest: 18, goal: 10, elapsed: 5, length: 15 }) // 0.542
 */
export function unScore(way: Way): number | null {
  const end = projected(way);
  return end === null || way.goal === way.base ? null : (end - way.base) / (way.goal - way.base);
}

/**
 * ESCAP anticipated progress, in per cent of the way that the continued trend leaves: ≤ 10 maintain, ≤ 100 accelerate, above
 * reverse. The bands follow a secondary description; the original was not read.
 *
 * @example escapGap({ base: 20, latest: 18, goal: 10, elapsed: 5, length: 15 }) // 45.8
 */
export function escapGap(way: Way): number | null {
  const end = projected(way);
  return end === null || way.goal === way.base
    ? null
    : (100 * Math.abs(way.goal - end)) / Math.abs(way.goal - way.base);
}

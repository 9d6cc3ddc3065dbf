import { pow } from "../base/elementary.ts";
import type { Indicator } from "./scenario.ts";
import { isShare } from "./share.ts";

/** A value that is not projected; an interpolated one is never counted as an observation. */
export interface KnownValue {
  readonly value: number;
  readonly status: "observed" | "interpolated";
}

/**
 * An indicator's values by year up to `asOf`, in its unit, ascending: full-year observations, and between two of them
 * the gap: geometric where both are positive, along a line for a share and where they are not. Nothing before the first and after the last.
 *
 * @example knownValues(scenario.indicators[0], 2020).get(2019) // { value: 1566, status: "observed" }
 */
export function knownValues(indicator: Indicator, asOf: number): ReadonlyMap<number, KnownValue> {
  const known = new Map<number, KnownValue>();
  const observed = indicator.observations.filter(({ year }) => year <= asOf);
  observed.forEach(({ year, value }, i) => {
    const before = observed[i - 1];
    for (let gap = (before?.year ?? year) + 1; before && gap < year; gap += 1)
      known.set(gap, {
        value: between(before, { year, value }, gap, isAlongLine(indicator, before.value, value)),
        status: "interpolated",
      });
    known.set(year, { value, status: "observed" });
  });
  return known;
}

/** Whether a gap is filled along a line: that of a share, and where an end is not positive; else it grows evenly. */
export const isAlongLine = (indicator: Indicator, before: number, after: number): boolean =>
  isShare(indicator) || !(before > 0 && after > 0);

interface Point {
  readonly year: number;
  readonly value: number;
}

function between(before: Point, after: Point, year: number, linear: boolean): number {
  const share = (year - before.year) / (after.year - before.year);
  if (!linear) return before.value * pow(after.value / before.value, share);
  return before.value + share * (after.value - before.value);
}

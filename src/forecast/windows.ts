import { exp, log, pow } from "../base/elementary.ts";
import type { ReferenceClass } from "../plan/scenario.ts";

/** Observed values by year; years ascend, and may have gaps. */
export interface Observed {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/**
 * Compound growth rates of all windows of exactly `length` years: both ends observed, the start above 0 and at or above
 * `floor`. Overlapping windows all count. Fractions a year, in order of their first year.
 *
 * @example windows({ years: [2015, 2016, 2017], values: [100, 110, 121] }, 2, 0) // [0.1]
 */
export function windows({ years, values }: Observed, length: number, floor: number): number[] {
  if (!(length > 0)) return [];
  const byYear = new Map(years.map((year, i) => [year, values[i] as number]));
  const rates: number[] = [];
  for (const [year, start] of byYear) {
    const end = byYear.get(year + length);
    if (end === undefined || !(start > 0) || start < floor || end < 0) continue;
    rates.push(pow(end / start, 1 / length) - 1);
  }
  return rates;
}

/**
 * The same where the values are yearly growth already (fractions): the mean compound growth of `length` consecutive years.
 *
 * @example rateWindows({ years: [2016, 2017], values: [0.1, 0.1] }, 2) // [0.1]
 */
export function rateWindows({ years, values }: Observed, length: number): number[] {
  if (!(length > 0)) return [];
  const byYear = new Map(years.map((year, i) => [year, values[i] as number]));
  const rates: number[] = [];
  for (const year of byYear.keys()) {
    let logs = 0;
    for (let i = 0; i < length; i += 1) logs += log(1 + (byYear.get(year + i) ?? Number.NaN));
    if (Number.isFinite(logs)) rates.push(exp(logs / length) - 1);
  }
  return rates;
}

/** Several targets ask a class, which never changes, for windows of one length: thousands of powers, taken once. */
const known = new WeakMap<ReferenceClass, Map<number, readonly number[]>>();

/** The windows of every series of a reference class. */
export function classWindows(of: ReferenceClass, length: number): readonly number[] {
  const lengths = known.get(of) ?? new Map<number, readonly number[]>();
  known.set(of, lengths);
  const found = lengths.get(length) ?? everyWindow(of, length);
  lengths.set(length, found);
  return found;
}

const everyWindow = ({ kind, floor, series }: ReferenceClass, length: number): readonly number[] =>
  series.flatMap((one) => (kind === "rate" ? rateWindows(one, length) : windows(one, length, floor)));

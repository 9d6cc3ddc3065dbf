import { log, pow } from "./elementary.ts";
import { findRoot } from "./root.ts";

/**
 * The compound yearly rate (水平法), (to / from)^(1 / years) − 1, as a fraction a year; null where none exists: a value
 * that is not positive, or no year between the two.
 *
 * @example compoundRate(100, 80, 5) // -0.0436…: -20 % in five years
 */
export function compoundRate(from: number, to: number, years: number): number | null {
  return comparable(from, to, years) ? finiteOrNull(pow(to / from, 1 / years) - 1) : null;
}

/** The continuous yearly rate, ln(to / from) / years, as a fraction a year; null as for `compoundRate`. */
export function continuousRate(from: number, to: number, years: number): number | null {
  return comparable(from, to, years) ? finiteOrNull(log(to / from) / years) : null;
}

/**
 * The rate of the cumulative method (累计法): the g with (1+g) + (1+g)² + … + (1+g)^years = total / from, as a fraction a
 * year; null where none above −100 % exists, or `years` is not a whole number of at least 1.
 *
 * @example cumulativeRate(115, 425, 3) // 0.108…
 */
export function cumulativeRate(from: number, total: number, years: number): number | null {
  if (!comparable(from, total, years) || !Number.isInteger(years)) return null;
  const ratio = total / from;
  const highest = 1.001 * pow(ratio, 1 / years);
  const factor = findRoot((q) => powerSum(q, years) - ratio, 0, highest, { tolerance: 0 });
  return factor === null || factor === 0 ? null : factor - 1;
}

/** q + q² + … + q^n. */
function powerSum(q: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum = (sum + 1) * q;
  return sum;
}

function comparable(from: number, to: number, years: number): boolean {
  return from > 0 && to > 0 && years > 0 && Number.isFinite(from) && Number.isFinite(to) && Number.isFinite(years);
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

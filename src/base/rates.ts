import { log, pow } from "./elementary.ts";

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

function comparable(from: number, to: number, years: number): boolean {
  return from > 0 && to > 0 && years > 0 && Number.isFinite(from) && Number.isFinite(to) && Number.isFinite(years);
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

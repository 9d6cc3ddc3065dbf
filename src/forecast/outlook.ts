import { pow } from "../base/elementary.ts";
import { studentBelow, studentScore } from "../random/student.ts";
import type { Baseline } from "./baseline.ts";
import { fifthRoot } from "./history.ts";

/** The growth of so many years together: 1 + φ + φ² … */
export const dampedYears = (damping: number, years: number): number =>
  damping === 1 ? years : (1 - pow(damping, years)) / (1 - damping);

/** Where the middle of the h-th year is, and how wide it is, on the baseline's scale. */
export function placeOf(baseline: Baseline, years: number): { readonly centre: number; readonly spread: number } {
  const { level, growth, noise, drift, damping, rise } = baseline;
  const grown = dampedYears(damping, years);
  return {
    centre: level + growth * grown,
    spread: Math.sqrt(noise * pow(years, rise) + drift * grown * grown),
  };
}

/** From the baseline's scale back to values. */
export function unscaled({ additive }: Pick<Baseline, "additive">, scaled: number): number {
  if (additive) return scaled;
  return scaled > 0 ? scaled ** 2 * scaled ** 2 * scaled : 0;
}

/**
 * The value that lies a score above the middle, in the years-th year after the last observation; the middle itself at 0.
 *
 * @example valueAt(baselineOf({ years: [2020], values: [100] }), 1) // 101.50902704052427
 */
export function valueAt(baseline: Baseline, years: number, score = 0): number {
  const { centre, spread } = placeOf(baseline, years);
  return unscaled(baseline, centre + spread * score);
}

/** The value that a share p of the forecast lies below. */
export const quantileAt = (baseline: Baseline, years: number, p: number): number =>
  valueAt(baseline, years, studentScore(p));

/** The probability of a value at least as large. */
export function chanceOf(baseline: Baseline, years: number, value: number): number {
  const { centre, spread } = placeOf(baseline, years);
  if (!baseline.additive && value <= 0) return 1;
  const distance = (baseline.additive ? value : fifthRoot(value)) - centre;
  if (spread === 0) return distance <= 0 ? 1 : 0;
  return studentBelow(-distance / spread);
}

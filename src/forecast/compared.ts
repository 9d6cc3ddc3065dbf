import { mean, sampleVariance } from "simple-statistics";
import { betaShape, betaTails } from "../random/beta.ts";

/** Fewer errors tell nothing. */
export const FEWEST_ERRORS = 8;

/** Diebold and Mariano's test of two forecasts of the same outcomes: the statistic, below 0 where the first is better, and its two-sided p. */
export interface Compared {
  readonly statistic: number;
  readonly p: number;
}

/**
 * Diebold and Mariano's test with the small-sample correction of Harvey, Leybourne and Newbold (1997), of absolute errors h years
 * ahead; null with fewer than eight errors, or where they do not differ.
 *
 * @example dieboldMariano([1, 2], [2, 1], 1) // null
 */
export function dieboldMariano(first: readonly number[], second: readonly number[], h = 1): Compared | null {
  const n = first.length;
  if (n < FEWEST_ERRORS) return null;
  const differences = first.map((error, i) => Math.abs(error) - Math.abs(second[i] as number));
  const variance = longRun(differences, h) / n;
  // Far ahead the covariances of few errors may outweigh their variance: then, as in R, they are taken as one year ahead.
  if (!(variance > 0)) return h > 1 ? dieboldMariano(first, second) : null;
  const correction = Math.sqrt((n + 1 - 2 * h + (h * (h - 1)) / n) / n);
  const statistic = (correction * mean(differences)) / Math.sqrt(variance);
  const share = (n - 1) / (n - 1 + statistic * statistic);
  return { statistic, p: betaTails(betaShape((n - 1) / 2, 0.5), share, 1 - share).lower };
}

/** The variance of differences that overlap by h − 1 years: their own, and twice their covariances. */
function longRun(values: readonly number[], h: number): number {
  const n = values.length;
  const middle = mean([...values]);
  let total = (sampleVariance([...values]) * (n - 1)) / n;
  for (let lag = 1; lag < h; lag += 1) {
    let sum = 0;
    for (let i = lag; i < n; i += 1) sum += ((values[i] as number) - middle) * ((values[i - lag] as number) - middle);
    total += (2 * sum) / n;
  }
  return total;
}

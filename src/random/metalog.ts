import { log } from "../base/elementary.ts";
import { findRoot } from "../base/root.ts";
import { type Law, TABLE, tailsAt } from "./law.ts";

/**
 * The metalog distribution of three terms (T. W. Keelin, The metalog distributions, Decision Analysis 13, 2016):
 * M(p) = a + b·L + c·(p − ½)·L with L = ln(p / (1 − p)).
 */
export interface Metalog {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Its quantile function rises everywhere while |c| < 1.66711·b: the greatest of |p − ½ + p(1 − p)·L| is 0.599841. */
const STEEPEST = 1.6671131192019295;

const logit = (p: number): number => log(p / (1 - p));

/**
 * The metalog whose quantiles at three ascending probabilities are the given values; it may fall somewhere (`rises`).
 *
 * @example metalogThrough([0.1, 0.5, 0.9], [-1, 0, 1]).a // 0
 */
export function metalogThrough(at: readonly number[], values: readonly number[]): Metalog {
  const [p, q, r] = at as readonly [number, number, number];
  const [x, y, z] = values as readonly [number, number, number];
  const skewed = (each: number): number => (each - 0.5) * logit(each);
  const [first, second] = [logit(q) - logit(p), logit(r) - logit(q)];
  const [early, late] = [skewed(q) - skewed(p), skewed(r) - skewed(q)];
  const determinant = first * late - second * early;
  const b = ((y - x) * late - (z - y) * early) / determinant;
  const c = ((z - y) * first - (y - x) * second) / determinant;
  return { a: y - b * logit(q) - c * skewed(q), b, c };
}

/** Whether its quantile function rises everywhere: else it is none. */
export const rises = ({ b, c }: Metalog): boolean => Math.abs(c) < STEEPEST * b;

/**
 * Between which values the middle one of three quantiles must lie for a metalog through them.
 *
 * @example middleOf([0.1, 0.5, 0.9], 0, 1).map((share) => Math.round(1e4 * share)) // [1666, 8334]
 */
export function middleOf(at: readonly number[], low: number, high: number): readonly number[] {
  const [none, whole] = [0, 1].map((y) => metalogThrough(at, [0, y, 1])) as [Metalog, Metalog];
  const ends = [1, -1].map((sign) => {
    const room = ({ b, c }: Metalog): number => STEEPEST * b + sign * c;
    return room(none) / (room(none) - room(whole));
  });
  return ends.toSorted((x, y) => x - y).map((share) => low + share * (high - low));
}

/** Scores beyond which no probability is a number. */
const FARTHEST = 37;

/** Its law before any truncation. */
export function metalogLaw({ a, b, c }: Metalog): Law {
  const valueAt = (z: number): number => {
    const { lower, upper } = tailsAt(z);
    return a + (b + 0.5 * c * (lower - upper)) * (log(lower) - log(upper));
  };
  const scoreOf = (value: number): number => {
    if (value <= valueAt(-FARTHEST)) return Number.NEGATIVE_INFINITY;
    if (value >= valueAt(FARTHEST)) return Number.POSITIVE_INFINITY;
    return findRoot((z) => valueAt(z) - value, -FARTHEST, FARTHEST) ?? Number.NaN;
  };
  const density = (value: number): number => {
    const { lower, upper } = tailsAt(scoreOf(value));
    const spread = lower * upper;
    return spread / (b + c * (0.5 * (lower - upper) + spread * (log(lower) - log(upper))));
  };
  return { valueAt, scoreOf, density, sampling: TABLE };
}

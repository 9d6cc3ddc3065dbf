import { exp, log } from "../base/elementary.ts";

/** The probabilities below and above a value; they sum to 1, and the smaller one has all its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Both tails at u, and the density with respect to u there. */
interface TailsAt {
  readonly tails: Tails;
  readonly slope: number;
}

/**
 * The u at which a distribution has the wanted tails: Newton's steps on the logarithm of the smaller tail, kept inside
 * a bracket that every step narrows and that bisection halves where Newton leaves it.
 */
export function solveTail(wanted: Tails, guess: number, at: (u: number) => TailsAt): number {
  const side = wanted.lower <= wanted.upper ? "lower" : "upper";
  const sign = side === "lower" ? 1 : -1;
  const target = log(wanted[side]);
  let low = -745;
  let high = 745;
  let u = Math.min(high, Math.max(low, guess));
  for (let step = 0; step < 200; step += 1) {
    const { tails, slope } = at(u);
    const miss = sign * (log(tails[side]) - target);
    if (miss === 0) return u;
    if (miss > 0) high = u;
    else low = u;
    const newton = u - (miss * tails[side]) / slope;
    // Newton's error is squared by each step: after one this small nothing is left but rounding.
    if (Math.abs(newton - u) <= 1e-8) return newton;
    u = newton > low && newton < high ? newton : 0.5 * (low + high);
  }
  return u;
}

/**
 * 1 / (1 + e^−u) and its complement, each with all its digits.
 *
 * @example logistic(0) // { lower: 0.5, upper: 0.5 }
 */
export function logistic(u: number): Tails {
  const small = exp(-Math.abs(u));
  const large = 1 / (1 + small);
  return u > 0 ? { lower: large, upper: small * large } : { lower: small * large, upper: large };
}

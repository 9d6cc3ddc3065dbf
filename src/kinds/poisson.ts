import { exp } from "../base/elementary.ts";
import { findRoot } from "../base/root.ts";
import type { Register } from "../formula/code.ts";
import type { Statement } from "./kind.ts";

/**
 * Probability that a Poisson count with the given mean is at most `most`: `e^(−m) Σ_{k ≤ most} m^k / k!`.
 *
 * @example poissonAtMost(0, 0.1) // 0.9048: no event where 0.1 are expected
 */
export function poissonAtMost(most: number, mean: number): number {
  if (most < 0) return 0;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= most; k += 1) {
    term = (term * mean) / k;
    sum += term;
  }
  return exp(-mean) * sum;
}

/** The same as instructions, for a count known when the Program is built. */
export function poissonRegister({ number, op }: Statement, most: number, mean: Register): Register {
  if (most < 0) return number(0);
  let term = number(1);
  let sum = term;
  for (let k = 1; k <= most; k += 1) {
    term = op("div", op("mul", term, mean), number(k));
    sum = op("add", sum, term);
  }
  return op("mul", op("exp", op("neg", mean)), sum);
}

/** The mean up to which `most` or fewer events are at least as likely as more. */
export const evenMean = (most: number): number =>
  most < 0 ? 0 : (findRoot((mean) => poissonAtMost(most, mean) - 0.5, 0, most + 2) ?? most + 2 / 3);

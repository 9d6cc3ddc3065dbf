import type { Register } from "../formula/code.ts";
import type { Statement } from "./kind.ts";

/**
 * Probability that a Poisson count is at most `most`, a count known when the Program is built, as instructions:
 * `e^(−m) Σ_{k ≤ most} m^k / k!`.
 */
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

/** The probabilities that a Poisson count is 0, 1 … `most`, as instructions. */
export function chanceRegisters({ number, op }: Statement, most: number, mean: Register): readonly Register[] {
  const chances = [op("exp", op("neg", mean))];
  for (let k = 1; k <= most; k += 1) chances.push(op("div", op("mul", chances[k - 1] as Register, mean), number(k)));
  return chances;
}

/** Medians up to it are counted term by term. */
const COUNTED = 20;

/**
 * The median of a Poisson count as instructions: the least whole k with P(N ≤ k) ≥ ½. Above twenty it is taken from its
 * expansion ⌊m + 1/3 − 0.02/m⌋ (Choi 1994), which is exact but for means within a thousandth of a step.
 */
export function medianRegister({ number, op }: Statement, mean: Register): Register {
  const none = op("exp", op("neg", mean));
  let term = none;
  let sum = none;
  let median = op("lt", sum, number(0.5));
  for (let k = 1; k < COUNTED; k += 1) {
    term = op("div", op("mul", term, mean), number(k));
    sum = op("add", sum, term);
    median = op("add", median, op("lt", sum, number(0.5)));
  }
  const expanded = op("sub", op("add", mean, number(1 / 3)), op("div", number(0.02), mean));
  return op("select", op("lt", mean, number(COUNTED)), median, op("floor", expanded));
}

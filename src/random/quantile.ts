import { exp } from "../base/elementary.ts";
import { lookUp } from "./cubic.ts";
import type { Distribution } from "./distribution.ts";
import { inverseNormal } from "./normal.ts";
import { exactQuantile, type Piece, type Sampling, samplingOf } from "./sampling.ts";

/**
 * The map from a standard normal score to the distribution's value, increasing in the score: what every draw uses
 * (`samplingOf`). A NaN score gives NaN.
 *
 * @example quantileFromNormal({ kind: "normal", mean: 2, sd: 0.5 })(1) // 2.5
 */
export const quantileFromNormal = (distribution: Distribution): ((z: number) => number) =>
  valueFrom(samplingOf(distribution));

/**
 * The value at a score, of what a distribution is sampled by.
 *
 * @example valueFrom({ kind: "affine", mean: 2, sd: 0.5 })(1) // 2.5
 */
export function valueFrom(sampling: Sampling): (z: number) => number {
  switch (sampling.kind) {
    case "affine":
      return (z) => sampling.mean + sampling.sd * z;
    case "exponential":
      return (z) => exp(sampling.mu + sampling.sigma * z);
    case "table":
      return (z) => lookUp(sampling.table, z);
    case "pieces":
      return (z) => pieceAt(sampling.pieces, z);
  }
}

/** The value of a piece-wise map at a score; NaN of NaN. */
export function pieceAt(pieces: readonly Piece[], z: number): number {
  const piece = pieces.find(({ below }) => z < below) ?? pieces.at(-1);
  if (!piece || Number.isNaN(z)) return Number.NaN;
  return typeof piece.value === "number" ? piece.value : lookUp(piece.value, z);
}

/**
 * The value below which the distribution lies with probability p, exact to rounding (1e-12 for pert, beta and gamma).
 *
 * @example quantileOf({ kind: "uniform", min: 0, max: 10 }, 0.25) // 2.5
 */
export function quantileOf(distribution: Distribution, p: number): number {
  return exactQuantile(distribution).valueAt(inverseNormal(p));
}

/**
 * The values between which all draws lie.
 *
 * @example supportOf({ kind: "uniform", min: 0, max: 10, low: 2 }) // { low: 2, high: 10 }
 */
export function supportOf(distribution: Distribution): { readonly low: number; readonly high: number } {
  const { valueAt } = exactQuantile(distribution);
  return { low: valueAt(Number.NEGATIVE_INFINITY), high: valueAt(Number.POSITIVE_INFINITY) };
}

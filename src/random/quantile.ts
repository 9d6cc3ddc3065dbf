import { exp } from "../base/elementary.ts";
import { lookUp } from "./cubic.ts";
import type { Distribution } from "./distribution.ts";
import { inverseNormal } from "./normal.ts";
import { exactQuantile, samplingOf } from "./sampling.ts";

/**
 * The map from a standard normal score to the distribution's value, increasing in the score: what every draw uses
 * (`samplingOf`). A NaN score gives NaN.
 *
 * @example quantileFromNormal({ kind: "normal", mean: 2, sd: 0.5 })(1) // 2.5
 */
export function quantileFromNormal(distribution: Distribution): (z: number) => number {
  const sampling = samplingOf(distribution);
  switch (sampling.kind) {
    case "affine":
      return (z) => sampling.mean + sampling.sd * z;
    case "exponential":
      return (z) => exp(sampling.mu + sampling.sigma * z);
    case "table":
      return (z) => lookUp(sampling.table, z);
  }
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

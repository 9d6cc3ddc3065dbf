import { exp, expm1, log } from "../base/elementary.ts";
import { lookUp } from "./cubic.ts";
import type { Distribution } from "./distribution.ts";
import { inverseNormal, normalDensity } from "./normal.ts";
import { exactQuantile, isTruncated, samplingOf } from "./sampling.ts";
import { lawOf } from "./shape.ts";

/** The 95 % point of the standard normal distribution. */
const Z95 = 1.6448536269514722;

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

/** The distribution's mean, by formula; of a truncated one by numerical integration, to about 1e-9 of its spread. */
export function distributionMean(distribution: Distribution): number {
  return isTruncated(distribution) ? moments(distribution).mean : lawOf(distribution).mean;
}

/** The distribution's standard deviation, as for `distributionMean`. */
export function distributionSd(distribution: Distribution): number {
  return isTruncated(distribution) ? moments(distribution).sd : lawOf(distribution).sd;
}

/** The trapezoidal rule over scores, which converges geometrically where the map is smooth. */
function moments(distribution: Distribution): { readonly mean: number; readonly sd: number } {
  const valueAt = quantileFromNormal(distribution);
  const nodes = Array.from({ length: 2401 }, (_, i) => {
    const z = (i - 1200) / 150;
    return { value: valueAt(z), weight: normalDensity(z) / 150 };
  });
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  const mean = nodes.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
  const variance = nodes.reduce((sum, { value, weight }) => sum + (value - mean) * (value - mean) * weight, 0) / total;
  return { mean, sd: Math.sqrt(variance) };
}

/** The normal distribution with the given 5 % and 95 % points. */
export function normal90(p5: number, p95: number): Distribution {
  return { kind: "normal", mean: 0.5 * (p5 + p95), sd: (p95 - p5) / (2 * Z95) };
}

/** The lognormal distribution with the given 5 % and 95 % points, both above 0. */
export function lognormal90(p5: number, p95: number): Distribution {
  const sigma = log(p95 / p5) / (2 * Z95);
  const mean = Math.sqrt(p5) * Math.sqrt(p95) * exp(0.5 * sigma * sigma);
  return { kind: "lognormal", mean, sd: mean * Math.sqrt(expm1(sigma * sigma)) };
}

import { exp, log, log1p } from "../base/elementary.ts";
import { betaShape, betaTails, betaTerm, inverseBeta } from "./beta.ts";
import type { Shape } from "./distribution.ts";
import { gammaTails, gammaTerm, inverseGamma, stirlingError } from "./gamma.ts";
import { inverseNormal, normalCdf, normalDensity } from "./normal.ts";
import type { Tails } from "./tails.ts";

/** What the sampling needs of a distribution before any truncation. */
export interface Law {
  /** The value at a standard normal score, exact to rounding; `near` is a value close by, where that saves time. */
  readonly valueAt: (z: number, near?: number) => number;
  /** The standard normal score of a value, −Infinity and Infinity outside the support. */
  readonly scoreOf: (value: number) => number;
  readonly mean: number;
  readonly sd: number;
  readonly density: (value: number) => number;
  /** Mean and standard deviation of the logarithm, where that is normal. */
  readonly logarithm: { readonly mu: number; readonly sigma: number } | null;
  /** The score at which the density has a kink. */
  readonly kink: number | null;
}

const SMOOTH = { logarithm: null, kink: null };

function tailsAt(z: number): Tails {
  const smaller = normalCdf(-Math.abs(z));
  return z < 0 ? { lower: smaller, upper: 1 - smaller } : { lower: 1 - smaller, upper: smaller };
}

function scoreOfTails({ lower, upper }: Tails): number {
  return lower < upper ? inverseNormal(lower) : -inverseNormal(upper);
}

export function lawOf(shape: Shape): Law {
  switch (shape.kind) {
    case "normal":
      return normalLaw(shape.mean, shape.sd);
    case "lognormal":
      return lognormalLaw(shape.mean, shape.sd);
    case "uniform":
      return uniformLaw(shape.min, shape.max);
    case "triangular":
      return triangularLaw(shape.min, shape.mode, shape.max);
    case "pert":
      return pertLaw(shape.min, shape.mode, shape.max);
    case "beta":
      return betaLaw(shape.alpha, shape.beta, shape.min, shape.max);
    case "gamma":
      return gammaLaw(shape.shape, shape.scale);
  }
}

function normalLaw(mean: number, sd: number): Law {
  const scoreOf = (value: number) => (value - mean) / sd;
  const density = (value: number) => normalDensity(scoreOf(value)) / sd;
  return { ...SMOOTH, valueAt: (z) => mean + sd * z, scoreOf, mean, sd, density };
}

/** `mean` and `sd` are those of the value itself, not of its logarithm. */
function lognormalLaw(mean: number, sd: number): Law {
  const variance = log1p((sd / mean) * (sd / mean));
  const mu = log(mean) - 0.5 * variance;
  const sigma = Math.sqrt(variance);
  const scoreOf = (value: number) => (value > 0 ? (log(value) - mu) / sigma : Number.NEGATIVE_INFINITY);
  const density = (value: number) => normalDensity(scoreOf(value)) / (sigma * value);
  return { valueAt: (z) => exp(mu + sigma * z), scoreOf, mean, sd, density, logarithm: { mu, sigma }, kink: null };
}

function uniformLaw(min: number, max: number): Law {
  const width = max - min;
  return {
    ...SMOOTH,
    valueAt: (z) => (z < 0 ? min + width * normalCdf(z) : max - width * normalCdf(-z)),
    scoreOf: (value) => scoreOfTails(clampTails((value - min) / width, (max - value) / width)),
    mean: min + 0.5 * width,
    sd: width / Math.sqrt(12),
    density: () => 1 / width,
  };
}

function triangularLaw(min: number, mode: number, max: number): Law {
  const width = max - min;
  const left = mode - min;
  const right = max - mode;
  const valueAt = (z: number): number => {
    const { lower, upper } = tailsAt(z);
    return lower * width < left ? min + Math.sqrt(lower * width * left) : max - Math.sqrt(upper * width * right);
  };
  const scoreOf = (value: number): number => {
    if (value <= min || value >= max) return value <= min ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const lower = ((value - min) / width) * ((value - min) / left);
    const upper = ((max - value) / width) * ((max - value) / right);
    return scoreOfTails(value < mode ? { lower, upper: 1 - lower } : { lower: 1 - upper, upper });
  };
  const sd = Math.sqrt((left * left + left * right + right * right) / 18);
  const density = (value: number) =>
    value < mode ? (2 * (value - min)) / (width * left) : (2 * (max - value)) / (width * right);
  const kink = left > 0 && right > 0 ? scoreOf(mode) : null;
  return { valueAt, scoreOf, mean: (min + mode + max) / 3, sd, density, logarithm: null, kink };
}

/** The beta distribution on [min, max] whose mean is (min + 4 mode + max) / 6. */
function pertLaw(min: number, mode: number, max: number): Law {
  const width = max - min;
  return betaLaw(1 + (4 * (mode - min)) / width, 1 + (4 * (max - mode)) / width, min, max);
}

function betaLaw(a: number, b: number, min: number, max: number): Law {
  const width = max - min;
  const shape = betaShape(a, b);
  const tails = (value: number) => betaTails(shape, (value - min) / width, (max - value) / width);
  const valueAt = (z: number, near = min): number => {
    const start = near > min && near < max ? log((near - min) / (max - near)) : undefined;
    const { lower, upper } = inverseBeta(a, b, tailsAt(z), start, shape);
    return lower < upper ? min + width * lower : max - width * upper;
  };
  return {
    ...SMOOTH,
    valueAt,
    scoreOf: (value) => scoreOfTails(tails(value)),
    mean: min + (width * a) / (a + b),
    sd: (width / (a + b)) * Math.sqrt((a * b) / (a + b + 1)),
    density: (value) =>
      (betaTerm(shape, (value - min) / width, (max - value) / width) * width) / ((value - min) * (max - value)),
  };
}

function gammaLaw(shape: number, scale: number): Law {
  const error = stirlingError(shape);
  return {
    ...SMOOTH,
    valueAt: (z, near = 0) => scale * inverseGamma(shape, tailsAt(z), near > 0 ? log(near / scale) : undefined),
    scoreOf: (value) => scoreOfTails(gammaTails(shape, value / scale, error)),
    mean: shape * scale,
    sd: scale * Math.sqrt(shape),
    density: (value) => gammaTerm(shape, value / scale, error) / value,
  };
}

function clampTails(lower: number, upper: number): Tails {
  if (!(lower > 0)) return { lower: 0, upper: 1 };
  return upper > 0 ? { lower, upper } : { lower: 1, upper: 0 };
}

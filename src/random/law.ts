import { inverseNormal, normalCdf } from "./normal.ts";
import type { Tails } from "./tails.ts";

/** What the sampling needs of a distribution before any truncation. */
export interface Law {
  /** The value at a standard normal score, exact to rounding; `near` is a value close by, where that saves time. */
  readonly valueAt: (z: number, near?: number) => number;
  /** The standard normal score of a value, −Infinity and Infinity outside the support. */
  readonly scoreOf: (value: number) => number;
  readonly density: (value: number) => number;
  readonly sampling: LawSampling;
}

/** Where a distribution is cut off, on either side or both. */
export interface Truncation {
  readonly low?: number;
  readonly high?: number;
}

/** How a draw comes from its score z, where nothing is cut off: mean + sd·z, e^(mu + sigma·z), or a table of cubics in z. */
export type LawSampling =
  | { readonly kind: "affine"; readonly mean: number; readonly sd: number }
  | { readonly kind: "exponential"; readonly mu: number; readonly sigma: number }
  /** `kink`: the score at which the density has a bend. */
  | { readonly kind: "table"; readonly cells: number; readonly kink: number | null }
  /** Smooth between the breaks, or a single value; `cut`: a truncation is in it already. */
  | { readonly kind: "pieces"; readonly breaks: readonly Break[]; readonly cut?: true };

/** A score at which a quantile function jumps from one value to another, or bends where both are one. */
export interface Break {
  readonly score: number;
  readonly below: number;
  readonly above: number;
}

/** Cells of a table that holds any shape within 1e-9 of its range. */
export const CELLS = 800;

/** Draws by way of a table of cubics, for want of a formula in the score. */
export const TABLE: LawSampling = { kind: "table", cells: CELLS, kink: null };

/** The probabilities below and above a score. */
export function tailsAt(z: number): Tails {
  const smaller = normalCdf(-Math.abs(z));
  return z < 0 ? { lower: smaller, upper: 1 - smaller } : { lower: 1 - smaller, upper: smaller };
}

/** The score with the given probabilities below and above. */
export function scoreOfTails({ lower, upper }: Tails): number {
  return lower < upper ? inverseNormal(lower) : -inverseNormal(upper);
}

/**
 * The law of values to each of which an offset is added. Far below the offset nothing is left of the digits of a value near
 * the end of its support: there it is that end.
 */
export function shiftedLaw(law: Law, offset: number): Law {
  if (offset === 0) return law;
  const { valueAt, scoreOf, density, sampling } = law;
  return {
    valueAt: (z, near) => valueAt(z, near === undefined ? undefined : near - offset) + offset,
    scoreOf: (value) => scoreOf(value - offset),
    density: (value) => density(value - offset),
    sampling: sampling.kind === "table" ? sampling : TABLE,
  };
}

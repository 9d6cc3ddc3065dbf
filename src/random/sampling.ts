import { type CubicTable, hermiteTable } from "./cubic.ts";
import type { Distribution } from "./distribution.ts";
import { inverseNormal, normalCdf, normalDensity } from "./normal.ts";
import { type Law, lawOf } from "./shape.ts";
import { truncateScore } from "./truncate.ts";

/** How a draw comes from its normal score z: mean + sd·z, e^(mu + sigma·z), or a table of cubics in z. */
export type Sampling =
  | { readonly kind: "affine"; readonly mean: number; readonly sd: number }
  | { readonly kind: "exponential"; readonly mu: number; readonly sigma: number }
  | { readonly kind: "table"; readonly table: CubicTable };

/** Scores of the table: 2^-32 · ½ and its mirror image lie inside ±6.4; sums of correlated scores hardly ever beyond. */
const END = 6.5;

/**
 * The sampling of a distribution: normal and lognormal by formula, everything else, and whatever is truncated, from a
 * table made here (up to 2 ms), within 1e-9 of its range. A pert is smooth enough for half the cells.
 */
export function samplingOf(distribution: Distribution): Sampling {
  if (!isTruncated(distribution)) {
    if (distribution.kind === "normal") return { kind: "affine", mean: distribution.mean, sd: distribution.sd };
    const { logarithm } = lawOf(distribution);
    if (logarithm) return { kind: "exponential", ...logarithm };
  }
  const { valueAt, slopeAt, kink } = exactQuantile(distribution);
  const perUnit = (distribution.kind === "pert" && !isTruncated(distribution) ? 400 : 800) / (2 * END);
  const start = kink === null ? -END : kink - Math.ceil((kink + END) * perUnit) / perUnit;
  const cells = Math.ceil((END - start) * perUnit);
  return { kind: "table", table: hermiteTable(valueAt, slopeAt, { start, perUnit, cells }) };
}

/** The quantile function over scores, exact to rounding, its slope, and the score at which the slope has a bend. */
export function exactQuantile(distribution: Distribution) {
  const law = lawOf(distribution);
  const { from, to, low, high } = bounds(distribution, law);
  const score = truncateScore(low, high);
  const inside = normalCdf(high) - normalCdf(low);
  const share = low > 0 ? normalCdf(-low) - normalCdf(-high) : inside;
  const kink = law.kink === null ? null : inverseNormal((normalCdf(law.kink) - normalCdf(low)) / inside);
  return {
    valueAt: (z: number, near?: number): number => Math.min(to, Math.max(from, law.valueAt(score(z), near))),
    slopeAt: (z: number, value: number): number => (normalDensity(z) * share) / law.density(value),
    kink: kink !== null && Math.abs(kink) < END ? kink : null,
  };
}

function bounds({ low, high }: Distribution, law: Law) {
  const from = low ?? Number.NEGATIVE_INFINITY;
  const to = high ?? Number.POSITIVE_INFINITY;
  const scoreOf = (value: number) => (Number.isFinite(value) ? law.scoreOf(value) : value);
  return { from, to, low: scoreOf(from), high: scoreOf(to) };
}

export const isTruncated = ({ low, high }: Distribution): boolean => low !== undefined || high !== undefined;

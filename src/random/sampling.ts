import { type CubicTable, hermiteTable } from "./cubic.ts";
import type { Distribution } from "./distribution.ts";
import { CELLS, type Law, type LawSampling } from "./law.ts";
import { inverseNormal, normalCdf, normalDensity } from "./normal.ts";
import { lawOf } from "./shape/index.ts";
import { truncateScore } from "./truncate.ts";

/** How a draw comes from its normal score z: mean + sd·z, e^(mu + sigma·z), or a table of cubics in z. */
export type Sampling =
  | Exclude<LawSampling, { readonly kind: "table" }>
  | { readonly kind: "table"; readonly table: CubicTable };

/** Scores of the table: 2^-32 · ½ and its mirror image lie inside ±6.4; sums of correlated scores hardly ever beyond. */
const END = 6.5;

/**
 * The sampling of a distribution: normal and lognormal by formula, everything else, and whatever is truncated, from a
 * table made here (up to 2 ms), within 1e-9 of its range.
 */
export function samplingOf(distribution: Distribution): Sampling {
  const { sampling } = lawOf(distribution);
  const cut = isTruncated(distribution);
  if (!cut && sampling.kind !== "table") return sampling;
  const { valueAt, slopeAt, kink } = exactQuantile(distribution);
  const perUnit = (sampling.kind === "table" && !cut ? sampling.cells : CELLS) / (2 * END);
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
  const share = shareBetween(low, high);
  const bend = law.sampling.kind === "table" ? law.sampling.kink : null;
  const kink = bend === null ? null : inverseNormal((normalCdf(bend) - normalCdf(low)) / inside);
  return {
    valueAt: (z: number, near?: number): number => Math.min(to, Math.max(from, law.valueAt(score(z), near))),
    slopeAt: (z: number, value: number): number => (normalDensity(z) * share) / law.density(value),
    kink: kink !== null && Math.abs(kink) < END ? kink : null,
  };
}

/** The probability that a truncation leaves, by the smaller tails. */
const shareBetween = (low: number, high: number): number =>
  low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);

function bounds({ low, high }: Distribution, law: Law) {
  const from = low ?? Number.NEGATIVE_INFINITY;
  const to = high ?? Number.POSITIVE_INFINITY;
  const scoreOf = (value: number) => (Number.isFinite(value) ? law.scoreOf(value) : value);
  return { from, to, low: scoreOf(from), high: scoreOf(to) };
}

const isTruncated = ({ low, high }: Distribution): boolean => low !== undefined || high !== undefined;

/** The probability of the untruncated shape that its truncation leaves; 0 where nothing is left to be drawn. */
export function shareLeft(distribution: Distribution): number {
  const { low, high } = bounds(distribution, lawOf(distribution));
  return shareBetween(low, high);
}

import { type CubicTable, hermiteTable } from "./cubic.ts";
import type { Distribution } from "./distribution.ts";
import { CELLS, type Law, type LawSampling, type Truncation } from "./law.ts";
import { inverseNormal, normalCdf, normalDensity } from "./normal.ts";
import { lawOf } from "./shape/index.ts";
import { truncateScore } from "./truncate.ts";

/** How a draw comes from its normal score z: mean + sd·z, e^(mu + sigma·z), a table of cubics in z, or pieces of such. */
export type Sampling =
  | Exclude<LawSampling, { readonly kind: "table" | "pieces" }>
  | { readonly kind: "table"; readonly table: CubicTable }
  | { readonly kind: "pieces"; readonly pieces: readonly Piece[] };

/** What holds below a score and at or above that of the piece before: one value, or a table. */
export interface Piece {
  readonly below: number;
  readonly value: number | CubicTable;
}

/** Scores of the table: 2^-32 · ½ and its mirror image lie inside ±6.4; sums of correlated scores hardly ever beyond. */
const END = 6.5;

/** Tables from a break to the middle of a piece, and cells of each at least. */
const STAGES = 8;
const FEWEST_CELLS = 100;

/**
 * The sampling of a distribution: normal and lognormal by formula, everything else, and whatever is truncated, from a
 * table made here (up to 2 ms), within 1e-9 of its range.
 */
export function samplingOf(distribution: Distribution): Sampling {
  const { sampling } = lawOf(distribution);
  if (sampling.kind === "pieces") return { kind: "pieces", pieces: piecesOf(distribution) };
  const cut = isTruncated(distribution);
  if (!cut && sampling.kind !== "table") return sampling;
  const { valueAt, slopeAt, kink } = exactQuantile(distribution);
  const perUnit = (sampling.kind === "table" && !cut ? sampling.cells : CELLS) / (2 * END);
  const start = kink === null ? -END : kink - Math.ceil((kink + END) * perUnit) / perUnit;
  const cells = Math.ceil((END - start) * perUnit);
  return { kind: "table", table: hermiteTable(valueAt, slopeAt, { start, perUnit, cells }) };
}

/** A piece from each break to the next: a single value, or tables, the shorter the nearer to a break, since there they may be steep. */
function piecesOf(distribution: Distribution): readonly Piece[] {
  const exact = exactQuantile(distribution);
  const inside = exact.breaks.filter(({ score }) => Math.abs(score) < END);
  return [...inside, null].flatMap((next, i): readonly Piece[] => {
    const before = inside[i - 1];
    const from = before?.score ?? -END;
    const to = next?.score ?? END;
    const [first, last] = [before?.above ?? exact.valueAt(from), next?.below ?? exact.valueAt(to)];
    const below = next === null ? Number.POSITIVE_INFINITY : to;
    if (first === last) return [{ below, value: first }];
    const within = { from, to, first, last };
    const cuts = [...(before ? nearing(from, to) : []), ...(next ? nearing(to, from).reverse() : []), to];
    return cuts.map((cut, k) => ({
      below: k === cuts.length - 1 ? below : cut,
      value: tableBetween(exact, cuts[k - 1] ?? from, cut, within),
    }));
  });
}

/** Scores from a break to the middle, each eight times as far as the one before. */
const nearing = (from: number, to: number): number[] =>
  Array.from({ length: STAGES }, (_, k) => from + 0.5 * (to - from) * 8 ** (k + 1 - STAGES));

interface Within {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** A table of a part of a smooth piece. At the piece's ends its own values hold, and its slopes are those just inside. */
function tableBetween(
  { valueAt, slopeAt }: ReturnType<typeof exactQuantile>,
  start: number,
  end: number,
  { from, to, first, last }: Within,
): CubicTable {
  const cells = Math.max(FEWEST_CELLS, Math.ceil(((end - start) * CELLS) / (2 * END)));
  const perUnit = cells / (end - start);
  const edge = 1e-6 / perUnit;
  const at = (z: number, near?: number): number => {
    if (z < from + edge) return first;
    return z > to - edge ? last : Math.min(last, Math.max(first, valueAt(z, near)));
  };
  const slope = (z: number, value: number): number => {
    const inner = Math.min(to - edge, Math.max(from + edge, z));
    return slopeAt(inner, inner === z ? value : valueAt(inner));
  };
  return hermiteTable(at, slope, { start, perUnit, cells });
}

/** The quantile function over scores, exact to rounding, its slope, and the scores at which the slope has a bend. */
export function exactQuantile(distribution: Distribution) {
  const law = lawOf(distribution);
  const { from, to, low, high } = bounds(distribution, law);
  const score = truncateScore(low, high);
  const inside = normalCdf(high) - normalCdf(low);
  const share = shareBetween(low, high);
  const placeOf = (bend: number): number => inverseNormal((normalCdf(bend) - normalCdf(low)) / inside);
  const bend = law.sampling.kind === "table" ? law.sampling.kink : null;
  const kink = bend === null ? null : placeOf(bend);
  const breaks = law.sampling.kind === "pieces" ? law.sampling.breaks : [];
  return {
    valueAt: (z: number, near?: number): number => Math.min(to, Math.max(from, law.valueAt(score(z), near))),
    slopeAt: (z: number, value: number): number => (normalDensity(z) * share) / law.density(value),
    kink: kink !== null && Math.abs(kink) < END ? kink : null,
    breaks: breaks
      .filter(({ score }) => score > low && score < high)
      .map(({ score, below, above }) => ({
        score: low === -high ? score : placeOf(score),
        below: Math.max(below, from),
        above: Math.min(above, to),
      })),
  };
}

/** The probability that a truncation leaves, by the smaller tails. */
const shareBetween = (low: number, high: number): number =>
  low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);

function bounds(distribution: Distribution, law: Law) {
  const { low, high } = law.sampling.kind === "pieces" && law.sampling.cut ? UNCUT : distribution;
  const from = low ?? Number.NEGATIVE_INFINITY;
  const to = high ?? Number.POSITIVE_INFINITY;
  const scoreOf = (value: number) => (Number.isFinite(value) ? law.scoreOf(value) : value);
  return { from, to, low: scoreOf(from), high: scoreOf(to) };
}

const UNCUT: Truncation = {};

const isTruncated = ({ low, high }: Distribution): boolean => low !== undefined || high !== undefined;

/** The probability of the untruncated shape that its truncation leaves; 0 where nothing is left to be drawn. */
export function shareLeft(distribution: Distribution): number {
  const law = lawOf(distribution);
  const { low, high } = bounds(distribution, law);
  return Number.isNaN(law.valueAt(0)) ? 0 : shareBetween(low, high);
}

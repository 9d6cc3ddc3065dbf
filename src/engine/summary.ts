import { binOf } from "../kernel/js.ts";
import { BINS, INNER_BINS } from "../kernel/layout.ts";
import { QUANTILES } from "./run.ts";
import { originOf, type Range, WIDEST } from "./state.ts";
import { type Interval, within } from "./support.ts";

/** An output over the draws; a figure that does not exist is null. */
export interface Summary {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly quantiles: readonly (number | null)[];
  /** What the quantiles may be off by, besides the sampling error: the width of a bin; 0 where they are exact. */
  readonly quantileError: number | null;
  readonly nonfinite: number;
}

/** A value that is the same in every draw; null where none of them has one. */
export const constantSummary = (value: number | null, nonfinite = 0): Summary => ({
  mean: value,
  sd: value === null ? null : 0,
  quantiles: QUANTILES.map(() => value),
  quantileError: value === null ? null : 0,
  nonfinite,
});

/**
 * The two draws between which a type-7 quantile lies, counted from 0, and how far it is from the lower to the upper.
 *
 * @example place(11, 0.25) // { rank: 2, share: 0.5 }
 */
export function place(finite: number, level: number): { readonly rank: number; readonly share: number } {
  const at = (finite - 1) * level;
  const rank = Math.floor(at);
  return { rank, share: at - rank };
}

/** What a run found of an output. */
interface Found {
  readonly draws: number;
  /** Sums of the distances from the range's centre, and of their squares. */
  readonly sum: number;
  readonly squares: number;
  readonly counts: Uint32Array;
}

/**
 * Mean, sample standard deviation (n − 1; of one draw there is none) and type-7 quantiles (R's and numpy's default) of an
 * output: the moments from the sums, the quantiles from the histogram, a bin's draws being taken as evenly spread over it
 * save where it has a known point mass, and never outside the output's support. What is not finite is counted and left
 * out; a figure that is too large to be a number is null.
 */
export function summaryOf(range: Range, support: Interval, { draws, sum, squares, counts }: Found): Summary {
  const nonfinite = counts[BINS - 1];
  const n = draws - nonfinite;
  if (n === 0) return constantSummary(null, nonfinite);
  const mean = sum / n;
  const valueAt = valuesIn(range, counts);
  const quantile = (level: number): number => {
    const { rank, share } = place(n, level);
    const low = within(support, valueAt(rank));
    return between(low, within(support, valueAt(Math.min(rank + 1, n - 1))), share);
  };
  return {
    mean: finite(range.centre + mean),
    sd: n > 1 ? finite(Math.sqrt(Math.max(0, squares - sum * mean) / (n - 1))) : null,
    quantiles: QUANTILES.map((level) => finite(quantile(level))),
    quantileError: (range.high - range.low) / INNER_BINS,
    nonfinite,
  };
}

/** A figure that is not finite does not exist. */
export const finite = (value: number | undefined): number | null => (Number.isFinite(value) ? (value as number) : null);

/**
 * The value a share of the way from one draw to the next.
 *
 * @example between(2, 4, 0.25) // 2.5
 */
export function between(low: number, high: number, share: number): number {
  if (share === 0 || low === high) return low;
  const rise = high - low;
  return Number.isFinite(rise) ? low + share * rise : low * (1 - share) + high * share;
}

/** About the value of the draw of a rank, asked for in rising pairs; outside the bins' range its end, if it is a number's. */
function valuesIn(range: Range, counts: Uint32Array): (rank: number) => number {
  const { low, high, floor, ceiling } = range;
  const width = (high - low) / INNER_BINS;
  const [below, above] = [low > -WIDEST ? low : Number.NaN, high < WIDEST ? high : Number.NaN];
  const [floorBin, ceilingBin] = [binOfMass(floor, range), binOfMass(ceiling, range)];
  let bin = 0;
  let before = 0;
  return (rank) => {
    // The lower rank of a pair may lie before the upper one of the pair before it: then one bin is looked at again.
    if (rank < before && bin > 0) before -= counts[--bin];
    while (bin < BINS - 2 && rank >= before + counts[bin]) before += counts[bin++];
    if (bin === floorBin) return floor as number;
    if (bin === ceilingBin) return ceiling as number;
    if (bin === 0) return below;
    if (bin > INNER_BINS) return above;
    return low + width * (bin - 1 + (rank - before + 0.5) / counts[bin]);
  };
}

/** The bin of a point mass; −1 where there is none. */
function binOfMass(mass: number | null, range: Range): number {
  return mass === null ? -1 : binOf(mass, originOf(range), INNER_BINS / (range.high - range.low));
}

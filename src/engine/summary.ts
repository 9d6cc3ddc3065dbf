import { BINS, INNER_BINS } from "../kernel/layout.ts";
import type { Range } from "./machine.ts";
import { QUANTILES } from "./run.ts";

export interface Summary {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly quantiles: readonly (number | null)[];
  /** What the quantiles may be off by, besides the sampling error: the width of a bin; 0 where they are exact. */
  readonly quantileError: number | null;
  readonly nonfinite: number;
}

/** A value that is the same in every draw. */
export const constantSummary = (value: number | null): Summary => ({
  mean: value,
  sd: value === null ? null : 0,
  quantiles: QUANTILES.map(() => value),
  quantileError: value === null ? null : 0,
  nonfinite: 0,
});

/** The two draws between which a type-7 quantile lies, counted from 0, and how far it is from the lower to the upper. */
export function place(finite: number, level: number): { readonly rank: number; readonly share: number } {
  const at = (finite - 1) * level;
  const rank = Math.floor(at);
  return { rank, share: at - rank };
}

/**
 * Mean, sample standard deviation (n − 1) and type-7 quantiles (R's and numpy's default) of an output over `draws`: the
 * moments from the sums of distances from the range's centre and of their squares, the quantiles from the histogram, a
 * bin's draws being taken as evenly spread over it. What is not finite is counted and left out.
 */
export function summaryOf(range: Range, draws: number, sum: number, squares: number, counts: Uint32Array): Summary {
  const nonfinite = counts[BINS - 1] as number;
  const n = draws - nonfinite;
  if (n === 0) return { ...constantSummary(null), nonfinite };
  const mean = sum / n;
  const variance = n > 1 ? Math.max(0, squares - sum * mean) / (n - 1) : 0;
  const places = QUANTILES.map((level) => place(n, level));
  const values = atRanks(
    range,
    counts,
    places.flatMap(({ rank }) => [rank, Math.min(rank + 1, n - 1)]),
  );
  const quantiles = places.map(({ share }, i) => {
    const low = values[2 * i] as number;
    return share === 0 ? low : low + share * ((values[2 * i + 1] as number) - low);
  });
  return {
    mean: range.centre + mean,
    sd: Math.sqrt(variance),
    quantiles,
    quantileError: (range.high - range.low) / INNER_BINS,
    nonfinite,
  };
}

/** About the values of the draws of given ranks, which rise by pairs; outside the bins' range, its end. */
function atRanks({ low, high }: Range, counts: Uint32Array, ranks: readonly number[]): readonly number[] {
  const width = (high - low) / INNER_BINS;
  const values: number[] = [];
  let bin = 0;
  let below = 0;
  for (const rank of ranks) {
    // The lower rank of a pair may lie before the upper one of the pair before it: then one bin is looked at again.
    if (rank < below && bin > 0) below -= counts[--bin] as number;
    while (bin < BINS - 2 && rank >= below + (counts[bin] as number)) below += counts[bin++] as number;
    if (bin === 0) values.push(low);
    else if (bin > INNER_BINS) values.push(high);
    else values.push(low + width * (bin - 1 + (rank - below + 0.5) / (counts[bin] as number)));
  }
  return values;
}

import { quantileSorted } from "simple-statistics";
import { BLOCK } from "./columns.ts";
import { QUANTILES } from "./run.ts";

export interface Summary {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly quantiles: readonly (number | null)[];
  readonly nonfinite: number;
}

/** A value that is the same in every draw. */
export const constantSummary = (value: number | null): Summary => ({
  mean: value,
  sd: value === null ? null : 0,
  quantiles: QUANTILES.map(() => value),
  nonfinite: 0,
});

/**
 * Mean, sample standard deviation (n − 1; two passes) and type-7 quantiles (R's and numpy's default) of one column of
 * draws. Sums are taken block by block, so that a split into blocks gives the same bits. Values that are not finite are
 * counted and left out. Sorts `draws` in place.
 */
export function summarise(draws: Float64Array): Summary {
  const finite = draws.every(Number.isFinite) ? draws : draws.filter(Number.isFinite);
  const n = finite.length;
  const nonfinite = draws.length - n;
  if (n === 0) return { ...constantSummary(null), nonfinite };
  const mean = blockSum(finite, (x) => x) / n;
  const squares = blockSum(finite, (x) => (x - mean) * (x - mean));
  finite.sort();
  const sorted = finite as unknown as number[];
  return {
    mean,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0,
    quantiles: QUANTILES.map((level) => quantileSorted(sorted, level)),
    nonfinite,
  };
}

function blockSum(values: Float64Array, of: (x: number) => number): number {
  let total = 0;
  for (let start = 0; start < values.length; start += BLOCK) {
    let sum = 0;
    const end = Math.min(start + BLOCK, values.length);
    for (let i = start; i < end; i++) sum += of(values[i] as number);
    total += sum;
  }
  return total;
}

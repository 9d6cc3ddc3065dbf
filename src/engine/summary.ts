import { quickselect } from "simple-statistics";
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
 * counted and left out. Reorders `draws` in place.
 */
export function summarise(draws: Float64Array): Summary {
  const finite = areFinite(draws) ? draws : draws.filter(Number.isFinite);
  const n = finite.length;
  const nonfinite = draws.length - n;
  if (n === 0) return { ...constantSummary(null), nonfinite };
  const mean = blockSum(finite, 0, false) / n;
  const squares = blockSum(finite, mean, true);
  return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, quantiles: quantilesOf(finite), nonfinite };
}

function areFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}

/** Type-7 quantiles by selection: each level only looks at what lies above the last one. */
function quantilesOf(values: Float64Array): readonly number[] {
  const order = values as unknown as number[];
  let settled = 0;
  return QUANTILES.map((level) => {
    const place = (values.length - 1) * level;
    const below = Math.floor(place);
    quickselect(order, below, settled, values.length - 1);
    settled = below;
    const low = values[below] as number;
    return place === below ? low : low + (place - below) * (leastFrom(values, below + 1) - low);
  });
}

function leastFrom(values: Float64Array, start: number): number {
  let least = values[start] as number;
  for (let i = start + 1; i < values.length; i++) if ((values[i] as number) < least) least = values[i] as number;
  return least;
}

/** Σ (x − centre), or its squares, block by block. */
function blockSum(values: Float64Array, centre: number, squared: boolean): number {
  let total = 0;
  for (let start = 0; start < values.length; start += BLOCK) {
    let sum = 0;
    const end = Math.min(start + BLOCK, values.length);
    for (let i = start; i < end; i++) {
      const distance = (values[i] as number) - centre;
      sum += squared ? distance * distance : distance;
    }
    total += sum;
  }
  return total;
}

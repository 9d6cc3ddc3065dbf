import { REPLICATES } from "../../engine/plan.ts";
import { inverseNormal } from "../../random/normal.ts";

/** Bins of an input's own score: as many as tell a curve, few enough to be filled. */
export const BINS = 32;

/**
 * The values between which bins of equal probability meet.
 *
 * @param valueAt the input's value at a normal score
 * @example edgesOf((z) => 10 + z, 2)[0] // 10
 */
export const edgesOf = (valueAt: (z: number) => number, bins: number): Float64Array =>
  Float64Array.from({ length: bins - 1 }, (_, i) => valueAt(inverseNormal((i + 1) / bins)));

/** The bin of every value: how many edges lie below it. */
export function place(xs: Float64Array, edges: Float64Array, places: Uint8Array): Uint8Array {
  const most = 1 << (31 - Math.clz32(edges.length));
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i] as number;
    let below = 0;
    for (let step = most; step > 0; step >>= 1)
      if (below + step <= edges.length && (edges[below + step - 1] as number) < x) below += step;
    places[i] = below;
  }
  return places;
}

/** Counts and sums of one column by the bin of another, for each of 16 independent parts of the draws. */
export interface Binned {
  readonly bins: number;
  /** By part and bin. */
  readonly count: Float64Array;
  readonly sum: Float64Array;
  /** By part: the sum of squares. */
  readonly squares: Float64Array;
}

/** Sums by part and bin, to be added to. */
export const emptyBins = (bins: number): Float64Array => new Float64Array(REPLICATES * bins);

/** Adds a column's values to the bins of a part, or a 1 for each where there is no column. */
export function addTo(sums: Float64Array, start: number, places: Uint8Array, count: number, ys: Float64Array | null) {
  if (ys === null) for (let i = 0; i < count; i += 1) add(sums, start + (places[i] as number), 1);
  else for (let i = 0; i < count; i += 1) add(sums, start + (places[i] as number), ys[i] as number);
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}

/** Pools a whole column by bins, its parts in their order. */
export function pooled(ys: Float64Array, places: Uint8Array, bins: number, replicate: number): Binned {
  const [count, sum, squares] = [emptyBins(bins), emptyBins(bins), new Float64Array(REPLICATES)];
  for (let part = 0; part < REPLICATES; part += 1) {
    const [from, to] = [part * replicate, (part + 1) * replicate];
    const [own, bin] = [ys.subarray(from, to), places.subarray(from, to)];
    addTo(count, part * bins, bin, own.length, null);
    addTo(sum, part * bins, bin, own.length, own);
    squares[part] = squaresOf(own);
  }
  return { bins, count, sum, squares };
}

/** The sum of the squares of some values. */
export function squaresOf(ys: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < ys.length; i += 1) sum += (ys[i] as number) * (ys[i] as number);
  return sum;
}

/** The same of some parts together; bins that hold nothing are left out, as between the values of a discrete input. */
export interface Whole {
  readonly n: number;
  readonly count: readonly number[];
  readonly means: readonly number[];
  readonly mean: number;
  readonly squares: number;
}

/** Adds up all parts, or takes one away from their sum. */
export function added(binned: Binned, without: number | null = null, all = totalsIn(binned)): Whole {
  const { bins, count, sum, squares } = binned;
  const [counts, means]: [number[], number[]] = [[], []];
  let [n, total] = [0, 0];
  for (let bin = 0; bin < bins; bin += 1) {
    const at = without === null ? -1 : without * bins + bin;
    const own = (all.count[bin] as number) - (count[at] ?? 0);
    if (own === 0) continue;
    const ownSum = (all.sum[bin] as number) - (sum[at] ?? 0);
    counts.push(own);
    means.push(ownSum / own);
    n += own;
    total += ownSum;
  }
  return { n, count: counts, means, mean: total / n, squares: all.squares - (squares[without ?? -1] ?? 0) };
}

/** By bin, over all parts. */
function totalsIn({ bins, count, sum, squares }: Binned) {
  const over = (of: Float64Array): Float64Array => {
    const total = new Float64Array(bins);
    for (let i = 0; i < of.length; i += 1) add(total, i % bins, of[i] as number);
    return total;
  };
  return { count: over(count), sum: over(sum), squares: squares.reduce((all, each) => all + each, 0) };
}

/** A statistic of all draws with its standard error: leaving out one part of 16 at a time (jackknife). */
export function jackknifed(binned: Binned, statistic: (whole: Whole) => number): { value: number; error: number } {
  const totals = totalsIn(binned);
  const left = Array.from({ length: REPLICATES }, (_, part) => statistic(added(binned, part, totals)));
  const mean = left.reduce((all, each) => all + each / REPLICATES, 0);
  const spread = left.reduce((all, each) => all + (each - mean) ** 2, 0);
  return {
    value: statistic(added(binned, null, totals)),
    error: Math.sqrt(((REPLICATES - 1) / REPLICATES) * spread),
  };
}

/**
 * The share of a column's variance that the bins explain, less what chance alone would: the first-order index.
 *
 * @example firstOrder({ n: 4, count: [2, 2], means: [0, 1], mean: 0.5, squares: 2 }) // 1
 */
export function firstOrder({ n, count, means, mean, squares }: Whole): number {
  const all = squares - n * mean * mean;
  if (!(all > 1e-12 * squares)) return 0;
  const between = count.reduce((sum, each, bin) => sum + each * ((means[bin] as number) - mean) ** 2, 0);
  const within = Math.max(0, all - between) / Math.max(1, n - count.length);
  return (between - (count.length - 1) * within) / all;
}

import { REPLICATES } from "../engine/plan.ts";

/** Bins of an input's own rank: as many as tell a curve, few enough to be filled. */
export const BINS = 32;

/** Counts and sums of one column by the bin of another, for each of 16 independent parts of the draws. */
export interface Binned {
  readonly bins: number;
  /** By part and bin. */
  readonly count: Float64Array;
  readonly sum: Float64Array;
  /** By part: the sum of squares. */
  readonly squares: Float64Array;
}

/** The bin of every draw by the rank of its value: equal shares, ties in the order of the draws. */
export function binsOf(xs: Float64Array, bins: number): Uint8Array {
  const order = Float64Array.from(xs.keys());
  order.sort((a, b) => (xs[a] as number) - (xs[b] as number) || a - b);
  const places = new Uint8Array(xs.length);
  order.forEach((draw, rank) => {
    places[draw] = Math.floor((rank * bins) / xs.length);
  });
  return places;
}

/** Pools a column by bins. */
export function pooled(ys: Float64Array, places: Uint8Array, bins: number, replicate: number): Binned {
  const [count, sum] = [new Float64Array(REPLICATES * bins), new Float64Array(REPLICATES * bins)];
  const squares = new Float64Array(REPLICATES);
  ys.forEach((y, draw) => {
    const part = Math.floor(draw / replicate);
    const at = part * bins + (places[draw] as number);
    count[at] = (count[at] as number) + 1;
    sum[at] = (sum[at] as number) + y;
    squares[part] = (squares[part] as number) + y * y;
  });
  return { bins, count, sum, squares };
}

/** The same of all draws, or of all but one part. */
export interface Whole {
  readonly n: number;
  readonly count: readonly number[];
  readonly means: readonly number[];
  readonly mean: number;
  readonly squares: number;
}

/** Adds up the parts, all but `without`. */
export function added({ bins, count, sum, squares }: Binned, without: number | null = null): Whole {
  const parts = Array.from({ length: REPLICATES }, (_, part) => part).filter((part) => part !== without);
  const total = (of: Float64Array, bin: number) => parts.reduce((all, p) => all + (of[p * bins + bin] as number), 0);
  const counts = Array.from({ length: bins }, (_, bin) => total(count, bin));
  const sums = Array.from({ length: bins }, (_, bin) => total(sum, bin));
  const n = counts.reduce((all, each) => all + each, 0);
  const means = sums.map((each, bin) => (counts[bin] ? each / (counts[bin] as number) : Number.NaN));
  const all = parts.reduce((of, p) => of + (squares[p] as number), 0);
  return { n, count: counts, means, mean: sums.reduce((of, each) => of + each, 0) / n, squares: all };
}

/** A statistic of all draws with its standard error: leaving out one part of 16 at a time (jackknife). */
export function jackknifed(binned: Binned, statistic: (whole: Whole) => number): { value: number; error: number } {
  const left = Array.from({ length: REPLICATES }, (_, part) => statistic(added(binned, part)));
  const mean = left.reduce((all, each) => all + each / REPLICATES, 0);
  const spread = left.reduce((all, each) => all + (each - mean) ** 2, 0);
  return { value: statistic(added(binned)), error: Math.sqrt(((REPLICATES - 1) / REPLICATES) * spread) };
}

/**
 * The share of a column's variance that the bins explain, less what chance alone would: the first-order index.
 *
 * @example firstOrder({ n: 4, count: [2, 2], means: [0, 1], mean: 0.5, squares: 2 }) // 1
 */
export function firstOrder({ n, count, means, mean, squares }: Whole): number {
  const all = squares - n * mean * mean;
  if (!(all > 1e-12 * squares)) return 0;
  const filled = count.filter((each) => each > 0).length;
  const between = count.reduce(
    (sum, each, bin) => (each > 0 ? sum + each * ((means[bin] as number) - mean) ** 2 : sum),
    0,
  );
  const within = Math.max(0, all - between) / Math.max(1, n - filled);
  return (between - (filled - 1) * within) / all;
}

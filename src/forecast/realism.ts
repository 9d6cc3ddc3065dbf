/** The words of a growth rate held against what has been seen. */
export type RealismWord = "plausible" | "demanding" | "optimistic" | "unprecedented" | "too-few";

/** Where a rate stands among windows of the same length. */
export interface Standing {
  readonly word: RealismWord;
  /** 0–100: the share of windows that it equals or exceeds in the wanted direction; null where there are too few. */
  readonly percentile: number | null;
  /** From the top: 1 is above or equal to the largest. */
  readonly rank: number;
  readonly windows: number;
  /** The window farthest in the wanted direction; null where there is none. */
  readonly largest: number | null;
}

/** Fewer windows than this give a rank and no percentile. */
export const FEWEST_WINDOWS = 8;

/**
 * Judges a rate by its percentile among windows: at most 50 plausible, to 75 demanding, above that optimistic, beyond the
 * largest unprecedented. Where a decrease is wanted, larger falls count as higher. It warns; it never changes a verdict.
 *
 * @example realismOf(0.11, "up", [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08]) // { word: "unprecedented", percentile: 100, rank: 1, … }
 */
export function realismOf(rate: number, direction: "up" | "down", windows: readonly number[]): Standing {
  const sign = direction === "up" ? 1 : -1;
  let reached = 0;
  let largest: number | null = null;
  for (const window of windows) {
    if (sign * window <= sign * rate) reached += 1;
    if (largest === null || sign * window > sign * largest) largest = window;
  }
  const count = windows.length;
  const base = { rank: 1 + count - reached, windows: count, largest };
  if (count < FEWEST_WINDOWS || largest === null) return { ...base, word: "too-few", percentile: null };
  const percentile = (100 * reached) / count;
  return { ...base, word: sign * rate > sign * largest ? "unprecedented" : wordOf(percentile), percentile };
}

function wordOf(percentile: number): RealismWord {
  if (percentile <= 50) return "plausible";
  return percentile <= 75 ? "demanding" : "optimistic";
}

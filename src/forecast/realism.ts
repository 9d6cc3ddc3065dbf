import { pow } from "../base/elementary.ts";

/** The words of a growth rate held against what has been seen. */
export const REALISM = ["plausible", "demanding", "optimistic", "unprecedented", "too-few"] as const;
/** One of them. */
export type RealismWord = (typeof REALISM)[number];

/** Where a rate stands among windows of the same length. */
export interface Standing {
  readonly word: RealismWord;
  /** 0–100: the share of windows that it equals or exceeds in the wanted direction; null where there are too few. */
  readonly percentile: number | null;
  /** From the top: 1 is above or equal to the largest. */
  readonly rank: number;
  readonly windows: number;
  /** The yearly rate of the window farthest in the wanted direction; null where there is none. */
  readonly largest: number | null;
}

/** Fewer windows than this give a rank and no percentile. */
export const FEWEST_WINDOWS = 8;

/** Roots and powers of one growth differ by a last digit: so much, relatively, is the same growth. */
const SAME = 1e-12;

/**
 * Judges a yearly compound rate by its percentile among windows of growth over so many years (factors): at most 50 plausible,
 * to 75 demanding, above that optimistic, beyond the largest unprecedented. Where a decrease is wanted, larger falls count
 * as higher. It warns; it never changes a verdict.
 *
 * @example realismOf(0.5, "up", [1.1, 1.2, 1.3, 1.4, 1.1, 1.2, 1.3, 1.4], 1).word // "unprecedented"
 * @example realismOf(0.1, "up", [1.21], 2) // { word: "too-few", percentile: null, rank: 1, windows: 1, largest: 0.10000000000000009 }
 */
export function realismOf(rate: number, direction: "up" | "down", windows: readonly number[], years: number): Standing {
  const sign = direction === "up" ? 1 : -1;
  const growth = pow(1 + rate, years);
  const reach = sign * growth * (1 + sign * SAME);
  let reached = 0;
  let most = Number.NEGATIVE_INFINITY;
  // Without a branch, which nothing could foretell: a class has thousands of windows.
  for (let i = 0; i < windows.length; i += 1) {
    const signed = sign * (windows[i] as number);
    reached += Number(signed <= reach);
    most = Math.max(most, signed);
  }
  const farthest = sign * most;
  const count = windows.length;
  const largest = count === 0 ? null : pow(farthest, 1 / years) - 1;
  const base = { rank: 1 + count - reached, windows: count, largest };
  if (count < FEWEST_WINDOWS) return { ...base, word: "too-few", percentile: null };
  const percentile = (100 * reached) / count;
  const beyond = sign * growth > sign * farthest * (1 + sign * SAME);
  return { ...base, word: beyond ? "unprecedented" : wordOf(percentile), percentile };
}

function wordOf(percentile: number): RealismWord {
  if (percentile <= 50) return "plausible";
  return percentile <= 75 ? "demanding" : "optimistic";
}

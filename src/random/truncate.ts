import { inverseNormal, normalCdf } from "./normal.ts";

/**
 * The map from a standard normal score to the score of a normal distribution truncated to [low, high]: in scores, every
 * truncation of every distribution is this one. Works with the smaller tail, so bounds far out keep their digits.
 *
 * @example truncateScore(0, Infinity)(0) // 0.6744…
 */
export function truncateScore(low: number, high: number): (z: number) => number {
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return (z) => z;
  if (low > 0) return mirrored(lowerSide(-high, -low));
  if (high < 0) return lowerSide(low, high);
  const below = normalCdf(low);
  const above = normalCdf(-high);
  const inside = 0.5 - below + (0.5 - above);
  return (z) => {
    const smaller = normalCdf(-Math.abs(z)) * inside;
    const lower = below + (z < 0 ? smaller : inside - smaller);
    const upper = above + (z < 0 ? inside - smaller : smaller);
    return clamp(lower < upper ? inverseNormal(lower) : -inverseNormal(upper), low, high);
  };
}

/** Both bounds below 0: there the lower tail alone has all the digits. */
function lowerSide(low: number, high: number): (z: number) => number {
  const below = normalCdf(low);
  const top = normalCdf(high);
  const inside = top - below;
  return (z) => {
    const lower = z < 0 ? below + normalCdf(z) * inside : top - normalCdf(-z) * inside;
    return clamp(inverseNormal(lower), low, high);
  };
}

function mirrored(map: (z: number) => number): (z: number) => number {
  return (z) => -map(-z);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

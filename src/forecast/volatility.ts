import { log } from "../base/elementary.ts";

/** Growth rates that a volatility is taken from at least. */
export const FEWEST_GROWTHS = 4;

/** An observed figure; an artefact marks a break in how it was counted. */
interface Point {
  readonly year: number;
  readonly value: number;
  readonly artefact: boolean;
}

/** How much a history moved from year to year: the sample standard deviation, and the years at the ends of the moves. */
export interface Moved {
  readonly sd: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The standard deviation (n − 1) of the moves from one observed year to the next: log growth between positive values, or
 * differences (of a share, in points). Gaps, artefacts and values that are not positive make no move.
 *
 * @param points ascending
 * @example volatilityOf([100, 110, 99, 108.9].map((value, i) => ({ year: 2017 + i, value, artefact: false })), false).count // 3
 */
export function volatilityOf(points: readonly Point[], differences: boolean): Moved {
  const moves = points.flatMap((to, i) => {
    const from = points[i - 1];
    if (!from || to.year !== from.year + 1 || from.artefact || to.artefact) return [];
    if (differences) return [{ year: to.year, move: to.value - from.value }];
    return from.value > 0 && to.value > 0 ? [{ year: to.year, move: log(to.value / from.value) }] : [];
  });
  const count = moves.length;
  const mean = moves.reduce((sum, { move }) => sum + move, 0) / count;
  const squares = moves.reduce((sum, { move }) => sum + (move - mean) ** 2, 0);
  return { sd: Math.sqrt(squares / (count - 1)), count, from: (moves[0]?.year ?? 0) - 1, to: moves.at(-1)?.year ?? 0 };
}

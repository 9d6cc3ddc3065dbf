import { type Observed, stretches } from "./windows.ts";

/** An observed figure; an artefact marks a break in how it was counted. */
interface Point {
  readonly year: number;
  readonly value: number;
  readonly artefact: boolean;
}

/** What a forecast is made of: the observations that are counted like the last one, at least that one itself. */
export interface Past extends Observed {
  /** The year of the last break in how it was counted: what lies before it is left out; null where there is none. */
  readonly broken: number | null;
}

/**
 * The part of a history that a forecast is made of: after its last break. Where the last figure itself is marked, it alone.
 *
 * @param points ascending, at least one
 * @example pastOf([{ year: 2018, value: 1, artefact: false }, { year: 2019, value: 9, artefact: true }, { year: 2020, value: 8, artefact: false }]) // { years: [2020], values: [8], broken: 2019 }
 */
export function pastOf(points: readonly Point[]): Past {
  const broken = points.findLast(({ artefact }) => artefact)?.year ?? null;
  const last = points.at(-1) as Point;
  const alone = { years: [last.year], values: [last.value] };
  return { ...((last.artefact ? null : stretches(points).at(-1)) ?? alone), broken };
}

import type { Text } from "../../base/text.ts";
import { inverseNormal, normalCdf } from "../../random/normal.ts";
import type { Observed } from "../windows.ts";

/** A scale on which a method works, and back to values. */
export interface Scale {
  readonly of: (value: number) => number;
  readonly back: (scaled: number) => number;
}

/** Scores and the shares below them: of the normal distribution, or Student's. */
export interface Tails {
  readonly score: (p: number) => number;
  readonly below: (score: number) => number;
}

/** Normal scores. */
export const NORMAL: Tails = { score: inverseNormal, below: normalCdf };

/** What a method finds in a history. */
export interface Fit {
  readonly scale: Scale;
  /** The middle of the h-th year after the last observation, on the scale, and the width of a score there. */
  readonly place: (h: number) => { readonly centre: number; readonly spread: number };
  readonly tails: Tails;
  /** The fitted numbers in a sentence. */
  readonly said: Text;
}

/** Why a method has nothing to say of a history: the code of a message, and its arguments. */
export interface Unfit {
  readonly code: "few" | "gap" | "not-positive" | "ceiling" | "above-ceiling" | "no-curve";
  readonly args: Readonly<Record<string, string | number>>;
}

/** What the user states besides: a ceiling, in the unit of the values. */
export interface Declared {
  readonly ceiling: number | null;
}

/** A method of forecasting. It never fits a ceiling: those found in early data sit near the last observation. */
export interface Method {
  readonly name: string;
  readonly label: Text;
  /** Observations that it needs at least. */
  readonly fewest: number;
  /** It steps from year to year, so that a missing one stops it. */
  readonly yearly?: true;
  /** It works on logarithms or such, of values above 0. */
  readonly positive?: true;
  /** It needs a ceiling to be declared. */
  readonly ceiling?: true;
  fit(past: Observed, declared: Declared): Fit | Unfit;
}

/** Whether a method has something to say. */
export const isFit = (found: Fit | Unfit): found is Fit => "place" in found;

/**
 * What a method finds in a history, after whatever it needs of it was looked at.
 *
 * @example fitted(naive, { years: [2020], values: [1] }, { ceiling: null }) // { code: "few", args: { count: 1, least: 2 } }
 */
export function fitted(method: Method, past: Observed, declared: Declared): Fit | Unfit {
  const { years, values } = past;
  const count = values.length;
  if (count < method.fewest) return { code: "few", args: { count, least: method.fewest } };
  const gap = years.findIndex((year, i) => i > 0 && year !== (years[i - 1] as number) + 1);
  if (method.yearly && gap >= 0) return { code: "gap", args: { year: (years[gap - 1] as number) + 1 } };
  const low = values.findIndex((value) => value <= 0);
  if (method.positive && low >= 0) return { code: "not-positive", args: { year: years[low] as number } };
  const { ceiling } = declared;
  if (method.ceiling && ceiling === null) return { code: "ceiling", args: {} };
  const high = values.findIndex((value) => ceiling !== null && value >= ceiling);
  if (method.ceiling && high >= 0) return { code: "above-ceiling", args: { year: years[high] as number } };
  return method.fit(past, declared);
}

/** The value that a share p of a forecast lies below, so many years after the last observation. */
export function quantileOf({ scale, place, tails }: Fit, h: number, p = 0.5): number {
  const { centre, spread } = place(h);
  return scale.back(p === 0.5 ? centre : centre + spread * tails.score(p));
}

/** The probability of a value at least as large, so many years after the last observation. */
export function chanceIn({ scale, place, tails }: Fit, h: number, value: number): number {
  const { centre, spread } = place(h);
  const distance = scale.of(value) - centre;
  if (spread === 0) return distance <= 0 ? 1 : 0;
  return tails.below(-distance / spread);
}

/** Values as they are. */
export const PLAIN_SCALE: Scale = { of: (value) => value, back: (scaled) => scaled };

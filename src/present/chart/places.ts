import type { DocumentIndicator } from "../../assess/document.ts";
import { valueIn } from "./paths.ts";
import type { Scale } from "./scale.ts";

/**
 * The place of one among several in a year, on their central paths: one more than how many are ahead.
 *
 * @example placeOf(document.indicators[0], [document.indicators[0]], 2019, true) // 1
 */
export function placeOf(
  own: DocumentIndicator,
  all: readonly DocumentIndicator[],
  year: number,
  highest: boolean,
): number {
  const value = valueIn(own, year) ?? 0;
  const lead = (each: DocumentIndicator) => ((valueIn(each, year) ?? 0) - value) * (highest ? 1 : -1);
  return 1 + all.filter((each) => lead(each) > 1e-9 * Math.abs(value)).length;
}

/**
 * Every place from the first to the last, with half a place around.
 *
 * @example placesScale([1, 3]) // { domain: [0.5, 3.5], marks: [1, 2, 3] }
 */
export function placesScale(values: readonly number[]): Scale {
  const last = Math.max(2, Math.ceil(Math.max(...values)));
  const step = Math.max(1, Math.ceil(last / 10));
  const marks = Array.from({ length: last }, (_, i) => i + 1).filter((place) => (place - 1) % step === 0);
  return { domain: [0.5, last + 0.5], marks };
}

import { BINS, INNER_BINS, type Layout, rounderOf, SUMMARY } from "../kernel/layout.ts";

/** Where the bins of an output lie, and the centre its moments are taken about. */
export interface Range {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** Where the pilot's least, or greatest, values are all the same one, that value: a point mass, as a bound makes one. */
  readonly floor: number | null;
  readonly ceiling: number | null;
}

/** Where a range would be too wide for its width to be a number, it ends here. */
export const WIDEST = 2 ** 1022;

/** The value that counts in bin 0 exactly: half a bin below the range. */
export const originOf = ({ low, high }: Range): number => low - 0.5 / (INNER_BINS / (high - low));

/** Makes a state ready to count in a range. */
export function setRange(doubles: Float64Array, counts: Uint16Array, state: number, range: Range): void {
  const scale = INNER_BINS / (range.high - range.low);
  const at = state / 8;
  const both = (offset: number, value: number) => {
    doubles[at + offset / 8] = value;
    doubles[at + offset / 8 + 1] = value;
  };
  both(SUMMARY.centre, range.centre);
  both(SUMMARY.origin, originOf(range));
  both(SUMMARY.scale, scale);
  both(SUMMARY.rounder, rounderOf(state));
  both(SUMMARY.sum, 0);
  both(SUMMARY.squares, 0);
  counts.fill(0, (state + SUMMARY.bins) / 2, (state + SUMMARY.bins) / 2 + BINS);
}

/** Takes the counts of all states to the bins, before they overflow; gives how many blocks the states have counted then. */
export function empty(counts: Uint16Array, { outputs }: Layout, bins: Uint32Array): 0 {
  for (let output = 0; output < outputs.length; output++)
    emptyOne(counts, (outputs[output] + SUMMARY.bins) / 2, bins, output * BINS);
  return 0;
}

/** A function of its own, and whole numbers (>>>), so that it is compiled to arithmetic on words: four times as fast. */
function emptyOne(counts: Uint16Array, from: number, bins: Uint32Array, into: number): void {
  for (let bin = 0; bin < BINS; bin++) bins[into + bin] = (bins[into + bin] + counts[from + bin]) >>> 0;
  counts.fill(0, from, from + BINS);
}

/** Adds a block's sums of even and of odd draws to its chunk's, and sets them back to 0. */
export function collect(doubles: Float64Array, at: number, into: Float64Array, place: number): void {
  into[place] = into[place] + (doubles[at] + doubles[at + 1]);
  doubles[at] = 0;
  doubles[at + 1] = 0;
}

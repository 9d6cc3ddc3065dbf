import { COEFFICIENTS, type CubicTable } from "../random/cubic.ts";
import { LATIN_ROUNDS } from "../random/latin.ts";
import { SCORE_CELLS } from "../random/score.ts";
import { ROUNDER } from "./lanes.ts";
import type { Segment, Step } from "./segments.ts";

/**
 * Where the kernels of both executors find things in the one memory they work on: sizes and offsets in bytes,
 * little-endian doubles and words.
 */

const CELL_BYTES = COEFFICIENTS * 8;

/** Bins of a histogram: 0 below the range, 1 … 1,021 inside, 1,022 above it, 1,023 what is not finite. */
export const BINS = 1024;
/** Bins inside the range. */
export const INNER_BINS = BINS - 3;

/**
 * The state of a summarised column, each double twice, one for even and one for odd draws; counts have 16 bits, so that
 * many states fit into the cache. A value x counts in bin (x − origin) · scale, rounded.
 */
export const SUMMARY = {
  centre: 0,
  origin: 16,
  scale: 32,
  rounder: 48,
  sum: 64,
  squares: 80,
  bins: 96,
  bytes: 96 + BINS * 2,
} as const;

/** Draws that a state counts at most. */
export const MOST_COUNTED = 2 ** 16 - 1;

/** What `rounder` holds for a state: plus a bin, its bits end in half the address of the bin's count. */
export const rounderOf = (state: number): number => ROUNDER + (state + SUMMARY.bins) / 2;

/** Pairs of draws that the short kernels do in a round of their loop. */
export const PAIRS = 4;

/** Sobol directions of one score: 31 words to step from pair to pair, then [0, direction 0]. */
export const SOBOL = { steps: 0, pair: 128, bytes: 144 } as const;

/** The permutation of one score's Latin hypercube: per round a multiplier and an addend, four words each; then the rest. */
export const LATIN = {
  mask: LATIN_ROUNDS * 32,
  half: LATIN_ROUNDS * 32 + 16,
  bits: LATIN_ROUNDS * 32 + 20,
  rest: LATIN_ROUNDS * 32 + 24,
  bytes: LATIN_ROUNDS * 32 + 32,
} as const;

/** What runs over the draws: code, the score columns and tables it reads, and what is summarised or summed up. */
export interface Work {
  readonly steps: readonly Step[];
  readonly segments: readonly Segment[];
  readonly scores: number;
  readonly tables: readonly CubicTable[];
  /** Registers whose columns are summarised, and registers that are summed up. */
  readonly outputs: readonly number[];
  readonly sums: readonly number[];
}

/** Addresses of everything in the memory, in bytes. */
export interface Layout {
  /** Draws that go through the segments at a time: fewer where there are more columns. */
  readonly strip: number;
  readonly scoreTable: number;
  readonly tables: readonly number[];
  /** By score: its directions or permutation, and its column. */
  readonly points: readonly number[];
  readonly scores: readonly number[];
  /** By output and by sum: its state. */
  readonly outputs: readonly number[];
  readonly sums: readonly number[];
  /** By register; −1 where it needs no column. */
  readonly columns: Int32Array;
  /** By register: where a constant stands, twice; −1 for another step. */
  readonly constants: Int32Array;
  readonly bytes: number;
}

/** Columns should stay within the processor's second cache. */
const CACHE = 2 ** 20;
const LONGEST_STRIP = 1024;
const SHORTEST_STRIP = 64;
/** Columns a power of two apart would share cache lines. */
const PADDING = 64;

/** Addresses for everything; a column is handed on after the last segment that reads it. */
export function layoutOf(work: Work): Layout {
  let end = 0;
  const take = (bytes: number): number => {
    const address = end;
    end += Math.ceil(bytes / 16) * 16;
    return address;
  };
  const scoreTable = take(SCORE_CELLS * CELL_BYTES);
  const tables = work.tables.map(({ cells }) => take(cells * CELL_BYTES));
  const points = Array.from({ length: work.scores }, () => take(Math.max(SOBOL.bytes, LATIN.bytes)));
  const constants = Int32Array.from(work.steps, ({ op }) => (op === "constant" ? take(16) : -1));
  const outputs = work.outputs.map(() => take(SUMMARY.bytes));
  const sums = work.sums.map(() => take(16));
  const places = placesOf(work);
  const strip = stripFor(places.count);
  const stride = 8 * strip + PADDING;
  const first = take(places.count * stride);
  const address = (place: number): number => (place < 0 ? -1 : first + place * stride);
  return {
    strip,
    scoreTable,
    tables,
    points,
    scores: places.scores.map(address),
    outputs,
    sums,
    columns: Int32Array.from(places.registers, address),
    constants,
    bytes: end,
  };
}

function stripFor(columns: number): number {
  let strip = LONGEST_STRIP;
  while (strip > SHORTEST_STRIP && columns * strip * 8 > CACHE) strip /= 2;
  return strip;
}

function placesOf({ steps, segments, scores: scoreCount }: Work) {
  const lastRead = new Map<number, number>();
  const lastScore = new Map<number, number>();
  segments.forEach(({ reads, scores }, i) => {
    for (const read of reads) lastRead.set(read, i);
    for (const score of scores) lastScore.set(score, i);
  });
  const free: number[] = [];
  let count = 0;
  const registers: number[] = steps.map(() => -1);
  const scores: number[] = Array(scoreCount).fill(-1);
  segments.forEach(({ reads, scores: read, writes }, i) => {
    for (const score of read) if (scores[score] === -1) scores[score] = free.pop() ?? count++;
    for (const register of writes) registers[register] = free.pop() ?? count++;
    for (const score of read) if (lastScore.get(score) === i) free.push(scores[score]);
    for (const register of new Set([...reads, ...writes])) {
      if ((lastRead.get(register) ?? i) === i) free.push(registers[register]);
    }
  });
  return { registers, scores, count };
}

import { BINS } from "../kernel/layout.ts";
import type { ChunkSums } from "./machine.ts";
import { type Plan, REPLICATES } from "./plan.ts";

/** What a whole run adds up to. */
export interface Totals {
  /** By output: distances from the centre, and their squares. */
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  /** BINS counts an output. */
  readonly counts: Uint32Array;
  /** By replicate (one in the plain design) and sum. */
  readonly chances: readonly Float64Array[];
}

/**
 * Puts neighbouring chunks together, whoever computed them and in whatever order they come: counts are added at once, since
 * whole numbers add up to the same in any order. `whole` throws where a chunk is missing or came twice.
 *
 * @example newSums(1).whole(0, 0).counts.length // 1024
 */
export function newSums(outputs: number) {
  const rows: Omit<ChunkSums, "counts">[] = [];
  let counts: Uint32Array | null = null;
  return {
    /** The first counts become the sums': nobody else may go on using them. */
    add({ counts: more, ...part }: ChunkSums): void {
      rows.push(part);
      if (counts === null) counts = more;
      else for (let i = 0; i < counts.length; i++) counts[i] = counts[i] + more[i];
    },
    whole(from: number, to: number): ChunkSums {
      let next = from;
      for (const part of rows.sort((a, b) => a.from - b.from)) {
        if (part.from !== next) throw new Error(`chunk ${Math.min(next, part.from)} is missing or there twice`);
        next = part.to;
      }
      if (next !== to) throw new Error(`chunk ${next} is missing`);
      const all = (each: (part: Omit<ChunkSums, "counts">) => Float64Array) => joined(rows.map(each));
      return {
        from,
        to,
        sum: all(({ sum }) => sum),
        squares: all(({ squares }) => squares),
        chances: all(({ chances }) => chances),
        counts: counts ?? new Uint32Array(outputs * BINS),
      };
    },
  };
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  const [only] = arrays;
  if (only && arrays.length === 1) return only;
  const whole = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}

/** Adds up the chunks of a whole run: floating-point sums in the order of the chunks, so that nothing else decides their bits. */
export function totalsOf(plan: Plan, { sum, squares, chances, counts }: ChunkSums): Totals {
  const replicateOf = (row: number): number => Math.floor((row * plan.chunk) / plan.replicate);
  const replicates = plan.design === "plain" ? 1 : REPLICATES;
  return {
    sum: added(sum, plan.chunks, 1, () => 0)[0],
    squares: added(squares, plan.chunks, 1, () => 0)[0],
    chances: added(chances, plan.chunks, replicates, replicateOf),
    counts,
  };
}

/** Adds up rows by the group each belongs to. */
function added(
  rows: Float64Array,
  count: number,
  groups: number,
  groupOf: (row: number) => number,
): readonly Float64Array[] {
  const columns = rows.length / count;
  const totals = Array.from({ length: groups }, () => new Float64Array(columns));
  for (let row = 0; row < count; row++) {
    const total = totals[groupOf(row)];
    for (let i = 0; i < columns; i++) total[i] = total[i] + rows[row * columns + i];
  }
  return totals;
}

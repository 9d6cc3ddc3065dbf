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
 * Adds up chunks, whoever computed them and in whatever order they come: counts at once, since whole numbers add up to the
 * same in any order, and floating-point sums at the end in the order of the chunks. `whole` throws where one is missing or
 * came twice.
 */
export function newTotals(plan: Plan, outputs: number, sums: number) {
  const rows: Omit<ChunkSums, "counts">[] = [];
  let counts: Uint32Array | null = null;
  return {
    add({ counts: more, ...part }: ChunkSums): void {
      rows.push(part);
      if (counts === null) counts = more;
      else for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + (more[i] as number);
    },
    whole(): Totals {
      const sum = new Float64Array(outputs);
      const squares = new Float64Array(outputs);
      const replicates = plan.design === "plain" ? 1 : REPLICATES;
      const chances = Array.from({ length: replicates }, () => new Float64Array(sums));
      let next = 0;
      for (const part of rows.sort((a, b) => a.from - b.from)) {
        if (part.from !== next) throw new Error(`chunk ${Math.min(next, part.from)} is missing or there twice`);
        next = part.to;
        for (let row = 0; row < part.to - part.from; row++) {
          addRow(sum, part.sum, row);
          addRow(squares, part.squares, row);
          const replicate = Math.floor(((part.from + row) * plan.chunk) / plan.replicate);
          addRow(chances[replicate] as Float64Array, part.chances, row);
        }
      }
      if (next !== plan.chunks) throw new Error(`chunk ${next} is missing`);
      return { sum, squares, counts: counts ?? new Uint32Array(outputs * BINS), chances };
    },
  };
}

function addRow(total: Float64Array, rows: Float64Array, row: number): void {
  for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (rows[row * total.length + i] as number);
}

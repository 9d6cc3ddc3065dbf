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
 * Adds up chunks in their order, whoever computed them: floating-point sums depend on it. Parts may come in any order, but
 * must cover every chunk once.
 */
export function totalsOf(plan: Plan, parts: readonly ChunkSums[], outputs: number, sums: number): Totals {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const sum = new Float64Array(outputs);
  const squares = new Float64Array(outputs);
  const counts = new Uint32Array(outputs * BINS);
  const replicates = plan.design === "plain" ? 1 : REPLICATES;
  const chances = Array.from({ length: replicates }, () => new Float64Array(sums));
  let next = 0;
  for (const part of sorted) {
    if (part.from !== next) throw new Error(`chunk ${next} is ${part.from > next ? "missing" : "there twice"}`);
    next = part.to;
    for (let row = 0; row < part.to - part.from; row++) {
      addRow(sum, part.sum, row);
      addRow(squares, part.squares, row);
      const replicate = Math.floor(((part.from + row) * plan.chunk) / plan.replicate);
      addRow(chances[replicate] as Float64Array, part.chances, row);
    }
    for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + (part.counts[i] as number);
  }
  if (next !== plan.chunks) throw new Error(`chunk ${next} is missing`);
  return { sum, squares, counts, chances };
}

function addRow(total: Float64Array, rows: Float64Array, row: number): void {
  for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (rows[row * total.length + i] as number);
}

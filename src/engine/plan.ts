import { type Design, MOST_DRAWS } from "../random/design.ts";

/** Independent randomisations of a design, whose differences tell the sampling error. */
export const REPLICATES = 16;

/** Draws a block holds at most: sums are taken block by block. */
const LARGEST_BLOCK = 1024;
/** Sums are kept by chunk: neighbouring blocks, so many that a run has no more chunks than this. */
export const MOST_CHUNKS = 1024;

/** The division of a run's draws, which decides in what order sums are taken: part of what a result is. */
export interface Plan {
  readonly seed: number;
  readonly design: Design;
  readonly draws: number;
  /** Draws of a replicate, a power of two; all of them in the plain design. */
  readonly replicate: number;
  /** Draws of a block and of a chunk; the last ones of a plain design may be smaller. */
  readonly block: number;
  readonly chunk: number;
  readonly chunks: number;
}

/**
 * The plan of a run. Every design but `plain` takes 16 replicates of 2^k draws (k ≥ 1), so the draws are rounded up.
 *
 * @throws RangeError where draws is no whole number from 1 to 2^31
 * @example planOf({ seed: 1, draws: 10_000, design: "sobol-sums" }).draws // 16384
 */
export function planOf({ seed, draws, design }: { seed: number; draws: number; design: Design }): Plan {
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    throw new RangeError(`draws must be a whole number from 1 to ${MOST_DRAWS}, got ${draws}`);
  const replicate = design === "plain" ? draws : replicateFor(draws);
  const all = design === "plain" ? draws : REPLICATES * replicate;
  const block = design === "plain" ? LARGEST_BLOCK : Math.min(LARGEST_BLOCK, replicate);
  const chunk = block * Math.ceil(Math.ceil(all / block) / MOST_CHUNKS);
  return { seed, design, draws: all, replicate, block, chunk, chunks: Math.ceil(all / chunk) };
}

function replicateFor(draws: number): number {
  let size = 2;
  while (size * REPLICATES < draws) size *= 2;
  return size;
}

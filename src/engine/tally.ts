import type { ProgramTarget } from "../model/program.ts";
import type { Probability } from "./run.ts";

/** Sums of chances over the draws: one a target, and the chance that all assessable ones hold together. */
export interface Tally {
  readonly sums: Float64Array;
  readonly joint: Float64Array;
}

/** A target's register of chances: its per-draw probability where it has one, else whether it holds. */
export const chanceOf = (target: ProgramTarget): number | null => target.probability ?? target.holds;

export const newTally = (targets: readonly ProgramTarget[]): Tally => ({
  sums: new Float64Array(targets.length),
  joint: new Float64Array(1),
});

/** Adds one block. A chance that is not a number counts as a miss; it is reported where its indicator is. */
export function count(tally: Tally, chances: readonly (Float64Array | null)[], draws: number): void {
  let joint = 0;
  const all = new Float64Array(draws).fill(1);
  chances.forEach((chance, target) => {
    if (!chance) return;
    let sum = 0;
    for (let i = 0; i < draws; i++) {
      const hit = chance[i] as number;
      sum += hit >= 0 ? hit : 0;
      all[i] = (all[i] as number) * (hit >= 0 ? hit : 0);
    }
    tally.sums[target] = (tally.sums[target] as number) + sum;
  });
  for (const hit of all) joint += hit;
  tally.joint[0] = (tally.joint[0] as number) + joint;
}

/**
 * A probability from the sum of n chances, with one standard error. At 0 or n hits the plain √(p(1−p)/n) would claim
 * certainty; two added hits and misses (Agresti and Coull 1998) keep it honest.
 */
export function probabilityOf(sum: number, n: number): Probability {
  const eased = (sum + 2) / (n + 4);
  return { probability: sum / n, error: Math.sqrt((eased * (1 - eased)) / (n + 4)) };
}

export const noProbability: Probability = { probability: null, error: null };

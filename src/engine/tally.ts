import type { ProgramTarget } from "../model/program.ts";
import type { Plan } from "./plan.ts";
import { REPLICATES } from "./plan.ts";
import type { Probability } from "./run.ts";

/** A target's register of chances: its per-draw probability where it has one, else whether it holds. */
export const chanceOf = (target: ProgramTarget): number | null => target.probability ?? target.holds;

/**
 * A probability with one standard error, from the sums of chances by replicate. Of independent draws it is √(p(1−p)/n),
 * eased by two added hits and misses (Agresti and Coull 1998), since at 0 or n hits it would claim certainty. Of a design
 * it comes from the differences between its independent replicates, and is never below one draw in n.
 */
export function probabilityOf(sums: readonly number[], { design, draws, replicate }: Plan): Probability {
  const sum = sums.reduce((total, each) => total + each, 0);
  const eased = (sum + 2) / (draws + 4);
  const independent = Math.sqrt((eased * (1 - eased)) / (draws + 4));
  const probability = sum / draws;
  if (design === "plain" || sum === 0 || sum === draws) return { probability, error: independent };
  const squares = sums.reduce((total, each) => total + (each / replicate - probability) ** 2, 0);
  return { probability, error: Math.max(Math.sqrt(squares / (REPLICATES - 1) / REPLICATES), 1 / draws) };
}

export const noProbability: Probability = { probability: null, error: null };

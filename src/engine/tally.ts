import type { Plan } from "./plan.ts";
import { REPLICATES } from "./plan.ts";
import type { Probability } from "./run.ts";

/**
 * A probability with one standard error, from the sums of chances by replicate.
 *
 * Of independent hits and misses it is √(p(1−p)/n), eased by two added hits and misses (Agresti and Coull 1998), since at 0
 * or n hits it would claim certainty; of independent chances between 0 and 1 it is their own standard deviation over √n. Of
 * a design it comes from the differences between its independent replicates, for hits never below one draw in n.
 *
 * @param squares sums of the squares of the chances, by replicate; null where they are hits and misses
 * @example probabilityOf([500], null, { seed: 1, design: "plain", draws: 1000, replicate: 1000, block: 1024, chunk: 1024, chunks: 1 }) // { probability: 0.5, error: 0.0157… }
 */
export function probabilityOf(sums: readonly number[], squares: readonly number[] | null, plan: Plan): Probability {
  const { design, draws, replicate } = plan;
  const sum = total(sums);
  const probability = sum / draws;
  if (design === "plain") {
    const spread = squares ? total(squares) - sum * probability : 0;
    const error = spread > 0 ? Math.sqrt(spread / (draws - 1) / draws) : errorOfHits(sum, draws);
    return { probability, error };
  }
  if (sum === 0 || sum === draws) return { probability, error: errorOfHits(sum, draws) };
  const spread = sums.reduce((total, each) => total + (each / replicate - probability) ** 2, 0);
  const found = Math.sqrt(spread / (REPLICATES - 1) / REPLICATES);
  return { probability, error: squares ? found : Math.max(found, 1 / draws) };
}

function errorOfHits(hits: number, draws: number): number {
  const eased = (hits + 2) / (draws + 4);
  return Math.sqrt((eased * (1 - eased)) / (draws + 4));
}

/** A sum in the order given. */
export const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

/** Of a target that is not drawn, or cannot be assessed. */
export const noProbability: Probability = { probability: null, error: null };

/**
 * How the draws are laid out:
 *   plain        independent draws
 *   lhs          Latin hypercube: every input's draws are spread over equal strata
 *   sobol        scrambled Sobol points on every input
 *   sobol-sums   scrambled Sobol points on what is drawn once, and on the sum over the years of what is drawn yearly
 */
export const DESIGNS = ["plain", "lhs", "sobol", "sobol-sums"] as const;
export type Design = (typeof DESIGNS)[number];

/** Draws of a run at most: their counts are 32 bits wide. */
export const MOST_DRAWS = 2 ** 31;

/**
 * How the draws are laid out:
 *   plain        independent draws
 *   lhs          Latin hypercube: every input's draws are spread over equal strata
 *   sobol        scrambled Sobol points on every input
 *   sobol-sums   the same, but what is drawn yearly goes by a Brownian bridge: its sum over the years has one of the first dimensions
 */
export const DESIGNS = ["plain", "lhs", "sobol", "sobol-sums"] as const;
/** One of DESIGNS. */
export type Design = (typeof DESIGNS)[number];

/** Draws of a run at most: their counts are 32 bits wide. */
export const MOST_DRAWS = 2 ** 31;

/** IPCC's calibrated words for a probability (Mastrandrea et al. 2010), the likeliest first. */
export const LIKELIHOODS = [
  "virtually-certain",
  "very-likely",
  "likely",
  "about-as-likely-as-not",
  "unlikely",
  "very-unlikely",
  "exceptionally-unlikely",
] as const;
/** One of them. */
export type Likelihood = (typeof LIKELIHOODS)[number];

/**
 * The word for a probability, by the unrounded figure: at least 99, 90, 66 %; more than 33, 10, 1 %; null where there is no probability.
 *
 * @example likelihoodOf(0.33) // "unlikely"
 */
export function likelihoodOf(probability: number | null): Likelihood | null {
  if (probability === null) return null;
  if (probability >= 0.99) return "virtually-certain";
  if (probability >= 0.9) return "very-likely";
  if (probability >= 0.66) return "likely";
  if (probability > 0.33) return "about-as-likely-as-not";
  if (probability > 0.1) return "unlikely";
  return probability > 0.01 ? "very-unlikely" : "exceptionally-unlikely";
}

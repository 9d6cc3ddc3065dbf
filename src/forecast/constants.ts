/** What the baseline is made with. Chosen by `npm run bench:forecast`; no history of a user has a part in them. */
export interface Constants {
  /** Growth a year that any history is drawn towards. */
  readonly usual: number;
  /** How far growth lies from that, as a standard deviation. */
  readonly spread: number;
  /** Growth that is hardly ever carried on. */
  readonly most: number;
  /** The share of growth that is left each year. */
  readonly damping: number;
  /** The share of a surprise that the level follows. */
  readonly follow: number;
  /** What each year leaves of a memory, and how much the memory counts before it is tried. */
  readonly memories: readonly { readonly keep: number; readonly weight: number }[];
  /** Yearly noise before anything is seen: its size as growth, and as how many years it counts. */
  readonly noise: { readonly size: number; readonly years: number };
  /** Factors on the variance of the noise, of the growth, and by how much a short history adds to both: (1 + short/n). */
  readonly width: { readonly noise: number; readonly growth: number; readonly short: number; readonly rise: number };
}

/** The constants that are shipped. */
export const SHIPPED: Constants = {
  usual: 0.015,
  spread: 0.035,
  most: 0.2,
  damping: 0.95,
  follow: 0.85,
  memories: [
    { keep: 0.3, weight: 1 },
    { keep: 0.7, weight: 1 },
    { keep: 1, weight: 2 },
  ],
  noise: { size: 0.038, years: 0.156 },
  width: { noise: 0.33, growth: 1.42, short: 3.74, rise: 1.05 },
};

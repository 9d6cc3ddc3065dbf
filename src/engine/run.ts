import type { CellStatus, Reason } from "../kinds/kind.ts";
import type { Design } from "../random/design.ts";

/** What one simulate call gives: the central trajectory, and the fan over the draws. */
export interface Run {
  readonly years: readonly number[];
  readonly seed: number;
  readonly draws: number;
  readonly design: Design;
  readonly indicators: readonly IndicatorRun[];
  readonly targets: readonly TargetRun[];
  readonly joint: Probability;
  readonly nonfinite: readonly { readonly indicator: string; readonly year: number; readonly draws: number }[];
  /** Values that are finite but too large for their mean, spread or quantiles to be. */
  readonly overflows: readonly { readonly indicator: string; readonly year: number }[];
}

/** Arrays run over `Run.years`; null where the indicator has no value. */
export interface IndicatorRun {
  readonly id: string;
  readonly status: readonly (CellStatus | null)[];
  readonly central: readonly (number | null)[];
  readonly mean: readonly (number | null)[];
  readonly sd: readonly (number | null)[];
  /** One row a level of QUANTILES. */
  readonly quantiles: readonly (readonly (number | null)[])[];
  /** What each year's quantiles may be off by, besides the sampling error; 0 where they are exact. */
  readonly quantileError: readonly (number | null)[];
}

/**
 * What keeps a run from being made though its scenario is good: no memory for it, or a worker that died. `code` is that of
 * the diagnostic which tells it.
 */
export class RunFault extends Error {
  override readonly name = "RunFault";
  readonly code: "engine-too-large" | "engine-too-many-draws" | "engine-worker-failed";

  constructor(code: RunFault["code"], reason: string) {
    super(reason);
    this.code = code;
  }
}

/** The levels of a fan's quantiles. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** A target on the central trajectory and over the draws. */
export interface TargetRun {
  readonly id: string;
  /** Under the central trajectory. */
  readonly value: number | null;
  readonly margin: number | null;
  readonly holds: boolean | null;
  readonly probability: Probability;
  /** Of its value over the draws, a figure a level of QUANTILES; what they may be off by, besides the sampling error. */
  readonly quantiles: readonly (number | null)[];
  readonly quantileError: number | null;
  /** Draws in which its figure is not finite, which are no hits; 0 where an indicator's own count in `Run.nonfinite` tells. */
  readonly nonfinite: number;
  readonly missing: Reason | null;
}

/** A share of draws and its sampling error (one standard error); null where nothing was drawn. */
export interface Probability {
  readonly probability: number | null;
  readonly error: number | null;
}

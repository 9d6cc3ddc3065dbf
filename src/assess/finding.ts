import type { Coded } from "../base/messages/index.ts";
import type { RealismWord } from "../forecast/realism.ts";
import type { Odds, Pace, Reason, Required } from "../kinds/kind.ts";
import type { Mark } from "../kinds/quantity.ts";
import type { Said } from "../kinds/said.ts";

/** The answer on a target; METHODS: the first rule that applies decides. */
export const VERDICTS = ["achieved", "met", "at-risk", "missed", "impossible", "not-assessable"] as const;
/** One of them. */
export type Verdict = (typeof VERDICTS)[number];
export type { RealismWord };

/** Where a rate stands among all windows of the same length; percentile in 0–100, windows their number. */
export interface Realism {
  readonly word: RealismWord;
  readonly percentile: number | null;
  /** Rank from the top (1 = above or equal to the largest) where there are too few windows for a percentile. */
  readonly rank: number;
  readonly windows: number;
  /** A reference class, or "own" for the indicator's own history. */
  readonly class: string;
  /** The largest rate among the windows. */
  readonly largest: number;
}

/** Where a target's number lies over the draws. */
export interface Spread {
  /** A figure a level of QUANTILES; null of what is counted in whole places or events, or is the same in every draw. */
  readonly quantiles: readonly (number | null)[] | null;
  /** Where the central value lies outside the middle half; else null. */
  readonly median: number | null;
}

/** A share of draws, or a chance averaged over them, and its sampling error. */
interface Chance {
  readonly probability: number;
  readonly error: number;
}

/** What the draws tell of a target besides its number. */
export interface Told {
  /** Of an end state, by each coming year: the chance that it has been met in it or before. */
  readonly firstMet: readonly (Chance & { readonly year: number })[] | null;
  /** Quantiles of a fan: a figure a level of QUANTILES. */
  readonly odds: {
    readonly of: Odds["of"];
    readonly chances: readonly (Chance & { readonly year: number | null; readonly at: number | null })[];
    readonly fan: readonly { readonly year: number; readonly quantiles: readonly (number | null)[] }[];
  } | null;
}

/** The first year in which the central path meets an end state; null with its reason. */
export interface Reached {
  readonly year: number | null;
  readonly reason: Reason | null;
}

/** The three findings on a target, never mixed, and what the sentence about it needs. */
export interface Finding {
  readonly target: string;
  /** What its number is, and what a sentence says of it. */
  readonly number: Said;
  readonly verdict: Verdict;
  readonly reachable: boolean | null;
  readonly attainment: {
    readonly value: number | null;
    readonly margin: number | null;
    readonly holds: boolean | null;
    readonly probability: number | null;
    readonly error: number | null;
    /** Why there is no probability, where there could be one. */
    readonly reason: Reason | null;
  };
  readonly spread: Spread;
  readonly reached: Reached;
  readonly required: Required;
  /** Over the same years, in the central trajectory. */
  readonly assumed: { readonly rate: number | null; readonly increment: number | null };
  readonly pace: Pace;
  /** Of the required rate; the own history first, then the class, where each can be read. */
  readonly realism: readonly Realism[];
  /** What a chart marks for it. */
  readonly mark: Mark | null;
  /** Months late, for a milestone. */
  readonly slip: number | null;
  /** Code and arguments of the sentence; present/wording says it in zh and en. */
  readonly why: Coded;
}

/** Realism of the growth that the scenario assumes for an indicator, last observation → last year. */
export interface AssumedGrowth {
  readonly indicator: string;
  readonly rate: number | null;
  readonly realism: readonly Realism[];
}

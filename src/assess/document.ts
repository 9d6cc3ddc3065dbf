import type { Text } from "../base/text.ts";
import type { Mark, Measure } from "../kinds/quantity.ts";
import type { Finding } from "./finding.ts";

type ByYear = readonly (number | null)[];

/** What `reckon run --json` prints, format 1. A figure that does not exist is null, never 0. Rates are fractions a year. */
export interface Document {
  readonly reckon: string;
  readonly format: 1;
  readonly scenario: { readonly id: string; readonly title: Text; readonly hash: string };
  readonly seed: number;
  readonly design: string;
  readonly draws: number;
  /** SHA-256 over the float64 of every figure in joint, indicators and targets, in document order. */
  readonly digest: string;
  readonly "as-of": number;
  readonly method: string;
  readonly years: { readonly base: number; readonly from: number; readonly to: number };
  readonly joint: { readonly probability: number | null; readonly error: number | null };
  readonly assumptions: readonly DocumentAssumption[];
  readonly indicators: readonly DocumentIndicator[];
  readonly targets: readonly DocumentTarget[];
  readonly facts: readonly {
    readonly id: string;
    readonly label: Text;
    readonly value: string | number | null;
    readonly year: number | null;
    readonly row: string | null;
    readonly quote: string | null;
    readonly source: string | null;
  }[];
  readonly nonfinite: readonly { readonly indicator: string; readonly year: number; readonly draws: number }[];
  readonly warnings: readonly { readonly code: string; readonly message: Text; readonly at: string | null }[];
}

export interface DocumentAssumption {
  readonly id: string;
  readonly label: Text;
  readonly value: number;
  readonly schedule: Readonly<Record<string, number>> | null;
  readonly unit: string;
  readonly distribution: Readonly<Record<string, unknown>> | null;
  /** It has `value` in every draw, although it has a distribution. */
  readonly held: boolean;
  readonly lever: { readonly from: number; readonly to: number } | null;
  readonly source: string | null;
  /** file:line:col */
  readonly at: string;
}

export interface DocumentIndicator {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly years: readonly number[];
  /** Observations up to as-of. */
  readonly history: Readonly<Record<string, number>>;
  /** Observations after as-of: shown, never used. */
  readonly later: Readonly<Record<string, number>>;
  readonly interpolated: readonly number[];
  readonly central: ByYear;
  readonly mean: ByYear;
  readonly sd: ByYear;
  /** What the quantiles of a year may be off by, besides the sampling error; 0 where they are exact. */
  readonly quantileError: ByYear;
  readonly quantiles: Readonly<Record<"0.05" | "0.25" | "0.5" | "0.75" | "0.95", ByYear>>;
  readonly assumed: { readonly rate: number | null; readonly realism: readonly DocumentRealism[] };
  readonly source: string | null;
  readonly at: string;
}

export interface DocumentRealism {
  readonly word: string;
  readonly percentile: number | null;
  readonly rank: number;
  readonly windows: number;
  readonly class: string;
  readonly largest: number;
}

/** Why something is so, or why a figure does not exist. */
export interface DocumentReason {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface DocumentTarget {
  readonly id: string;
  readonly label: Text;
  readonly indicator: string | null;
  readonly kind: string;
  readonly unit: string;
  /** What its number is: code, measures of it and of a difference, and its name. */
  readonly quantity: {
    readonly code: string;
    readonly measure: Measure;
    readonly difference: Measure;
    readonly name: Text;
  };
  readonly condition: {
    readonly sense: string;
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly from: number | null;
  };
  /** What a chart marks for it, in the indicator's unit. */
  readonly mark: Mark | null;
  readonly by: number;
  readonly nature: string | null;
  readonly confidence: number | null;
  readonly verdict: string;
  readonly reachable: boolean | null;
  readonly attainment: Omit<Finding["attainment"], "reason"> & { readonly reason: DocumentReason | null };
  readonly required: {
    readonly rate: number | null;
    readonly increment: number | null;
    /** The increment is the amount of each open year, not a step from year to year. */
    readonly amounts: boolean;
    readonly low: number | null;
    readonly high: number | null;
    readonly of: string | null;
    readonly from: number | null;
    readonly reason: DocumentReason | null;
  };
  readonly assumed: { readonly rate: number | null; readonly increment: number | null };
  readonly pace: {
    readonly word: string;
    readonly ratio: number | null;
    readonly progress: number | null;
    readonly reason: DocumentReason | null;
  };
  readonly realism: readonly DocumentRealism[];
  readonly slip: number | null;
  readonly why: DocumentReason;
  readonly row: string | null;
  readonly quote: string | null;
  readonly source: string | null;
  readonly at: string;
}

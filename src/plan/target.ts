import type { Text } from "../base/text.ts";
import type { Member } from "./member.ts";
import type { Provenance } from "./provenance.ts";

/** Which side of `value` holds. */
export type Sense = "at-least" | "at-most" | "equals";

/** What every target has. */
export interface Common extends Provenance {
  readonly id: string;
  readonly label: Text;
  readonly member?: Member;
  /** The year in which it is judged. */
  readonly by: number;
  /** Base year b of the period; for sums and means the first year that counts is b + 1. */
  readonly from: number;
  /** The base year that was asked for, where it has no value and the next observed year is taken. */
  readonly asked?: number;
  readonly nature: "binding" | "expected" | null;
  /** Probability that is asked for, 0–1. */
  readonly confidence: number | null;
  /** Rounding that counts as met, in the unit of the value; 0 where none is stated. */
  readonly tolerance: number;
  /** "2015 constant prices" …: stated with every figure, never converted. */
  readonly prices: string | null;
  /** The assumption or upstream indicator whose rate is solved for, and the year it is asked from. */
  readonly required: { readonly of: string | null; readonly from: number | null };
}

interface Measured extends Common {
  readonly indicator: string;
}

/** A bound and its side. */
export interface Bound {
  readonly sense: Sense;
  readonly value: number;
  /** Above or below: the bound itself does not do. */
  readonly strict?: true;
}

/** Values are in the indicator's unit, of change and mean growth those that are `absolute`; rates, shares of change and differences of growth are fractions. */
export type Target =
  | (Measured & Bound & { readonly kind: "level" })
  | (Measured & Bound & { readonly kind: "average-growth"; readonly absolute?: true })
  | (Measured & Bound & { readonly kind: "every-year"; readonly of: "value" | "growth" })
  | (Measured & Bound & { readonly kind: "total" })
  | (Measured & Bound & { readonly kind: "change"; readonly absolute?: true })
  | (Measured & Bound & { readonly kind: "mean"; readonly meanOf: "values" | Totals })
  | (Measured & Bound & { readonly kind: "mean-vs-previous"; readonly previous: number | null })
  | (Measured & Bound & { readonly kind: "relative-growth"; readonly to: string })
  | (Measured & {
      readonly kind: "rank";
      readonly value: number;
      readonly among: readonly string[];
      readonly order: "highest" | "lowest";
    })
  | (Measured & { readonly kind: "count"; readonly value: number; readonly intensity: string | null })
  | (Common & {
      readonly kind: "milestone";
      readonly indicator: null;
      readonly due: Month;
      readonly expected: Month | null;
      readonly done: Month | null;
    })
  | (Measured & { readonly kind: "band"; readonly low: number; readonly high: number })
  | (Measured & { readonly kind: "parity"; readonly within: number })
  | (Measured & Bound & { readonly kind: "maintain" })
  | (Measured & { readonly kind: "directional"; readonly direction: "up" | "down" })
  | (Common & { readonly kind: "external"; readonly indicator: string | null; readonly awaiting: string });

/** A ratio as Σ total ÷ Σ over, times `scale`; `own`: the target is put on `total` itself rather than on the ratio. */
export interface Totals {
  readonly total: string;
  readonly over: string;
  readonly scale: number;
  readonly own: boolean;
}

/** The name of a kind. */
export type Kind = Target["kind"];
/** A target of one kind. */
export type TargetOf<K extends Kind> = Extract<Target, { kind: K }>;

/** What is particular to a kind. */
export type Own<K extends Kind> = Omit<TargetOf<K>, keyof Common | "indicator" | "kind">;

/** A month as months since year 0: 2025-12 is 2025·12 + 11. */
export type Month = number;

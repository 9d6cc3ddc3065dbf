import type { Position } from "../base/diagnostic.ts";
import type { Text } from "../base/text.ts";
import type { Expr } from "../formula/expr.ts";
import type { Curve } from "../formula/scope.ts";
import type { Unit } from "../formula/unit.ts";
import type { UnitName } from "../formula/unitName.ts";
import type { Design } from "../random/design.ts";
import type { Distribution } from "../random/distribution.ts";
import type { Bounds } from "./bounds.ts";
import type { Change } from "./change.ts";
import type { Member } from "./member.ts";
import type { Provenance } from "./provenance.ts";
import type { Settings } from "./settings.ts";
import type { Target } from "./target.ts";

export type { Provenance };

/** A complete, checked statement of one future: what every later stage reads. Plain readonly data. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  /** SHA-256 of the merged, canonical source, hex. */
  readonly hash: string;
  /** What was changed over its files; `id` and `title` tell it from them. */
  readonly changes: readonly Change[];
  /** First year of any series, the plan's base year and the last projected year. */
  readonly years: { readonly from: number; readonly base: number; readonly to: number };
  /** Observations later than this are shown, never used. */
  readonly asOf: number;
  readonly seed: number;
  readonly draws: number;
  readonly design: Design;
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly assumptions: readonly Assumption[];
  readonly correlations: readonly Correlation[];
  readonly curves: readonly LookupCurve[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly facts: readonly Fact[];
  readonly classes: readonly ReferenceClass[];
  /** Where the values that have a default were stated, by key path (`years.base`, `seed`); the others are defaults. */
  readonly places?: Readonly<Record<string, { readonly at: Position; readonly overrides: readonly Position[] }>>;
}

/** Where figures come from. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly url: string | null;
  /** Id of the source it was read in, where not in the original. */
  readonly quotedIn: string | null;
  readonly note: string | null;
  readonly licence: string | null;
  readonly at: Position;
}

/**
 * A stated belief. `schedule` prescribes values by year, `value` before the first; `between` two of its years the earlier
 * one holds (constant), or what lies on the line from one to the next (linear).
 * An `implicit` one was written inside an indicator (`growth: -4%`), and is named `<indicator>.growth`.
 * A `held` one has `value` in every draw, whatever its `distribution`, which only keeps its place among the random numbers.
 */
export interface Assumption extends Provenance {
  readonly id: string;
  readonly label: Text;
  readonly member?: Member;
  /** Rank correlation with the other members that was stated; 0 without one. */
  readonly within?: number;
  readonly unit: Unit;
  readonly value: number;
  readonly schedule: Readonly<Record<number, number>> | null;
  readonly between: Between;
  readonly distribution: Distribution | null;
  readonly drawn: "once" | "yearly";
  readonly held: boolean;
  /** What a planner sets, between bounds; `effort`: what moving it over the whole range takes, 1 where none is stated. */
  readonly lever: { readonly from: number; readonly to: number; readonly effort?: number } | null;
  /** What it can never be below or above; its distribution is cut there. */
  readonly bounds: Bounds;
  readonly implicit: boolean;
  /** How its value was worked out, where it was: "sd of 9 log growth rates, 2011–2020". */
  readonly derived?: Text;
  /** The reference class that its value is taken from. */
  readonly taken?: { readonly class: string; readonly take: Take };
}

/** What of a reference class's growth is taken: its median, the rate that a tenth of it reaches, or that nine tenths do. */
export const TAKES = ["median", "best-tenth", "lowest-tenth"] as const;
/** One of them. */
export type Take = (typeof TAKES)[number];

/** How a schedule runs between its years. */
export const BETWEEN = ["constant", "linear"] as const;
/** One of them. */
export type Between = (typeof BETWEEN)[number];

/** Spearman rank correlation between two uncertain assumptions, or shocks: `<indicator>.volatility` is that of its shock. */
export interface Correlation {
  readonly of: readonly [string, string];
  readonly rank: number;
  readonly at: Position;
}

/** A figure that was observed. */
export interface Observation extends Provenance {
  readonly year: number;
  readonly value: number;
  /** "H1", "Jan–Oct" …: a part-year figure; shown, never used as a year's value. */
  readonly period: string | null;
  /** "1700+": the source says "over" or "about"; used as it stands, and marked. */
  readonly approximate: boolean;
  /** Left out of realism windows. */
  readonly artefact: boolean;
  /** What is uncertain about it, in the indicator's unit: it is drawn once, from a normal distribution about its value. */
  readonly sd?: number;
}

/** A table of values by keys that formulas read: `curve(name, x)`. */
export interface LookupCurve extends Provenance, Curve {
  readonly id: string;
  readonly label: Text;
}

/** A quantity with a unit and one value a year. */
export interface Indicator extends Provenance {
  readonly id: string;
  readonly label: Text;
  readonly member?: Member;
  readonly unit: Unit;
  /** Full-year observations, ascending; those from `changes` included, as an index (100 in the year before the first). */
  readonly observations: readonly Observation[];
  /** Part-year figures: shown only. */
  readonly partial: readonly Observation[];
  readonly growth: Growth | null;
  readonly formula: { readonly text: string; readonly expr: Expr } | null;
  /** Scale the formula to the last observation. */
  readonly align: boolean;
  readonly volatility: { readonly sd: Expr; readonly persistence: number } | null;
  readonly bounds: Bounds;
  readonly steps: readonly Step[];
  /** Reference class for realism. */
  readonly class: string | null;
  /** Indicators that add up to it; empty where none are named. */
  readonly parts: readonly string[];
}

/** A step change of the level in `year`: times (1 + by), or plus `add`. */
export type Step = { readonly year: number; readonly by: Expr } | { readonly year: number; readonly add: Expr };

/** How an indicator goes on from its last observation: a growth model by its name, with its figures. */
export interface Growth {
  readonly model: string;
  readonly figures: Readonly<Record<string, Expr>>;
}

/** A row of the plan that is stated but not projected: a structure, a claim, a title already held. */
export interface Fact extends Provenance {
  readonly id: string;
  readonly label: Text;
  readonly value: string | number | null;
  /** What is counted; an empty text where nothing is. */
  readonly unit: UnitName;
  readonly year: number | null;
}

/** Series of others, against which a growth rate is judged. `kind: rate`: the values are yearly growth already. */
export interface ReferenceClass extends Provenance {
  readonly id: string;
  readonly label: Text;
  readonly kind: "level" | "rate";
  /** Windows start at values at or above it. */
  readonly floor: number;
  readonly series: readonly {
    readonly entity: string;
    readonly years: readonly number[];
    readonly values: readonly number[];
  }[];
}

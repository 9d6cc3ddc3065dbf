import type { Field } from "../base/fields.ts";
import type { Args, Code, Coded, ReasonCode, RuledOutCode } from "../base/messages/index.ts";
import type { Text } from "../base/text.ts";
import type { Register } from "../formula/code.ts";
import type { Operation } from "../formula/expr.ts";
import type { Reader } from "../plan/reader.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Kind, Own, Target, TargetOf } from "../plan/target.ts";
import type { QuantityCode } from "./quantities.ts";
import type { Mark, Terms } from "./quantity.ts";
import type { Shown } from "./shown.ts";

/** How a year's value came about. `derived`: a formula of nothing but observed values; `interpolated`: between observations, or a formula of such. */
export type CellStatus = "observed" | "interpolated" | "derived" | "projected";

/** Why something cannot be said; its wording is in base/messages under `reason-` and its code. */
export type Reason = Coded<ReasonCode>;

/** What rules a target out; its sentence is in base/messages under `why-impossible-` and its code too. */
export type RuledOut = Coded<RuledOutCode>;

/** What a kind states its condition with: the model hands it in, and it emits instructions. */
export interface Statement {
  readonly scenario: Scenario;
  number(value: number): Register;
  op(operation: Operation, ...args: readonly Register[]): Register;
  /** The register of an indicator's (or an assumption's) value in a year; null where it has none. */
  cell(indicator: string, year: number): Register | null;
  /** The indicator's value in a year where no draw and no plan changes it, else null. */
  known(indicator: string, year: number): number | null;
}

/**
 * `holds` is 1 or 0 a draw; `value` is what the condition looks at; `margin` ≥ 0 where it holds.
 * `probability`: the draw's own probability of holding (events that arrive at random), averaged over the draws instead of `holds`.
 */
export interface Condition {
  readonly holds: Register;
  readonly value: Register;
  readonly margin: Register;
  readonly probability?: Register;
}

/** What a warning line is drawn on; `bound`: the condition's own bound holds in every year. */
export const WATCHED = ["value", "sum", "index", "rise", "lead", "bound"] as const;

/** What tells whether a target is on its way, and its register in a year. */
export interface Watch<T extends Target> {
  readonly what: (typeof WATCHED)[number];
  /** The register of what is watched in a year; none of a bound. */
  readonly state?: (target: T, statement: Statement, year: number) => Register | Reason;
}

/** What chances are of: a place among others, a year that fails by then, a number of events. */
export const CHANCES_OF = ["place", "failed", "events"] as const;

/** What the draws of a kind tell besides its number. */
export interface Odds {
  readonly of: (typeof CHANCES_OF)[number];
  /** The chance of `at` (a place, a number of events; null of a failure), of a year (null: of the whole period): its own number in each draw, or whether it is so. */
  readonly chances: readonly {
    readonly year: number | null;
    readonly at: number | null;
    readonly chance: Register;
    readonly own?: true;
  }[];
  /** A figure of each year whose fan is not that of an indicator. */
  readonly fan: readonly { readonly year: number; readonly figure: Register }[];
}

/** The central trajectory with what is observed in it: what required rates and paces are read from. */
export interface Paths {
  readonly scenario: Scenario;
  readonly asOf: number;
  value(indicator: string, year: number): number | null;
  status(indicator: string, year: number): CellStatus | null;
  /** The last year ≤ `until` (as-of without it) that is observed or derived from observations. */
  latest(indicator: string, until?: number): { readonly year: number; readonly value: number } | null;
}

/** The constant growth over the remaining years that just meets the target. Rates are fractions a year. */
export interface Required {
  readonly rate: number | null;
  /**
   * In the unit of the indicator: the yearly change for a bounded share (percentage points) and where no compound rate
   * exists; the amount of each remaining year for total, mean, mean-vs-previous and count. Where it is given, it leads.
   */
  readonly increment: number | null;
  /** For a band: what its edges need. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whose growth it is. */
  readonly of: string | null;
  /** The year after which it runs. */
  readonly from: number | null;
  /** Why there is no figure. */
  readonly reason: Reason | null;
}

/** The words of a pace: observed progress against what the target needs. */
export const PACES = ["done", "ahead", "on-track", "behind", "far-behind", "reversing", "unknown"] as const;
/** One of them. */
export type PaceWord = (typeof PACES)[number];

/** `ratio` is R of METHODS.md, `progress` the schedule's share done (序时进度). */
export interface Pace {
  readonly word: PaceWord;
  readonly ratio: number | null;
  readonly progress: number | null;
  readonly reason: Reason | null;
}

/** What kind of figure is missing: missing-observation, missing-growth, missing-date … */
export type MissingCode = Extract<Code, `missing-${string}`>;

/** A figure that would make a target assessable: its message, its place below the target, and the target with it. */
export interface OwnEntry {
  readonly code: MissingCode;
  /** The target's id without them. */
  readonly args?: Args;
  /** Key path below the target and what stands for the figure: `rank.at-most: …`. */
  readonly enter: string;
  readonly target: Target;
  /** The id of an indicator that is still to be written. */
  readonly adds?: string;
}

/**
 * One kind of target: everything that is particular to it, so that no other file needs to know which kinds there are.
 * `W` is what the file holds.
 */
export interface KindOf<K extends Kind, W = unknown> {
  // How it is written and read.

  /** What stands below the key of the kind's name; of a `bare` kind, the map whose keys stand in the target itself. */
  readonly written: Field<W>;
  readonly bare?: true;
  /** Of these groups of its keys one can be written; an overlay's displaces its base's. */
  readonly rivals: readonly (readonly string[])[];
  /** Keys of its part that hold the figure it asks for, one of which is written; none: it asks for no figure. */
  readonly asked: readonly string[];
  /** Figures beside it that are changed by their own names: `--set stocks.low=95`. */
  readonly named?: readonly string[];
  readonly needsIndicator: boolean;
  /** It looks at the years after its base year, so there must be one. */
  readonly period: boolean;
  /** What is particular to the target; null with errors noted. */
  read(stated: W, reader: Reader): Own<K> | null;
  /** The last year it looks at, where the file says that elsewhere than in `by`. */
  until?(stated: W): number | undefined;

  // What it is about.

  /** What its number is: unit, names and formats follow from that. */
  quantity(target: Own<K>): QuantityCode;
  /** Its condition in one shape for every kind. */
  terms(target: TargetOf<K>): Terms;
  /** The indicators and assumptions that it reads besides its own. */
  reads(target: TargetOf<K>): readonly string[];
  /** The indicators whose value in its base year it looks at: where one has none there, the next observed year is its base. */
  based?(target: TargetOf<K>): readonly string[];
  /** Where its indicator is wanted to go; null where that depends on the figures. */
  direction(target: TargetOf<K>): "up" | "down" | null;
  /** Events arrive at random, so it has a probability of its own. */
  random?(target: TargetOf<K>): boolean;

  // How it is judged.

  condition(target: TargetOf<K>, statement: Statement): Condition | Reason;
  /** `from`: the year after which the constant growth runs; the latest observation where it is null. */
  required(target: TargetOf<K>, paths: Paths, from: number | null): Required;
  /** What its required increment is: an amount of each open year, rather than a step from year to year. */
  readonly amounts?: true;
  /** Whose amounts add up to its number, where that is not its indicator. */
  brings?(target: TargetOf<K>): string | null;
  /** Its required rate is the growth of this figure rather than of the indicator's value. */
  grows?(value: number): number | null;
  pace(target: TargetOf<K>, paths: Paths): Pace;
  /** What that pace goes by, said where it is behind: bands of its own, which are no way to the goal. */
  readonly paceNote?: Text;
  /** Whether the path's values up to `year` meet the target already; null where that cannot be said before its deadline. */
  metBy(target: TargetOf<K>, paths: Paths, year: number): boolean | null;
  /** What it looks at is observed up to its deadline: it is known, and no projection. */
  settled(target: TargetOf<K>, paths: Paths): boolean;
  /** Being met by the latest observation counts as achieved before the deadline, if it is held. */
  early(target: TargetOf<K>, paths: Paths): boolean;
  /** Arithmetic, a bound or a final miss that rules it out whatever is done; null where nothing does. */
  ruledOut(target: TargetOf<K>, paths: Paths): RuledOut | null;
  /** Why its number does not exist on the central path, where more can be said than that it does not. */
  undefinedBy?(target: TargetOf<K>, paths: Paths): Reason | null;
  /** The year with the smallest margin, of a condition on every year. */
  tightest?(target: TargetOf<K>, paths: Paths): { readonly year: number; readonly margin: number } | null;
  /** Months late (negative: early); null where no month is known. */
  slip?(target: TargetOf<K>, scenario: Scenario): number | null;
  /** What tells in a year before its deadline whether it is on its way: warning lines are drawn on it; null: nothing does. */
  watch?(target: TargetOf<K>): Watch<TargetOf<K>> | null;
  /** The same target put on another year: a draw that meets it there has met it by then. Without it only the year is another. */
  putOn?(target: TargetOf<K>, year: number, scenario: Scenario): TargetOf<K>;
  /** What its draws tell besides its number, in the coming years; null where that is nothing. */
  odds?(target: TargetOf<K>, statement: Statement): Odds | null;
  /** What is to be entered for a reason that only this kind gives. */
  entry?(target: TargetOf<K>, why: Reason): OwnEntry | null;

  // How it is shown, and compared with the words it is quoted from.

  /** What its chart runs over the years. */
  shows(target: TargetOf<K>): Shown;
  /** What that chart marks: a level of its indicator where it shows values, changes or indices, else in the measure of what it shows. */
  mark(target: TargetOf<K>, paths: Paths): Mark | null;
  /** Values of a single year that it asks for, in the indicator's unit. */
  levels(target: TargetOf<K>): readonly number[];
  /** How many times its base year's value `figure` asks for in the place of its own; null where it says nothing of that. */
  multiple?(target: TargetOf<K>, figure: number, base: number | null, scenario: Scenario): number | null;
}

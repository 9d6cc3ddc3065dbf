import type { Coded, ReasonCode } from "../base/messages/index.ts";
import type { Register } from "../formula/code.ts";
import type { Operation } from "../formula/expr.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Kind, TargetOf } from "../plan/target.ts";

/** How a year's value came about. `derived`: a formula whose inputs of that year are all observed. */
export type CellStatus = "observed" | "interpolated" | "derived" | "projected";

/** Why something cannot be said; its wording is in base/messages under `reason-` and its code. */
export type Reason = Coded<ReasonCode>;

/** What a kind states its condition with: the model hands it in, and it emits instructions. */
export interface Statement {
  readonly scenario: Scenario;
  number(value: number): Register;
  op(operation: Operation, ...args: readonly Register[]): Register;
  /** The register of an indicator's (or an assumption's) value in a year; null where it has none. */
  cell(indicator: string, year: number): Register | null;
  status(indicator: string, year: number): CellStatus | null;
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

/** The central trajectory with what is observed in it: what required rates and paces are read from. */
export interface Paths {
  readonly scenario: Scenario;
  readonly asOf: number;
  value(indicator: string, year: number): number | null;
  status(indicator: string, year: number): CellStatus | null;
  /** The last year ≤ as-of that is observed or derived from observations. */
  latest(indicator: string): { readonly year: number; readonly value: number } | null;
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

/** `ratio` is R of METHODS.md, `progress` the schedule's share done (序时进度). */
export interface Pace {
  readonly word: "done" | "ahead" | "on-track" | "behind" | "far-behind" | "reversing" | "unknown";
  readonly ratio: number | null;
  readonly progress: number | null;
  readonly reason: Reason | null;
}

/** One kind of target: everything that is particular to it. */
export interface KindOf<K extends Kind> {
  /** What is judged is the state at the end, so meeting it early counts as `achieved`. */
  readonly endState: boolean;
  condition(target: TargetOf<K>, statement: Statement): Condition | Reason;
  /** `from`: the year after which the constant growth runs; the latest observation where it is null. */
  required(target: TargetOf<K>, paths: Paths, from: number | null): Required;
  pace(target: TargetOf<K>, paths: Paths): Pace;
  /** Whether the path's values up to `year` meet the target already; null where that cannot be said before its deadline. */
  metBy(target: TargetOf<K>, paths: Paths, year: number): boolean | null;
  /** Arithmetic, a bound or a final miss that rules it out whatever is done; null where nothing does. */
  ruledOut(target: TargetOf<K>, paths: Paths): Reason | null;
}

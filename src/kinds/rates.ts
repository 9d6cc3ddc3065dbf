import { exp, pow } from "../base/elementary.ts";
import type { ArgsOf, ReasonCode } from "../base/messages/index.ts";
import { compoundRate, continuousRate } from "../base/rates.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";
import { isShare } from "../plan/share.ts";
import type { Sense } from "../plan/target.ts";
import type { Paths, Reason, Required } from "./kind.ts";

/** A year and the value in it. */
export interface Point {
  readonly year: number;
  readonly value: number;
}

type Compounding = Scenario["settings"]["compounding"];

/**
 * What counts as equal: the target's own rounding, else 1e-9 relative to the bound (absolute below 1), because compounding
 * a required rate in doubles misses its own target by a last digit.
 */
export const slackOf = (bound: number, tolerance: number): number =>
  Math.max(tolerance, 1e-9 * Math.max(1, Math.abs(bound)));

/** Whether `value` is on the wanted side of `bound`. */
export function meets(sense: Sense, value: number, bound: number, tolerance: number): boolean {
  const slack = slackOf(bound, tolerance);
  if (sense === "at-least") return value >= bound - slack;
  if (sense === "at-most") return value <= bound + slack;
  return Math.abs(value - bound) <= slack;
}

/**
 * Mean growth a year from `from` to `to` over `years`; null unless both are positive and years > 0.
 *
 * @example growthBetween(20, 18, 5, "discrete") // -0.0209, the compound rate (水平法)
 */
export const growthBetween = (from: number, to: number, years: number, compounding: Compounding): number | null =>
  compounding === "continuous" ? continuousRate(from, to, years) : compoundRate(from, to, years);

/** The value after `years` of constant growth; the inverse of growthBetween. */
export const grown = (from: number, rate: number, years: number, compounding: Compounding): number =>
  compounding === "continuous" ? from * exp(rate * years) : from * pow(1 + rate, years);

/** The indicator of that id. @throws where there is none: a scenario is checked before it comes here. */
export function indicatorOf(scenario: Scenario, id: string): Indicator {
  const found = scenario.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`no indicator ${id} in the scenario`);
  return found;
}

/**
 * The lowest value the indicator can take: its declared bound, else 0 for counts, money and shares, unless an
 * observation is below that; null where nothing is known.
 */
export function lowestOf(indicator: Indicator): number | null {
  if (indicator.bounds.low !== null) return indicator.bounds.low;
  const counted = isShare(indicator) || Object.keys(indicator.unit.dimensions).length > 0;
  return counted && indicator.observations.every((one) => one.value >= 0) ? 0 : null;
}

export const reason = <C extends ReasonCode>(code: C, ...[args]: ArgsOf<`reason-${C}`>): Reason => ({
  code,
  args: args ?? {},
});

/** No figure, and why. */
export const noRequired = (why: Reason, of: string | null = null, from: number | null = null): Required => ({
  rate: null,
  increment: null,
  low: null,
  high: null,
  of,
  from,
  reason: why,
});

/** Where the constant growth starts: `from`, or the latest observation. */
export function startOf(paths: Paths, indicator: string, from: number | null): Point | Reason {
  const value = from === null ? null : paths.value(indicator, from);
  const start = from === null ? paths.latest(indicator) : value === null ? null : { year: from, value };
  return start ?? reason("no-observation", { indicator, year: from ?? paths.asOf });
}

export const isReason = (thing: object): thing is Reason => "code" in thing;

/**
 * The constant growth that takes an indicator to `goal` in year `by`: compound where both values are positive, the yearly
 * increment otherwise (with the reason `not-positive`), and for a bounded share the increment leads.
 *
 * @example // 3.15 in 2020, goal 3.95 in 2025: rate 0.0463
 */
export function toReach(paths: Paths, indicator: string, goal: number, by: number, from: number | null): Required {
  const start = startOf(paths, indicator, from);
  if (isReason(start)) return noRequired(start, indicator, from);
  const years = by - start.year;
  if (years <= 0) return noRequired(reason("deadline-passed", { by, year: start.year }), indicator, start.year);
  const rate = growthBetween(start.value, goal, years, paths.scenario.settings.compounding);
  const share = isShare(indicatorOf(paths.scenario, indicator));
  return {
    rate,
    increment: share || rate === null ? (goal - start.value) / years : null,
    low: null,
    high: null,
    of: indicator,
    from: start.year,
    reason: rate === null && !share ? reason("not-positive", { value: start.value, goal }) : null,
  };
}

/** A declared bound that keeps the indicator from ever being on the wanted side of `goal`. */
export function outOfBounds(scenario: Scenario, id: string, sense: Sense, goal: number): Reason | null {
  const indicator = indicatorOf(scenario, id);
  const { high } = indicator.bounds;
  const low = lowestOf(indicator);
  if (sense !== "at-most" && high !== null && !meets("at-least", high, goal, 0))
    return reason("above-bound", { goal, bound: high, indicator: id });
  if (sense !== "at-least" && low !== null && !meets("at-most", low, goal, 0))
    return reason("below-bound", { goal, bound: low, indicator: id });
  return null;
}

/** The goal with a stated rounding granted, before anything is called impossible. */
export function cushion(goal: number, target: { readonly sense: Sense; readonly tolerance: number }): number {
  if (target.sense === "equals") return goal;
  return target.sense === "at-least" ? goal - target.tolerance : goal + target.tolerance;
}

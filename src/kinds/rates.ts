import { exp, pow } from "../base/elementary.ts";
import type { ArgsOf, Coded, ReasonCode } from "../base/messages/index.ts";
import { compoundRate, continuousRate } from "../base/rates.ts";
import type { Scenario } from "../plan/scenario.ts";
import { isShare } from "../plan/share.ts";
import type { Paths, Reason, Required } from "./kind.ts";
import { indicatorOf } from "./meets.ts";

/** A year and the value in it. */
export interface Point {
  readonly year: number;
  readonly value: number;
}

/** A period of an indicator: the years after `from`, up to `by`. */
export interface Period {
  readonly indicator: string;
  readonly from: number;
  readonly by: number;
}

type Compounding = Scenario["settings"]["compounding"];

/**
 * Mean growth a year from `from` to `to` over `years`; null unless both are positive and years > 0.
 *
 * @example growthBetween(20, 18, 5, "discrete") // -0.020851637639023202
 */
export const growthBetween = (from: number, to: number, years: number, compounding: Compounding): number | null =>
  compounding === "continuous" ? continuousRate(from, to, years) : compoundRate(from, to, years);

/**
 * The value after `years` of constant growth; the inverse of growthBetween.
 *
 * @example grown(100, 0.5, 2, "discrete") // 225
 */
export const grown = (from: number, rate: number, years: number, compounding: Compounding): number =>
  compounding === "continuous" ? from * exp(rate * years) : from * pow(1 + rate, years);

/** Why something cannot be said. */
export const reason = <C extends ReasonCode>(code: C, ...[args]: ArgsOf<`reason-${C}`>): Coded<C> => ({
  code,
  args: args ?? {},
});

/** Whether something is a reason, and so no figure. */
export const isReason = (thing: object): thing is Reason => "code" in thing;

/** Whether a year's value is known: no draw changes it. */
export function isKnown(paths: Paths, indicator: string, year: number): boolean {
  const status = paths.status(indicator, year);
  return status !== null && status !== "projected";
}

/** Whether indicators are all observed in a year. */
export const isObserved = (paths: Paths, indicators: readonly string[], year: number): boolean =>
  year <= paths.asOf && indicators.every((id) => isKnown(paths, id, year) && paths.status(id, year) !== "interpolated");

const NO_FIGURES = { rate: null, increment: null, low: null, high: null } as const;

/** No figure, and why. */
export const noRequired = (why: Reason, of: string | null = null, from: number | null = null): Required => ({
  ...NO_FIGURES,
  of,
  from,
  reason: why,
});

/** A rate of an indicator after a year, an increment, or the reason why one of them is missing. */
export const requiredOf = (
  of: string,
  from: number,
  figures: Partial<Pick<Required, "rate" | "increment" | "reason">>,
): Required => ({ ...NO_FIGURES, of, from, reason: null, ...figures });

/** Where the constant growth starts: `from`, or the latest observation. */
export function startOf(paths: Paths, indicator: string, from: number | null): Point | Reason {
  const value = from === null ? null : paths.value(indicator, from);
  const start = from === null ? paths.latest(indicator) : value === null ? null : { year: from, value };
  return start ?? reason("no-observation", { indicator, year: from ?? paths.asOf });
}

/**
 * The constant growth that takes an indicator to `goal` in year `by`: compound where both values are positive, the yearly
 * increment otherwise (with the reason `not-positive`), and for a share the increment leads.
 * From 3.15 in 2020 to 3.95 in 2025 it is 4.63 % a year.
 */
export function toReach(paths: Paths, indicator: string, goal: number, by: number, from: number | null): Required {
  const start = startOf(paths, indicator, from);
  if (isReason(start)) return noRequired(start, indicator, from);
  const years = by - start.year;
  if (years <= 0) return noRequired(reason("deadline-passed", { by, year: start.year }), indicator, start.year);
  const rate = growthBetween(start.value, goal, years, paths.scenario.settings.compounding);
  const share = isShare(indicatorOf(paths.scenario, indicator));
  return requiredOf(indicator, start.year, {
    rate,
    increment: share || rate === null ? (goal - start.value) / years : null,
    reason: rate === null && !share ? reason("not-positive", { value: start.value, goal }) : null,
  });
}

/** Growth that starts before the base year from what is not positive leads to no base that anything grows from. */
export function noGrowthFrom(paths: Paths, { indicator, from: base }: Period, from: number | null): Reason | null {
  const start = startOf(paths, indicator, from);
  if (isReason(start) || start.year >= base || start.value > 0) return null;
  return reason("base-not-positive", { indicator, year: start.year });
}

/**
 * The same for a goal that is a multiple of the base year's value. Growth that starts before the base year moves the base
 * too, so that only growth by the multiple over the period itself gives it: last seen in 2019, base 2020, 1.08⁵ by 2025 is
 * 8 % a year.
 */
export function toMultiply(paths: Paths, period: Period, multiple: number, from: number | null): Required {
  const { indicator, by } = period;
  const start = startOf(paths, indicator, from);
  const base = paths.value(indicator, period.from);
  if (base === null) return noRequired(reason("no-base", { indicator, year: period.from }), indicator, from);
  if (isReason(start) || start.year >= period.from) return toReach(paths, indicator, multiple * base, by, from);
  const growth = growthBetween(1, multiple, by - period.from, paths.scenario.settings.compounding);
  const rate = start.value > 0 ? growth : null;
  const share = isShare(indicatorOf(paths.scenario, indicator));
  // start + step·(by − start year) = multiple · (start + step·(base year − start year))
  const step = (start.value * (multiple - 1)) / (by - start.year - multiple * (period.from - start.year));
  // No step multiplies so much in time, unless it leaves the base on the same side of zero.
  const same = (start.value + step * (period.from - start.year)) * start.value > 0;
  return requiredOf(indicator, start.year, {
    rate,
    increment: (share || rate === null) && same ? step : null,
    reason: rate === null && !share ? reason("not-positive", { value: base, goal: multiple * base }) : null,
  });
}

/**
 * The same for a goal that lies an amount above the base year's value. What starts before the base year moves the base too,
 * so that only a step gives it: 1 in five years is 0.2 a year.
 */
export function toAdd(paths: Paths, period: Period, amount: number, from: number | null): Required {
  const { indicator, by } = period;
  const start = startOf(paths, indicator, from);
  const base = paths.value(indicator, period.from);
  if (base === null) return noRequired(reason("no-base", { indicator, year: period.from }), indicator, from);
  if (isReason(start) || start.year >= period.from) return toReach(paths, indicator, base + amount, by, from);
  return requiredOf(indicator, start.year, { increment: amount / (by - period.from) });
}

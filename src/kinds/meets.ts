import type { Indicator, Scenario } from "../plan/scenario.ts";
import { isShare } from "../plan/share.ts";
import type { Bound } from "../plan/target.ts";
import type { RuledOut } from "./kind.ts";

/** How much rounding may lose, relative to size: compounding a required rate in doubles misses its own target by a last digit. */
export const ROUNDING = 1e-9;

/**
 * What counts as equal to a bound: the target's own tolerance, else a rounding relative to `size`, by which a strict bound
 * must be passed.
 *
 * @example slackOf(0, 3000) // 0.000003
 */
export const slackOf = (tolerance: number, size: number, strict?: true): number =>
  strict ? tolerance - ROUNDING * size : Math.max(tolerance, ROUNDING * size);

/**
 * The size of a share of change or a rate of growth, for its rounding: it is a ratio less one, so never below one.
 *
 * @example shareSize(-0.17) // 1
 */
export const shareSize = (bound: number): number => Math.max(1, Math.abs(bound));

/** What additions of doubles may lose of the largest value, as a share of ROUNDING. */
const ADDED = 1e-5;

/**
 * The size of an amount, for its rounding: the bound's own, which compounding loses digits of; but no less than what adding
 * up values of the indicator's largest size loses, which is what counts where the bound is zero.
 */
export function amountSize(scenario: Scenario, indicator: string, ...bounds: readonly number[]): number {
  const { observations } = indicatorOf(scenario, indicator);
  const largest = observations.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  return Math.max(ADDED * largest, ...bounds.map(Math.abs));
}

/** A bound with its tolerance. */
export type Tolerant = Bound & { readonly tolerance: number };

/**
 * Whether `value` is on the wanted side of a bound; `size` scales the rounding.
 *
 * @example meets({ sense: "at-least", value: 1e-10, tolerance: 0 }, 1e-12, 1e-10) // false
 */
export function meets({ sense, strict, value: bound, tolerance }: Tolerant, value: number, size: number): boolean {
  const slack = slackOf(tolerance, size, strict);
  if (sense === "at-least") return value >= bound - slack;
  if (sense === "at-most") return value <= bound + slack;
  return Math.abs(value - bound) <= slack;
}

/** The figures that a condition accepts, from `low` to `high`, which `strict` leaves out; ± Infinity where there is no end. */
export interface Accepted {
  readonly low: number;
  readonly high: number;
  readonly strict?: true;
}

/**
 * What a bound accepts, tolerance granted.
 *
 * @example accepted({ sense: "at-least", value: 60, tolerance: 1 }) // { low: 59, high: Infinity }
 */
export function accepted({ sense, strict, value, tolerance }: Tolerant): Accepted {
  return {
    ...(strict ? { strict } : {}),
    low: sense === "at-most" ? Number.NEGATIVE_INFINITY : value - tolerance,
    high: sense === "at-least" ? Number.POSITIVE_INFINITY : value + tolerance,
  };
}

/** The same figures times a factor that is not negative. */
export const timesAccepted = ({ low, high, ...strict }: Accepted, factor: number): Accepted => ({
  ...strict,
  low: low * factor,
  high: high * factor,
});

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

/** What is called impossible is so by more than any condition's rounding. */
const CLEARLY = 1e-7;

/**
 * What an indicator's bounds make of a condition on `years` values of it added to `known`: the reason where none of the
 * accepted figures can come about, else null.
 */
export function outOfBounds(
  scenario: Scenario,
  id: string,
  { low, high, strict }: Accepted,
  { known, years } = { known: 0, years: 1 },
): RuledOut | null {
  const indicator = indicatorOf(scenario, id);
  const lowest = lowestOf(indicator);
  const highest = indicator.bounds.high;
  const most = highest === null ? Number.POSITIVE_INFINITY : known + highest * years;
  const least = lowest === null ? Number.NEGATIVE_INFINITY : known + lowest * years;
  if (most < low - CLEARLY * Math.abs(low) || (strict && most <= low))
    return { code: "above-bound", args: { goal: low, bound: most, indicator: id } };
  if (least > high + CLEARLY * Math.abs(high) || (strict && least >= high))
    return { code: "below-bound", args: { goal: high, bound: least, indicator: id } };
  return null;
}

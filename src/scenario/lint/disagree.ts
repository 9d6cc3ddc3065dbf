import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { percent } from "../../base/figures.ts";
import { kindOf, quantityOf } from "../../kinds/index.ts";
import { isFraction } from "../../kinds/quantity.ts";
import type { Target } from "../../plan/target.ts";
import { halfUnit, indicatorOf, observed, type Plan, type Rule, shown } from "./rule.ts";

/** How many times the base year's value a target asks for, with what its rounding leaves open. */
interface Multiple {
  readonly target: Target;
  readonly indicator: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Base, rate, year and target disagree: two targets on one indicator over the same period (a level, a mean growth, a
 * change) ask for different multiples of the base year's value, beyond the rounding of their figures.
 */
export const disagree: Rule = (plan) => {
  const multiples = plan.targets.flatMap((target) => multipleOf(plan, target) ?? []);
  const byPeriod = new Map<string, Multiple[]>();
  for (const each of multiples) {
    const { indicator, from, by, prices } = each.target;
    const key = JSON.stringify([indicator, from, by, prices]);
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), each]);
  }
  return [...byPeriod.values()].flatMap((alike) =>
    alike.flatMap((one, i) => alike.slice(i + 1).flatMap((other) => differ(one, other))),
  );
};

function multipleOf(plan: Plan, target: Target): Multiple | null {
  const { value } = kindOf(target).terms(target);
  const { indicator } = target;
  if (value === null || indicator === null || target.by <= target.from) return null;
  const base = observed(indicatorOf(plan, indicator), target.from);
  const known = base && !base.approximate ? base.value : null;
  // The figure as the plan has it (7 for 7 %), so that its decimals show how it is rounded.
  const scale = isFraction(quantityOf(target).measure) ? 100 : 1;
  const written = Number((scale * value).toPrecision(12));
  const slack = Math.max(scale * target.tolerance, halfUnit(written));
  const at = (figure: number): number | null => kindOf(target).multiple?.(target, figure / scale, known, plan) ?? null;
  const [low, high] = [at(written - slack), at(written + slack)];
  return low === null || high === null ? null : { target, indicator, value, low, high };
}

function differ(one: Multiple, other: Multiple): readonly Diagnostic[] {
  const [a, b] = [one.target, other.target];
  if (a.kind === b.kind) return [];
  // Half a per cent: the base year's value is itself rounded.
  if (one.low <= other.high * 1.005 && other.low <= one.high * 1.005) return [];
  const total = (each: Multiple): string => percent((each.low + each.high) / 2 - 1);
  const args = {
    id: b.id,
    other: a.id,
    indicator: one.indicator,
    from: a.from,
    by: a.by,
    one: total(one),
    two: total(other),
  };
  return [
    warning("lint-figures-disagree", b.at, { ...args, value: shownValue(other), "other-value": shownValue(one) }),
  ];
}

const shownValue = ({ target, value }: Multiple): string =>
  isFraction(quantityOf(target).measure) ? percent(value) : shown(value);

import { kindOf } from "../kinds/index.ts";
import type { Paths, Required } from "../kinds/kind.ts";
import { measureIn } from "../kinds/quantity.ts";
import { growthBetween } from "../kinds/rates.ts";
import type { Assumption } from "../plan/scenario.ts";
import { scheduled } from "../plan/schedule.ts";
import type { Target } from "../plan/target.ts";
import type { Finding } from "./finding.ts";
import { assumptionBehind } from "./required.ts";

const nothing = { rate: null, increment: null } as const;

/** What the scenario assumes over the years of the required rate, in the same measure: what is asked of another than the target's own indicator is the rate behind that one. */
export function assumedOf(target: Target, required: Required, paths: Paths): Finding["assumed"] {
  const { of, from } = required;
  if (of === null || from === null || from >= target.by) return nothing;
  if (of === target.indicator && kindOf(target).brings?.(target)) return amountsOf(target, from, null, paths);
  if (of !== target.indicator) return { rate: rateOfOther(of, from, target.by, paths), increment: null };
  const read = (year: number): number | null => transformed(target, paths.value(of, year));
  const start = read(from);
  const end = read(target.by);
  if (start === null || end === null) return nothing;
  const years = target.by - from;
  const rate = growthBetween(start, end, years, paths.scenario.settings.compounding);
  if (kindOf(target).amounts) return amountsOf(target, from, rate, paths);
  return { rate, increment: required.increment !== null || rate === null ? (end - start) / years : null };
}

/** What each year brings; what is expected of random events has no growth. */
function amountsOf(target: Target, from: number, rate: number | null, paths: Paths): Finding["assumed"] {
  const expected = kindOf(target).brings?.(target) ?? null;
  const assumption = paths.scenario.assumptions.find(({ id }) => id === expected);
  if (assumption) return { rate: null, increment: meanRate(assumption, from, target.by) };
  const increment = meanAmount(target, expected ?? target.indicator ?? "", from, paths);
  return { rate: expected === null ? rate : null, increment };
}

/** The mean of an assumption; the growth of an indicator, or of a share the steps that it is assumed to grow by. */
function rateOfOther(of: string, from: number, by: number, { scenario, value }: Paths): number | null {
  const behind = assumptionBehind(scenario, of);
  const assumption = scenario.assumptions.find(({ id }) => id === behind);
  if (assumption && (behind === of || measureIn(assumption.unit) === "points")) return meanRate(assumption, from, by);
  const [start, end] = [value(of, from), value(of, by)];
  return start === null || end === null ? null : growthBetween(start, end, by - from, scenario.settings.compounding);
}

/** What the required rate is the growth of: the value, or what the kind makes of it. */
const transformed = (target: Target, value: number | null): number | null =>
  value === null ? null : (kindOf(target).grows ?? ((same: number) => same))(value);

/** The mean of the path over the period's years after `from`. */
function meanAmount(target: Target, of: string, from: number, paths: Paths): number | null {
  let sum = 0;
  const first = Math.max(from, target.from) + 1;
  for (let year = first; year <= target.by; year += 1) sum += paths.value(of, year) ?? Number.NaN;
  return Number.isFinite(sum) ? sum / (target.by - first + 1) : null;
}

/** An assumption's mean over the years after `from`. */
function meanRate(assumption: Assumption, from: number, by: number): number {
  let sum = 0;
  for (let year = from + 1; year <= by; year += 1) sum += scheduled(assumption, year);
  return sum / (by - from);
}

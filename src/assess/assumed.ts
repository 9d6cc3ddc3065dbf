import { kindOf } from "../kinds/index.ts";
import type { Paths, Required } from "../kinds/kind.ts";
import { growthBetween } from "../kinds/rates.ts";
import type { Assumption } from "../plan/scenario.ts";
import { scheduled } from "../plan/schedule.ts";
import type { Target } from "../plan/target.ts";
import type { Finding } from "./finding.ts";

const nothing = { rate: null, increment: null } as const;

/** What the scenario assumes over the years of the required rate, in the same measure. */
export function assumedOf(target: Target, required: Required, paths: Paths): Finding["assumed"] {
  const { of, from } = required;
  if (of === null || from === null || from >= target.by) return nothing;
  const assumption = paths.scenario.assumptions.find((one) => one.id === of);
  if (assumption) return { rate: meanRate(assumption, from, target.by), increment: null };
  const read = (year: number): number | null => transformed(target, paths.value(of, year));
  const start = read(from);
  const end = read(target.by);
  if (start === null || end === null) return nothing;
  const years = target.by - from;
  const rate = growthBetween(start, end, years, paths.scenario.settings.compounding);
  if (kindOf(target).amounts) return { rate, increment: meanAmount(target, of, from, paths) };
  return { rate, increment: required.increment !== null || rate === null ? (end - start) / years : null };
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

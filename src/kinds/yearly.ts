import type { Register } from "../formula/code.ts";
import type { Sense } from "../plan/target.ts";
import { cellsOf, distanceTo, judge, yearsAfter } from "./condition.ts";
import type { Condition, Paths, Reason, Required, Statement } from "./kind.ts";
import { isReason, meets, noRequired, outOfBounds, reason, startOf, toReach } from "./rates.ts";
import type { Period } from "./sums.ts";

/** A condition that must hold in every year of a period, on the values or on their yearly growth. */
export interface Yearly extends Period {
  readonly sense: Sense;
  readonly value: number;
  readonly tolerance: number;
  readonly of: "value" | "growth";
}

/** The value and the margin of the condition are those of the year with the smallest margin. */
export function yearlyCondition(target: Yearly, statement: Statement): Condition | Reason {
  const { number, op } = statement;
  const years = yearsAfter(target.from, target.by);
  const cells = cellsOf(statement, target.indicator, target.of === "growth" ? [target.from, ...years] : years);
  if (isReason(cells)) return cells;
  const figures: Register[] =
    target.of === "growth"
      ? cells.slice(1).map((cell, i) => op("sub", op("div", cell, cells[i] as Register), number(1)))
      : cells;
  const bound = number(target.value);
  let value = figures[0];
  if (value === undefined) return reason("deadline-passed", { by: target.by, year: target.from });
  let least = distanceTo(statement, target.sense, value, bound);
  for (const figure of figures.slice(1)) {
    const distance = distanceTo(statement, target.sense, figure, bound);
    value = op("select", op("lt", distance, least), figure, value);
    least = op("min", distance, least);
  }
  return judge(statement, value, least, bound, target.tolerance);
}

/** The figure of a year: the value, or its growth on the year before; null where it does not exist. */
export function figureOf(target: Yearly, paths: Paths, year: number): number | null {
  const value = paths.value(target.indicator, year);
  if (target.of === "value" || value === null) return value;
  const before = paths.value(target.indicator, year - 1);
  return before === null || before === 0 ? null : value / before - 1;
}

/** The smallest margin of the path over the period, and its year. */
export function tightest(
  target: Yearly,
  paths: Paths,
): { readonly year: number; readonly value: number; readonly margin: number } | null {
  let found: { year: number; value: number; margin: number } | null = null;
  for (const year of yearsAfter(target.from, target.by)) {
    const value = figureOf(target, paths, year);
    if (value === null) continue;
    const margin = target.sense === "at-least" ? value - target.value : target.value - value;
    const distance = target.sense === "equals" ? -Math.abs(margin) : margin;
    if (!found || distance < found.margin) found = { year, value, margin: distance };
  }
  return found;
}

/** The first observed year of the period that misses: one miss is final. */
export function finalMiss(target: Yearly, paths: Paths): Reason | null {
  const last = paths.latest(target.indicator)?.year ?? target.from;
  for (const year of yearsAfter(target.from, Math.min(target.by, last))) {
    const status = paths.status(target.indicator, year);
    const value = figureOf(target, paths, year);
    const known = status === "observed" || status === "derived";
    if (known && value !== null && !meets(target.sense, value, target.value, target.tolerance))
      return reason("missed-in-year", { indicator: target.indicator, year, value, goal: target.value });
  }
  return target.of === "value" ? outOfBounds(paths.scenario, target.indicator, target.sense, target.value) : null;
}

/** On growth the condition itself; on values what keeps the last year inside, or brings the next one there. */
export function requiredYearly(target: Yearly, paths: Paths, from: number | null): Required {
  const start = startOf(paths, target.indicator, from);
  if (isReason(start)) return noRequired(start, target.indicator, from);
  if (target.of === "growth") {
    const passed = start.year >= target.by;
    const why = passed ? reason("deadline-passed", { by: target.by, year: start.year }) : null;
    const rate = passed ? null : target.value;
    return { rate, increment: null, low: null, high: null, of: target.indicator, from: start.year, reason: why };
  }
  const inside = meets(target.sense, start.value, target.value, target.tolerance);
  const by = inside || start.year >= target.by ? target.by : Math.max(start.year, target.from) + 1;
  return toReach(paths, target.indicator, target.value, by, from);
}

/** Whether every year up to the period's end holds; null before that. */
export function yearlyMetBy(target: Yearly, paths: Paths, year: number): boolean | null {
  if (year < target.by) return null;
  const figures = yearsAfter(target.from, target.by).map((one) => figureOf(target, paths, one));
  if (figures.includes(null)) return null;
  return figures.every((figure) => meets(target.sense, figure as number, target.value, target.tolerance));
}

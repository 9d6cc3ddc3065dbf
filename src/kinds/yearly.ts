import type { Register } from "../formula/code.ts";
import type { Scenario } from "../plan/scenario.ts";
import {
  cellsOf,
  distanceTo,
  fromPositive,
  growthRegister,
  judge,
  knownNotPositive,
  pathNotPositive,
  yearsAfter,
} from "./condition.ts";
import type { Condition, Odds, Paths, Reason, Required, RuledOut, Statement } from "./kind.ts";
import { accepted, amountSize, meets, outOfBounds, shareSize, type Tolerant } from "./meets.ts";
import {
  growthBetween,
  isKnown,
  isObserved,
  isReason,
  noRequired,
  type Period,
  reason,
  requiredOf,
  startOf,
  toReach,
} from "./rates.ts";

/** A condition that must hold in every year of a period, on the values or on their yearly growth. */
export interface Yearly extends Period, Tolerant {
  readonly of: "value" | "growth";
}

const sizeOf = (target: Yearly, scenario: Scenario): number =>
  target.of === "growth" ? shareSize(target.value) : amountSize(scenario, target.indicator, target.value);

/** The years from which growth is told: each but the last. */
const basesOf = ({ from, by }: Period): readonly number[] => [from, ...yearsAfter(from, by - 1)];

/** The value and the margin of the condition are those of the year with the smallest margin. */
export function yearlyCondition(target: Yearly, statement: Statement): Condition | Reason {
  const years = yearsAfter(target.from, target.by);
  if (target.of === "growth") return growthCondition(target, statement, years);
  const cells = cellsOf(statement, target.indicator, years);
  return isReason(cells) ? cells : tightestOf(target, statement, cells);
}

function growthCondition(target: Yearly, statement: Statement, years: readonly number[]): Condition | Reason {
  const { indicator, from } = target;
  const bases = basesOf(target);
  const improper = knownNotPositive(statement, indicator, bases);
  if (improper) return improper;
  const cells = cellsOf(statement, indicator, [from, ...years]);
  if (isReason(cells)) return cells;
  const growth = cells.slice(1).map((cell, i) => growthRegister(statement, cells[i] as Register, cell, 1));
  const condition = tightestOf(target, statement, growth);
  const open = cells.filter((_, i) => i < bases.length && statement.known(indicator, from + i) === null);
  return isReason(condition) || open.length === 0 ? condition : fromPositive(statement, open, condition);
}

function tightestOf(target: Yearly, statement: Statement, figures: readonly Register[]): Condition | Reason {
  const { number, op } = statement;
  const bound = number(target.value);
  let value = figures[0];
  if (value === undefined) return reason("deadline-passed", { by: target.by, year: target.from });
  let least = distanceTo(statement, target.sense, value, bound);
  for (const figure of figures.slice(1)) {
    const distance = distanceTo(statement, target.sense, figure, bound);
    value = op("select", op("lt", distance, least), figure, value);
    least = op("min", distance, least);
  }
  return judge(statement, value, least, number(sizeOf(target, statement.scenario)), target.tolerance, target.strict);
}

/** The figure of a year: the value, or its growth on the year before; null where it does not exist. */
export function figureOf(target: Yearly, paths: Paths, year: number): number | null {
  const value = paths.value(target.indicator, year);
  if (target.of === "value" || value === null) return value;
  const before = paths.value(target.indicator, year - 1);
  if (before === null || before <= 0) return null;
  if (paths.scenario.settings.compounding === "discrete") return value / before - 1;
  return growthBetween(before, value, 1, "continuous");
}

/** A year of growth whose base is not positive on the central path. */
export const yearlyUndefined = (target: Yearly, paths: Paths): Reason | null =>
  target.of === "growth" ? pathNotPositive(paths, target.indicator, basesOf(target)) : null;

const holdsWith = (target: Yearly, { scenario }: Paths, figure: number): boolean =>
  meets(target, figure, sizeOf(target, scenario));

/** The smallest margin of the path over the period, and its year. */
export function tightest(target: Yearly, paths: Paths): { readonly year: number; readonly margin: number } | null {
  let found: { year: number; margin: number } | null = null;
  for (const year of yearsAfter(target.from, target.by)) {
    const value = figureOf(target, paths, year);
    if (value === null) continue;
    const margin = target.sense === "at-least" ? value - target.value : target.value - value;
    const distance = target.sense === "equals" ? -Math.abs(margin) : margin;
    if (!found || distance < found.margin) found = { year, margin: distance };
  }
  return found;
}

/** An observed year that misses is final; and a bound may rule every year out. */
export const yearlyRuledOut = (target: Yearly, paths: Paths): RuledOut | null =>
  missIn(target, paths, (year) => isObserved(paths, [target.indicator], year)) ??
  (target.of === "value" ? outOfBounds(paths.scenario, target.indicator, accepted(target)) : null);

/** The first year of the period that misses, of those whose figures are made of years that `counts`. */
function missIn(target: Yearly, paths: Paths, counts: (year: number) => boolean): RuledOut | null {
  const { indicator } = target;
  for (const year of yearsAfter(target.from, target.by)) {
    const value = figureOf(target, paths, year);
    const known = (target.of === "growth" ? [year - 1, year] : [year]).every(counts);
    if (known && value !== null && !holdsWith(target, paths, value))
      return reason("missed-in-year", { indicator, year, value, goal: target.value });
  }
  return null;
}

/** On growth the condition itself; on values what keeps the last year inside, or brings the next one there. */
export function requiredYearly(target: Yearly, paths: Paths, from: number | null): Required {
  const { indicator, by, value, sense } = target;
  const start = startOf(paths, indicator, from);
  if (isReason(start)) return noRequired(start, indicator, from);
  if (start.year >= by)
    return requiredOf(indicator, start.year, { reason: reason("deadline-passed", { by, year: start.year }) });
  const missed = missIn(target, paths, (year) => isKnown(paths, indicator, year));
  if (missed) return requiredOf(indicator, start.year, { reason: missed });
  if (target.of === "growth" && start.value <= 0)
    return requiredOf(indicator, start.year, {
      reason: reason("base-not-positive", { indicator, year: start.year }),
    });
  if (target.of === "growth") return requiredOf(indicator, start.year, { rate: value });
  if (holdsWith(target, paths, start.value)) return toReach(paths, indicator, value, by, from);
  // What jumps to a value and goes on growing leaves it again.
  if (sense === "equals")
    return requiredOf(indicator, start.year, { reason: reason("no-root", { of: indicator, low: "−∞", high: "∞" }) });
  return toReach(paths, indicator, value, Math.max(start.year, target.from) + 1, from);
}

/** Whether every year up to the period's end holds; null before that. */
export function yearlyMetBy(target: Yearly, paths: Paths, year: number): boolean | null {
  if (year < target.by) return null;
  const figures = yearsAfter(target.from, target.by).map((one) => figureOf(target, paths, one));
  if (figures.includes(null)) return null;
  return figures.every((figure) => holdsWith(target, paths, figure as number));
}

/** How likely some year has missed by the end of each, and where the growth of each year lies. */
export function yearlyOdds(target: Yearly, statement: Statement): Odds {
  const { number, op, cell, scenario } = statement;
  const years = yearsAfter(Math.max(scenario.asOf, target.from), target.by);
  const chances = years.flatMap((year) => {
    const stated = yearlyCondition({ ...target, by: year }, statement);
    return isReason(stated) ? [] : [{ year, at: null, chance: op("sub", number(1), stated.holds) }];
  });
  const fan = years.flatMap((year) => {
    const [before, now] = [cell(target.indicator, year - 1), cell(target.indicator, year)];
    if (target.of === "value" || before === null || now === null) return [];
    return [{ year, figure: growthRegister(statement, before, now, 1) }];
  });
  return { of: "failed", chances, fan };
}

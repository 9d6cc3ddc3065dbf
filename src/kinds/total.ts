import { map } from "../base/fields.ts";
import { cellsOf, compare, sumOf, sumUpTo, yearsAfter } from "./condition.ts";
import type { KindOf } from "./kind.ts";
import { accepted, amountSize, meets } from "./meets.ts";
import { boundTerms, pointAt } from "./quantity.ts";
import { isObserved, isReason, noRequired } from "./rates.ts";
import { addUp, paceOfSum, requiredOfSum, sumRuledOut, sumSoFar } from "./sums.ts";
import { boundKeys, bounds, directionOf, type Of, oneBound, period, readBound } from "./written.ts";

const written = map({ ...bounds, ...period }, "五年累计: the sum over the period's years.");

/** `[ ]` 五年累计: the sum over the years after the base year. */
export const total: KindOf<"total", Of<typeof written>> = {
  written,
  rivals: oneBound,
  asked: boundKeys,
  needsIndicator: true,
  period: true,
  read: (stated, reader) => readBound(stated, reader, reader.unit),

  quantity: () => "sum",
  terms: boundTerms,
  reads: () => [],
  direction: directionOf,

  condition(target, statement) {
    const cells = cellsOf(statement, target.indicator, yearsAfter(target.from, target.by));
    if (isReason(cells)) return cells;
    const size = amountSize(statement.scenario, target.indicator, target.value);
    return compare(statement, target, sumOf(statement, cells), size);
  },

  amounts: true,
  required(target, paths, from) {
    const sum = sumSoFar(paths, target, from);
    return isReason(sum)
      ? noRequired(sum, target.indicator, from)
      : requiredOfSum(paths.scenario, sum, target, target.value, target.sense);
  },

  metBy(target, paths, year) {
    if (target.sense !== "at-least" && year < target.by) return null;
    const sum = addUp(paths, target.indicator, yearsAfter(target.from, Math.min(year, target.by)));
    if (typeof sum !== "number") return null;
    const size = amountSize(paths.scenario, target.indicator, target.value);
    return meets(target, sum, size);
  },

  pace: (target, paths) => paceOfSum(paths, target, target.value, target.sense, total.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  // Only a floor can be met early: metBy says nothing of a cap before the period is over.
  early: () => true,
  ruledOut: (target, paths) => sumRuledOut(paths, target, accepted(target)),
  watch: () => ({
    what: "sum",
    state: (target, statement, year) => sumUpTo(statement, target.indicator, target.from, year),
  }),

  shows: () => "sum",
  mark: ({ value, by }) => pointAt(value, by),
  levels: (target) => [target.value / (target.by - target.from)],
};

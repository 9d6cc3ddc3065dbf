import { cellsOf, compare, sumOf, yearsAfter } from "./condition.ts";
import type { KindOf } from "./kind.ts";
import { cushion, isReason, meets, noRequired } from "./rates.ts";
import { addUp, paceOfSum, requiredOfSum, sumRuledOut, sumSoFar } from "./sums.ts";

/** `[ ]` 五年累计: the sum over the years after the base year. */
export const total: KindOf<"total"> = {
  // Only a floor can be met early: metBy says nothing on a cap before the period is over.
  endState: true,

  condition(target, statement) {
    const cells = cellsOf(statement, target.indicator, yearsAfter(target.from, target.by));
    if (isReason(cells)) return cells;
    return compare(statement, target.sense, sumOf(statement, cells), statement.number(target.value), target.tolerance);
  },

  required(target, paths, from) {
    const sum = sumSoFar(paths, target, from);
    return isReason(sum)
      ? noRequired(sum, target.indicator, from)
      : requiredOfSum(sum, target, target.value, target.sense);
  },

  metBy(target, paths, year) {
    if (target.sense !== "at-least" && year < target.by) return null;
    const sum = addUp(paths, target.indicator, yearsAfter(target.from, Math.min(year, target.by)));
    return typeof sum === "number" ? meets(target.sense, sum, target.value, target.tolerance) : null;
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    const met = latest !== null && total.metBy(target, paths, latest.year) === true;
    return paceOfSum(paths, target, target.value, target.sense, met);
  },

  ruledOut: (target, paths) => sumRuledOut(paths, target, cushion(target.value, target), target.sense),
};

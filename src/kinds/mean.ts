import type { TargetOf } from "../plan/target.ts";
import { cellsOf, compare, sumOf, yearsAfter } from "./condition.ts";
import type { Condition, KindOf, Pace, Paths, Reason, Required, Statement } from "./kind.ts";
import { cushion, isReason, meets, noRequired } from "./rates.ts";
import { meanOfTotals } from "./ratio-mean.ts";
import { addUp, type Period, paceOfSum, requiredOfSum, sumRuledOut, sumSoFar } from "./sums.ts";

/** 年均: the mean of the yearly values over the period, or of a ratio: Σ over Σ. */
export const mean: KindOf<"mean"> = {
  endState: false,

  condition(target, statement): Condition | Reason {
    if (target.meanOf !== "values") return meanOfTotals.condition(target, target.meanOf, statement);
    const value = meanRegister(statement, target.indicator, target.from, target.by);
    if (typeof value !== "number") return value;
    return compare(statement, target.sense, value, statement.number(target.value), target.tolerance);
  },

  required(target, paths, from): Required {
    if (target.meanOf !== "values") return meanOfTotals.required(target, target.meanOf, paths, from);
    return requiredMean(paths, target, target.value, target.sense, from);
  },

  metBy(target, paths, year): boolean | null {
    if (year < target.by) return null;
    const value = periodMean(target, paths);
    return typeof value === "number" ? meets(target.sense, value, target.value, target.tolerance) : null;
  },

  pace(target, paths): Pace {
    const latest = paths.latest(target.indicator);
    const met = latest !== null && mean.metBy(target, paths, latest.year) === true;
    if (target.meanOf !== "values") return meanOfTotals.pace(target, target.meanOf, paths, met);
    return paceOfSum(paths, target, lengthOf(target) * target.value, target.sense, met);
  },

  ruledOut(target, paths): Reason | null {
    const goal = cushion(target.value, target);
    return target.meanOf === "values" ? sumRuledOut(paths, target, lengthOf(target) * goal, target.sense) : null;
  },
};

const lengthOf = (period: Period): number => period.by - period.from;

const periodMean = (target: TargetOf<"mean">, paths: Paths): number | Reason =>
  target.meanOf === "values"
    ? meanOf(paths, target.indicator, target.from, target.by)
    : meanOfTotals.value(target, target.meanOf, paths);

/** The mean of the path's values over the years after `from`, up to `by`. */
export function meanOf(paths: Paths, indicator: string, from: number, by: number): number | Reason {
  const sum = addUp(paths, indicator, yearsAfter(from, by));
  return typeof sum === "number" ? sum / (by - from) : sum;
}

/** The same as an instruction. */
export function meanRegister(statement: Statement, indicator: string, from: number, by: number): number | Reason {
  const cells = cellsOf(statement, indicator, yearsAfter(from, by));
  if (isReason(cells)) return cells;
  return statement.op("div", sumOf(statement, cells), statement.number(by - from));
}

/** What a period mean needs from its open years. */
export function requiredMean(
  paths: Paths,
  period: Period,
  goal: number,
  sense: TargetOf<"mean">["sense"],
  from: number | null,
): Required {
  const sum = sumSoFar(paths, period, from);
  return isReason(sum)
    ? noRequired(sum, period.indicator, from)
    : requiredOfSum(sum, period, lengthOf(period) * goal, sense);
}

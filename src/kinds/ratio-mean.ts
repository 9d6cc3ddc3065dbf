import type { TargetOf } from "../plan/target.ts";
import { cellsOf, compare, sumOf, yearsAfter } from "./condition.ts";
import type { Condition, Pace, Paths, Reason, Required, Statement } from "./kind.ts";
import { observedSince, unknownPace } from "./pace.ts";
import { isReason, noRequired, reason } from "./rates.ts";
import { addUp, rateOfSum, ratioPace, sumSoFar } from "./sums.ts";

type Mean = TargetOf<"mean">;
interface Totals {
  readonly total: string;
  readonly over: string;
}

/** The mean of a ratio as ΣA / ΣB: the years weigh by their denominator. */
export const meanOfTotals = {
  condition(target: Mean, totals: Totals, statement: Statement): Condition | Reason {
    const years = yearsAfter(target.from, target.by);
    const above = cellsOf(statement, totals.total, years);
    if (isReason(above)) return above;
    const below = cellsOf(statement, totals.over, years);
    if (isReason(below)) return below;
    const value = statement.op("div", sumOf(statement, above), sumOf(statement, below));
    return compare(statement, target.sense, value, statement.number(target.value), target.tolerance);
  },

  value(target: Mean, totals: Totals, paths: Paths): number | Reason {
    return ratioOver(paths, totals, yearsAfter(target.from, target.by));
  },

  /** The ratio of each open year, the denominator as the central trajectory has it; and the ratio's growth that gives it. */
  required(target: Mean, totals: Totals, paths: Paths, from: number | null): Required {
    const sum = sumSoFar(paths, target, from);
    if (isReason(sum)) return noRequired(sum, target.indicator, from);
    const years = yearsAfter(target.from, target.by);
    const known = years.filter((year) => year <= sum.start.year);
    const above = addUp(paths, totals.total, known);
    const below = addUp(paths, totals.over, years);
    const openBelow = addUp(paths, totals.over, sum.open);
    if (typeof above !== "number") return noRequired(above, target.indicator, from);
    if (typeof below !== "number") return noRequired(below, target.indicator, from);
    if (sum.open.length === 0 || typeof openBelow !== "number" || openBelow === 0)
      return noRequired(reason("deadline-passed", { by: target.by, year: sum.start.year }), target.indicator, from);
    const need = target.value * below - above;
    const weight = (year: number): number => paths.value(totals.over, year) ?? 0;
    const rate = rateOfSum(sum.start, sum.open, need, weight);
    const why = rate === null ? reason("not-positive", { value: sum.start.value, goal: target.value }) : null;
    const increment = need / openBelow;
    return { rate, increment, low: null, high: null, of: target.indicator, from: sum.start.year, reason: why };
  },

  pace(target: Mean, totals: Totals, paths: Paths, met: boolean): Pace {
    const since = observedSince(paths, target.indicator, target.from);
    if ("code" in since && since.code !== "no-base") return unknownPace(since);
    const last = Math.min(paths.latest(target.indicator)?.year ?? target.from, target.by);
    const seen = ratioOver(paths, totals, yearsAfter(target.from, last));
    if (typeof seen !== "number") return unknownPace(seen);
    return ratioPace(seen, target.value, target.sense, met, null);
  },
};

function ratioOver(paths: Paths, totals: Totals, years: readonly number[]): number | Reason {
  const above = addUp(paths, totals.total, years);
  if (typeof above !== "number") return above;
  const below = addUp(paths, totals.over, years);
  if (typeof below !== "number") return below;
  return below === 0 ? reason("not-positive", { value: 0, goal: 0 }) : above / below;
}

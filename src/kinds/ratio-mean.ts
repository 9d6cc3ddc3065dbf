import type { TargetOf, Totals } from "../plan/target.ts";
import { cellsOf, sumOf, yearsAfter } from "./condition.ts";
import type { Pace, Paths, Reason, Required, Statement } from "./kind.ts";
import { observedSince, unknownPace } from "./pace.ts";
import { isReason, noRequired, reason, requiredOf } from "./rates.ts";
import { addUp, rateOfSum, ratioPace, sumSoFar } from "./sums.ts";

type Mean = TargetOf<"mean">;

/** The mean of a ratio as ΣA / ΣB in the ratio's unit: the years weigh by their denominator. */
export const meanOfTotals = {
  register(target: Mean, { total, over, scale }: Totals, statement: Statement): number | Reason {
    const years = yearsAfter(target.from, target.by);
    const above = cellsOf(statement, total, years);
    if (isReason(above)) return above;
    const below = cellsOf(statement, over, years);
    if (isReason(below)) return below;
    const ratio = statement.op("div", sumOf(statement, above), sumOf(statement, below));
    return scale === 1 ? ratio : statement.op("mul", ratio, statement.number(scale));
  },

  value: (target: Mean, totals: Totals, paths: Paths): number | Reason =>
    ratioOver(paths, totals, yearsAfter(target.from, target.by)),

  /**
   * The ratio of each open year, the denominator as the central trajectory has it, and the ratio's growth that gives it. Of
   * a target on the numerator itself: its amount in each open year, and its own growth.
   */
  required(target: Mean, { total, over, scale, own }: Totals, paths: Paths, from: number | null): Required {
    const { indicator, by } = target;
    const sum = sumSoFar(paths, target, from);
    if (isReason(sum)) return noRequired(sum, indicator, from);
    const { start, open } = sum;
    const years = yearsAfter(target.from, by);
    const known = years.filter((year) => year <= start.year);
    const above = addUp(paths, total, known);
    const below = addUp(paths, over, years);
    if (typeof above !== "number") return noRequired(above, indicator, from);
    if (typeof below !== "number") return noRequired(below, indicator, from);
    const weigh = (year: number): number => paths.value(over, year) ?? 0;
    const openBelow = open.reduce((sum, year) => sum + weigh(year), 0);
    if (openBelow === 0) return noRequired(reason("deadline-passed", { by, year: start.year }), indicator, start.year);
    // What the open years must add to Σ total, times scale: their ratios weighed by `over`, or their amounts.
    const need = target.value * below - scale * above;
    const rate = rateOfSum(start, open, need, paths.scenario, own ? () => 1 : weigh);
    const why = rate === null ? reason("not-positive", { value: start.value, goal: target.value }) : null;
    return requiredOf(indicator, start.year, { rate, increment: need / (own ? open.length : openBelow), reason: why });
  },

  pace(target: Mean, totals: Totals, paths: Paths, met: boolean): Pace {
    const since = observedSince(paths, target);
    if ("code" in since && since.code !== "no-base") return unknownPace(since);
    const last = paths.latest(target.indicator, target.by)?.year ?? target.from;
    const seen = ratioOver(paths, totals, yearsAfter(target.from, last));
    if (typeof seen !== "number") return unknownPace(seen);
    return ratioPace(seen, target.value, target.sense, met, null);
  },
};

function ratioOver(paths: Paths, { total, over, scale }: Totals, years: readonly number[]): number | Reason {
  const above = addUp(paths, total, years);
  if (typeof above !== "number") return above;
  const below = addUp(paths, over, years);
  if (typeof below !== "number") return below;
  return below === 0 ? reason("not-positive", { value: 0, goal: 0 }) : (scale * above) / below;
}

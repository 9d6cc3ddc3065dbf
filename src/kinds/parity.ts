import { cellOf, judge } from "./condition.ts";
import type { KindOf } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { growthBetween, isReason, meets, noRequired, reason, startOf } from "./rates.ts";

/** How far a ratio is from 1, whichever side leads: max(x, 1/x). */
export const distanceFromParity = (ratio: number): number => Math.max(ratio, 1 / ratio);

/** A ratio that is to come to 1: max(x, 1/x) ≤ 1 + within. */
export const parity: KindOf<"parity"> = {
  endState: true,

  condition(target, statement) {
    const { number, op } = statement;
    const ratio = cellOf(statement, target.indicator, target.by);
    if (typeof ratio !== "number") return ratio;
    const value = op("max", ratio, op("div", number(1), ratio));
    // A ratio that is not positive has no parity to come to: it fails by its own distance.
    const distance = op("sub", number(1 + target.within), value);
    const proper = op("select", op("gt", ratio, number(0)), distance, op("sub", ratio, number(1)));
    return judge(statement, value, proper, number(1 + target.within), target.tolerance);
  },

  /** The growth of the transformed value, not of the ratio. */
  required(target, paths, from) {
    const start = startOf(paths, target.indicator, from);
    if (isReason(start)) return noRequired(start, target.indicator, from);
    const years = target.by - start.year;
    if (years <= 0)
      return noRequired(reason("deadline-passed", { by: target.by, year: start.year }), target.indicator, start.year);
    if (!(start.value > 0))
      return noRequired(reason("not-positive", { value: start.value, goal: 1 }), target.indicator, start.year);
    const { compounding } = paths.scenario.settings;
    const rate = growthBetween(distanceFromParity(start.value), 1 + target.within, years, compounding);
    return { rate, increment: null, low: null, high: null, of: target.indicator, from: start.year, reason: null };
  },

  metBy(target, paths, year) {
    const ratio = paths.value(target.indicator, year);
    if (ratio === null) return null;
    return ratio > 0 && meets("at-most", distanceFromParity(ratio), 1 + target.within, target.tolerance);
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    return plainPace(latest && parity.metBy(target, paths, latest.year), noRatio(target.kind));
  },

  ruledOut: () => null,
};

import { cellOf, compare } from "./condition.ts";
import type { KindOf } from "./kind.ts";
import { paceOfWay } from "./pace.ts";
import { cushion, meets, outOfBounds, toReach } from "./rates.ts";

/** 达到: the value in the target year is at least, at most or equal to X. */
export const level: KindOf<"level"> = {
  endState: true,

  condition(target, statement) {
    const value = cellOf(statement, target.indicator, target.by);
    if (typeof value !== "number") return value;
    return compare(statement, target.sense, value, statement.number(target.value), target.tolerance);
  },

  required: (target, paths, from) => toReach(paths, target.indicator, target.value, target.by, from),

  metBy(target, paths, year) {
    const value = paths.value(target.indicator, year);
    return value === null ? null : meets(target.sense, value, target.value, target.tolerance);
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    const met = latest !== null && level.metBy(target, paths, latest.year) === true;
    const aim = { by: target.by, sense: target.sense, met, goal: () => target.value };
    return paceOfWay(paths, target.indicator, target.from, aim, "rates");
  },

  ruledOut: (target, paths) =>
    outOfBounds(paths.scenario, target.indicator, target.sense, cushion(target.value, target)),
};

import type { Register } from "../formula/code.ts";
import type { TargetOf } from "../plan/target.ts";
import { baseNotPositive, cellsOf, compare, growthRegister } from "./condition.ts";
import type { KindOf, Paths, Reason, Statement } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { grown, growthBetween, meets, noRequired, reason, toReach } from "./rates.ts";

/** 高于 / 同步: mean growth of one indicator minus that of another, over the same period. */
export const relativeGrowth: KindOf<"relative-growth"> = {
  endState: false,

  condition(target, statement) {
    const own = growthOf(statement, target.indicator, target);
    if (typeof own !== "number") return own;
    const other = growthOf(statement, target.to, target);
    if (typeof other !== "number") return other;
    const difference = statement.op("sub", own, other);
    return compare(statement, target.sense, difference, statement.number(target.value), target.tolerance);
  },

  /** The growth of the indicator itself, the other one's as the central trajectory has it. */
  required(target, paths, from) {
    const other = pathGrowth(paths, target.to, target);
    if (typeof other !== "number") return noRequired(other, target.indicator, from);
    const { compounding } = paths.scenario.settings;
    const base = paths.value(target.indicator, target.from);
    if (base === null) return noRequired(reason("no-base", { indicator: target.indicator, year: target.from }));
    const rate = other + target.value;
    if (!(base > 0) || (compounding === "discrete" && rate <= -1))
      return noRequired(reason("base-not-positive", { indicator: target.indicator, year: target.from }));
    const goal = grown(base, rate, target.by - target.from, compounding);
    return toReach(paths, target.indicator, goal, target.by, from);
  },

  metBy(target, paths, year) {
    if (year < target.by) return null;
    const own = pathGrowth(paths, target.indicator, target);
    const other = pathGrowth(paths, target.to, target);
    if (typeof own !== "number" || typeof other !== "number") return null;
    return meets(target.sense, own - other, target.value, target.tolerance);
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    const met = latest === null ? null : relativeGrowth.metBy(target, paths, latest.year);
    return plainPace(met, noRatio(target.kind));
  },

  ruledOut: () => null,
};

type Relative = TargetOf<"relative-growth">;

function growthOf(statement: Statement, indicator: string, { from, by }: Relative): Register | Reason {
  const improper = baseNotPositive(statement, indicator, from);
  if (improper) return improper;
  const cells = cellsOf(statement, indicator, [from, by]);
  if ("code" in cells) return cells;
  return growthRegister(statement, cells[0] as Register, cells[1] as Register, by - from);
}

function pathGrowth(paths: Paths, indicator: string, { from, by }: Relative): number | Reason {
  const base = paths.value(indicator, from);
  const end = paths.value(indicator, by);
  if (base === null) return reason("no-base", { indicator, year: from });
  if (end === null) return reason("no-model", { indicator, year: by });
  const growth = growthBetween(base, end, by - from, paths.scenario.settings.compounding);
  return growth ?? reason("base-not-positive", { indicator, year: from });
}

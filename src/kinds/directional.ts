import { pow } from "../base/elementary.ts";
import type { Register } from "../formula/code.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellsOf, judge } from "./condition.ts";
import type { KindOf, Paths } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { meets, noRequired, reason, toReach } from "./rates.ts";

type Directional = TargetOf<"directional">;

/**
 * 上升 / 下降, no number given: the mean yearly change from the base year is more than `settings.flat` in the wanted direction.
 * The threshold is a level, base ± |base| · the compounded flat rate, so that it also fits values that are not positive.
 */
export const directional: KindOf<"directional"> = {
  endState: false,

  condition(target, statement) {
    const { number, op } = statement;
    const cells = cellsOf(statement, target.indicator, [target.from, target.by]);
    if ("code" in cells) return cells;
    const [base, value] = cells as [Register, Register];
    const way = op("mul", op("abs", base), number(flatShare(target, statement.scenario)));
    const goal = op("add", base, way);
    const distance = target.direction === "up" ? op("sub", value, goal) : op("sub", goal, value);
    const condition = judge(statement, value, distance, goal, target.tolerance);
    // From a base of 0, or with a threshold of 0, standing still is no direction.
    const moved = op(target.direction === "up" ? "gt" : "lt", value, base);
    return { ...condition, holds: op("and", condition.holds, moved) };
  },

  required(target, paths, from) {
    const goal = goalOf(target, paths);
    return goal === null
      ? noRequired(reason("no-base", { indicator: target.indicator, year: target.from }), target.indicator, from)
      : toReach(paths, target.indicator, goal, target.by, from);
  },

  metBy(target, paths, year) {
    const goal = goalOf(target, paths);
    const value = paths.value(target.indicator, year);
    if (year < target.by || goal === null || value === null) return null;
    return meets(target.direction === "up" ? "at-least" : "at-most", value, goal, target.tolerance);
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    return plainPace(latest && directional.metBy(target, paths, latest.year), noRatio(target.kind));
  },

  ruledOut: () => null,
};

/** The change over the period, as a signed share of the base, that is just more than flat. */
function flatShare(target: Directional, { settings }: Scenario): number {
  const sign = target.direction === "up" ? 1 : -1;
  return pow(1 + sign * settings.flat, target.by - target.from) - 1;
}

function goalOf(target: Directional, paths: Paths): number | null {
  const base = paths.value(target.indicator, target.from);
  return base === null ? null : base + Math.abs(base) * flatShare(target, paths.scenario);
}

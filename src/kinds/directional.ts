import { pow } from "../base/elementary.ts";
import { choice } from "../base/fields.ts";
import { percent } from "../base/figures.ts";
import type { Register } from "../formula/code.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellsOf, judge } from "./condition.ts";
import type { KindOf, Paths } from "./kind.ts";
import { meets } from "./meets.ts";
import { DIRECTIONS, paceOfDirection } from "./pace.ts";
import { directionTerms, lineAt } from "./quantity.ts";
import { isObserved, toMultiply } from "./rates.ts";

type Directional = TargetOf<"directional">;

/**
 * 上升 / 下降, no number given: the mean yearly change from the base year is more than `settings.flat` in the wanted direction.
 * The threshold is a level, base ± |base| · the compounded flat rate, so that it also fits values that are not positive.
 */
export const directional: KindOf<"directional", "up" | "down"> = {
  written: choice(["up", "down"], "上升 / 下降, no number given."),
  rivals: [],
  asked: [],
  needsIndicator: true,
  period: false,
  read: (direction) => ({ direction }),

  quantity: () => "value",
  terms: ({ direction }) => directionTerms(direction),
  reads: () => [],
  direction: ({ direction }) => direction,

  condition(target, statement) {
    const { number, op } = statement;
    const cells = cellsOf(statement, target.indicator, [target.from, target.by]);
    if ("code" in cells) return cells;
    const [base, value] = cells as [Register, Register];
    const goal = op("add", base, op("mul", op("abs", base), number(flatShare(target, statement.scenario))));
    const distance = target.direction === "up" ? op("sub", value, goal) : op("sub", goal, value);
    const condition = judge(statement, value, distance, op("abs", goal), target.tolerance);
    // From a base of 0, or with a threshold of 0, standing still is no direction.
    const moved = op(target.direction === "up" ? "gt" : "lt", value, base);
    return { ...condition, holds: op("and", condition.holds, moved) };
  },

  required(target, paths, from) {
    const base = paths.value(target.indicator, target.from);
    return toMultiply(paths, target, 1 + Math.sign(base ?? 0) * flatShare(target, paths.scenario), from);
  },

  metBy(target, paths, year) {
    const base = paths.value(target.indicator, target.from);
    const value = paths.value(target.indicator, year);
    if (year < target.by || base === null || value === null) return null;
    const goal = base + Math.abs(base) * flatShare(target, paths.scenario);
    const up = target.direction === "up";
    const moved = up ? value > base : value < base;
    return (
      moved &&
      meets({ sense: up ? "at-least" : "at-most", value: goal, tolerance: target.tolerance }, value, Math.abs(goal))
    );
  },

  pace: (target, paths: Paths) => paceOfDirection(paths, target, directional.metBy),
  paceNote: {
    zh: `进度另按基年以来的年均增速判断：${percent(DIRECTIONS.onTrack)}以上为基本符合，${percent(DIRECTIONS.behind)}以上为滞后，再低为明显滞后。`,
    en: `Its pace goes by the mean growth since the base year: ${percent(DIRECTIONS.onTrack)} a year that way is on track, ${percent(DIRECTIONS.behind)} behind, less far behind.`,
  },
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  early: () => false,
  ruledOut: () => null,

  shows: () => "value",
  mark(target, paths) {
    const base = paths.value(target.indicator, target.from);
    return base === null ? null : lineAt(base, target);
  },
  levels: () => [],
};

/** The change over the period, as a signed share of the base, that is just more than flat. */
function flatShare(target: Directional, { settings }: Scenario): number {
  const sign = target.direction === "up" ? 1 : -1;
  return pow(1 + sign * settings.flat, target.by - target.from) - 1;
}

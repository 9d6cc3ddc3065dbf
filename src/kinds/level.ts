import { map } from "../base/fields.ts";
import type { Target, TargetOf } from "../plan/target.ts";
import { cellOf, compare } from "./condition.ts";
import type { KindOf, Paths } from "./kind.ts";
import { accepted, amountSize, meets, outOfBounds } from "./meets.ts";
import { paceOfWay } from "./pace.ts";
import { boundTerms, pointAt } from "./quantity.ts";
import { isObserved, toReach } from "./rates.ts";
import { asBand, boundKeys, bounds, directionOf, doublingsIn, type Of, oneBound, readBound } from "./written.ts";

const written = map(bounds, "达到: the value in the target year.");

/** 达到: the value in the target year is at least, at most or equal to X. */
export const level: KindOf<"level", Of<typeof written>> = {
  written,
  bare: true,
  rivals: oneBound,
  asked: boundKeys,
  needsIndicator: true,
  period: false,
  read(stated, reader) {
    const key = boundKeys.find((each) => doublingsIn(stated[each] ?? "") !== null);
    if (key !== undefined) return reader.refuse("level-doubled", [key], { key, text: String(stated[key]) });
    return readBound(stated, reader, reader.unit, asBand);
  },

  quantity: () => "value",
  terms: boundTerms,
  reads: () => [],
  based: ({ indicator }) => [indicator],
  direction: directionOf,

  condition(target, statement) {
    const value = cellOf(statement, target.indicator, target.by);
    if (typeof value !== "number") return value;
    return compare(statement, target, value, amountSize(statement.scenario, target.indicator, target.value));
  },

  required: (target, paths, from) => toReach(paths, target.indicator, target.value, target.by, from),

  metBy(target, paths, year) {
    const value = paths.value(target.indicator, year);
    if (value === null) return null;
    const size = amountSize(paths.scenario, target.indicator, target.value);
    return meets(target, value, size);
  },

  pace: (target, paths) => paceOfWay(paths, target, level.metBy, () => target.value, "rates"),

  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),

  /** An upper limit that the base year kept already is to be kept until the end: it cannot be achieved before. */
  early: (target, paths) => target.sense !== "at-most" || !keptAtBase(target, paths),

  ruledOut: (target, paths) => outOfBounds(paths.scenario, target.indicator, accepted(target)),
  watch: () => ({ what: "value", state: (target, statement, year) => cellOf(statement, target.indicator, year) }),

  shows: () => "value",
  mark: (target) => pointAt(target.value, target.by),
  levels: (target) => [target.value],
  multiple: (_target, figure, base) => (base !== null && base > 0 ? figure / base : null),
};

function keptAtBase({ indicator, from, value, strict }: TargetOf<"level">, paths: Paths): boolean {
  const base = paths.value(indicator, from);
  return base !== null && (strict ? base < value : base <= value);
}

/** A target on a value in a year. */
export type LevelTarget = TargetOf<"level">;

/** Whether a target is on a value in a year. */
export const isLevel = (target: Target): target is LevelTarget => target.kind === "level";

/** Another target made one on a value, once that is known. */
export const asLevel = (target: Target, indicator: string, value: number): TargetOf<"level"> => ({
  ...target,
  indicator,
  kind: "level",
  sense: "at-least",
  value,
});

import { figure, map, maybe } from "../base/fields.ts";
import { cellOf, judge } from "./condition.ts";
import type { KindOf } from "./kind.ts";
import { meets, shareSize } from "./meets.ts";
import { paceWithoutRatio } from "./pace.ts";
import { boundTerms, rangeAt } from "./quantity.ts";
import { growthBetween, isObserved, isReason, noRequired, reason, requiredOf, startOf } from "./rates.ts";
import { readWithin } from "./within.ts";
import type { Of } from "./written.ts";

const written = map(
  { within: maybe(figure("How far max(x, 1/x) may be from 1: 5 % without it.")) },
  "max(x, 1/x) → 1.",
);

/**
 * How far a ratio is from 1, whichever side leads: max(x, 1/x).
 *
 * @example distanceFromParity(0.8) // 1.25
 */
export const distanceFromParity = (ratio: number): number => Math.max(ratio, 1 / ratio);

/** A ratio that is to come to 1: max(x, 1/x) ≤ 1 + within. */
export const parity: KindOf<"parity", Of<typeof written>> = {
  written,
  rivals: [],
  asked: ["within"],
  needsIndicator: true,
  period: false,
  read(stated, reader) {
    const within = readWithin(stated.within ?? "5%", reader, "share");
    return within === null ? null : { within };
  },

  quantity: () => "imbalance",
  terms: ({ within }) => boundTerms({ sense: "at-most", value: 1 + within }),
  reads: () => [],
  direction: () => null,

  condition(target, statement) {
    const { number, op } = statement;
    const ratio = cellOf(statement, target.indicator, target.by);
    if (typeof ratio !== "number") return ratio;
    const most = 1 + target.within;
    const value = op("max", ratio, op("div", number(1), ratio));
    // A ratio that is not positive has no parity to come to: it fails by its own distance.
    const distance = op("sub", number(most), value);
    const proper = op("select", op("gt", ratio, number(0)), distance, op("sub", ratio, number(1)));
    return judge(statement, value, proper, number(shareSize(most)), target.tolerance);
  },

  /** The growth of the transformed value, not of the ratio. */
  required(target, paths, from) {
    const { indicator, by, within } = target;
    const start = startOf(paths, indicator, from);
    if (isReason(start)) return noRequired(start, indicator, from);
    const years = by - start.year;
    if (years <= 0) return noRequired(reason("deadline-passed", { by, year: start.year }), indicator, start.year);
    if (!(start.value > 0))
      return noRequired(reason("not-positive", { value: start.value, goal: 1 }), indicator, start.year);
    const { compounding } = paths.scenario.settings;
    const rate = growthBetween(distanceFromParity(start.value), 1 + within, years, compounding);
    return requiredOf(indicator, start.year, { rate });
  },
  grows: (value) => (value > 0 ? distanceFromParity(value) : value),

  metBy(target, paths, year) {
    const ratio = paths.value(target.indicator, year);
    if (ratio === null) return null;
    const most = 1 + target.within;
    return (
      ratio > 0 &&
      meets({ sense: "at-most", value: most, tolerance: target.tolerance }, distanceFromParity(ratio), shareSize(most))
    );
  },

  pace: (target, paths) => paceWithoutRatio(paths, target, parity.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  early: () => true,
  ruledOut: () => null,

  shows: () => "value",
  mark: ({ within, by }) => rangeAt(1 / (1 + within), 1 + within, by),
  levels: () => [],
};

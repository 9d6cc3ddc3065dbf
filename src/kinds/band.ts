import { cellOf, judge } from "./condition.ts";
import type { KindOf } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { meets, outOfBounds, toReach } from "./rates.ts";

/** 左右: inside [low, high] in the target year. */
export const band: KindOf<"band"> = {
  endState: true,

  condition(target, statement) {
    const { number, op } = statement;
    const value = cellOf(statement, target.indicator, target.by);
    if (typeof value !== "number") return value;
    const inside = op("min", op("sub", value, number(target.low)), op("sub", number(target.high), value));
    return judge(statement, value, inside, number(target.high), target.tolerance);
  },

  /** What both edges need, in rates, or in increments where those lead; and the nearest of what lies between. */
  required(target, paths, from) {
    const low = toReach(paths, target.indicator, target.low, target.by, from);
    const high = toReach(paths, target.indicator, target.high, target.by, from);
    const between = (a: number | null, b: number | null): number | null =>
      a === null || b === null ? null : Math.min(Math.max(0, a), b);
    const leads = (one: typeof low): number | null => one.increment ?? one.rate;
    const byIncrement = low.increment !== null || high.increment !== null;
    const increments = byIncrement ? edgeIncrements(target, paths, low.from) : null;
    return {
      ...low,
      rate: between(low.rate, high.rate),
      increment: increments && between(increments.low, increments.high),
      low: increments ? increments.low : leads(low),
      high: increments ? increments.high : leads(high),
      reason: low.reason ?? high.reason,
    };
  },

  metBy(target, paths, year) {
    const value = paths.value(target.indicator, year);
    if (value === null) return null;
    const { low, high, tolerance } = target;
    return meets("at-least", value, low, tolerance) && meets("at-most", value, high, tolerance);
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    return plainPace(latest && band.metBy(target, paths, latest.year), noRatio(target.kind));
  },

  ruledOut({ indicator, low, high, tolerance }, { scenario }) {
    return (
      outOfBounds(scenario, indicator, "at-least", low - tolerance) ??
      outOfBounds(scenario, indicator, "at-most", high + tolerance)
    );
  },
};

type Edges = { readonly low: number; readonly high: number };

/** Both edges in the same measure: increments, where one of them has no rate. */
function edgeIncrements(
  target: Edges & { readonly indicator: string; readonly by: number },
  paths: Parameters<typeof toReach>[0],
  from: number | null,
): Edges | null {
  const start = from === null ? null : paths.value(target.indicator, from);
  if (from === null || start === null) return null;
  const years = target.by - from;
  return { low: (target.low - start) / years, high: (target.high - start) / years };
}

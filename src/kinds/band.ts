import type { FigureText } from "../base/fields.ts";
import { figure, map, maybe } from "../base/fields.ts";
import type { Reader } from "../plan/reader.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellOf, judge } from "./condition.ts";
import type { KindOf, Paths, Required } from "./kind.ts";
import { amountSize, meets, outOfBounds } from "./meets.ts";
import { paceWithoutRatio } from "./pace.ts";
import { bandTerms, rangeAt } from "./quantity.ts";
import { isObserved, isReason, startOf, toReach } from "./rates.ts";
import { isRelative, readWithin } from "./within.ts";
import type { Of } from "./written.ts";

const written = map(
  {
    around: maybe(figure("Its middle.")),
    within: maybe(figure("How far from it: 5% of the middle, or an amount in the unit; ±5 % of it without.")),
    low: maybe(figure("Its lower end, instead of around.")),
    high: maybe(figure("Its upper end.")),
  },
  "左右: inside a band.",
);

/** 左右: inside [low, high] in the target year. */
export const band: KindOf<"band", Of<typeof written>> = {
  written,
  rivals: [
    ["around", "within"],
    ["low", "high"],
  ],
  asked: ["around"],
  named: ["low", "high", "within"],
  needsIndicator: true,
  period: false,

  /** Around ± a share of it (5 % where none is stated) or an amount; or low and high. */
  read(stated, reader) {
    const { around, within = "5%", low, high } = stated;
    const ends = low !== undefined && high !== undefined && !reader.states("within");
    if ((around === undefined) !== ends || (!ends && (low ?? high) !== undefined))
      return reader.refuse("band-ends", [], { id: reader.id });
    const edges = ends
      ? { low: reader.figure(low, reader.unit, "low"), high: reader.figure(high, reader.unit, "high") }
      : edgesAround(around ?? 0, within, reader);
    if (edges === null || edges.low === null || edges.high === null) return null;
    const [least, most] = [edges.low, edges.high];
    return least < most ? { low: least, high: most } : reader.refuse("band-order", [], { low: least, high: most });
  },

  quantity: () => "value",
  terms: ({ low, high }) => bandTerms(low, high),
  reads: () => [],
  direction: () => null,

  condition(target, statement) {
    const { number, op } = statement;
    const value = cellOf(statement, target.indicator, target.by);
    if (typeof value !== "number") return value;
    const inside = op("min", op("sub", value, number(target.low)), op("sub", number(target.high), value));
    const size = amountSize(statement.scenario, target.indicator, target.low, target.high);
    return judge(statement, value, inside, number(size), target.tolerance);
  },

  /** What both edges need, in rates, or in increments where those lead; and the nearest of what lies between. */
  required(target, paths, from) {
    const low = toReach(paths, target.indicator, target.low, target.by, from);
    const high = toReach(paths, target.indicator, target.high, target.by, from);
    const byIncrement = low.increment !== null || high.increment !== null;
    const increments = byIncrement ? edgeIncrements(target, paths, from) : null;
    return {
      ...low,
      rate: nearestZero(low.rate, high.rate),
      increment: increments && nearestZero(increments.low, increments.high),
      low: increments ? increments.low : leading(low),
      high: increments ? increments.high : leading(high),
      reason: low.reason ?? high.reason,
    };
  },

  metBy(target, paths, year) {
    const value = paths.value(target.indicator, year);
    if (value === null) return null;
    const { low, high, tolerance } = target;
    const size = amountSize(paths.scenario, target.indicator, low, high);
    return (
      meets({ sense: "at-least", value: low, tolerance }, value, size) &&
      meets({ sense: "at-most", value: high, tolerance }, value, size)
    );
  },

  pace: (target, paths) => paceWithoutRatio(paths, target, band.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  early: () => true,
  ruledOut: ({ indicator, low, high, tolerance }, { scenario }) =>
    outOfBounds(scenario, indicator, { low: low - tolerance, high: high + tolerance }),
  watch: () => ({ what: "value", state: (target, statement, year) => cellOf(statement, target.indicator, year) }),

  shows: () => "value",
  mark: ({ low, high, by }) => rangeAt(low, high, by),
  levels: ({ low, high }) => [low, high],
};

/** A middle and how far from it: relative with a %, else an amount in the indicator's unit. */
function edgesAround(around: FigureText, within: FigureText, reader: Reader) {
  const middle = reader.figure(around, reader.unit, "around");
  const width = readWithin(within, reader, isRelative(within) ? "share" : "amount");
  if (middle === null || width === null) return null;
  const half = isRelative(within) ? Math.abs(middle) * width : width;
  return { low: middle - half, high: middle + half };
}

const leading = ({ increment, rate }: Required): number | null => increment ?? rate;

const nearestZero = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.min(Math.max(0, a), b);

type Edges = { readonly low: number; readonly high: number };

/** Both edges in the same measure: increments, where one of them has no rate. */
function edgeIncrements(target: TargetOf<"band">, paths: Paths, from: number | null): Edges | null {
  const start = startOf(paths, target.indicator, from);
  if (isReason(start)) return null;
  const years = target.by - start.year;
  return { low: (target.low - start.value) / years, high: (target.high - start.value) / years };
}

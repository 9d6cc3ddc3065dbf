import type { Text } from "../base/text.ts";
import type { Unit } from "../formula/unit.ts";
import type { Bound, Sense } from "../plan/target.ts";

/**
 * In what a figure is counted. amount: the indicator's unit; step: the same as a change, points for a share; share: a fraction, shown as a per cent; points: a difference of
 * fractions, shown as percentage points; place: a rank; ratio: a plain number.
 */
export const MEASURES = ["amount", "step", "share", "points", "place", "events", "month", "ratio", "none"] as const;
/** One of MEASURES. */
export type Measure = (typeof MEASURES)[number];

/** The measure of an assumption: a rate where its unit is a rate's place, else an amount. */
export function measureIn({ text, signed }: Unit): "amount" | "share" | "points" {
  if (text !== "" || signed === undefined) return "amount";
  return signed === "points" ? "points" : "share";
}

/** What the number of a target is. `name` may speak of {first}, {from} and {by}: years of its period. */
export interface Quantity {
  readonly measure: Measure;
  /** In what a difference between two of them is counted. */
  readonly difference: Measure;
  readonly name: Text;
}

const quantity = (measure: Measure, difference: Measure, zh: string, en: string): Quantity => ({
  measure,
  difference,
  name: { zh, en },
});

/** Every quantity that a target can be put on. */
export const quantities = {
  value: quantity("amount", "amount", "{by}年值", "value in {by}"),
  "least-value": quantity("amount", "amount", "{first}—{by}年最紧年份值", "value of the tightest year, {first}–{by}"),
  "growth-rate": quantity("share", "points", "{first}—{by}年年均增速", "mean yearly growth, {first}–{by}"),
  "least-growth": quantity(
    "share",
    "points",
    "{first}—{by}年最紧年份增速",
    "growth of the tightest year, {first}–{by}",
  ),
  "growth-gap": quantity(
    "points",
    "points",
    "{first}—{by}年年均增速之差",
    "difference of mean yearly growth, {first}–{by}",
  ),
  "relative-change": quantity("share", "points", "比{from}年累计变化", "change since {from}"),
  "absolute-change": quantity("step", "step", "比{from}年累计变化", "change since {from}"),
  "yearly-step": quantity("step", "step", "{first}—{by}年年均变化", "mean yearly change, {first}–{by}"),
  "mean-change": quantity(
    "share",
    "points",
    "{first}—{by}年均值比上一时期变化",
    "mean of {first}–{by} against the period before",
  ),
  sum: quantity("amount", "amount", "{first}—{by}年累计", "sum of {first}–{by}"),
  "period-mean": quantity("amount", "amount", "{first}—{by}年年均值", "yearly mean of {first}–{by}"),
  "ratio-of-sums": quantity("amount", "amount", "{first}—{by}年合计之比", "ratio of the sums of {first}–{by}"),
  "own-ratio-of-sums": quantity("ratio", "ratio", "{first}—{by}年合计之比", "ratio of the sums of {first}–{by}"),
  events: quantity("events", "events", "{first}—{by}年次数", "events in {first}–{by}"),
  place: quantity("place", "ratio", "{by}年名次", "rank in {by}"),
  date: quantity("month", "month", "完成时间", "month of completion"),
  imbalance: quantity("ratio", "ratio", "{by}年偏离 max(x, 1/x)", "imbalance max(x, 1/x) in {by}"),
  awaited: quantity("none", "none", "待定", "still awaited"),
} as const satisfies Readonly<Record<string, Quantity>>;

/** The code of a quantity. */
export type QuantityCode = keyof typeof quantities;

/**
 * The name of a target's quantity, with its years.
 *
 * @example quantityName("sum", { from: 2020, by: 2025 }).zh // "2021—2025年累计"
 */
export function quantityName(code: QuantityCode, { from, by }: { readonly from: number; readonly by: number }): Text {
  const years: Readonly<Record<string, number>> = { first: from + 1, from, by };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(years[name]));
  const { zh, en } = quantities[code].name;
  return { zh: fill(zh), en: fill(en) };
}

/** A condition in one shape for every kind; figures in the measure of the quantity, null where there is none. */
export interface Terms {
  readonly sense: Sense | "above" | "below" | "within" | "up" | "down" | "none";
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const NO_TERMS: Terms = { sense: "none", value: null, low: null, high: null };

/** The terms of a target that states no condition. */
export const noTerms: Terms = NO_TERMS;
/**
 * At least, at most, equal to, above or below a value.
 *
 * @example boundTerms({ sense: "at-least", value: 3 }) // { sense: "at-least", value: 3, low: null, high: null }
 */
export const boundTerms = ({ sense, strict, value }: Bound): Terms => ({
  ...NO_TERMS,
  sense: strict ? STRICT[sense] : sense,
  value,
});

const STRICT = { "at-least": "above", "at-most": "below", equals: "equals" } as const;

/** Between two values. */
export const bandTerms = (low: number, high: number): Terms => ({ ...NO_TERMS, sense: "within", low, high });
/** Up or down, whatever the value. */
export const directionTerms = (sense: "up" | "down"): Terms => ({ ...NO_TERMS, sense });

/** What a mark can look like. */
export const SHAPES = ["point", "line", "range"] as const;

/** What a chart marks, in the indicator's unit: a point or a range in the target's year, a line over the years of a period. */
export interface Mark {
  readonly shape: (typeof SHAPES)[number];
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** A mark in the target's year, or (`line`) over the years after `from`. */
export const pointAt = (value: number, by: number): Mark => ({
  shape: "point",
  low: value,
  high: value,
  from: by,
  to: by,
});
/** A value over the years after `from`, to `by`. */
export const lineAt = (value: number, { from, by }: { readonly from: number; readonly by: number }): Mark => ({
  shape: "line",
  low: value,
  high: value,
  from: from + 1,
  to: by,
});
/** A range in the target's year. */
export const rangeAt = (low: number, high: number, by: number): Mark => ({
  shape: "range",
  low,
  high,
  from: by,
  to: by,
});

import { inBoth, type Text } from "../base/text.ts";
import type { Unit } from "../formula/unit.ts";
import { type UnitName, unitText } from "../formula/unitName.ts";
import type { Bound, Sense } from "../plan/target.ts";

/**
 * In what a figure is counted. amount: the indicator's unit; step: the same as a change, points for a share; share: a rate, a fraction shown as a per cent; change: the same,
 * told as a rise or a fall; points: a difference of fractions, shown as percentage points; place: a rank; month: months since the year 0; ratio: a plain number.
 */
export const MEASURES = [
  "amount",
  "step",
  "share",
  "change",
  "points",
  "place",
  "events",
  "month",
  "ratio",
  "none",
] as const;
/** One of MEASURES. */
export type Measure = (typeof MEASURES)[number];

/**
 * Whether a figure is a fraction that is written as a per cent.
 *
 * @example isFraction("change") // true
 */
export const isFraction = (measure: Measure): boolean => measure === "share" || measure === "change";

/** The measure of an assumption: a rate where its unit is a rate's place, else an amount. */
export function measureIn({ text, signed, percent }: Unit): "amount" | "share" | "points" {
  if (text === "" && percent) return "share";
  if (text !== "" || signed === undefined) return "amount";
  return signed === "points" ? "points" : "share";
}

/**
 * What the unit of a figure is called; `unit` is the indicator's.
 *
 * @example measureUnit("points", "亿元").zh // "个百分点"
 */
export function measureUnit(measure: Measure, unit: UnitName): Text {
  if (isFraction(measure)) return { zh: "%", en: "%" };
  if (measure === "points" || (measure === "step" && unit === "%")) return { zh: "个百分点", en: "pp" };
  if (measure === "place") return { zh: "位", en: "place" };
  if (measure === "month") return { zh: "月", en: "month" };
  return measure === "ratio" || measure === "none" ? { zh: "", en: "" } : inBoth((lang) => unitText(unit, lang));
}

/**
 * What the number of a target is: all that tables, sentences, charts and files need to tell it. Its texts may speak of {first}, {from} and {by}, years of its period, and of
 * {other}, what the target is held against; {will} is "did" of what is observed.
 */
export interface Quantity {
  readonly measure: Measure;
  /** In what a difference between two of them is counted. */
  readonly difference: Measure;
  readonly name: Text;
  /** What a sentence says of {label} and its {value}. */
  readonly said: Text;
  /** The same where the number is negative: its {value} is told by its size. */
  readonly falls?: Text;
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

/** What a chart marks: a point or a range in the target's year, a line over the years of a period. */
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

import type { FanPoint, Point } from "./paths.ts";

/** A Vega-Lite spec as plain data. */
export type Spec = Readonly<Record<string, unknown>>;

/** One layer of a chart, with its points. `style` names its inks in the config. */
export interface Layer extends Spec {
  readonly data: { readonly values: readonly Readonly<Record<string, unknown>>[] };
  readonly mark: Readonly<Record<string, unknown>>;
}

const year = { field: "year", type: "quantitative" as const };
const value = { field: "value", type: "quantitative" as const };
const data = (values: readonly object[]) => ({ values: values.map((each) => ({ ...each })) });

/**
 * A line through the points.
 *
 * @example line([{ year: 2025, value: 9 }], "central").data.values // [{ year: 2025, value: 9 }]
 */
export const line = (points: readonly Point[], style: string, mark: object = {}): Layer => ({
  data: data(points),
  mark: { type: "line", strokeWidth: 3.5, style, ...mark },
  encoding: { x: year, y: value },
});

/**
 * A mark at each point.
 *
 * @example dots([{ year: 2025, value: 9 }], "goal", { size: 240 }).mark.size // 240
 */
export const dots = (points: readonly Point[], style: string, mark: object = {}): Layer => ({
  data: data(points),
  mark: { type: "point", filled: true, size: 110, opacity: 1, style, ...mark },
  encoding: { x: year, y: value },
});

/**
 * The area between two paths.
 *
 * @example fan([{ year: 2025, low: 8, high: 9 }], "wide").mark.type // "area"
 */
export const fan = (points: readonly FanPoint[], style: string): Layer => ({
  data: data(points),
  mark: { type: "area", style, opacity: 1, line: false },
  encoding: { x: year, y: { field: "low", type: "quantitative" }, y2: { field: "high" } },
});

// What is placed by pixels of the plot, since it stands beside the scales.

const pixel = (field: string) => ({ field, type: "quantitative" as const, scale: null, axis: null });

/** A straight stroke, in pixels. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * Strokes in pixels of the plot.
 *
 * @example strokes([{ x: 0, y: 0, x2: 5, y2: 5 }], "goal", {}).mark.type // "rule"
 */
export const strokes = (each: readonly Stroke[], style: string, mark: object): Layer => ({
  data: data(each),
  mark: { type: "rule", style, ...mark },
  encoding: { x: pixel("x"), y: pixel("y"), x2: { field: "x2" }, y2: { field: "y2" } },
});

/** Lines of a text whose first begins at a place, in pixels; `y` is the middle of them all. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: readonly string[];
}

/**
 * Texts in pixels of the plot.
 *
 * @example words([{ x: 0, y: 0, text: ["a"] }], "goal", {}).mark.align // "left"
 */
export const words = (each: readonly Words[], style: string, mark: object): Layer => ({
  data: data(each),
  mark: { type: "text", style, align: "left", baseline: "middle", strokeDash: [], ...mark },
  encoding: { x: pixel("x"), y: pixel("y"), text: { field: "text", type: "nominal" } },
});

import type { FanPoint, Point } from "./paths.ts";
import { INK } from "./theme.ts";

/** A Vega-Lite spec as plain data. */
export type Spec = Readonly<Record<string, unknown>>;

/** One layer of a chart over years, with its points. */
export interface Layer extends Spec {
  readonly data: { readonly values: readonly Readonly<Record<string, number | string>>[] };
  readonly mark: Readonly<Record<string, unknown>>;
}

const year = { field: "year", type: "quantitative" as const };
const value = { field: "value", type: "quantitative" as const };
const data = (values: readonly object[]) => ({ values: values.map((each) => ({ ...each })) });

/** A line through points. */
/**
 * A line through the points.
 *
 * @example line([{ year: 2025, value: 9 }], { color: "black" }).data.values // [{ year: 2025, value: 9 }]
 */
export const line = (points: readonly Point[], mark: object): Layer => ({
  data: data(points),
  mark: { type: "line", strokeWidth: 3, ...mark },
  encoding: { x: year, y: value },
});

/** A dot at each point. */
/**
 * A mark at each point.
 *
 * @example dots([{ year: 2025, value: 9 }], { size: 240 }).mark.size // 240
 */
export const dots = (points: readonly Point[], mark: object): Layer => ({
  data: data(points),
  mark: { type: "point", filled: true, size: 90, opacity: 1, ...mark },
  encoding: { x: year, y: value },
});

/** The area between two quantiles, year by year. */
/**
 * The area between two paths.
 *
 * @example fan([{ year: 2025, low: 8, high: 9 }], "black").mark.type // "area"
 */
export const fan = (points: readonly FanPoint[], color: string, opacity = 1): Layer => ({
  data: data(points),
  mark: { type: "area", color, opacity, line: false },
  encoding: { x: year, y: { field: "low", type: "quantitative" }, y2: { field: "high" } },
});

/**
 * A text beside a point.
 *
 * @example label({ year: 2025, value: 9 }, "95%", {}).data.values // [{ year: 2025, value: 9, text: "95%" }]
 */
export const label = (point: Point | undefined, text: string, mark: object): Layer => ({
  data: data(point ? [{ ...point, text }] : []),
  mark: { type: "text", align: "left", dx: 10, fontWeight: "bold", color: INK.observed, ...mark },
  encoding: { x: year, y: value, text: { field: "text", type: "nominal" } },
});

/**
 * A bound over some years.
 *
 * @example bound(2021, 2025, 3).data.values // [{ year: 2021, end: 2025, value: 3 }]
 */
export const bound = (from: number, to: number, height: number): Layer => ({
  data: data([{ year: from, end: to, value: height }]),
  mark: { type: "rule", strokeWidth: 3, strokeDash: [2, 4], color: INK.required },
  encoding: { x: year, x2: { field: "end" }, y: value },
});

import { type Layer, type Stroke, strokes } from "./layers.ts";
import type { Goal, Interval, Plot } from "./plot.ts";

/** Where years and values lie in the plot, in pixels. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** What one interval takes beside the plot. */
export const INTERVAL = 24;

/** Hatching stands so far apart, and is so high. */
const HATCH = 11;

/**
 * What is marked besides paths, under them and over them: goals, and intervals at the end.
 *
 * @example markings(indicatorPlot(document, document.indicators[0], "en"), { width: 9, height: 9, x: Number, y: Number }) // [[], []]
 */
export function markings(
  { goals, intervals }: Plot,
  geometry: Geometry,
): readonly [readonly Layer[], readonly Layer[]] {
  return [
    goals.flatMap((goal) => (goal.shape === "range" ? stripes(goal, geometry) : [])),
    [
      ...goals.flatMap((goal) => (goal.shape === "point" ? tick(goal, geometry) : walls(goal, geometry))),
      ...intervals.flatMap((interval, i) => bars(interval, geometry.width + INTERVAL * (i + 0.5), geometry)),
    ],
  ];
}

/** A band is hatched along, so that what lies under it stays in sight. */
function stripes({ low, high, from, to, style = "goal" }: Goal, { x, y }: Geometry): readonly Layer[] {
  const [x1, x2] = [x(from), x(to)];
  const [top, bottom] = [Math.min(y(low), y(high)), Math.max(y(low), y(high))];
  const count = Math.max(1, Math.floor((bottom - top) / HATCH));
  const between = Array.from({ length: count - 1 }, (_, i) => top + ((i + 1) / count) * (bottom - top));
  return [
    strokes(
      between.map((each): Stroke => ({ x: x1, y: each, x2, y2: each })),
      style,
      { strokeWidth: 1.2, strokeDash: [1, 3] },
    ),
  ];
}

/** A wall stands where values are not to pass, hatched on its closed side; a range has one at each end. */
function walls({ shape, low, high, from, to, open, style = "goal" }: Goal, geometry: Geometry): readonly Layer[] {
  const sides =
    shape === "range"
      ? [
          { value: low, closed: 1 },
          { value: high, closed: -1 },
        ]
      : [{ value: low, closed: open === null ? 0 : open === "above" ? 1 : -1 }];
  const [x1, x2] = [geometry.x(from), geometry.x(to)];
  const lines = sides.map(({ value }) => ({ x: x1, y: geometry.y(value), x2, y2: geometry.y(value) }));
  const hatches = sides.flatMap(({ value, closed }) => hatching(x1, x2, geometry.y(value), closed));
  return [
    strokes(lines, style, { strokeWidth: 3 }),
    ...(hatches.length > 0 ? [strokes(hatches, style, { strokeWidth: 1.5 })] : []),
  ];
}

function hatching(x1: number, x2: number, y: number, closed: number): readonly Stroke[] {
  if (closed === 0) return [];
  const count = Math.floor((x2 - x1) / HATCH);
  return Array.from({ length: count }, (_, i) => {
    const x = x1 + (i + 0.5) * HATCH;
    return { x, y, x2: x - 6, y2: y + closed * 9 };
  });
}

/** A short wall in the target's year, with an arrow to where values are welcome. */
function tick({ low, to, open, style = "goal" }: Goal, geometry: Geometry): readonly Layer[] {
  const [x, y] = [geometry.x(to), geometry.y(low)];
  const tip = open === "below" ? 20 : -20;
  const arrow: readonly Stroke[] =
    open === null
      ? []
      : [
          { x, y, x2: x, y2: y + tip },
          { x, y: y + tip, x2: x - 6, y2: y + tip * 0.55 },
          { x, y: y + tip, x2: x + 6, y2: y + tip * 0.55 },
        ];
  return [
    strokes([{ x: x - 16, y, x2: x + 16, y2: y }], style, { strokeWidth: 5 }),
    ...(arrow.length > 0 ? [strokes(arrow, style, { strokeWidth: 2.5 })] : []),
  ];
}

/** Bars of a value's quantiles, with a stroke at its central one. */
function bars({ wide, narrow, central, style }: Interval, x: number, { y }: Geometry): readonly Layer[] {
  const bar = ([low, high]: readonly [number, number]): Stroke => ({ x, y: y(low), x2: x, y2: y(high) });
  const middle = central === null ? [] : [{ x: x - 8, y: y(central), x2: x + 8, y2: y(central) }];
  const thin = { strokeDash: [] };
  return [
    strokes([bar(wide)], style ?? "wide", { strokeWidth: style ? 2 : 14, ...thin }),
    strokes([bar(narrow)], style ?? "narrow", { strokeWidth: style ? 8 : 14, ...thin }),
    ...(middle.length > 0 ? [strokes(middle, style ?? "central", { strokeWidth: 3, ...thin })] : []),
  ];
}

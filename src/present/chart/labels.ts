import { type Layer, strokes, words } from "./layers.ts";
import type { Look } from "./look.ts";
import type { Geometry } from "./markings.ts";
import { INTERVAL } from "./markings.ts";
import type { End, Plot } from "./plot.ts";
import { SHARES, shareBars } from "./shares.ts";
import { spread } from "./spread.ts";
import { LINE, linesWithin, widest } from "./texts.ts";

/** Between plot and labels: a leader runs there from the value to a label that had to give way. */
const GAP = 26;

/** As much of the picture's width as labels may take. */
const MOST = 0.24;

/** The column of labels: its width, and its layers once the plot has its place. */
export interface Labels {
  readonly width: number;
  readonly layers: (geometry: Geometry) => readonly Layer[];
}

/**
 * Labels stand in a column right of the plot, where no line runs, each as near to its value as the others allow.
 *
 * @example endLabels({ ...indicatorPlot(document, document.indicators[0], "en"), ends: [] }, LOOK).width // 16
 */
export function endLabels({ ends, intervals, shares = [] }: Plot, { type, width }: Look): Labels {
  const size = type.label;
  const beside = intervals.length * INTERVAL + (shares.length > 0 ? SHARES : 0);
  const texts = ends.map(({ text }) => text.split("\n").flatMap((line) => linesWithin(line, size, MOST * width)));
  const column =
    ends.length === 0 ? 16 : GAP + Math.ceil(1.06 * Math.max(...texts.map((lines) => widest(lines, size))));
  return {
    width: beside + column,
    layers: (geometry) => {
      const wanted = ends.map(({ value }, i) => ({
        at: geometry.y(value),
        size: LINE * size * (texts[i]?.length ?? 1) + 4,
      }));
      const placed = spread(wanted, -size, geometry.height + size);
      const x = geometry.width + beside;
      // A layer costs vega a millisecond or two: what looks alike is one.
      return [
        ...shareBars(shares, geometry, size),
        ...grouped(ends, ({ style }) => style).map((group) => {
          const leaders = group.map((i) => ({ x: x + 4, y: wanted[i]?.at ?? 0, x2: x + GAP - 6, y2: placed[i] ?? 0 }));
          return strokes(leaders, ends[group[0] ?? 0]?.style ?? "quiet", { strokeWidth: 1.5, strokeDash: [] });
        }),
        ...grouped(ends, ({ style, light }) => `${inkOf(style)} ${light ?? false}`).map((group) => {
          const { style = "quiet", light } = ends[group[0] ?? 0] ?? {};
          const told = group.map((i) => {
            const lines = texts[i] ?? [];
            return { x: x + GAP, y: (placed[i] ?? 0) - ((lines.length - 1) * LINE * size) / 2, text: lines };
          });
          return words(told, inkOf(style), { fontWeight: light ? 400 : 700, lineHeight: LINE * size });
        }),
      ];
    },
  };
}

/** The places of those that have the same key, in the order in which they begin. */
function grouped(ends: readonly End[], key: (end: End) => string): readonly (readonly number[])[] {
  const keys = ends.map(key);
  return [...new Set(keys)].map((each) => keys.flatMap((own, i) => (own === each ? [i] : [])));
}

/** Words are told from white by at least 4.5: the lighter lines have theirs in the ink of what is observed, and a leader in their own. */
const inkOf = (style: string): string => (LIGHT.includes(style) ? "observed" : style);

const LIGHT: readonly string[] = ["series-3", "series-4"];

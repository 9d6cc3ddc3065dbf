import { type Layer, strokes, words } from "./layers.ts";
import type { Look } from "./look.ts";
import type { Geometry } from "./markings.ts";
import { INTERVAL } from "./markings.ts";
import type { Plot } from "./plot.ts";
import { spread, type Wanted } from "./spread.ts";
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
export function endLabels({ ends, intervals }: Plot, { type, width }: Look): Labels {
  const size = type.label;
  const beside = intervals.length * INTERVAL;
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
      return [
        ...ends.map(({ style }, i) => {
          const { at } = wanted[i] as Wanted;
          const leader = { x: x + 4, y: at, x2: x + GAP - 6, y2: placed[i] ?? at };
          return strokes([leader], style, { strokeWidth: 1.5, strokeDash: [] });
        }),
        ...ends.map(({ style, light }, i) => {
          const lines = texts[i] ?? [];
          const top = (placed[i] ?? 0) - ((lines.length - 1) * LINE * size) / 2;
          return words([{ x: x + GAP, y: top, text: lines }], inkOf(style), {
            fontWeight: light ? 400 : 700,
            lineHeight: LINE * size,
          });
        }),
      ];
    },
  };
}

/** Words are told from white by at least 4.5: the lighter lines have theirs in the ink of what is observed, and a leader in their own. */
const inkOf = (style: string): string => (LIGHT.includes(style) ? "observed" : style);

const LIGHT: readonly string[] = ["series-3", "series-4"];

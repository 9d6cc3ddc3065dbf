import { type Layer, strokes, words } from "./layers.ts";
import { spread } from "./spread.ts";
import { textWidth } from "./texts.ts";

/** A place along the axis that is named above the plot. */
export interface Pointer {
  readonly at: number;
  readonly text: string;
  /** goal: a solid line; else dots. */
  readonly style: string;
}

/**
 * Upright lines with their names above the plot, side by side where they would meet.
 *
 * @example pointersAt([], Number, { width: 9, height: 9, size: 18 }) // []
 */
export function pointersAt(
  named: readonly Pointer[],
  x: (value: number) => number,
  { width, height, size }: { readonly width: number; readonly height: number; readonly size: number },
): readonly Layer[] {
  const widths = named.map(({ text }) => 1.1 * textWidth(text, size) + 16);
  const places = spread(
    named.map(({ at }, i) => ({ at: x(at), size: widths[i] ?? 0 })),
    0,
    width,
  );
  return named.flatMap(({ at, text, style }, i) => {
    const place = places[i] ?? 0;
    return [
      strokes([{ x: x(at), y: 0, x2: x(at), y2: height }], style, {
        strokeWidth: 2.5,
        strokeDash: style === "goal" ? [] : [2, 3],
      }),
      strokes([{ x: place, y: -8, x2: x(at), y2: 0 }], style, { strokeWidth: 1.5, strokeDash: [] }),
      words([{ x: place, y: -8 - size, text: [text] }], style, { align: "center", fontWeight: "bold" }),
    ];
  });
}

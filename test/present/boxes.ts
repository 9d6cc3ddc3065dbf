import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Spec } from "../../src/present/chart/layers.ts";

/** What a scene's item holds of what is looked at here. */
interface Item {
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly text?: string | readonly string[];
  readonly fontSize?: number;
  readonly lineHeight?: number;
  readonly align?: string;
  readonly baseline?: string;
  readonly items?: readonly Mark[];
}

interface Mark {
  readonly marktype: string;
  readonly role?: string;
  readonly items: readonly Item[];
}

/** A text with the room that it takes, in pixels of the picture. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A straight stroke of a line or a rule. */
export interface Segment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Every text and every stroke of a picture, read from vega's own scene after it has placed them. */
export async function sceneOf(spec: Spec) {
  const quiet = vega.logger(vega.Error);
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { logger: quiet });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger: quiet });
  await view.runAsync();
  const boxes: Box[] = [];
  const segments: Segment[] = [];
  const walk = (mark: Mark, dx: number, dy: number): void => {
    for (const [i, item] of mark.items.entries()) {
      const [x, y] = [dx + (item.x ?? 0), dy + (item.y ?? 0)];
      if (mark.marktype === "group") for (const each of item.items ?? []) walk(each, x, y);
      if (mark.marktype === "text") boxes.push(...boxesOf(item, x, y));
      if (mark.role !== "mark" && mark.role !== undefined) continue;
      if (mark.marktype === "rule")
        segments.push({ from: [x, y], to: [dx + (item.x2 ?? x - dx), dy + (item.y2 ?? y - dy)] });
      const before = mark.items[i - 1];
      if (mark.marktype === "line" && before)
        segments.push({ from: [dx + (before.x ?? 0), dy + (before.y ?? 0)], to: [x, y] });
    }
  };
  const { left, top, right, bottom } = (spec as { padding: Record<"left" | "top" | "right" | "bottom", number> })
    .padding;
  const scene = (view.scenegraph() as unknown as { root: Mark }).root;
  walk(scene, left, top);
  const [width, height] = [view.width() + left + right, view.height() + top + bottom];
  view.finalize();
  return { boxes, segments, width, height };
}

function boxesOf(item: Item, x: number, y: number): readonly Box[] {
  const size = item.fontSize ?? 11;
  const lines = (Array.isArray(item.text) ? item.text : [item.text ?? ""]).map(String);
  const height = item.lineHeight ?? size + 2;
  return lines.flatMap((text, i) => {
    if (text.trim() === "") return [];
    // A Chinese glyph is as wide as high, a Latin one half of it on average.
    const chinese = [...text].filter((glyph) => glyph > "\u2e80").length;
    const span = size * (chinese + 0.52 * ([...text].length - chinese));
    const left = item.align === "right" ? x - span : item.align === "center" ? x - span / 2 : x;
    const middle = y + i * height + (item.baseline === "middle" ? 0 : item.baseline === "top" ? size / 2 : -size / 3);
    return [{ text, left, right: left + span, top: middle - 0.42 * size, bottom: middle + 0.42 * size }];
  });
}

/** Texts that lie on each other. */
export const overlaps = (boxes: readonly Box[]): readonly string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );

/** Texts that a stroke runs through. */
export const crossed = (boxes: readonly Box[], segments: readonly Segment[]): readonly string[] =>
  boxes.filter((box) => segments.some((each) => crosses(box, each))).map(({ text }) => text);

/** Liang and Barsky's clipping: whether any of the stroke lies in the box. */
function crosses({ left, right, top, bottom }: Box, { from, to }: Segment): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enters, leaves] = [0, 1];
  const sides = [
    [-dx, from[0] - left],
    [dx, right - from[0]],
    [-dy, from[1] - top],
    [dy, bottom - from[1]],
  ] as const;
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return false;
    if (p < 0) enters = Math.max(enters, q / p);
    if (p > 0) leaves = Math.min(leaves, q / p);
  }
  return enters < leaves;
}

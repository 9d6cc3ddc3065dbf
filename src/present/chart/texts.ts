import { isWide, wrap } from "../../base/width.ts";

/** What is left free around a picture, and from line to line in heights of type. */
export const EDGE = 24;
/** The height of a line, in heights of its type. */
export const LINE = 1.25;

/**
 * The width of a text in pixels, as fonts with Chinese glyphs set it: one em a Chinese glyph, and on the safe side 0.58 a
 * Latin one. Everything around a plot is placed by it, so that no picture depends on the fonts of whoever draws it.
 *
 * @example textWidth("目标 2025", 15) // 73.5
 */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, glyph) => sum + (isWide(glyph) ? 1 : 0.58), 0) * size;

/** The widest of some lines. @example widest(["甲", "甲乙"], 10) // 20 */
export const widest = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size)));

/** A text in lines that fit. @example linesWithin("甲乙丙丁", 10, 20) // ["甲乙", "丙丁"] */
export const linesWithin = (text: string, size: number, width: number): readonly string[] =>
  wrap(text, width, (part) => textWidth(part, size)).split("\n");

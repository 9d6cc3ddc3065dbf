/**
 * Columns of a terminal that a text takes: Chinese glyphs and full-width punctuation take two.
 *
 * @example columnsOf("目标 2025") // 9
 */
export const columnsOf = (text: string): number => [...text].reduce((sum, glyph) => sum + (isWide(glyph) ? 2 : 1), 0);

/**
 * Whether a glyph is as wide as it is high.
 *
 * @example isWide("，") // true
 */
export const isWide = (glyph: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(glyph);

/** What is kept together: a word, or one Chinese glyph (个百分点 is a word too, and up to five between marks or blanks: 预期性), with the marks that open before and close after it. */
const PIECE =
  /[（《“‘]*(?:个百分点|(?<=^|[\s（、，；：])\p{Script=Han}{3,5}(?=$|[\s）、，。；：])|[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)[、，。；：！？）》”’),.;:]*\s*|\s+/gu;

/**
 * Breaks a text into lines of at most `columns`: at spaces and hyphens, between Chinese glyphs, and inside a word only where
 * it is longer than a line. No line begins with a mark that closes, or ends with one that opens. `widthOf`: in what widths are counted.
 *
 * @example wrap("没有数值：甲、乙", 11) // "没有数值：\n甲、乙"
 */
export function wrap(text: string, columns: number, widthOf: (part: string) => number = columnsOf): string {
  const lines: string[] = [];
  let line = "";
  const words = text.match(PIECE) ?? [];
  const pieces = words.flatMap((word) => word.split(/(?<=\p{L}-)(?=\p{L})/u));
  for (const piece of pieces.flatMap((each) => (widthOf(each.trimEnd()) > columns ? [...each] : [each]))) {
    if (widthOf(line + piece.trimEnd()) > columns && line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].join("\n");
}

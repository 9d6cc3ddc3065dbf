import type { Text } from "../../base/text.ts";
import { inUnit, parseQuantity } from "../../formula/quantity.ts";
import type { Unit } from "../../formula/unit.ts";
import type { Cell } from "../files.ts";

/** What tables write where they have no figure. */
const BLANK = /^(|-|–|—|\.\.|…|\.\.\.|n\/?a|null|none|缺|无)$/i;

/**
 * Full-width digits, letters, signs and blanks as half-width ones.
 *
 * @example halfWidth("１，２３４．５") // "1,234.5"
 */
export const halfWidth = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text)
    ? text
    : text
        .replace(/[\uff01-\uff5e]/g, (glyph) => String.fromCharCode(glyph.charCodeAt(0) - 0xfee0))
        .replaceAll("\u3000", " ")
        .replaceAll("\u2212", "-");

/**
 * A cell's text, a formula's with its sign of equality.
 *
 * @example textIn({ formula: "B4+1" }) // "=B4+1"
 */
export const textIn = (cell: Cell | undefined): string =>
  typeof cell === "object" && cell !== null ? `=${cell.formula}` : String(cell ?? "").trim();

/** A column's or row's name as it is compared: no blanks or line breaks in it, whatever the width of its signs. */
export const plainName = (text: string): string => halfWidth(text).replace(/\s/g, "");

/** Whether a cell holds no figure: empty, or one of the marks that stand for none. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null ||
  cell === undefined ||
  (typeof cell === "string" && !/^\d/.test(cell) && BLANK.test(halfWidth(cell).trim()));

/**
 * The figure in a cell in the column's unit, grouped thousands and full-width digits included; NaN where it is none.
 *
 * @example numberIn("１,４８０．５", { text: "亿元", scale: 1e8, dimensions: { 元: 1 } }) // 1480.5
 */
export function numberIn(cell: Cell, unit: Unit): number {
  if (typeof cell === "number") return cell;
  // Most cells of long reference classes are plain numbers without a unit.
  if (typeof cell === "string" && !unit.signed && /^\d+(\.\d+)?$/.test(cell)) return Number(cell);
  const text = halfWidth(textIn(cell)).trim();
  const grouped = /^[+-]?\d{1,3}([, \u00a0\u202f]\d{3})+(\.\d+)?%?$/.test(text);
  const quantity = parseQuantity(grouped ? text.replace(/[, \u00a0\u202f]/g, "") : text);
  const value = quantity.ok ? inUnit(quantity.value, unit) : quantity;
  return value.ok ? value.value : Number.NaN;
}

/** What tables put behind a figure to refer to a note. */
const MARK = /^([+-]?[\d.,]*\d%?)\s*([①-⑳⑴-⒇*※†‡]+|[([【〔]\d+[)\]】〕]|[a-z]\)?)$/;

/**
 * A figure and the note's mark behind it; null where the cell is no such thing.
 *
 * @example markedIn("2310①") // { plain: "2310", mark: "①" }
 */
export function markedIn(text: string): { readonly plain: string; readonly mark: string } | null {
  const [, plain, mark] = MARK.exec(halfWidth(text).trim()) ?? [];
  return plain === undefined || mark === undefined ? null : { plain, mark };
}

/** The earliest year that a file may mean. */
export const FIRST_YEAR = 1800;
/** The latest: a thousand years on. */
export const LAST_YEAR = 2800;

/**
 * The year in a cell; NaN where it is none, a half-year or a month among them.
 *
 * @example yearIn("２０２０年") // 2020
 * @example yearIn("2020-12-31") // 2020
 * @example yearIn("2020年上半年") // NaN
 */
export function yearIn(cell: Cell | undefined): number {
  if (typeof cell === "string" && /^\d{4}$/.test(cell)) return Number(cell);
  const found = /^(\d{4})(\.0+|年[度底末]?|[-/](12([-/]31)?|0?1[-/]0?1))?$/.exec(halfWidth(textIn(cell)).trim());
  return found ? Number(found[1]) : Number.NaN;
}

/**
 * What a cell is called: its row in a text, its address in a workbook. Both count from 1.
 *
 * @example placeIn(true, 5, 28).en // "cell AB5"
 */
export function placeIn(addressed: boolean, row: number, column: number): Text {
  if (!addressed) return { zh: `第 ${row} 行`, en: `row ${row}` };
  const address = `${letters(column)}${row}`;
  return { zh: `单元格 ${address}`, en: `cell ${address}` };
}

/** The letters of a column, counted from 1. @example letters(28) // "AB" */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column > 26 ? `${letters((column - 1 - rest) / 26)}${last}` : last;
}

import type { Cell as XlsxCell, Sheet as XlsxSheet } from "hucre/xlsx";
import { visible } from "../../base/visible.ts";
import { shifted } from "../../formula/decimal.ts";
import type { Cell, Sheet } from "../files.ts";
import { FIRST_YEAR, LAST_YEAR } from "./cell.ts";

/** The sheets of an XLSX file as its reader sees them: percentages with their sign, formulas without a result as such, merged labels in each cell. */
export const sheetsOf = (sheets: readonly XlsxSheet[]): readonly Sheet[] =>
  sheets.map((sheet) => {
    const rows = sheet.rows.map((row, r) => row.map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`))));
    for (const merge of sheet.merges ?? []) spread(rows, merge);
    return { name: visible(sheet.name), rows, addressed: true };
  });

function cellOf(value: unknown, cell: XlsxCell | undefined): Cell {
  if (cell?.formula !== undefined && (value === null || value === undefined)) return { formula: cell.formula };
  if (typeof value === "number") return isPercent(cell?.style?.numFmt) ? `${shifted(value, 2)}%` : value;
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : visible(String(value).replace(/\r(?=\n)/g, ""));
}

/** Whether a cell's number format shows percentages: a % outside quoted text, escapes and brackets. */
const isPercent = (format: string | undefined): boolean =>
  (format ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").includes("%");

type Merge = NonNullable<XlsxSheet["merges"]>[number];

/** A merged label, or year, stands for each cell that it covers; a figure is one row's, and stays where it is. */
function spread(rows: Cell[][], { startRow, startCol, endRow, endCol }: Merge): void {
  const label = rows[startRow]?.[startCol] ?? null;
  if (typeof label === "number" && !(Number.isInteger(label) && label >= FIRST_YEAR && label <= LAST_YEAR)) return;
  for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r += 1)
    for (let c = startCol; c <= endCol; c += 1) if (rows[r] !== undefined) (rows[r] as Cell[])[c] = label;
}

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
  const widest = rows.reduce((most, { length }) => Math.max(most, length), startCol + 1);
  for (let r = startRow; r <= Math.min(endRow, rows.length - 1); r += 1)
    for (let c = startCol; c <= Math.min(endCol, widest - 1); c += 1)
      if (rows[r] !== undefined) (rows[r] as Cell[])[c] = label;
}

/**
 * The bytes that a zip archive unpacks to, by the list of files at its end: its reader stops a file that goes beyond what is stated
 * there. Infinity where a size is not stated, or the list is not where it should be; 0 where there is none.
 *
 * @example unpackedSize(new Uint8Array(10)) // 0
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return 0;
  const [count, length] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true)];
  let [sum, at] = [0, view.getUint32(end + 16, true)];
  if (count === ELSEWHERE >>> 16 || length === ELSEWHERE || at === ELSEWHERE) return Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) return Number.POSITIVE_INFINITY;
    sum += entrySize(view, at);
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

/** What one file unpacks to. An empty one has two packed bytes at most; of what states no size, or stands elsewhere, nothing is known. */
function entrySize(view: DataView, at: number): number {
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const isStated =
    packed > 0 ? unpacked > 0 || packed <= 2 : unpacked === 0 && (view.getUint16(at + 8, true) & LATER) === 0;
  return isStated ? Math.max(packed, unpacked) : Number.POSITIVE_INFINITY;
}

/** How the last record of an archive begins, and an entry of its list of files; their least sizes. */
const [END, ENTRY, END_SIZE, ENTRY_SIZE] = [0x06054b50, 0x02014b50, 22, 46];
/** What stands in the place of a number that is kept in the records of larger archives; no workbook of ours needs them. */
const ELSEWHERE = 0xffffffff;
/** The flag of a file whose sizes stand behind it. */
const LATER = 8;

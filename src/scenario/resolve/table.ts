import type { Position } from "../../base/diagnostic.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import { inUnit, parseQuantity } from "../../formula/quantity.ts";
import type { Unit } from "../../formula/unit.ts";
import { type Cell, pathFrom, type Sheet } from "../files.ts";
import type { Node } from "../tree.ts";
import { type Context, refuse, refuseAs } from "./context.ts";
import { FIRST_YEAR, LAST_YEAR } from "./yearly.ts";

/** A sheet with its header as columns; rows keep their line in the file. */
export interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

/** What tables write where they have no figure. */
const BLANK = /^(|-|–|—|\.\.|…|\.\.\.|n\/?a|null|none|缺|无)$/i;

/** The table that a `file:` node refers to; null with an error at the reference. */
export function openTable(context: Context, node: Node, sheet?: string, sheetAt?: Position): Table | null {
  const path = pathFrom(node.at.file, node.kind === "scalar" ? String(node.value) : "");
  const file = context.files.get(path);
  if (file === undefined) return refuse(context, "file-missing", node.at, { path });
  if (file.kind === "problem") return refuseAs(context, [{ code: file.code, args: { path, ...file.args } }], node.at);
  if (file.kind === "text") return refuse(context, "table-syntax", node.at, { path, detail: "text" });
  const names = file.sheets.map(({ name }) => name);
  const found = sheet === undefined ? file.sheets[0] : file.sheets.find(({ name }) => name === sheet);
  if (!found && sheet !== undefined)
    return refuse(context, "table-sheet", sheetAt ?? node.at, {
      path,
      sheet,
      near: didYouMean(nearest(sheet, names)),
      sheets: listed(names),
    });
  return found && found.rows.length > 0 ? tableOf(path, found) : refuse(context, "table-empty", node.at, { path });
}

function tableOf(path: string, { rows }: Sheet): Table {
  const [header = [], ...body] = rows;
  return {
    path,
    columns: header.map((cell) => String(cell ?? "").trim()),
    rows: body.map((cells, i) => ({ line: i + 2, cells })).filter(({ cells }) => cells.some((cell) => !isBlank(cell))),
  };
}

/** The index of a column; null with an error that names the nearest one. */
export function columnOf(context: Context, table: Table, name: string, at: Position): number | null {
  const index = table.columns.indexOf(name);
  if (index >= 0) return index;
  const { path, columns } = table;
  const near = didYouMean(nearest(name, columns));
  return refuse(context, "table-column", at, { path, column: name, near, columns: listed(columns) });
}

/** As many names as are read at once. */
const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(", ")} …` : names.join(", ");

/** Whether a cell holds no figure: empty, or one of the marks that stand for none. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && !/^\d/.test(cell) && BLANK.test(cell.trim()));

/** The figure in a cell in the column's unit, grouped thousands included; NaN where it is none. */
export function numberIn(cell: Cell, unit: Unit): number {
  if (typeof cell === "number") return cell;
  const text = String(cell).trim();
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(text) ? text.replaceAll(",", "") : text;
  const quantity = parseQuantity(plain);
  const value = quantity.ok ? inUnit(quantity.value, unit) : quantity;
  return value.ok ? value.value : Number.NaN;
}

/** The year in a cell: 2020, "2020年", "2020-12-31"; NaN where it is none. */
export function yearIn(cell: Cell | undefined): number {
  if (typeof cell === "string" && /^\d{4}$/.test(cell)) return Number(cell);
  const found = /^(\d{4})(\.0+|年.*|[-/].*)?$/.exec(String(cell ?? "").trim());
  return found ? Number(found[1]) : Number.NaN;
}

/** What is wrong with a row's year and figure: a code; null where nothing is. */
export function badPoint(
  year: number,
  value: number,
  seen: ReadonlyMap<number, unknown>,
): "table-not-a-year" | "table-not-a-number" | "table-duplicate-year" | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return "table-not-a-year";
  if (!Number.isFinite(value)) return "table-not-a-number";
  return seen.has(year) ? "table-duplicate-year" : null;
}

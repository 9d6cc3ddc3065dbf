import type { Position } from "../../base/diagnostic.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import { pathFrom, type Sheet } from "../files.ts";
import { isBlank, plainName, textIn } from "../table/cell.ts";
import { headerAmong, isNote, isYear, yearsAmong } from "../table/header.ts";
import type { Row, Table } from "../table/table.ts";
import { namesInTwoRows, type TwoRows, yearsInTwoRows } from "../table/twoRows.ts";
import type { Node } from "../tree.ts";
import { type Context, refuse, refuseAs } from "./context.ts";

/** What a file says of a table: its sheet, the line of its header, the columns that it names. */
export interface Wanted {
  readonly sheet?: string | undefined;
  readonly header?: number | undefined;
  /** The column with the year; without one the years stand across the columns. */
  readonly year: string | undefined;
  /** The other columns. */
  readonly names: readonly string[];
  /** The place of one of its keys. */
  readonly at: (key: string) => Position;
}

/** The table that a `file:` node refers to; null with an error at the reference. */
export function openTable(context: Context, node: Node, wanted: Wanted): Table | null {
  const path = pathFrom(node.at.file, node.kind === "scalar" ? String(node.value) : "");
  const sheet = sheetAt(context, node, path, wanted);
  if (!sheet) return null;
  const { rows } = sheet;
  const { header, year, names, at } = wanted;
  if (header !== undefined && header > rows.length)
    return refuse(context, "table-header", at("header"), { path, header, rows: rows.length });
  const asked = JSON.stringify([path, sheet.name, header, year, names]);
  const table = context.tables.get(asked) ?? tableFrom(path, sheet, wanted);
  context.tables.set(asked, table);
  if (year === undefined && !table.header.cells.some(isYear))
    return refuse(context, "table-no-years", at("value"), { path, ...seen(table) });
  if (year === undefined || placesOf(table, year).length > 0) return table;
  const across = yearsAmong(rows);
  const years = (rows[across] ?? []).filter(isYear).map(textIn);
  if (years.length < 2) return table;
  return refuse(context, "table-years-across", at("year"), {
    path,
    column: year,
    row: across + 1,
    years: listed(years),
  });
}

function sheetAt(context: Context, node: Node, path: string, { sheet, at }: Wanted): Sheet | null {
  const file = context.files.get(path);
  if (file === undefined) return refuse(context, "file-missing", node.at, { path });
  if (file.kind === "problem") return refuseAs(context, [{ code: file.code, args: { path, ...file.args } }], node.at);
  if (file.kind === "text") return refuse(context, "table-syntax", node.at, { path, detail: "text" });
  const names = file.sheets.map(({ name }) => name);
  const found = sheet === undefined ? file.sheets[0] : file.sheets.find(({ name }) => name === sheet);
  if (!found && sheet !== undefined)
    return refuse(context, "table-sheet", at("sheet"), {
      path,
      sheet,
      near: didYouMean(nearest(sheet, names)),
      sheets: listed(names),
    });
  return found && found.rows.length > 0 ? found : refuse(context, "table-empty", node.at, { path });
}

function tableFrom(path: string, sheet: Sheet, { header, year, names }: Wanted): Table {
  const found = year === undefined ? yearsAmong(sheet.rows) : headerAmong(sheet.rows, [year, ...names]);
  const index = header === undefined ? Math.max(0, found) : header - 1;
  return year === undefined ? acrossFrom(path, sheet, index) : namedFrom(path, sheet, index, [year, ...names]);
}

/** The rows of a table by what stands in some of its columns, looked through once however many entries read it. */
export function rowsBy(
  context: Context,
  table: Table,
  columns: readonly number[],
  wanted: readonly string[],
): readonly Row[] {
  const indexes = context.rows.get(table) ?? new Map<string, ReadonlyMap<string, readonly Row[]>>();
  context.rows.set(table, indexes);
  const rows = indexes.get(columns.join()) ?? groupedBy(table.rows, columns);
  indexes.set(columns.join(), rows);
  return rows.get(wanted.join("\n")) ?? [];
}

function groupedBy(rows: readonly Row[], columns: readonly number[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => plainName(textIn(row.cells[column]))).join("\n");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** With the years of its header, in one row or two. */
function acrossFrom(path: string, sheet: Sheet, index: number): Table {
  const two = yearsInTwoRows(sheet.rows[index] ?? [], sheet.rows[index + 1] ?? []);
  return tableOf(path, sheet, index, two);
}

/** With these names in its header: each once in one row, or else in that and the one above or below it. */
function namedFrom(path: string, sheet: Sheet, index: number, names: readonly string[]): Table {
  const { rows } = sheet;
  const one = tableOf(path, sheet, index);
  if (names.every((name) => placesOf(one, name).length === 1)) return one;
  for (const upper of [index, index - 1]) {
    const two = namesInTwoRows(rows[upper] ?? [], rows[upper + 1] ?? [], names);
    if (two) return tableOf(path, sheet, upper, two);
  }
  return one;
}

function tableOf(path: string, { rows, addressed = false }: Sheet, index: number, two: TwoRows | null = null): Table {
  const numbered = rows.map((cells, i) => ({ line: i + 1, cells }));
  const header = { line: index + 1, cells: two?.cells ?? rows[index] ?? [] };
  const body = numbered.slice(index + (two ? 2 : 1)).filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const notes = body.findIndex(({ cells }) => isNote(cells));
  const columns = header.cells.map((cell) => textIn(cell).replace(/\s+/g, " "));
  const above = rows.slice(0, index).flatMap((cells) => cells.filter((cell) => !isBlank(cell)).map(textIn));
  const named = { columns, wholes: two?.wholes ?? [], below: two?.below ?? [] };
  return { path, header, ...named, above, rows: notes < 0 ? body : body.slice(0, notes), addressed };
}

/** The header's line and names, for an error. */
const seen = ({ header, columns }: Table) => ({ row: header.line, columns: listed(columns.filter(Boolean)) });

/** As many names as are read at once. */
const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(", ")} …` : names.join(", ");

/** The columns of a name: as written, or else whatever their blanks and widths, or with what stands above them. */
function placesOf({ columns, wholes }: Table, name: string): readonly number[] {
  const among = (texts: readonly string[], write: (text: string) => string) =>
    texts.flatMap((text, i) => (write(text) === write(name) ? [i] : []));
  const exact = among(columns, (text) => text);
  if (exact.length > 0) return exact;
  const plain = among(columns, plainName);
  return plain.length > 0 ? plain : among(wholes, plainName);
}

/** The index of a column; null with an error that names the nearest one. */
export function columnOf(context: Context, table: Table, name: string, at: Position): number | null {
  const [index, second] = placesOf(table, name);
  const { path, columns, wholes } = table;
  const whole = index === undefined ? undefined : wholes[index];
  if (second !== undefined && whole !== undefined && whole !== wholes[second])
    return refuse(context, "table-column-grouped", at, { path, column: name, whole, other: wholes[second] ?? "" });
  if (second !== undefined)
    return refuse(context, "table-column-twice", at, { path, column: name, row: table.header.line });
  if (index !== undefined) return index;
  return refuse(context, "table-column", at, {
    path,
    column: name,
    near: didYouMean(nearest(name, columns)),
    ...seen(table),
  });
}

import type { Position } from "../../base/diagnostic.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import { exponentOf, shifted } from "../../formula/decimal.ts";
import type { Unit } from "../../formula/unit.ts";
import type { Observation } from "../../plan/scenario.ts";
import type { ScenarioFile } from "../schema.ts";
import { isBlank, plainName, textIn } from "../table/cell.ts";
import { isYear } from "../table/header.ts";
import type { Row, Table } from "../table/table.ts";
import { type Entry, type Node, nodeAt } from "../tree.ts";
import { type Context, placeOf, provenanceOf, refuse } from "./context.ts";
import { type Found, pointsOf } from "./points.ts";
import { columnOf, openTable, rowsBy } from "./table.ts";
import { unitOfTable } from "./tableUnit.ts";

type StatedIndicator = NonNullable<ScenarioFile["indicators"]>[string];
/** A history that is a column or a row of a table. */
export type StatedTable = Extract<NonNullable<StatedIndicator["history"]>, { file: string }>;

type At = (...path: readonly string[]) => Position;

/** A value in one unit as one of the same dimensions, exact in decimal digits: 3000 亿元 is 30000000 万元. */
const exponentShift = (value: number, from: Unit, to: Unit): number =>
  shifted(value, exponentOf(from.scale) - exponentOf(to.scale));

/** A column of a table by its year column, or a row where the years stand across; the first bad cell is reported. */
export function tabled(
  context: Context,
  stated: StatedTable,
  indicator: StatedIndicator,
  unit: Unit,
  entry: Entry,
): readonly Observation[] {
  const at: At = (...path) => placeOf(entry, "history", ...path);
  const file = nodeAt(entry.value, "history", "file");
  const { sheet, header, year, value, where = {} } = stated;
  const names = [...(year === undefined ? [] : [value]), ...Object.keys(where)];
  const table = file ? openTable(context, file, { sheet, header, year, names, at }) : null;
  if (!table) return [];
  const rows = selected(context, table, where, at, nodeAt(entry.value, "history"));
  const figures =
    rows &&
    (year === undefined
      ? acrossIn(context, table, rows, stated, at)
      : columnIn(context, table, rows, { year, value }, at));
  const own = figures && unitOfTable(context, table, stated, figures.beside, unit, at);
  const points = own && pointsOf(context, table, figures.cells, own, at("file"));
  if (!points) return [];
  const stating = statedBy(context, stated, indicator, entry);
  const marks = { period: null, approximate: false, artefact: false };
  return points.map(({ line, year, value }) => ({
    ...stating,
    year,
    value: exponentShift(value, own, unit),
    at: { file: table.path, line, col: 1 },
    ...marks,
  }));
}

/** What a table says of its source itself, else what its indicator says. */
function statedBy(context: Context, { source, note }: StatedTable, indicator: StatedIndicator, entry: Entry) {
  const [own, file] = [nodeAt(entry.value, "history"), nodeAt(entry.value, "history", "file")];
  const by = { ...indicator, source: source ?? indicator.source, note: note ?? indicator.note };
  return provenanceOf(context, by, source !== undefined && own ? { ...entry, value: own } : entry, file);
}

/** Cells with figures, and the texts beside them that may say their unit. */
interface Figures {
  readonly cells: readonly Found[];
  readonly beside: readonly string[];
}

/** A column by its year column; a row of units directly below the header is none of data. */
function columnIn(
  context: Context,
  table: Table,
  rows: readonly Row[],
  { year, value }: { readonly year: string; readonly value: string },
  at: At,
): Figures | null {
  const years = columnOf(context, table, year, at("year"));
  const values = years === null ? null : columnOf(context, table, value, at("value"));
  if (years === null || values === null) return null;
  const [first] = rows;
  const units = first && !isYear(first.cells[years]) && /^\D+$/.test(textIn(first.cells[values])) ? [first] : [];
  const data = rows.slice(units.length);
  const cells = data.map(({ line, cells }) => ({ line, column: values, year: cells[years], cell: cells[values] }));
  return { cells, beside: [table.columns[values] ?? "", ...units.map(({ cells }) => textIn(cells[values]))] };
}

/** The columns of the years: where each has several, those that are meant; null with an error where that is not said. */
function yearColumns(context: Context, { path, header, below }: Table, meant: string | undefined, at: At) {
  const years = header.cells.flatMap((cell, i) => (isYear(cell) ? [i] : []));
  const known = [...new Set(years.flatMap((i) => below[i] ?? []))];
  if (meant === undefined && known.length < 2) return years;
  if (meant === undefined)
    return refuse(context, "table-below-years", at("value"), {
      path,
      below: known.join(", "),
      first: known.at(-1) ?? "",
    });
  const found = years.filter((i) => plainName(below[i] ?? "") === plainName(meant));
  if (found.length > 0) return found;
  const near = didYouMean(nearest(meant, known));
  return refuse(context, "table-below-unknown", at("below"), {
    path,
    below: meant,
    near,
    known: known.join(", ") || "–",
  });
}

/** The one row of that name, a cell for each year of the header. */
function acrossIn(
  context: Context,
  table: Table,
  rows: readonly Row[],
  { value: name, below }: StatedTable,
  at: At,
): Figures | null {
  const { path, header } = table;
  const years = yearColumns(context, table, below, at);
  if (years === null) return null;
  const labelsOf = ({ cells }: Row) =>
    cells.filter((cell, i) => !isYear(header.cells[i]) && !isBlank(cell)).map(textIn);
  const called = rows.filter((row) => labelsOf(row).some((label) => plainName(label) === plainName(name)));
  const [row, second] = called;
  if (second)
    return refuse(context, "table-rows", at("value"), {
      path,
      value: name,
      rows: called.map(({ line }) => line).join(", "),
    });
  if (row) {
    const cells = years.map((i) => ({ line: row.line, column: i, year: header.cells[i], cell: row.cells[i] }));
    return { cells, beside: [...labelsOf(row), ...years.slice(0, 1).flatMap((i) => table.below[i] ?? [])] };
  }
  const labels = rows.flatMap((each) => labelsOf(each)[0] ?? []);
  const near = didYouMean(nearest(name, rows.flatMap(labelsOf)));
  return refuse(context, "table-row", at("value"), { path, value: name, near, rows: labels.slice(0, 12).join(", ") });
}

/** The rows in which the columns of `where` have the wanted values; null with an error where there is none. `read`: what names the table. */
export function selected(
  context: Context,
  table: Table,
  stated: NonNullable<StatedTable["where"]>,
  at: At,
  read: Node | undefined,
): readonly Row[] | null {
  const where = Object.entries(stated).map(([column, wanted]) => ({
    column: columnOf(context, table, column, at("where", column)),
    wanted: plainName(String(wanted)),
  }));
  const columns = where.flatMap(({ column }) => column ?? []);
  if (columns.length < where.length) return null;
  const rows = rowsBy(
    context,
    table,
    columns,
    where.map(({ wanted }) => wanted),
  );
  if (rows.length > 0) return rows;
  const { path } = table;
  const own = Object.entries(stated).find(([column]) => isColumnOfMember(read, column));
  if (!own) return refuse(context, "table-no-rows", at("where"), { path });
  const [column, member] = own;
  const place = where.find(({ wanted }) => wanted === plainName(String(member)))?.column ?? -1;
  const near = didYouMean(nearest(String(member), new Set(table.rows.map(({ cells }) => textIn(cells[place])))));
  return refuse(context, "member-without-rows", at("members"), { path, column, member, near });
}

/** Whether a column names the members that what is read from the table is made for. */
function isColumnOfMember(read: Node | undefined, column: string): boolean {
  const columns = nodeAt(read, "members");
  return (
    columns?.kind === "map" &&
    columns.entries.some(({ value: each }) => each.kind === "scalar" && each.value === column)
  );
}

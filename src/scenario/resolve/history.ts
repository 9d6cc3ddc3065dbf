import type { Position } from "../../base/diagnostic.ts";
import { exponentOf, shifted } from "../../formula/decimal.ts";
import { sameDimensions, type Unit } from "../../formula/unit.ts";
import type { Observation } from "../../plan/scenario.ts";
import type { Cell } from "../files.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, placeOf, provenanceOf, refuse } from "./context.ts";
import { unitIn } from "./figure.ts";
import { badPoint, columnOf, isBlank, numberIn, openTable, type Table, yearIn } from "./table.ts";

type StatedIndicator = NonNullable<ScenarioFile["indicators"]>[string];
/** A history that is a column of a table. */
export type StatedTable = Extract<NonNullable<StatedIndicator["history"]>, { file: string }>;

type Row = Table["rows"][number];

/** A value in one unit as one of the same dimensions, exact in decimal digits: 3000 亿元 is 30000000 万元. */
const exponentShift = (value: number, from: Unit, to: Unit): number =>
  shifted(value, exponentOf(from.scale) - exponentOf(to.scale));

/** A column of a table by its year column; blank cells are years without a figure. The first bad row is reported. */
export function tabled(
  context: Context,
  stated: StatedTable,
  indicator: StatedIndicator,
  unit: Unit,
  entry: Entry,
): readonly Observation[] {
  const at = (...path: readonly string[]): Position => placeOf(entry, "history", ...path);
  const file = nodeAt(entry.value, "history", "file");
  const table = file ? openTable(context, file, stated.sheet, at("sheet")) : null;
  if (!table) return [];
  const year = columnOf(context, table, stated.year, at("year"));
  const value = columnOf(context, table, stated.value, at("value"));
  const column = columnUnit(context, stated.unit, unit, at("unit"));
  const rows = selected(context, table, stated, entry);
  if (year === null || value === null || column === null || rows === null) return [];
  const stating = provenanceOf(context, indicator, entry, file);
  const found = new Map<number, Observation>();
  for (const { line, cells } of rows) {
    const cell: Cell | undefined = cells[value];
    if (cell === undefined || isBlank(cell)) continue;
    const point = { year: yearIn(cells[year]), value: exponentShift(numberIn(cell, column), column, unit) };
    const bad = badPoint(point.year, point.value, found);
    const args = { path: table.path, row: line, year: String(cells[year] ?? ""), value: String(cell) };
    if (bad) return refuse(context, bad, at("file"), args) ?? [];
    const place = { file: table.path, line, col: 1 };
    const marks = { period: null, approximate: false, artefact: false };
    found.set(point.year, { ...stating, ...point, at: place, ...marks });
  }
  return [...found.values()];
}

/** The rows in which the columns of `where` have the wanted values; null with an error where there is none. */
function selected(context: Context, table: Table, stated: StatedTable, entry: Entry): readonly Row[] | null {
  const at = (...path: readonly string[]): Position => placeOf(entry, "history", "where", ...path);
  const where = Object.entries(stated.where ?? {}).map(([column, wanted]) => ({
    column: columnOf(context, table, column, at(column)),
    wanted: String(wanted),
  }));
  if (where.some(({ column }) => column === null)) return null;
  const rows = table.rows.filter(({ cells }) =>
    where.every(({ column, wanted }) => String(cells[column ?? -1] ?? "").trim() === wanted),
  );
  return rows.length > 0 ? rows : refuse(context, "table-no-rows", at(), { path: table.path });
}

/** The column's own unit, which must be convertible to the indicator's. */
function columnUnit(context: Context, stated: string | undefined, unit: Unit, at: Position): Unit | null {
  if (stated === undefined) return unit;
  const own = unitIn(context, stated, at);
  return sameDimensions(own, unit) ? own : refuse(context, "table-unit", at, { from: own.text, to: unit.text });
}

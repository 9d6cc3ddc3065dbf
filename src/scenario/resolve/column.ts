import type { Unit } from "../../formula/unit.ts";
import type { WrittenColumn } from "../../random/shape/shape.ts";
import { isBlank, markedIn, numberIn, placeIn, textIn } from "../table/cell.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, placeOf, refuse } from "./context.ts";
import { selected } from "./history.ts";
import { columnOf, openTable } from "./table.ts";

/** The figures in a column of a table, in a unit, blank cells left out; null with an error noted where they cannot be read. */
export function columnFigures(
  context: Context,
  { sheet, header, column: name = "", where = {} }: WrittenColumn,
  unit: Unit,
  entry: Entry,
  path: readonly string[],
  as = "column",
): readonly number[] | null {
  const at = (...below: readonly string[]) => placeOf(entry, ...path, ...below);
  const file = nodeAt(entry.value, ...path, "file");
  const wanted = { sheet, header, year: name, names: Object.keys(where), at: (key: string) => at(key) };
  const table = file ? openTable(context, file, wanted) : null;
  const column = table && columnOf(context, table, name, at(as));
  const rows = table && selected(context, table, where, at, nodeAt(entry.value, ...path));
  if (!table || column === null || rows === null) return null;
  const cells = rows.flatMap(({ line, cells }) =>
    isBlank(cells[column]) ? [] : [{ line, cell: cells[column] ?? "" }],
  );
  const figures = cells.map(({ cell }) => numberIn(cell, unit));
  const bad = cells[figures.findIndex((figure) => !Number.isFinite(figure))];
  if (!bad) return figures;
  const place = placeIn(table.addressed, bad.line, column + 1);
  const args = { path: table.path, place, value: textIn(bad.cell), formula: textIn(bad.cell) };
  const marked = typeof bad.cell === "object" ? null : markedIn(args.value);
  if (marked) return refuse(context, "table-note-mark", at("file"), { ...args, ...marked });
  return refuse(context, typeof bad.cell === "object" ? "table-formula" : "table-not-a-number", at("file"), args);
}

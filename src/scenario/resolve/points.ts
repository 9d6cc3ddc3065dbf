import type { Position } from "../../base/diagnostic.ts";
import type { Unit } from "../../formula/unit.ts";
import type { Cell } from "../files.ts";
import { isBlank, markedIn, numberIn, placeIn, textIn, yearIn } from "../table/cell.ts";
import { type Context, refuse } from "./context.ts";
import type { Table } from "./table.ts";
import { FIRST_YEAR, LAST_YEAR } from "./yearly.ts";

/** A cell with a figure and the one with its year; `column` counts from 0. Years are told apart within a `series`. */
export interface Found {
  readonly line: number;
  readonly column: number;
  readonly year: Cell | undefined;
  readonly cell: Cell | undefined;
  readonly series?: string;
}

/** What a cell says. */
export interface Point {
  readonly line: number;
  readonly year: number;
  readonly value: number;
  readonly series: string;
}

/** The figures of some cells in a unit; blank cells are years without one. Null, with an error, at the first that is wrong. */
export function pointsOf(
  context: Context,
  table: Pick<Table, "path" | "addressed">,
  cells: readonly Found[],
  unit: Unit,
  at: Position,
): readonly Point[] | null {
  const seen = new Set<string>();
  const points: Point[] = [];
  for (const { line, column, year: yearCell, cell, series = "" } of cells) {
    if (cell === undefined || isBlank(cell)) continue;
    const place = placeIn(table.addressed, line, column + 1);
    const { path } = table;
    if (typeof cell === "object" && cell !== null)
      return refuse(context, "table-formula", at, { path, place, formula: textIn(cell) });
    const point = { line, series, year: yearIn(yearCell), value: numberIn(cell, unit) };
    const bad = wrongWith(point, seen);
    const marked = bad === "table-not-a-number" ? markedIn(textIn(cell)) : null;
    if (marked) return refuse(context, "table-note-mark", at, { path, place, value: textIn(cell), ...marked });
    if (bad) return refuse(context, bad, at, { path, place, year: textIn(yearCell), value: textIn(cell) });
    seen.add(`${point.year} ${series}`);
    points.push(point);
  }
  return points;
}

function wrongWith({ year, value, series }: Point, seen: ReadonlySet<string>) {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return "table-not-a-year";
  if (!Number.isFinite(value)) return "table-not-a-number";
  return seen.has(`${year} ${series}`) ? "table-duplicate-year" : null;
}

import type { Position } from "../../base/diagnostic.ts";
import type { Unit } from "../../formula/unit.ts";
import type { Cell } from "../files.ts";
import { FIRST_YEAR, isBlank, LAST_YEAR, markedIn, numberIn, placeIn, textIn, yearIn } from "../table/cell.ts";
import type { Table } from "../table/table.ts";
import { type Context, refuse } from "./context.ts";

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
  cells: Iterable<Found>,
  unit: Unit,
  at: Position,
): readonly Point[] | null {
  const seen = new Map<string, Set<number>>();
  const points: Point[] = [];
  for (const { line, column, year: yearCell, cell, series = "" } of cells) {
    if (cell === undefined || isBlank(cell)) continue;
    const point = { line, series, year: yearIn(yearCell), value: numberIn(cell, unit) };
    const years = seen.get(series) ?? new Set();
    const bad = typeof cell === "object" ? "table-formula" : wrongWith(point, years);
    if (bad) {
      const [value, place] = [textIn(cell), placeIn(table.addressed, line, column + 1)];
      const args = { path: table.path, place, year: textIn(yearCell), value, formula: value };
      const marked = bad === "table-not-a-number" ? markedIn(value) : null;
      return marked ? refuse(context, "table-note-mark", at, { ...args, ...marked }) : refuse(context, bad, at, args);
    }
    seen.set(series, years.add(point.year));
    points.push(point);
  }
  return points;
}

function wrongWith({ year, value }: Point, seen: ReadonlySet<number>) {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return "table-not-a-year";
  if (!Number.isFinite(value)) return "table-not-a-number";
  return seen.has(year) ? "table-duplicate-year" : null;
}

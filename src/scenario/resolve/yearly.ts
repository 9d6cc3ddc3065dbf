import type { Unit } from "../../formula/unit.ts";
import { FIRST_YEAR, LAST_YEAR } from "../table/cell.ts";
import { type Entry, keyAt } from "../tree.ts";
import { type Context, placeOf, refuse } from "./context.ts";
import { figureAt } from "./figure.ts";

/** A year key that can be meant; null with an error noted. */
export function yearOf(context: Context, key: string, entry: Entry, ...path: readonly string[]): number | null {
  const year = Number(key);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  return refuse(context, "year-out-of-range", keyAt(entry.value, [...path, key]), {
    year,
    first: FIRST_YEAR,
    last: LAST_YEAR,
  });
}

/** Figures by year in a unit; null with errors noted, or where there is none. */
export function resolveYears(
  context: Context,
  stated: Readonly<Record<string, string | number>>,
  unit: Unit,
  entry: Entry,
  ...path: readonly string[]
): Readonly<Record<number, number>> | null {
  const years = Object.entries(stated).map(([key, input]) => ({
    year: yearOf(context, key, entry, ...path),
    value: figureAt(context, input, unit, entry, ...path, key),
  }));
  if (years.length === 0) return refuse(context, "schedule-empty", placeOf(entry, ...path));
  const whole = years.every(({ year, value }) => year !== null && typeof value === "number");
  return whole ? Object.fromEntries(years.map(({ year, value }) => [year, value as number])) : null;
}

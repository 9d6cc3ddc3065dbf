import type { Position } from "../../base/diagnostic.ts";
import { exp } from "../../base/elementary.ts";
import { PLAIN, sameDimensions, type Unit } from "../../formula/unit.ts";
import type { Observation } from "../scenario.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, placeOf, provenanceOf, refuse } from "./context.ts";
import { figureIn, unitIn } from "./figure.ts";
import { exponentShift } from "./scale.ts";
import { columnOf, isBlank, numberIn, openTable, yearIn } from "./table.ts";
import { FIRST_YEAR, LAST_YEAR, yearOf } from "./yearly.ts";

type StatedIndicator = NonNullable<ScenarioFile["indicators"]>[string];
type Stated = NonNullable<StatedIndicator["changes"]>[string];
type StatedMap = Exclude<Stated, string | number>;
type StatedTable = Extract<NonNullable<StatedIndicator["history"]>, { file: string }>;

/** Full-year figures and part-year ones, each ascending. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly partial: readonly Observation[];
}

const NONE: Observed = { observations: [], partial: [] };

const isTable = (history: NonNullable<StatedIndicator["history"]>): history is StatedTable =>
  typeof (history as { file?: unknown }).file === "string";

/** What was observed of an indicator, in its unit: inline, from a table, or as an index chained from yearly changes. */
export function resolveObserved(
  context: Context,
  stated: StatedIndicator,
  unit: Unit,
  entry: Entry,
  continuous: boolean,
): Observed {
  const { history, changes } = stated;
  if (history && changes) refuse(context, "history-and-changes", placeOf(entry, "changes"), { id: entry.key });
  if (changes)
    return split(chained(context, inline(context, changes, PLAIN, stated, entry, "changes"), entry, continuous));
  if (history === undefined) return NONE;
  return split(
    isTable(history)
      ? tabled(context, history, stated, unit, entry)
      : inline(context, history, unit, stated, entry, "history"),
  );
}

function split(all: readonly Observation[]): Observed {
  const ascending = all.toSorted((a, b) => a.year - b.year);
  return {
    observations: ascending.filter(({ period }) => period === null),
    partial: ascending.filter(({ period }) => period !== null),
  };
}

function inline(
  context: Context,
  stated: Readonly<Record<string, Stated>>,
  unit: Unit,
  indicator: StatedIndicator,
  entry: Entry,
  key: "history" | "changes",
): readonly Observation[] {
  const years = nodeAt(entry.value, key);
  if (years?.kind !== "map") return [];
  return years.entries.flatMap((place) => {
    const figure = stated[place.key];
    const year = yearOf(context, place.key, entry, key);
    if (figure === undefined || year === null) return [];
    return observation(context, typeof figure === "object" ? figure : { value: figure }, {
      year,
      unit,
      indicator,
      place,
    });
  });
}

interface Where {
  readonly year: number;
  readonly unit: Unit;
  readonly indicator: StatedIndicator;
  readonly place: Entry;
}

function observation(
  context: Context,
  stated: StatedMap,
  { year, unit, indicator, place }: Where,
): readonly Observation[] {
  const node = nodeAt(place.value, "value") ?? place.value;
  const over = typeof stated.value === "string" && /\d\+$/.test(stated.value);
  const value = figureIn(context, over ? String(stated.value).slice(0, -1) : stated.value, unit, node.at);
  if (value === null) return [];
  const own = provenanceOf(context, stated, place, node);
  return [
    {
      ...own,
      source: own.source ?? indicator.source ?? null,
      year,
      value,
      period: stated.period ?? null,
      approximate: stated.approximate ?? over,
      artefact: stated.artefact ?? false,
    },
  ];
}

/** 100 in the year before the first change, and from there on the changes multiplied up. */
function chained(
  context: Context,
  changes: readonly Observation[],
  entry: Entry,
  continuous: boolean,
): readonly Observation[] {
  const ascending = changes.toSorted((a, b) => a.year - b.year);
  const first = ascending[0];
  if (!first) return [];
  const base: Observation = {
    ...first,
    year: first.year - 1,
    value: 100,
    period: null,
    approximate: false,
    artefact: false,
  };
  const index: Observation[] = [base];
  for (const change of ascending) {
    const last = index.findLast(({ period }) => period === null) ?? base;
    if (change.year !== last.year + 1) {
      refuse(context, "changes-gap", change.at, { id: entry.key, year: last.year + 1 });
      return [];
    }
    if (change.value <= -1 && !continuous) refuse(context, "changes-below", change.at, { id: entry.key });
    index.push({ ...change, value: last.value * (continuous ? exp(change.value) : 1 + change.value) });
  }
  return index;
}

/** A column of a table by its year column; blank cells are years without a figure. */
function tabled(
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
  const where = Object.entries(stated.where ?? {}).map(([column, wanted]) => ({
    column: columnOf(context, table, column, at("where", column)),
    wanted: String(wanted),
  }));
  const convert = conversion(context, stated.unit, unit, at("unit"));
  if (year === null || value === null || convert === null || where.some(({ column }) => column === null)) return [];
  const rows = table.rows.filter(({ cells }) =>
    where.every(({ column, wanted }) => String(cells[column ?? -1] ?? "").trim() === wanted),
  );
  if (rows.length === 0) refuse(context, "table-no-rows", at("where"), { path: table.path });
  const stating = provenanceOf(context, indicator, entry, file);
  const seen = new Set<number>();
  return rows.flatMap(({ line, cells }) => {
    const cell = cells[value];
    if (cell === undefined || isBlank(cell)) return [];
    const found = { year: yearIn(cells[year]), value: convert(numberIn(cell)) };
    const args = { path: table.path, row: line, year: String(cells[year] ?? ""), value: String(cell) };
    const bad = badRow(found, seen);
    if (bad) return refuse(context, bad, at("file"), args) ?? [];
    seen.add(found.year);
    const place = { file: table.path, line, col: 1 };
    return [{ ...stating, ...found, at: place, period: null, approximate: false, artefact: false }];
  });
}

function badRow({ year, value }: { year: number; value: number }, seen: ReadonlySet<number>): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return "table-not-a-year";
  if (!Number.isFinite(value)) return "table-not-a-number";
  return seen.has(year) ? "table-duplicate-year" : null;
}

/** From the column's unit to the indicator's. */
function conversion(
  context: Context,
  from: string | undefined,
  to: Unit,
  at: Position,
): ((value: number) => number) | null {
  if (from === undefined) return (value) => value;
  const unit = unitIn(context, from, at);
  if (!sameDimensions(unit, to)) return refuse(context, "table-unit", at, { from: unit.text, to: to.text });
  return (value) => exponentShift(value, unit, to);
}

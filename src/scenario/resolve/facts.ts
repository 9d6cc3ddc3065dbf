import { PLAIN } from "../../formula/unit.ts";
import type { UnitName } from "../../formula/unitName.ts";
import type { Fact, ReferenceClass, Source } from "../../plan/scenario.ts";
import type { ScenarioFile } from "../schema.ts";
import { textIn } from "../table/cell.ts";
import type { Table } from "../table/table.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, placeOf, provenanceOf, refuse, requireId, sameText, textOf } from "./context.ts";
import { type Found, pointsOf } from "./points.ts";
import { columnOf, openTable } from "./table.ts";

type Section<K extends "sources" | "facts" | "classes"> = NonNullable<ScenarioFile[K]>[string];

/** A source as stated; one that it is quoted in must exist. */
export function resolveSource(context: Context, stated: Section<"sources">, entry: Entry): Source {
  const quotedIn = stated["as-quoted-in"] ?? null;
  if (quotedIn !== null)
    requireId(context, quotedIn, context.sourceIds, "unknown-source", placeOf(entry, "as-quoted-in"));
  const { title, url = null, note = null, licence = null } = stated;
  return { id: entry.key, title: textOf(title, sameText(entry.key)), url, quotedIn, note, licence, at: entry.keyAt };
}

/** A fact with its provenance: shown, never used. */
export function resolveFact(context: Context, stated: Section<"facts">, entry: Entry): Fact {
  return {
    ...provenanceOf(context, stated, entry, nodeAt(entry.value, "value")),
    id: entry.key,
    label: textOf(stated.label, sameText(entry.key)),
    value: stated.value ?? null,
    unit: unitOf(stated.unit),
    year: stated.year ?? null,
  };
}

/** What is counted, in any words. */
function unitOf(stated: Section<"facts">["unit"]): UnitName {
  const named = textOf(stated, sameText(""));
  return named.zh === named.en ? named.zh : named;
}

/** The series of a reference class, one an entity; null with errors noted. */
export function resolveClass(context: Context, stated: Section<"classes">, entry: Entry): ReferenceClass | null {
  const file = nodeAt(entry.value, "file");
  const { header, year: yearName } = stated;
  const names = [stated.entity, stated.value];
  const at = (key: string) => placeOf(entry, key);
  const table = file ? openTable(context, file, { header, year: yearName, names, at }) : null;
  if (!table) return null;
  const [entity, year, value] = (["entity", "year", "value"] as const).map((key) =>
    columnOf(context, table, stated[key], placeOf(entry, key)),
  );
  if (typeof entity !== "number" || typeof year !== "number" || typeof value !== "number") return null;
  const kind = stated.kind ?? "level";
  const series = seriesOf(context, table, { entity, year, value }, stated, entry);
  if (series.length === 0) return refuse(context, "class-empty", placeOf(entry, "file"), { id: entry.key });
  return {
    ...provenanceOf(context, stated, entry),
    id: entry.key,
    label: textOf(stated.label, sameText(entry.key)),
    kind,
    // Without a floor every window counts: levels must be positive anyway, and no rate is below a total loss.
    floor: stated.floor ?? (kind === "rate" ? -1 : 0),
    series,
  };
}

interface Columns {
  readonly entity: number;
  readonly year: number;
  readonly value: number;
}

function seriesOf(
  context: Context,
  table: Table,
  columns: Columns,
  { exclude = [], scale = 1 }: Section<"classes">,
  entry: Entry,
): ReferenceClass["series"] {
  const points = new Map<string, [number, number][]>();
  const cells = cellsOf(table, columns, new Set(exclude));
  for (const { series, year, value } of pointsOf(context, table, cells, PLAIN, placeOf(entry, "file")) ?? []) {
    const known = points.get(series);
    if (known) known.push([year, value / scale]);
    else points.set(series, [[year, value / scale]]);
  }
  return [...points].map(([entity, series]) => {
    const ascending = series.toSorted(([a], [b]) => a - b);
    return { entity, years: ascending.map(([year]) => year), values: ascending.map(([, value]) => value) };
  });
}

/** One by one: a class has thousands, of which none is kept. */
function* cellsOf({ rows }: Table, columns: Columns, exclude: ReadonlySet<string>): Generator<Found> {
  for (const { line, cells } of rows) {
    const series = textIn(cells[columns.entity]);
    if (exclude.has(series)) continue;
    yield { line, column: columns.value, year: cells[columns.year], cell: cells[columns.value], series };
  }
}

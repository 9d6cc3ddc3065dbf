import type { Unit } from "../../formula/unit.ts";
import type { LookupCurve } from "../../plan/scenario.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, keyAt, nodeAt } from "../tree.ts";
import { columnFigures } from "./column.ts";
import { type Context, placeOf, provenanceOf, refuse, sameText, textOf } from "./context.ts";
import { figureIn, unitIn } from "./figure.ts";

type Stated = NonNullable<ScenarioFile["curves"]>[string];

/** A key, its value, and how the key is written. */
interface Point {
  readonly key: number;
  readonly value: number;
  readonly text: string;
}

/** A curve whose keys ascend; without points where errors are noted, so that formulas that name it are still checked. */
export function resolveCurve(context: Context, stated: Stated, entry: Entry): LookupCurve {
  const key = unitIn(context, stated.key, placeOf(entry, "key"));
  const unit = unitIn(context, stated.unit, placeOf(entry, "unit"));
  const points = pointsOf(context, stated, entry, key, unit) ?? [];
  return {
    ...provenanceOf(context, stated, entry),
    id: entry.key,
    label: textOf(stated.label, sameText(entry.key)),
    key,
    unit,
    keys: points.map((each) => each.key),
    values: points.map((each) => each.value),
  };
}

function pointsOf(context: Context, stated: Stated, entry: Entry, key: Unit, unit: Unit): readonly Point[] | null {
  const id = entry.key;
  if ((stated.points === undefined) === (stated.file === undefined))
    return refuse(context, "curve-points", entry.keyAt, { id });
  const points = stated.points ? written(context, entry, key, unit) : tabled(context, stated, entry, key, unit);
  if (points === null) return null;
  if (points.length < 2) return refuse(context, "curve-short", entry.keyAt, { id, given: points.length });
  const falls = points.findIndex((each, i) => each.key <= (points[i - 1]?.key ?? Number.NEGATIVE_INFINITY));
  const [first, second] = [points[falls - 1], points[falls]];
  if (!first || !second) return points;
  const at = stated.points ? keyAt(entry.value, ["points", second.text]) : placeOf(entry, "file");
  return refuse(context, "curve-falls", at, { id, first: first.text, second: second.text });
}

/** In the order of the file: an object would put whole keys first. */
function written(context: Context, entry: Entry, key: Unit, unit: Unit): readonly Point[] | null {
  const node = nodeAt(entry.value, "points");
  if (node?.kind !== "map") return null;
  const points = node.entries.map(({ key: text, keyAt, value }) => ({
    text,
    key: figureIn(context, text, key, keyAt),
    value: value.kind === "scalar" ? figureIn(context, value.value as string | number, unit, value.at) : null,
  }));
  const whole = points.filter((each): each is Point => each.key !== null && each.value !== null);
  return whole.length === points.length ? whole : null;
}

function tabled(context: Context, stated: Stated, entry: Entry, key: Unit, unit: Unit): readonly Point[] | null {
  const { sheet, header, where, keys: keyColumn, values: valueColumn } = stated;
  if (keyColumn === undefined || valueColumn === undefined)
    return refuse(context, "curve-points", entry.keyAt, { id: entry.key });
  const column = (name: string, of: Unit, as: string) =>
    columnFigures(context, { sheet, header, where, column: name }, of, entry, [], as);
  const keys = column(keyColumn, key, "keys");
  const values = keys && column(valueColumn, unit, "values");
  if (keys === null || values === null) return null;
  if (keys.length !== values.length)
    return refuse(context, "curve-columns", placeOf(entry, "file"), { keys: keys.length, values: values.length });
  return keys.map((each, i) => ({ key: each, value: values[i] as number, text: String(each) }));
}

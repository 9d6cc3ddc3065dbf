import type { Position } from "../../base/diagnostic.ts";
import { PLAIN, type Unit } from "../../formula/unit.ts";
import type { Month, Sense, Target } from "../../plan/target.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, placeOf, refuse, requireId } from "./context.ts";
import { figureIn } from "./figure.ts";

export type Stated = NonNullable<ScenarioFile["targets"]>[string];
export type KindKey = Exclude<Target["kind"], "level"> | "level";

/** What a kind adds to the fields that all targets have; null with errors noted. */
export type Particular = Readonly<Record<string, unknown>> | null;

export interface Place {
  readonly context: Context;
  readonly entry: Entry;
  /** Unit of the indicator. */
  readonly unit: Unit;
}

const SENSES: readonly Sense[] = ["at-least", "at-most", "equals"];

type Bounds = { readonly [S in Sense]?: string | number | undefined };

/** The one bound that is stated at a path, in a unit. */
function boundOf(place: Place, stated: Bounds, unit: Unit, ...path: readonly string[]): Particular {
  const { context, entry } = place;
  const senses = SENSES.filter((sense) => stated[sense] !== undefined);
  const [sense] = senses;
  const at = placeOf(entry, ...path);
  if (sense === undefined) return refuse(context, "target-without-bound", at, { id: entry.key });
  if (senses.length > 1)
    return refuse(context, "target-two-bounds", placeOf(entry, ...path, senses[1] ?? ""), { keys: senses.join(", ") });
  const value = figureIn(context, stated[sense] ?? 0, unit, placeOf(entry, ...path, sense));
  return value === null ? null : { sense, value };
}

type Rule = (place: Place, stated: Stated) => Particular;

const shares =
  (key: "average-growth" | "change"): Rule =>
  (place, stated) =>
    boundOf(place, stated[key] ?? {}, PLAIN, key);

const levels =
  (key: "total" | "maintain"): Rule =>
  (place, stated) =>
    boundOf(place, stated[key] ?? {}, place.unit, key);

const indicatorId = ({ context }: Place, id: string, at: Position): boolean =>
  requireId(context, id, context.indicatorIds, "unknown-indicator", at);

/** What each kind is stated with; `level` is a bare bound. */
export const particulars: Readonly<Record<KindKey, Rule>> = {
  level: (place, stated) => boundOf(place, stated, place.unit),
  "average-growth": shares("average-growth"),
  change: shares("change"),
  total: levels("total"),
  maintain: levels("maintain"),
  "every-year": (place, stated) => {
    const of = stated["every-year"]?.of ?? "value";
    const bound = boundOf(place, stated["every-year"] ?? {}, of === "growth" ? PLAIN : place.unit, "every-year");
    return bound && { ...bound, of };
  },
  mean: meanOf,
  "mean-vs-previous": meanVsPrevious,
  "relative-growth": relativeGrowth,
  rank: rankOf,
  count: countOf,
  milestone: milestoneOf,
  band: bandOf,
  parity: (place, stated) => within(place, stated.parity?.within ?? "5%", "parity"),
  directional: (_place, stated) => ({ direction: stated.directional }),
  external: (_place, stated) => ({ awaiting: stated.external }),
};

function meanOf(place: Place, stated: Stated): Particular {
  const bound = boundOf(place, stated.mean ?? {}, place.unit, "mean");
  const ids = stated.mean?.["of-totals"];
  const known = (ids ?? []).map((id, i) => indicatorId(place, id, placeOf(place.entry, "mean", "of-totals", i)));
  if (bound === null || known.includes(false)) return null;
  return { ...bound, meanOf: ids ? { total: ids[0], over: ids[1] } : "values" };
}

function meanVsPrevious(place: Place, stated: Stated): Particular {
  const key = "mean-vs-previous";
  const bound = boundOf(place, stated[key] ?? {}, PLAIN, key);
  const input = stated[key]?.previous;
  const previous =
    input === undefined ? undefined : figureIn(place.context, input, place.unit, placeOf(place.entry, key, "previous"));
  return bound === null || previous === null ? null : { ...bound, previous: previous ?? null };
}

/** 高于 and 同步 without a number: at least as fast. */
function relativeGrowth(place: Place, stated: Stated): Particular {
  const key = "relative-growth";
  const rest: Bounds = stated[key] ?? {};
  const than = stated[key]?.than ?? "";
  const bare = SENSES.every((sense) => rest[sense] === undefined);
  const bound = bare ? { sense: "at-least", value: 0 } : boundOf(place, rest, PLAIN, key);
  return indicatorId(place, than, placeOf(place.entry, key, "than")) && bound ? { ...bound, to: than } : null;
}

/** Without a number (前列) the value is 0, which the kind finds not assessable. */
function rankOf(place: Place, stated: Stated): Particular {
  const { among = [], order = "highest" } = stated.rank ?? {};
  const known = among.map((id, i) => indicatorId(place, id, placeOf(place.entry, "rank", "among", i)));
  return known.includes(false) ? null : { value: stated.rank?.["at-most"] ?? 0, among, order };
}

function countOf({ context, entry }: Place, stated: Stated): Particular {
  const { intensity = null } = stated.count ?? {};
  const known = new Set([...context.assumptionIds, ...context.indicatorIds]);
  if (intensity !== null && !requireId(context, intensity, known, "unknown-name", placeOf(entry, "count", "intensity")))
    return null;
  return { value: stated.count?.["at-most"] ?? 0, intensity };
}

/** "2025-12" as months since year 0; a bare year is meant to its end. */
function monthOf({ context, entry }: Place, text: string | number, key: string): Month | null {
  const [year = 0, month = 12] = String(text).split("-").map(Number);
  if (month >= 1 && month <= 12) return year * 12 + month - 1;
  return refuse(context, "expected-month", placeOf(entry, "milestone", key), { value: text });
}

function milestoneOf(place: Place, stated: Stated): Particular {
  const { due, expected, done } = stated.milestone ?? {};
  const text = due ?? (stated.by === undefined ? undefined : String(stated.by));
  if (text === undefined) return refuse(place.context, "milestone-without-due", placeOf(place.entry, "milestone"));
  const months = {
    due: monthOf(place, text, "due"),
    expected: expected === undefined ? null : monthOf(place, expected, "expected"),
    done: done === undefined ? null : monthOf(place, done, "done"),
  };
  return months.due === null ? null : months;
}

function within({ context, entry }: Place, input: string | number, key: string): Particular {
  const value = figureIn(context, input, PLAIN, placeOf(entry, key, "within"));
  if (value !== null && value < 0) return refuse(context, "within-negative", placeOf(entry, key, "within"));
  return value === null ? null : { within: value };
}

/** 左右: around ± a share of it (5 % where none is stated), or low and high. */
function bandOf(place: Place, stated: Stated): Particular {
  const { context, entry, unit } = place;
  const { around, within: width = "5%", low, high } = stated.band ?? {};
  const at = (key: string): Position => placeOf(entry, "band", key);
  const ends = low !== undefined && high !== undefined && nodeAt(entry.value, "band", "within") === undefined;
  if ((around === undefined) !== ends || (!ends && (low ?? high) !== undefined))
    return refuse(context, "band-ends", placeOf(entry, "band"), { id: entry.key });
  const edges = ends
    ? { low: figureIn(context, low, unit, at("low")), high: figureIn(context, high, unit, at("high")) }
    : aroundEdges(place, around ?? 0, width);
  if (edges === null || edges.low === null || edges.high === null) return null;
  return edges.low < edges.high
    ? edges
    : refuse(context, "band-order", placeOf(entry, "band"), { low: edges.low, high: edges.high });
}

function aroundEdges(place: Place, around: string | number, width: string | number) {
  const middle = figureIn(place.context, around, place.unit, placeOf(place.entry, "band", "around"));
  const share = within(place, width, "band");
  if (middle === null || share === null) return null;
  const half = Math.abs(middle) * Number(share.within);
  return { low: middle - half, high: middle + half };
}

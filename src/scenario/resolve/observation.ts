import type { Position } from "../../base/diagnostic.ts";
import { exp } from "../../base/elementary.ts";
import type { FigureText } from "../../base/fields.ts";
import { exponentOf, shifted } from "../../formula/decimal.ts";
import { parseQuantity } from "../../formula/quantity.ts";
import { isPoints, nameOf, pointsText, RATE, SPREAD, type Unit } from "../../formula/unit.ts";
import type { Observation } from "../../plan/scenario.ts";
import { isShare } from "../../plan/share.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, isNewer, placeOf, provenanceOf, refuse } from "./context.ts";
import { figureIn } from "./figure.ts";
import { type StatedTable, tabled } from "./history.ts";
import { yearOf } from "./yearly.ts";

type StatedIndicator = NonNullable<ScenarioFile["indicators"]>[string];
type Stated = NonNullable<StatedIndicator["changes"]>[string];
type StatedMap = Exclude<Stated, string | number>;

/** Full-year figures and part-year ones, each ascending. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly partial: readonly Observation[];
}

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
  for (const [year, each] of Object.entries(changes ?? {}))
    if (typeof each === "object" && each.sd !== undefined)
      refuse(context, "sd-of-change", placeOf(entry, "changes", year, "sd"));
  if (history && changes) refuse(context, "history-and-changes", placeOf(entry, "changes"), { id: entry.key });
  if (changes) {
    const rates = withGiven(context, inline(context, changes, RATE, stated, entry, "changes"), RATE, entry);
    return split(chained(context, rates, entry, continuous));
  }
  return split(withGiven(context, levelsOf(context, stated, unit, entry), unit, entry));
}

function levelsOf(context: Context, stated: StatedIndicator, unit: Unit, entry: Entry): readonly Observation[] {
  const { history } = stated;
  if (history === undefined) return [];
  return isTable(history)
    ? tabled(context, history, stated, unit, entry)
    : inline(context, history, unit, stated, entry, "history");
}

/** What was observed, with the values that were given over it: an uncertain one is as uncertain as it was, unless it is fixed. */
function withGiven(
  context: Context,
  all: readonly Observation[],
  unit: Unit,
  { key: id }: Entry,
): readonly Observation[] {
  const years = new Map(all.filter(({ period }) => period === null).map((each) => [each.year, each]));
  const partial = all.filter(({ period }) => period !== null);
  for (const { year, text, fix, at } of context.given.filter((each) => each.id === id)) {
    const to = year === null ? null : figureIn(context, text, unit, at);
    if (year === null || to === null) continue;
    const before = years.get(year);
    const sd = before?.sd === undefined || fix ? {} : { sd: before.sd };
    if (before?.value === to && before.sd === sd.sd) continue;
    const fixed = fix && before?.sd !== undefined;
    context.made.push({ id, year, from: before?.value ?? null, to, unit: nameOf(unit), fixed, written: text });
    const overrides = before ? [before.at, ...before.overrides] : [];
    years.set(year, { ...UNMARKED, ...sd, year, value: to, at, overrides });
  }
  return [...years.values(), ...partial];
}

/** A figure of which nothing is said but its value. */
const UNMARKED = {
  ...{ source: null, note: null, quote: null, row: null, owner: null },
  ...{ period: null, approximate: false, artefact: false },
};

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
      sourceAt: nodeAt(entry.value, "source")?.at,
      place,
    });
  });
}

interface Where {
  readonly year: number;
  readonly unit: Unit;
  readonly indicator: StatedIndicator;
  /** Where the indicator's source is stated. */
  readonly sourceAt: Position | undefined;
  readonly place: Entry;
}

function observation(
  context: Context,
  stated: StatedMap,
  { year, unit, indicator, sourceAt, place }: Where,
): readonly Observation[] {
  const node = nodeAt(place.value, "value") ?? place.value;
  const over = typeof stated.value === "string" && /\d(.*以上|\+)$/.test(stated.value);
  const value = figureIn(context, over ? String(stated.value).replace(/(以上|\+)$/, "") : stated.value, unit, node.at);
  if (value === null) return [];
  const own = provenanceOf(context, stated, place, node);
  const sd = stated.sd === undefined ? null : sdOf(context, stated.sd, value, unit, place);
  const isStale = isNewer(context, node.at, sourceAt);
  return [
    {
      ...own,
      source: own.source ?? (isStale ? null : (indicator.source ?? null)),
      year,
      value,
      period: stated.period ?? null,
      approximate: stated.approximate ?? over,
      artefact: stated.artefact ?? false,
      ...(sd === null ? {} : { sd }),
    },
  ];
}

/** A share of the value with a per cent sign, else an amount in its unit; of a share, points. */
function sdOf(context: Context, input: FigureText, value: number, unit: Unit, place: Entry): number | null {
  const at = placeOf(place, "sd");
  if (isShare({ unit })) return sdOfShare(context, input, value, unit, at);
  const written = parseQuantity(input);
  const bare = written.ok && written.value.unit === null ? written.value.value : 0;
  if (bare !== 0 && unit.text !== "")
    return refuse(context, "sd-bare", at, { value: bare, one: `${bare}%`, two: `${bare}${unit.text}` });
  const figure = figureIn(context, input, isRelative(input) ? RATE : unit, at);
  if (figure === null) return null;
  const sd = isRelative(input) ? figure * Math.abs(value) : figure;
  return sd > 0 ? sd : refuse(context, "sd-positive", at);
}

/** Points; a per cent of a share, or a bare number, could be a part of it as well. */
function sdOfShare(context: Context, input: FigureText, value: number, unit: Unit, at: Position): number | null {
  const written = parseQuantity(input);
  const own = written.ok ? written.value.unit : null;
  const figure = figureIn(context, input, own === null ? unit : SPREAD, at);
  if (figure === null) return null;
  const sd = own === null ? figure : shifted(figure, -exponentOf(unit.scale));
  if (!(sd > 0)) return refuse(context, "sd-positive", at);
  const relative = Number((sd * unit.scale * Math.abs(value)).toPrecision(6));
  // Of a share of 0 there is no part.
  if ((own !== null && isPoints(own)) || relative === 0) return sd;
  const share = `${sd}${unit.scale === 0.001 ? "‰" : "%"}`;
  const args = {
    written: String(input),
    value,
    share,
    points: pointsText(sd, unit),
    relative: pointsText(relative, unit),
  };
  return refuse(context, "sd-in-percent", at, args);
}

/** Written with a per cent sign. */
const isRelative = (input: FigureText): boolean => /[%‰]\s*$/.test(String(input));

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

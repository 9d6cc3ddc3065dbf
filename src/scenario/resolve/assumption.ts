import { inBoth, type Text } from "../../base/text.ts";
import { PERCENT_PLAIN, PLAIN, type Unit } from "../../formula/unit.ts";
import { statedText } from "../../kinds/figures.ts";
import { measureIn } from "../../kinds/quantity.ts";
import type { Bounds } from "../../plan/bounds.ts";
import type { Assumption } from "../../plan/scenario.ts";
import { cutTo } from "../../random/moved.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, nodeAt, type ScalarNode } from "../tree.ts";
import { type Context, labelOf, memberIn, placeOf, provenanceOf, refuse } from "./context.ts";
import { checkCentre, resolveDistribution, unitOfFigure } from "./distribution.ts";
import { figureAt, figureIn, unitIn } from "./figure.ts";
import { boundsOf } from "./indicator.ts";
import { resolveYears } from "./yearly.ts";

type Stated = NonNullable<ScenarioFile["assumptions"]>[string];
type StatedMap = Exclude<Stated, string | number>;

const asMap = (stated: Stated): StatedMap => (typeof stated === "object" ? stated : { value: stated });

/** What an overlay's value moves from; null: the centre of the distribution; undefined where nothing moves. */
function beforeOf({ value }: Entry): ScalarNode | null | undefined {
  const node = value.kind === "map" ? nodeAt(value, "value") : value;
  return node?.kind === "scalar" ? node.before : undefined;
}

/** The unit of an assumption: stated, else that of its own figures, else plain. */
export function unitOfAssumption(context: Context, stated: Stated, entry: Entry): Unit {
  const { unit, value, schedule } = asMap(stated);
  if (unit !== undefined) return unitIn(context, unit, placeOf(entry, "unit"));
  const before = beforeOf(entry);
  const own = before === undefined ? value : (before?.value as typeof value | undefined);
  const figure = own ?? Object.values(schedule ?? {})[0];
  return unitOfFigure(figure) ?? (/%\s*$/.test(String(figure ?? "")) ? PERCENT_PLAIN : PLAIN);
}

/** A stated belief, its figures in its unit; null with errors noted. */
export function resolveAssumption(context: Context, stated: Stated, entry: Entry): Assumption | null {
  const before = beforeOf(entry);
  const map =
    before === undefined ? asMap(stated) : { ...asMap(stated), value: before?.value as string | number | undefined };
  const unit = context.names.get(entry.key) ?? PLAIN;
  const schedule = map.schedule ? resolveYears(context, map.schedule, unit, entry, "schedule") : null;
  const drawn = map.distribution ? resolveDistribution(context, map.distribution, unit, entry) : null;
  const path = typeof stated === "object" ? ["value"] : [];
  const given = before
    ? figureIn(context, map.value ?? 0, unit, before.at)
    : figureAt(context, map.value, unit, entry, ...path);
  const lever = leverOf(context, map, unit, entry);
  const value = given === undefined ? (drawn?.centre ?? firstOf(schedule)) : given;
  if (value === undefined && map.distribution === undefined && map.schedule === undefined)
    refuse(context, "assumption-without-value", entry.keyAt, { id: entry.key });
  if (typeof value !== "number") return null;
  const node = nodeAt(entry.value, "distribution");
  const held = node?.kind === "map" && node.held === true;
  if (drawn && !held && typeof given === "number") checkCentre(context, drawn, given, map.value ?? 0, entry);
  checkTogether(context, map, lever, value, unit, entry);
  const bounds = boundsOf(context, map.bounds, unit, entry);
  checkBounds(context, bounds, value, entry);
  const deciding =
    nodeAt(entry.value, "value") ?? nodeAt(entry.value, "schedule") ?? nodeAt(entry.value, "distribution");
  return {
    ...provenanceOf(context, map, entry, deciding ?? entry.value),
    id: entry.key,
    label: labelOf(map.label, entry),
    ...memberIn(map.label, entry),
    ...(map.within ? { within: map.within.rank } : {}),
    unit,
    value,
    schedule,
    between: map.between ?? "constant",
    distribution: drawn && cutTo(drawn.distribution, bounds),
    drawn: map.drawn ?? "once",
    held,
    lever,
    bounds,
    implicit: false,
  };
}

function checkBounds(context: Context, { low, high }: Bounds, value: number, entry: Entry): void {
  if (value >= (low ?? value) && value <= (high ?? value)) return;
  const args = { id: entry.key, value, low: low ?? "−∞", high: high ?? "∞" };
  refuse(context, "value-outside-bounds", placeOf(entry, "value"), args);
}

/** A figure as its writer would write it. */
const said = (value: number, unit: Unit): Text => inBoth((lang) => statedText(value, measureIn(unit), unit.text, lang));

const firstOf = (schedule: Readonly<Record<number, number>> | null): number | undefined =>
  schedule ? Object.values(schedule)[0] : undefined;

function leverOf(context: Context, { lever }: StatedMap, unit: Unit, entry: Entry): Assumption["lever"] {
  if (!lever) return null;
  const from = figureAt(context, lever.from, unit, entry, "lever", "from");
  const to = figureAt(context, lever.to, unit, entry, "lever", "to");
  if (typeof from !== "number" || typeof to !== "number") return null;
  const effort = lever.effort === undefined ? {} : { effort: lever.effort };
  return from < to
    ? { from, to, ...effort }
    : refuse(context, "lever-order", placeOf(entry, "lever"), { from: said(from, unit), to: said(to, unit) });
}

/** What excludes each other: a planner's lever is not also chance, and prescribed years are not drawn. */
function checkTogether(
  context: Context,
  map: StatedMap,
  lever: Assumption["lever"],
  value: number,
  unit: Unit,
  entry: Entry,
): void {
  if (map.lever && map.distribution) refuse(context, "lever-drawn", placeOf(entry, "distribution"), { id: entry.key });
  if (map.schedule && map.distribution)
    refuse(context, "schedule-drawn", placeOf(entry, "distribution"), { id: entry.key });
  if (map.between && !map.schedule) refuse(context, "between-without-schedule", placeOf(entry, "between"));
  if (lever && (value < lever.from || value > lever.to))
    refuse(context, "lever-outside", placeOf(entry, "value"), {
      id: entry.key,
      value: said(value, unit),
      from: said(lever.from, unit),
      to: said(lever.to, unit),
    });
}

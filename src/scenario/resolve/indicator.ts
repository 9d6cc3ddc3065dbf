import { FEWEST_GROWTHS, volatilityOf as volatilityIn } from "../../forecast/volatility.ts";
import { exponentOf, shifted } from "../../formula/decimal.ts";
import type { Expr } from "../../formula/expr.ts";
import { parseQuantity } from "../../formula/quantity.ts";
import { isPoints, PLAIN, pointsText, RATE, SPREAD, type Unit } from "../../formula/unit.ts";
import { growthModel } from "../../growth/index.ts";
import { type Bounds, SIDES } from "../../plan/bounds.ts";
import type { Assumption, Indicator, Observation, Step } from "../../plan/scenario.ts";
import { isShare } from "../../plan/share.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, labelOf, memberIn, placeOf, provenanceOf, refuse, requireId, warn } from "./context.ts";
import { checkFactor } from "./factor.ts";
import { figureAt, figureIn, formulaIn, nodeBelow, readsAsFigure, syntaxOf, unitIn } from "./figure.ts";
import { warnFractions } from "./fraction.ts";
import { exprOf, implicit, type Owner, resolveGrowth, type Slot } from "./growth.ts";
import { resolveObserved } from "./observation.ts";
import { yearOf } from "./yearly.ts";

type Stated = NonNullable<ScenarioFile["indicators"]>[string];

/** An indicator that only states yearly changes is an index; another unit would claim a level that is not known. */
export function unitOfIndicator(context: Context, stated: Stated, entry: Entry): Unit {
  const text = stated.unit ?? (stated.changes ? "index" : undefined);
  const unit = unitIn(context, text, placeOf(entry, "unit"));
  const isIndex = Object.keys(unit.dimensions).join() === "index" && unit.scale === 1;
  if (stated.changes && !isIndex) refuse(context, "changes-unit", placeOf(entry, "unit"), { unit: unit.text });
  return unit;
}

/** What holds for the whole file: whether growth compounds continuously, and after which year no observation counts. */
interface Conventions {
  readonly continuous: boolean;
  readonly asOf: number;
}

/** An indicator in its unit, and the assumptions that it states in passing. */
export function resolveIndicator(
  context: Context,
  stated: Stated,
  entry: Entry,
  { continuous, asOf }: Conventions,
): { readonly indicator: Indicator; readonly implicit: readonly Assumption[] } {
  const unit = context.names.get(entry.key) ?? PLAIN;
  const owner: Owner = { context, entry, unit, implicit: [] };
  if (stated.growth !== undefined && stated.formula !== undefined)
    refuse(context, "growth-and-formula", placeOf(entry, "formula"), { id: entry.key });
  if (stated.class !== undefined)
    requireId(context, stated.class, context.classIds, "unknown-class", placeOf(entry, "class"));
  for (const [i, part] of (stated.parts ?? []).entries())
    requireId(context, part, context.indicatorIds, "unknown-indicator", placeOf(entry, "parts", i));
  const observed = resolveObserved(context, stated, unit, entry, continuous);
  const past = observed.observations.filter(({ year }) => year <= asOf);
  const indicator: Indicator = {
    ...provenanceOf(
      context,
      stated,
      entry,
      nodeAt(entry.value, "formula") ?? nodeAt(entry.value, "growth"),
      entry.value,
    ),
    id: entry.key,
    label: labelOf(stated.label, entry),
    ...memberIn(stated.label, entry),
    unit,
    ...observed,
    growth: resolveGrowth(owner, stated.growth),
    formula: formulaOf(owner, stated.formula),
    align: stated.align !== "none",
    volatility: isUnread(stated, observed) ? null : volatilityOf(owner, stated.volatility, past),
    bounds: boundsOf(context, stated.bounds, unit, entry),
    steps: stepsOf(owner, stated.steps),
    class: stated.class ?? null,
    parts: stated.parts ?? [],
  };
  const { growth, volatility } = indicator;
  if (growth && volatility && growthModel(growth.model).fitted)
    refuse(context, "baseline-volatility", placeOf(entry, "volatility"), { id: entry.key, model: growth.model });
  warnFractions(context, indicator, entry);
  return { indicator, implicit: owner.implicit };
}

/** A history in which nothing could be read has its errors already. */
const isUnread = ({ history, changes }: Stated, { observations }: Pick<Indicator, "observations">): boolean =>
  observations.length === 0 && Object.keys(history ?? changes ?? {}).length > 0;

function formulaOf({ context, entry, unit }: Owner, stated: string | number | undefined): Indicator["formula"] {
  if (stated === undefined) return null;
  const node = nodeBelow(entry, "formula");
  const text = String(stated);
  if (readsAsFigure(stated, context.names)) {
    const value = figureIn(context, stated, unit, node.at);
    return value === null ? null : { text, expr: { kind: "number", value } };
  }
  const expr = formulaIn(context, text, unit, node, entry);
  const syntax = syntaxOf(context, text);
  return expr && syntax.ok && checkFactor(context, text, syntax.value, unit, node) ? { text, expr } : null;
}

function volatilityOf(
  owner: Owner,
  stated: Stated["volatility"],
  observed: readonly Observation[],
): Indicator["volatility"] {
  if (stated === undefined) return null;
  const { context, entry } = owner;
  const map = typeof stated === "object" ? stated : { sd: stated };
  const path = typeof stated === "object" ? ["volatility", "sd"] : ["volatility"];
  const slot = { name: "volatility", unit: isShare({ unit: owner.unit }) ? SPREAD : RATE, path };
  const sd = map.sd === FROM_HISTORY ? seen(owner, slot, observed) : exprOf(owner, map.sd, slot);
  const literal = owner.implicit.find(({ id }) => id === `${entry.key}.volatility`);
  if (literal && literal.value < 0) refuse(context, "volatility-negative", placeOf(entry, ...path));
  if (literal && literal.value > 0 && isShare({ unit: owner.unit })) warnPercent(owner, map.sd, path);
  return sd && { sd, persistence: map.persistence ?? 0 };
}

/** A per cent of a share is read as points, and could be meant as a part of its value. */
function warnPercent({ context, entry, unit }: Owner, sd: string | number, path: readonly string[]): void {
  const quantity = parseQuantity(sd);
  const own = quantity.ok ? quantity.value.unit : null;
  if (!quantity.ok || own === null || isPoints(own)) return;
  const points = pointsText(shifted(quantity.value.value, -exponentOf(unit.scale)), unit);
  warn(context, "volatility-of-share", placeOf(entry, ...path), { id: entry.key, written: String(sd).trim(), points });
}

/** What a volatility is written as that is taken from the indicator's own history. */
const FROM_HISTORY = "history";

function seen(owner: Owner, slot: Slot, observed: readonly Observation[]): Expr | null {
  const { context, entry, unit } = owner;
  const share = isShare({ unit });
  const positive = share || (observed.at(-1)?.value ?? 0) > 0;
  const { sd, count, from, to } = volatilityIn(positive ? observed : [], share);
  const at = placeOf(entry, ...slot.path);
  if (count < FEWEST_GROWTHS)
    return refuse(context, "volatility-few", at, { id: entry.key, count, least: FEWEST_GROWTHS });
  const derived = {
    zh: `${from}—${to}年${count}个${share ? "逐年变动" : "对数增速"}的标准差`,
    en: `sd of ${count} ${share ? "yearly changes" : "log growth rates"}, ${from}–${to}`,
  };
  const value = share ? sd * unit.scale : sd;
  return implicit(owner, slot, { value, schedule: null, between: "constant", derived }, nodeBelow(entry, ...slot.path));
}

/** The bounds below an entry, in its unit. */
export function boundsOf(context: Context, stated: Stated["bounds"], unit: Unit, entry: Entry): Bounds {
  const [low = null, high = null] = SIDES.map((side) => figureAt(context, stated?.[side], unit, entry, "bounds", side));
  if (low !== null && high !== null && low >= high)
    refuse(context, "bounds-order", placeOf(entry, "bounds"), { low, high });
  return { low, high };
}

function stepsOf(owner: Owner, stated: Stated["steps"]): readonly Step[] {
  const steps = Object.entries(stated ?? {}).flatMap(([key, step]) => stepOf(owner, key, step) ?? []);
  return steps.toSorted((a, b) => a.year - b.year);
}

function stepOf(owner: Owner, key: string, { by, add }: NonNullable<Stated["steps"]>[string]): Step | null {
  const { context, entry, unit } = owner;
  const year = yearOf(context, key, entry, "steps");
  const place = ["steps", key];
  if ((by === undefined) === (add === undefined)) return refuse(context, "step-by-or-add", placeOf(entry, ...place));
  const slot = {
    name: `step-${key}`,
    unit: by === undefined ? unit : RATE,
    path: [...place, by === undefined ? "add" : "by"],
  };
  const expr = exprOf(owner, by ?? add ?? 0, slot);
  if (year === null || expr === null) return null;
  return by === undefined ? { year, add: expr } : { year, by: expr };
}

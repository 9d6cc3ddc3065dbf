import type { FigureText } from "../../base/fields.ts";
import type { Expr } from "../../formula/expr.ts";
import { PLAIN, pointsOf, RATE, type Unit } from "../../formula/unit.ts";
import { type Figure, type GrowthModel, growthModel, SIMPLEST } from "../../growth/index.ts";
import { figureUnder, takes, type WrittenGrowth } from "../../growth/written.ts";
import { UNBOUNDED } from "../../plan/bounds.ts";
import type { Assumption, Growth } from "../../plan/scenario.ts";
import { isShare } from "../../plan/share.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, keyAt, type Node, nodeAt } from "../tree.ts";
import { type Context, placeOf, provenanceOf, refuse, requireId, sameText } from "./context.ts";
import { figureIn, formulaIn, readsAsFigure } from "./figure.ts";
import { resolveYears } from "./yearly.ts";

type StatedGrowth = NonNullable<NonNullable<ScenarioFile["indicators"]>[string]["growth"]>;

/** Where the assumptions that an indicator states in passing are put. */
export interface Owner {
  readonly context: Context;
  readonly entry: Entry;
  readonly unit: Unit;
  readonly implicit: Assumption[];
}

/** What an implicit assumption is called after its indicator: `gdp.growth`. */
export interface Slot {
  readonly name: string;
  readonly unit: Unit;
  readonly path: readonly string[];
}

/** A literal figure becomes an implicit assumption that can be set and drawn like any other; a formula stays one. */
export function exprOf(owner: Owner, input: string | number, slot: Slot): Expr | null {
  const { context, entry } = owner;
  const node = nodeAt(entry.value, ...slot.path) ?? entry.value;
  if (!readsAsFigure(input, context.names)) return formulaIn(context, String(input), slot.unit, node, entry);
  const value = figureIn(context, input, slot.unit, node.at);
  return value === null ? null : implicit(owner, slot, { value, schedule: null, between: "constant" }, node);
}

/** What a block says of all is said of the figures in each entry, too; an indicator's own source is that of its history. */
function sourceOfBlock({ value }: Entry): string | undefined {
  const said = value.kind === "map" ? value.entries.find(({ key, ofBlock }) => key === "source" && ofBlock) : undefined;
  return said?.value.kind === "scalar" ? String(said.value.value) : undefined;
}

/** An assumption that an indicator states in passing, as a name to be read. */
export function implicit(
  owner: Owner,
  slot: Slot,
  stated: Pick<Assumption, "value" | "schedule" | "between" | "derived" | "taken">,
  node: Node,
): Expr {
  const id = `${owner.entry.key}.${slot.name}`;
  owner.implicit.push({
    ...provenanceOf(owner.context, { source: sourceOfBlock(owner.entry) }, owner.entry, node),
    id,
    label: sameText(id),
    ...memberBelow(owner.entry, slot.name),
    unit: slot.unit,
    ...stated,
    distribution: null,
    drawn: "once",
    held: false,
    lever: null,
    bounds: UNBOUNDED,
    implicit: true,
  });
  return { kind: "name", id, when: { lag: 0 } };
}

/** beds[泉山].growth is of beds.growth. */
const memberBelow = ({ member }: Entry, name: string) =>
  member ? { member: { ...member, of: `${member.of}.${name}` } } : {};

/** How an indicator goes on after its last observation; null where nothing is stated or an error is noted. */
export function resolveGrowth(owner: Owner, stated: StatedGrowth | undefined): Growth | null {
  const { context, entry } = owner;
  if (stated === undefined) return null;
  if (typeof stated !== "object") {
    const { model, figure } = isShare(owner) ? SIMPLEST.share : SIMPLEST.amount;
    const expr = exprOf(owner, stated, { name: "growth", unit: growthUnit(owner.unit), path: ["growth"] });
    return expr && { model: model.name, figures: { [figure]: expr } };
  }
  const name = stated.model ?? (stated.class === undefined ? undefined : SIMPLEST.amount.model.name);
  if (name === undefined) return refuse(context, "key-missing", growthKey(entry), { key: "model" });
  const model = growthModel(name);
  const spare = Object.keys(stated).find((key) => !takes(model, key));
  if (spare) return refuse(context, "growth-key-unused", placeOf(entry, "growth", spare), { key: spare, model: name });
  const exprs = Object.entries(model.figures).map(
    ([key, figure]) => [key, growthFigure(owner, stated, key, figure, model)] as const,
  );
  const whole = exprs.filter((each): each is readonly [string, Expr] => each[1] !== null);
  return whole.length === exprs.length ? { model: name, figures: Object.fromEntries(whole) } : null;
}

const slotOf = ({ unit }: Owner, figure: Figure, ...path: readonly string[]): Slot => ({
  name: figure.called,
  unit: placeUnit(figure, unit),
  path,
});

const growthKey = ({ value }: Entry) => keyAt(value, ["growth"]);

/** A rate of growth that a reference class is to give, once the years of the projection are known. */
function fromClass(owner: Owner, { class: name = "", take = "median" }: WrittenGrowth, slot: Slot): Expr | null {
  const { context, entry } = owner;
  const node = nodeAt(entry.value, "growth", "class") ?? entry.value;
  if (!requireId(context, name, context.classIds, "unknown-class", node.at)) return null;
  const stated = { value: Number.NaN, schedule: null, between: "constant", taken: { class: name, take } } as const;
  return implicit(owner, slot, stated, node);
}

/** The unit of a bare growth: points of a share, else a rate. */
export const growthUnit = (unit: Unit): Unit => (isShare({ unit }) ? pointsOf(unit) : RATE);

/** The unit of a figure of a growth model, of an indicator in `unit`. */
export function placeUnit({ unit: place }: Figure, unit: Unit): Unit {
  if (place === "indicator") return unit;
  if (place === "ratio") return PLAIN;
  return place === "growth" && isShare({ unit }) ? pointsOf(PLAIN) : RATE;
}

function growthFigure(
  owner: Owner,
  stated: WrittenGrowth,
  key: string,
  figure: Figure,
  { name, rate }: GrowthModel,
): Expr | null {
  const { context, entry } = owner;
  const slot = slotOf(owner, figure, "growth", key);
  const own = figureUnder(stated, key);
  if (key === rate && stated.class !== undefined) {
    const inPoints = figure.unit === "growth" && isShare(owner) ? "class" : null;
    const spare = own === undefined ? (stated.schedule ? "schedule" : inPoints) : key;
    if (spare)
      return refuse(context, "growth-key-unused", placeOf(entry, "growth", spare), { key: spare, model: name });
    return fromClass(owner, stated, slot);
  }
  if (stated.schedule && figure.scheduled) return scheduled(owner, stated, slot, own);
  if (stated.between) return refuse(context, "between-without-schedule", placeOf(entry, "growth", "between"));
  const input = own ?? figure.otherwise;
  if (input === null) return refuse(context, "growth-key-missing", placeOf(entry, "growth"), { key, model: name });
  return exprOf(owner, input, slot);
}

/** A schedule is an implicit assumption; before its first year holds the figure beside it, else the first year's. */
function scheduled(
  owner: Owner,
  { schedule: stated = {}, between = "constant" }: WrittenGrowth,
  slot: Slot,
  before: FigureText | undefined,
): Expr | null {
  const { context, entry } = owner;
  const schedule = resolveYears(context, stated, slot.unit, entry, "growth", "schedule");
  const value = before === undefined ? undefined : figureIn(context, before, slot.unit, placeOf(entry, ...slot.path));
  const first = schedule ? Object.values(schedule)[0] : undefined;
  if (!schedule || first === undefined || value === null) return null;
  const node = nodeAt(entry.value, "growth", "schedule") ?? entry.value;
  return implicit(owner, slot, { value: value ?? first, schedule, between }, node);
}

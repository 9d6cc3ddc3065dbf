import type { Expr } from "../../formula/expr.ts";
import { PLAIN, type Unit } from "../../formula/unit.ts";
import type { Assumption, Growth } from "../../plan/scenario.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, type Node, nodeAt } from "../tree.ts";
import { type Context, placeOf, provenanceOf, refuse, sameText } from "./context.ts";
import { figureIn, formulaIn, readsAsFigure } from "./figure.ts";
import { resolveYears } from "./yearly.ts";

type StatedGrowth = NonNullable<NonNullable<ScenarioFile["indicators"]>[string]["growth"]>;
type StatedMap = Exclude<StatedGrowth, string | number>;
type Model = StatedMap["model"];
type FigureKey = "rate" | "amount" | "phi" | "capacity" | "p" | "q";

/** Where the assumptions that an indicator states in passing are put. */
export interface Owner {
  readonly context: Context;
  readonly entry: Entry;
  readonly unit: Unit;
  readonly implicit: Assumption[];
}

/** What an implicit assumption is called after its indicator: `gdp.growth`. */
interface Slot {
  readonly name: string;
  readonly unit: Unit;
  readonly path: readonly string[];
}

/** A literal figure becomes an implicit assumption that can be set and drawn like any other; a formula stays one. */
export function exprOf(owner: Owner, input: string | number, slot: Slot): Expr | null {
  const { context, entry } = owner;
  const node = nodeAt(entry.value, ...slot.path) ?? entry.value;
  if (!readsAsFigure(input)) return formulaIn(context, String(input), slot.unit, node);
  const value = figureIn(context, input, slot.unit, node.at);
  return value === null ? null : implicit(owner, slot, { value, schedule: null }, node);
}

function implicit(owner: Owner, slot: Slot, stated: Pick<Assumption, "value" | "schedule">, node: Node): Expr {
  const id = `${owner.entry.key}.${slot.name}`;
  owner.implicit.push({
    ...provenanceOf(owner.context, {}, owner.entry, node),
    id,
    label: sameText(id),
    unit: slot.unit,
    ...stated,
    distribution: null,
    drawn: "once",
    held: false,
    lever: null,
    implicit: true,
  });
  return { kind: "name", id, when: { lag: 0 } };
}

/** Which figures a model needs; `schedule` may stand for the first. */
const figures: Readonly<Record<Exclude<Model, "baseline">, readonly FigureKey[]>> = {
  compound: ["rate"],
  increment: ["amount"],
  damped: ["rate", "phi"],
  logistic: ["capacity", "rate"],
  gompertz: ["capacity", "rate"],
  bass: ["capacity", "p", "q"],
  hold: [],
};

const DEFAULT_PHI = 0.9;

/** How an indicator goes on after its last observation; null where nothing is stated or an error is noted. */
export function resolveGrowth(owner: Owner, stated: StatedGrowth | undefined): Growth | null {
  const { context, entry } = owner;
  if (stated === undefined) return null;
  if (typeof stated !== "object") {
    const rate = exprOf(owner, stated, { name: "growth", unit: PLAIN, path: ["growth"] });
    return rate && { model: "compound", rate };
  }
  if (stated.model === "baseline")
    return refuse(context, "baseline-later", placeOf(entry, "growth", "model"), { id: entry.key });
  const keys = figures[stated.model];
  const spare = (Object.keys(stated) as (keyof StatedMap)[]).find((key) => !belongs(key, stated.model, keys));
  if (spare)
    return refuse(context, "growth-key-unused", placeOf(entry, "growth", spare), { key: spare, model: stated.model });
  const exprs = keys.map((key) => [key, growthFigure(owner, stated, key)] as const);
  return exprs.some(([, expr]) => expr === null)
    ? null
    : ({ model: stated.model, ...Object.fromEntries(exprs) } as Growth);
}

const belongs = (key: keyof StatedMap, model: Model, keys: readonly FigureKey[]): boolean =>
  key === "model" ||
  keys.some((each) => each === key) ||
  (key === "schedule" && (model === "compound" || model === "increment"));

function growthFigure(owner: Owner, stated: StatedMap, key: FigureKey): Expr | null {
  const { context, entry, unit } = owner;
  const name = key === "rate" ? "growth" : key;
  const slot: Slot = { name, unit: key === "amount" || key === "capacity" ? unit : PLAIN, path: ["growth", key] };
  if (stated.schedule && (key === "rate" || key === "amount")) return scheduled(owner, stated, slot, stated[key]);
  const input = stated[key] ?? (key === "phi" ? DEFAULT_PHI : undefined);
  if (input === undefined)
    return refuse(context, "growth-key-missing", placeOf(entry, "growth"), { key, model: stated.model });
  return exprOf(owner, input, slot);
}

/** A schedule is an implicit assumption; before its first year holds the figure beside it, else the first year's. */
function scheduled(owner: Owner, stated: StatedMap, slot: Slot, before: string | number | undefined): Expr | null {
  const { context, entry } = owner;
  const schedule = resolveYears(context, stated.schedule ?? {}, slot.unit, entry, "growth", "schedule");
  const value = before === undefined ? undefined : figureIn(context, before, slot.unit, placeOf(entry, ...slot.path));
  const first = schedule ? Object.values(schedule)[0] : undefined;
  if (!schedule || first === undefined || value === null) return null;
  const node = nodeAt(entry.value, "growth", "schedule") ?? entry.value;
  return implicit(owner, slot, { value: value ?? first, schedule }, node);
}

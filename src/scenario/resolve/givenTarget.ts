import type { Position } from "../../base/diagnostic.ts";
import { nameOf } from "../../formula/unit.ts";
import { kindNamed, kindOf, quantityOf } from "../../kinds/index.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { misfits } from "../misfits.ts";
import { target as field } from "../schema/target.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, type MapNode, type Node, nodeAt } from "../tree.ts";
import { type Context, type Given, refuse } from "./context.ts";
import { figureOf, isMeant } from "./given.ts";
import { resolveTarget } from "./target.ts";

type Stated = NonNullable<ScenarioFile["targets"]>[string];

/**
 * A target with the figures that were asked for in place of its file's, read as if they stood there; null with errors noted. The
 * same figure in other words changes nothing.
 */
export function resolveGivenTarget(
  context: Context,
  stated: Stated,
  entry: Entry,
  span: Pick<Scenario, "years" | "asOf">,
  indicators: ReadonlyMap<string, Indicator>,
): Target | null {
  const before = resolveTarget(context, stated, entry, span, indicators);
  const asked = before ? askedOf(context, before, entry) : [];
  const [first] = asked;
  if (!before || !first) return before;
  const written = asked.reduce((all, { path, text }) => withValue(all, path, text), stated as unknown);
  if (misfits(field, written).length > 0) return refuse(context, "unexpected-value", first.at, { value: first.text });
  const value = asked.reduce(
    (node, { path, text, at }) =>
      withNode(node, path, { kind: "scalar", value: text, at, overrides: overridesOf(entry, path) }),
    entry.value,
  );
  const after = resolveTarget(context, written as Stated, { ...entry, value }, span, indicators);
  if (!after || isSame(before, after)) return before;
  const indicator = indicators.get(after.indicator ?? "");
  const unit = quantityOf(after).measure === "amount" ? (indicator ? nameOf(indicator.unit) : "") : "";
  for (const { text, figure } of asked) {
    const [from, to] = [numberOf(before, figure), numberOf(after, figure) ?? 0];
    const id = figure === null ? entry.key : `${entry.key}.${figure}`;
    context.made.push({ id, year: null, from, to, unit, fixed: false, written: text });
  }
  return after;
}

/** A figure that is asked for in place of the file's: of what is asked for by the target's name, or by one of its own. */
interface AskedFigure {
  readonly path: readonly string[];
  readonly figure: string | null;
  readonly text: string;
  readonly at: Position;
}

/** What is asked for of a target; an error where its kind has no such figure. */
function askedOf(context: Context, target: Target, entry: Entry): readonly AskedFigure[] {
  const isOwn = (given: Given): boolean => isMeant(given, { id: entry.key, member: entry.member }, context.given);
  return context.given.flatMap((given): readonly AskedFigure[] => {
    const { year, fix, at, text } = given;
    const part = figureOf(given);
    const own = isOwn(given) ? null : part && isOwn({ ...given, id: part.id }) ? part.figure : undefined;
    if (year !== null || fix || own === undefined) return [];
    const path = figurePath(target, entry, own);
    if (path) return [{ path, figure: own, text, at }];
    refuse(context, "change-target-figure", at, { id: own === null ? entry.key : given.id });
    return [];
  });
}

/** The path of the figure that a target asks for, or of one by its name; null where its kind asks for none. */
function figurePath({ kind }: Target, { value }: Entry, name: string | null): readonly string[] | null {
  const { bare, asked, named = [] } = kindNamed(kind);
  const part = bare ? [] : [kind];
  if (name !== null) return named.includes(name) ? [...part, name] : null;
  const key = asked.find((each) => nodeAt(value, ...part, each)) ?? asked[0];
  return key === undefined ? null : [...part, key];
}

const overridesOf = ({ value }: Entry, path: readonly string[]): readonly Position[] => {
  const old = nodeAt(value, ...path);
  return old ? [old.at, ...old.overrides] : [];
};

const withValue = (stated: unknown, [key, ...rest]: readonly string[], text: string): unknown => {
  if (key === undefined) return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  const map = (stated ?? {}) as Readonly<Record<string, unknown>>;
  return { ...map, [key]: withValue(map[key], rest, text) };
};

function withNode(node: Node, [key, ...rest]: readonly string[], leaf: Node): Node {
  if (key === undefined) return leaf;
  const map: MapNode = node.kind === "map" ? node : { kind: "map", entries: [], at: node.at, overrides: [] };
  const own = map.entries.find((each) => each.key === key) ?? { key, keyAt: leaf.at, value: leaf };
  const changed = { ...own, value: withNode(own.value, rest, leaf) };
  return { ...map, entries: [...map.entries.filter((each) => each.key !== key), changed] };
}

/** Whether two targets ask for the same, wherever that is said. */
const isSame = (one: Target, other: Target): boolean => sayingOf(one) === sayingOf(other);

const sayingOf = ({ at: _at, overrides: _overrides, source: _source, quote: _quote, ...says }: Target): string =>
  JSON.stringify(says);

function numberOf(target: Target, figure: string | null): number | null {
  const { value, low, high } = kindOf(target).terms(target as never);
  if (figure === "low") return low;
  if (figure === "high") return high;
  if (figure === "within") return low === null || high === null ? null : 0.5 * (high - low);
  return value ?? (low === null || high === null ? null : 0.5 * (low + high));
}

import type { Position } from "../../base/diagnostic.ts";
import { kindNamed, kindOf, quantityOf } from "../../kinds/index.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { target as schema } from "../schema/target.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, type MapNode, type Node, nodeAt } from "../tree.ts";
import { type Context, refuse } from "./context.ts";
import { isMeant } from "./given.ts";
import { resolveTarget } from "./target.ts";

type Stated = NonNullable<ScenarioFile["targets"]>[string];

/**
 * A target with the figure that was asked for in place of its file's, read as if it stood there; null with errors noted. The
 * same figure in other words changes nothing.
 */
export function resolveGivenTarget(
  context: Context,
  stated: Stated,
  entry: Entry,
  span: Pick<Scenario, "years" | "asOf">,
  indicators: ReadonlyMap<string, Indicator>,
): Target | null {
  const named = { id: entry.key, member: entry.member };
  const given = context.given.find((each) => each.year === null && !each.fix && isMeant(each, named, context.given));
  const before = resolveTarget(context, stated, entry, span, indicators);
  if (!given || !before) return before;
  const { at, text } = given;
  const path = figurePath(before, entry);
  if (!path) return refuse(context, "change-target-figure", at, { id: entry.key });
  const written = schema.safeParse(withValue(stated, path, text));
  if (!written.success) return refuse(context, "unexpected-value", at, { value: text });
  const value = withNode(entry.value, path, { kind: "scalar", value: text, at, overrides: overridesOf(entry, path) });
  const after = resolveTarget(context, written.data, { ...entry, value }, span, indicators);
  if (!after || isSame(before, after)) return before;
  const indicator = indicators.get(after.indicator ?? "");
  const unit = quantityOf(after).measure === "amount" ? (indicator?.unit.text ?? "") : "";
  const from = numberOf(before);
  context.made.push({ id: entry.key, year: null, from, to: numberOf(after) ?? 0, unit, fixed: false, written: text });
  return after;
}

/** The path of the figure that a target asks for; null where its kind asks for none. */
function figurePath({ kind }: Target, { value }: Entry): readonly string[] | null {
  const { bare, asked } = kindNamed(kind);
  const part = bare ? [] : [kind];
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

function numberOf(target: Target): number | null {
  const { value, low, high } = kindOf(target).terms(target as never);
  return value ?? (low === null || high === null ? null : 0.5 * (low + high));
}

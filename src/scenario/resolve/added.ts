import type { Position } from "../../base/diagnostic.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { isProjected, readIn } from "../lint/unused.ts";
import { entriesAt, type MapNode } from "../tree.ts";
import { type Context, warn } from "./context.ts";

/**
 * Warns of what an overlay states, its base does not have and nothing reads: most likely a name of the base, misspelt. An
 * indicator that nothing reads may be meant as one more; it is asked about where a name is near.
 */
export function checkAdded(
  context: Context,
  tree: MapNode,
  { assumptions, indicators, targets }: Pick<Scenario, "assumptions" | "indicators" | "targets">,
): void {
  if (context.layers.length < 2) return;
  const base = context.layers.at(-1);
  const places = (section: string): ReadonlyMap<string, Position> =>
    new Map(entriesAt(tree, section).map(({ key, keyAt }) => [key, keyAt]));
  const read = readIn({ indicators, targets });
  const stated = new Map([...places("assumptions"), ...places("indicators")]);
  const known = [...stated].filter(([, at]) => at.file === base).map(([id]) => id);
  const asked = [...assumptions.map(({ id }) => id), ...indicators.filter(isProjected).map(({ id }) => id)];
  for (const id of asked) {
    const at = stated.get(id);
    if (!at || at.file === base || read.has(id)) continue;
    const near = nearest(id, known);
    if (near === null && !context.assumptionIds.has(id)) continue;
    warn(context, "overlay-unread", at, { id, base: base ?? "", near: didYouMean(near) });
  }
}

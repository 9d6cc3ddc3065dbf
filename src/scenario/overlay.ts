import { bareOver, seenTo, withoutFixing } from "./belief.ts";
import { isAnother, rivalsOf } from "./rivals.ts";
import type { Entry, MapNode, Node } from "./tree.ts";

/**
 * A base and what an overlay says differently. Maps merge by key, the base's entries first; lists and scalars replace;
 * a map over a scalar and a scalar over a map replace it whole, save that a bare figure over an assumption is its value; `null` removes; of keys that exclude each other
 * (`rivalsOf`) the overlay's stays. A replaced value is remembered in its successor's `overrides`.
 *
 * @example overlay(tree("title: 3"), tree("title: 4")).entries[0].value // { kind: "scalar", value: 4, overrides: [{ line: 1, … }], … }
 */
export function overlay(base: MapNode, over: MapNode): MapNode {
  return mergeMaps(base, over, []);
}

/** The same of any two nodes at a path. */
export function merge(base: Node, over: Node, path: readonly string[]): Node {
  if (path.length === 2 && path[0] === "assumptions") return mergeAssumption(base, over, path);
  return mergeAny(base, over, path);
}

/** A bare figure moves an assumption, and so does a new value in a map; `distribution: null` fixes it (`belief.ts`). */
function mergeAssumption(base: Node, over: Node, path: readonly string[]): Node {
  if (over.kind === "scalar") return bareOver(base, over);
  const figure = over.kind === "map" && over.bare ? over.entries.find(({ key }) => key === "value") : undefined;
  if (over.kind === "map" && figure?.value.kind === "scalar") return bareWith(base, over, figure, path);
  if (base.kind !== "map" || over.kind !== "map") return mergeAny(base, over, path);
  return seenTo(mergeMaps(base, withoutFixing(over, base), path), base, over);
}

/** A bare figure with what its block says of it. */
function bareWith(base: Node, over: MapNode, figure: Entry, path: readonly string[]): Node {
  const said = over.entries.filter((each) => each !== figure);
  const moved = figure.value.kind === "scalar" ? bareOver(base, figure.value) : figure.value;
  if (moved.kind === "map") return mergeMaps(moved, { ...over, entries: said }, path);
  return { ...over, entries: [{ ...figure, value: moved }, ...said] };
}

function mergeAny(base: Node, over: Node, path: readonly string[]): Node {
  if (base.kind !== "map" || over.kind !== "map" || over.bare || isAnother(path, values(base), values(over)))
    return { ...over, overrides: [...over.overrides, base.at, ...base.overrides] };
  return mergeMaps(base, over, path);
}

const values = (map: MapNode): ReadonlyMap<string, unknown> =>
  new Map(map.entries.map(({ key, value }) => [key, value.kind === "scalar" ? value.value : null]));

const isNull = (node: Node): boolean => node.kind === "scalar" && node.value === null;

function mergeMaps(base: MapNode, over: MapNode, path: readonly string[]): MapNode {
  const stated = new Map(over.entries.map((entry) => [entry.key, entry]));
  const displaced = new Map<string, Entry>();
  for (const { key, value } of over.entries)
    if (!isNull(value)) for (const rival of rivalsOf(path, key)) note(displaced, rival, base, stated);
  const kept = base.entries.flatMap((entry) => {
    const change = stated.get(entry.key);
    if (change === undefined) return displaced.has(entry.key) ? [] : [entry];
    if (isNull(change.value)) return [];
    return [{ ...entry, value: merge(entry.value, change.value, [...path, entry.key]) }];
  });
  const known = new Set(base.entries.map(({ key }) => key));
  const added = over.entries.filter(({ key }) => !known.has(key)).map((entry) => inPlaceOf(entry, path, displaced));
  return { ...base, entries: [...kept, ...added] };
}

function note(displaced: Map<string, Entry>, rival: string, base: MapNode, stated: ReadonlyMap<string, Entry>): void {
  const entry = stated.has(rival) ? undefined : base.entries.find(({ key }) => key === rival);
  if (entry) displaced.set(rival, entry);
}

/** A new key overrides the rivals that it displaced. */
function inPlaceOf(entry: Entry, path: readonly string[], displaced: ReadonlyMap<string, Entry>): Entry {
  const rivals = [...rivalsOf(path, entry.key)].flatMap((rival) => displaced.get(rival) ?? []);
  const overrides = rivals.flatMap(({ value }) => [value.at, ...value.overrides]);
  return { ...entry, value: { ...entry.value, overrides: [...entry.value.overrides, ...overrides] } };
}

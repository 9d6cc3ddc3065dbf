import type { Entry, MapNode, Node, ScalarNode } from "./tree.ts";

const entryIn = (node: Node, key: string): Entry | undefined =>
  node.kind === "map" ? node.entries.find((each) => each.key === key) : undefined;

/** The value that a new one moves from: the one that its distribution was stated with; null: the distribution's centre. */
const movedFrom = (base: Node): ScalarNode | null => {
  const value = base.kind === "scalar" ? base : entryIn(base, "value")?.value;
  if (value?.kind !== "scalar") return null;
  return value.before === undefined ? value : value.before;
};

/**
 * A bare figure over an assumption: its value moves, and all else that the base states stays (unit, label, schedule,
 * distribution, bounds).
 */
export function bareOver(base: Node, over: ScalarNode): Node {
  const before = movedFrom(base);
  if (base.kind !== "map") return { ...over, before, overrides: [...over.overrides, base.at, ...base.overrides] };
  const old = entryIn(base, "value");
  const replaced = old?.value ?? base;
  const value = { ...over, before, overrides: [...over.overrides, replaced.at, ...replaced.overrides] };
  const entry = old ? { ...old, value } : { key: "value", keyAt: over.at, value };
  const entries = old ? base.entries.map((each) => (each === old ? entry : each)) : [...base.entries, entry];
  return { ...base, entries };
}

type Says = "nothing" | "another" | "none";

/** What an overlay's map says of a distribution: nothing, another one, or that it is taken away while a value stays. */
function saysOf(over: MapNode, base: MapNode): Says {
  const stated = entryIn(over, "distribution")?.value;
  if (stated === undefined) return "nothing";
  if (stated.kind !== "scalar" || stated.value !== null) return "another";
  const instead = ["schedule", "lever"].some((key) => entryIn(over, key));
  return entryIn(base, "distribution") && !instead ? "none" : "another";
}

/** The overlay's map without the `distribution: null` that fixes: merging would remove what keeps its place. */
export const withoutFixing = (over: MapNode, base: MapNode): MapNode =>
  saysOf(over, base) === "none" ? { ...over, entries: over.entries.filter(({ key }) => key !== "distribution") } : over;

/**
 * The merged map of an assumption, its distribution seen to: one that an overlay takes away is held at the value, and keeps its
 * place among the random numbers; one that it says nothing of moves with a new value; another stands as it is stated.
 */
export function seenTo(merged: MapNode, base: MapNode, over: MapNode): MapNode {
  const says = saysOf(over, base);
  const isDrawn = entryIn(merged, "distribution") !== undefined;
  const entries = merged.entries.map((entry) => {
    const { key, value } = entry;
    if (key === "distribution" && value.kind === "map") return { ...entry, value: heldIf(value, says) };
    if (key === "value" && value.kind === "map" && says === "nothing" && isDrawn)
      return { ...entry, value: movedByMember(value, entryIn(base, key)?.value, entryIn(over, key)?.value) };
    if (key !== "value" || value.kind !== "scalar" || (says === "nothing" && !entryIn(over, "value"))) return entry;
    const { before: _before, ...plain } = value;
    const moves = says === "nothing" && isDrawn && entryIn(over, "value") !== undefined;
    return { ...entry, value: moves ? { ...plain, before: movedFrom(base) } : plain };
  });
  return { ...merged, entries };
}

/** Values by member: each that the overlay states moves from what its base says of that member. */
function movedByMember(value: Node, base: Node | undefined, over: Node | undefined): Node {
  if (over === undefined || value.kind === "list") return value;
  if (value.kind === "scalar") {
    const { before: _before, ...plain } = value;
    return { ...plain, before: base?.kind === "scalar" ? (base.before === undefined ? base : base.before) : null };
  }
  const entries = value.entries.map((entry) => {
    const own = base?.kind === "map" ? entryIn(base, entry.key)?.value : base;
    return { ...entry, value: movedByMember(entry.value, own, entryIn(over, entry.key)?.value) };
  });
  return { ...value, entries };
}

function heldIf(value: MapNode, says: Says): Node {
  if (says === "nothing") return value;
  const { held: _held, ...free } = value;
  return says === "none" ? { ...free, held: true } : free;
}

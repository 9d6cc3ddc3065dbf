import { error } from "../../base/diagnostic.ts";
import { sinSmall } from "../../base/elementary.ts";
import { combined, type Members, subscripted } from "../../formula/members.ts";
import { type Entry, keyAt, type ListNode, type MapNode, type Node, nodeAt } from "../tree.ts";
import { allOf, type Reading } from "./references.ts";

/**
 * The correlations with full ids, each for every member it is stated for, and those between the members of an assumption
 * (`within`); null where the file has none.
 */
export function correlationsOf(tree: MapNode, assumptions: MapNode | null, reading: Reading): ListNode | null {
  const stated = nodeAt(tree, "correlations");
  const items = stated?.kind === "list" ? stated.items.flatMap((item) => membersOf(item, reading)) : [];
  const within = withinIn(assumptions?.entries ?? [], reading);
  if (stated?.kind !== "list" && within.length === 0) return null;
  return { kind: "list", at: stated?.at ?? tree.at, overrides: stated?.overrides ?? [], items: [...items, ...within] };
}

/** `of: [births, deaths]` of two families pairs them member by member. */
function membersOf(item: Node, reading: Reading): readonly Node[] {
  const of = nodeAt(item, "of");
  if (item.kind !== "map" || of?.kind !== "list") return [item];
  const { dimensions } = reading;
  const open = of.items.flatMap((each) => openIn(each, reading));
  const along = [...new Set(open)];
  const choices = combined(along.map((dimension) => dimensions.members.get(dimension) ?? []));
  const pairs = new Map<string, Node>();
  for (const members of choices) {
    const own: Members = new Map(along.map((dimension, i) => [dimension, members[i] ?? ""]));
    const items = of.items.flatMap((each) => allOf(each, { ...reading, own }).slice(0, 1));
    const key = items.map((each) => (each.kind === "scalar" ? each.value : "")).join(" ");
    const whole = { ...of, items };
    pairs.set(key, {
      ...item,
      entries: item.entries.map((each) => (each.key === "of" ? { ...each, value: whole } : each)),
    });
  }
  return [...pairs.values()];
}

/** The dimensions of a name that its subscript leaves open. */
function openIn(node: Node, { dimensions }: Reading): readonly string[] {
  if (node.kind !== "scalar" || typeof node.value !== "string" || subscripted(node.value)) return [];
  return dimensions.families.get(node.value) ?? [];
}

/** Each pair of members of an assumption that states `within`. */
function withinIn(entries: readonly Entry[], { errors }: Reading): readonly Node[] {
  const families = new Map<string, Entry[]>();
  for (const entry of entries) {
    const within = nodeAt(entry.value, "within");
    if (!within) continue;
    if (!entry.member) errors.push(error("within-alone", keyAt(entry.value, ["within"]), { id: entry.key }));
    else families.set(entry.member.of, [...(families.get(entry.member.of) ?? []), entry]);
  }
  return [...families].flatMap(([id, members]) => pairsOf(id, members, errors));
}

function pairsOf(id: string, members: readonly Entry[], errors: Reading["errors"]): readonly Node[] {
  const drawn = members.filter(({ value }) => nodeAt(value, "distribution") !== undefined);
  const [first] = members;
  const rank = nodeAt(first?.value, "within", "rank");
  if (!first || rank?.kind !== "scalar" || typeof rank.value !== "number") return [];
  if (drawn.length === 0) errors.push(error("within-certain", keyAt(first.value, ["within"]), { id }));
  const least = -1 / Math.max(1, drawn.length - 1);
  const normal = Math.abs(rank.value) <= 1 ? 2 * sinSmall((Math.PI / 6) * rank.value) : Number.NaN;
  if (drawn.length > 1 && !(normal > least + 1e-9 && normal < 1 - 1e-9))
    errors.push(
      error("within-impossible", rank.at, {
        count: drawn.length,
        rank: rank.value,
        least: Math.ceil((least * 3000) / Math.PI) / 1000,
      }),
    );
  if (rank.value === 0) return [];
  return drawn.flatMap((one, i) => drawn.slice(i + 1).map((other) => pairOf(one.key, other.key, rank)));
}

function pairOf(one: string, other: string, rank: Node): MapNode {
  const place = { at: rank.at, overrides: [] };
  const names = [one, other].map((value): Node => ({ kind: "scalar", value, ...place }));
  const of: Node = { kind: "list", items: names, ...place };
  const entries = [
    { key: "of", keyAt: rank.at, value: of },
    { key: "rank", keyAt: rank.at, value: rank },
  ];
  return { kind: "map", entries, ...place };
}

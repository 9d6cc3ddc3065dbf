import { type Diagnostic, error } from "../../base/diagnostic.ts";
import { nearest } from "../../base/nearest.ts";
import { type Members, memberId, unknownMember } from "../../formula/members.ts";
import { SHAPES } from "../../random/shape/index.ts";
import { keysAt } from "../keys.ts";
import { SCENARIO } from "../schema.ts";
import { type Entry, keyAt, type MapNode, type Node, nodeAt, type Path } from "../tree.ts";

/** The dimensions that a statement is made for, with their members. */
export type Along = ReadonlyMap<string, readonly string[]>;

/** The maps of a statement that say something for each member, with the dimension that their keys are of. */
export type ByMember = ReadonlyMap<Node, string>;

/**
 * Finds the maps whose keys are members: below `history`, `at-least`, anywhere in the statement. A key that the format knows
 * at that place is never a member. `apart`: members that an entry of their own states.
 */
export function byMember(
  entry: Entry,
  path: Path,
  along: Along,
  apart: ReadonlySet<string>,
  errors: Diagnostic[],
): ByMember {
  const found = new Map<Node, string>();
  const visit = (node: Node, below: Path, at: Diagnostic["at"], open: Along): void => {
    if (node.kind === "list") for (const [i, item] of node.items.entries()) visit(item, [...below, i], item.at, open);
    if (node.kind !== "map") return;
    const dimension = below.length > path.length ? dimensionOf(node, below, open) : null;
    const rest = new Map([...open].filter(([each]) => each !== dimension));
    if (dimension !== null) {
      found.set(node, dimension);
      checkMembers(node, entry.key, dimension, along, apart, at, errors);
    }
    for (const { key, keyAt: place, value } of node.entries)
      visit(value, dimension === null ? [...below, key] : below, place, rest);
  };
  visit(entry.value, path, entry.keyAt, along);
  checkShared(entry, along, found, errors);
  return found;
}

/** Records whose keys are columns or dimensions. */
const RECORDS: ReadonlySet<unknown> = new Set(["where", "members"]);

function dimensionOf(node: MapNode, path: Path, along: Along): string | null {
  const keys = node.entries.map(({ key }) => key);
  if (keys.length === 0 || RECORDS.has(path.at(-1)) || keys.some((key) => /^\d{4}$/.test(key))) return null;
  const known = keysAt(SCENARIO, path);
  if (keys.some((key) => known.includes(key))) return null;
  for (const [dimension, members] of along) if (keys.some((key) => members.includes(key))) return dimension;
  const data = ["history", "changes"].includes(String(path.at(-1)));
  for (const [dimension, members] of along)
    if (data || keys.some((key) => nearest(key, members) !== null)) return dimension;
  return null;
}

function checkMembers(
  node: MapNode,
  id: string,
  dimension: string,
  along: Along,
  apart: ReadonlySet<string>,
  at: Diagnostic["at"],
  errors: Diagnostic[],
): void {
  const members = along.get(dimension) ?? [];
  const stated = new Set(node.entries.map(({ key }) => key));
  const unknown = node.entries.filter(({ key }) => !members.includes(key));
  for (const { key, keyAt: place } of unknown) {
    const { args } = unknownMember(key, [dimension], along);
    errors.push({ severity: "error", at: place, code: "member-data-unknown", args });
  }
  const missing = members.filter((member) => !stated.has(member) && !apart.has(memberId(id, [member])));
  const [first] = missing;
  if (first === undefined || unknown.length > 0) return;
  const written = node.entries[0]?.value.kind === "map" ? "{ 2020: 100 }" : "…";
  errors.push(
    error("member-data-missing", at, { id, members: missing.slice(0, 8).join(", "), first, example: written }),
  );
}

/** Observations that would be every member's; an index may begin at 100 for all. */
function checkShared(entry: Entry, along: Along, found: ByMember, errors: Diagnostic[]): void {
  const history = nodeAt(entry.value, "history");
  const unit = nodeAt(entry.value, "unit");
  if (history?.kind !== "map" || history.entries.length === 0) return;
  if (unit?.kind === "scalar" && String(unit.value) === "index") return;
  const open = [...along.keys()].find((dimension) => !covers(history, dimension, found));
  if (open === undefined) return;
  const first = along.get(open)?.[0] ?? "";
  errors.push(error("member-data-shared", keyAt(entry.value, ["history"]), { id: entry.key, dimension: open, first }));
}

/** Whether a history says which figures are whose along a dimension. */
function covers(node: Node, dimension: string, found: ByMember): boolean {
  if (node.kind !== "map") return false;
  if (found.get(node) === dimension || nodeAt(node, "members", dimension) !== undefined) return true;
  return node.entries.some(({ value }) => covers(value, dimension, found));
}

/** A statement at one member: each map by members is what it says of that member; the rest stays the same node. */
export function picked(node: Node, at: Members, maps: ByMember): Node {
  if (maps.size === 0 || node.kind === "scalar") return node;
  if (node.kind === "list") return { ...node, items: node.items.map((item) => picked(item, at, maps)) };
  const dimension = maps.get(node);
  if (dimension === undefined) {
    const entries = node.entries.flatMap((entry) => {
      const value = picked(entry.value, at, maps);
      return isNothing(value) ? [] : [{ ...entry, value }];
    });
    return { ...node, entries };
  }
  const own = nodeAt(node, at.get(dimension) ?? "");
  return own ? picked(own, at, maps) : { kind: "scalar", value: null, at: node.at, overrides: [] };
}

const isNothing = (node: Node): boolean => node.kind === "scalar" && node.value === null;

/** What a statement may read from a table whose rows are the members': a history, a shape that says so. */
const TABLES: readonly Path[] = [
  ["history"],
  ...SHAPES.flatMap(({ name, written }) =>
    written.type === "map" && "members" in written.keys ? [["distribution", name]] : [],
  ),
];

/** A statement's tables at one member: the columns that name the members have that member's name. */
export const tablesAt = (value: Node, at: Members): Node =>
  TABLES.reduce((node, path) => (nodeAt(node, ...path, "members") ? rowsBelow(node, path, at) : node), value);

function rowsBelow(node: Node, [step, ...rest]: Path, at: Members): Node {
  if (node.kind !== "map") return node;
  if (step === undefined) return rowsAt(node, at);
  const entries = node.entries.map((entry) =>
    entry.key === step ? { ...entry, value: rowsBelow(entry.value, rest, at) } : entry,
  );
  return { ...node, entries };
}

function rowsAt(table: MapNode, at: Members): MapNode {
  const columns = nodeAt(table, "members");
  if (columns?.kind !== "map") return table;
  const own = columns.entries.flatMap(({ key, keyAt: place, value: column }): Entry[] => {
    const name = at.get(key);
    if (column.kind !== "scalar" || name === undefined) return [];
    return [{ key: String(column.value), keyAt: place, value: { ...column, value: name } }];
  });
  const where = nodeAt(table, "where");
  const stated = where?.kind === "map" ? where.entries : [];
  const rows: MapNode = { kind: "map", at: columns.at, overrides: [], entries: [...stated, ...own] };
  const others = table.entries.filter(({ key }) => key !== "where");
  return { ...table, entries: [...others, { key: "where", keyAt: columns.at, value: rows }] };
}

import type { Position } from "../base/diagnostic.ts";
import type { Member } from "../plan/member.ts";

/** What a scalar of YAML or JSON holds. */
export type Primitive = string | number | boolean | null;

/** A place in a file, and the places of the earlier definitions that an overlay replaced, nearest first. */
interface Located {
  readonly at: Position;
  readonly overrides: readonly Position[];
}

/** A value that is neither list nor map. */
export interface ScalarNode extends Located {
  readonly kind: "scalar";
  readonly value: Primitive;
  /** Of an assumption's value that an overlay moved: what it moves from; null: the centre of its distribution. */
  readonly before?: ScalarNode | null;
}

/** A list, in order. */
export interface ListNode extends Located {
  readonly kind: "list";
  readonly items: readonly Node[];
}

/** Entries in file order; an overlay's additions after its base's. */
export interface MapNode extends Located {
  readonly kind: "map";
  readonly entries: readonly Entry[];
  /** Of a distribution that an overlay took away: the value holds, and it keeps its place among the random numbers. */
  readonly held?: true;
  /** A bare figure, to which its block adds what it says of all (`blocks.ts`). */
  readonly bare?: true;
}

/** A key of a map, its place and its value; and which member it is of, where it was stated once for several. */
export interface Entry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: Node;
  /** Its block says so of all its entries (`blocks.ts`). */
  readonly ofBlock?: true;
  readonly member?: Member;
}

/** A file's content with the position of every key and value. */
export type Node = ScalarNode | ListNode | MapNode;

/** Keys and positions from the root of a tree down. */
export type Path = readonly (string | number)[];

const stepInto = (node: Node | undefined, step: string | number): Node | undefined => {
  if (node?.kind === "map") return node.entries.find(({ key }) => key === String(step))?.value;
  return node?.kind === "list" ? node.items[Number(step)] : undefined;
};

/** The node at a path; undefined where the file has none. */
export const nodeAt = (node: Node | undefined, ...path: Path): Node | undefined => path.reduce(stepInto, node);

/** The position of the key that leads to a path, of the list item, or of the deepest node on the way that exists. */
export function keyAt(root: Node, path: Path): Position {
  let place = root.at;
  let node: Node | undefined = root;
  for (const step of path) {
    const parent: Node | undefined = node;
    node = stepInto(parent, step);
    if (node === undefined) return place;
    place = parent?.kind === "map" ? keyOf(parent, String(step), place) : node.at;
  }
  return place;
}

const keyOf = (map: MapNode, key: string, otherwise: Position): Position =>
  map.entries.find((entry) => entry.key === key)?.keyAt ?? otherwise;

/** The entries of the map at a path, none where there is no map. */
export function entriesAt(root: Node, ...path: Path): readonly Entry[] {
  const node = nodeAt(root, ...path);
  return node?.kind === "map" ? node.entries : [];
}

/** The content alone: what a schema checks and a hash covers. */
export function toPlain(node: Node): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toPlain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toPlain(value)]));
}

import { type Diagnostic, error, located } from "../../base/diagnostic.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import {
  combined,
  type Dimensions,
  type Members,
  meant,
  memberId,
  NOWHERE,
  subscripted,
  unknownMember,
} from "../../formula/members.ts";
import { tooMany } from "../first.ts";
import { merge } from "../overlay.ts";
import { withoutStrays } from "../strays.ts";
import { type Entry, entriesAt, keyAt, type MapNode, type Node, nodeAt } from "../tree.ts";
import { byMember, picked, tablesAt } from "./byMember.ts";
import { correlationsOf } from "./correlations.ts";
import { type Declared, declaredIn, dimensionsAt, labelAt } from "./declared.ts";
import { REFERENCES, referred } from "./references.ts";

/** The tree in which each member has an entry of its own, and what formulas need to know about members. */
export interface Expanded {
  readonly tree: MapNode;
  readonly dimensions: Dimensions;
  readonly errors: readonly Diagnostic[];
}

const SECTIONS = ["assumptions", "indicators", "targets"] as const;
type Section = (typeof SECTIONS)[number];

/** What the whole expansion reads. `families`: by section, the dimensions of what is stated for members. */
interface Known extends Declared {
  readonly families: ReadonlyMap<string, readonly string[]>;
  readonly errors: Diagnostic[];
}

/**
 * Statements made once for the members of a dimension → an ordinary entry for each member, with an id such as beds[泉山], which keeps
 * the place of the one line that stated it. Everything after this sees ordinary indicators, assumptions and targets.
 *
 *   1. dimensions  their members
 *   2. families    which statement is made for which dimensions
 *   3. entries     one for each member: what the statement says of it, then what an entry of its own (`beds[泉山]`) says
 *   4. references  ids outside formulas are made full; formulas are read at their member later (formula/scope.ts)
 *   5. correlations between members
 */
export function expand(tree: MapNode): Expanded {
  const errors: Diagnostic[] = [];
  // 1
  const declared = declaredIn(tree, errors);
  // 2
  const named = familiesIn(tree, ["assumptions", "indicators"], declared, errors);
  const targets = familiesIn(tree, ["targets"], declared, errors);
  const dimensions: Dimensions = { members: declared.members, families: named };
  if (named.size === 0 && targets.size === 0 && declared.members.size === 0) return { tree, dimensions, errors };
  // 3 – 4
  const sections = new Map<string, Node>();
  for (const section of SECTIONS) {
    const map = nodeAt(tree, section);
    if (map?.kind !== "map") continue;
    const known: Known = { ...declared, families: section === "targets" ? targets : named, errors };
    sections.set(section, { ...map, entries: entriesIn(map, section, known, dimensions) });
  }
  // 5
  const assumptions = sections.get("assumptions");
  const correlations = correlationsOf(tree, assumptions?.kind === "map" ? assumptions : null, {
    dimensions,
    own: NOWHERE,
    errors,
  });
  const entries = tree.entries.map((entry) => ({ ...entry, value: sections.get(entry.key) ?? entry.value }));
  const others = entries.filter(({ key }) => key !== "correlations");
  const first = entries.find(({ key }) => key === "correlations");
  const whole = correlations
    ? [...others, { key: "correlations", keyAt: first?.keyAt ?? tree.at, value: correlations }]
    : entries;
  return { tree: { ...tree, entries: whole }, dimensions, errors };
}

/** The dimensions that `for` names; null where it names none, or none that can be used. */
function forOf({ value }: Entry, { members }: Declared, errors: Diagnostic[]): readonly string[] | null {
  const node = nodeAt(value, "for");
  const items = node?.kind === "list" ? node.items : node ? [node] : [];
  const names = items.map((item) => ({ name: item.kind === "scalar" ? String(item.value) : "", at: item.at }));
  const before = errors.length;
  for (const [i, { name, at }] of names.entries()) {
    if (!members.has(name)) {
      const near = didYouMean(nearest(name, members.keys()));
      errors.push(error("dimension-undeclared", at, { dimension: name, near }));
    } else if (names.slice(0, i).some((each) => each.name === name))
      errors.push(error("dimension-twice", at, { dimension: name }));
  }
  return errors.length > before || names.length === 0 ? null : names.map(({ name }) => name);
}

/** Names that exist for members: by `for`, or because single members are stated (`beds[泉山]: …` without `beds`). */
function familiesIn(
  tree: MapNode,
  sections: readonly Section[],
  declared: Declared,
  errors: Diagnostic[],
): ReadonlyMap<string, readonly string[]> {
  const entries = sections.flatMap((section) => entriesAt(tree, section));
  const families = new Map<string, readonly string[]>();
  for (const entry of entries) {
    const dimensions = forOf(entry, declared, errors);
    if (dimensions) families.set(entry.key, dimensions);
  }
  const stated = new Set(entries.map(({ key }) => key));
  for (const { key, keyAt: at } of entries) {
    const single = subscripted(key);
    if (!single || families.has(single.name) || stated.has(single.name)) continue;
    const dimensions = single.subscript.map(
      (item) => [...declared.members].find(([, members]) => members.includes(item))?.[0],
    );
    const whole = dimensions.filter((each) => each !== undefined);
    if (whole.length === dimensions.length) families.set(single.name, whole);
    else if (declared.members.size > 0) {
      const unknown = single.subscript[dimensions.indexOf(undefined)] ?? "";
      errors.push(located(unknownMember(unknown, [...declared.members.keys()], declared.members), at));
    } else errors.push(error("member-without-family", at, { id: key, name: single.name, dimension: "district" }));
  }
  return families;
}

function entriesIn(map: MapNode, section: Section, known: Known, dimensions: Dimensions): readonly Entry[] {
  const apart = apartIn(map, known);
  const ids = new Map([...apart].map(([id, entry]) => [entry, id]));
  if (isCrowded(map, section, known)) return [];
  return map.entries.flatMap((entry): readonly Entry[] => {
    const family = nodeAt(entry.value, "for") === undefined ? undefined : known.families.get(entry.key);
    if (family) return membersOf(entry, section, family, apart, known, dimensions);
    const id = ids.get(entry);
    if (id === undefined) return [readAt(entry, section, NOWHERE, known, dimensions)];
    const { name = "" } = subscripted(id) ?? {};
    if (nodeAt(map, name)) return [];
    const at = membersIn(id, known.families.get(name) ?? []);
    return [readAt({ ...entry, key: id, member: memberOf(name, at, known) }, section, at, known, dimensions)];
  });
}

/** Entries of single members, by their full id. */
function apartIn(map: MapNode, known: Known): ReadonlyMap<string, Entry> {
  const apart = new Map<string, Entry>();
  for (const entry of map.entries) {
    const single = subscripted(entry.key);
    if (!single) continue;
    const { families, members } = known;
    if (!families.has(single.name)) {
      if (nodeAt(map, single.name)) known.errors.push(error("not-for-members", entry.keyAt, { name: single.name }));
      continue;
    }
    const found = meant(single.name, single.subscript, { members, families }, NOWHERE, null);
    if ("problem" in found) known.errors.push(located(found.problem, entry.keyAt));
    else if (found.ids.length > 1)
      known.errors.push(error("members-where-one", entry.keyAt, { all: entry.key, first: found.ids[0] ?? "" }));
    else apart.set(found.ids[0] ?? entry.key, entry);
  }
  return apart;
}

function isCrowded(map: MapNode, section: Section, { families, members, errors }: Known): boolean {
  const sizeOf = (key: string): number =>
    (families.get(key) ?? []).reduce((product, dimension) => product * (members.get(dimension)?.length ?? 1), 1);
  const count = map.entries.reduce((sum, { key }) => sum + sizeOf(key), 0);
  const largest = map.entries.reduce((most, entry) => (sizeOf(entry.key) > sizeOf(most.key) ? entry : most));
  const crowded = tooMany(section, count, keyAt(largest.value, ["for"]));
  if (crowded) errors.push(crowded);
  return crowded !== null;
}

const memberOf = (of: string, at: Members, known: Declared) => {
  const plain = Object.fromEntries(at);
  return {
    of,
    at: plain,
    label: labelAt(known, plain),
    family: { zh: of, en: of },
    dimension: dimensionsAt(known, plain),
  };
};

const membersIn = (id: string, family: readonly string[]): Members => {
  const { subscript = [] } = subscripted(id) ?? {};
  return new Map(family.map((dimension, i) => [dimension, subscript[i] ?? ""]));
};

/** One entry for each member of a statement. */
function membersOf(
  entry: Entry,
  section: Section,
  family: readonly string[],
  apart: ReadonlyMap<string, Entry>,
  known: Known,
  dimensions: Dimensions,
): readonly Entry[] {
  const along = new Map(family.map((dimension) => [dimension, known.members.get(dimension) ?? []]));
  const maps = byMember(entry, [section, entry.key], along, new Set(apart.keys()), known.errors);
  return combined([...along.values()]).map((members) => {
    const key = memberId(entry.key, members);
    const at: Members = new Map(family.map((dimension, i) => [dimension, members[i] ?? ""]));
    const stated = tablesAt(picked(entry.value, at, maps), at);
    const over = apart.get(key);
    const value = over ? withoutStrays(merge(stated, over.value, [section, entry.key]), known.errors) : stated;
    return readAt({ ...entry, key, value, member: memberOf(entry.key, at, known) }, section, at, known, dimensions);
  });
}

function readAt(entry: Entry, section: Section, own: Members, { errors }: Known, dimensions: Dimensions): Entry {
  const field = REFERENCES[section];
  if (!field) return entry;
  const value = referred(entry.value, field, { dimensions, own, errors });
  return value === entry.value ? entry : { ...entry, value };
}

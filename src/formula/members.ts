import { type Coded, coded } from "../base/messages/index.ts";
import { didYouMean, nearest } from "../base/nearest.ts";

/** What a file says about members: those of each dimension, and the dimensions of each name that exists for members, as declared. */
export interface Dimensions {
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/** Nothing exists for members. */
export const NO_DIMENSIONS: Dimensions = { members: new Map(), families: new Map() };

/** A member of each of some dimensions: district → 泉山. */
export type Members = ReadonlyMap<string, string>;

/** Of no dimension. */
export const NOWHERE: Members = new Map();

/** What a subscript says in one dimension: a member, or all of them. */
const ALL = Symbol("all");
type Said = ReadonlyMap<string, string | typeof ALL>;

/**
 * What one member of a family is called; members in the order of the family's dimensions.
 *
 * @example memberId("beds", ["泉山", "男"]) // "beds[泉山,男]"
 */
export const memberId = (family: string, members: readonly string[]): string => `${family}[${members.join(",")}]`;

/**
 * A name and its subscript; null where there is none.
 *
 * @example subscripted("beds[泉山, 男]") // { name: "beds", subscript: ["泉山", "男"] }
 */
export function subscripted(text: string): { readonly name: string; readonly subscript: readonly string[] } | null {
  const found = /^([^[\]]+)\[([^[\]]*)\]$/.exec(text.trim());
  return found ? { name: found[1] ?? "", subscript: (found[2] ?? "").split(/[,，]/).map((each) => each.trim()) } : null;
}

/** A problem, and which item of the subscript it is about; null: the whole name. */
export interface Misnamed {
  readonly problem: Coded;
  readonly item: number | null;
}

/** What a name means, or what is wrong with it. */
export type Meant = { readonly ids: readonly string[] } | Misnamed;

/**
 * The ids that a name means: one, or all along the dimensions that its subscript names. What the subscript leaves open is the
 * own member's. `bound` says which member a dimension's name stands for at the moment; with null it stands for each.
 *
 * @example meant("beds", ["district"], { members: new Map([["district", ["a", "b"]]]), families: new Map([["beds", ["district"]]]) }, new Map(), null) // { ids: ["beds[a]", "beds[b]"] }
 */
export function meant(
  name: string,
  subscript: readonly string[] | null,
  dimensions: Dimensions,
  own: Members,
  bound: Members | null,
): Meant {
  const family = dimensions.families.get(name);
  if (!family) return subscript ? { problem: coded("not-for-members", { name }), item: null } : { ids: [name] };
  const said = saidBy(name, subscript ?? [], family, dimensions);
  if ("problem" in said) return said;
  const choices: (readonly string[])[] = [];
  for (const dimension of family) {
    const members = dimensions.members.get(dimension) ?? [];
    const stated = said.get(dimension) ?? own.get(dimension);
    if (stated === undefined) {
      const first = memberId(name, [members[0] ?? ""]);
      return { problem: coded("member-open", { name, dimension, first }), item: null };
    }
    const at = bound?.get(dimension);
    if (stated !== ALL) choices.push([stated]);
    else if (bound === null) choices.push(members);
    else if (at !== undefined) choices.push([at]);
    else return outsideAggregate(name, dimension, members);
  }
  return { ids: combined(choices).map((members) => memberId(name, members)) };
}

const outsideAggregate = (name: string, dimension: string, members: readonly string[]): Misnamed => ({
  problem: coded("dimension-outside-aggregate", {
    all: memberId(name, [dimension]),
    dimension,
    first: memberId(name, [members[0] ?? ""]),
  }),
  item: null,
});

/** Each way to take one of every list, the last one fastest. @example combined([["a", "b"], ["c"]]) // [["a", "c"], ["b", "c"]] */
export const combined = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (before, list) => before.flatMap((each) => list.map((item) => [...each, item])),
    [[]],
  );

/** Which dimension each item of a subscript is about: by its place where all are written, else by its name. */
function saidBy(
  name: string,
  subscript: readonly string[],
  family: readonly string[],
  { members }: Dimensions,
): Said | Misnamed {
  const fits = (dimension: string, item: string) =>
    dimension === item || (members.get(dimension)?.includes(item) ?? false);
  const inOrder = subscript.length === family.length && family.every((each, i) => fits(each, subscript[i] ?? ""));
  const said = new Map<string, string | typeof ALL>();
  for (const [i, item] of subscript.entries()) {
    const about = inOrder ? family.slice(i, i + 1) : family.filter((dimension) => fits(dimension, item));
    const dimension = about.find((each) => !said.has(each));
    if (about.length === 0) return { problem: unknownMember(item, family, members), item: i };
    if (dimension === undefined) return { problem: coded("member-twice", { name, item }), item: i };
    said.set(dimension, dimension === item ? ALL : item);
  }
  return said;
}

/** What is said of a word that is no member of some dimensions. */
export function unknownMember(
  item: string,
  family: readonly string[],
  members: ReadonlyMap<string, readonly string[]>,
): Coded {
  const known = family.flatMap((dimension) => members.get(dimension) ?? []);
  const near = didYouMean(nearest(item, [...known, ...family]));
  const shown = known.length > 8 ? `${known.slice(0, 8).join(", ")} …` : known.join(", ");
  return coded("member-unknown", { member: item, dimension: family.join(", "), near, members: shown });
}

/** The dimensions whose names stand in a subscript. */
export const namedIn = (name: string, subscript: readonly string[], { families }: Dimensions): readonly string[] =>
  (families.get(name) ?? []).filter((dimension) => subscript.includes(dimension));

import { didYouMean, nearest } from "../../base/nearest.ts";
import { oneLine } from "../../base/visible.ts";
import { memberId, subscripted } from "../../formula/members.ts";
import { namedFigures } from "../../kinds/index.ts";
import type { Member } from "../../plan/member.ts";
import type { Assumption, Indicator } from "../../plan/scenario.ts";
import { entriesAt, type MapNode } from "../tree.ts";
import { type Context, type Given, refuse } from "./context.ts";

/** Settings by name, `growth` or `growth@2023`; or a list of them, where one name may stand twice (which is an error). */
export type GivenValues = Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[];

/** The settings one after the other. @example listOf({ growth: "5%" }) // [["growth", "5%"]] */
export const listOf = (settings: GivenValues | undefined): readonly (readonly [string, string])[] =>
  Array.isArray(settings) ? settings : Object.entries(settings ?? {});

/** `band.low`: a target and a figure of its part that has a name of its own; null where there is none. */
export function figureOf({ id }: Pick<Given, "id">): { readonly id: string; readonly figure: string } | null {
  const figure = namedFigures.find((each) => id.endsWith(`.${each}`));
  return figure === undefined ? null : { id: idOf(id.slice(0, -1 - figure.length)), figure };
}

/** What is asked for over the files, in one list. */
export const givenOf = (set: GivenValues | undefined, fix: GivenValues | undefined): readonly Given[] => [
  ...listOf(set).map(([name, text]) => givenAs(name, text, false)),
  ...listOf(fix).map(([name, text]) => givenAs(name, text, true)),
];

/** A name as ids are written: `beds[泉山, 男]` is beds[泉山,男]. */
function idOf(written: string): string {
  const of = subscripted(written);
  return of ? memberId(of.name, of.subscript) : written;
}

function givenAs(asked: string, value: string, fix: boolean): Given {
  const [name, text] = [oneLine(asked), oneLine(value)];
  const [, written = name, year] = /^(.+)@(\d{4})$/.exec(name) ?? [];
  const id = idOf(written);
  const at = { file: `--${fix ? "fix" : "set"} ${name}=${text}`, line: 0, col: 0 };
  return { name, id, year: year === undefined ? null : Number(year), text, fix, at };
}

/** An error for each change of what does not exist, or not in that way, and for a second one of the same thing. */
export function checkGiven(
  context: Context,
  assumptions: readonly Assumption[],
  indicators: readonly Indicator[],
  tree: MapNode,
): void {
  const known = {
    // An observation that was uncertain is fixed by now.
    uncertain: new Set(context.made.flatMap(({ id, year, fixed }) => (fixed ? [`${id}@${year}`] : []))),
    assumptions: namesOf(assumptions),
    indicators: new Set(indicators.map(({ id }) => id)),
    targets: namesOf(entriesAt(tree, "targets").map(({ key: id, member }) => ({ id, member }))),
  };
  const seen = new Map<string, Given>();
  for (const given of context.given) {
    const { name, at } = given;
    const first = seen.get(name);
    if (first) refuse(context, "change-twice", at, { name, first: first.at.file, second: at.file });
    else checkOne(context, given, known);
    seen.set(name, given);
  }
}

/** Ids, and the names of families: what is asked of one is asked of each member that has no value of its own. */
const namesOf = (all: readonly Named[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ id, member }) => (member ? [id, member.of] : [id])));

interface Named {
  readonly id: string;
  readonly member?: Member | undefined;
}

/** Whether a setting is meant for one of these: by its id, or as that of a family in which it has none of its own. */
export const isMeant = (given: Given, { id, member }: Named, all: readonly Given[]): boolean =>
  given.id === id || (given.id === member?.of && !all.some((other) => other.id === id && other.year === given.year));

type Known = Readonly<Record<"assumptions" | "indicators" | "targets" | "uncertain", ReadonlySet<string>>>;

function checkOne(context: Context, { name, id, year, text, fix, at }: Given, known: Known): void {
  const { assumptions, indicators, targets } = known;
  const isTarget = targets.has(id) || targets.has(figureOf({ id })?.id ?? "");
  if (assumptions.has(id)) {
    if (fix && year !== null) refuse(context, "fix-year", at, { id, text });
  } else if (!isTarget && !indicators.has(id)) {
    const near = didYouMean(nearest(id, [...assumptions, ...targets, ...indicators]));
    refuse(context, "change-unknown", at, { id, near });
  } else if (fix && !known.uncertain.has(`${id}@${year}`)) refuse(context, "fix-not-drawn", at, { name, text });
  else if (isTarget && year !== null) refuse(context, "change-target-year", at, { id, text, year });
  else if (!isTarget && year === null) refuse(context, "change-without-year", at, { id, text });
}

import type { Position } from "../../base/diagnostic.ts";
import type { Coded } from "../../base/messages/index.ts";
import { shifted } from "../../formula/decimal.ts";
import { nameOf } from "../../formula/unit.ts";
import { fixed, moved, movedIn } from "../../plan/moved.ts";
import type { Assumption } from "../../plan/scenario.ts";
import { scheduled } from "../../plan/schedule.ts";
import { entriesAt, type MapNode } from "../tree.ts";
import { type Context, type Given, refuseAs, warn } from "./context.ts";
import { figureIn } from "./figure.ts";
import { isMeant } from "./given.ts";

/** Another value of an assumption: asked for by whoever calls, or by an overlay's bare figure. */
type Asked = Pick<Given, "id" | "year" | "text" | "fix" | "at">;

/** What overlays ask for; they stand in the merged tree, and are done before what is asked for over it. */
const askedIn = (tree: MapNode): readonly Asked[] =>
  entriesAt(tree, "assumptions").flatMap(({ key, value }) => {
    const node = value.kind === "map" ? value.entries.find((each) => each.key === "value")?.value : value;
    if (node?.kind !== "scalar" || node.before === undefined) return [];
    return [{ id: key, year: null, text: String(node.value), fix: false, at: node.at }];
  });

/** Every value that an assumption is to have in place of its own, as written. */
export const askedOf = (context: Context, tree: MapNode, assumption: Assumption): readonly string[] => [
  ...askedIn(tree).flatMap(({ id, text }) => (id === assumption.id ? [text] : [])),
  ...context.given.filter((each) => isMeant(each, assumption, context.given)).map(({ text }) => text),
];

/**
 * Assumptions with every change: overlays' first, then what was asked for, whole assumptions before single years.
 *
 * @param first the first projected year, that of a schedule that takes the figure
 */
export function applyChanges(
  context: Context,
  tree: MapNode,
  assumptions: readonly Assumption[],
  first: number,
): readonly Assumption[] {
  const change = (id: string, asked: Asked): void => {
    const assumption = known.get(id);
    if (assumption) known.set(id, withChange(context, assumption, asked, first));
  };
  const known = new Map(assumptions.map((assumption) => [assumption.id, assumption]));
  const given = context.given.toSorted((a, b) => Number(a.year !== null) - Number(b.year !== null));
  for (const asked of askedIn(tree)) change(asked.id, asked);
  for (const asked of given) for (const each of assumptions) if (isMeant(asked, each, given)) change(each.id, asked);
  return [...known.values()];
}

function withChange(context: Context, assumption: Assumption, asked: Asked, first: number): Assumption {
  const { year, text, fix, at } = asked;
  const { id } = assumption;
  const value = figureIn(context, text, assumption.unit, at);
  if (value === null) return assumption;
  const result = fix
    ? fixed(assumption, value)
    : year === null
      ? moved(assumption, value, first)
      : movedIn(assumption, year, value);
  if (!result.ok) return refuseAs(context, result.errors.map(asWritten(text)), at) ?? assumption;
  const after = result.value;
  if (after === assumption) return assumption;
  const isGiven = at.line === 0;
  if (after.held && !assumption.held && !fix) warn(context, "set-fixes", at, { id, value: text });
  const from = scheduled(assumption, year ?? first);
  if (isGiven)
    context.made.push({ id, year, from, to: value, unit: nameOf(assumption.unit), fixed: after.held, written: text });
  return isGiven ? { ...after, ...givenAt(assumption, at) } : after;
}

/** The source of a changed figure is whoever asked for it. */
const givenAt = ({ at, overrides }: Pick<Assumption, "at" | "overrides">, given: Position) => ({
  source: null,
  quote: null,
  at: given,
  overrides: [at, ...overrides],
});

/** A problem with the value as it was written, and the ends of what is left in the same way: 20% to 90%. */
const asWritten =
  (text: string) =>
  ({ code, args }: Coded): Coded => {
    const end = (value: unknown) =>
      typeof value !== "number" ? value : Number.isFinite(value) ? figureLike(text, value) : value < 0 ? "−∞" : "∞";
    const ends = Object.entries(args).map(([key, arg]) => [
      key,
      key === "value" ? text : key === "year" ? arg : end(arg),
    ]);
    return { code, args: Object.fromEntries(ends) };
  };

const figureLike = (text: string, value: number): string => {
  const rounded = Number(value.toPrecision(6));
  return text.trim().endsWith("%") ? `${shifted(rounded, 2)}%` : String(rounded);
};

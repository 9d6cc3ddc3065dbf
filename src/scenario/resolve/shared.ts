import type { Assumption } from "../../plan/scenario.ts";
import { SHAPES } from "../../random/shape/index.ts";
import { normal } from "../../random/shape/normal.ts";
import { type Entry, entriesAt, type MapNode, nodeAt } from "../tree.ts";
import { type Context, placeOf, refuse } from "./context.ts";

/** One distribution for members with different values is about the value of one of them at most: whose, is asked. */
export function checkShared(context: Context, assumptions: readonly Assumption[], tree: MapNode): void {
  const entries = new Map(entriesAt(tree, "assumptions").map((entry) => [entry.key, entry]));
  const alike = new Map<string, Assumption[]>();
  for (const each of assumptions) {
    const isOfFamily = nodeAt(entries.get(each.id)?.value, "for") !== undefined;
    if (!isOfFamily || !each.distribution || each.held) continue;
    const key = JSON.stringify([each.member?.of, each.distribution]);
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  for (const [first, ...others] of alike.values()) {
    const entry = first && entries.get(first.id);
    if (!entry || others.every(({ value }) => value === first.value)) continue;
    const members = [first, ...others].flatMap(({ id }) => entries.get(id) ?? []);
    const args = { id: first.member?.of ?? first.id, form: formOf(members) };
    refuse(context, "distribution-for-all", placeOf(entry, "distribution"), args);
  }
}

/** As many members as are shown. */
const SHOWN = 8;

/** The distribution by member: `{ normal: { 泉山: [6%, 2%], 云龙: [5%, 2%] } }`. */
function formOf(members: readonly Entry[]): string {
  const stated = nodeAt(members[0]?.value, "distribution");
  const name = SHAPES.find((shape) => nodeAt(stated, shape.name))?.name ?? "";
  const paths = members.map(({ member }) => Object.values(member?.at ?? {}));
  // Along two dimensions the first member shows how it is nested.
  const count = paths[0]?.length === 1 ? SHOWN : 1;
  const shown = members
    .slice(0, count)
    .map((entry, i) => (paths[i] ?? []).reduceRight((inner, key) => `{ ${key}: ${inner} }`, figuresOf(entry, name)));
  const inside = [...shown.map((each) => each.slice(2, -2)), ...(members.length > count ? ["…"] : [])];
  return `{ ${name}: { ${inside.join(", ")} } }`;
}

/** A member's own: of a normal distribution its value and the sd that is written. */
function figuresOf({ value }: Entry, name: string): string {
  const [mean, sd] = [nodeAt(value, "value"), nodeAt(value, "distribution", name, 1)];
  return name === normal.name && mean?.kind === "scalar" && sd?.kind === "scalar"
    ? `[${mean.value}, ${sd.value}]`
    : "[…]";
}

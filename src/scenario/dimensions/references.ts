import { type Diagnostic, located } from "../../base/diagnostic.ts";
import { type Field, id, list, map, maybe } from "../../base/fields.ts";
import { coded } from "../../base/messages/index.ts";
import { type Dimensions, type Members, meant, subscripted } from "../../formula/members.ts";
import { kindNamed, kindNames } from "../../kinds/index.ts";
import type { Node } from "../tree.ts";

/** What a kind of target refers to by id, below a target. */
const kindFields = Object.assign(
  {},
  ...kindNames.map((name) => {
    const { bare, written } = kindNamed(name);
    return bare && written.type === "map" ? written.keys : { [name]: written };
  }),
) as Readonly<Record<string, Field>>;

/** Where indicators and assumptions are referred to by id, outside formulas. */
export const REFERENCES: Readonly<Record<string, Field>> = {
  indicators: map({ parts: maybe(list(id(""), "")) }, ""),
  targets: map({ ...kindFields, indicator: maybe(id("")), required: maybe(map({ of: maybe(id("")) }, "")) }, ""),
};

/** What references are read with: the dimensions, the member whose statement it is, where faults go. */
export interface Reading {
  readonly dimensions: Dimensions;
  readonly own: Members;
  readonly errors: Diagnostic[];
}

/** A node whose references are full ids: `beds` of 泉山's statement is beds[泉山], and in a list beds[district] is all of them. */
export function referred(node: Node, field: Field, reading: Reading): Node {
  if (field.type === "id") return oneOf(node, reading);
  if (field.type === "list" && node.kind === "list") {
    const items = node.items.flatMap((item) =>
      field.of.type === "id" ? allOf(item, reading) : [referred(item, field.of, reading)],
    );
    return sameItems(items, node.items) ? node : { ...node, items };
  }
  if (field.type === "tuple" && node.kind === "list") {
    const items = node.items.map((item, i) => referred(item, field.of[i] ?? { type: "text", doc: "" }, reading));
    return sameItems(items, node.items) ? node : { ...node, items };
  }
  if (field.type !== "map" || node.kind !== "map") return node;
  const values = node.entries.map(({ key, value }) => {
    const inner = field.keys[key];
    return inner ? referred(value, inner, reading) : value;
  });
  if (node.entries.every(({ value }, i) => value === values[i])) return node;
  return { ...node, entries: node.entries.map((entry, i) => ({ ...entry, value: values[i] as Node })) };
}

const sameItems = (a: readonly Node[], b: readonly Node[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** The ids that a reference means, as nodes at its place. */
export function allOf(node: Node, { dimensions, own, errors }: Reading): readonly Node[] {
  if (node.kind !== "scalar" || typeof node.value !== "string") return [node];
  const { name, subscript } = subscripted(node.value) ?? { name: node.value, subscript: null };
  if (subscript === null && !dimensions.families.has(name)) return [node];
  const found = meant(name, subscript, dimensions, own, null);
  if ("ids" in found)
    return found.ids.length === 1 && found.ids[0] === node.value
      ? [node]
      : found.ids.map((value) => ({ ...node, value }));
  errors.push(located(found.problem, node.at));
  return [];
}

function oneOf(node: Node, reading: Reading): Node {
  const [first, second] = allOf(node, reading);
  if (second && first?.kind === "scalar" && node.kind === "scalar")
    reading.errors.push(
      located(coded("members-where-one", { all: String(node.value), first: String(first.value) }), node.at),
    );
  return first ?? node;
}

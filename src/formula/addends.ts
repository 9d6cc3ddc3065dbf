import type { Syntax } from "./syntax.ts";

/** A name or a number that a formula's result is counted in, at its place in the text. */
export type Addend = Extract<Syntax, { kind: "name" | "number" }>;

type Name = Extract<Syntax, { kind: "name" }>;

/** What is known of names: the ids that one means, and whether an id is a rate. */
interface Named {
  readonly idsOf: (name: Name) => readonly string[];
  readonly isRate: (id: string) => boolean;
}

/**
 * What a formula's result is made of by addition, comparison and choice: in a rate's place these are rates too, while the
 * factors of a product are none as soon as one of them (`isRate`) is.
 *
 * @example addends({ kind: "name", id: "g", subscript: null, offset: 0, enclosed: false }, { idsOf: ({ id }) => [id], isRate: () => false })[0]?.kind // "name"
 */
export function addends(node: Syntax, named: Named): readonly Addend[] {
  if (node.kind === "number") return [node];
  if (node.kind === "name") return named.idsOf(node).map((id) => ({ ...node, id }));
  const name = node.kind === "operator" ? node.op : node.name;
  const inside = (args: readonly Syntax[]) => args.flatMap((arg) => addends(arg, named));
  if (ALL.has(name)) return inside(node.args);
  if (FIRST.has(name)) return inside(node.args.slice(0, 1));
  if (name === "select" || name === "if") return inside(node.args.slice(1));
  if (name === "div") return node.args[1]?.kind === "number" ? inside(node.args.slice(0, 1)) : [];
  return name === "mul" ? factors(inside(node.args), named.isRate) : [];
}

const ALL: ReadonlySet<string> = new Set(["add", "sub", "neg", "plus", "min", "max", "clamp", "abs"]);
const FIRST: ReadonlySet<string> = new Set(["previous", "lag", "at", "sum", "mean"]);

/** A number times a rate is a rate; of two names one is, where neither is known to be. */
function factors(found: readonly Addend[], isRate: (id: string) => boolean): readonly Addend[] {
  const named = found.filter((each) => each.kind === "name");
  return named.length > 1 && named.some(({ id }) => isRate(id)) ? [] : named;
}

import { Refusal } from "./problem.ts";
import { scan } from "./scan.ts";
import { structure } from "./structure.ts";
import type { Syntax } from "./syntax.ts";
import type { Unit } from "./unit.ts";

/** A name or a number that a formula's result is counted in, at its place in the text. */
export type Addend = Extract<Syntax, { kind: "name" | "number" }>;

/**
 * What a formula's result is made of by addition, comparison and choice: in a rate's place these are rates too, while the
 * factors of a product are none as soon as one of them (`isRate`) is. Nothing of a text that cannot be read.
 *
 * @example addends("a + 0.02", new Map([["a", unit("%")]]), () => false).map((each) => each.kind) // ["name", "number"]
 */
export function addends(
  text: string,
  names: ReadonlyMap<string, Unit>,
  isRate: (id: string) => boolean,
): readonly Addend[] {
  try {
    return addendsOf(structure(scan(text, names), text), isRate);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

const ALL: ReadonlySet<string> = new Set(["add", "sub", "neg", "plus", "min", "max", "clamp", "abs"]);
const FIRST: ReadonlySet<string> = new Set(["previous", "lag", "at", "sum", "mean"]);

function addendsOf(node: Syntax, isRate: (id: string) => boolean): readonly Addend[] {
  if (node.kind === "name" || node.kind === "number") return [node];
  const name = node.kind === "operator" ? node.op : node.name;
  const inside = (args: readonly Syntax[]) => args.flatMap((arg) => addendsOf(arg, isRate));
  if (ALL.has(name)) return inside(node.args);
  if (FIRST.has(name)) return inside(node.args.slice(0, 1));
  if (name === "select" || name === "if") return inside(node.args.slice(1));
  if (name === "div") return node.args[1]?.kind === "number" ? inside(node.args.slice(0, 1)) : [];
  return name === "mul" ? factors(inside(node.args), isRate) : [];
}

/** A number times a rate is a rate; of two names one is, where neither is known to be. */
function factors(found: readonly Addend[], isRate: (id: string) => boolean): readonly Addend[] {
  const named = found.filter((each) => each.kind === "name");
  return named.length > 1 && named.some(({ id }) => isRate(id)) ? [] : named;
}

import type { Points } from "./expr.ts";
import { combined, type Dimensions, type Members, meant, NO_DIMENSIONS, NOWHERE, namedIn } from "./members.ts";
import { type Problem, Refusal } from "./problem.ts";
import type { Syntax } from "./syntax.ts";
import type { Unit } from "./unit.ts";

/** A declared curve: the unit of its keys and that of its values. */
export interface Curve extends Points {
  readonly key: Unit;
  readonly unit: Unit;
}

/** The values that an assumption can have, for one that stands as a lag: NaN among them where they are not few; null of what is none. */
export type LagsOf = (id: string) => readonly number[] | null;

/**
 * What the names of a formula mean: declared names with their units, the member whose formula it is, and inside an aggregate
 * the member that a dimension's name stands for.
 */
export interface Scope {
  readonly names: ReadonlyMap<string, Unit>;
  readonly dimensions: Dimensions;
  readonly curves: ReadonlyMap<string, Curve>;
  readonly lags: LagsOf;
  readonly own: Members;
  readonly bound: Members;
}

/** Names alone, without dimensions. */
export const scopeOf = (
  names: ReadonlyMap<string, Unit>,
  dimensions: Dimensions = NO_DIMENSIONS,
  own: Members = NOWHERE,
  curves: ReadonlyMap<string, Curve> = new Map(),
  lags: LagsOf = () => null,
): Scope => ({ names, dimensions, curves, lags, own, bound: NOWHERE });

type Name = Syntax & { readonly kind: "name" };

/** Functions that take what their argument is for each member. */
export const AGGREGATES: ReadonlySet<string> = new Set(["sum", "mean", "max", "min"]);

/** The full id of a name at the scope's member. @throws Refusal where it means none, or several */
export function idOf(node: Name, { dimensions, own, bound }: Scope): string {
  const subscript = node.subscript?.map(({ text }) => text) ?? null;
  const found = meant(node.id, subscript, dimensions, own, bound);
  if ("ids" in found) return found.ids[0] ?? node.id;
  const item = found.item === null ? undefined : node.subscript?.[found.item];
  return refuseAt(item?.offset ?? node.offset, found.problem);
}

function refuseAt(offset: number, problem: Problem): never {
  throw new Refusal({ ...problem, offset });
}

/** One scope for each member that the dimensions named in a piece can stand for; none where it names no dimension. */
export function scopesOf(node: Syntax, scope: Scope): readonly Scope[] {
  const dimensions = [...new Set(dimensionsIn(node, scope.dimensions))];
  if (dimensions.length === 0) return [];
  const choices = dimensions.map((each) => scope.dimensions.members.get(each) ?? []);
  return combined(choices).map((members) => ({
    ...scope,
    bound: new Map([...scope.bound, ...dimensions.map((each, i) => [each, members[i] ?? ""] as const)]),
  }));
}

/** The dimensions that a piece names; those inside an aggregate of its own are that one's. */
function dimensionsIn(node: Syntax, dimensions: Dimensions): readonly string[] {
  if (node.kind === "number") return [];
  if (node.kind === "name") return namedIn(node.id, node.subscript?.map(({ text }) => text) ?? [], dimensions);
  if (node.kind === "function" && AGGREGATES.has(node.name)) return [];
  return node.args.flatMap((arg) => dimensionsIn(arg, dimensions));
}

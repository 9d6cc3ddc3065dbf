import { type Diagnostic, error } from "../base/diagnostic.ts";
import { references } from "../formula/print.ts";
import { exprsOf } from "../plan/exprs.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";

/** What an indicator reads: `now` are same-year edges, `past` those to other years. Assumptions included. */
export interface Edges {
  readonly now: readonly string[];
  readonly past: readonly string[];
}

export function edgesOf(indicator: Indicator): Edges {
  const now = new Set<string>();
  const past = new Set<string>();
  for (const reference of exprsOf(indicator).flatMap(references)) {
    const { when } = reference;
    const sameYear = "lag" in when ? when.lag === 0 : "to" in when && when.to === "now";
    (sameYear ? now : past).add(reference.id);
  }
  return { now: [...now], past: [...past] };
}

/**
 * Indicators in an order in which each stands after those that it reads in the same year; file order otherwise.
 * Where none exists, the error prints one cycle. Iterative, so that a chain of any length is sorted.
 */
export function evaluationOrder(scenario: Scenario): readonly Indicator[] | Diagnostic {
  const byId = new Map(scenario.indicators.map((indicator) => [indicator.id, indicator]));
  const edges = new Map(scenario.indicators.map((indicator) => [indicator.id, sameYear(indicator, byId)]));
  const done = new Set<string>();
  const order: Indicator[] = [];
  for (const start of scenario.indicators) {
    const cycle = visit(start.id, edges, done, (id) => order.push(byId.get(id) as Indicator));
    if (cycle) return error("model-cycle", byId.get(cycle[0] as string)?.at ?? null, { cycle: cycle.join(" → ") });
  }
  return order;
}

const sameYear = (indicator: Indicator, byId: ReadonlyMap<string, Indicator>): readonly string[] =>
  edgesOf(indicator).now.filter((id) => byId.has(id));

type Edge = ReadonlyMap<string, readonly string[]>;

/** Depth-first from `start`; hands out each name after those it needs, and returns a cycle where it meets one. */
function visit(start: string, edges: Edge, done: Set<string>, emit: (id: string) => void): readonly string[] | null {
  const stack: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
  const open = new Set(stack.map(({ id }) => id));
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const needed = edges.get(top.id)?.[top.next++];
    if (needed === undefined) {
      stack.pop();
      open.delete(top.id);
      done.add(top.id);
      emit(top.id);
    } else if (open.has(needed)) {
      const path = stack.map(({ id }) => id);
      return [...path.slice(path.indexOf(needed)), needed];
    } else if (!done.has(needed)) {
      stack.push({ id: needed, next: 0 });
      open.add(needed);
    }
  }
  return null;
}

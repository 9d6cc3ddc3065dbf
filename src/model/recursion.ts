import type { Expr } from "../formula/expr.ts";
import { type Reference, references } from "../formula/print.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";

/** How an indicator's formula comes back to its own past, by itself (`previous(x)`) or through others. */
export interface Recursion {
  /** Those through which it does, itself among them: they carry shocks and steps on in the value, as a growth model does. */
  readonly circle: ReadonlySet<string>;
  /**
   * It reads its own observations back, itself or through formulas without any (which name a part of it), so that it goes
   * on from them. One that comes back only through what is observed itself is a function of that.
   */
  readonly goesOn: boolean;
  /** It reads earlier years of a circle in which no formula goes on: a factor would come back to it every year. */
  readonly again: boolean;
}

const NONE: Recursion = { circle: new Set(), goesOn: false, again: false };

/**
 * How each indicator's formula comes back to its own past. A written year (`at(x, 2020)`) carries nothing on, and neither does a
 * condition (`if(previous(x) > 3, a, b)`): it tells only which way.
 */
export function recursions({ indicators, asOf }: Pick<Scenario, "indicators" | "asOf">): (id: string) => Recursion {
  const reads = new Map(indicators.map((each) => [each.id, movingReads(each)]));
  const observed = new Set(
    indicators.flatMap(({ id, observations: [first] }) => (first && first.year <= asOf ? [id] : [])),
  );
  const circles = circlesAmong(reads);
  const goesOn = new Set([...circles.keys()].filter((id) => observed.has(id) && readsBack(id, reads, observed)));
  const rest = circlesAmong(new Map([...reads].filter(([id]) => !goesOn.has(id))));
  return (id) => {
    const circle = circles.get(id);
    if (!circle) return NONE;
    const others = rest.get(id);
    const again = reads.get(id)?.some((each) => others?.has(each.id) && isEarlier(each)) ?? false;
    return { circle, goesOn: goesOn.has(id), again };
  };
}

function circlesAmong(reads: Reads): ReadonlyMap<string, ReadonlySet<string>> {
  const isCircle = ([id = "", ...others]: readonly string[]) =>
    others.length > 0 || reads.get(id)?.some((each) => each.id === id);
  const circles = componentsOf(reads).filter(isCircle);
  return new Map(
    circles.flatMap((circle) => {
      const all = new Set(circle);
      return circle.map((id) => [id, all] as const);
    }),
  );
}

/** Whether a formula reads its own values, itself or through formulas of which nothing is observed. */
function readsBack(id: string, reads: Reads, observed: ReadonlySet<string>): boolean {
  const seen = new Set([id]);
  for (const each of seen)
    for (const read of reads.get(each) ?? []) {
      if (read.id === id) return true;
      if (!observed.has(read.id)) seen.add(read.id);
    }
  return false;
}

type Reads = ReadonlyMap<string, readonly Reference[]>;

/** What a formula's value is made of in years that move with its own. */
const movingReads = ({ formula }: Indicator): readonly Reference[] =>
  formula ? partsOf(formula.expr).filter(({ when }) => "lag" in when || ("to" in when && when.to === "now")) : [];

const isEarlier = ({ when }: Reference): boolean => !("lag" in when && when.lag === 0);

const COMPARISONS: ReadonlySet<string> = new Set(["lt", "le", "gt", "ge", "eq", "ne"]);

/** The references of a formula without those of its conditions. */
function partsOf(expr: Expr): readonly Reference[] {
  if (expr.kind === "curve") return partsOf(expr.arg);
  if (expr.kind !== "call") return references(expr);
  if (COMPARISONS.has(expr.op)) return [];
  return (expr.op === "select" ? expr.args.slice(1) : expr.args).flatMap(partsOf);
}

/** Those that read one another, if through others: the strongly connected components (Tarjan 1972). Iterative, for a chain of any length. */
function componentsOf(reads: Reads): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  /** The earliest one in the order that each comes back to. */
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const closed = new Set<string>();
  const path: { readonly id: string; readonly ahead: Iterator<Reference> }[] = [];
  const enter = (id: string): void => {
    earliest.set(id, order.size);
    order.set(id, order.size);
    open.push(id);
    path.push({ id, ahead: (reads.get(id) ?? []).values() });
  };
  const comesBackTo = (id: string, place = 0): unknown => earliest.set(id, Math.min(earliest.get(id) ?? place, place));
  for (const start of reads.keys()) {
    if (!order.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { done, value } = top.ahead.next();
      const next = (value as Reference | undefined)?.id ?? "";
      if (!done && !order.has(next)) enter(next);
      else if (!done && !closed.has(next)) comesBackTo(top.id, order.get(next));
      if (!done) continue;
      path.pop();
      const before = path.at(-1);
      if (before) comesBackTo(before.id, earliest.get(top.id));
      if (earliest.get(top.id) !== order.get(top.id)) continue;
      const component = open.splice(open.lastIndexOf(top.id));
      for (const id of component) closed.add(id);
      found.push(component);
    }
  }
  return found;
}

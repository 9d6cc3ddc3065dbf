import { references } from "../formula/print.ts";
import type { Indicator } from "../plan/scenario.ts";

/**
 * By indicator whose formula comes back to its own past, by itself (`previous(x)`) or through others: those through which
 * it does, itself among them. They carry shocks and steps on in the value, as a growth model does. A written year
 * (`at(x, 2020)`) carries nothing on.
 */
export function circlesAmong(indicators: readonly Indicator[]): ReadonlyMap<string, ReadonlySet<string>> {
  const reads = new Map(indicators.map((each) => [each.id, movingReads(each)]));
  const isCircle = ([id = "", ...others]: readonly string[]) => others.length > 0 || reads.get(id)?.includes(id);
  const circles = componentsOf(reads).filter(isCircle);
  return new Map(
    circles.flatMap((circle) => {
      const all = new Set(circle);
      return circle.map((id) => [id, all] as const);
    }),
  );
}

type Reads = ReadonlyMap<string, readonly string[]>;

/** What a formula reads in years that move with its own. */
const movingReads = ({ formula }: Indicator): readonly string[] =>
  references(formula?.expr ?? { kind: "year" }).flatMap(({ id, when }) =>
    "lag" in when || ("to" in when && when.to === "now") ? [id] : [],
  );

/** Those that read one another, if through others: the strongly connected components (Tarjan 1972). Iterative, for a chain of any length. */
function componentsOf(reads: Reads): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  /** The earliest one in the order that each comes back to. */
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const closed = new Set<string>();
  const path: { readonly id: string; readonly ahead: Iterator<string> }[] = [];
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
      const { done, value: next } = top.ahead.next();
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

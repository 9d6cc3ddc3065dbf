import { references } from "../formula/print.ts";
import type { Indicator } from "../plan/scenario.ts";

/**
 * The indicators whose formula comes back to their own past, by itself (`previous(x)`) or through others: they carry
 * shocks and steps on in the value, as a growth model does. A written year (`at(x, 2020)`) carries nothing on. Iterative.
 */
export function recursiveAmong(indicators: readonly Indicator[]): ReadonlySet<string> {
  const reads = new Map(indicators.map((each) => [each.id, movingReads(each)]));
  const open = withoutEnds(withoutEnds(reads), true);
  return new Set([...open.keys()].filter((id) => reaches(open, id)));
}

type Reads = ReadonlyMap<string, readonly string[]>;

/** What a formula reads in years that move with its own. */
const movingReads = ({ formula }: Indicator): readonly string[] =>
  references(formula?.expr ?? { kind: "year" }).flatMap(({ id, when }) =>
    "lag" in when || ("to" in when && when.to === "now") ? [id] : [],
  );

/** Without those that read none of the others (`reversed`: that none of the others reads), again and again: no circle goes through them. */
function withoutEnds(reads: Reads, reversed = false): Reads {
  const forth = new Map([...reads].map(([id, names]) => [id, names.filter((name) => reads.has(name))]));
  const back = new Map<string, string[]>([...forth.keys()].map((id) => [id, []]));
  for (const [id, names] of forth) for (const name of names) back.get(name)?.push(id);
  const [ahead, behind] = reversed ? [back, forth] : [forth, back];
  const left = new Map([...ahead].map(([id, names]) => [id, names.length]));
  const ends = [...left].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    left.delete(id);
    for (const name of behind.get(id) ?? []) {
      const count = (left.get(name) ?? 0) - 1;
      if (left.has(name)) left.set(name, count);
      if (count === 0) ends.push(name);
    }
  }
  return new Map([...left.keys()].map((id) => [id, forth.get(id) ?? []]));
}

function reaches(reads: Reads, start: string): boolean {
  const seen = new Set<string>();
  const open = [...(reads.get(start) ?? [])];
  if (open.includes(start)) return true;
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(reads.get(id) ?? []));
  }
  return false;
}

import type { Operation } from "../formula/expr.ts";
import type { Narrow } from "./operation.ts";

/**
 * One step of the code of a draw, in single-assignment form: step i gives register i.
 * `score` reads score column a; `power` is a^value for a whole value; `table` looks register a up in table `value`.
 */
export interface Step {
  readonly op: "constant" | "score" | "table" | "power" | Operation | Narrow;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly value: number;
}

/** Steps from `from` up to `to`, which run together over a strip of draws; what crosses the cut goes through columns. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Registers and score columns of earlier segments or of none that this one reads. */
  readonly reads: readonly number[];
  readonly scores: readonly number[];
  /** Registers it leaves in columns. */
  readonly writes: readonly number[];
}

/**
 * Rough cost of a step in instructions; a division's, in the time of others. What larger functions compute is cold again when
 * it is summarised, and the processor sees too little of the next draws while it waits for this one's.
 */
const WEIGHT: { readonly [op in Step["op"]]?: number } = {
  exp: 45,
  expWithin: 45,
  expNear: 30,
  log: 60,
  pow: 120,
  table: 40,
  power: 8,
  div: 10,
  min: 8,
  max: 8,
};
const LARGEST = 80;

/**
 * The registers that a step reads.
 *
 * @example operands({ op: "add", a: 3, b: 4, c: -1, value: 0 }) // [3, 4]
 */
export function operands({ op, a, b, c }: Step): readonly number[] {
  if (op === "constant" || op === "score") return [];
  return [a, b, c].filter((register) => register >= 0);
}

/**
 * Cuts code into segments, and finds what each must hand on; `kept` registers are wanted in columns anyway.
 *
 * @example segmentsOf([{ op: "score", a: 0, b: -1, c: -1, value: 0 }], new Set([0])) // [{ from: 0, to: 1, reads: [], scores: [0], writes: [0] }]
 */
export function segmentsOf(steps: readonly Step[], kept: ReadonlySet<number>): readonly Segment[] {
  const cuts = cutsOf(steps);
  const home = steps.map(() => 0);
  cuts.forEach(([from, to], index) => {
    home.fill(index, from, to);
  });
  const crossing = new Set(kept);
  const reads = cuts.map(() => new Set<number>());
  const scores = cuts.map(() => new Set<number>());
  steps.forEach((step, i) => {
    const segment = home[i];
    if (step.op === "score") scores[segment].add(step.a);
    for (const read of operands(step)) {
      if (home[read] === segment || steps[read].op === "constant") continue;
      crossing.add(read);
      reads[segment].add(read);
    }
  });
  return cuts.map(([from, to], i) => ({
    from,
    to,
    reads: [...reads[i]],
    scores: [...scores[i]],
    writes: Array.from({ length: to - from }, (_, k) => from + k).filter((register) => crossing.has(register)),
  }));
}

function cutsOf(steps: readonly Step[]): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  let from = 0;
  let weight = 0;
  steps.forEach(({ op }, i) => {
    weight += WEIGHT[op] ?? 1;
    if (weight < LARGEST && i < steps.length - 1) return;
    cuts.push([from, i + 1]);
    from = i + 1;
    weight = 0;
  });
  return cuts;
}

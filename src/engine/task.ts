import { type GatheredBins, gather, type Wanted } from "./exact.ts";
import type { ChunkSums, Machine } from "./machine.ts";
import type { Plan } from "./plan.ts";
import type { Range } from "./state.ts";

/** Chunks `from` … `to − 1` of a run: all of them, a shard's, or what one thread does at a time. Plain data, as are the answers. */
export interface Task {
  readonly plan: Plan;
  readonly ranges: readonly Range[];
  readonly from: number;
  readonly to: number;
  /** Of a second pass: the bins whose values are wanted. */
  readonly wanted: Wanted | null;
}

/** First pass: sums. Second pass: the values in the wanted bins. */
export type Answer = { readonly sums: ChunkSums } | { readonly gathered: GatheredBins };

/** Does a task: sums, or gathers what a second pass wants. */
export function runTask(machine: Machine, { plan, ranges, wanted, from, to }: Task): Answer {
  if (wanted) return { gathered: gather(machine, plan, ranges, wanted, from, to) };
  return { sums: machine.run(plan, ranges, from, to) };
}

/** Values that a task computes, about: some 50 ms of work, so that progress is seen and threads end together. */
const VALUES = 2 ** 24;

/** Cuts a task into ones of about the same size, chunk by chunk. */
export function divided(task: Task): readonly Task[] {
  const { plan, ranges, from, to } = task;
  const values = (to - from) * plan.chunk * Math.max(1, ranges.length);
  const count = Math.min(to - from, Math.max(1, Math.round(values / VALUES)));
  const start = (i: number): number => from + Math.floor(((to - from) * i) / count);
  return Array.from({ length: count }, (_, i) => ({ ...task, from: start(i), to: start(i + 1) }));
}

/** Draws of a task; the last chunk of a plain design may be smaller. */
export const drawsOf = ({ plan, from, to }: Task): number =>
  Math.min(to * plan.chunk, plan.draws) - Math.min(from * plan.chunk, plan.draws);

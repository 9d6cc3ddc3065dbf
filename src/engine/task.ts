import { type GatheredBins, gather, type Wanted } from "./exact.ts";
import type { ChunkSums, Machine, Range } from "./machine.ts";
import type { Plan } from "./plan.ts";

/** A stretch of a run that one thread does at a time: chunks `from` … `to − 1`. Plain data, as are the answers. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Task = Stretch & { readonly plan: Plan; readonly ranges: readonly Range[]; readonly wanted: Wanted | null };

/** First pass: sums. Second pass, where bins are wanted: the values in them. */
export type Answer = { readonly sums: ChunkSums } | { readonly gathered: GatheredBins };

export function runTask(machine: Machine, { plan, ranges, wanted, from, to }: Task): Answer {
  if (wanted) return { gathered: gather(machine, plan, ranges, wanted, from, to) };
  return { sums: machine.run(plan, ranges, from, to) };
}

/** Values that a stretch computes, about: some 50 ms of work, so that progress is seen and threads end together. */
const STRETCH = 2 ** 24;

/** Cuts the chunks `from` … `to − 1` of a plan into stretches of about the same size. */
export function stretchesOf(plan: Plan, outputs: number, from = 0, to = plan.chunks): readonly Stretch[] {
  const values = (to - from) * plan.chunk * Math.max(1, outputs);
  const count = Math.min(to - from, Math.max(1, Math.round(values / STRETCH)));
  const start = (i: number): number => from + Math.floor(((to - from) * i) / count);
  return Array.from({ length: count }, (_, i) => ({ from: start(i), to: start(i + 1) }));
}

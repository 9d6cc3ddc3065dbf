import { move, transferableSymbol, valueSymbol, workerData } from "piscina";
import { type Prepared, prepare } from "../engine/simulate.ts";
import { type Answer, runTask, type Task } from "../engine/task.ts";
import type { WorkerData } from "./threads.ts";

let prepared: Prepared | null = null;

/** A worker thread of `threadCrew`: does one task at a time. It prepares within the first, so that a fault is that task's. */
export default (task: Task): Answer => {
  const { program, design, executor } = workerData as WorkerData;
  prepared ??= prepare(program, design, executor);
  return handedOver(runTask(prepared.machine, task));
};

/** Counts change hands without being copied: half a megabyte a task, which a copy would double with every answer. */
function handedOver(answer: Answer): Answer {
  if (!("sums" in answer)) return answer;
  return move({ [transferableSymbol]: answer.sums.counts.buffer, [valueSymbol]: answer }) as unknown as Answer;
}

import { workerData } from "piscina";
import { type Prepared, prepare } from "./simulate.ts";
import { type Answer, runTask, type Task } from "./task.ts";
import type { WorkerData } from "./threads.ts";

let prepared: Prepared | null = null;

/** A worker thread of `threadCrew`: does one task at a time. It prepares within the first, so that a fault is that task's. */
export default (task: Task): Answer => {
  const { program, design, executor } = workerData as WorkerData;
  prepared ??= prepare(program, design, executor);
  return runTask(prepared.machine, task);
};

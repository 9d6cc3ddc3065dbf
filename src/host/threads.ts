import { Piscina } from "piscina";
import type { Crew } from "../engine/crew.ts";
import type { Executor } from "../engine/machine.ts";
import { type Run, RunFault } from "../engine/run.ts";
import { type CrewOptions, prepare, type SimulateOptions, simulateWith } from "../engine/simulate.ts";
import type { Answer } from "../engine/task.ts";
import type { Program } from "../model/program.ts";
import type { Design } from "../random/design.ts";

/** What every worker prepares for itself, once. */
export interface WorkerData {
  readonly program: Program;
  readonly design: Design;
  readonly executor: Executor | undefined;
}

/** The built worker stands beside the built code. */
const WORKER = new URL("./worker.js", import.meta.url).href;

/** `jobs` worker threads, each with a memory of its own. A worker that dies, or cannot work, fails the run by a RunFault. */
export function threadCrew(data: WorkerData, jobs: number): Crew {
  const pool = new Piscina({ filename: WORKER, workerData: data, minThreads: jobs, maxThreads: jobs });
  // A worker that dies takes its task with it, whose rejection is what ends the run.
  pool.on("error", () => {});
  return {
    async run(tasks, answered) {
      const each = tasks.map(async (task) => answered((await pool.run(task)) as Answer, task));
      // Every task is waited for, so that none is left without someone to hear its end.
      const faults = (await Promise.allSettled(each)).filter(({ status }) => status === "rejected");
      const [first] = faults as readonly PromiseRejectedResult[];
      if (first) throw new RunFault("engine-worker-failed", String(first.reason?.message ?? first.reason));
    },
    close: () => pool.destroy(),
  };
}

/**
 * `simulate` over several threads: the same bits for any number of them.
 *
 * `evaluateWith(scenario, (program, options) => simulateInThreads(program, options, 4))` evaluates by four.
 */
export async function simulateInThreads(
  program: Program,
  options: SimulateOptions & CrewOptions,
  jobs: number,
): Promise<Run> {
  const { design, executor } = options;
  const crew = threadCrew({ program, design, executor }, jobs);
  try {
    return await simulateWith(crew, prepare(program, design, executor), options);
  } finally {
    await crew.close();
  }
}

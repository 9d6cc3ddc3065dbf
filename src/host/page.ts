import { type Run, RunFault } from "../engine/run.ts";
import type { SimulateOptions } from "../engine/simulate.ts";
import type { Program } from "../model/program.ts";

/** What a page sends to the web worker: a Program the first time and whenever it changes. */
export interface WorkerRequest {
  readonly id: number;
  readonly program: Program | null;
  readonly options: SimulateOptions;
}

/** What the web worker answers: the run, or why there is none. */
export type WorkerResponse =
  | { readonly id: number; readonly run: Run }
  | { readonly id: number; readonly fault: string; readonly code: RunFault["code"] };

/** The part of a web worker in use. */
interface Worker {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { data: WorkerResponse }) => void): void;
}

/**
 * `simulate` in a web worker, off the page's own thread; the same bits as anywhere. Also the simulator of an `evaluateWith`:
 * `evaluateWith(scenario, pageSimulator(new Worker("reckon/web-worker.js", { type: "module" })))`.
 */
export function pageSimulator(worker: Worker) {
  const waiting = new Map<number, { resolve: (run: Run) => void; reject: (fault: Error) => void }>();
  let asked = 0;
  let known: Program | null = null;
  worker.addEventListener("message", ({ data }) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ("run" in data) resolve?.(data.run);
    else reject?.(new RunFault(data.code, data.fault));
  });
  return (program: Program, options: SimulateOptions): Promise<Run> =>
    new Promise((resolve, reject) => {
      const id = asked++;
      waiting.set(id, { resolve, reject });
      const request: WorkerRequest = { id, program: program === known ? null : program, options };
      known = program;
      worker.postMessage(request);
    });
}

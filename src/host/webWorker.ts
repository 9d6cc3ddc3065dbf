import { RunFault } from "../engine/run.ts";
import { type Prepared, prepare, simulatePrepared } from "../engine/simulate.ts";
import type { WorkerRequest, WorkerResponse } from "./page.ts";

/** The global scope of a web worker, as far as it is used. */
interface Port {
  postMessage(message: WorkerResponse): void;
  addEventListener(type: "message", listener: (event: { data: WorkerRequest }) => void): void;
}

const port = globalThis as unknown as Port;
let prepared: Prepared | null = null;

/** A web worker: keeps the Program it was last given, runs it as often as it is asked to, and makes the next one ready from it. */
port.addEventListener("message", ({ data: { id, program, options } }) => {
  try {
    if (program || prepared?.design !== options.design)
      prepared = prepare(program ?? (prepared as Prepared).program, options.design, options.executor, prepared);
    port.postMessage({ id, run: simulatePrepared(prepared as Prepared, options) });
  } catch (fault) {
    const code = fault instanceof RunFault ? fault.code : "engine-worker-failed";
    port.postMessage({ id, fault: (fault as Error)?.message ?? String(fault), code });
  }
});

import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { soloCrew } from "../../src/engine/crew.ts";
import { machineOf } from "../../src/engine/machine.ts";
import { prepare, simulate, simulateWith } from "../../src/engine/simulate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { pageSimulator, type WorkerResponse } from "../../src/host/page.ts";
import { compile } from "../../src/model/compile.ts";
import { built } from "../built.ts";
import { good } from "../support.ts";

// As they ship, since a worker thread runs a built file.
const threads: typeof import("../../src/host/threads.ts") = await import(built("threads.js"));
const { simulateInThreads, threadCrew } = threads;

const program = good(compile(good(await loadScenario("scenarios/xuzhou/plan.yaml", {}))));
const small = good(compile(good(await loadScenario("scenarios/industry-scale.yaml", {}))));

// Enough draws for more stretches than threads, in a number that nothing divides.
test.each([1, 2, 3, 8])("%i threads give the same bits, for draws that do not divide evenly", async (jobs) => {
  const options = { seed: 5, draws: 700_001, design: "plain" } as const;
  expect(await simulateInThreads(program, options, jobs)).toStrictEqual(simulate(program, options));
});

test("three threads of the plain-JS executor, exact quantiles, the default design: the same bits", async () => {
  const options = { seed: 5, draws: 5000, design: "sobol-sums", exact: true } as const;
  const once = simulate(small, options);
  expect(await simulateInThreads(small, { ...options, executor: "js" }, 3)).toStrictEqual(once);
  expect(await simulateInThreads(small, options, 2)).toStrictEqual(once);
});

test("everything that can be uncertain: any number of threads and either executor, the same bits", async () => {
  const uncertain = good(compile(good(await loadScenario("test/scenario/fixtures/uncertain.yaml", {}))));
  const options = { seed: 2, draws: 50_000, design: "sobol-sums" } as const;
  const once = simulate(uncertain, options);
  for (const jobs of [2, 3]) expect(await simulateInThreads(uncertain, options, jobs)).toStrictEqual(once);
  expect(simulate(uncertain, { ...options, executor: "js" })).toStrictEqual(once);
});

test("--until doubles the draws, and gives what that number of draws gives", async () => {
  const prepared = prepare(small, "plain");
  const found = await simulateWith(soloCrew(prepared.machine), prepared, { seed: 1, draws: 1000, until: 0.002 });
  expect(found.draws).toBeGreaterThan(1000);
  expect(Math.max(...found.targets.map(({ probability }) => probability.error ?? 0))).toBeLessThanOrEqual(0.002);
  expect(found).toStrictEqual(simulate(small, { seed: 1, draws: found.draws, design: "plain" }));
});

test("progress counts every draw of a pass once", async () => {
  const prepared = prepare(program, "plain");
  const seen: number[] = [];
  await simulateWith(soloCrew(prepared.machine), prepared, {
    ...{ seed: 1, draws: 300_000 },
    onProgress: ({ done }) => seen.push(done),
  });
  expect(seen.at(-1)).toBe(300_000);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test("a worker that cannot work fails the run, and no draw is lost in silence", async () => {
  const broken = { ...program, code: "no code" as unknown as typeof program.code };
  const crew = threadCrew({ program: broken, design: "plain", executor: undefined }, 2);
  const prepared = prepare(program, "plain");
  await expect(simulateWith(crew, prepared, { seed: 1, draws: 5000 })).rejects.toThrow();
  await crew.close();
});

/** A web worker's scope, played by a worker thread: the bundled file must run without anything of Node. */
const webWorker = () => {
  const url = pathToFileURL(built("web-worker.js")).href;
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     globalThis.addEventListener = (_, listen) => parentPort.on("message", (data) => listen({ data }));
     globalThis.postMessage = (data) => parentPort.postMessage(data);
     parentPort.once("message", () => {});
     import(${JSON.stringify(url)}).then(() => parentPort.postMessage({ id: -1, fault: "ready" }));`,
    { eval: true },
  );
  return {
    postMessage: (message: unknown) => worker.postMessage(message),
    addEventListener: (_: "message", listen: (event: { data: WorkerResponse }) => void) =>
      void worker.on("message", (data) => listen({ data })),
    ready: new Promise((resolve) => worker.once("message", resolve)),
    close: () => worker.terminate(),
  };
};

test("the web worker gives a page the same bits, keeps its Program, and reports faults", async () => {
  const worker = webWorker();
  await worker.ready;
  const inPage = pageSimulator(worker);
  const options = { draws: 3000, design: "sobol-sums" } as const;
  for (const [each, seed] of [
    [program, 1],
    [program, 2],
    [small, 2],
    [program, 2],
  ] as const)
    expect(await inPage(each, { seed, ...options })).toStrictEqual(simulate(each, { seed, ...options }));
  const none = inPage(program, { seed: 1, draws: 0, design: "plain" });
  await expect(none).rejects.toMatchObject({
    code: "engine-worker-failed",
    message: expect.stringContaining("draws must be"),
  });
  await worker.close();
});

test("a Program that no memory holds is refused before any is taken", () => {
  const outputs = Array<number>(2_100_000).fill(0);
  const large = { ...prepare(small, "plain").machine.lowered, outputs };
  for (const executor of ["wasm", "js"] as const)
    expect(() => machineOf(large, executor)).toThrow(/the Program needs \d+ bytes, more than 4294901760/);
});

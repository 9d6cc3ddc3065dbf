// The page: recomputes on every move in reckon's web worker, and posts the times back.
import { pageSimulator } from "../../src/host/page.ts";
import type { Program } from "../../src/model/program.ts";
import { DRAWS, timesOf } from "./moves.ts";

const program = (await (await fetch("/program.json")).json()) as Program;
declare const Worker: new (address: string, options: object) => Parameters<typeof pageSimulator>[0];
const simulate = pageSimulator(new Worker("/web-worker.js", { type: "module" }));
const times = await timesOf(program, (moved) => simulate(moved, { seed: 1, draws: DRAWS, design: "sobol-sums" }));
await fetch("/times", { method: "POST", body: JSON.stringify(times) });

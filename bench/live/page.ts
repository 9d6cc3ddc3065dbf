// The page: recomputes on every move in reckon's web worker, and posts the times back.
import { pageSimulator } from "../../src/engine/page.ts";
import { DRAWS, timesOf } from "./moves.ts";

const program = (await (await fetch("/program.json")).json()) as Program;
const simulate = pageSimulator(new Worker("/web-worker.js", { type: "module" }));
const times = await timesOf(program, (moved) => simulate(moved, { seed: 1, draws: DRAWS, design: "sobol-sums" }));
await fetch("/times", { method: "POST", body: JSON.stringify(times) });

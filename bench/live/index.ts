import { simulate } from "../../src/engine/simulate.ts";
import type { Program } from "../../src/model/program.ts";
import { ms, type Row } from "../table.ts";
import { quantile } from "../timing.ts";
import { inChromium } from "./chromium.ts";
import { DRAWS, timesOf } from "./moves.ts";

/** How long a slider's move takes until the new figures are there: code and tables made anew, and all draws. */
export async function liveRows(programs: Readonly<Record<string, Program>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, program] of Object.entries(programs)) {
    const node = await timesOf(program, (moved) => simulate(moved, { seed: 1, draws: DRAWS, design: "sobol-sums" }));
    rows.push(rowOf(`${name}, Node`, node), rowOf(`${name}, web worker in Chromium`, await inChromium(program)));
  }
  return rows;
}

const rowOf = (what: string, times: readonly number[]): Row => ({
  what: `${what}, ${DRAWS} draws: median – 95th percentile`,
  figure: [0.5, 0.95].map((level) => ms(quantile(times, level))).join(" – "),
});

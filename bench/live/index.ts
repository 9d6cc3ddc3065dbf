import { type Prepared, prepare, simulatePrepared } from "../../src/engine/simulate.ts";
import type { Program } from "../../src/model/program.ts";
import { ms, type Row } from "../table.ts";
import { quantile } from "../timing.ts";
import { inChromium } from "./chromium.ts";
import { DRAWS, timesOf } from "./moves.ts";

/** How long a slider's move takes until the new figures are there: code and tables as far as they change, and all draws. */
export async function liveRows(programs: Readonly<Record<string, Program>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, program] of Object.entries(programs)) {
    let prepared: Prepared | null = null;
    const node = await timesOf(program, (moved) => {
      prepared = prepare(moved, "sobol-sums", undefined, prepared);
      return simulatePrepared(prepared, { seed: 1, draws: DRAWS });
    });
    rows.push(rowOf(`${name}, Node`, node), rowOf(`${name}, web worker in Chromium`, await inChromium(program)));
  }
  return rows;
}

const rowOf = (what: string, times: readonly number[]): Row => ({
  what: `${what}, ${DRAWS} draws: median – 95th percentile`,
  figure: [0.5, 0.95].map((level) => ms(quantile(times, level))).join(" – "),
});

import type { Register } from "../formula/code.ts";
import type { Program } from "../model/program.ts";
import { drawingOf } from "./blocks.ts";
import { type Plan, planOf, REPLICATES } from "./plan.ts";
import { RunFault } from "./run.ts";
import type { SimulateOptions } from "./simulate.ts";

/** Every draw of some registers of a Program, in the order of the draws. */
export interface Columns {
  readonly draws: number;
  /** The draws of one of 16 independent parts of them: a design's replicates, equal parts of plain draws. */
  readonly replicate: number;
  readonly of: ReadonlyMap<Register, Float64Array>;
}

/** Values that are held at a time: half a GB. */
const MOST_HELD = 2 ** 26;

/**
 * Says before any work that so many columns of draws would not fit into memory.
 *
 * @throws RunFault where they would not
 */
export function mustHold(columns: number, options: SimulateOptions): void {
  const { draws } = planOf(options);
  if (columns * draws > MOST_HELD) throw new RunFault("engine-too-many-draws", `${columns} × ${draws} > ${MOST_HELD}`);
}

/**
 * The draws themselves, all at once: the same ones as of `simulate`, a value a register and draw.
 *
 * @throws RunFault where they would not fit into memory, and as `simulate`
 * @example columnsOf(program, [program.targets[0].value], { seed: 1, draws: 1000, design: "sobol-sums" }).draws // 1024
 */
export function columnsOf(program: Program, registers: readonly Register[], options: SimulateOptions): Columns {
  const cells = [...new Set(registers)];
  mustHold(cells.length, options);
  const { plan, block } = drawingOf({ ...program, targets: [] }, cells, options);
  const columns = cells.map(() => new Float64Array(plan.draws));
  for (let first = 0; first < plan.draws; first += plan.block) {
    const { count, columns: drawn } = block(first, Math.min(plan.block, plan.draws - first));
    columns.forEach((column, i) => {
      column.set(drawn[i].subarray(0, count), first);
    });
  }
  return {
    draws: plan.draws,
    replicate: replicateOf(plan),
    of: new Map(cells.map((register, i) => [register, columns[i]])),
  };
}

const replicateOf = ({ design, draws, replicate }: Plan): number =>
  design === "plain" ? Math.ceil(draws / REPLICATES) : replicate;

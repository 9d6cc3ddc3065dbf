import type { Program } from "../model/program.ts";
import type { Design } from "../random/design.ts";
import { exactQuantiles } from "./exact.ts";
import { lower } from "./lower.ts";
import { type Executor, type Machine, machineOf, type Range } from "./machine.ts";
import { type Plan, planOf } from "./plan.ts";
import { rangesOf } from "./range.ts";
import { runOf } from "./results.ts";
import type { Run } from "./run.ts";
import { type Totals, totalsOf } from "./totals.ts";

export interface SimulateOptions {
  readonly seed: number;
  /** Rounded up to 16 · 2^k, save in the plain design. */
  readonly draws: number;
  readonly design: Design;
  /** Quantiles to the last digit, by a second pass over the draws. */
  readonly exact?: boolean | undefined;
  readonly executor?: Executor | undefined;
}

/** A Program made ready to run under a design: for many seeds, or a live page. */
export interface Prepared {
  readonly program: Program;
  readonly design: Design;
  readonly machine: Machine;
}

/** Works out what does not vary, and makes the code and tables of what does. */
export function prepare(program: Program, design: Design, executor: Executor = bestExecutor()): Prepared {
  return { program, design, machine: machineOf(lower(program, design), executor) };
}

/** Where WebAssembly SIMD is missing, the plain-JS executor gives the same bits, some ten times slower. */
export function bestExecutor(): Executor {
  return typeof WebAssembly === "object" && WebAssembly.validate(SIMD_PROBE) ? "wasm" : "js";
}

/** A module whose one function drops a v128 constant. */
const SIMD_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 23, 1, 21, 0, 253, 12],
  ...Array<number>(16).fill(0),
  ...[26, 11],
);

/**
 * Runs a Program: the central trajectory once, and `draws` trajectories in blocks.
 *
 *   1. prepare    code for what varies from draw to draw
 *   2. ranges     the first 1,024 draws fix the bins
 *   3. draws      moments, histograms and chances, chunk by chunk
 *   4. run        by indicator and year: central, mean, sd, quantiles; by target: probability with its sampling error
 *
 * @throws RangeError where draws is no whole number from 1 to 2^31, or the Program does not fit into memory
 */
export function simulate(program: Program, options: SimulateOptions): Run {
  // 1
  const prepared = prepare(program, options.design, options.executor);
  return simulatePrepared(prepared, options);
}

export function simulatePrepared(prepared: Prepared, options: Omit<SimulateOptions, "design" | "executor">): Run {
  const { machine, design } = prepared;
  const plan = planOf({ ...options, design });
  // 2
  const ranges = rangesOf(machine, plan);
  // 3
  const totals = totalsOfRun(machine, plan, ranges);
  const quantiles = options.exact ? exactQuantiles(machine, plan, ranges, totals) : null;
  // 4
  return runOf(prepared.program, machine.lowered, plan, ranges, totals, quantiles);
}

function totalsOfRun(machine: Machine, plan: Plan, ranges: readonly Range[]): Totals {
  const { outputs, sums } = machine.lowered;
  return totalsOf(plan, [machine.run(plan, ranges, 0, plan.chunks)], outputs.length, sums.length);
}

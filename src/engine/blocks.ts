import type { Register } from "../formula/code.ts";
import type { Program } from "../model/program.ts";
import { chanceAt } from "./chances.ts";
import type { Lowered } from "./lower.ts";
import type { Machine } from "./machine.ts";
import { type Plan, planOf, REPLICATES } from "./plan.ts";
import { prepare, type SimulateOptions } from "./simulate.ts";

/** Some neighbouring draws themselves, where a summary does not do. The arrays are used again for the next ones. */
export interface Block {
  readonly count: number;
  /** A value a draw, by the registers asked for, in their order. */
  readonly columns: readonly Float64Array[];
  /**
   * By target of the Program: 1 where it holds, else 0, or its chance; a probability is the mean of these very numbers. Null
   * where it cannot be assessed.
   */
  readonly hits: readonly (Float64Array | null)[];
}

/** The draws of a run, to be had block by block: the same ones as of `simulate`. */
export interface Drawing {
  readonly plan: Plan;
  readonly lowered: Lowered;
  /** Draws `first` (an even one) …, of one replicate and no more than a block. */
  block(first: number, count: number): Block;
}

/**
 * Makes ready to draw some registers of a Program, and its targets' hits.
 *
 * @throws RunFault as `simulate`
 * @example drawingOf(program, [program.targets[0].value], { seed: 1, draws: 1000, design: "sobol-sums" }).block(0, 64).count // 64
 */
export function drawingOf(
  program: Program,
  registers: readonly Register[],
  { executor, ...options }: Omit<SimulateOptions, "exact" | "seen">,
): Drawing {
  const plan = planOf(options);
  const cells = [...new Set(registers)];
  const watched = { id: "#watched", cells, status: cells.map(() => null) };
  const { machine } = prepare({ ...program, indicators: [watched] }, plan.design, executor);
  const block = reading(machine, plan, program, registers);
  return { plan, lowered: machine.lowered, block };
}

/** Reads registers and hits of blocks out of a machine that watches them. */
export function reading(machine: Machine, plan: Plan, program: Program, registers: readonly Register[]) {
  const cells = [...new Set(registers)];
  const { outputOf, steady, tallies } = machine.lowered;
  const filled = (value: number) => new Float64Array(plan.block).fill(value);
  const values = new Map(cells.map((register) => [register, filled(steady[register])]));
  const byOutput = new Map(cells.map((register) => [outputOf.get(register) ?? -1, values.get(register)]));
  const hits = program.targets.map((target, i) => {
    const steadily = chanceAt(target, steady);
    return tallies.targets[i] ? filled(0) : steadily === null ? null : filled(steadily);
  });
  const bySum = new Map(tallies.targets.map((tally, i) => [tally?.chance ?? -1, hits[i]]));
  const columns = registers.map((register) => values.get(register) as Float64Array);
  return (first: number, count: number): Block => {
    machine.watch(
      plan,
      first,
      count,
      (output, at, strip) => byOutput.get(output)?.set(strip, at),
      (sum, at, strip) => bySum.get(sum)?.set(strip, at),
    );
    return { count, columns, hits };
  };
}

/** Some neighbouring draws of one of 16 parts of a run's, which differ from the others by chance alone. */
export interface Stretch {
  readonly part: number;
  readonly first: number;
  readonly count: number;
}

/**
 * A run's draws by parts: a design's replicates, equal shares of plain draws; of more than `most` draws as many of each.
 *
 * @example stretchesOf({ seed: 1, design: "plain", draws: 4096, replicate: 4096, block: 1024, chunk: 1024, chunks: 4 }, 1024).length // 16
 */
export function stretchesOf({ design, draws, replicate, block }: Plan, most: number): readonly Stretch[] {
  const size = design === "plain" ? 2 * Math.ceil(Math.min(draws, most) / (2 * REPLICATES)) : replicate;
  const own = Math.min(size, Math.max(2, Math.floor(most / REPLICATES)));
  return Array.from({ length: REPLICATES }, (_, part) => part).flatMap((part) => {
    const [start, end] = [part * size, Math.min(part * size + own, draws)];
    const count = Math.max(0, Math.ceil((end - start) / block));
    return Array.from({ length: count }, (_, i) => {
      const first = start + i * block;
      return { part, first, count: Math.min(block, end - first) };
    });
  });
}

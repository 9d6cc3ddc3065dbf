import type { Program } from "../model/program.ts";
import { type Design, MOST_DRAWS } from "../random/design.ts";
import type { Crew } from "./crew.ts";
import { newGathering, quantilesFrom, wantedBins } from "./exact.ts";
import { lower } from "./lower.ts";
import { bestExecutor, type Executor, type Machine, machineOf, type Range } from "./machine.ts";
import { type Plan, planOf } from "./plan.ts";
import { rangesOf } from "./range.ts";
import { type Quantiles, runOf } from "./results.ts";
import type { Run } from "./run.ts";
import { type Answer, runTask, stretchesOf, type Task } from "./task.ts";
import { newTotals, type Totals } from "./totals.ts";

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

/**
 * Works out what does not vary, and makes the code and tables of what does.
 *
 * @throws RangeError where the Program does not fit into memory
 */
export function prepare(program: Program, design: Design, executor: Executor = bestExecutor()): Prepared {
  return { program, design, machine: machineOf(lower(program, design), executor) };
}

/**
 * Runs a Program: the central trajectory once, and `draws` trajectories in blocks.
 *
 *   1. prepare    code for what varies from draw to draw
 *   2. ranges     the first 512 draws fix the bins
 *   3. draws      moments, histograms and chances, stretch by stretch; with `exact`, the values around each quantile
 *   4. run        by indicator and year: central, mean, sd, quantiles; by target: probability with its sampling error
 *
 * @throws RangeError where draws is no whole number from 1 to 2^31, or the Program does not fit into memory
 */
export function simulate(program: Program, options: SimulateOptions): Run {
  return simulatePrepared(prepare(program, options.design, options.executor), options);
}

type Drawing = Omit<SimulateOptions, "design" | "executor">;

export function simulatePrepared(prepared: Prepared, options: Drawing): Run {
  const passes = passesOf(prepared, options);
  for (let tasks = passes.next(); tasks !== null; tasks = passes.next())
    for (const task of tasks) passes.take(runTask(prepared.machine, task));
  return passes.run();
}

export interface Progress {
  readonly done: number;
  readonly draws: number;
}

export interface CrewOptions extends Drawing {
  /** Doubles the draws until every target's sampling error is at most this. */
  readonly until?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The same by a crew: the same bits, however many threads it has. */
export async function simulateWith(crew: Crew, prepared: Prepared, options: CrewOptions): Promise<Run> {
  for (let { draws } = options; ; draws *= 2) {
    const run = await passOver(crew, prepared, { ...options, draws });
    const { until } = options;
    // Decided after whole runs of fixed numbers of draws: so the result is that of `--draws` with the number found.
    if (until === undefined || isSure(run, until) || 2 * run.draws > MOST_DRAWS) return run;
    draws = run.draws;
  }
}

const isSure = ({ targets }: Run, until: number): boolean =>
  targets.every(({ probability }) => (probability.error ?? 0) <= until);

async function passOver(crew: Crew, prepared: Prepared, options: CrewOptions): Promise<Run> {
  const passes = passesOf(prepared, options);
  for (let tasks = passes.next(); tasks !== null; tasks = passes.next()) {
    let done = 0;
    await crew.run(tasks, (answer, { plan, from, to }) => {
      passes.take(answer);
      done += Math.min(to * plan.chunk, plan.draws) - from * plan.chunk;
      options.onProgress?.({ done, draws: plan.draws });
    });
  }
  return passes.run();
}

/** The passes over the draws, one after the other: what to do next, and what came out. */
function passesOf({ machine, design, program }: Prepared, options: Drawing) {
  const plan = planOf({ ...options, design });
  const { outputs, sums } = machine.lowered;
  const ranges = rangesOf(machine, plan);
  const totals = newTotals(plan, outputs.length, sums.length);
  const gathering = newGathering();
  const stretches = stretchesOf(plan, outputs.length);
  const first = (): readonly Task[] => stretches.map((stretch) => ({ ...stretch, plan, ranges, wanted: null }));
  let whole: Totals | null = null;
  const second = (): readonly Task[] => {
    whole = totals.whole();
    const wanted = wantedBins(whole, outputs.length, plan.draws);
    return stretches.map((stretch) => ({ ...stretch, plan, ranges, wanted }));
  };
  const left = options.exact ? [first, second] : [first];
  return {
    next: () => left.shift()?.() ?? null,
    take(answer: Answer) {
      if ("sums" in answer) totals.add(answer.sums);
      else gathering.add(answer.gathered);
    },
    run: () => finish({ machine, design, program }, plan, ranges, whole ?? totals.whole(), gathering),
  };
}

/** Everything drawn: the results, with exact quantiles where values were gathered. */
export function finish(
  { machine, program }: Prepared,
  plan: Plan,
  ranges: readonly Range[],
  totals: Totals,
  gathering: ReturnType<typeof newGathering>,
): Run {
  const gathered = gathering.whole();
  const wanted = gathered && wantedBins(totals, ranges.length, plan.draws);
  const exact: Quantiles | null = wanted && quantilesFrom(totals, wanted, gathered, plan.draws);
  return runOf(program, machine.lowered, plan, ranges, totals, exact);
}

import type { Program } from "../model/program.ts";
import { type Design, MOST_DRAWS } from "../random/design.ts";
import type { Crew } from "./crew.ts";
import { rangesIn } from "./draw.ts";
import { type GatheredBins, quantilesFrom, type Wanted, wantedBins } from "./exact.ts";
import { lower, type Seen } from "./lower.ts";
import { bestExecutor, type ChunkSums, type Executor, type GivenColumns, type Machine, machineOf } from "./machine.ts";
import { type Progress, passBy } from "./pass.ts";
import { planOf } from "./plan.ts";
import { rangesOf } from "./range.ts";
import { runOf } from "./results.ts";
import type { Run } from "./run.ts";
import { type Answer, runTask, type Task } from "./task.ts";
import { type Totals, totalsOf } from "./totals.ts";

/** How a run is drawn, and by whom. */
export interface SimulateOptions {
  readonly seed: number;
  /** Rounded up to 16 · 2^k, save in the plain design. */
  readonly draws: number;
  readonly design: Design;
  /** Quantiles to the last digit, by a second pass over the draws. */
  readonly exact?: boolean | undefined;
  readonly executor?: Executor | undefined;
  /** unsure: figures of the draws only of what may not be finite, for whoever looks for that alone. */
  readonly seen?: Seen | undefined;
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
 * @param before an earlier Program made ready, most often the same with other numbers: code and tables that did not change
 *   are taken from it, which makes a live recompute two to three times as fast. The results are the same without.
 * @param given inputs that are not drawn but handed over, a value a draw, by name
 * @throws RunFault where the Program does not fit into memory
 * @example prepare(program, "plain").design // "plain"
 */
export function prepare(
  program: Program,
  design: Design,
  executor: Executor = bestExecutor(),
  before: Prepared | null = null,
  seen: Seen = "all",
  given: GivenColumns = new Map(),
): Prepared {
  const lowered = lower(program, design, before?.machine.lowered.samplings, seen, rangesIn(given));
  return { program, design, machine: machineOf(lowered, executor, before?.machine, given) };
}

/**
 * Runs a Program: the central trajectory once, and `draws` trajectories in blocks.
 *
 *   1. prepare    code for what varies from draw to draw
 *   2. ranges     the first 512 draws fix the bins
 *   3. draws      moments, histograms and chances, stretch by stretch; with `exact`, the values around each quantile
 *   4. run        by indicator and year: central, mean, sd, quantiles; by target: probability with its sampling error
 *
 * @throws RangeError where draws is no whole number from 1 to 2^31; RunFault where the Program does not fit into memory
 * @example simulate(program, { seed: 1, draws: 1000, design: "plain" }).draws // 1000
 */
export function simulate(program: Program, options: SimulateOptions): Run {
  return simulatePrepared(prepare(program, options.design, options.executor, null, options.seen), options);
}

type Drawing = Omit<SimulateOptions, "design" | "executor" | "seen">;

/**
 * Runs what was made ready: `simulate`, as often as is wanted.
 *
 * @example simulatePrepared(prepare(program, "sobol-sums"), { seed: 1, draws: 1000 }).draws // 1024
 */
export function simulatePrepared(prepared: Prepared, options: Drawing): Run {
  const start = startOf(prepared, options);
  const first = runTask(prepared.machine, start);
  const second = options.exact ? runTask(prepared.machine, secondOf(start, first)) : null;
  return finish(prepared, start, first, second);
}

/** What a run by several may be asked for besides. */
export interface CrewOptions extends Drawing {
  /** Doubles the draws until every target's sampling error is at most this. */
  readonly until?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The same by a crew: the same bits, however many threads it has. */
export async function simulateWith(crew: Crew, prepared: Prepared, options: CrewOptions): Promise<Run> {
  for (let { draws } = options; ; draws *= 2) {
    const run = await simulateOnce(crew, prepared, { ...options, draws });
    const { until } = options;
    // Decided after whole runs of fixed numbers of draws: so the result is that of `--draws` with the number found.
    if (until === undefined || isSure(run, until) || 2 * run.draws > MOST_DRAWS) return run;
    draws = run.draws;
  }
}

const isSure = ({ targets }: Run, until: number): boolean =>
  targets.every(({ probability }) => (probability.error ?? 0) <= until);

async function simulateOnce(crew: Crew, prepared: Prepared, options: CrewOptions): Promise<Run> {
  const start = startOf(prepared, options);
  const first = await passBy(crew, start, options.onProgress);
  const second = options.exact ? await passBy(crew, secondOf(start, first), options.onProgress) : null;
  return finish(prepared, start, first, second);
}

/**
 * The first pass over all draws of a run.
 *
 * @example startOf(prepare(program, "plain"), { seed: 1, draws: 5000 }).to // 5
 */
export function startOf({ machine, design }: Prepared, options: Drawing): Task {
  const plan = planOf({ ...options, design });
  return { plan, ranges: rangesOf(machine, plan), from: 0, to: plan.chunks, wanted: null };
}

/** The second pass, for exact quantiles: which bins it wants, the first one tells. */
export function secondOf(start: Task, first: Answer): Task {
  return { ...start, wanted: wantedOf(start, totalsOf(start.plan, sumsOf(first))) };
}

const wantedOf = ({ plan, ranges }: Task, totals: Totals): Wanted => wantedBins(totals, ranges.length, plan.draws);

/** Everything drawn: the results, with exact quantiles where there was a second pass. */
export function finish({ machine, program }: Prepared, start: Task, first: Answer, second: Answer | null): Run {
  const { plan, ranges } = start;
  const totals = totalsOf(plan, sumsOf(first));
  const exact = second && quantilesFrom(totals, wantedOf(start, totals), valuesOf(second), plan.draws);
  return runOf(program, machine.lowered, plan, ranges, totals, exact);
}

function valuesOf(answer: Answer): GatheredBins {
  if ("gathered" in answer) return answer.gathered;
  throw new Error("a second pass gives values");
}

function sumsOf(answer: Answer): ChunkSums {
  if ("sums" in answer) return answer.sums;
  throw new Error("a first pass gives sums");
}

import type { Program, ProgramIndicator, ProgramTarget } from "../model/program.ts";
import { BLOCK, columnExecutor } from "./columns.ts";
import { type IndicatorRun, type Probability, QUANTILES, type Run, type TargetRun } from "./run.ts";
import { sampler } from "./sample.ts";
import { centralInputs, executeOnce } from "./scalar.ts";
import { constantSummary, type Summary, summarise } from "./summary.ts";
import { chanceOf, count, newTally, noProbability, probabilityOf, type Tally } from "./tally.ts";

/** Values that one pass over the draws may hold: 2^26 doubles are 512 MB. Where more are wanted, there are more passes. */
const PASS = 2 ** 26;

export interface SimulateOptions {
  readonly seed: number;
  readonly draws: number;
}

/**
 * Runs a Program: the central trajectory once, and `draws` trajectories in blocks of 1,024.
 *
 *   1. central    every input at its central value, every shock 0
 *   2. draws      the figures that vary are collected and summarised, the targets' hits are counted
 *   3. run        by indicator and year: central, mean, sd, quantiles; by target: probability with its sampling error
 */
export function simulate(program: Program, options: SimulateOptions): Run {
  // 1
  const central = executeOnce(program, centralInputs(program));
  // 2
  const varies = varying(program);
  const tally = newTally(program.targets);
  const summaries = summariseDraws(program, options, cellsThat(program, varies), tally);
  // 3
  const summaryOf = (register: number | null): Summary =>
    register === null ? constantSummary(null) : (summaries.get(register) ?? constantSummary(finite(central[register])));
  const chance = (target: ProgramTarget, i: number): Probability => {
    const register = chanceOf(target);
    if (register === null) return noProbability;
    return varies[register] ? probabilityOf(tally.sums[i] as number, options.draws) : certain(central[register]);
  };
  return {
    seed: options.seed,
    draws: options.draws,
    years: program.years,
    design: "plain",
    indicators: program.indicators.map((indicator) => indicatorRun(indicator, central, summaryOf)),
    targets: program.targets.map((target, i) => targetRun(target, central, chance(target, i))),
    joint: jointOf(program, tally, varies, options.draws),
    nonfinite: program.indicators.flatMap(({ id, cells }) =>
      cells.flatMap((register, i) => {
        const { nonfinite: draws } = summaryOf(register);
        return draws > 0 ? [{ indicator: id, year: program.years[i] as number, draws }] : [];
      }),
    ),
  };
}

/** Which registers depend on a drawn input; the others are the same in every draw. */
function varying({ code, inputs }: Program): readonly boolean[] {
  const varies: boolean[] = [];
  for (const { op, a, b, c } of code) {
    if (op === "constant") varies.push(false);
    else if (op === "input") varies.push(inputs[a]?.draw !== null);
    else varies.push([a, b, c].some((register) => varies[register] === true));
  }
  return varies;
}

function cellsThat(program: Program, varies: readonly boolean[]): readonly number[] {
  const cells = program.indicators.flatMap(({ cells }) => cells).filter((cell) => cell !== null);
  return [...new Set(cells)].filter((cell) => varies[cell]);
}

/** Draws as often as memory asks for, some of the wanted registers at a time; the first pass also counts hits. */
function summariseDraws(program: Program, options: SimulateOptions, wanted: readonly number[], tally: Tally) {
  const summaries = new Map<number, Summary>();
  const each = Math.max(1, Math.floor(PASS / options.draws));
  for (let start = 0; start === 0 || start < wanted.length; start += each) {
    const pass = wanted.slice(start, start + each);
    const collected = collect(program, options, pass, start === 0 ? tally : null);
    for (const register of pass) summaries.set(register, summarise(collected.get(register) as Float64Array));
  }
  return summaries;
}

function collect(program: Program, { seed, draws }: SimulateOptions, wanted: readonly number[], tally: Tally | null) {
  const chances = program.targets.map(chanceOf);
  const executor = columnExecutor(program, new Set([...wanted, ...chances.filter((chance) => chance !== null)]));
  const sample = sampler(program, seed);
  const slab = new Float64Array(wanted.length * draws);
  const collected = new Map(wanted.map((register, i) => [register, slab.subarray(i * draws, (i + 1) * draws)]));
  for (let first = 0; first < draws; first += BLOCK) {
    const size = Math.min(BLOCK, draws - first);
    executor.run(sample(first, size), size);
    for (const [register, all] of collected) all.set(executor.column(register).subarray(0, size), first);
    const hits = chances.map((chance) => (chance === null ? null : executor.column(chance)));
    if (tally) count(tally, hits, size);
  }
  return collected;
}

function jointOf(program: Program, tally: Tally, varies: readonly boolean[], draws: number): Probability {
  const chances = program.targets.map(chanceOf).filter((chance) => chance !== null);
  if (chances.length === 0) return noProbability;
  const joint = tally.joint[0] as number;
  return chances.some((chance) => varies[chance]) ? probabilityOf(joint, draws) : certain(joint / draws);
}

const certain = (chance: number | undefined): Probability => ({ probability: finite(chance), error: 0 });

/** A figure that is not finite does not exist. */
const finite = (value: number | undefined): number | null => (Number.isFinite(value) ? (value as number) : null);

type Registers = Float64Array;

function indicatorRun(
  { id, cells, status }: ProgramIndicator,
  central: Registers,
  summaryOf: (register: number | null) => Summary,
): IndicatorRun {
  const summaries = cells.map(summaryOf);
  return {
    id,
    status,
    central: cells.map((register) => (register === null ? null : finite(central[register]))),
    mean: summaries.map(({ mean }) => mean),
    sd: summaries.map(({ sd }) => sd),
    quantiles: QUANTILES.map((_, level) => summaries.map(({ quantiles }) => quantiles[level] ?? null)),
  };
}

function targetRun(target: ProgramTarget, central: Registers, probability: Probability): TargetRun {
  const at = (register: number | null) => (register === null ? null : finite(central[register]));
  const holds = at(target.holds);
  return {
    id: target.id,
    value: at(target.value),
    margin: at(target.margin),
    holds: holds === null ? null : holds !== 0,
    probability,
    missing: target.missing,
  };
}

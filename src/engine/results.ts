import { BINS } from "../kernel/layout.ts";
import type { Program, ProgramIndicator, ProgramTarget } from "../model/program.ts";
import type { Lowered } from "./lower.ts";
import type { Range } from "./machine.ts";
import type { Plan } from "./plan.ts";
import { type IndicatorRun, type Probability, QUANTILES, type Run, type TargetRun } from "./run.ts";
import { centralInputs, executeOnce } from "./scalar.ts";
import { constantSummary, type Summary, summaryOf } from "./summary.ts";
import { chanceOf, noProbability, probabilityOf } from "./tally.ts";
import type { Totals } from "./totals.ts";

/** By output, the exact value of each level of QUANTILES. */
export type Quantiles = readonly (readonly (number | null)[])[];

/** The results of a run: the central trajectory, and the summaries of what its draws added up to. */
export function runOf(
  program: Program,
  lowered: Lowered,
  plan: Plan,
  ranges: readonly Range[],
  totals: Totals,
  exact: Quantiles | null,
): Run {
  const central = executeOnce(program, centralInputs(program));
  const summaries = lowered.outputs.map((_, i): Summary => {
    const counts = totals.counts.subarray(i * BINS, (i + 1) * BINS);
    const range = ranges[i] as Range;
    const summary = summaryOf(range, plan.draws, totals.sum[i] as number, totals.squares[i] as number, counts);
    return exact ? { ...summary, quantiles: exact[i] as Quantiles[number], quantileError: 0 } : summary;
  });
  const summary = (register: number | null): Summary => {
    if (register === null) return constantSummary(null);
    const output = lowered.outputOf.get(register);
    return output === undefined ? constantSummary(finite(lowered.steady[register])) : (summaries[output] as Summary);
  };
  const chance = (place: number): Probability =>
    probabilityOf(
      totals.chances.map((sums) => sums[place] as number),
      plan,
    );
  const chanceOfTarget = (target: ProgramTarget, i: number): Probability => {
    const register = chanceOf(target);
    const place = lowered.sumOf[i] ?? null;
    if (register === null) return noProbability;
    return place === null ? certain(lowered.steady[register]) : chance(place);
  };
  return {
    seed: plan.seed,
    draws: plan.draws,
    years: program.years,
    design: plan.design,
    indicators: program.indicators.map((indicator) => indicatorRun(indicator, central, summary)),
    targets: program.targets.map((target, i) => targetRun(target, central, chanceOfTarget(target, i))),
    joint: jointOf(program, lowered, chance),
    nonfinite: program.indicators.flatMap(({ id, cells }) =>
      cells.flatMap((register, i) => {
        const { nonfinite: draws } = summary(register);
        return draws > 0 ? [{ indicator: id, year: program.years[i] as number, draws }] : [];
      }),
    ),
  };
}

function jointOf(program: Program, { joint, steady }: Lowered, chance: (place: number) => Probability): Probability {
  if (joint !== null) return chance(joint);
  const chances = program.targets.map(chanceOf).filter((register) => register !== null);
  if (chances.length === 0) return noProbability;
  return certain(chances.reduce((product, register) => product * (steady[register] as number), 1));
}

const certain = (chance: number | undefined): Probability => ({ probability: finite(chance), error: 0 });

/** A figure that is not finite does not exist. */
const finite = (value: number | undefined): number | null => (Number.isFinite(value) ? (value as number) : null);

function indicatorRun(
  { id, cells, status }: ProgramIndicator,
  central: Float64Array,
  summary: (register: number | null) => Summary,
): IndicatorRun {
  const summaries = cells.map(summary);
  return {
    id,
    status,
    central: cells.map((register) => (register === null ? null : finite(central[register]))),
    mean: summaries.map(({ mean }) => mean),
    sd: summaries.map(({ sd }) => sd),
    quantiles: QUANTILES.map((_, level) => summaries.map(({ quantiles }) => quantiles[level] ?? null)),
    quantileError: summaries.map(({ quantileError }) => quantileError),
  };
}

function targetRun(target: ProgramTarget, central: Float64Array, probability: Probability): TargetRun {
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

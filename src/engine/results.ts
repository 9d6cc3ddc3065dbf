import { BINS } from "../kernel/layout.ts";
import type { Program, ProgramIndicator, ProgramTarget } from "../model/program.ts";
import { chanceAt, figuresOf, type Tally } from "./chances.ts";
import type { Lowered } from "./lower.ts";
import type { Plan } from "./plan.ts";
import { type IndicatorRun, type Probability, QUANTILES, type Run } from "./run.ts";
import { centralInputs, executeOnce } from "./scalar.ts";
import type { Range } from "./state.ts";
import { constantSummary, finite, type Summary, summaryOf } from "./summary.ts";
import { noProbability, probabilityOf, total } from "./tally.ts";
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
    const [sum, squares] = [totals.sum[i], totals.squares[i]];
    const found = { draws: plan.draws, sum, squares, counts };
    const summary = summaryOf(ranges[i], lowered.supports[i], found);
    return exact ? { ...summary, quantiles: exact[i], quantileError: 0 } : summary;
  });
  const none = constantSummary(null);
  const summary = (register: number | null): Summary => {
    if (register === null || lowered.unseen.has(register)) return none;
    const output = lowered.outputOf.get(register);
    if (output !== undefined) return summaries[output];
    const value = finite(lowered.steady[register]);
    return constantSummary(value, value === null ? plan.draws : 0);
  };
  const sumsAt = (place: number): readonly number[] => totals.chances.map((sums) => sums[place]);
  const drawn = ({ chance, square }: Tally): Probability =>
    probabilityOf(sumsAt(chance), square === null ? null : sumsAt(square), plan);
  const { targets: tallies, joint } = lowered.tallies;
  const chances = program.targets.map((target) => chanceAt(target, lowered.steady));
  const rows = program.indicators.map(({ cells }) => cells.map(summary));
  const cells = program.indicators.flatMap(({ id }, row) =>
    rows[row].map((summary, i) => ({ indicator: id, year: program.years[i], summary })),
  );
  return {
    seed: plan.seed,
    draws: plan.draws,
    years: program.years,
    design: plan.design,
    indicators: program.indicators.map((indicator, row) => indicatorRun(indicator, central, rows[row])),
    targets: program.targets.map((target, i) => {
      const tally = tallies[i];
      const undrawn = tally?.finite ?? null;
      return {
        ...centralOf(target, central),
        quantiles: summary(target.value).quantiles,
        quantileError: summary(target.value).quantileError,
        probability: tally ? drawn(tally) : undrawnChance(target, chances[i]),
        nonfinite: undrawn === null ? 0 : plan.draws - total(sumsAt(undrawn)),
      };
    }),
    joint: joint ? drawn(joint) : certain(productOf(chances)),
    nonfinite: cells
      .filter(({ summary }) => summary.nonfinite > 0)
      .map(({ indicator, year, summary }) => ({ indicator, year, draws: summary.nonfinite })),
    overflows: cells
      .filter(({ summary }) => isTooLarge(summary, plan.draws))
      .map(({ indicator, year }) => ({ indicator, year })),
  };
}

/** There are finite draws, and yet some figure of theirs is none. */
const isTooLarge = ({ mean, sd, quantiles, quantileError, nonfinite }: Summary, draws: number): boolean =>
  quantileError !== null && (mean === null || quantiles.includes(null) || (draws - nonfinite > 1 && sd === null));

/** Where nothing random touches a target there is no probability, unless its events arrive at random. */
const undrawnChance = ({ probability }: ProgramTarget, chance: number | null): Probability =>
  probability === null ? noProbability : certain(chance);

/** The same in every draw. */
const certain = (chance: number | null): Probability =>
  chance === null ? noProbability : { probability: chance, error: 0 };

/** Of all that can be assessed together. */
function productOf(chances: readonly (number | null)[]): number | null {
  const known = chances.filter((chance) => chance !== null);
  return known.length === 0 ? null : known.reduce((product, chance) => product * chance, 1);
}

function indicatorRun(
  { id, cells, status }: ProgramIndicator,
  central: Float64Array,
  summaries: readonly Summary[],
): IndicatorRun {
  return {
    id,
    status,
    central: cells.map((register) => (register === null ? null : finite(central[register]))),
    mean: summaries.map(({ mean }) => mean),
    sd: summaries.map(({ sd }) => sd),
    quantiles: QUANTILES.map((_, level) => summaries.map(({ quantiles }) => quantiles[level])),
    quantileError: summaries.map(({ quantileError }) => quantileError),
  };
}

/** A target on the central trajectory: where a figure is not finite nothing holds and nothing fails. */
function centralOf(target: ProgramTarget, central: Float64Array) {
  const at = (register: number | null) => (register === null ? null : finite(central[register]));
  const holds = figuresOf(target).every((register) => at(register) !== null) ? at(target.holds) : null;
  return {
    id: target.id,
    value: at(target.value),
    margin: at(target.margin),
    holds: holds === null ? null : holds !== 0,
    missing: target.missing,
  };
}

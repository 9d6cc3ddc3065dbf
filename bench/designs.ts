import type { Run } from "../src/engine/run.ts";
import { prepare, simulatePrepared } from "../src/engine/simulate.ts";
import type { Program } from "../src/model/program.ts";
import { DESIGNS, type Design } from "../src/random/design.ts";
import { held, ms, type Row, times } from "./table.ts";
import { interleaved, median } from "./timing.ts";

/** What a scenario draws unless it says otherwise. */
const DRAWS = 16_384;
/** About as many as give, by the default design, the accuracy of a million plain draws. */
const MANY = 131_072;
const SEEDS = 40;

/** How much less a design's figures scatter from seed to seed than those of as many plain draws: variance ratios. */
export interface Gain {
  readonly design: Design;
  /** By target whose probability varies; the plain design's variance is p(1 − p)/n. */
  readonly targets: readonly number[];
  readonly mean: number;
  readonly quantile: number;
  /** Claimed sampling error / the one found, root mean square over the targets. */
  readonly honesty: number;
}

export function gains(program: Program): readonly Gain[] {
  const runs = new Map(DESIGNS.map((design) => [design, runsOf(program, design, DRAWS)]));
  const plain = runs.get("plain") as readonly Run[];
  return DESIGNS.map((design) => gainOf(design, runs.get(design) as readonly Run[], plain));
}

function runsOf(program: Program, design: Design, draws: number): readonly Run[] {
  const prepared = prepare(program, design);
  return Array.from({ length: SEEDS }, (_, seed) => simulatePrepared(prepared, { seed, draws }));
}

function gainOf(design: Design, runs: readonly Run[], plain: readonly Run[]): Gain {
  const [first] = runs as readonly [Run, ...Run[]];
  const targets = targetGains(runs);
  const last = first.years.length - 1;
  const cells = first.indicators.flatMap(({ sd }, i) => ((sd[last] ?? 0) > 0 ? [i] : []));
  const against = (figure: (run: Run, indicator: number) => number): number =>
    median(
      cells.map((i) => variance(plain.map((run) => figure(run, i))) / variance(runs.map((run) => figure(run, i)))),
    );
  return {
    design,
    targets: targets.map(({ gain }) => gain),
    mean: against(({ indicators }, i) => indicators[i]?.mean[last] ?? 0),
    quantile: median(
      [0, 1, 2, 3, 4].map((level) => against(({ indicators }, i) => indicators[i]?.quantiles[level]?.[last] ?? 0)),
    ),
    honesty: Math.sqrt(median(targets.map(({ honesty }) => honesty))),
  };
}

function targetGains(runs: readonly Run[]): readonly { readonly gain: number; readonly honesty: number }[] {
  const [{ targets, draws }] = runs as readonly [Run, ...Run[]];
  return targets.flatMap((_, i) => {
    const chances = runs.map(({ targets }) => targets[i]?.probability.probability ?? 0);
    const claimed = runs.map(({ targets }) => (targets[i]?.probability.error ?? 0) ** 2);
    const chance = average(chances);
    // Where hits (or misses) are a handful, 40 seeds say nothing about the variance.
    if (chance * (1 - chance) * draws < 100) return [];
    const found = variance(chances);
    return [{ gain: (chance * (1 - chance)) / draws / found, honesty: average(claimed) / found }];
  });
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values: readonly number[]): number {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

export function designRows(all: readonly Gain[]): readonly Row[] {
  // Where points fall on either side of a target in exactly their shares, nothing scatters.
  const short = (value: number) => (value > 9999 ? "> 9999" : value.toFixed(value < 10 ? 1 : 0));
  return all.map(({ design, targets, mean, quantile, honesty }) => ({
    what: `${design}: worst – median – best of ${targets.length} targets · means · quantiles (median) · claimed / found error`,
    figure: `${[Math.min(...targets), median(targets), Math.max(...targets)].map(short).join(" – ")} · ${short(mean)} · ${short(quantile)} · ${honesty.toFixed(2)}`,
  }));
}

/** How many times as long tuned numpy needs as the default design for the same sampling error. */
export async function equalAccuracy(program: Program, tunedMsPerDraw: number): Promise<readonly Row[]> {
  const prepared = prepare(program, "sobol-sums");
  const work = (draws: number) => () => void simulatePrepared(prepared, { seed: 1, draws });
  const rounds = await interleaved({ few: work(DRAWS), many: work(MANY) }, { most: 40, seconds: 6 });
  const measured = [
    { draws: DRAWS, time: median(rounds.few) },
    { draws: MANY, time: median(rounds.many) },
  ].map(({ draws, time }) => {
    const gained = targetGains(runsOf(program, "sobol-sums", draws)).map(({ gain }) => gain);
    const longer = (gain: number) => (gain * draws * tunedMsPerDraw) / time;
    return { draws, time, worst: longer(Math.min(...gained)), middle: longer(median(gained)), gained };
  });
  return measured.flatMap(({ draws, time, worst, middle, gained }) => [
    {
      what: `${draws} draws of the default design take ${ms(time)}, and are worth as many plain ones (worst – median target)`,
      figure: [Math.min(...gained), median(gained)].map((gain) => `${((gain * draws) / 1e6).toFixed(2)} M`).join(" – "),
    },
    draws === MANY
      ? held("tuned numpy / reckon at that accuracy, worst target", worst, { atLeast: 20 })
      : { what: "tuned numpy / reckon at that accuracy, worst target", figure: times(worst) },
    { what: "the same, median target", figure: times(middle) },
  ]);
}

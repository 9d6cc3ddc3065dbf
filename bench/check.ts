import type { Run } from "../src/engine/run.ts";
import { prepare, simulatePrepared } from "../src/engine/simulate.ts";
import type { Program } from "../src/model/program.ts";
import type { Headline } from "./headline.ts";
import type { Answer } from "./opponents/opponent.ts";
import type { Row } from "./table.ts";
import { ratio } from "./timing.ts";

/** Runs of other seeds, whose scatter is what sampling does to each figure. */
const SEEDS = 16;
/** Standard errors that figures may differ by: some 700 are compared. */
const APART = 5;

/** What makes an opponent worthless as a yardstick: other figures than reckon's, or too slow (or fast) to be well made. */
export function faultsOf(result: Headline, program: Program): readonly string[] {
  return [...strengthFaults(result), ...agreementFaults(result, program)];
}

function strengthFaults({ rounds }: Headline): readonly string[] {
  const bounds = [
    ["usual", 25, 60],
    ["tuned", 6, 13],
  ] as const;
  return bounds.flatMap(([name, low, high]) => {
    const value = ratio(rounds[name] as number[], rounds.c as number[]);
    return value >= low && value <= high ? [] : [`${name} numpy / C is ${value.toFixed(1)}, not ${low}–${high}`];
  });
}

function agreementFaults({ answers, draws }: Headline, program: Program): readonly string[] {
  const prepared = prepare(program, "plain");
  const runs = Array.from({ length: SEEDS }, (_, i) =>
    figuresOf(simulatePrepared(prepared, { seed: 1000 + i, draws })),
  );
  const count = (runs[0] as readonly Figure[]).length;
  const scatter = Array.from({ length: count }, (_, i) => statistics(runs.map((run) => (run[i] as Figure).value)));
  return [...answers].flatMap(([name, answer]) => {
    const figures = answerFigures(answer);
    if (figures.length !== count) return [`${name} gives ${figures.length} figures, not ${count}`];
    return figures.flatMap((value, i) => {
      const { mean, sd } = scatter[i] as { mean: number; sd: number };
      const apart = Math.abs(value - mean) / (sd * Math.sqrt(draws / answer.draws + 1 / SEEDS));
      const { what } = (runs[0] as readonly Figure[])[i] as Figure;
      return apart <= APART
        ? []
        : [`${name}: ${what} is ${value}, reckon's ${mean}: ${apart.toFixed(1)} standard errors`];
    });
  });
}

interface Figure {
  readonly what: string;
  readonly value: number;
}

/** A Run's figures in the order of an opponent's: means, quantiles, probabilities; without the base year. */
function figuresOf({ indicators, targets, years }: Run): readonly Figure[] {
  const cells = indicators.flatMap((indicator) => years.slice(1).map((year, i) => ({ indicator, year, at: i + 1 })));
  return [
    ...cells.map(({ indicator, year, at }) => ({
      what: `mean of ${indicator.id} ${year}`,
      value: indicator.mean[at] as number,
    })),
    ...cells.flatMap(({ indicator, year, at }) =>
      indicator.quantiles.map((row, level) => ({
        what: `quantile ${level} of ${indicator.id} ${year}`,
        value: row[at] as number,
      })),
    ),
    ...targets.map(({ id, probability }) => ({
      what: `probability of ${id}`,
      value: probability.probability as number,
    })),
  ];
}

const answerFigures = ({ mean, quantiles, probability }: Answer): readonly number[] => [
  ...mean,
  ...quantiles,
  ...probability,
];

function statistics(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

export function checkRows({ answers, draws }: Headline, faults: readonly string[]): readonly Row[] {
  const compared = [...answers.values()].reduce((sum, answer) => sum + answerFigures(answer).length, 0);
  return [
    {
      what: `figures of the ${answers.size} opponents compared with ${SEEDS} runs of reckon, ${draws} draws each`,
      figure: String(compared),
    },
    {
      what: `apart by more than ${APART} standard errors, or an opponent too weak`,
      figure: String(faults.length),
      bar: "0",
    },
  ];
}

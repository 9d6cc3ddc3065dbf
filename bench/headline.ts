import { performance } from "node:perf_hooks";
import { prepare, simulatePrepared } from "../src/engine/simulate.ts";
import type { Program } from "../src/model/program.ts";
import { mathjsWork } from "./mathjs.ts";
import { type Answer, c, debianPython, namedPython, numpy, type Opponent, type Python } from "./opponents/opponent.ts";
import { held, ms, type Row, times } from "./table.ts";
import { interleaved, median, type Rounds, ratio, type Work } from "./timing.ts";

export interface Headline {
  readonly draws: number;
  readonly rounds: Rounds<string>;
  readonly pythons: Pythons;
  /** What each opponent found, for `check.ts`. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Debian's numpy, which the bars are about, and a current one where RECKON_BENCH_PYTHON names its Python. */
interface Pythons {
  readonly debian: Python;
  readonly named: Python | null;
}

/** mathjs' draws: it is slow enough to be timed on these, and scaled. */
const FEW = 1000;

/** W under the plain design: the whole time of everyone who can run it, in one interleaved run. */
export async function headline(program: Program, draws: number, quick: boolean): Promise<Headline> {
  const pythons = { debian: debianPython(), named: namedPython() };
  const { debian, named } = pythons;
  const opponents: Readonly<Record<string, Opponent>> = {
    c: c("native"),
    cSameWidth: c("sse4.1"),
    tuned: numpy(debian, "tuned"),
    usual: numpy(debian, "usual"),
    ...(named && { namedTuned: numpy(named, "tuned"), namedUsual: numpy(named, "usual") }),
  };
  const answers = new Map<string, Answer>();
  const asked = Object.entries(opponents).map(([name, opponent]): [string, Work] => [
    name,
    async () => {
      const answer = await opponent.run(draws);
      answers.set(name, answer);
      return answer.ms;
    },
  ]);
  const options = { seed: 1, draws };
  const prepared = prepare(program, "plain");
  const works: Record<string, Work> = {
    reckon: () => void simulatePrepared(prepared, options),
    ...Object.fromEntries(asked),
  };
  if (!quick) {
    const js = prepare(program, "plain", "js");
    const mathjs = mathjsWork(program, FEW);
    works.js = () => scaled(() => simulatePrepared(js, { seed: 1, draws: draws / 8 }), 8);
    works.mathjs = () => scaled(mathjs, draws / FEW);
  }
  const rounds = await interleaved(works, quick ? { most: 9, seconds: 8 } : { most: 11, seconds: 240 });
  for (const each of Object.values(opponents)) each.close();
  return { draws, rounds, answers, pythons };
}

function scaled(work: () => unknown, by: number): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * by;
}

/** The ratios that the bars are about. */
export function ratiosOf({ rounds, pythons: { named } }: Headline) {
  const against = (a: string, b: string): number => ratio(rounds[a] as number[], rounds[b] as number[]);
  return {
    w_over_c: against("reckon", "c"),
    w_over_c_same_width: against("reckon", "cSameWidth"),
    tuned_over_w: against("tuned", "reckon"),
    usual_over_w: against("usual", "reckon"),
    ...(named && {
      named_numpy: named.numpy,
      named_tuned_over_w: against("namedTuned", "reckon"),
      named_usual_over_w: against("namedUsual", "reckon"),
    }),
  };
}

const namesOf = ({ debian, named }: Pythons): readonly (readonly [string, string])[] => [
  ["c", "C, gcc -O3 -march=native"],
  ["cSameWidth", "C, gcc -O3 -msse4.1: WebAssembly's width"],
  ["reckon", "reckon, one thread"],
  ["tuned", `numpy ${debian.numpy}, tuned: chunks, in place, bincount`],
  ["namedTuned", `numpy ${named?.numpy}, tuned`],
  ["js", "reckon's plain-JS executor (an eighth of the draws, scaled)"],
  ["usual", `numpy ${debian.numpy}, as usually written: np.quantile`],
  ["namedUsual", `numpy ${named?.numpy}, as usually written`],
  ["mathjs", `mathjs, a draw at a time, simulation only (${FEW} draws, scaled)`],
];

export function headlineRows(result: Headline, program: Program): readonly Row[] {
  const { rounds, draws } = result;
  const ratios = ratiosOf(result);
  const values = draws * program.indicators.length * (program.years.length - 1);
  const { debian, named } = result.pythons;
  const timings = namesOf(result.pythons)
    .filter(([key]) => rounds[key])
    .map(([key, what]) => {
      const each = rounds[key] as readonly number[];
      const perSecond = (values / median(each) / 1e3).toFixed(0);
      return {
        what: `${what}: ${ms(median(each))}, ${perSecond} million draws · indicators · years a second`,
        figure: times(ratio(each, rounds.c as number[])),
      };
    });
  return [
    ...timings,
    held("reckon / C", ratios.w_over_c, { atMost: 2 }),
    held("reckon / C at the same width", ratios.w_over_c_same_width, { atMost: 0.9 }),
    held(`tuned numpy ${debian.numpy} / reckon`, ratios.tuned_over_w, { atLeast: 4.5 }),
    held(`usual numpy ${debian.numpy} / reckon`, ratios.usual_over_w, { atLeast: 22 }),
    ...(named
      ? [
          { what: `tuned numpy ${named.numpy} / reckon`, figure: times(ratios.named_tuned_over_w as number) },
          { what: `usual numpy ${named.numpy} / reckon`, figure: times(ratios.named_usual_over_w as number) },
        ]
      : []),
  ];
}

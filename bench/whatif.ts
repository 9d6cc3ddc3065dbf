import { atPoints } from "../src/engine/given.ts";
import { rerunner } from "../src/engine/rerun.ts";
import { type Prepared, prepare, simulatePrepared, startOf } from "../src/engine/simulate.ts";
import { runTask } from "../src/engine/task.ts";
import { sweep, sweepOf } from "../src/explore/sweep.ts";
import { focused } from "../src/model/behind.ts";
import { changed } from "../src/model/changed.ts";
import type { Program } from "../src/model/program.ts";
import { moved } from "../src/plan/moved.ts";
import type { Scenario } from "../src/plan/scenario.ts";
import { debianPython, sweepNumpy } from "./opponents/opponent.ts";
import { programOf } from "./programs.ts";
import { held, ms, type Row } from "./table.ts";
import { interleaved, median, ratio } from "./timing.ts";

const SIDE = 21;
const SWEPT = 4096;
const GIVEN = 100_000;

/** What-if questions of the Xuzhou plan and of W, each over the draws that it must make. */
export async function whatIfRows(plan: Scenario, w: Scenario): Promise<readonly Row[]> {
  return [...(await sliderRows(plan)), ...(await givenRows(w)), ...(await sweepRows(plan))];
}

/** Programs of the plan, each with one assumption moved a little; every assumption that some target reads has its turn. */
function movesOf(scenario: Scenario, program: Program): readonly Program[] {
  return scenario.assumptions.flatMap((assumption) => {
    const made = moved(assumption, assumption.value * 1.01 + 1e-4, scenario.asOf + 1);
    const next = made.ok ? changed(program, [made.value]) : program;
    return next.inputs.some((input, i) => input !== program.inputs[i]) ? [next] : [];
  });
}

async function sliderRows(scenario: Scenario): Promise<readonly Row[]> {
  const program = programOf(scenario);
  const { draws, design } = scenario;
  const moves = movesOf(scenario, program);
  const { rerun } = rerunner(program, { seed: 1, draws, design });
  let before: Prepared = prepare(program, design);
  let at = 0;
  const next = (): Program => moves[at++ % moves.length] as Program;
  const whole = (move: Program): void => {
    before = prepare(move, design, undefined, before);
    simulatePrepared(before, { seed: 1, draws });
  };
  const start = startOf(before, { seed: 1, draws });
  // The same slider twice, as it is dragged: its second move is what is timed.
  const again = async (work: (move: Program) => unknown): Promise<number> => {
    const move = next();
    work(move);
    const began = performance.now();
    work(move);
    return performance.now() - began;
  };
  const rounds = await interleaved(
    {
      draws: () => void runTask(before.machine, start),
      whole: () => again(whole),
      slider: () => again(rerun),
    },
    { most: 3 * moves.length, seconds: 15 },
  );
  return [
    { what: `all of the plan's ${draws} draws`, figure: ms(median(rounds.draws)) },
    held("a re-run of all of it, set-up included / its draws", ratio(rounds.whole, rounds.draws), { atMost: 1.15 }),
    held("a slider, what follows alone / a run of all of it", ratio(rounds.slider, rounds.whole), { atMost: 0.35 }),
  ];
}

async function givenRows(scenario: Scenario): Promise<readonly Row[]> {
  const program = programOf(scenario);
  const once = program.inputs.filter(({ draw, year }) => draw !== null && year === 0);
  const given = new Map(
    once.map(({ name, central }, k) => [
      name,
      Float64Array.from({ length: GIVEN }, (_, i) => central * (0.9 + (0.2 * ((i * (k + 7)) % 101)) / 100)),
    ]),
  );
  const prepared = prepare(program, "plain");
  const start = startOf(prepared, { seed: 1, draws: GIVEN });
  const rounds = await interleaved(
    { drawn: () => void runTask(prepared.machine, start), given: () => void atPoints(program, given) },
    { most: 15, seconds: 8 },
  );
  return [held(`${GIVEN} given points of W / as many draws`, ratio(rounds.given, rounds.drawn), { atMost: 1.3 })];
}

async function sweepRows(scenario: Scenario): Promise<readonly Row[]> {
  const small = { ...scenario, draws: SWEPT };
  const varied = scenario.assumptions.filter(({ distribution }) => distribution?.kind === "pert").slice(0, 2);
  const vary = varied.map(({ id, distribution }) => {
    const { min, max } = distribution as unknown as { readonly min: number; readonly max: number };
    return `${id}=${100 * min}%..${100 * max}%:${SIDE}`;
  });
  const asked = sweepOf(small, { targets: [], vary, design: null, matrix: false });
  if (!asked.ok) throw new Error(JSON.stringify(asked.errors));
  const program = focused(
    programOf(small),
    asked.value.targets.map(({ id }) => id),
  );
  const prepared = prepare(program, small.design);
  const start = startOf(prepared, { seed: 1, draws: SWEPT });
  const peer = sweepNumpy(debianPython());
  const rounds = await interleaved(
    {
      sweep: () => void [...sweep(asked.value)],
      draws: () => {
        for (let point = 0; point < SIDE * SIDE; point++) runTask(prepared.machine, start);
      },
      numpy: async () => (await peer.ask(`${SIDE * SIDE} ${SWEPT}`)).ms,
    },
    { most: 5, seconds: 25 },
  );
  peer.close();
  return [
    held(`a sweep of ${SIDE} × ${SIDE} points of ${SWEPT} draws / as many draws`, ratio(rounds.sweep, rounds.draws), {
      atMost: 1.3,
    }),
    { what: "the same", figure: ms(median(rounds.sweep)) },
    {
      what: "numpy, by hand, point by point: four levels with shocks (the sweep: all of the plan's targets)",
      figure: ms(median(rounds.numpy)),
    },
  ];
}

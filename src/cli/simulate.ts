import { availableParallelism } from "node:os";
import { error, fail, ok, type Result, warning } from "../base/diagnostic.ts";
import type { Lang } from "../base/text.ts";
import { type Crew, soloCrew } from "../engine/crew.ts";
import type { Progress } from "../engine/pass.ts";
import type { Run } from "../engine/run.ts";
import { type Prepared, prepare, simulateWith } from "../engine/simulate.ts";
import { type Evaluation, judge, tooLarge } from "../evaluate/evaluate.ts";
import { compile } from "../model/compile.ts";
import type { Scenario } from "../plan/scenario.ts";
import { type RunArguments, shareOf } from "./options.ts";
import { progressLine } from "./progress.ts";

/** Values that are computed before more threads are worth their start: about a third of a second of work. */
const WORTH_THREADS = 10 ** 8;

/** What the command line says about how to draw. */
export interface Drawing {
  readonly jobs: number | null;
  readonly exact: boolean;
  readonly until: number | null;
  readonly progress: boolean;
}

export const drawingOf = ({ jobs, exact, until }: RunArguments, quiet: boolean): Drawing => ({
  jobs: jobs ?? null,
  exact: exact === true,
  until: until === undefined ? null : shareOf(until),
  progress: !quiet,
});

/** `evaluate`, with threads where the work is worth them and a line about its progress. */
export async function evaluateOverThreads(
  scenario: Scenario,
  drawing: Drawing,
  lang: Lang,
): Promise<Result<Evaluation>> {
  const made = prepareScenario(scenario);
  if (!made.ok) return made;
  const { exact, until } = drawing;
  const { seed, draws } = scenario;
  const drawn = await withCrew(made.value, draws, drawing, lang, (crew, onProgress) =>
    simulateWith(crew, made.value, { seed, draws, exact, until: until ?? undefined, onProgress }),
  );
  if (!drawn.ok) return drawn;
  const judged = judge(scenario, { value: made.value.program, warnings: made.warnings }, drawn.value);
  return judged.ok ? { ...judged, warnings: [...judged.warnings, ...notSure(drawn.value, drawing)] } : judged;
}

/** A scenario's Program, ready to run. */
export function prepareScenario(scenario: Scenario): Result<Prepared> {
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  try {
    return ok(prepare(compiled.value, scenario.design), compiled.warnings);
  } catch (fault) {
    return tooLarge(fault);
  }
}

/** Work by as many threads as it is worth. A worker that dies fails it. */
export async function withCrew<T>(
  prepared: Prepared,
  draws: number,
  drawing: Drawing,
  lang: Lang,
  work: (crew: Crew, onProgress: ((progress: Progress) => void) | undefined) => Promise<T>,
): Promise<Result<T>> {
  const crew = await crewFor(prepared, draws, drawing);
  const progress = progressLine(lang);
  try {
    return ok(await work(crew, drawing.progress ? progress.update : undefined));
  } catch (fault) {
    if ((fault as Error).name !== "WorkerFault") throw fault;
    return fail(error("engine-worker-failed", null, { reason: (fault as Error).message }));
  } finally {
    progress.done();
    await crew.close();
  }
}

async function crewFor({ machine, program, design }: Prepared, draws: number, drawing: Drawing): Promise<Crew> {
  const values = draws * machine.lowered.outputs.length;
  const jobs = drawing.jobs ?? availableParallelism();
  const isLarge = values > WORTH_THREADS || drawing.until !== null;
  if (jobs < 2 || (drawing.jobs === null && !isLarge)) return soloCrew(machine);
  const { threadCrew } = await import("../host/threads.ts");
  return threadCrew({ program, design, executor: undefined }, jobs);
}

function notSure({ targets, draws }: Run, { until }: Drawing) {
  const largest = Math.max(0, ...targets.map(({ probability }) => probability.error ?? 0));
  if (until === null || largest <= until) return [];
  return [warning("engine-not-converged", null, { draws, error: largest, until })];
}

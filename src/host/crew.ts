import { availableParallelism } from "node:os";
import { type Crew, soloCrew } from "../engine/crew.ts";
import { type Progress, passBy } from "../engine/pass.ts";
import { type Prepared, prepare, simulateWith } from "../engine/simulate.ts";
import { drawsOf } from "../engine/task.ts";
import type { Simulator } from "../evaluate/evaluate.ts";
import type { Pass } from "../evaluate/parts.ts";

/** Values that are computed before more threads are worth their start: about a third of a second of work. */
const WORTH_THREADS = 10 ** 8;

/** How a command draws, beside what the scenario says. */
export interface Drawing {
  /** Threads; null: as many as the work is worth. */
  readonly jobs: number | null;
  /** Quantiles to the last digit, by a second pass over the draws. */
  readonly exact: boolean;
  /** Doubles the draws until every target's sampling error is at most this. */
  readonly until: number | null;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * `simulate` by as many threads as the work is worth: for `evaluateWith`.
 *
 * @example const drawing = { jobs: 1, exact: false, until: null };
 *   (await crewSimulator(drawing)(program, scenario)).draws // 16384
 */
export function crewSimulator(drawing: Drawing): Simulator {
  const { exact, until, onProgress } = drawing;
  return (program, options) => {
    const prepared = prepare(program, options.design, options.executor);
    return withCrew(prepared, options.draws, drawing, (crew) =>
      simulateWith(crew, prepared, { ...options, exact, until: until ?? undefined, onProgress }),
    );
  };
}

/** A part's draws by as many threads as they are worth: for `drawPart`. */
export const crewPass =
  (drawing: Drawing): Pass =>
  (prepared, task) =>
    withCrew(prepared, drawsOf(task), drawing, (crew) => passBy(crew, task, drawing.onProgress));

async function withCrew<T>(
  prepared: Prepared,
  draws: number,
  drawing: Drawing,
  work: (crew: Crew) => Promise<T>,
): Promise<T> {
  const crew = await crewFor(prepared, draws, drawing);
  try {
    return await work(crew);
  } finally {
    await crew.close();
  }
}

async function crewFor({ machine, program, design }: Prepared, draws: number, { jobs, until }: Drawing): Promise<Crew> {
  const isLarge = draws * machine.lowered.outputs.length > WORTH_THREADS || until !== null;
  const cores = availableParallelism();
  // More threads than twice the cores take memory, and no time off; the bits are the same for any number.
  const threads = Math.min(jobs ?? (isLarge ? cores : 1), 2 * cores);
  if (threads < 2) return soloCrew(machine);
  // Loaded only here: most runs need no pool of threads.
  const { threadCrew } = await import("./threads.ts");
  return threadCrew({ program, design, executor: undefined }, threads);
}

import type { Program } from "../../src/model/program.ts";

export const DRAWS = 16_384;
/** At the start come moves whose time does not count: the code is still being compiled. */
const WARM = 20;
const MOVES = 120;

/** A slider that moves: the Program of every move has other means, so that nothing of the last one can be kept. */
const movesOf = (program: Program): readonly Program[] =>
  Array.from({ length: MOVES }, (_, step) => ({
    ...program,
    inputs: program.inputs.map((input) =>
      input.draw?.kind === "normal"
        ? { ...input, draw: { ...input.draw, mean: input.draw.mean + step * 1e-5 } }
        : input,
    ),
  }));

/** Milliseconds of each move, once warm. */
export async function timesOf(
  program: Program,
  recompute: (moved: Program) => unknown | Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const moved of movesOf(program)) {
    const start = performance.now();
    await recompute(moved);
    times.push(performance.now() - start);
  }
  return times.slice(WARM);
}

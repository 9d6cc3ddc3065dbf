import type { Input, Program } from "../../src/model/program.ts";

export const DRAWS = 16_384;
/** At the start come moves whose time does not count: the code is still being compiled. */
const WARM = 20;
const MOVES = 120;

/** Sliders that move: the Program of every move has other means, and another table for the first pert. */
const movesOf = (program: Program): readonly Program[] => {
  const pert = program.inputs.findIndex(({ draw }) => draw?.kind === "pert");
  const moved = (input: Input, i: number, by: number): Input => {
    if (input.draw?.kind === "normal") return { ...input, draw: { ...input.draw, mean: input.draw.mean + by } };
    if (i === pert && input.draw?.kind === "pert")
      return { ...input, draw: { ...input.draw, max: input.draw.max + by } };
    return input;
  };
  return Array.from({ length: MOVES }, (_, step) => ({
    ...program,
    inputs: program.inputs.map((input, i) => moved(input, i, step * 1e-5)),
  }));
};

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

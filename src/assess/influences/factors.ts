import { isDrawn } from "../../engine/draw.ts";
import { inputsBehind } from "../../model/behind.ts";
import type { Program } from "../../model/program.ts";

/** Something random that may drive a target: one draw a trajectory, or a name's draws of all years together. */
export interface Factor {
  readonly name: string;
  /** Places among the Program's inputs. */
  readonly inputs: readonly number[];
  readonly once: boolean;
  /** The target does not depend on it, but something that it is correlated with. */
  readonly byCorrelation: boolean;
}

/**
 * What is random about a target: everything that it depends on, and what is correlated with that.
 *
 * @example factorsOf(program, "machinery-2025").map(({ once }) => once) // [true, false]
 */
export function factorsOf(program: Program, target: string): readonly Factor[] {
  const behind = inputsBehind(program, [target]);
  const mates = new Set(
    program.correlated
      .filter(({ inputs }) => inputs.some((i) => behind.has(program.inputs[i]?.name ?? "")))
      .flatMap(({ inputs }) => inputs.map((i) => program.inputs[i]?.name ?? "")),
  );
  const found = new Map<string, number[]>();
  program.inputs.forEach((input, i) => {
    if (!isDrawn(input) || !(behind.has(input.name) || mates.has(input.name))) return;
    found.set(input.name, [...(found.get(input.name) ?? []), i]);
  });
  return [...found].map(([name, inputs]) => ({
    name,
    inputs,
    once: inputs.every((i) => program.inputs[i]?.year === 0),
    byCorrelation: !behind.has(name),
  }));
}

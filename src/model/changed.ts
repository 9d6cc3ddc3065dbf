import type { Assumption } from "../plan/scenario.ts";
import { inputOf } from "./inputs.ts";
import type { Program } from "./program.ts";

/**
 * The Program of the same scenario with other assumptions: moved, fixed, or moved in one year (`plan/moved.ts`). Code and
 * random numbers are the same, and what is drawn is, bit for bit, what the changed scenario compiles to. One that nothing
 * reads changes nothing. @throws where a constant has got a schedule: that is another Program, to be compiled.
 *
 * @example changed(program, [{ ...scenario.assumptions[0], value: 0.12 }]).code === program.code // true
 */
export function changed(program: Program, assumptions: readonly Assumption[]): Program {
  const known = new Map(assumptions.map((assumption) => [assumption.id, assumption]));
  const inputs = program.inputs.map((input) => {
    const assumption = known.get(input.name);
    if (!assumption) return input;
    const isOfYear = assumption.schedule !== null || assumption.drawn === "yearly";
    if (isOfYear !== (input.year !== 0)) throw new Error(`${input.name} has other years now: compile the scenario`);
    return inputOf(assumption, input.year);
  });
  return { ...program, inputs };
}

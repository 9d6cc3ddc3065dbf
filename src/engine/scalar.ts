import { apply } from "../formula/scalar.ts";
import type { Program } from "../model/program.ts";

/**
 * Runs a Program once, for one value an input: the central trajectory where these are the central values.
 * Returns the value of every register.
 *
 * @example executeOnce(program, centralInputs(program)).length === program.code.length // true
 */
export function executeOnce(program: Program, inputs: readonly number[]): Float64Array {
  const values = new Float64Array(program.code.length);
  const read = (register: number): number => values[register] ?? Number.NaN;
  program.code.forEach(({ op, a, b, c, value }, register) => {
    if (op === "constant") values[register] = value;
    else if (op === "input") values[register] = inputs[a] ?? Number.NaN;
    else values[register] = apply(op, read(a), read(b), read(c));
  });
  return values;
}

/** One value an input: those of the central trajectory. */
export const centralInputs = (program: Program): readonly number[] => program.inputs.map(({ central }) => central);

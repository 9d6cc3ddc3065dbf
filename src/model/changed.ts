import type { Input, Program } from "./program.ts";

/** What is said of an assumption in place of what its scenario says; what is left out stays. */
export type InputChange = Partial<Pick<Input, "central" | "draw" | "held">>;

/**
 * The Program of the same scenario with other assumptions: other central values or distributions, some held. Code and
 * random numbers are the same, so what reads none of them keeps every bit. A name that no input has changes nothing: then
 * nothing reads it.
 *
 * @param changes by assumption; those drawn or scheduled by year change in every year
 * @example changed(program, { growth: { central: 0.07, held: true } }).code === program.code // true
 */
export function changed(program: Program, changes: Readonly<Record<string, InputChange>>): Program {
  const known = new Map(Object.entries(changes));
  return { ...program, inputs: program.inputs.map((input) => ({ ...input, ...known.get(input.name) })) };
}

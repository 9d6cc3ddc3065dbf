import type { Register } from "../formula/code.ts";
import type { Program, ProgramTarget } from "./program.ts";

/**
 * A Program that sums up some targets alone: what they do not need is not run. Inputs and code are the same, and so are the draws.
 *
 * @example focused(program, ["machinery-2025"]).indicators // []
 */
export const focused = (program: Program, targets: readonly string[]): Program => ({
  ...program,
  indicators: [],
  targets: program.targets.filter(({ id }) => targets.includes(id)),
});

const registersOf = ({ holds, value, margin, probability, cells }: ProgramTarget): readonly Register[] =>
  [holds, value, margin, probability, ...cells].filter((each) => each !== null);

/**
 * The names of the inputs that some targets follow from: assumptions, shocks, uncertain observations.
 *
 * @example inputsBehind(program, ["machinery-2025"]).has("growth") // true
 */
export function inputsBehind(program: Program, targets: readonly string[]): ReadonlySet<string> {
  const open = focused(program, targets).targets.flatMap(registersOf);
  const seen = new Set<Register>();
  const names = new Set<string>();
  for (let register = open.pop(); register !== undefined; register = open.pop()) {
    const instruction = program.code[register];
    if (seen.has(register) || !instruction) continue;
    seen.add(register);
    const { op, a, b, c } = instruction;
    if (op === "input") names.add(program.inputs[a]?.name ?? "");
    else if (op !== "constant") open.push(...[a, b, c].filter((each) => each >= 0));
  }
  return names;
}

/**
 * By input: the register of its value; of what nothing reads there is none.
 *
 * @example inputRegisters(program).size <= program.inputs.length // true
 */
export const inputRegisters = ({ code }: Program): ReadonlyMap<number, Register> =>
  new Map(code.flatMap(({ op, a }, register) => (op === "input" ? [[a, register] as const] : [])));

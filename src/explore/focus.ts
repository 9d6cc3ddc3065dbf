import type { Register } from "../formula/code.ts";
import { changed } from "../model/changed.ts";
import type { Program, ProgramTarget } from "../model/program.ts";
import { moved } from "../plan/moved.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import { scheduled } from "../plan/schedule.ts";

/** The first projected year: that of a schedule which takes a figure. */
export const firstYear = ({ asOf }: Scenario): number => asOf + 1;

/** The value that an assumption has now. */
export const ownValue = (assumption: Assumption, scenario: Scenario): number =>
  scheduled(assumption, firstYear(scenario));

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
 * The Program with some assumptions moved by the same amount, their distributions with them; null where one of them cannot
 * have that value.
 */
export function shiftedBy(
  program: Program,
  scenario: Scenario,
  assumptions: readonly Assumption[],
  shift: number,
): Program | null {
  const after = assumptions.map((each) => moved(each, ownValue(each, scenario) + shift, firstYear(scenario)));
  const made = after.flatMap((each) => (each.ok ? [each.value] : []));
  return made.length === assumptions.length ? changed(program, made) : null;
}

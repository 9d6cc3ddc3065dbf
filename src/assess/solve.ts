import { centralInputs, executeOnce } from "../engine/scalar.ts";
import { compile } from "../model/compile.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Solve } from "./required.ts";

/** Runs the central trajectory again with one assumption at another rate. A schedule gives way to it after `from`. */
export function solverOf(scenario: Scenario, program: Program): Solve {
  const prepared = new Map<string, Program>();
  const programFor = (assumption: string, from: number | null): Program => {
    const key = `${from} ${assumption}`;
    const known = prepared.get(key) ?? byYear(scenario, program, assumption, from);
    prepared.set(key, known);
    return known;
  };
  return (target, assumption, rate, from) => {
    const { inputs, targets, ...rest } = programFor(assumption, from);
    const central = centralInputs({ inputs, targets, ...rest });
    const changed = inputs.map(({ name, year }, i) =>
      name === assumption && (from === null || year > from) ? rate : (central[i] as number),
    );
    const registers = executeOnce({ inputs, targets, ...rest }, changed);
    const stated = targets.find((one) => one.id === target);
    return { value: read(registers, stated?.value), margin: read(registers, stated?.margin) };
  };
}

const read = (registers: Float64Array, register: number | null | undefined): number | null =>
  registers[register ?? -1] ?? null;

/** An assumption that is one input for all years is compiled anew as one a year, so that it can change after `from`. */
function byYear(scenario: Scenario, program: Program, assumption: string, from: number | null): Program {
  if (from === null) return program;
  const assumptions = scenario.assumptions.map((one) =>
    one.id === assumption && one.schedule === null ? { ...one, schedule: {} } : one,
  );
  const compiled = compile({ ...scenario, assumptions });
  return compiled.ok ? compiled.value : program;
}

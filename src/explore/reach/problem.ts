import { executeOnce } from "../../engine/scalar.ts";
import { type Interval, only } from "../../engine/support.ts";
import type { Instruction, Register } from "../../formula/code.ts";
import { apply } from "../../formula/scalar.ts";
import type { Program } from "../../model/program.ts";
import { enclosed, type Moving, slopeOf } from "./enclosure.ts";

/** Something that a planner sets, within bounds. */
export interface Variable {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Where it is now, within the bounds. */
  readonly own: number;
  /** What it takes to move it over its whole range. */
  readonly effort: number;
  /** The inputs that it moves, each by what it is itself away from `own`. */
  readonly inputs: readonly number[];
}

/** A range of each variable. */
export type Box = readonly { readonly from: number; readonly to: number }[];
/** A value of each variable. */
export type Setting = readonly number[];

/** Conditions on the central trajectory as a function of variables: only what moves with them is worked out again. */
export interface Problem {
  readonly variables: readonly Variable[];
  /** The conditions, which are all to hold. */
  readonly goals: readonly Register[];
  readonly inputs: readonly number[];
  readonly code: readonly Instruction[];
  /** All values as things stand. */
  readonly own: Float64Array;
  /** Registers that move and that the goals follow from, in order. */
  readonly moving: readonly Register[];
}

/**
 * The problem of some conditions of a Program.
 *
 * @example problemOf(program, [], [program.targets[0].holds]).moving // []
 */
export function problemOf(program: Program, variables: readonly Variable[], goals: readonly Register[]): Problem {
  const inputs = program.inputs.map(({ central }) => central);
  const mine = new Set(variables.flatMap((each) => each.inputs));
  const moves = new Set<Register>();
  program.code.forEach(({ op, a, b, c }, register) => {
    if (op === "input" ? mine.has(a) : op !== "constant" && [a, b, c].some((each) => moves.has(each)))
      moves.add(register);
  });
  const wanted = new Set<Register>();
  const open = goals.filter((goal) => moves.has(goal));
  for (let register = open.pop(); register !== undefined; register = open.pop()) {
    if (wanted.has(register)) continue;
    wanted.add(register);
    const { op, a, b, c } = program.code[register] as Instruction;
    if (op !== "input") open.push(...[a, b, c].filter((each) => moves.has(each)));
  }
  const moving = [...wanted].sort((a, b) => a - b);
  return { variables, goals, inputs, code: program.code, own: executeOnce(program, inputs), moving };
}

/**
 * What a setting takes: Σ effort · |move| / range.
 *
 * @example effortOf([{ id: "a", from: 0, to: 10, own: 2, effort: 3, inputs: [] }], [7]) // 1.5
 */
export const effortOf = (variables: readonly Variable[], setting: Setting): number =>
  variables.reduce(
    (sum, { own, from, to, effort }, i) => sum + (effort * Math.abs((setting[i] ?? own) - own)) / (to - from),
    0,
  );

/** What an input is at a value of the variable that moves it. */
const placed = (problem: Problem, input: number, { own }: Variable, value: number): number => {
  const central = problem.inputs[input] ?? Number.NaN;
  return central === own ? value : central + (value - own);
};

/** All values at a setting: those that move worked out again. */
export function valuesAt(problem: Problem, setting: Setting): Float64Array {
  const { variables, code, moving, own } = problem;
  const values = own.slice();
  const at = new Map(variables.flatMap((each, i) => each.inputs.map((input) => [input, i] as const)));
  const read = (register: Register): number => values[register] ?? Number.NaN;
  for (const register of moving) {
    const { op, a, b, c } = code[register] as Instruction;
    if (op === "input") {
      const i = at.get(a) ?? 0;
      values[register] = placed(problem, a, variables[i] as Variable, setting[i] ?? Number.NaN);
    } else if (op !== "constant") values[register] = apply(op, read(a), read(b), read(c));
  }
  return values;
}

/** Whether all goals hold at a setting. */
export function holdsAt(problem: Problem, setting: Setting): boolean {
  const values = valuesAt(problem, setting);
  return problem.goals.every((goal) => values[goal] === 1);
}

/** Where each register can lie within a box, and between which slopes it rises with each variable. */
export interface Enclosed {
  at(register: Register): Interval;
  slope(register: Register, variable: number): Interval;
}

const FLAT = only(0);

/** Interval arithmetic over what moves. Values and slopes hold for every setting in the box. */
export function enclose(problem: Problem, box: Box): Enclosed {
  const { variables, code, moving, own } = problem;
  const known = new Map<Register, Interval>();
  const slopes = variables.map(() => new Map<Register, Interval>());
  const mover = new Map(variables.flatMap((each, i) => each.inputs.map((input) => [input, i] as const)));
  const at = (register: Register): Interval => known.get(register) ?? constantAt(own[register] ?? 0);
  const slope = (register: Register, i: number): Interval => slopes[i]?.get(register) ?? FLAT;
  const movingAt = (register: Register, i: number): Moving => ({ at: at(register), slope: slope(register, i) });
  for (const register of moving) {
    const { op, a, b, c } = code[register] as Instruction;
    if (op === "input") {
      const i = mover.get(a) ?? 0;
      const [variable, range] = [variables[i] as Variable, box[i] ?? { from: 0, to: 0 }];
      known.set(register, {
        low: placed(problem, a, variable, range.from),
        high: placed(problem, a, variable, range.to),
        sure: true,
      });
      slopes[i]?.set(register, only(1));
    } else if (op !== "constant") {
      const result = enclosed(op, at(a), at(b), at(c));
      known.set(register, result);
      slopes.forEach((each, i) => {
        each.set(register, slopeOf(op, result, movingAt(a, i), movingAt(b, i), movingAt(c, i)));
      });
    }
  }
  return { at, slope };
}

const constantAt = (value: number): Interval =>
  Number.isNaN(value) ? { low: Number.NEGATIVE_INFINITY, high: Infinity, sure: false } : only(value);

import type { Register } from "../formula/code.ts";
import type { Program } from "../model/program.ts";
import { reading } from "./blocks.ts";
import { lower } from "./lower.ts";
import { bestExecutor, type Executor, machineOf } from "./machine.ts";
import { EVERYTHING, type Interval } from "./support.ts";

/** What came out at given points, an array over the points each. */
export interface AtPoints {
  readonly points: number;
  readonly targets: readonly {
    readonly id: string;
    /** Its number; NaN where it has none. */
    readonly values: Float64Array;
    /** 1 where it holds, else 0, or the chance of events; null where it cannot be assessed. */
    readonly hits: Float64Array | null;
  }[];
}

const BLOCK = 1024;

/**
 * The central model at many points at once: inputs whose values come from a table (by name, those of all years alike), the others
 * on the central trajectory, no shocks; at the speed of the draws of a run.
 *
 * @throws RangeError where a name is no input, or columns differ in length; RunFault where the Program does not fit into memory
 * @example atPoints(program, new Map([["growth", Float64Array.of(0, 0.2)]])).targets[0].hits[1] // 1
 */
export function atPoints(
  program: Program,
  given: ReadonlyMap<string, Float64Array>,
  executor: Executor = bestExecutor(),
): AtPoints {
  const points = lengthOf(program, given);
  const targets = program.targets.filter(({ missing }) => missing === null);
  const inputs = program.inputs.map((input) => ({ ...input, draw: null }));
  const central = { ...program, inputs, correlated: [], indicators: [], targets };
  const between = new Map([...given].map(([name, values]) => [name, rangeOf(values)]));
  const machine = machineOf(lower(central, "plain", new Map(), "all", between), executor);
  const registers = targets.map(({ value, margin }): Register => value ?? margin ?? 0);
  const read = reading(machine, central, registers, BLOCK);
  const values = targets.map(() => new Float64Array(points));
  const hits = targets.map(() => new Float64Array(points));
  let last = read(given, 0, Math.min(BLOCK, points));
  for (let first = 0; first < points; first += BLOCK) {
    last = first === 0 ? last : read(given, first, Math.min(BLOCK, points - first));
    values.forEach((column, i) => {
      column.set(last.columns[i].subarray(0, last.count), first);
    });
    hits.forEach((column, i) => {
      column.set(last.hits[i]?.subarray(0, last.count) ?? [], first);
    });
  }
  return {
    points,
    targets: targets.map(({ id }, i) => ({ id, values: values[i], hits: last.hits[i] ? hits[i] : null })),
  };
}

function lengthOf({ inputs }: Program, given: ReadonlyMap<string, Float64Array>): number {
  const [points = 0] = [...given.values()].map(({ length }) => length);
  for (const [name, values] of given) {
    if (!inputs.some((input) => input.name === name)) throw new RangeError(`${name} is no input of the Program`);
    if (values.length !== points) throw new RangeError(`${name} has ${values.length} values, others ${points}`);
  }
  return points;
}

function rangeOf(values: Float64Array): Interval {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) return EVERYTHING;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  // −0 would have the wrong sign in a quotient.
  return { low: low + 0, high: high + 0, sure: true };
}

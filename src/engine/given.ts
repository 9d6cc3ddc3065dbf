import type { Register } from "../formula/code.ts";
import type { Program } from "../model/program.ts";
import { reading } from "./blocks.ts";
import { rangesIn } from "./draw.ts";
import { lower } from "./lower.ts";
import { bestExecutor, type Executor, type GivenColumns, machineOf } from "./machine.ts";
import { planOf } from "./plan.ts";

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

/**
 * The central model at many points at once: inputs whose values come from a table (by name, those of all years alike), the others
 * on the central trajectory, no shocks; at the speed of the draws of a run.
 *
 * @throws RangeError where a name is no input, columns differ in length, or there is no point; RunFault where the Program does not fit into memory
 * @example atPoints(program, new Map([["growth", Float64Array.of(0, 0.2)]])).targets[0].hits[1] // 1
 */
export function atPoints(program: Program, given: GivenColumns, executor: Executor = bestExecutor()): AtPoints {
  const points = lengthOf(program, given);
  const targets = program.targets.filter(({ missing }) => missing === null);
  const inputs = program.inputs.map((input) => ({ ...input, draw: null }));
  const central = { ...program, inputs, correlated: [], indicators: [], targets };
  const machine = machineOf(lower(central, "plain", new Map(), "all", rangesIn(given)), executor, null, given);
  const registers = targets.map(({ value, margin }): Register => value ?? margin ?? 0);
  const plan = planOf({ seed: 0, draws: points, design: "plain" });
  const read = reading(machine, plan, central, registers);
  const values = targets.map(() => new Float64Array(points));
  const hits = targets.map(() => new Float64Array(points));
  const judged = targets.map(() => false);
  for (let first = 0; first < points; first += plan.block) {
    const block = read(first, Math.min(plan.block, points - first));
    targets.forEach((_, i) => {
      values[i].set(block.columns[i].subarray(0, block.count), first);
      hits[i].set(block.hits[i]?.subarray(0, block.count) ?? [], first);
      judged[i] = block.hits[i] !== null;
    });
  }
  return {
    points,
    targets: targets.map(({ id }, i) => ({ id, values: values[i], hits: judged[i] ? hits[i] : null })),
  };
}

function lengthOf({ inputs }: Program, given: GivenColumns): number {
  const [points = 0] = [...given.values()].map(({ length }) => length);
  for (const [name, values] of given) {
    if (!inputs.some((input) => input.name === name)) throw new RangeError(`${name} is no input of the Program`);
    if (values.length !== points) throw new RangeError(`${name} has ${values.length} values, others ${points}`);
  }
  return points;
}

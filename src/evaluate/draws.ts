import { drawingOf } from "../engine/blocks.ts";
import { isDrawn } from "../engine/draw.ts";
import type { SimulateOptions } from "../engine/simulate.ts";
import { inputRegisters } from "../model/behind.ts";
import type { Input, Program } from "../model/program.ts";

/** A column of a run's draws: something drawn, a target's number, whether it is met. */
export interface DrawsColumn {
  /** `growth`, `machinery#shock@2021` of what is drawn every year; `machinery-2025.value`, `machinery-2025.hit`. */
  readonly name: string;
  readonly what: "input" | "value" | "hit";
  /** Every value is 1 or 0: a hit, save of events, which have a chance. */
  readonly whole: boolean;
  /** Some draws may have no value, which is NaN. */
  readonly lacking: boolean;
}

/** Some neighbouring rows: an array a column, in the columns' order. */
export interface RowGroup {
  /** The number of its first draw, from 0. */
  readonly first: number;
  readonly columns: readonly Float64Array[];
}

/** A run's draws as a table, a row a draw, which is never there as a whole. */
export interface DrawsTable {
  readonly columns: readonly DrawsColumn[];
  readonly draws: number;
  /** Draws them, group by group. */
  rows(): Generator<RowGroup>;
}

/** Values that are held at a time: 16 MB. */
const HELD = 2 ** 21;

/**
 * The draws of a run themselves: all that is drawn and read, then the number of each target that can be assessed and whether it is
 * met. The mean of a hit's column is the probability in the run's document.
 *
 * @throws RunFault as `simulate`
 * @example drawsTable(program, { seed: 1, draws: 1024, design: "sobol-sums" }).columns[0].name // "growth"
 */
export function drawsTable(program: Program, options: SimulateOptions): DrawsTable {
  const registers = inputRegisters(program);
  const inputs = [...registers].filter(([input]) => isDrawn(program.inputs[input] as Input)).sort(([a], [b]) => a - b);
  const targets = program.targets.filter(({ missing, value }) => missing === null && value !== null);
  const read = [...inputs.map(([, register]) => register), ...targets.map(({ value }) => value as number)];
  const { plan, lowered, block } = drawingOf({ ...program, indicators: [], targets }, read, options);
  const isSure = (register: number): boolean => {
    const output = lowered.outputOf.get(register);
    return output === undefined ? Number.isFinite(lowered.steady[register]) : (lowered.supports[output]?.sure ?? false);
  };
  const columns: readonly DrawsColumn[] = [
    ...inputs.map(([input]) => ({
      name: nameOf(program.inputs[input] as Input),
      what: "input" as const,
      whole: false,
      lacking: false,
    })),
    ...targets.flatMap(({ id, value, probability }): readonly DrawsColumn[] => [
      { name: `${id}.value`, what: "value", whole: false, lacking: !isSure(value as number) },
      { name: `${id}.hit`, what: "hit", whole: probability === null, lacking: false },
    ]),
  ];
  const size = plan.block * Math.max(1, Math.floor(HELD / columns.length / plan.block));
  return {
    columns,
    draws: plan.draws,
    *rows() {
      for (let first = 0; first < plan.draws; first += size) {
        const end = Math.min(first + size, plan.draws);
        const group = columns.map(() => new Float64Array(end - first));
        for (let at = first; at < end; at += plan.block) {
          const drawn = block(at, Math.min(plan.block, end - at));
          const values = [
            ...drawn.columns.slice(0, inputs.length),
            ...targets.flatMap((_, i) => [drawn.columns[inputs.length + i], drawn.hits[i]]),
          ];
          group.forEach((column, i) => {
            const value = values[i]?.subarray(0, drawn.count);
            if (value) column.set(columns[i]?.lacking ? value.map(existing) : value, at - first);
          });
        }
        yield { first, columns: group };
      }
    },
  };
}

const nameOf = ({ name, year }: Input): string => (year === 0 ? name : `${name}@${year}`);

/** What is too large to be a number is none. */
const existing = (value: number): number => (Number.isFinite(value) ? value : Number.NaN);

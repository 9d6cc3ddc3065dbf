import { exp } from "../base/elementary.ts";
import type { Instruction } from "../formula/code.ts";
import { apply } from "../formula/scalar.ts";
import type { Program } from "../model/program.ts";

/** Draws a block holds. Part of what a result is: sums are taken block by block, in block order. */
export const BLOCK = 1024;

/**
 * The reference executor: one column of BLOCK draws a register, computed in order, in plain JS.
 * Columns are reused once nothing reads them any more; those in `keep` live until the next block.
 */
export function columnExecutor(program: Program, keep: ReadonlySet<number>) {
  const places = placesOf(program.code, keep);
  const most = places.reduce((max, place) => Math.max(max, place), 0);
  const columns = Array.from({ length: most + 1 }, () => new Float64Array(BLOCK));
  const column = (register: number): Float64Array => columns[places[register] ?? -1] as Float64Array;
  return {
    column,
    run(inputs: readonly Float64Array[], count: number): void {
      program.code.forEach((instruction, register) => {
        fillColumn(
          instruction,
          column(register),
          [instruction.a, instruction.b, instruction.c].map(column),
          inputs,
          count,
        );
      });
    },
  };
}

type Column = Float64Array | undefined;

function fillColumn(
  { op, a, value }: Instruction,
  out: Float64Array,
  [x, y, z]: readonly Column[],
  inputs: readonly Float64Array[],
  count: number,
) {
  if (op === "constant") out.fill(value, 0, count);
  else if (op === "input") out.set((inputs[a] as Float64Array).subarray(0, count));
  else {
    const loop = arithmetic[op];
    if (loop) loop(out, count, x as Float64Array, y as Float64Array);
    else for (let i = 0; i < count; i++) out[i] = apply(op, x?.[i] ?? 0, y?.[i] ?? 0, z?.[i] ?? 0);
  }
}

type Loop = (out: Float64Array, count: number, x: Float64Array, y: Float64Array) => void;

/** The operations that most programs consist of have a loop of their own; each means what `apply` says. */
const arithmetic: { readonly [op in Instruction["op"]]?: Loop } = {
  add: (out, count, x, y) => {
    for (let i = 0; i < count; i++) out[i] = (x[i] as number) + (y[i] as number);
  },
  sub: (out, count, x, y) => {
    for (let i = 0; i < count; i++) out[i] = (x[i] as number) - (y[i] as number);
  },
  mul: (out, count, x, y) => {
    for (let i = 0; i < count; i++) out[i] = (x[i] as number) * (y[i] as number);
  },
  div: (out, count, x, y) => {
    for (let i = 0; i < count; i++) out[i] = (x[i] as number) / (y[i] as number);
  },
  exp: (out, count, x) => {
    for (let i = 0; i < count; i++) out[i] = exp(x[i] as number);
  },
};

/** The column of each register: freed columns are handed on after a register's last reader. */
function placesOf(code: readonly Instruction[], keep: ReadonlySet<number>): readonly number[] {
  const lastReader = new Map<number, number>();
  code.forEach(({ op, a, b, c }, i) => {
    if (op !== "constant" && op !== "input") for (const read of [a, b, c]) lastReader.set(read, i);
  });
  const free: number[] = [];
  let columns = 0;
  const places: number[] = [];
  code.forEach(({ op, a, b, c }, i) => {
    places.push(free.pop() ?? columns++);
    const reads = op === "constant" || op === "input" ? [] : [...new Set([a, b, c])];
    for (const read of [...reads, i]) {
      const over = (lastReader.get(read) ?? i) === i && read >= 0 && !keep.has(read);
      if (over) free.push(places[read] as number);
    }
  });
  return places;
}

import type { Register } from "../formula/code.ts";
import type { Program, ProgramTarget } from "../model/program.ts";
import type { Writer } from "./writer.ts";

/** A target's register of chances: its per-draw probability where it has one, else whether it holds. */
const chanceOf = (target: ProgramTarget): Register | null => target.probability ?? target.holds;

/** The registers that a target's chance is made of: where its margin is not finite a draw is no hit, whatever holds. */
export const registersOf = (target: ProgramTarget): readonly Register[] =>
  [chanceOf(target), target.margin].filter((register) => register !== null);

/**
 * The chance of a target whose registers have the given values. Null where it has no condition, or its figure is not finite:
 * then it cannot be assessed.
 *
 * @example chanceAt({ id: "t", holds: 0, value: 1, margin: 1, probability: null, missing: null }, [1, 3]) // 1
 */
export function chanceAt(target: ProgramTarget, values: ArrayLike<number>): number | null {
  const registers = registersOf(target).map((register) => values[register]);
  return registers.length > 0 && registers.every(Number.isFinite) ? registers[0] : null;
}

/** Places among the sums of a run: what one target adds up to, or all together. */
export interface Tally {
  readonly chance: number;
  /** Of its square, where the chance is not just 1 or 0. */
  readonly square: number | null;
  /** Of a 1 for each draw with a finite figure; null where an indicator's own count tells as much. */
  readonly finite: number | null;
}

/** By target, and of all that can be assessed together; null where nothing varies or there is no condition. */
export interface Tallies {
  readonly targets: readonly (Tally | null)[];
  readonly joint: Tally | null;
  /** The steps to sum up, in the order of the places. */
  readonly sums: readonly number[];
}

/** Writes the steps of every target's chance, and of all together: the product, steady ones included. */
export function writeTallies(
  { targets, indicators }: Program,
  varies: readonly boolean[],
  steady: Float64Array,
  read: (register: Register) => number,
  writer: Writer,
): Tallies {
  const sums: number[] = [];
  const place = (step: number): number => sums.push(step) - 1;
  const square = (step: number): number => place(writer.write("mul", step, step));
  const told = new Set(indicators.flatMap(({ cells }) => cells));
  const hits: number[] = [];
  const all = targets.map((target): Tally | null => {
    const chance = chanceOf(target);
    if (chance === null || !registersOf(target).some((register) => varies[register])) return null;
    const margin = read(target.margin ?? -1);
    const finite = writer.write("eq", writer.write("sub", margin, margin), writer.constant(0));
    const hit = writeHit(read(chance), finite, target.probability !== null, writer);
    hits.push(hit);
    return {
      chance: place(hit),
      square: target.probability === null ? null : square(hit),
      finite: told.has(target.value) ? null : place(finite),
    };
  });
  if (hits.length === 0) return { targets: all, joint: null, sums };
  const certain = targets.filter((_, i) => all[i] === null).map((target) => chanceAt(target, steady) ?? 1);
  const factor = writer.constant(certain.reduce((product, chance) => product * chance, 1));
  const joint = hits.reduce((product, hit) => writer.write("mul", product, hit), factor);
  const smooth = targets.some(({ probability }) => probability !== null);
  return { targets: all, joint: { chance: place(joint), square: smooth ? square(joint) : null, finite: null }, sums };
}

/** 0 where the margin is not finite, which less itself is not a number, and where the chance is none. */
function writeHit(chance: number, finite: number, smooth: boolean, writer: Writer): number {
  const zero = writer.constant(0);
  const counts = smooth ? writer.write("mul", finite, writer.write("le", zero, chance)) : finite;
  return writer.write("select", counts, chance, zero);
}

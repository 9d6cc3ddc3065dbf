import type { Register } from "../formula/code.ts";
import type { Program, ProgramTarget } from "../model/program.ts";
import type { Interval } from "./support.ts";
import type { Writer } from "./writer.ts";

/** A target's register of chances: its per-draw probability where it has one, else whether it holds. */
const chanceOf = (target: ProgramTarget): Register | null => target.probability ?? target.holds;

/**
 * The registers that must be finite for a target to be judged: its margin, and the cells it looks at, of which a smallest
 * margin or a rank need not show that one is infinite.
 */
export const figuresOf = ({ margin, cells }: ProgramTarget): readonly Register[] =>
  margin === null ? cells : [margin, ...cells];

/**
 * The chance of a target whose registers have the given values. Null where it has no condition, or a figure of its own is not
 * finite: then it cannot be assessed.
 *
 * @example chanceAt({ id: "t", holds: 0, value: 1, margin: 1, cells: [1], probability: null, missing: null }, [1, 3]) // 1
 */
export function chanceAt(target: ProgramTarget, values: ArrayLike<number>): number | null {
  const register = chanceOf(target);
  if (register === null) return null;
  return [register, ...figuresOf(target)].every((each) => Number.isFinite(values[each])) ? values[register] : null;
}

/** Places among the sums of a run: what one target adds up to, or all together. */
export interface Tally {
  readonly chance: number;
  /** Of its square, where the chance is not just 1 or 0. */
  readonly square: number | null;
  /** Of a 1 for each draw with a finite figure; null where every draw has one, or an indicator's own count tells as much. */
  readonly finite: number | null;
}

/** By target, and of all that can be assessed together; null where nothing varies or there is no condition. */
export interface Tallies {
  readonly targets: readonly (Tally | null)[];
  readonly joint: Tally | null;
  /** The steps to sum up, in the order of the places. */
  readonly sums: readonly number[];
}

/** What is known of each register before any draw. */
export interface Facts {
  readonly varies: readonly boolean[];
  /** The value of what does not vary. */
  readonly steady: Float64Array;
  readonly supports: readonly Interval[];
}

/** What decides a target's draws: its chance, and those of its figures that may not be finite; none where it never varies. */
export function varyingOf(target: ProgramTarget, { varies, steady, supports }: Facts): readonly Register[] {
  const chance = chanceOf(target);
  const figures = figuresOf(target);
  if (chance === null || figures.some((each) => !varies[each] && !Number.isFinite(steady[each]))) return [];
  return [chance, ...figures.filter((each) => !supports[each].sure)].filter((each) => varies[each]);
}

/** Writes the steps of every target's chance, and of all together: the product, steady ones included. */
export function writeTallies(
  { targets, indicators }: Program,
  facts: Facts,
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
    const varying = varyingOf(target, facts);
    if (chance === null || varying.length === 0) return null;
    const unsure = varying.filter((each) => each !== chance);
    const finite = unsure.length === 0 ? null : writeFinite(unsure.map(read), writer);
    const step = target.probability === null ? read(chance) : writeChance(read(chance), writer);
    const hit = finite === null ? step : writer.write("select", finite, step, writer.constant(0));
    hits.push(hit);
    return {
      chance: place(hit),
      square: target.probability === null ? null : square(hit),
      finite: finite === null || told.has(target.value) ? null : place(finite),
    };
  });
  if (hits.length === 0) return { targets: all, joint: null, sums };
  const certain = targets.filter((_, i) => all[i] === null).map((target) => chanceAt(target, facts.steady) ?? 1);
  const factor = writer.constant(certain.reduce((product, chance) => product * chance, 1));
  const joint = hits.reduce((product, hit) => writer.write("mul", product, hit), factor);
  const smooth = targets.some(({ probability }) => probability !== null);
  return { targets: all, joint: { chance: place(joint), square: smooth ? square(joint) : null, finite: null }, sums };
}

/** 1 where all values are finite numbers, else 0: what is not one, less itself, equals nothing. */
function writeFinite(values: readonly number[], writer: Writer): number {
  const nothing = values.map((value) => writer.write("sub", value, value));
  const sum = nothing.reduce((sum, each) => writer.write("add", sum, each));
  return writer.write("eq", sum, writer.constant(0));
}

/** A chance that is not a number, as where too many events are expected, counts as none. */
function writeChance(chance: number, writer: Writer): number {
  const zero = writer.constant(0);
  return writer.write("select", writer.write("le", zero, chance), chance, zero);
}

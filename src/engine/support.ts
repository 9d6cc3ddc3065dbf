import type { Register } from "../formula/code.ts";
import type { Operation } from "../formula/expr.ts";
import { apply } from "../formula/scalar.ts";
import type { Program } from "../model/program.ts";
import { lookUp } from "../random/cubic.ts";
import type { Sampling } from "../random/sampling.ts";

/** The least and the greatest number that something can be; what is not a number counts nowhere. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** All numbers. */
export const EVERYTHING: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const NOT_NEGATIVE: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

/**
 * Where each register of a Program can lie at all: interval arithmetic over its instructions. A bound or a floor (`max` with
 * a figure) ends an interval, and so does the end of a distribution. Wider than the truth where a formula reads a name twice.
 *
 * @param inputs where each input can lie
 */
export function supportOf({ code }: Pick<Program, "code">, inputs: readonly Interval[]): readonly Interval[] {
  const supports: Interval[] = [];
  const read = (register: Register): Interval => supports[register] ?? EVERYTHING;
  for (const { op, a, b, c, value } of code) {
    if (op === "constant") supports.push(only(value));
    else if (op === "input") supports.push(inputs[a] ?? EVERYTHING);
    else supports.push(supportOfOperation(op, read(a), read(b), read(c)));
  }
  return supports;
}

/** A single value. */
export const only = (value: number): Interval =>
  Number.isNaN(value) ? EVERYTHING : { low: value + 0, high: value + 0 };

/** What a draw can be: a table ends where it ends. */
export function supportOfSampling(sampling: Sampling): Interval {
  if (sampling.kind === "affine") return EVERYTHING;
  if (sampling.kind === "exponential") return NOT_NEGATIVE;
  return around([EVERYTHING.low, EVERYTHING.high].map((score) => lookUp(sampling.table, score)));
}

/** The hull of the values at the corners, where nothing in between lies outside them; of 0 · ∞ and ∞ / ∞ comes 0. */
function supportOfOperation(op: Operation, a: Interval, b: Interval, c: Interval): Interval {
  const corners = (a: Interval, b: Interval): number[] =>
    [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => apply(op, x, y, 0)));
  switch (op) {
    case "add":
    case "sub":
    case "neg":
    case "min":
    case "max":
    case "exp":
    case "floor":
    case "ceil":
      return around(corners(a, b));
    case "mul":
      return around(corners(a, b).map((value) => (Number.isNaN(value) ? 0 : value)));
    case "div": {
      if (b.low < 0 && b.high >= 0) return EVERYTHING;
      return around(corners(a, b).map((value) => (Number.isNaN(value) ? 0 : value)));
    }
    case "abs":
      return a.low < 0 && a.high > 0 ? around([0, -a.low, a.high]) : around(corners(a, b));
    case "log":
    case "sqrt":
      return a.high < 0 ? EVERYTHING : around(corners({ ...a, low: Math.max(0, a.low) }, b));
    case "pow": {
      const even = b.low === b.high && b.low % 2 === 0;
      const base = even ? supportOfOperation("abs", a, a, a) : a;
      return base.low >= 0 ? around(corners(base, b)) : EVERYTHING;
    }
    case "select":
      return around([b.low, b.high, c.low, c.high]);
    default:
      return { low: 0, high: 1 };
  }
}

/** An end of −0 is taken for 0: what is divided by it, or a power of it, would have the wrong sign. */
const around = (values: readonly number[]): Interval =>
  values.some(Number.isNaN) ? EVERYTHING : { low: Math.min(...values) + 0, high: Math.max(...values) + 0 };

/**
 * The value of an interval that is nearest to a given one.
 *
 * @example within({ low: 0, high: 1 }, 1.0002) // 1
 */
export const within = ({ low, high }: Interval, value: number): number => Math.min(high, Math.max(low, value));

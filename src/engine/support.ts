import { exp, log, pow } from "../base/elementary.ts";
import type { Register } from "../formula/code.ts";
import type { Operation } from "../formula/expr.ts";
import type { Narrow } from "../kernel/operation.ts";
import type { Program } from "../model/program.ts";
import { lookUp } from "../random/cubic.ts";
import { pieceAt } from "../random/quantile.ts";
import type { Sampling } from "../random/sampling.ts";

/** The least and the greatest number that something can be; `sure`: it is a finite number in every draw. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly sure: boolean;
}

/** All numbers, and perhaps none. */
export const EVERYTHING = interval(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, false);
/** What a comparison answers, be it of numbers or not. */
const BIT = interval(0, 1, true);

/** An end of −0 is taken for 0: what is divided by it, or a power of it, would have the wrong sign. */
function interval(low: number, high: number, sure: boolean): Interval {
  if (Number.isNaN(low) || Number.isNaN(high)) return EVERYTHING;
  return { low: low + 0, high: high + 0, sure: sure && high - low < Number.POSITIVE_INFINITY };
}

/** A single value. */
export const only = (value: number): Interval => interval(value, value, true);

/**
 * Where each register of a Program can lie at all: interval arithmetic over its instructions. A bound or a floor (`max` with
 * a figure) ends an interval, and so does the end of a distribution. Wider than the truth where a formula reads a name twice.
 *
 * @param inputs where each input can lie
 * @example supportOf({ code: [{ op: "input", a: 0, b: -1, c: -1, value: 0 }, { op: "neg", a: 0, b: -1, c: -1, value: 0 }] }, [{ low: 1, high: 2, sure: true }])[1] // { low: -2, high: -1, sure: true }
 */
export function supportOf({ code }: Pick<Program, "code">, inputs: readonly Interval[]): readonly Interval[] {
  const supports: Interval[] = [];
  const read = (register: Register): Interval => (register < 0 ? EVERYTHING : supports[register]);
  for (const { op, a, b, c, value } of code) {
    if (op === "constant") supports.push(only(value));
    else if (op === "input") supports.push(inputs[a]);
    else supports.push(supportOfOperation(op, read(a), read(b), read(c)));
  }
  return supports;
}

/**
 * What a draw can be, of scores of at most the given size: a table ends where it ends.
 *
 * @example supportOfSampling({ kind: "affine", mean: 1, sd: 2 }, 6) // { low: -11, high: 13, sure: true }
 */
export function supportOfSampling(sampling: Sampling, largest: number): Interval {
  if (sampling.kind === "affine") {
    const reach = sampling.sd * largest;
    return interval(sampling.mean - reach, sampling.mean + reach, true);
  }
  if (sampling.kind === "exponential") {
    const reach = sampling.sigma * largest;
    return interval(exp(sampling.mu - reach), exp(sampling.mu + reach), true);
  }
  if (sampling.kind === "pieces")
    return interval(pieceAt(sampling.pieces, -largest), pieceAt(sampling.pieces, largest), true);
  return interval(lookUp(sampling.table, -largest), lookUp(sampling.table, largest), true);
}

/** The same of one operation on what its operands can be. @example supportOfOperation("add", only(1), only(2), only(0)).low // 3 */
export function supportOfOperation(op: Operation, a: Interval, b: Interval, c: Interval): Interval {
  const both = a.sure && b.sure;
  switch (op) {
    case "add":
      return interval(a.low + b.low, a.high + b.high, both);
    case "sub":
      return interval(a.low - b.high, a.high - b.low, both);
    case "mul":
      return hull(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high, both);
    case "div":
      if (b.low < 0 && b.high >= 0) return EVERYTHING;
      return hull(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high, both && b.low !== 0);
    case "pow":
      return supportOfPower(a, b);
    case "min":
      return interval(Math.min(a.low, b.low), Math.min(a.high, b.high), both);
    case "max":
      return interval(Math.max(a.low, b.low), Math.max(a.high, b.high), both);
    case "neg":
      return interval(-a.high, -a.low, a.sure);
    case "abs":
      return sizeOf(a);
    case "floor":
      return interval(Math.floor(a.low), Math.floor(a.high), a.sure);
    case "ceil":
      return interval(Math.ceil(a.low), Math.ceil(a.high), a.sure);
    case "exp":
      return interval(exp(a.low), exp(a.high), a.sure);
    case "log":
      return interval(log(Math.max(0, a.low)), log(a.high), a.sure && a.low > 0);
    case "sqrt":
      return interval(Math.sqrt(Math.max(0, a.low)), Math.sqrt(a.high), a.sure && a.low >= 0);
    case "select":
      return interval(Math.min(b.low, c.low), Math.max(b.high, c.high), both && c.sure);
    case "and":
    case "or":
    case "not":
      return { ...BIT, sure: op === "not" ? a.sure : both };
    default:
      return BIT;
  }
}

/** The four corners' hull, outside of which nothing between them lies; what is 0 · ∞ or ∞ / ∞ at a corner comes near 0. */
function hull(p: number, q: number, r: number, s: number, sure: boolean): Interval {
  const [x, y, z, w] = [p, q, r, s].map((corner) => (Number.isNaN(corner) ? 0 : corner));
  return interval(Math.min(x, y, z, w), Math.max(x, y, z, w), sure);
}

function sizeOf({ low, high, sure }: Interval): Interval {
  if (low >= 0) return interval(low, high, sure);
  return interval(high > 0 ? 0 : -high, Math.max(-low, high), sure);
}

/** Of a base that is not negative, or with one even exponent; anything else can be anything. */
function supportOfPower(a: Interval, b: Interval): Interval {
  const base = b.low === b.high && b.low % 2 === 0 ? sizeOf(a) : a;
  if (base.low < 0) return EVERYTHING;
  const sure = a.sure && b.sure && (base.low > 0 || b.low >= 0);
  return hull(pow(base.low, b.low), pow(base.low, b.high), pow(base.high, b.low), pow(base.high, b.high), sure);
}

/**
 * An operation that gives the same bits for less, on operands that lie so: an exponential without its ends (−708 and 709.78)
 * where the exponent stays well inside, and without a power of two for at most ln 2 / 2; a least or a greatest number of what is one, and not 0 on both sides, since −0 < 0.
 *
 * @example narrowed("max", only(1), only(0)) // "greater"
 */
export function narrowed(op: Operation, a: Interval, b: Interval): Operation | Narrow {
  if (op === "exp")
    return Math.max(-a.low, a.high) < 0.3465 ? "expNear" : a.low > -700 && a.high < 700 ? "expWithin" : op;
  const canBeZero = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;
  if ((op !== "min" && op !== "max") || !a.sure || !b.sure || (canBeZero(a) && canBeZero(b))) return op;
  return op === "min" ? "lesser" : "greater";
}

/**
 * The value of an interval that is nearest to a given one.
 *
 * @example within({ low: 0, high: 1, sure: true }, 1.0002) // 1
 */
export const within = ({ low, high }: Interval, value: number): number => Math.min(high, Math.max(low, value));

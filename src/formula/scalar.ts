import { exp, log, pow } from "../base/elementary.ts";
import type { Operation } from "./expr.ts";

type Meaning = (a: number, b: number, c: number) => number;

const bit = (condition: boolean): number => (condition ? 1 : 0);

/** A logical value that is not a number stays not a number, so that it is seen and not taken for a no. */
const logic = (a: number, b: number, condition: boolean): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : bit(condition);

const meanings: Readonly<Record<Operation, Meaning>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  pow: (a, b) => pow(a, b),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  abs: (a) => Math.abs(a),
  exp: (a) => exp(a),
  log: (a) => log(a),
  sqrt: (a) => Math.sqrt(a),
  floor: (a) => Math.floor(a),
  ceil: (a) => Math.ceil(a),
  lt: (a, b) => bit(a < b),
  le: (a, b) => bit(a <= b),
  gt: (a, b) => bit(a > b),
  ge: (a, b) => bit(a >= b),
  eq: (a, b) => bit(a === b),
  ne: (a, b) => bit(a !== b),
  and: (a, b) => logic(a, b, a !== 0 && b !== 0),
  or: (a, b) => logic(a, b, a !== 0 || b !== 0),
  not: (a) => logic(a, a, a === 0),
  select: (a, b, c) => (Number.isNaN(a) ? Number.NaN : a !== 0 ? b : c),
};

/**
 * What each operation means, for every executor: IEEE 754 arithmetic, elementary functions with the same bits
 * everywhere, 1 and 0 for yes and no. A comparison with NaN is 0 (`ne`: 1); logic on NaN is NaN.
 *
 * @example apply("select", 1, 10, 20) // 10
 */
export function apply(op: Operation, a: number, b: number, c: number): number {
  return meanings[op](a, b, c);
}

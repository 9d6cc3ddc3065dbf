import { nearestExponent, powerOfTwo } from "../base/bits.ts";

/**
 * The arithmetic that the functions of every draw are written in, once: over `number` it is the plain-JS executor, over
 * nodes of WebAssembly SIMD code (`wasm/simd.ts`) it emits the fast one. Every operation is exact IEEE 754 arithmetic or a
 * read of bits, so both give the same bits. T: a value (one draw, or two side by side); M: the answer to a comparison.
 */
export interface Lanes<T, M> {
  constant(value: number): T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  div(a: T, b: T): T;
  neg(a: T): T;
  abs(a: T): T;
  /** NaN where either is; −0 below 0. */
  min(a: T, b: T): T;
  max(a: T, b: T): T;
  /** b where it is less (greater), else a: one instruction, and a NaN in a stays. */
  lesser(a: T, b: T): T;
  greater(a: T, b: T): T;
  sqrt(a: T): T;
  floor(a: T): T;
  ceil(a: T): T;
  lt(a: T, b: T): M;
  le(a: T, b: T): M;
  eq(a: T, b: T): M;
  and(a: M, b: M): M;
  or(a: M, b: M): M;
  not(a: M): M;
  select(condition: M, then: T, otherwise: T): T;
  /** x where the condition does not hold, 0 where it does. */
  zeroIf(condition: M, x: T): T;
  /** x · 2^k, given ROUNDER + k for a whole k, where it is a normal number and x one too. */
  scale(x: T, rounded: T): T;
  /** x = m · 2^k with m in [√½, √2), for a normal positive x. */
  split(x: T): { readonly m: T; readonly k: T };
}

/** 1.5 · 2^52: adding and taking it away again rounds to the nearest whole number, ties to even. */
export const ROUNDER = 6755399441055744;

const POWERS = Float64Array.from({ length: 2046 }, (_, i) => powerOfTwo(i - 1022));
const power = (k: number): number => POWERS[k + 1022];

/** The lanes of the plain-JS executor: one draw at a time. */
export const numbers: Lanes<number, boolean> = {
  constant: (value) => value,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  abs: Math.abs,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  lesser: (a, b) => (b < a ? b : a),
  greater: (a, b) => (b > a ? b : a),
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  eq: (a, b) => a === b,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  not: (a) => !a,
  select: (condition, then, otherwise) => (condition ? then : otherwise),
  zeroIf: (condition, x) => (condition ? 0 : x),
  scale(x, rounded) {
    const k = rounded - ROUNDER;
    const half = k >> 1;
    return x * power(half) * power(k - half);
  },
  split(x) {
    const k = nearestExponent(x);
    const half = k >> 1;
    return { m: x * power(-half) * power(half - k), k };
  },
};

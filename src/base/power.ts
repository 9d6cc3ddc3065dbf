import { productError } from "./bits.ts";
import { expOfSum } from "./exponential.ts";
import { logInTwoParts } from "./logarithm.ts";

/**
 * x^y, within 1 ulp (measured maximum: see `elementary.ts`). pow(x, 0) is 1; a negative x with a y that is no integer,
 * and any NaN, is NaN; zeros and infinities as IEEE 754's pow, except pow(±1, ±Infinity), which is NaN as in JavaScript.
 *
 * Method: integers |y| <= 64 by repeated squaring that carries its own rounding error; else e^(y ln x) with y ln x in
 * two doubles.
 *
 * @example pow(1.05, 5) // 1.2762815625
 */
export function pow(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 0) return 1;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return powOfZeroOrInfinity(x, y);
  if (x < 0 && Math.floor(y) !== y) return Number.NaN;
  if (Math.floor(y) === y && Math.abs(y) <= 64) {
    const power = powInteger(x, y);
    const size = Math.abs(power);
    // Nearer to the ends of the range the carried error may itself have overflowed or vanished.
    if (size > 1e-250 && size < 1e250) return power;
  }
  const size = powPositive(Math.abs(x), y);
  return x < 0 && isOdd(y) ? -size : size;
}

function powInteger(x: number, y: number): number {
  let base = x;
  let baseLow = 0;
  let power = 1;
  let powerLow = 0;
  for (let left = Math.abs(y); ; ) {
    if (left & 1) {
      const product = power * base;
      powerLow = productError(power, base, product) + (power * baseLow + powerLow * base);
      power = product;
    }
    left >>= 1;
    if (left === 0) break;
    const square = base * base;
    baseLow = productError(base, base, square) + 2 * base * baseLow;
    base = square;
  }
  return y > 0 ? power + powerLow : reciprocal(power, powerLow);
}

function reciprocal(value: number, low: number): number {
  const quotient = 1 / value;
  const product = quotient * value;
  return quotient + quotient * (1 - product - productError(quotient, value, product) - quotient * low);
}

function powPositive(x: number, y: number): number {
  const [high, low] = logInTwoParts(x);
  const product = y * high;
  if (product > 710) return Number.POSITIVE_INFINITY;
  if (product < -746) return 0;
  return expOfSum(product, productError(y, high, product) + y * low);
}

function powOfZeroOrInfinity(x: number, y: number): number {
  const size = Math.abs(x);
  if (size === 1) return Number.NaN;
  const huge = size > 1 === y > 0;
  const result = huge ? Number.POSITIVE_INFINITY : 0;
  return (x < 0 || Object.is(x, -0)) && isOdd(y) ? -result : result;
}

function isOdd(y: number): boolean {
  return Number.isFinite(y) && Math.abs(y % 2) === 1;
}

import { type Lanes, ROUNDER } from "./lanes.ts";

const LN2_HIGH = 0.6931471805592082;
const LN2_LOW = 7.371002565167799e-13;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * The elementary functions of every draw, without branches; each within 2e-15 relative (measured maxima: docs/methods.md).
 * The reference functions that compile, solve and set up are those of `base/elementary.ts`.
 */

/**
 * c0 + c1 x + … + c10 x^10 by Estrin's scheme: neighbours are joined in x, pairs in x², fours in x⁴, eights in x⁸. Horner's
 * rule has four products less, but each waits for the one before: a plan's draws would take a seventh longer.
 */
function polynomial<T, M>(k: Lanes<T, M>, x: T, coefficients: readonly number[]): T {
  const c = (i: number): T => k.constant(coefficients[i]);
  const join = (low: T, high: T, power: T): T => k.add(k.mul(high, power), low);
  const pair = (i: number): T => join(c(i), c(i + 1), x);
  const square = k.mul(x, x);
  const fourth = k.mul(square, square);
  const eight = join(join(pair(0), pair(2), square), join(pair(4), pair(6), square), fourth);
  return join(eight, join(pair(8), c(10), square), k.mul(fourth, fourth));
}

/**
 * e^r to 2.1e-16 relative for |r| <= ln 2 / 2: the polynomial of degree 10 with the smallest largest error, found by
 * Remez' exchange in 40 digits.
 */
const EXP = [
  1, 1.0000000000000064, 0.49999999999997286, 0.16666666666557742, 0.04166666666842598, 0.008333333384665614,
  0.0013888888499146296, 0.0001984117138442271, 2.480191768015792e-5, 2.7639768183381513e-6, 2.7488446194124013e-7,
];
/** Between these e^x is a normal number. */
const LEAST = -708;
const LARGEST = 709.782712893384;

/**
 * e^x: 0 below −708, Infinity above 709.8.
 *
 * @example exp(numbers, 0) // 1
 */
export function exp<T, M>(k: Lanes<T, M>, x: T): T {
  const [least, largest] = [k.constant(LEAST), k.constant(LARGEST)];
  const inside = expWithin(k, k.lesser(k.greater(x, least), largest));
  const finite = k.zeroIf(k.lt(x, least), inside);
  return k.select(k.lt(largest, x), k.constant(Number.POSITIVE_INFINITY), finite);
}

/**
 * The same for x from −708 to 709.78: x = k ln 2 + r, a polynomial in r, then k is added to the exponent.
 *
 * @example expWithin(numbers, 0) // 1
 */
export function expWithin<T, M>(k: Lanes<T, M>, x: T): T {
  const shifted = k.add(k.mul(x, k.constant(Math.LOG2E)), k.constant(ROUNDER));
  const whole = k.sub(shifted, k.constant(ROUNDER));
  const coarse = k.sub(x, k.mul(whole, k.constant(LN2_HIGH)));
  const r = k.sub(coarse, k.mul(whole, k.constant(LN2_LOW)));
  return k.scale(expNear(k, r), shifted);
}

/**
 * The same for |x| <= ln 2 / 2, where k is 0: the polynomial alone.
 *
 * @example expNear(numbers, 0) // 1
 */
export function expNear<T, M>(k: Lanes<T, M>, x: T): T {
  return polynomial(k, x, EXP);
}

/** 1 / 3, 1 / 5, … 1 / 23: artanh's series for s² <= 0.0295. */
const ARTANH = Array.from({ length: 11 }, (_, i) => 1 / (2 * i + 3));

/**
 * ln x, as `base/logarithm.ts` but for all cases at once: −Infinity at 0, NaN below.
 *
 * @example log(numbers, 1) // 0
 */
export function log<T, M>(k: Lanes<T, M>, x: T): T {
  const zero = k.constant(0);
  const tiny = k.lt(x, k.constant(SMALLEST_NORMAL));
  const normal = k.select(tiny, k.mul(x, k.constant(18014398509481984)), x);
  const parts = k.split(normal);
  const exponent = k.sub(parts.k, k.select(tiny, k.constant(54), zero));
  const f = k.sub(parts.m, k.constant(1));
  const s = k.div(f, k.add(k.constant(2), f));
  const z = k.mul(s, s);
  const half = k.mul(k.mul(k.constant(0.5), f), f);
  const series = k.mul(k.add(z, z), polynomial(k, z, ARTANH));
  const tail = k.add(k.mul(s, k.add(half, series)), k.mul(exponent, k.constant(LN2_LOW)));
  const value = k.sub(k.mul(exponent, k.constant(LN2_HIGH)), k.sub(k.sub(half, tail), f));
  const atLeastZero = k.select(k.eq(x, zero), k.constant(Number.NEGATIVE_INFINITY), k.constant(Number.NaN));
  const finite = k.select(k.le(x, k.constant(Number.MAX_VALUE)), value, x);
  return k.select(k.lt(zero, x), finite, atLeastZero);
}

/**
 * x^y as e^(y ln |x|), negative for a negative x with an odd y, NaN for one that is not whole; pow(x, 0) is 1. The relative
 * error grows with |y ln x|, to about 1e-13 at the ends of the range.
 *
 * @example pow(numbers, -2, 3) // -8.00…
 */
export function pow<T, M>(k: Lanes<T, M>, x: T, y: T): T {
  const zero = k.constant(0);
  const size = exp(k, k.mul(y, log(k, k.abs(x))));
  const half = k.mul(y, k.constant(0.5));
  const odd = k.not(k.eq(k.floor(half), half));
  const whole = k.eq(k.floor(y), y);
  const signed = k.select(whole, k.select(odd, k.neg(size), size), k.constant(Number.NaN));
  return k.select(k.eq(y, zero), k.constant(1), k.select(k.lt(x, zero), signed, size));
}

/**
 * x^n for a whole n from −64 to 64, by repeated squaring.
 *
 * @example powWhole(numbers, 2, -2) // 0.25
 */
export function powWhole<T, M>(k: Lanes<T, M>, x: T, n: number): T {
  let base = x;
  let product = k.constant(1);
  for (let left = Math.abs(n); left > 0; left >>= 1) {
    if (left & 1) product = k.mul(product, base);
    if (left > 1) base = k.mul(base, base);
  }
  return n < 0 ? k.div(k.constant(1), product) : product;
}

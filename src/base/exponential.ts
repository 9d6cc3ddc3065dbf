import { powerOfTwo, scaleByPowerOfTwo } from "./bits.ts";

/** ln 2 in two parts: 40 bits, so that k · LN2_HIGH is exact for every exponent k, and the rest. */
export const LN2_HIGH = 0.6931471805592082;
/** The rest of ln 2, beyond LN2_HIGH. */
export const LN2_LOW = 7.371002565167799e-13;

/**
 * e^x, within 1 ulp (measured maximum: see `elementary.ts`); exp(0) is 1. Above 709.78 Infinity, below −745.13 zero.
 *
 * Method: x = k ln 2 + r with |r| <= ln 2 / 2, Taylor's polynomial of degree 13 in r, then a shift of the exponent.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^(high + low) where |low| is at most about an ulp of high: for arguments known to more than a double's precision. */
export function expOfSum(high: number, low: number): number {
  if (high > 709.8) return Number.POSITIVE_INFINITY;
  if (high < -745.2) return 0;
  if (Number.isNaN(high)) return Number.NaN;
  const k = Math.round(high * Math.LOG2E);
  const coarse = high - k * LN2_HIGH;
  const fine = k * LN2_LOW - low;
  const r = coarse - fine;
  const lost = coarse - r - fine;
  return scaleByPowerOfTwo(1 + (r + (lost + r * r * secondOrder(r))), k);
}

/** e^x − 1, within 2 ulp, without the cancellation of `exp(x) - 1` near zero. */
export function expm1(x: number): number {
  if (x > 40 || x < -40) return exp(x) - 1;
  const k = Math.round(x * Math.LOG2E);
  const coarse = x - k * LN2_HIGH;
  const fine = k * LN2_LOW;
  const r = coarse - fine;
  const small = r + (coarse - r - fine + r * r * secondOrder(r));
  if (k === 0) return x === 0 ? x : small;
  const power = powerOfTwo(k);
  return power - 1 + power * small;
}

/** (e^r − 1 − r) / r² for |r| <= 0.35; the first term left out is below 4e-18. */
function secondOrder(r: number): number {
  const upper =
    1 / 5040 +
    r *
      (1 / 40320 +
        r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r * (1 / 6227020800))))));
  return 1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * upper))));
}

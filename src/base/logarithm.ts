import { nearestExponent, powerOfTwo, productError } from "./bits.ts";
import { LN2_HIGH, LN2_LOW } from "./exponential.ts";

const LARGEST = Number.MAX_VALUE;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * The natural logarithm, within 1 ulp (measured maximum: see `elementary.ts`); log(1) is 0, log(0) −Infinity, NaN below.
 *
 * Method: x = 2^k (1 + f) with 1 + f in [√½, √2), s = f / (2 + f), ln(1 + f) = 2 artanh s, arranged so that f itself,
 * which is exact, carries the leading digits.
 */
export function log(x: number): number {
  if (!(x > 0 && x <= LARGEST)) return logOutside(x);
  if (x < SMALLEST_NORMAL) return log(x * 18014398509481984) - 54 * LN2_HIGH - 54 * LN2_LOW;
  const k = nearestExponent(x);
  const f = mantissa(x, k) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const half = 0.5 * f * f;
  const tail = s * (half + 2 * z * (1 / 3 + artanhTail(z)));
  if (k === 0) return f - (half - tail);
  return k * LN2_HIGH - (half - (tail + k * LN2_LOW) - f);
}

/** ln(1 + x), within 2 ulp, also where 1 + x rounds to 1. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (!(sum > 0 && sum <= LARGEST) || x === 0) return x === 0 ? x : log(sum);
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return log(sum) + lost / sum;
}

/** ln x as an unevaluated sum of two doubles, to about 1e-19 relative, for a finite x > 0: what `pow` multiplies. */
export function logInTwoParts(x: number): readonly [high: number, low: number] {
  if (x < SMALLEST_NORMAL) {
    const [high, low] = logInTwoParts(x * 18014398509481984);
    return exactSum(-54 * LN2_HIGH, high, low - 54 * LN2_LOW);
  }
  const k = nearestExponent(x);
  const f = mantissa(x, k) - 1;
  const divisor = 2 + f;
  const s = f / divisor;
  const product = s * divisor;
  const sLow = (f - product - productError(s, divisor, product) - s * (f - (divisor - 2))) / divisor;
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const [w, wLow] = exactSum(1 / 3, artanhTail(z), ONE_THIRD_LOW);
  const g = z * w;
  const gLow = productError(z, w, g) + z * wLow + zLow * w;
  const cubic = 2 * s * g;
  const cubicLow = productError(2 * s, g, cubic) + 2 * (s * gLow + sLow * g);
  const [series, seriesLow] = exactSum(2 * s, cubic, 2 * sLow + cubicLow);
  return exactSum(k * LN2_HIGH, series, seriesLow + k * LN2_LOW);
}

/** 1/3 less the double nearest to it. */
const ONE_THIRD_LOW = 1.850371707708594e-17;

function exactSum(larger: number, smaller: number, rest: number): readonly [number, number] {
  const sum = larger + smaller;
  return [sum, larger - sum + smaller + rest];
}

/** (artanh s / s − 1) / z − 1/3 = z/5 + z²/7 + z³/9 + … for z = s² <= 0.0295. */
function artanhTail(z: number): number {
  const upper = 1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23))));
  return z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * upper)))));
}

function mantissa(x: number, k: number): number {
  return k > 1000 ? x * powerOfTwo(-1000) * powerOfTwo(1000 - k) : x * powerOfTwo(-k);
}

function logOutside(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

import { exp, log, log1p } from "../base/elementary.ts";
import { inverseNormal } from "./normal.ts";
import { solveTail, type Tails } from "./tails.ts";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ln Γ(x) for x > 0, to 1e-14 absolute or relative, whichever is larger; Infinity at 0, NaN below. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/**
 * ln Γ(x) less Stirling's (x − ½) ln x − x + ½ ln 2π. Densities built from it keep their digits for large parameters,
 * where differences of ln Γ lose them (C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000).
 */
export function stirlingError(x: number): number {
  let y = x;
  let steps = 0;
  for (; y < 4; y += 1) steps += log1p(1 / y) * (y + 0.5) - 1;
  for (; y < 12; y += 1) steps += logMinus(1 + 1 / y, 1 / y) * (y + 0.5) + 0.5 / y;
  const z = 1 / (y * y);
  const series = 1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360)))));
  return steps + series / y;
}

/** ln(ratio) − e, where ratio = 1 + e: given both, neither a small e nor a small ratio loses its digits. */
export function logMinus(ratio: number, e: number): number {
  if (Math.abs(e) > 0.25) return log(ratio) - e;
  const s = e / (2 + e);
  const z = s * s;
  let sum = 0;
  for (let n = 21; n >= 3; n -= 2) sum = sum * z + 1 / n;
  // ln(1 + e) = 2 artanh s, and 2s − e = −s·e.
  return 2 * s * z * sum - s * e;
}

/** x^a e^−x / Γ(a): x times the density of the gamma distribution of shape a and scale 1. */
export function gammaTerm(a: number, x: number, errorOfA: number = stirlingError(a)): number {
  return x > 0 ? Math.sqrt(a / (2 * Math.PI)) * exp(a * logMinus(x / a, (x - a) / a) - errorOfA) : 0;
}

/**
 * Both tails of the gamma distribution of shape a and scale 1: the regularised incomplete gamma functions P(a, x) and
 * Q(a, x), the smaller one to about 1e-13 relative.
 *
 * Method: the power series below x = a + 1, Legendre's continued fraction (Lentz's recurrence) above.
 */
export function gammaTails(a: number, x: number, errorOfA: number = stirlingError(a)): Tails {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front = gammaTerm(a, x, errorOfA);
  if (x < a + 1) {
    const lower = (front / a) * lowerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = front * upperFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 100_000 && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n += 1) {
    const step = n * (a - n);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 2e-16) break;
  }
  return value;
}

/**
 * The x at which the gamma distribution of shape a and scale 1 has the given tails, to about 1e-13 relative; give both,
 * for the smaller one decides. 0 and Infinity at the ends. A
 * `start` near ln x saves time.
 *
 * @example inverseGamma(2, { lower: 0.5, upper: 0.5 }) // 1.678346990016661
 */
export function inverseGamma(a: number, tails: Tails, start?: number): number {
  if (!(tails.lower > 0)) return tails.lower === 0 ? 0 : Number.NaN;
  if (!(tails.upper > 0)) return tails.upper === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  const error = stirlingError(a);
  return exp(
    solveTail(tails, start ?? logGuess(a, tails), (u) => {
      const x = exp(u);
      return { tails: gammaTails(a, x, error), slope: gammaTerm(a, x, error) };
    }),
  );
}

/** ln x from the leading term of the series near zero, or from Wilson and Hilferty's normal cube root. */
function logGuess(a: number, { lower, upper }: Tails): number {
  const z = lower < upper ? inverseNormal(lower) : -inverseNormal(upper);
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  if (root > 0.3) return log(a) + 3 * log(root);
  return (log(lower) + logGamma(a + 1)) / a;
}

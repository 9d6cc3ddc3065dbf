import { exp, log } from "../base/elementary.ts";
import { logGamma, logMinus, stirlingError } from "./gamma.ts";
import { logistic, solveTail, type Tails } from "./tails.ts";

/** What does not change with x; made once for many values. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
  readonly front: number;
}

/** What `betaTerm` and `betaTails` need of a and b, both above zero. */
export function betaShape(a: number, b: number): BetaShape {
  const errors = stirlingError(a + b) - stirlingError(a) - stirlingError(b);
  return { a, b, front: Math.sqrt((a / (a + b)) * b) * INVERSE_ROOT_TWO_PI * exp(errors) };
}

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;

/** x^a y^b / B(a, b) with y = 1 − x: x·y times the density of the beta distribution. */
export function betaTerm({ a, b, front }: BetaShape, x: number, y: number): number {
  if (!(x > 0 && y > 0)) return 0;
  const n = a + b;
  const excess = x * b - y * a;
  return front * exp(a * logMinus((x * n) / a, excess / a) + b * logMinus((y * n) / b, -excess / b));
}

/**
 * Both tails of the beta distribution at x (y = 1 − x is given apart, for its digits): the regularised incomplete beta
 * functions I_x(a, b) and I_y(b, a), the smaller one to about 1e-13 relative.
 *
 * Method: the continued fraction of DLMF 8.17.22 (Lentz's recurrence) on the side where it converges fast.
 */
export function betaTails(shape: BetaShape, x: number, y: number): Tails {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (!(y > 0)) return { lower: 1, upper: 0 };
  const { a, b } = shape;
  const term = betaTerm(shape, x, y);
  if (x * (a + b + 2) < a + 1) {
    const lower = (term * fraction(a, b, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (term * fraction(b, a, y)) / b;
  return { lower: 1 - upper, upper };
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 20_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 2e-16) break;
  }
  return value;
}

/**
 * The x, and 1 − x with its own digits, at which the beta distribution has the given tails, to about 1e-13 relative. A
 * `start` near the answer, as ln(x / (1 − x)), and the shape made before save time.
 *
 * @example inverseBeta(2, 3, { lower: 0.5, upper: 0.5 }).lower // 0.3857275681323896
 */
export function inverseBeta(a: number, b: number, tails: Tails, start?: number, made?: BetaShape): Tails {
  if (!(tails.lower > 0)) return { lower: 0, upper: 1 };
  if (!(tails.upper > 0)) return { lower: 1, upper: 0 };
  const shape = made ?? betaShape(a, b);
  return logistic(
    solveTail(tails, start ?? logitGuess(a, b, tails), (u) => {
      const { lower: x, upper: y } = logistic(u);
      return { tails: betaTails(shape, x, y), slope: betaTerm(shape, x, y) };
    }),
  );
}

/** ln(x / (1 − x)) from the leading term of the smaller tail's own end. */
function logitGuess(a: number, b: number, { lower, upper }: Tails): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const fromBelow = (log(lower) + log(a) + logBeta) / a;
  const fromAbove = (log(upper) + log(b) + logBeta) / b;
  if (lower <= upper) return Math.min(fromBelow, log(a / b));
  return Math.max(-fromAbove, log(a / b));
}

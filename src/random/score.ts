import { powerOfTwo } from "../base/bits.ts";
import { COEFFICIENTS, cubic } from "./cubic.ts";
import { inverseNormal } from "./normal.ts";

/** The table: 32 octaves of 32 cells. */
export const SCORE_CELLS = 1024;

/** Where octave 0 stands: the octaves go round, so that they are in the order of the last five bits of a double's exponent. */
const FIRST_OCTAVE = 30;

/** No score is further from 0: that of the word 0 is −6.34. */
export const LARGEST_SCORE = 6.5;

/**
 * The standard normal score of 32 random bits, the inverse of the distribution function at (bits + ½) / 2^32, within 1e-9.
 *
 * The lower half is folded on the upper; what is left of it, as a double, names one of 32 octaves by its exponent and one
 * of 32 cells in it by its first bits, so that the tail has cells as narrow as it needs; the mantissa is the cubic's
 * variable.
 *
 * @example scoreOfBits(scoreTable(), 0) // -6.33…
 */
export function scoreOfBits(table: Float64Array, bits: number): number {
  const folded = bits ^ (bits >> 31);
  const twice = (2 * folded + 1) >>> 0;
  const zeros = Math.clz32(twice);
  const octave = 31 - zeros;
  const cell = 32 * ((octave + FIRST_OCTAVE) & 31) + (((twice << zeros) >>> 26) & 31);
  const mantissa = ((twice << zeros) >>> 0) / 2147483648;
  const size = cubic(table, COEFFICIENTS * cell, mantissa - 1.5);
  return bits < 0 ? -size : size;
}

/** cos(π/8) and cos(3π/8): where a cubic through four points of [−1, 1] comes nearest to a smooth function. */
const NODES = [-0.9238795325112867, -0.3826834323650898, 0.3826834323650898, 0.9238795325112867];

/**
 * The cells of `scoreOfBits`: cubics in mantissa − 1.5 through four Chebyshev points.
 *
 * @example scoreTable().length // 4096
 */
export function scoreTable(): Float64Array {
  const table = new Float64Array(COEFFICIENTS * SCORE_CELLS);
  for (let cell = 0; cell < SCORE_CELLS; cell++) {
    const octave = ((cell >> 5) - FIRST_OCTAVE) & 31;
    const size = powerOfTwo(octave - 33);
    const middle = ((cell & 31) + 0.5) / 32 - 0.5;
    const xs = NODES.map((node) => middle + node / 64);
    table.set(
      through(
        xs,
        xs.map((x) => inverseNormal(size * (x + 1.5))),
      ),
      COEFFICIENTS * cell,
    );
  }
  return table;
}

/** The coefficients of the cubic through four points: Newton's divided differences, multiplied out. */
function through(xs: readonly number[], values: readonly number[]): number[] {
  const differences = [...values];
  for (let order = 1; order < 4; order++) {
    for (let i = 3; i >= order; i--) {
      const rise = differences[i] - differences[i - 1];
      differences[i] = rise / (xs[i] - xs[i - order]);
    }
  }
  let product = [differences[3]];
  for (let i = 2; i >= 0; i--) {
    const shifted = [0, ...product];
    product = shifted.map((each, j) => each - xs[i] * (product[j] ?? 0));
    product[0] = product[0] + differences[i];
  }
  return product;
}

import { sobolNumbers } from "./sobolNumbers.ts";
import { fillBits } from "./stream.ts";
import type { Word64 } from "./word64.ts";

/** Dimensions there are numbers for. */
export const SOBOL_DIMENSIONS = 256;

/**
 * The 32 direction numbers of each of the first `count` dimensions of Sobol's sequence; point n of a dimension is the
 * exclusive or of those numbers j for which bit j of n is set.
 *
 * @example sobolDirections(2)[0][0] >>> 0 // 2147483648
 */
export function sobolDirections(count: number): readonly Int32Array[] {
  const corput = Int32Array.from({ length: 32 }, (_, j) => 1 << (31 - j));
  const others = sobolNumbers(Math.max(0, count - 1));
  return [corput, ...others.map(({ polynomial, initial }) => directionsOf(polynomial, initial))].slice(0, count);
}

function directionsOf(polynomial: number, initial: readonly number[]): Int32Array {
  const degree = initial.length;
  const directions = new Int32Array(32);
  initial.forEach((number, j) => {
    directions[j] = number << (31 - j);
  });
  for (let j = degree; j < 32; j++) {
    let next = directions[j - degree] ^ (directions[j - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((polynomial >> (degree - k)) & 1) next ^= directions[j - k];
    }
    directions[j] = next;
  }
  return directions;
}

/** A dimension of one randomised copy of Sobol's sequence. */
export interface Scramble {
  readonly directions: Int32Array;
  readonly shift: number;
}

/**
 * Replicate r of a dimension (of which only the first 2^bits points are wanted), scrambled by a random lower-triangular matrix and a random shift (J. Matoušek, On the
 * L2-discrepancy for anchored boxes, 1998): every point is uniform, the points keep their even spread, and an estimate
 * from them has the variance of Owen's nested scrambling (A. Owen, Variance with alternative scramblings, 2003).
 */
export function scrambled(directions: Int32Array, key: Word64, replicate: number, bits = 32): Scramble {
  const words = new Int32Array(34);
  fillBits(words, key, replicate * words.length, words.length);
  const mixed = new Int32Array(32);
  for (let j = 0; j < bits; j++) {
    let sum = 0;
    for (let left = directions[j]; left !== 0; ) {
      const b = Math.clz32(left);
      // The matrix' column b: bit b from above stays, the bits below it are random.
      const top = 1 << (31 - b);
      sum ^= top | (words[b] & (top - 1));
      left &= ~top;
    }
    mixed[j] = sum;
  }
  return { directions: mixed, shift: words[32] };
}

/**
 * The 32 bits of point n.
 *
 * @example pointOf({ directions: sobolDirections(1)[0], shift: 0 }, 1) >>> 0 // 2147483648
 */
export function pointOf({ directions, shift }: Scramble, n: number): number {
  let bits = shift;
  for (let left = n, j = 0; left > 0; left = Math.floor(left / 2), j++) if (left % 2 === 1) bits ^= directions[j];
  return bits;
}

import { fillBits } from "./stream.ts";
import type { Word64 } from "./word64.ts";

/** Rounds of a permutation. */
export const LATIN_ROUNDS = 4;

/** A keyed permutation of 0 … 2^bits − 1: rounds of x ← (x · multiplier + addend) mod 2^bits, x ← x ^ (x >> half). */
export interface Permutation {
  readonly bits: number;
  readonly half: number;
  readonly mask: number;
  readonly multipliers: Int32Array;
  readonly addends: Int32Array;
}

/**
 * The permutation of replicate r that a stream's key gives. Each round is a bijection: the multiplier is odd.
 *
 * @example permutationOf(streamKey(1, "x#strata", 0), 0, 10).mask // 1023
 */
export function permutationOf(key: Word64, replicate: number, bits: number): Permutation {
  const words = new Int32Array(2 * LATIN_ROUNDS);
  fillBits(words, key, replicate * words.length, words.length);
  return {
    bits,
    half: Math.ceil(bits / 2),
    mask: 2 ** bits - 1,
    multipliers: words.subarray(0, LATIN_ROUNDS).map((word) => word | 1),
    addends: words.subarray(LATIN_ROUNDS),
  };
}

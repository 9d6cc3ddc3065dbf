/** An unsigned 64-bit word as two unsigned 32-bit halves: BigInt is too slow for drawing. */
export interface Word64 {
  readonly hi: number;
  readonly lo: number;
}

/** The odd increment of splitmix64: 2^64 divided by the golden ratio. */
export const GOLDEN: Word64 = { hi: 0x9e3779b9, lo: 0x7f4a7c15 };
const FIRST: Word64 = { hi: 0xbf58476d, lo: 0x1ce4e5b9 };
const SECOND: Word64 = { hi: 0x94d049bb, lo: 0x133111eb };

/**
 * An integer within ±2^53 in two's complement.
 *
 * @example wordOf(-1) // { hi: 4294967295, lo: 4294967295 }
 */
export function wordOf(integer: number): Word64 {
  return { hi: Math.floor(integer / 4294967296) >>> 0, lo: integer >>> 0 };
}

/** The sum modulo 2^64. @example add({ hi: 0, lo: 0xffffffff }, { hi: 0, lo: 1 }) // { hi: 1, lo: 0 } */
export function add(a: Word64, b: Word64): Word64 {
  const lo = a.lo + b.lo;
  return { hi: (a.hi + b.hi + (lo > 0xffffffff ? 1 : 0)) >>> 0, lo: lo >>> 0 };
}

/** Exclusive or, bit by bit. @example xor({ hi: 1, lo: 3 }, { hi: 1, lo: 1 }) // { hi: 0, lo: 2 } */
export function xor(a: Word64, b: Word64): Word64 {
  return { hi: (a.hi ^ b.hi) >>> 0, lo: (a.lo ^ b.lo) >>> 0 };
}

/**
 * The product modulo 2^64.
 *
 * @example multiply(wordOf(2 ** 32), wordOf(3)) // { hi: 3, lo: 0 }
 */
export function multiply(a: Word64, b: Word64): Word64 {
  const crossed = Math.imul(a.hi, b.lo) + Math.imul(a.lo, b.hi);
  return { hi: (highProduct(a.lo, b.lo) + crossed) >>> 0, lo: Math.imul(a.lo, b.lo) >>> 0 };
}

/** The upper 32 bits of the product of two unsigned 32-bit numbers, in 16-bit pieces. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const bLow = b & 0xffff;
  const aHigh = a >>> 16;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + (Math.imul(aLow, bLow) >>> 16);
  const other = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + (middle >>> 16) + (other >>> 16)) >>> 0;
}

/**
 * splitmix64's finaliser (D. Stafford's variant 13 of MurmurHash3's): a bijection in which every bit moves half the others.
 *
 * @example mix64({ hi: 0, lo: 0 }) // { hi: 0, lo: 0 }
 */
export function mix64(word: Word64): Word64 {
  const one = multiply(xor(word, shiftRight(word, 30)), FIRST);
  const two = multiply(xor(one, shiftRight(one, 27)), SECOND);
  return xor(two, shiftRight(two, 31));
}

function shiftRight(word: Word64, bits: number): Word64 {
  return { hi: word.hi >>> bits, lo: ((word.lo >>> bits) | (word.hi << (32 - bits))) >>> 0 };
}

/** Scratch for reading and writing the bits of a double; big-endian on every platform, never exported. */
const scratch = new DataView(new ArrayBuffer(8));

/** 2^k as a double, for -1022 <= k <= 1023. */
export function powerOfTwo(k: number): number {
  scratch.setInt32(0, (k + 1023) << 20);
  scratch.setInt32(4, 0);
  return scratch.getFloat64(0);
}

/** value · 2^k with one rounding at most, also where the result is subnormal or overflows; |value| in [0.5, 4]. */
export function scaleByPowerOfTwo(value: number, k: number): number {
  if (k > 1020) return value * powerOfTwo(k - 8) * 256;
  if (k < -1020) return value * powerOfTwo(k + 128) * powerOfTwo(-128);
  return value * powerOfTwo(k);
}

/** The k for which x · 2^-k lies in [√½, √2), for a normal positive x. */
export function nearestExponent(x: number): number {
  scratch.setFloat64(0, x);
  const high = scratch.getInt32(0);
  // 0x6a09f leading fraction bits belong to √2: above them the mantissa counts as below the next power.
  return (high >> 20) - 1023 + ((high & 0xfffff) > 0x6a09e ? 1 : 0);
}

/**
 * a · b − product, exactly, where product = fl(a · b) and nothing overflows (T. J. Dekker 1971, with Veltkamp's
 * splitting): half of the arithmetic in twice the precision that `pow` and the normal density need.
 */
export function productError(a: number, b: number, product: number): number {
  const aShifted = a * 134217729;
  const aHigh = aShifted - (aShifted - a);
  const aLow = a - aHigh;
  const bShifted = b * 134217729;
  const bHigh = bShifted - (bShifted - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

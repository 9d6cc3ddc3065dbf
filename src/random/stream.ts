import { add, GOLDEN, mix64, multiply, type Word64, wordOf, xor } from "./word64.ts";

const FNV_OFFSET: Word64 = { hi: 0xcbf29ce4, lo: 0x84222325 };
/** The prime is 2^40 + 435. */
const FNV_PRIME = 435;

/**
 * The key of a stream of random numbers: a 64-bit hash of seed, name and year, so that a scenario and its overlay share
 * their numbers, whatever else the overlay adds.
 *
 *     key = mix64(mix64(mix64(seed + G) ^ fnv(name)) + year + G)
 *
 * where G is splitmix64's increment 0x9E3779B97F4A7C15, mix64 its finaliser, fnv the 64-bit FNV-1a hash of the name's
 * UTF-8 bytes (Fowler, Noll, Vo), seed and year 64-bit two's complement, sums modulo 2^64.
 *
 * @param seed any safe integer
 * @param year the year for what is drawn yearly; 0 for what is drawn once a trajectory
 * @throws RangeError where seed or year is no safe integer
 * @example streamKey(1, "population", 2024) // { hi: 1957943332, lo: 2244966011 }
 */
export function streamKey(seed: number, name: string, year: number): Word64 {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`streamKey: seed must be a safe integer, got ${seed}`);
  if (!Number.isSafeInteger(year)) throw new RangeError(`streamKey: year must be a safe integer, got ${year}`);
  const seeded = mix64(add(wordOf(seed), GOLDEN));
  const named = mix64(xor(seeded, fnv1a(name)));
  return mix64(add(add(named, wordOf(year)), GOLDEN));
}

const UTF8 = new TextEncoder();

function fnv1a(text: string): Word64 {
  let { hi, lo } = FNV_OFFSET;
  for (const byte of UTF8.encode(text)) {
    const mixed = (lo ^ byte) >>> 0;
    const product = mixed * FNV_PRIME;
    hi = (Math.imul(hi, FNV_PRIME) + Math.floor(product / 4294967296) + (mixed << 8)) >>> 0;
    lo = product >>> 0;
  }
  return { hi, lo };
}

/**
 * Write the 32-bit words `first` … `first + count − 1` of a stream to `out`.
 *
 * Output n of the generator is mix64(key + (n + 1) · G): splitmix64 (Steele, Lea, Flood 2014) started at the key. Word
 * 2n takes its low 32 bits, word 2n + 1 its high 32 bits. A word depends on the key and its own number alone, so any split
 * into blocks gives the same numbers.
 *
 * @example const words = new Int32Array(2); fillBits(words, { hi: 0, lo: 0 }, 0, 2); [words[0] >>> 0, words[1] >>> 0] // [2065550767, 3793791033]
 */
export function fillBits(out: Int32Array, key: Word64, first: number, count: number): void {
  if (count > out.length) throw new RangeError(`fillBits: ${count} words do not fit into ${out.length}`);
  const state = add(key, multiply(wordOf(Math.floor(first / 2)), GOLDEN));
  const skipped = first % 2;
  const pairs = Math.ceil((count + skipped) / 2);
  let hi = state.hi;
  let lo = state.lo;
  for (let pair = 0; pair < pairs; pair += 1) {
    const low = (lo >>> 0) + GOLDEN_LO;
    hi = (hi + GOLDEN_HI + (low > 0xffffffff ? 1 : 0)) | 0;
    lo = low | 0;

    // mix64, written out on plain numbers: objects would cost five times as much here.
    let x = lo ^ ((lo >>> 30) | (hi << 2));
    let y = hi ^ (hi >>> 30);
    y = (Math.imul(y, 0x1ce4e5b9) + Math.imul(x, 0xbf58476d) + highByFirst(x)) | 0;
    x = Math.imul(x, 0x1ce4e5b9);
    x ^= (x >>> 27) | (y << 5);
    y ^= y >>> 27;
    y = (Math.imul(y, 0x133111eb) + Math.imul(x, 0x94d049bb) + highBySecond(x)) | 0;
    x = Math.imul(x, 0x133111eb);
    x ^= (x >>> 31) | (y << 1);
    y ^= y >>> 31;

    const at = 2 * pair - skipped;
    if (at >= 0) out[at] = x;
    if (at + 1 < count) out[at + 1] = y;
  }
}

/**
 * The state of the generator before word `first`, which must be even.
 *
 * @example stateAt({ hi: 0, lo: 0 }, 2) // { hi: 2654435769, lo: 2135587861 }
 */
export function stateAt(key: Word64, first: number): Word64 {
  return add(key, multiply(wordOf(first / 2), GOLDEN));
}

const GOLDEN_HI = GOLDEN.hi | 0;
const GOLDEN_LO = GOLDEN.lo;

/** The upper 32 bits of x · 0x1CE4E5B9, x read as unsigned. */
function highByFirst(x: number): number {
  const high = x >>> 16;
  const low = x & 0xffff;
  const middle = (Math.imul(high, 0xe5b9) >>> 0) + (Math.imul(low, 0xe5b9) >>> 16);
  return Math.imul(high, 0x1ce4) + (middle >>> 16) + ((Math.imul(low, 0x1ce4) + (middle & 0xffff)) >>> 16);
}

/** The upper 32 bits of x · 0x133111EB, x read as unsigned. */
function highBySecond(x: number): number {
  const high = x >>> 16;
  const low = x & 0xffff;
  const middle = (Math.imul(high, 0x11eb) >>> 0) + (Math.imul(low, 0x11eb) >>> 16);
  return Math.imul(high, 0x1331) + (middle >>> 16) + ((Math.imul(low, 0x1331) + (middle & 0xffff)) >>> 16);
}

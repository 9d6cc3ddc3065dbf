import { fillBits } from "../../src/random/stream.ts";
import type { Word64 } from "../../src/random/word64.ts";

/** Draws `first` … of a stream: uniform in (0, 1), (word + ½) / 2^32, so that 1 − u is exact. */
export function uniforms(key: Word64, first: number, count: number): number[] {
  const words = new Int32Array(count);
  fillBits(words, key, first, count);
  return Array.from(words, (word) => ((word >>> 0) + 0.5) / 4294967296);
}

import { fillBits } from "./stream.ts";
import type { Word64 } from "./word64.ts";

/**
 * The same values in an order of a stream's own (Fisher and Yates).
 *
 * @example shuffled(Float64Array.of(1, 2, 3), { hi: 0, lo: 0 }).length // 3
 */
export function shuffled(values: Float64Array, key: Word64): Float64Array {
  const order = values.slice();
  const words = new Int32Array(order.length);
  fillBits(words, key, 0, words.length);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(((words[i] >>> 0) / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

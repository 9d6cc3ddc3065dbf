import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** What a document is digested from: every figure, in document order. */
export interface Figures {
  readonly format: number;
  readonly seed: number;
  readonly draws: number;
  readonly figures: Iterable<number | null>;
}

/**
 * SHA-256 over the little-endian float64 of format, seed, draws and every figure; a missing figure is the canonical NaN
 * (0x7ff8000000000000). Equal digests mean equal results, bit for bit, on any machine.
 *
 * @example digest({ format: 1, seed: 1, draws: 1, figures: [null] }).length // 64
 */
export function digest({ format, seed, draws, figures }: Figures): string {
  const all = [format, seed, draws, ...figures];
  const view = new DataView(new ArrayBuffer(all.length * 8));
  all.forEach((figure, i) => {
    if (figure === null || Number.isNaN(figure)) view.setBigUint64(i * 8, 0x7ff8000000000000n, true);
    else view.setFloat64(i * 8, figure, true);
  });
  return bytesToHex(sha256(new Uint8Array(view.buffer)));
}

/**
 * Every number or null in a plain value, depth-first in key order of writing.
 *
 * @example [...figuresOf({ a: 1, b: [null, "x", 2] })] // [1, null, 2]
 */
export function* figuresOf(value: unknown): Generator<number | null> {
  if (typeof value === "number" || value === null) yield value;
  else if (Array.isArray(value)) for (const item of value) yield* figuresOf(item);
  else if (typeof value === "object") for (const item of Object.values(value ?? {})) yield* figuresOf(item);
}

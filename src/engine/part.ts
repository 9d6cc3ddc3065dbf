import { sha256 } from "@noble/hashes/sha2.js";
import { BINS } from "../kernel/layout.ts";
import type { Gathered, GatheredBins } from "./exact.ts";
import type { ChunkSums } from "./machine.ts";
import type { Plan } from "./plan.ts";
import type { Answer } from "./task.ts";

/** What a part says about itself. `S`: the scenario that it belongs to, as plain data. */
export interface PartHeader<S> {
  readonly format: 1;
  readonly reckon: string;
  readonly plan: Plan;
  readonly shard: number;
  readonly shards: number;
  readonly from: number;
  readonly to: number;
  readonly outputs: number;
  readonly sums: number;
  /** Of a second pass: output, bin, number of values and of those that came more than once, of each gathering in order. */
  readonly bins: readonly (readonly [number, number, number, number])[] | null;
  readonly scenario: S;
}

/** One machine's share of a run. */
export interface Part<S> {
  readonly header: PartHeader<S>;
  readonly answer: Answer;
}

/** How every part begins. */
export const PART = "reckon part 1\n";
const MAGIC = new TextEncoder().encode(PART);
const CHECK = 32;

/**
 * The chunks of shard i of n (from 1): neighbouring ones, as evenly as whole chunks allow.
 *
 * @example chunksOf({ seed: 1, design: "plain", draws: 16_384, replicate: 16_384, block: 1024, chunk: 1024, chunks: 16 }, 2, 3) // { from: 5, to: 10 }
 */
export function chunksOf(
  { chunks }: Plan,
  shard: number,
  shards: number,
): { readonly from: number; readonly to: number } {
  return { from: Math.floor(((shard - 1) * chunks) / shards), to: Math.floor((shard * chunks) / shards) };
}

type Stated<S> = Omit<PartHeader<S>, "bins">;

/** A part as bytes: a line, the header's length and JSON, the figures, little-endian, and a SHA-256 over all of it. */
export function encodePart<S>(stated: Stated<S>, answer: Answer): Uint8Array {
  const { bins, arrays } = "sums" in answer ? sumArrays(answer.sums) : valueArrays(answer.gathered);
  const header = new TextEncoder().encode(JSON.stringify({ ...stated, bins }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  const body = joinBytes([MAGIC, length, header, ...arrays.map(bytesOf)]);
  return joinBytes([body, sha256(body)]);
}

/** The part in some bytes; null where they are no part, or not all of it. */
export function decodePart<S>(given: Uint8Array): Part<S> | null {
  // A copy: Node's Buffer slices share their memory, and figures must lie on their own boundaries.
  const bytes = new Uint8Array(given);
  const end = bytes.length - CHECK;
  const start = MAGIC.length + 4;
  if (end < start || MAGIC.some((byte, i) => bytes[i] !== byte)) return null;
  const check = sha256(bytes.subarray(0, end));
  if (check.some((byte, i) => bytes[end + i] !== byte)) return null;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + size))) as PartHeader<S>;
  const read = reader(bytes, start + size);
  return { header, answer: header.bins ? { gathered: readValues(header, read) } : { sums: readSums(header, read) } };
}

const sumArrays = ({ sum, squares, chances, counts }: ChunkSums) => ({
  bins: null,
  arrays: [sum, squares, chances, counts],
});

function valueArrays(gathered: GatheredBins) {
  const all = gathered.flatMap((bins, output) => [...bins].map(([bin, values]) => ({ output, bin, ...values })));
  return {
    bins: all.map(({ output, bin, values, more }) => [output, bin, values.length, more.size] as const),
    arrays: all.flatMap(({ values, more }) => [values, Float64Array.from([...more].flat())]),
  };
}

type Reader = ReturnType<typeof reader>;

function readSums({ from, to, outputs, sums }: PartHeader<unknown>, read: Reader): ChunkSums {
  const rows = to - from;
  const [sum, squares, chances] = [
    read.doubles(rows * outputs),
    read.doubles(rows * outputs),
    read.doubles(rows * sums),
  ];
  return { from, to, sum, squares, chances, counts: read.counts(outputs * BINS) };
}

function readValues({ bins, outputs }: PartHeader<unknown>, read: Reader): GatheredBins {
  const gathered = Array.from({ length: outputs }, () => new Map<number, Gathered>());
  for (const [output, bin, length, repeated] of bins ?? []) {
    const values = read.doubles(length);
    const pairs = read.doubles(2 * repeated);
    const more = new Map(Array.from({ length: repeated }, (_, i) => [pairs[2 * i], pairs[2 * i + 1]]));
    gathered[output].set(bin, { values, more });
  }
  return gathered;
}

/** Copies arrays out of bytes one after the other; figures are little-endian, as on every machine that runs Node. */
function reader(bytes: Uint8Array, start: number) {
  let at = start;
  const next = (size: number): ArrayBuffer => {
    at += size;
    return bytes.slice(at - size, at).buffer as ArrayBuffer;
  };
  return {
    doubles: (length: number) => new Float64Array(next(8 * length)),
    counts: (length: number) => new Uint32Array(next(4 * length)),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

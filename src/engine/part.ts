import { sha256 } from "@noble/hashes/sha2.js";
import { BINS } from "../kernel/layout.ts";
import type { Gathered, GatheredBins } from "./exact.ts";
import type { ChunkSums } from "./machine.ts";
import { MOST_CHUNKS, type Plan } from "./plan.ts";
import { type Answer, drawsOf, type Task } from "./task.ts";

/** More parts than chunks of draws have nothing to do. */
export const MOST_SHARDS = MOST_CHUNKS;

/** How every part begins, whichever version wrote it. */
export const PART = "reckon part ";
const MAGIC = new TextEncoder().encode(`${PART}2\n`);
const CHECK = 32;

/** Of a second pass: output, bin, number of values and of those that came more than once, of each gathering in order. */
export type BinList = readonly (readonly [output: number, bin: number, values: number, repeated: number])[];

/** A part whose bytes are all there: what it says about itself, which is to be checked yet, and its figures. */
export interface OpenPart {
  readonly header: unknown;
  readonly figures: Uint8Array;
}

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

/** A part as bytes: a line, the header's length and JSON, the figures, little-endian, and a SHA-256 over all of it. */
export function encodePart(stated: object, answer: Answer): Uint8Array {
  const { bins, arrays } = "sums" in answer ? sumArrays(answer.sums) : valueArrays(answer.gathered);
  const header = new TextEncoder().encode(JSON.stringify({ ...stated, bins }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  const body = joinBytes([MAGIC, length, header, ...arrays.map(bytesOf)]);
  return joinBytes([body, sha256(body)]);
}

/** Opens a part; null where the bytes are no part, or not all of it. The checksum tells what was damaged, not who wrote it. */
export function openPart(given: Uint8Array): OpenPart | null {
  // A copy: Node's Buffer slices share their memory, and figures must lie on their own boundaries.
  const bytes = new Uint8Array(given);
  const end = bytes.length - CHECK;
  const start = MAGIC.length + 4;
  if (end < start || MAGIC.some((byte, i) => bytes[i] !== byte)) return null;
  const check = sha256(bytes.subarray(0, end));
  if (check.some((byte, i) => bytes[end + i] !== byte)) return null;
  const size = new DataView(bytes.buffer).getUint32(MAGIC.length, true);
  if (start + size > end) return null;
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + size)));
    return { header, figures: bytes.subarray(start + size, end) };
  } catch {
    return null;
  }
}

/** What a task gives as its answer: how many outputs and sums. */
interface Sizes {
  readonly outputs: number;
  readonly sums: number;
}

/** The figures of a part as the answer to its task; null where they are none: of another length, or no sums of such draws. */
export function answerIn(figures: Uint8Array, bins: BinList | null, task: Task, sizes: Sizes): Answer | null {
  const { from, to } = task;
  const [rows, { outputs, sums }] = [to - from, sizes];
  const wanted = bins
    ? bins.reduce((sum, [, , values, repeated]) => sum + 8 * (values + 2 * repeated), 0)
    : 8 * rows * (2 * outputs + sums) + 4 * outputs * BINS;
  if (figures.length !== wanted) return null;
  const read = reader(figures);
  if (bins) return { gathered: readValues(bins, outputs, read) };
  const found = readSums(task, sizes, read);
  return areSumsOf(found, task, sizes) ? { sums: found } : null;
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

function readSums({ from, to }: Task, { outputs, sums }: Sizes, read: Reader): ChunkSums {
  const rows = to - from;
  const [sum, squares, chances] = [
    read.doubles(rows * outputs),
    read.doubles(rows * outputs),
    read.doubles(rows * sums),
  ];
  return { from, to, sum, squares, chances, counts: read.counts(outputs * BINS) };
}

/** How much the sum of chances may be above that of as many certainties, by rounding. */
const ROUNDED = 1 + 1e-9;

/** Every draw counts in one bin of each output, and a chance is from 0 to 1 in each. */
function areSumsOf({ from, chances, counts }: ChunkSums, task: Task, { outputs, sums }: Sizes): boolean {
  const draws = drawsOf(task);
  for (let output = 0; output < outputs; output++) {
    let all = 0;
    for (let bin = 0; bin < BINS; bin++) all += counts[output * BINS + bin];
    if (all !== draws) return false;
  }
  return chances.every((chance, i) => {
    const row = from + Math.floor(i / sums);
    return chance >= 0 && chance <= ROUNDED * drawsOf({ ...task, from: row, to: row + 1 });
  });
}

function readValues(bins: BinList, outputs: number, read: Reader): GatheredBins {
  const gathered = Array.from({ length: outputs }, () => new Map<number, Gathered>());
  for (const [output, bin, length, repeated] of bins) {
    const values = read.doubles(length);
    const pairs = read.doubles(2 * repeated);
    const more = new Map(Array.from({ length: repeated }, (_, i) => [pairs[2 * i], pairs[2 * i + 1]]));
    gathered[output]?.set(bin, { values, more });
  }
  return gathered;
}

/** Whether a second pass found in each bin what the first had counted there, in the same draws. */
export function isGatheredFrom(gathered: GatheredBins, { counts }: ChunkSums, { wanted }: Task): boolean {
  return (wanted ?? []).every((bins, output) => {
    const found = gathered[output];
    return (
      found?.size === bins.size &&
      [...bins.keys()].every((bin) => isCounted(found.get(bin), counts[output * BINS + bin]))
    );
  });
}

function isCounted(gathered: Gathered | undefined, count: number): boolean {
  const { values, more } = gathered ?? { values: [], more: new Map<number, number>() };
  let again = 0;
  for (const draws of more.values()) {
    if (!(Number.isInteger(draws) && draws > 0)) return false;
    again += draws;
  }
  return gathered !== undefined && values.length + again === count && values.every(Number.isFinite);
}

/** Copies arrays out of bytes one after the other; figures are little-endian, as on every machine that runs Node. */
function reader(bytes: Uint8Array) {
  let at = 0;
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

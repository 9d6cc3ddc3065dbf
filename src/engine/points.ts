import type { Kernels } from "../kernel/kernels.ts";
import { LATIN, type Layout, SOBOL } from "../kernel/layout.ts";
import { permutationOf } from "../random/latin.ts";
import { pointOf, type Scramble, scrambled } from "../random/sobol.ts";
import { streamKey } from "../random/stream.ts";
import type { Word64 } from "../random/word64.ts";
import type { Score } from "./draw.ts";
import type { Plan } from "./plan.ts";

/** The random numbers of a plan: sets up the replicate of a block, then fills score columns. */
export interface Randomness {
  /** Before the draws from `first` on are filled, which lie in one replicate. */
  enter(first: number): void;
  fill(score: number, column: number, first: number, count: number): void;
}

/**
 * Every score has a stream keyed by (seed, name, year), which the plain design draws from; the randomisation of a Sobol
 * dimension comes from the stream of `<name>#scramble`, that of a Latin hypercube's strata from `<name>#strata`.
 */
export function pointsOf(
  scores: readonly Score[],
  layout: Layout,
  kernels: Kernels,
  memory: ArrayBufferLike,
  dimensions: readonly Int32Array[],
  { seed, design, replicate }: Plan,
  given: ReadonlyMap<string, Float64Array>,
): Randomness {
  const words = new Int32Array(memory);
  const doubles = new Float64Array(memory);
  const streams = scores.map(({ name, year }) => streamKey(seed, name, year));
  const keyOf = (score: number): Word64 => {
    const { name, year } = scores[score];
    return streamKey(seed, `${name}#${design === "lhs" ? "strata" : "scramble"}`, year);
  };
  const bits = 31 - Math.clz32(replicate);
  const scrambles: Scramble[] = [];
  let current = -1;
  const fillOne = scores.map(({ name, dimension }, i) => {
    const values = given.get(name);
    if (values)
      return (column: number, first: number, count: number) =>
        doubles.set(values.subarray(first, first + count), column / 8);
    const points = layout.points[i];
    const stream = streams[i];
    if (design === "lhs")
      return (column: number, first: number, count: number) =>
        kernels.latin(column, count, stream, first, points, first % replicate);
    if (dimension === null)
      return (column: number, first: number, count: number) => kernels.plain(column, count, stream, first);
    return (column: number, first: number, count: number) => {
      const point = first % replicate;
      kernels.sobol(column, count, points, point, pointOf(scrambles[i], point));
    };
  });
  const enterOne = scores.map(({ name, dimension }, i) => {
    const at = layout.points[i] / 4;
    if (given.has(name)) return null;
    if (design !== "lhs" && dimension === null) return null;
    const key = keyOf(i);
    if (dimension === null) return (r: number) => writePermutation(words, at, permutationOf(key, r, bits));
    return (r: number) => {
      const scramble = scrambled(dimensions[dimension], key, r, bits);
      scrambles[i] = scramble;
      writeDirections(words, at, scramble);
    };
  });
  return {
    enter(first) {
      const next = Math.floor(first / replicate);
      if (next === current) return;
      current = next;
      for (const enter of enterOne) enter?.(next);
    },
    fill: (score, column, first, count) => fillOne[score](column, first, count),
  };
}

/** From pair m to pair m + 1, the directions 1 … 1 + (trailing zeros of m + 1) change sides. */
function writeDirections(words: Int32Array, at: number, { directions }: Scramble): void {
  let step = 0;
  for (let j = 0; j < 31; j++) {
    step ^= directions[j + 1];
    words[at + SOBOL.steps / 4 + j] = step;
  }
  words.set([0, directions[0], 0, 0], at + SOBOL.pair / 4);
}

function writePermutation(words: Int32Array, at: number, permutation: ReturnType<typeof permutationOf>): void {
  const { multipliers, addends, mask, half, bits } = permutation;
  multipliers.forEach((multiplier, round) => {
    words.fill(multiplier, at + 8 * round, at + 8 * round + 4);
    words.fill(addends[round], at + 8 * round + 4, at + 8 * round + 8);
  });
  words.fill(mask, at + LATIN.mask / 4, at + LATIN.mask / 4 + 4);
  words[at + LATIN.half / 4] = half;
  words[at + LATIN.bits / 4] = bits;
  words[at + LATIN.rest / 4] = 32 - bits;
}

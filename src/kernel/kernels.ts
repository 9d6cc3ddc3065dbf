import type { Word64 } from "../random/word64.ts";

/**
 * What an executor does with strips of draws, all in one memory of columns (layout.ts). Addresses are in bytes; `count` is
 * in draws, from a first one that is even. The plain-JS and the WebAssembly executor write the same bits.
 */
export interface Kernels {
  /** Normal scores of words `first` … of a stream. */
  plain(column: number, count: number, key: Word64, first: number): void;
  /** Normal scores of points `first` … of a scrambled Sobol dimension; `start` is the word of point `first`. */
  sobol(column: number, count: number, directions: number, first: number, start: number): void;
  /** Normal scores of points `point` … of a Latin hypercube: the stratum by permutation, the place in it by the stream. */
  latin(column: number, count: number, key: Word64, first: number, permutation: number, point: number): void;
  /** Runs a segment of the code over the draws of the strip. */
  step(segment: number, count: number): void;
  /** Adds a column's distances from a centre, their squares and its histogram to a state (layout SUMMARY). */
  summarise(column: number, count: number, state: number): void;
  /** Adds a column to a pair of sums, of its even and its odd draws. */
  sum(column: number, count: number, sums: number): void;
}

import type { Correlated, Input, Program } from "../model/program.ts";
import { inverseNormal } from "../random/normal.ts";
import { quantileFromNormal } from "../random/quantile.ts";
import { fillUniform, streamKey } from "../random/stream.ts";
import { BLOCK } from "./columns.ts";

/**
 * Fills the inputs of one block of draws. Each drawn input has its own stream, keyed by (seed, name, year), so adding one
 * moves no other; its uniform becomes a normal score, correlated scores are mixed, and the score is mapped to the value.
 */
export function sampler(program: Program, seed: number) {
  const columns = program.inputs.map(({ central }) => new Float64Array(BLOCK).fill(central));
  const streams = program.inputs.map((input) => (input.draw ? streamOf(input, seed) : null));
  const mixed = new Set(program.correlated.flatMap(({ inputs }) => inputs));
  return (first: number, count: number): readonly Float64Array[] => {
    streams.forEach((stream, i) => {
      stream?.fillScores(columns[i] as Float64Array, first, count);
    });
    for (const group of program.correlated) mix(group, columns, count);
    streams.forEach((stream, i) => {
      if (stream && (mixed.has(i) || !stream.isShock)) stream.toValues(columns[i] as Float64Array, count);
    });
    return columns;
  };
}

function streamOf({ name, year, draw }: Input, seed: number) {
  if (!draw) throw new Error(`${name} is not drawn`);
  const key = streamKey(seed, name, year);
  const isShock = draw.kind === "normal" && draw.mean === 0 && draw.sd === 1 && !("low" in draw) && !("high" in draw);
  const value = quantileFromNormal(draw);
  return {
    isShock,
    fillScores(column: Float64Array, first: number, count: number): void {
      fillUniform(column, key, first, count);
      for (let i = 0; i < count; i++) column[i] = inverseNormal(column[i] as number);
    },
    toValues(column: Float64Array, count: number): void {
      for (let i = 0; i < count; i++) column[i] = value(column[i] as number);
    },
  };
}

/** Rows from the last to the first, so that a row still finds the scores of the earlier ones unmixed. */
function mix({ inputs, factor }: Correlated, columns: readonly Float64Array[], count: number): void {
  for (let row = inputs.length - 1; row >= 0; row--) {
    const out = columns[inputs[row] as number] as Float64Array;
    const weights = (factor[row] ?? []).slice(0, row + 1);
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let k = 0; k <= row; k++) sum += (weights[k] as number) * (columns[inputs[k] as number]?.[i] as number);
      out[i] = sum;
    }
  }
}

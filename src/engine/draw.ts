import type { Input, Program } from "../model/program.ts";
import type { CubicTable } from "../random/cubic.ts";
import type { Design } from "../random/design.ts";
import { samplingOf } from "../random/sampling.ts";
import { SOBOL_DIMENSIONS } from "../random/sobol.ts";
import type { Writer } from "./writer.ts";

/** A column of normal scores: its stream, and its dimension where the design gives it one. */
export interface Score {
  readonly name: string;
  readonly year: number;
  readonly dimension: number | null;
}

/** A uniform from x to x is a way to say x in every draw. */
export const isDrawn = ({ draw }: Input): boolean =>
  draw !== null && !(draw.kind === "uniform" && draw.min === draw.max);
export const fixedValue = ({ draw, central }: Input): number =>
  draw?.kind === "uniform" && draw.min === draw.max ? draw.min : central;

/** The value of each input on demand: score columns for it and for all that share its rotation or correlation, and the steps on them. */
export function drawInputs(program: Program, design: Design, writer: Writer, tables: CubicTable[]) {
  const { inputs, correlated } = program;
  const names = new Map<string, number[]>();
  inputs.forEach((input, i) => {
    if (isDrawn(input)) names.set(input.name, [...(names.get(input.name) ?? []), i]);
  });
  const groups = new Map(correlated.flatMap((group) => group.inputs.map((input) => [input, group] as const)));
  const scores: Score[] = [];
  const memo = <T>(make: (key: number) => T) => {
    const known = new Map<number, T>();
    return (key: number): T => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key) as T;
    };
  };
  const inputAt = (i: number) => inputs[i] as Input;
  const dimensions = dimensionsOf([...names.values()], design);
  const column = memo((i) => {
    const { name, year } = inputAt(i);
    return writer.write("score", scores.push({ name, year, dimension: dimensions.get(i) ?? null }) - 1);
  });
  const turned = memo((first) => rotate((names.get(inputAt(first).name) as number[]).map(column), writer));
  const score = memo((i) => {
    const mates = names.get(inputAt(i).name) as number[];
    if (design !== "sobol-sums" || mates.length === 1) return column(i);
    return turned(mates[0] as number)[mates.indexOf(i)] as number;
  });
  const mixed = memo((i) => {
    const group = groups.get(i);
    if (!group) return score(i);
    const row = group.inputs.indexOf(i);
    return weightedSum(group.inputs.slice(0, row + 1).map(score), group.factor[row] ?? [], writer);
  });
  const value = memo((i) => drawnValue(inputAt(i), mixed(i), writer, tables));
  return { scores, value };
}

/**
 * Sobol's dimensions, the best of which are the first: in `sobol-sums` they go to what is drawn once and to the sum of
 * what is drawn yearly, the others to the rest of it, year by year. Inputs beyond the last dimension are drawn plainly.
 */
function dimensionsOf(inputs: readonly (readonly number[])[], design: Design): ReadonlyMap<number, number> {
  if (design !== "sobol" && design !== "sobol-sums") return new Map();
  const years = Math.max(0, ...inputs.map(({ length }) => length));
  const places = Array.from({ length: years }, (_, place) => place);
  const order = design === "sobol" ? inputs.flat() : places.flatMap((k) => inputs.flatMap((each) => each[k] ?? []));
  return new Map(order.slice(0, SOBOL_DIMENSIONS).map((input, dimension) => [input, dimension]));
}

function weightedSum(terms: readonly number[], weights: readonly number[], writer: Writer): number {
  const products = terms.map((term, k) => writer.write("mul", term, writer.constant(weights[k] as number)));
  return products.reduce((sum, product) => writer.write("add", sum, product));
}

/**
 * Householder's reflection that turns the first axis to the direction of the sum: T independent scores from T columns,
 * of which the first, with the design's even spread, is (Σ scores) / √T.
 */
function rotate(columns: readonly number[], writer: Writer): readonly number[] {
  const [first, ...others] = columns as [number, ...number[]];
  const even = 1 / Math.sqrt(columns.length);
  const rest = others.reduce((sum, column) => writer.write("add", sum, column));
  const along = writer.write(
    "sub",
    writer.write("mul", first, writer.constant(1 - even)),
    writer.write("mul", rest, writer.constant(even)),
  );
  const push = writer.write("mul", along, writer.constant(even / (1 - even)));
  return [writer.write("sub", first, along), ...others.map((column) => writer.write("add", column, push))];
}

function drawnValue({ name, draw }: Input, score: number, writer: Writer, tables: CubicTable[]): number {
  if (!draw) throw new Error(`${name} is not drawn`);
  const sampling = samplingOf(draw);
  switch (sampling.kind) {
    case "affine":
      return affine(score, sampling.mean, sampling.sd, writer);
    case "exponential":
      return writer.write("exp", affine(score, sampling.mu, sampling.sigma, writer));
    case "table":
      return writer.write("table", score, -1, -1, tables.push(sampling.table) - 1);
  }
}

function affine(score: number, mean: number, sd: number, writer: Writer): number {
  const scaled = sd === 1 ? score : writer.write("mul", score, writer.constant(sd));
  return mean === 0 ? scaled : writer.write("add", scaled, writer.constant(mean));
}

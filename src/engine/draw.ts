import type { Input, Program } from "../model/program.ts";
import type { CubicTable } from "../random/cubic.ts";
import type { Design } from "../random/design.ts";
import { type Distribution, onlyValueOf } from "../random/distribution.ts";
import { type Piece, type Sampling, samplingOf } from "../random/sampling.ts";
import { LARGEST_SCORE } from "../random/score.ts";
import { SOBOL_DIMENSIONS } from "../random/sobol.ts";
import { bridge } from "./bridge.ts";
import { EVERYTHING, type Interval, narrowed, only, supportOfSampling } from "./support.ts";
import type { Writer } from "./writer.ts";

/** A column of normal scores: its stream, and its dimension where the design gives it one. */
export interface Score {
  readonly name: string;
  readonly year: number;
  readonly dimension: number | null;
}

/** By distribution, written out: how it is sampled. Making a table takes up to 2 ms, so one Program's serve the next. */
export type Samplings = ReadonlyMap<string, Sampling>;

/** Inputs whose values come from a table, by name: between which figures they lie. */
export type Given = ReadonlyMap<string, Interval>;

/** By name: between which figures the values lie. */
export const rangesIn = (given: ReadonlyMap<string, Float64Array>): Given =>
  new Map([...given].map(([name, values]) => [name, rangeOf(values)]));

function rangeOf(values: Float64Array): Interval {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) return EVERYTHING;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  // −0 would have the wrong sign in a quotient.
  return { low: low + 0, high: high + 0, sure: true };
}

const onlyValue = ({ draw }: Input): number | null => draw && onlyValueOf(draw);

/** It has random numbers: a dimension, a stream, a row of a correlation. They stay its own where it is held. */
const hasPlace = (input: Input): boolean => input.draw !== null && onlyValue(input) === null;
/** It differs from draw to draw. */
export const isDrawn = (input: Input): boolean => hasPlace(input) && !input.held;
/** The value of an input that is not drawn. */
export const fixedValue = (input: Input): number => (input.held ? input.central : (onlyValue(input) ?? input.central));

const textOf = (draw: Distribution): string => JSON.stringify(draw);

/** How a distribution is sampled, by what is known already where it is. */
export const samplingIn = (known: Samplings, draw: Distribution): Sampling =>
  known.get(textOf(draw)) ?? samplingOf(draw);

/** The value of each input on demand: the steps from its score, and where it can lie. */
export function drawInputs(program: Program, design: Design, writer: Writer, known: Samplings, given: Given) {
  const { scores, score, largest } = scoreInputs(program, design, writer);
  const samplings = new Map<string, Sampling>();
  const tables = new Map<CubicTable, number>();
  const samplingFor = (draw: Distribution): Sampling => {
    const text = textOf(draw);
    const sampling = samplings.get(text) ?? samplingIn(known, draw);
    samplings.set(text, sampling);
    return sampling;
  };
  const tableNumber = (table: CubicTable): number => {
    const number = tables.get(table) ?? tables.size;
    tables.set(table, number);
    return number;
  };
  const names = [...given.keys()];
  const givenColumn = memo((place) =>
    writer.write("score", scores.push({ name: names[place], year: 0, dimension: null }) - 1),
  );
  const value = memo((i) => {
    const { name, draw } = program.inputs[i];
    if (given.has(name)) return givenColumn(names.indexOf(name));
    if (!draw) throw new Error(`${name} is not drawn`);
    const sampling = samplingFor(draw);
    const z = score(i);
    const table = (made: CubicTable): number => writer.write("table", z, -1, -1, tableNumber(made));
    if (sampling.kind === "table") return table(sampling.table);
    if (sampling.kind === "pieces") return pieces(name, z, sampling.pieces, table, writer);
    if (sampling.kind === "affine") return affine(name, z, sampling.mean, sampling.sd, writer);
    const reach = sampling.sigma * largest(i);
    const exponents = { low: sampling.mu - reach, high: sampling.mu + reach, sure: true };
    return writer.write(narrowed("exp", exponents, EVERYTHING), affine(name, z, sampling.mu, sampling.sigma, writer));
  });
  const support = (input: Input, i: number): Interval => {
    const between = given.get(input.name);
    if (between) return between;
    if (input.draw === null || !isDrawn(input)) return only(fixedValue(input));
    return supportOfSampling(samplingFor(input.draw), largest(i));
  };
  return { scores, tables, samplings, value, support };
}

/** The score of each input on demand: columns for it and for all that share its rotation or correlation, and the steps on them. */
function scoreInputs({ inputs, correlated }: Program, design: Design, writer: Writer) {
  const names = new Map<string, number[]>();
  inputs.forEach((input, i) => {
    if (hasPlace(input)) names.set(input.name, [...(names.get(input.name) ?? []), i]);
  });
  for (const mates of names.values()) mates.sort((a, b) => inputs[a].year - inputs[b].year);
  const matesOf = (i: number) => names.get(inputs[i].name) as readonly number[];
  const isTurned = (i: number) => design === "sobol-sums" && matesOf(i).length > 1;
  const groups = new Map(correlated.flatMap((group) => group.inputs.map((input) => [input, group] as const)));
  const dimensions = dimensionsOf([...names.values()], design);
  const scores: Score[] = [];
  const column = memo((i) => {
    const { name, year } = inputs[i];
    return writer.write("score", scores.push({ name, year, dimension: dimensions.get(i) ?? null }) - 1);
  });
  const turned = memo((first) => bridge(matesOf(first).map(column), writer));
  const own = memo((i) => (isTurned(i) ? turned(matesOf(i)[0])[matesOf(i).indexOf(i)] : column(i)));
  const score = memo((i) => {
    const group = groups.get(i);
    if (!group) return own(i);
    const row = group.inputs.indexOf(i);
    return weightedSum(group.inputs.slice(0, row + 1).map(own), group.factor[row], writer);
  });
  /** A score of k independent ones is at most √k times as large as one (Cauchy and Schwarz): their weights' squares sum to 1. */
  const largest = (i: number): number => {
    const mixed = groups.get(i)?.inputs ?? [i];
    const parts = mixed.reduce((sum, each) => sum + (isTurned(each) ? matesOf(each).length : 1), 0);
    return LARGEST_SCORE * Math.sqrt(parts);
  };
  return { scores, score, largest };
}

/** Makes a thing once for each key. */
function memo<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as T;
  };
}

/**
 * Sobol's dimensions, the best of which are the first: in `sobol-sums` they go to what is drawn once and to the sum of
 * what is drawn yearly, the others to the rest of its bridge, column by column. Inputs beyond the last dimension are drawn plainly.
 */
function dimensionsOf(inputs: readonly (readonly number[])[], design: Design): ReadonlyMap<number, number> {
  if (design !== "sobol" && design !== "sobol-sums") return new Map();
  const years = Math.max(0, ...inputs.map(({ length }) => length));
  const places = Array.from({ length: years }, (_, place) => place);
  const order = design === "sobol" ? inputs.flat() : places.flatMap((k) => inputs.flatMap((each) => each[k] ?? []));
  return new Map(order.slice(0, SOBOL_DIMENSIONS).map((input, dimension) => [input, dimension]));
}

function weightedSum(terms: readonly number[], weights: readonly number[], writer: Writer): number {
  const products = terms.map((term, k) => writer.write("mul", term, writer.constant(weights[k])));
  return products.reduce((sum, product) => writer.write("add", sum, product));
}

/** The value of the piece in which the score lies: a comparison for each break. */
function pieces(
  name: string,
  score: number,
  all: readonly Piece[],
  table: (made: CubicTable) => number,
  writer: Writer,
): number {
  const held = ({ value }: Piece): number => (typeof value === "number" ? writer.constant(value, name) : table(value));
  return all
    .slice(0, -1)
    .reduceRight(
      (above, piece) =>
        writer.write("select", writer.write("lt", score, writer.constant(piece.below, name)), held(piece), above),
      held(all.at(-1) as Piece),
    );
}

function affine(name: string, score: number, mean: number, sd: number, writer: Writer): number {
  const scaled = sd === 1 ? score : writer.write("mul", score, writer.constant(sd, name));
  return mean === 0 ? scaled : writer.write("add", scaled, writer.constant(mean, name));
}

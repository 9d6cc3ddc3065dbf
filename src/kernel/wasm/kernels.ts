import { stateAt } from "../../random/stream.ts";
import { binOf, jsKernels } from "../js.ts";
import type { Kernels } from "../kernels.ts";
import { type Layout, PAIRS, SUMMARY, type Work } from "../layout.ts";
import { moduleOf } from "./bytes.ts";
import { latinFunction, plainFunction, sobolFunction } from "./score.ts";
import { stepFunction } from "./step.ts";
import { sumFunction, summaryFunction } from "./summary.ts";

/** A compiled module, and all that it depends on, written out. */
export interface Code {
  readonly text: string;
  readonly module: WebAssembly.Module;
}

/** The module of a Program's work: kernels with its table addresses, and one function a segment. */
export function codeFor(work: Work, layout: Layout): Code {
  const functions = [
    plainFunction(layout.scoreTable),
    sobolFunction(layout.scoreTable),
    latinFunction(layout.scoreTable),
    summaryFunction,
    sumFunction,
    ...work.segments.map((segment, i) => stepFunction(segment, i, work, layout)),
  ];
  return { text: textOf(work), module: new WebAssembly.Module(moduleOf(functions)) };
}

/** What code depends on, written out. Not in it: constants and the coefficients of tables, which are data. Segments and layout follow from the rest. */
export function textOf({ steps, scores, tables, outputs, sums }: Work): string {
  const code = steps.map(({ op, a, b, c, value }) => [op, a, b, c, op === "constant" ? 0 : value]);
  const cells = tables.map(({ start, perUnit, cells }) => [start, perUnit, cells]);
  return JSON.stringify([code, scores, cells, outputs, sums]);
}

type Exported = Readonly<Record<string, (...numbers: readonly number[]) => void>>;

/** Bytes of the draws of a round. */
const ROUND = 16 * PAIRS;

/** The WebAssembly executor. Last draws that fill no round are summed up by the plain-JS one. */
export function wasmKernels(
  module: WebAssembly.Module,
  work: Work,
  layout: Layout,
  memory: WebAssembly.Memory,
): Kernels {
  const run = new WebAssembly.Instance(module, { reckon: { memory } }).exports as Exported;
  const steps = work.segments.map((_, i) => run[`step${i}`]);
  const { plain, sobol, latin, summarise, sum } = run;
  if (!plain || !sobol || !latin || !summarise || !sum) throw new Error("the module lacks a kernel");
  const js = jsKernels({ ...work, segments: [] }, layout, memory.buffer);
  // A column's padding takes what is computed beyond the last draw.
  const endOf = (column: number, count: number) => column + Math.ceil((8 * count) / ROUND) * ROUND;
  const inRounds = (count: number) => (Math.floor((8 * count) / ROUND) * ROUND) / 8;
  const doubles = new Float64Array(memory.buffer);
  const counts = new Uint16Array(memory.buffer);
  const at = (state: number, offset: number) => (state + offset) / 8;
  const uncount = (column: number, count: number, state: number) => {
    const [origin, scale] = [doubles[at(state, SUMMARY.origin)], doubles[at(state, SUMMARY.scale)]];
    for (let i = 0; i < count; i++) {
      const bin = (state + SUMMARY.bins) / 2 + binOf(doubles[column / 8 + i], origin, scale);
      counts[bin] = counts[bin] - 1;
    }
  };
  return {
    plain(column, count, key, first) {
      const { hi, lo } = stateAt(key, first);
      plain(column, endOf(column, count), hi, lo);
    },
    sobol: (column, count, directions, first, start) =>
      sobol(column, endOf(column, count), directions, first / 2, start),
    latin(column, count, key, first, permutation, point) {
      const { hi, lo } = stateAt(key, first);
      latin(column, endOf(column, count), hi, lo, permutation, point);
    },
    step: (segment, count) => steps[segment](0, endOf(0, count)),
    summarise(column, count, state) {
      const sum = at(state, SUMMARY.sum);
      const squares = at(state, SUMMARY.squares);
      const [a, b] = [doubles[sum], doubles[sum + 1]];
      const [c, d] = [doubles[squares], doubles[squares + 1]];
      const whole = inRounds(count);
      if (whole > 0) summarise(column, column + 8 * whole, state);
      if (Number.isFinite(doubles[sum] + doubles[sum + 1])) {
        if (count > whole) js.summarise(column + 8 * whole, count - whole, state);
        return;
      }
      // The kernel takes every value for finite; where its sum shows that one was not, the plain-JS one does the strip again.
      uncount(column, whole, state);
      doubles.set([a, b], sum);
      doubles.set([c, d], squares);
      js.summarise(column, count, state);
    },
    sum(column, count, sums) {
      const whole = inRounds(count);
      if (whole > 0) sum(column, column + 8 * whole, sums);
      if (count > whole) js.sum(column + 8 * whole, count - whole, sums);
    },
  };
}

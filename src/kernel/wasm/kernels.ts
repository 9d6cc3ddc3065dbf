import { stateAt } from "../../random/stream.ts";
import { jsKernels } from "../js.ts";
import type { Kernels } from "../kernels.ts";
import type { Layout, Work } from "../layout.ts";
import { moduleOf } from "./bytes.ts";
import { latinFunction, plainFunction, sobolFunction } from "./score.ts";
import { stepFunction } from "./step.ts";
import { sumFunction, summaryFunction } from "./summary.ts";

/** The module of a Program's work: kernels with its table addresses, and one function a segment. */
export function wasmModule(work: Work, layout: Layout): WebAssembly.Module {
  return new WebAssembly.Module(
    moduleOf([
      plainFunction(layout.scoreTable),
      sobolFunction(layout.scoreTable),
      latinFunction(layout.scoreTable),
      summaryFunction,
      sumFunction,
      ...work.segments.map((segment, i) => stepFunction(segment, i, work, layout)),
    ]),
  );
}

type Exported = Readonly<Record<string, (...numbers: readonly number[]) => void>>;

/** The WebAssembly executor. An odd last draw, which has no neighbour, is summed up by the plain-JS one. */
export function wasmKernels(module: WebAssembly.Module, work: Work, layout: Layout, memory: WebAssembly.Memory): Kernels {
  const run = new WebAssembly.Instance(module, { reckon: { memory } }).exports as Exported;
  const steps = work.segments.map((_, i) => run[`step${i}`]);
  const { plain, sobol, latin, summarise, sum } = run;
  if (!plain || !sobol || !latin || !summarise || !sum) throw new Error("the module lacks a kernel");
  const js = jsKernels({ ...work, segments: [] }, layout, memory.buffer);
  const endOf = (column: number, count: number) => column + 8 * (count + (count & 1));
  const pairsOf = (column: number, count: number) => column + 8 * (count - (count & 1));
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
    step: (segment, count) => steps[segment]?.(0, endOf(0, count)),
    summarise(column, count, state) {
      if (count > 1) summarise(column, pairsOf(column, count), state);
      if (count & 1) js.summarise(pairsOf(column, count), 1, state);
    },
    sum(column, count, sums) {
      if (count > 1) sum(column, pairsOf(column, count), sums);
      if (count & 1) js.sum(pairsOf(column, count), 1, sums);
    },
  };
}

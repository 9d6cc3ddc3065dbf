import { jsKernels } from "../kernel/js.ts";
import type { Kernels } from "../kernel/kernels.ts";
import { BINS, type Layout, layoutOf, MOST_COUNTED, SUMMARY, type Work } from "../kernel/layout.ts";
import { segmentsOf } from "../kernel/segments.ts";
import { type Code, codeFor, textOf, wasmKernels } from "../kernel/wasm/kernels.ts";
import { COEFFICIENTS } from "../random/cubic.ts";
import { scoreTable } from "../random/score.ts";
import { sobolDirections } from "../random/sobol.ts";
import type { Lowered } from "./lower.ts";
import type { Plan } from "./plan.ts";
import { pointsOf, type Randomness } from "./points.ts";
import { RunFault } from "./run.ts";
import { collect, empty, type Range, setRange } from "./state.ts";

/** `wasm` unless the platform has no WebAssembly SIMD; both give the same bits. */
export type Executor = "wasm" | "js";

/** Sums over a run of chunks: rows by chunk, columns by output (or sum). Counts are over all chunks together. */
export interface ChunkSums {
  readonly from: number;
  readonly to: number;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly chances: Float64Array;
  /** BINS counts an output. */
  readonly counts: Uint32Array;
}

/** Takes a strip of an output's column, or of a sum's, that begins so far behind the first draw. */
type See = (place: number, at: number, strip: Float64Array) => void;

/** Inputs that are not drawn but handed over, a value a draw, by name. */
export type GivenColumns = ReadonlyMap<string, Float64Array>;

/** Code and memory of a Program, which runs over draws. */
export interface Machine {
  readonly lowered: Lowered;
  readonly ground: Ground;
  /** Runs draws `first` … of one block, and hands over every output's column, and every sum's, strip by strip. */
  watch(plan: Plan, first: number, count: number, see: See, seeSum?: See): void;
  /** Runs chunks `from` … `to − 1` of the plan. */
  run(plan: Plan, ranges: readonly Range[], from: number, to: number): ChunkSums;
}

/**
 * Where WebAssembly SIMD is missing, the plain-JS executor gives the same bits, some ten times slower.
 *
 * @example bestExecutor() // "wasm"
 */
export function bestExecutor(): Executor {
  return typeof WebAssembly === "object" && WebAssembly.validate(SIMD_PROBE) ? "wasm" : "js";
}

/** A module whose one function drops a v128 constant. */
const SIMD_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 23, 1, 21, 0, 253, 12],
  ...Array<number>(16).fill(0),
  ...[26, 11],
);

const PAGE = 65536;
/** What 32-bit addresses reach, less a page. */
const MOST_BYTES = 2 ** 32 - PAGE;

/** Code and memory that Programs with the same steps have in common, one after the other. */
interface Ground {
  readonly code: Code | null;
  readonly work: Work;
  readonly layout: Layout;
  readonly kernels: Kernels;
  readonly memory: ArrayBufferLike;
  /** The machine whose constants and tables stand in the memory. */
  user: Lowered | null;
}

/**
 * Code and memory for a lowered Program; those of the machine before where its steps are the same: then the two have one memory, and
 * whichever runs puts its own constants and tables there first.
 */
export function machineOf(
  lowered: Lowered,
  executor: Executor,
  before: Machine | null = null,
  given: GivenColumns = new Map(),
): Machine {
  const asBefore = executor === "wasm" && before?.ground.code?.text === textOf(workOf(lowered, []));
  const ground = asBefore ? (before as Machine).ground : groundFor(lowered, executor);
  return { lowered, ground, ...driver(lowered, ground, given) };
}

const workOf = (
  { steps, scores, tables, outputs, sums }: Lowered,
  segments: Work["segments"] = segmentsOf(steps, new Set([...outputs, ...sums])),
): Work => ({ steps, segments, scores: scores.length, tables, outputs, sums });

function groundFor(lowered: Lowered, executor: Executor): Ground {
  const work = workOf(lowered);
  const layout = layoutOf(work);
  if (layout.bytes > MOST_BYTES)
    throw new RunFault("engine-too-large", `the Program needs ${layout.bytes} bytes, more than ${MOST_BYTES}`);
  const code = executor === "wasm" ? codeFor(work, layout) : null;
  const { kernels, memory } = bring(work, layout, code);
  new Float64Array(memory).set(scoreTable(), layout.scoreTable / 8);
  return { code, work, layout, kernels, memory, user: null };
}

/** Puts a Program's own figures where the code reads them. */
function load({ steps, tables }: Lowered, { layout, memory }: Ground): void {
  const doubles = new Float64Array(memory);
  steps.forEach(({ op, value }, register) => {
    const at = layout.constants[register] / 8;
    if (op === "constant") doubles.fill(value, at, at + 2);
  });
  tables.forEach(({ cells, coefficients }, i) => {
    doubles.set(coefficients.subarray(0, COEFFICIENTS * cells), layout.tables[i] / 8);
  });
}

function bring(work: Work, layout: Layout, code: Code | null): { kernels: Kernels; memory: ArrayBufferLike } {
  if (code === null) {
    const memory = allocated(() => new ArrayBuffer(layout.bytes));
    return { kernels: jsKernels(work, layout, memory), memory };
  }
  const memory = allocated(() => new WebAssembly.Memory({ initial: Math.ceil(layout.bytes / PAGE) }));
  return { kernels: wasmKernels(code.module, work, layout, memory), memory: memory.buffer };
}

/** The one place where a large Program may find no memory. */
function allocated<T>(allocate: () => T): T {
  try {
    return allocate();
  } catch (fault) {
    throw new RunFault("engine-too-large", (fault as Error).message);
  }
}

/** What every strip goes through: scores, segment by segment; outputs are summed up while their columns are warm. */
function driver(lowered: Lowered, ground: Ground, given: GivenColumns) {
  const { work, layout, kernels, memory } = ground;
  const doubles = new Float64Array(memory);
  const counts = new Uint16Array(memory);
  const column = (register: number): number => layout.columns[register];
  const dimensions = sobolDirections(
    lowered.scores.reduce((most, { dimension }) => Math.max(most, (dimension ?? -1) + 1), 0),
  );
  const outputsOf = homes(work, work.outputs);
  const sumsOf = homes(work, work.sums);
  const firstScores: number[][] = work.segments.map(() => []);
  const seen = new Set<number>();
  work.segments.forEach(({ scores }, i) => {
    for (const score of scores) if (!seen.has(score)) firstScores[i].push(score);
    for (const score of scores) seen.add(score);
  });

  const strip = (randomness: Randomness, first: number, count: number, each: (segment: number) => void): void => {
    work.segments.forEach((_, segment) => {
      for (const score of firstScores[segment]) randomness.fill(score, layout.scores[score], first, count);
      kernels.step(segment, count);
      each(segment);
    });
  };
  const strips = (first: number, end: number, run: (from: number, count: number) => void): void => {
    for (let from = first; from < end; from += layout.strip) run(from, Math.min(layout.strip, end - from));
  };

  // What a replicate's points are made from stands in the memory: one for all who ask for draws of the same plan.
  let held: { readonly plan: Plan; readonly randomness: Randomness } | null = null;
  const randomnessOf = (plan: Plan): Randomness => {
    const taken = ground.user !== lowered;
    if (taken) load(lowered, ground);
    ground.user = lowered;
    if (taken || held?.plan !== plan)
      held = { plan, randomness: pointsOf(lowered.scores, layout, kernels, memory, dimensions, plan, given) };
    return held.randomness;
  };

  return {
    watch(plan: Plan, first: number, count: number, see: See, seeSum: See = () => {}) {
      const randomness = randomnessOf(plan);
      const drawn = (register: number, size: number): Float64Array => {
        const at = column(register) / 8;
        return doubles.subarray(at, at + size);
      };
      randomness.enter(first);
      strips(first, first + count, (from, size) => {
        strip(randomness, from, size, (segment) => {
          for (const output of outputsOf[segment]) see(output, from - first, drawn(work.outputs[output], size));
          for (const sum of sumsOf[segment]) seeSum(sum, from - first, drawn(work.sums[sum], size));
        });
      });
    },
    run(plan: Plan, ranges: readonly Range[], from: number, to: number): ChunkSums {
      const randomness = randomnessOf(plan);
      ranges.forEach((range, i) => {
        setRange(doubles, counts, layout.outputs[i], range);
      });
      const rows = to - from;
      const sum = new Float64Array(rows * work.outputs.length);
      const squares = new Float64Array(rows * work.outputs.length);
      const chances = new Float64Array(rows * work.sums.length);
      const bins = new Uint32Array(BINS * work.outputs.length);
      const blocks = Math.floor(MOST_COUNTED / plan.block);
      let counted = 0;
      for (let block = from * plan.chunk; block < Math.min(to * plan.chunk, plan.draws); block += plan.block) {
        if (counted === blocks) counted = empty(counts, layout, bins);
        counted++;
        const row = Math.floor(block / plan.chunk) - from;
        randomness.enter(block);
        strips(block, Math.min(block + plan.block, plan.draws), (first, count) => {
          strip(randomness, first, count, (segment) => {
            for (const output of outputsOf[segment])
              kernels.summarise(column(work.outputs[output]), count, layout.outputs[output]);
            for (const each of sumsOf[segment]) kernels.sum(column(work.sums[each]), count, layout.sums[each]);
          });
        });
        for (let i = 0; i < work.outputs.length; i++) {
          const state = layout.outputs[i];
          collect(doubles, (state + SUMMARY.sum) / 8, sum, row * work.outputs.length + i);
          collect(doubles, (state + SUMMARY.squares) / 8, squares, row * work.outputs.length + i);
        }
        for (let i = 0; i < work.sums.length; i++)
          collect(doubles, layout.sums[i] / 8, chances, row * work.sums.length + i);
      }
      empty(counts, layout, bins);
      return { from, to, sum, squares, chances, counts: bins };
    },
  };
}

/** By segment: which of the registers it computes. */
function homes({ segments }: Work, registers: readonly number[]): readonly (readonly number[])[] {
  const places = new Map<number, number[]>();
  registers.forEach((register, i) => {
    places.set(register, [...(places.get(register) ?? []), i]);
  });
  return segments.map(({ writes }) => writes.flatMap((register) => places.get(register) ?? []));
}

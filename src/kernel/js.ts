import type { Operation } from "../formula/expr.ts";
import { lookUp } from "../random/cubic.ts";
import { scoreOfBits } from "../random/score.ts";
import { fillBits } from "../random/stream.ts";
import { exp, expNear, expWithin, powWhole } from "./elementary.ts";
import type { Kernels } from "./kernels.ts";
import { numbers, ROUNDER } from "./lanes.ts";
import { BINS, INNER_BINS, LATIN, type Layout, SOBOL, SUMMARY, type Work } from "./layout.ts";
import { type Narrow, operation } from "./operation.ts";
import { operands, type Segment, type Step } from "./segments.ts";

/** The plain-JS executor: the reference, and what runs where WebAssembly SIMD does not. */
export function jsKernels(work: Work, layout: Layout, memory: ArrayBufferLike): Kernels {
  const doubles = new Float64Array(memory, 0, Math.floor(memory.byteLength / 8));
  const words = new Int32Array(memory);
  const counts = new Uint16Array(memory);
  const table = doubles.subarray(layout.scoreTable / 8);
  const bits = new Int32Array(layout.strip);
  const score = (column: number, i: number, word: number) => {
    doubles[column / 8 + i] = scoreOfBits(table, word);
  };
  const segments = work.segments.map((segment) => segmentRunner(segment, work, layout, doubles));
  return {
    plain(column, count, key, first) {
      fillBits(bits, key, first, count);
      for (let i = 0; i < count; i++) score(column, i, bits[i]);
    },
    sobol(column, count, directions, first, start) {
      const odd = words[(directions + SOBOL.pair) / 4 + 1];
      let word = start;
      for (let i = 0; i < count; i += 2) {
        score(column, i, word);
        if (i + 1 < count) score(column, i + 1, word ^ odd);
        word ^= words[directions / 4 + trailingZeros((first + i) / 2 + 1)];
      }
    },
    latin(column, count, key, first, permutation, point) {
      fillBits(bits, key, first, count);
      const at = permutation / 4;
      const word = (offset: number) => words[at + offset / 4];
      const [mask, half, shift, rest] = [word(LATIN.mask), word(LATIN.half), word(LATIN.bits), word(LATIN.rest)];
      for (let i = 0; i < count; i++) {
        let x = point + i;
        for (let round = 0; round < LATIN.mask; round += 32) {
          x = (Math.imul(x, word(round)) + word(round + 16)) & mask;
          x ^= x >>> half;
        }
        score(column, i, (x << rest) | (bits[i] >>> shift));
      }
    },
    step(segment, count) {
      segments[segment](count);
    },
    summarise: (column, count, state) => summarise(doubles, counts, column / 8, count, state),
    sum(column, count, sums) {
      for (let i = 0; i < count; i++) {
        const lane = sums / 8 + (i & 1);
        doubles[lane] = doubles[lane] + doubles[column / 8 + i];
      }
    },
  };
}

const trailingZeros = (n: number): number => 31 - Math.clz32(n & -n);

/** Moments and histogram of `count` doubles from `at` on, added to the state; what is not finite has a bin of its own. */
function summarise(d: Float64Array, counts: Uint16Array, at: number, count: number, state: number): void {
  const read = (offset: number) => d[(state + offset) / 8];
  const [centre, origin, scale] = [read(SUMMARY.centre), read(SUMMARY.origin), read(SUMMARY.scale)];
  const bins = (state + SUMMARY.bins) / 2;
  const sum = (state + SUMMARY.sum) / 8;
  const squares = (state + SUMMARY.squares) / 8;
  for (let i = 0; i < count; i++) {
    const x = d[at + i];
    const finite = x - x === 0;
    const bin = bins + (finite ? binOf(x, origin, scale) : BINS - 1);
    counts[bin] = counts[bin] + 1;
    if (!finite) continue;
    const distance = x - centre;
    const lane = i & 1;
    d[sum + lane] = d[sum + lane] + distance;
    d[squares + lane] = d[squares + lane] + distance * distance;
  }
}

/**
 * The bin that WebAssembly's kernel counts a value in; it takes what is not a number for something below the range.
 *
 * @example binOf(3, 0, 10) // 30
 */
export function binOf(x: number, origin: number, scale: number): number {
  return numbers.lesser(numbers.greater(0, (x - origin) * scale), INNER_BINS + 1) + ROUNDER - ROUNDER;
}

type Runner = (count: number) => void;

/** Runs a segment step by step, each over all draws of the strip, in columns of its own that are used again. */
function segmentRunner(segment: Segment, work: Work, layout: Layout, doubles: Float64Array): Runner {
  const { strip, columns, scores } = layout;
  const lastUse = new Map<number, number>();
  for (let i = segment.from; i < segment.to; i++) for (const read of operands(work.steps[i])) lastUse.set(read, i);
  const free: Float64Array[] = [];
  const values = new Map<number, Float64Array>();
  const shared = (address: number) => doubles.subarray(address / 8, address / 8 + strip);
  for (const register of segment.reads) values.set(register, shared(columns[register]));
  const own = new Set<number>();
  const loops: Runner[] = [];
  for (let i = segment.from; i < segment.to; i++) {
    const step = work.steps[i];
    const inputs = operands(step).map((register) => values.get(register) ?? constantColumn(work, register, strip));
    const address = columns[i];
    const out = address >= 0 ? shared(address) : (free.pop() ?? new Float64Array(strip));
    values.set(i, out);
    if (address < 0) own.add(i);
    if (step.op !== "score") loops.push(loopOf(step, out, inputs, work));
    else {
      const score = shared(scores[step.a]);
      values.set(i, score);
      if (address >= 0) loops.push((count) => out.set(score.subarray(0, count)));
    }
    for (const read of new Set([...operands(step), i])) {
      if (own.has(read) && (lastUse.get(read) ?? i) === i && step.op !== "score")
        free.push(values.get(read) as Float64Array);
      if ((lastUse.get(read) ?? i) === i) own.delete(read);
    }
  }
  return (count) => {
    for (const loop of loops) loop(count);
  };
}

const constantColumn = ({ steps }: Work, register: number, strip: number): Float64Array =>
  new Float64Array(strip).fill(steps[register].value);

function loopOf(step: Step, out: Float64Array, inputs: readonly Float64Array[], work: Work): Runner {
  const [x, y, z] = inputs as [Float64Array, Float64Array, Float64Array];
  switch (step.op) {
    case "constant":
    case "score":
      return () => out.fill(step.value);
    case "table": {
      const table = work.tables[step.value];
      if (!table) throw new RangeError(`no table ${step.value}`);
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = lookUp(table, x[i]);
      };
    }
    case "power":
      return (count) => {
        for (let i = 0; i < count; i++) out[i] = powWhole(numbers, x[i], step.value);
      };
    default:
      return arithmetic[step.op]?.(out, x, y) ?? general(step.op, out, [x, y, z]);
  }
}

function general(op: Operation | Narrow, out: Float64Array, [x, y, z]: readonly Float64Array[]): Runner {
  return (count) => {
    for (let i = 0; i < count; i++) {
      out[i] = operation(numbers, op, x?.[i] ?? 0, y?.[i] ?? 0, z?.[i] ?? 0);
    }
  };
}

/** The operations that most programs consist of have a loop of their own; each means what `operation` says. */
const arithmetic: {
  readonly [op in Operation | Narrow]?: (out: Float64Array, x: Float64Array, y: Float64Array) => Runner;
} = {
  add: (out, x, y) => (count) => {
    for (let i = 0; i < count; i++) out[i] = x[i] + y[i];
  },
  sub: (out, x, y) => (count) => {
    for (let i = 0; i < count; i++) out[i] = x[i] - y[i];
  },
  mul: (out, x, y) => (count) => {
    for (let i = 0; i < count; i++) out[i] = x[i] * y[i];
  },
  div: (out, x, y) => (count) => {
    for (let i = 0; i < count; i++) out[i] = x[i] / y[i];
  },
  exp: (out, x) => (count) => {
    for (let i = 0; i < count; i++) out[i] = exp(numbers, x[i]);
  },
  expWithin: (out, x) => (count) => {
    for (let i = 0; i < count; i++) out[i] = expWithin(numbers, x[i]);
  },
  expNear: (out, x) => (count) => {
    for (let i = 0; i < count; i++) out[i] = expNear(numbers, x[i]);
  },
};

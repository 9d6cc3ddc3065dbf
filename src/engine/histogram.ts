import type { Register } from "../formula/code.ts";
import { BINS, INNER_BINS } from "../kernel/layout.ts";
import type { Program } from "../model/program.ts";
import { prepare, type SimulateOptions, startOf } from "./simulate.ts";
import { runTask } from "./task.ts";
import { totalsOf } from "./totals.ts";

/** A bar of a histogram: values from one end to the other, and the share of draws between them. */
export interface Bar {
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

/** Bars of a histogram. */
const BARS = 48;

/**
 * How the draws of one register are spread, by bars of equal width; draws beyond the first and the last bar count in them. Empty where it is the same in every draw.
 *
 * @example histogramOf(program, 0, { seed: 1, draws: 1024, design: "plain" }) // []
 */
export function histogramOf(program: Program, register: Register, options: SimulateOptions): readonly Bar[] {
  const alone: Program = {
    ...program,
    indicators: [{ id: "value", cells: [register], status: ["projected"] }],
    targets: [],
  };
  const prepared = prepare(alone, options.design, options.executor);
  if (prepared.machine.lowered.outputs.length === 0) return [];
  const start = startOf(prepared, options);
  const answer = runTask(prepared.machine, start);
  if (!("sums" in answer)) return [];
  const [range] = start.ranges;
  return range ? barsOf(totalsOf(start.plan, answer.sums).counts, range.low, range.high) : [];
}

function barsOf(counts: Uint32Array, low: number, high: number): readonly Bar[] {
  const shares = new Float64Array(BARS);
  let drawn = 0;
  for (let bin = 0; bin < BINS - 1; bin++) {
    const inner = Math.min(INNER_BINS - 1, Math.max(0, bin - 1));
    shares[Math.floor((inner * BARS) / INNER_BINS)] += counts[bin];
    drawn += counts[bin];
  }
  const width = (high - low) / BARS;
  return Array.from(shares, (share, i) => ({
    low: low + width * i,
    high: low + width * (i + 1),
    share: drawn === 0 ? 0 : share / drawn,
  }));
}

/**
 * Where the value of a target, an indicator's last year or an assumption stands in a Program; null where it has none.
 *
 * @example registerNamed(program, "machinery-2025") === null // false
 */
export function registerNamed({ targets, indicators, inputs, code }: Program, name: string): Register | null {
  const target = targets.find(({ id }) => id === name);
  if (target) return target.value;
  const indicator = indicators.find(({ id }) => id === name);
  if (indicator) return indicator.cells.findLast((cell) => cell !== null) ?? null;
  const input = inputs.findIndex((each) => each.name === name);
  const register = code.findIndex(({ op, a }) => op === "input" && a === input);
  return input < 0 || register < 0 ? null : register;
}

import type { Machine } from "./machine.ts";
import type { Plan } from "./plan.ts";
import { type Range, WIDEST } from "./state.ts";

/** Draws of the pilot, of which so many at either end are left out of the bins' range: heavy tails would make bins too wide. */
const PILOT = 512;
const TRIMMED = 3;
/** Pilot values that are held at a time. */
const HELD = 2 ** 22;

/**
 * The bins of every output, fixed by the first 512 draws: from about the 4th smallest to the 4th largest and a little more,
 * the moments' centre being the pilot's mean. Depends on the plan alone, so every thread and machine finds the same.
 *
 * @example rangesOf(prepare(program, "plain").machine, { seed: 1, design: "plain", draws: 9, replicate: 9, block: 1024, chunk: 1024, chunks: 1 }).length > 0 // true
 */
export function rangesOf(machine: Machine, plan: Plan): readonly Range[] {
  const outputs = machine.lowered.outputs.length;
  const size = Math.min(PILOT, plan.draws);
  const ranges: Range[] = [];
  const each = Math.floor(HELD / size);
  for (let start = 0; start < outputs; start += each) {
    const end = Math.min(start + each, outputs);
    const held = new Float64Array((end - start) * size);
    for (let first = 0; first < size; first += plan.block) {
      const count = Math.min(plan.block, size - first);
      machine.watch(plan, first, count, (output, at, strip) => {
        if (output >= start && output < end) held.set(strip, (output - start) * size + first + at);
      });
    }
    for (let i = start; i < end; i++) ranges.push(rangeOf(held.subarray((i - start) * size, (i - start + 1) * size)));
  }
  return ranges;
}

function rangeOf(pilot: Float64Array): Range {
  const { finite, centre } = finiteOf(pilot);
  if (finite.length === 0) return { centre: 0, low: 0, high: 1, floor: null, ceiling: null };
  const keep = 1 + Math.floor((finite.length * TRIMMED) / PILOT);
  const { least, low, high, most } = trimmed(finite, keep);
  const margin = high > low ? (high - low) / 20 : Math.max(Math.abs(low) * 1e-9, 1e-300);
  const ends = narrowed(low - margin, high + margin);
  return { centre, ...ends, floor: least === low ? low : null, ceiling: most === high ? high : null };
}

/** A range whose width is a number. */
function narrowed(low: number, high: number): { low: number; high: number } {
  if (Number.isFinite(high - low)) return { low, high };
  const most = low < 0 && high > 0 ? WIDEST : Number.MAX_VALUE;
  return { low: Math.max(low, -most), high: Math.min(high, most) };
}

function finiteOf(pilot: Float64Array): { finite: Float64Array; centre: number } {
  let sum = 0;
  for (let i = 0; i < pilot.length; i++) sum += pilot[i];
  if (Number.isFinite(sum)) return { finite: pilot, centre: sum / pilot.length };
  const finite = pilot.filter(Number.isFinite);
  return { finite, centre: finite.reduce((mean, value) => mean + value / finite.length, 0) };
}

/** The ends, and the keep-th smallest and largest values, by keeping the smallest and largest seen in order. */
function trimmed(values: Float64Array, keep: number) {
  const least = new Float64Array(keep).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(keep).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < least[keep - 1]) insert(least, value);
    if (-value < most[keep - 1]) insert(most, -value);
  }
  const at = (sorted: Float64Array, i: number) => sorted[i];
  return { least: at(least, 0), low: at(least, keep - 1), high: -at(most, keep - 1), most: -at(most, 0) };
}

function insert(sorted: Float64Array, value: number): void {
  let at = sorted.length - 1;
  for (; at > 0 && sorted[at - 1] > value; at--) sorted[at] = sorted[at - 1];
  sorted[at] = value;
}

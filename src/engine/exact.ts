import { binOf } from "../kernel/js.ts";
import { BINS, INNER_BINS } from "../kernel/layout.ts";
import { type Machine, originOf, type Range } from "./machine.ts";
import type { Plan } from "./plan.ts";
import type { Quantiles } from "./results.ts";
import { QUANTILES } from "./run.ts";
import { place } from "./summary.ts";
import type { Totals } from "./totals.ts";

/** Values with how often each came, in order. */
export interface Gathered {
  readonly values: Float64Array;
  readonly times: Float64Array;
}

/** By output and bin: the values gathered. */
export type GatheredBins = readonly ReadonlyMap<number, Gathered>[];

/** By output: the bins that hold a wanted quantile, and the draws that lie in the bins before each. */
export type Wanted = readonly ReadonlyMap<number, number>[];

/** Which bins hold the draws on either side of every quantile. */
export function wantedBins(totals: Totals, outputs: number, draws: number): Wanted {
  return Array.from({ length: outputs }, (_, output) => {
    const counts = totals.counts.subarray(output * BINS, (output + 1) * BINS);
    const finite = draws - (counts[BINS - 1] as number);
    const ranks = new Set(finite === 0 ? [] : QUANTILES.flatMap((level) => ranksOf(finite, level)));
    const wanted = new Map<number, number>();
    let below = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      const end = below + (counts[bin] as number);
      if ([...ranks].some((rank) => rank >= below && rank < end)) wanted.set(bin, below);
      below = end;
    }
    return wanted;
  });
}

const ranksOf = (finite: number, level: number): readonly number[] => {
  const { rank, share } = place(finite, level);
  return share === 0 ? [rank] : [rank, rank + 1];
};

/** Unsorted values that are kept before equal ones are counted together. */
const PILE = 2 ** 16;

/** Runs chunks `from` … `to − 1` again and keeps the values in the wanted bins: by output and, within it, by bin. */
export function gather(
  machine: Machine,
  plan: Plan,
  ranges: readonly Range[],
  wanted: Wanted,
  from: number,
  to: number,
): GatheredBins {
  const piles = wanted.map((bins) => new Map([...bins.keys()].map((bin) => [bin, newPile()])));
  const scales = ranges.map((range) => ({ origin: originOf(range), scale: INNER_BINS / (range.high - range.low) }));
  const end = Math.min(to * plan.chunk, plan.draws);
  for (let first = from * plan.chunk; first < end; first += plan.block) {
    machine.watch(plan, first, Math.min(plan.block, end - first), (output, _at, strip) => {
      const { origin, scale } = scales[output] as { origin: number; scale: number };
      const bins = piles[output] as Map<number, Pile>;
      for (let i = 0; i < strip.length; i++) {
        const value = strip[i] as number;
        if (value - value === 0) bins.get(binOf(value, origin, scale))?.add(value);
      }
    });
  }
  return piles.map((bins) => new Map([...bins].map(([bin, pile]) => [bin, pile.gathered()])));
}

interface Pile {
  add(value: number): void;
  gathered(): Gathered;
}

function newPile(): Pile {
  let counted: Gathered = { values: new Float64Array(0), times: new Float64Array(0) };
  let loose: number[] = [];
  const settle = () => {
    const values = Float64Array.from(loose);
    counted = joined([counted, { values, times: new Float64Array(values.length).fill(1) }]);
    loose = [];
  };
  return {
    add(value) {
      loose.push(value);
      if (loose.length >= Math.max(PILE, counted.values.length)) settle();
    },
    gathered() {
      settle();
      return counted;
    },
  };
}

/** All values of several gatherings, in order, equal ones counted together. */
export function joined(parts: readonly Gathered[]): Gathered {
  const total = parts.reduce((sum, { values }) => sum + values.length, 0);
  const order = new Float64Array(total);
  const timesOf = new Map<number, number>();
  let at = 0;
  for (const { values, times } of parts) {
    order.set(values, at);
    at += values.length;
    values.forEach((value, i) => {
      if (times[i] !== 1) timesOf.set(value, (timesOf.get(value) ?? 0) + (times[i] as number) - 1);
    });
  }
  order.sort();
  const values: number[] = [];
  const times: number[] = [];
  for (const value of order) {
    if (values.length > 0 && value === values.at(-1)) times[times.length - 1] = (times.at(-1) as number) + 1;
    else {
      values.push(value);
      times.push(1);
    }
  }
  for (let i = 0; i < values.length; i++) times[i] = (times[i] as number) + (timesOf.get(values[i] as number) ?? 0);
  return { values: Float64Array.from(values), times: Float64Array.from(times) };
}

/** The type-7 quantiles of every output, from the gathered values. */
export function quantilesFrom(totals: Totals, wanted: Wanted, gathered: GatheredBins, draws: number): Quantiles {
  return wanted.map((bins, output) => {
    const finite = draws - (totals.counts[output * BINS + BINS - 1] as number);
    const atRank = (rank: number): number => {
      const [bin, below] = [...bins].findLast(([, below]) => below <= rank) as [number, number];
      return valueAt(gathered[output]?.get(bin) as Gathered, rank - below);
    };
    return QUANTILES.map((level) => {
      if (finite === 0) return null;
      const { rank, share } = place(finite, level);
      const low = atRank(rank);
      return share === 0 ? low : low + share * (atRank(rank + 1) - low);
    });
  });
}

function valueAt({ values, times }: Gathered, rank: number): number {
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    seen += times[i] as number;
    if (rank < seen) return values[i] as number;
  }
  throw new Error("the second pass did not find the draws of the first");
}

/** Adds up what several tasks gathered. */
export function newGathering() {
  const parts: GatheredBins[] = [];
  return {
    add(part: GatheredBins): void {
      parts.push(part);
    },
    whole: (wanted: Wanted): GatheredBins =>
      wanted.map((bins, output) => {
        const all = (bin: number) => parts.map((part) => part[output]?.get(bin) as Gathered);
        return new Map([...bins.keys()].map((bin) => [bin, joined(all(bin))]));
      }),
  };
}

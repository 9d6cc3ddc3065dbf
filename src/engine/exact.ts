import { binOf } from "../kernel/js.ts";
import { BINS, INNER_BINS } from "../kernel/layout.ts";
import type { Machine } from "./machine.ts";
import type { Plan } from "./plan.ts";
import type { Quantiles } from "./results.ts";
import { QUANTILES } from "./run.ts";
import { originOf, type Range } from "./state.ts";
import { between, place } from "./summary.ts";
import type { Totals } from "./totals.ts";

/** Different values, in order, and how many more draws gave those that came more than once: point masses. */
export interface Gathered {
  readonly values: Float64Array;
  readonly more: ReadonlyMap<number, number>;
}

/** By output and bin: the values gathered. */
export type GatheredBins = readonly ReadonlyMap<number, Gathered>[];

/** By output: the bins that hold a wanted quantile, and the draws that lie in the bins before each. */
export type Wanted = readonly ReadonlyMap<number, number>[];

/** Which bins hold the draws on either side of every quantile. */
export function wantedBins(totals: Totals, outputs: number, draws: number): Wanted {
  return Array.from({ length: outputs }, (_, output) => {
    const counts = totals.counts.subarray(output * BINS, (output + 1) * BINS);
    const finite = draws - counts[BINS - 1];
    const ranks = new Set(finite === 0 ? [] : QUANTILES.flatMap((level) => ranksOf(finite, level)));
    const wanted = new Map<number, number>();
    let below = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      const end = below + counts[bin];
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
  const piles = wanted.map((bins) => [...bins.keys()].map((bin) => ({ bin, pile: newPile() })));
  const watched = ranges.map((range, output) => ({
    origin: originOf(range),
    scale: INNER_BINS / (range.high - range.low),
    places: placesOf(piles[output].map(({ bin }) => bin)),
  }));
  const end = Math.min(to * plan.chunk, plan.draws);
  for (let first = from * plan.chunk; first < end; first += plan.block) {
    machine.watch(plan, first, Math.min(plan.block, end - first), (output, _at, strip) => {
      const { origin, scale, places } = watched[output];
      for (let i = 0; i < strip.length; i++) {
        const value = strip[i];
        const place = value - value === 0 ? places[binOf(value, origin, scale)] : -1;
        if (place >= 0) piles[output][place].pile.add(value);
      }
    });
  }
  return piles.map((each) => new Map(each.map(({ bin, pile }) => [bin, pile.gathered()])));
}

/** By bin: its place among those wanted, −1 for the many that are not. */
function placesOf(bins: readonly number[]): Int8Array {
  const places = new Int8Array(BINS).fill(-1);
  bins.forEach((bin, place) => {
    places[bin] = place;
  });
  return places;
}

interface Pile {
  add(value: number): void;
  gathered(): Gathered;
}

function newPile(): Pile {
  let settled: Gathered = { values: new Float64Array(0), more: new Map() };
  let loose: number[] = [];
  const settle = () => {
    settled = joined([settled, { values: Float64Array.from(loose), more: new Map() }]);
    loose = [];
  };
  return {
    add(value) {
      loose.push(value);
      if (loose.length >= Math.max(PILE, settled.values.length)) settle();
    },
    gathered() {
      settle();
      return settled;
    },
  };
}

/**
 * All values of several gatherings, in order, equal ones counted together.
 *
 * @example joined([{ values: Float64Array.of(1, 2), more: new Map() }, { values: Float64Array.of(2), more: new Map() }]).more.get(2) // 1
 */
export function joined(parts: readonly Gathered[]): Gathered {
  const order = new Float64Array(parts.reduce((sum, { values }) => sum + values.length, 0));
  const more = new Map<number, number>();
  const again = (value: number, draws: number) => void more.set(value, (more.get(value) ?? 0) + draws);
  let at = 0;
  for (const part of parts) {
    order.set(part.values, at);
    at += part.values.length;
    for (const [value, draws] of part.more) again(value, draws);
  }
  order.sort();
  let length = 0;
  for (const value of order) {
    if (length > 0 && value === order[length - 1]) again(value, 1);
    else order[length++] = value;
  }
  return { values: length < order.length ? order.slice(0, length) : order, more };
}

/** The type-7 quantiles of every output, from the gathered values. */
export function quantilesFrom(totals: Totals, wanted: Wanted, gathered: GatheredBins, draws: number): Quantiles {
  return wanted.map((bins, output) => {
    const finite = draws - totals.counts[output * BINS + BINS - 1];
    const atRank = (rank: number): number => {
      const [bin, below] = [...bins].findLast(([, below]) => below <= rank) as [number, number];
      return valueAt(gathered[output].get(bin) as Gathered, rank - below);
    };
    return QUANTILES.map((level) => {
      if (finite === 0) return null;
      const { rank, share } = place(finite, level);
      const low = atRank(rank);
      return share === 0 ? low : between(low, atRank(rank + 1), share);
    });
  });
}

function valueAt({ values, more }: Gathered, rank: number): number {
  let seen = 0;
  for (const value of values) {
    seen += 1 + (more.get(value) ?? 0);
    if (rank < seen) return value;
  }
  throw new Error("the second pass did not find the draws of the first");
}

/** Adds up what several tasks gathered. What is added up is let go, for it can be large. */
export function newGathering() {
  const lists = new Map<string, Gathered[]>();
  const listOf = (output: number, bin: number): Gathered[] => {
    const key = `${output} ${bin}`;
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
  };
  return {
    add(gathered: GatheredBins): void {
      gathered.forEach((bins, output) => {
        for (const [bin, values] of bins) listOf(output, bin).push(values);
      });
    },
    whole: (wanted: Wanted): GatheredBins =>
      wanted.map(
        (bins, output) => new Map([...bins.keys()].map((bin) => [bin, joined(listOf(output, bin).splice(0))])),
      ),
  };
}

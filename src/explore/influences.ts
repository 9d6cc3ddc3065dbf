import { added, BINS, edgesOf, jackknifed, place, pooled } from "../assess/influences/bins.ts";
import { type Influence, influencesIn } from "../assess/influences/influences.ts";
import { columnsOf } from "../engine/columns.ts";
import { inputRegisters } from "../model/behind.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Distribution } from "../random/distribution.ts";
import { quantileFromNormal } from "../random/quantile.ts";
import { shuffled } from "../random/shuffled.ts";
import { streamKey } from "../random/stream.ts";
import { worthOf } from "./worth.ts";

/** An influence with what knowing it is worth. */
export interface KnownInfluence extends Influence {
  /** By how much the call “met or missed” is right more often for who knows it. */
  readonly evppi: number;
  /** The target's probability where it lies in its lowest, and in its highest tenth. */
  readonly low: number;
  readonly high: number;
  /** One standard error of each. */
  readonly errors: Influence["errors"] & { readonly evppi: number; readonly low: number; readonly high: number };
}

const TENTHS = 10;
const PERMUTATIONS = 20;

/**
 * What drives a target, from all draws of its own run: assumptions that are drawn once, the most telling first. No new draws
 * are made; what is drawn every year is told as a whole, by `sensitivity`.
 *
 * @example influencesOf(scenario, program, "machinery-2025")[0].assumption // "growth"
 */
export function influencesOf(scenario: Scenario, program: Program, id: string): readonly KnownInfluence[] {
  const only = { ...program, targets: program.targets.filter((each) => each.id === id) };
  const found = influencesIn(scenario, only, Number.POSITIVE_INFINITY).get(id) ?? [];
  const [target] = only.targets;
  const chance = target?.probability ?? target?.holds ?? null;
  if (chance === null) return [];
  const places = found.map(({ assumption }) => program.inputs.findIndex(({ name }) => name === assumption));
  const registers = places.map((place) => inputRegisters(program).get(place) as number);
  const columns = columnsOf(program, [chance, ...registers], scenario);
  const of = (register: number) => columns.of.get(register) as Float64Array;
  const hits = of(chance).map((hit) => (Number.isFinite(hit) ? hit : 0));
  const orders = permutations(hits, scenario.seed);
  return found.map((influence, i) => {
    const xs = of(registers[i] as number);
    const valueAt = quantileFromNormal(program.inputs[places[i] as number]?.draw as Distribution);
    const binned = (bins: number) => place(xs, edgesOf(valueAt, bins), new Uint8Array(xs.length));
    const [bins, tenths] = [binned(BINS), binned(TENTHS)];
    const pool = (column: Float64Array) => pooled(column, bins, BINS, columns.replicate);
    const chances = pooled(hits, tenths, TENTHS, columns.replicate);
    const byChance = spreadOf(orders.map((each) => worthOf(added(pool(each)))));
    const worth = jackknifed(pool(hits), worthOf);
    const low = jackknifed(chances, ({ means }) => means[0] ?? Number.NaN);
    const high = jackknifed(chances, ({ means }) => means.at(-1) ?? Number.NaN);
    return {
      ...influence,
      evppi: worth.value - byChance.mean,
      low: low.value,
      high: high.value,
      errors: {
        ...influence.errors,
        evppi: Math.sqrt(worth.error ** 2 + byChance.sd ** 2),
        low: low.error,
        high: high.error,
      },
    };
  });
}

function spreadOf(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, each) => sum + each / values.length, 0);
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/** The same values in other orders: what an input that says nothing would score. */
const permutations = (values: Float64Array, seed: number): readonly Float64Array[] =>
  Array.from({ length: PERMUTATIONS }, (_, k) => shuffled(values, streamKey(seed, "#permutation", k)));

import type { Text } from "../base/text.ts";
import { columnsOf } from "../engine/columns.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import { shuffled } from "../random/shuffled.ts";
import { streamKey } from "../random/stream.ts";
import { added, BINS, binsOf, firstOrder, jackknifed, pooled } from "./bins.ts";
import { type Factor, factorsOf, registerOf } from "./drawn.ts";
import { worthOf } from "./worth.ts";

/** How an assumption that is drawn once drives a target, from the draws of one run. */
export interface Influence {
  readonly assumption: string;
  readonly label: Text;
  /** Share of the variance of the target's number that it explains alone; null where that number is not finite in every draw. */
  readonly firstOrder: number | null;
  /** The same of being met or missed. */
  readonly hit: number;
  /** What knowing it is worth: by how much the call “met or missed” is right more often. */
  readonly evppi: number;
  /** The target's probability where it lies in its lowest, and in its highest tenth. */
  readonly low: number;
  readonly high: number;
  /** One standard error of each. */
  readonly errors: {
    readonly firstOrder: number | null;
    readonly hit: number;
    readonly evppi: number;
    readonly low: number;
    readonly high: number;
  };
  /** The target does not depend on it: it scores by correlation alone. */
  readonly byCorrelation: boolean;
}

const TENTHS = 10;
const PERMUTATIONS = 20;

/**
 * What drives a target, from the draws of its own run: assumptions that are drawn once, the most telling first. No new draws
 * are made; what is drawn every year is told as a whole, by `sensitivity`.
 *
 * @example influencesOf(scenario, program, "machinery-2025")[0].assumption // "growth"
 */
export function influencesOf(scenario: Scenario, program: Program, id: string): readonly Influence[] {
  const target = program.targets.find((each) => each.id === id);
  const chance = target?.probability ?? target?.holds ?? null;
  if (!target || chance === null) return [];
  const factors = factorsOf(program, id).filter(({ once }) => once);
  const value = target.value ?? chance;
  const registers = factors.map(({ inputs }) => registerOf(program, inputs[0] ?? 0)).filter((each) => each >= 0);
  const columns = columnsOf(program, [chance, value, ...registers], scenario);
  const of = (register: number) => columns.of.get(register) ?? new Float64Array(columns.draws);
  const [hits, ys] = [of(chance).map((hit) => (Number.isFinite(hit) ? hit : 0)), of(value)];
  const finite = ys.every(Number.isFinite);
  const orders = permutations(hits, scenario.seed);
  const influence = (factor: Factor, xs: Float64Array): Influence => {
    const [places, tenths] = [binsOf(xs, BINS), binsOf(xs, TENTHS)];
    const pool = (column: Float64Array) => pooled(column, places, BINS, columns.replicate);
    const chances = pooled(hits, tenths, TENTHS, columns.replicate);
    const order = finite ? jackknifed(pool(ys), firstOrder) : null;
    const hit = jackknifed(pool(hits), firstOrder);
    const byChance = spreadOf(orders.map((each) => worthOf(added(pool(each)))));
    const worth = jackknifed(pool(hits), worthOf);
    const tenth = (bin: number) => jackknifed(chances, ({ means }) => means[bin] ?? Number.NaN);
    const [low, high] = [tenth(0), tenth(TENTHS - 1)];
    return {
      assumption: factor.name,
      label: labelOf(factor.name, scenario),
      firstOrder: order?.value ?? null,
      hit: hit.value,
      evppi: worth.value - byChance.mean,
      low: low.value,
      high: high.value,
      errors: {
        firstOrder: order?.error ?? null,
        hit: hit.error,
        evppi: Math.sqrt(worth.error ** 2 + byChance.sd ** 2),
        low: low.error,
        high: high.error,
      },
      byCorrelation: factor.byCorrelation,
    };
  };
  return factors
    .flatMap((factor) => {
      const register = registerOf(program, factor.inputs[0] ?? 0);
      return register < 0 ? [] : [influence(factor, of(register))];
    })
    .sort((a, b) => weight(b) - weight(a));
}

function spreadOf(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, each) => sum + each / values.length, 0);
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

const weight = ({ firstOrder: order, hit }: Influence): number => order ?? hit;

/** An assumption's label; an uncertain observation is told by its indicator and year. */
export function labelOf(name: string, { assumptions, indicators }: Scenario): Text {
  const assumption = assumptions.find(({ id }) => id === name);
  if (assumption) return assumption.label;
  const [id = "", year] = name.replace(/#.*$/, "").split("@");
  const label = indicators.find((each) => each.id === id)?.label ?? { zh: id, en: id };
  if (year !== undefined) return { zh: `${label.zh}（${year}年观测值）`, en: `${label.en} (as observed in ${year})` };
  const what = OWN[name.slice(id.length + 1)] ?? YEARLY;
  return { zh: `${label.zh}的${what.zh}`, en: `${what.en} of ${label.en}` };
}

const YEARLY: Text = { zh: "逐年波动", en: "yearly shocks" };

/** What an indicator that continues its history draws once a path. */
const OWN: Readonly<Record<string, Text>> = {
  growth: { zh: "历史增速的不确定", en: "growth, as its history leaves it open," },
  width: { zh: "波动大小的不确定", en: "size of the moves, as its history leaves it open," },
};

/** The same values in other orders: what an input that says nothing would score. */
const permutations = (values: Float64Array, seed: number): readonly Float64Array[] =>
  Array.from({ length: PERMUTATIONS }, (_, k) => shuffled(values, streamKey(seed, "#permutation", k)));

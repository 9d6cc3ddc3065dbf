import type { Text } from "../../base/text.ts";
import { type Drawing, drawingOf, stretchesOf } from "../../engine/blocks.ts";
import { samplingIn } from "../../engine/draw.ts";
import { REPLICATES } from "../../engine/plan.ts";
import { inputRegisters } from "../../model/behind.ts";
import type { Input, Program } from "../../model/program.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { valueFrom } from "../../random/quantile.ts";
import { addTo, BINS, edgesOf, emptyBins, firstOrder, jackknifed, place, squaresOf } from "./bins.ts";
import { type Factor, factorsOf } from "./factors.ts";

/** How an assumption that is drawn once drives a target, from the draws of its run. */
export interface Influence {
  readonly assumption: string;
  readonly label: Text;
  /** Share of the variance of the target's number that it explains alone; null where that number is not finite in every draw. */
  readonly firstOrder: number | null;
  /** The same of being met or missed. */
  readonly hit: number;
  /** One standard error of each. */
  readonly errors: { readonly firstOrder: number | null; readonly hit: number };
  /** The target does not depend on it: it scores by correlation alone. */
  readonly byCorrelation: boolean;
}

/** More draws make no influence clearer to a reader: of more, the first of each replicate are looked at. */
export const LOOKED_AT = 2 ** 16;

/**
 * What drives each target of a Program: assumptions that are drawn once and that the target follows from, or is correlated
 * with, the most telling first. No draws but the run's own are looked at, so neither threads nor shards make a difference.
 *
 * @param most draws that are looked at
 * @example influencesIn(scenario, program).get("machinery-2025")[0].assumption // "growth"
 */
export function influencesIn(
  scenario: Scenario,
  program: Program,
  most = LOOKED_AT,
): ReadonlyMap<string, readonly Influence[]> {
  const registers = inputRegisters(program);
  const targets = program.targets.filter(({ missing }) => missing === null);
  const tied = targets.map(({ id }) => factorsOf(program, id).filter((each) => isTold(each, registers)));
  const inputs = [...new Set(tied.flat().map(inputOf))];
  const values = targets.map(({ value, probability, holds }) => value ?? probability ?? holds ?? 0);
  const read = [...values, ...inputs.map((input) => registers.get(input) as number)];
  const drawing = drawingOf({ ...program, indicators: [], targets }, read, scenario);
  const pools = new Map(inputs.map((input) => [input, poolOf(input, program, drawing)]));
  const sums = tied.map((factors) => sumsOf(factors, pools));
  for (const { part, first, count } of stretchesOf(drawing.plan, most)) {
    const { columns, hits } = drawing.block(first, count);
    const column = (i: number): Float64Array => (columns[i] as Float64Array).subarray(0, count);
    inputs.forEach((input, i) => {
      countIn(pools.get(input) as Pool, column(targets.length + i), part);
    });
    sums.forEach((own, i) => {
      addUp(own, column(i), hits[i]?.subarray(0, count) ?? null, part);
    });
  }
  return new Map(targets.map(({ id }, i) => [id, influences(sums[i] as Sums, scenario)]));
}

const inputOf = ({ inputs }: Factor): number => inputs[0] ?? -1;

const isTold = (factor: Factor, registers: ReadonlyMap<number, number>): boolean =>
  factor.once && registers.has(inputOf(factor));

/** The bins of an input: where they meet, how many draws lie in each, and those of the block that is looked at. */
interface Pool {
  readonly edges: Float64Array;
  readonly count: Float64Array;
  readonly places: Uint8Array;
}

const poolOf = (input: number, { inputs }: Program, { lowered, plan }: Drawing): Pool => {
  const { draw } = inputs[input] as Input;
  if (draw === null) throw new Error("an input that is drawn has a distribution");
  const edges = edgesOf(valueFrom(samplingIn(lowered.samplings, draw)), BINS);
  return { edges, count: emptyBins(BINS), places: new Uint8Array(plan.block) };
};

function countIn(pool: Pool, xs: Float64Array, part: number): void {
  place(xs, pool.edges, pool.places);
  addTo(pool.count, part * BINS, pool.places, xs.length, null);
}

/** What a target adds up to: by factor the sums of its number and of its hits in each bin. */
interface Sums {
  readonly of: readonly {
    readonly factor: Factor;
    readonly pool: Pool;
    readonly values: Float64Array;
    readonly hits: Float64Array;
  }[];
  readonly squares: { readonly values: Float64Array; readonly hits: Float64Array };
  /** Values are counted from the first one, so that squares of large figures with small spreads lose no digits. */
  origin: number | null;
}

const sumsOf = (factors: readonly Factor[], pools: ReadonlyMap<number, Pool>): Sums => ({
  of: factors.map((factor) => ({
    factor,
    pool: pools.get(inputOf(factor)) as Pool,
    values: emptyBins(BINS),
    hits: emptyBins(BINS),
  })),
  squares: { values: new Float64Array(REPLICATES), hits: new Float64Array(REPLICATES) },
  origin: null,
});

function addUp(sums: Sums, values: Float64Array, hits: Float64Array | null, part: number): void {
  if (hits === null || sums.of.length === 0) return;
  const origin = sums.origin ?? values[0] ?? 0;
  sums.origin = origin;
  const shifted = values.map((value) => value - origin);
  const { squares } = sums;
  squares.values[part] = (squares.values[part] as number) + squaresOf(shifted);
  squares.hits[part] = (squares.hits[part] as number) + squaresOf(hits);
  for (const { pool, values: ofValues, hits: ofHits } of sums.of) {
    addTo(ofValues, part * BINS, pool.places, values.length, shifted);
    addTo(ofHits, part * BINS, pool.places, values.length, hits);
  }
}

const influences = ({ of, squares }: Sums, scenario: Scenario): readonly Influence[] =>
  of
    .map(({ factor: { name, byCorrelation }, pool: { count }, values, hits }) => {
      const finite = squares.values.every(Number.isFinite);
      const order = finite
        ? jackknifed({ bins: BINS, count, sum: values, squares: squares.values }, firstOrder)
        : { value: null, error: null };
      const hit = jackknifed({ bins: BINS, count, sum: hits, squares: squares.hits }, firstOrder);
      return {
        assumption: name,
        label: labelOf(name, scenario),
        firstOrder: order.value,
        hit: hit.value,
        errors: { firstOrder: order.error, hit: hit.error },
        byCorrelation,
      };
    })
    .sort((a, b) => weight(b) - weight(a));

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

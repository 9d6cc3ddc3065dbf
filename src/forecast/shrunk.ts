import { medianSorted } from "simple-statistics";
import { exp, pow } from "../base/elementary.ts";
import type { Constants } from "./constants.ts";
import type { History } from "./history.ts";

/** Growth a year as some years tell it: what they had, what is made of it, and the variance that is left in it. */
export interface Estimate {
  readonly recent: number;
  readonly growth: number;
  readonly variance: number;
}

/**
 * Recent growth, drawn towards the usual one as far as its own noise deserves, and cut softly at the most. The estimates of a short, a
 * medium and a long memory are averaged by how well each would have told the past.
 *
 * @example shrunkGrowth(historyOf({ years: [2020], values: [1] }), SHIPPED).growth // 0.003
 */
export function shrunkGrowth(history: History, constants: Constants): Estimate {
  const { growths, whole } = history;
  const { usual, spread, memories } = constants;
  // A history of zeros has no size, by which growth could be told.
  if (whole === 0) return { recent: 0, growth: 0, variance: 0 };
  if (growths.length === 0) return { recent: 0, growth: usual * whole, variance: (spread * whole) ** 2 };
  const all = clipped(growths, growths.length, whole);
  const estimates = memories.map(({ keep }) => estimate(all, keep, history, constants));
  const weights = weightsOf(history, constants);
  const mean = (of: (each: Estimate) => number): number =>
    estimates.reduce((sum, each, i) => sum + (weights[i] as number) * of(each), 0);
  const growth = mean((each) => each.growth);
  return {
    recent: mean((each) => each.recent),
    growth,
    variance: mean((each) => each.variance + (each.growth - growth) ** 2),
  };
}

/** How far each memory is believed: by its errors, had it told each growth from those before. */
function weightsOf(history: History, constants: Constants): readonly number[] {
  const { growths, gaps, whole } = history;
  const { memories } = constants;
  const tried = Math.max(0, growths.length - 2);
  const squares = memories.map(() => 0);
  for (let t = 2; t < growths.length; t += 1) {
    const before = clipped(growths, t, whole);
    for (let i = 0; i < memories.length; i += 1) {
      const { growth } = estimate(before, (memories[i] as Constants["memories"][number]).keep, history, constants);
      squares[i] = (squares[i] as number) + ((growths[t] as number) - growth) ** 2 * (gaps[t] as number);
    }
  }
  const scores = squares.map((sum) => (tried === 0 ? 1 : sum / tried + 1e-8 * whole * whole));
  // Only their ratios count; raised to a power of half as many years, the errors themselves would leave the range of a number.
  const best = Math.min(...scores);
  const weights = memories.map(({ weight }, i) => weight * pow((scores[i] as number) / best, -tried / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** From the first moves of a history. One over several years tells their mean, with so many times less noise, and counts as so many. */
function estimate(growths: readonly number[], keep: number, { gaps, whole }: History, constants: Constants): Estimate {
  const { usual, spread, most } = constants;
  let [weight, steps, stepSquares, sum, squares, total] = [1, 0, 0, 0, 0, 0];
  for (let i = growths.length - 1; i >= 0; i -= 1) {
    const years = gaps[i] as number;
    steps += weight;
    stepSquares += weight * weight;
    sum += weight * years;
    squares += weight * weight * years;
    total += weight * years * (growths[i] as number);
    weight *= fade(keep, years);
  }
  const recent = total / sum;
  let scatter = 0;
  weight = 1;
  for (let i = growths.length - 1; i >= 0; i -= 1) {
    const years = gaps[i] as number;
    scatter += weight * years * ((growths[i] as number) - recent) ** 2;
    weight *= fade(keep, years);
  }
  const seen = (steps * steps) / stepSquares;
  const noise = noiseOf((scatter / steps) * (seen / Math.max(seen - 1, 0.5)), growths.length, whole);
  const before = (spread * whole) ** 2;
  const trust = before / (before + noise * (squares / (sum * sum)));
  const drawn = usual * whole + trust * (recent - usual * whole);
  return { recent, growth: most * whole * tanh(drawn / (most * whole)), variance: before * (1 - trust) };
}

/** What some years leave of a memory. */
const fade = (keep: number, years: number): number => (years === 1 ? keep : pow(keep, years));

/** One or two moves say little of their noise: what is usual has a part in it. */
function noiseOf(seen: number, moves: number, whole: number): number {
  if (moves === 1) return (seen + (0.05 * whole) ** 2) / 2;
  return moves === 2 ? (2 * seen + 0.5 * (0.03 * whole) ** 2) / 2.5 : seen;
}

/** The first moves; from seven on, one that is far from the others is brought nearer to them. */
function clipped(growths: readonly number[], count: number, whole: number): readonly number[] {
  const first = growths.slice(0, count);
  if (count < 7) return first;
  const middle = median(first);
  const reach = 4 * Math.max(1.4826 * median(first.map((growth) => Math.abs(growth - middle))), 0.01 * whole);
  return first.map((growth) => Math.min(middle + reach, Math.max(middle - reach, growth)));
}

const median = (values: readonly number[]): number => medianSorted([...Float64Array.from(values).sort()]);

const tanh = (x: number): number => {
  const e = exp(-2 * Math.abs(x));
  return (Math.sign(x) * (1 - e)) / (1 + e);
};

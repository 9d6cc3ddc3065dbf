import { medianSorted } from "simple-statistics";
import { exp, pow } from "../base/elementary.ts";
import type { Constants } from "./constants.ts";
import type { History, Move } from "./history.ts";

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
  const { moves, whole } = history;
  const { usual, spread, memories } = constants;
  // A history of zeros has no size, by which growth could be told.
  if (whole === 0) return { recent: 0, growth: 0, variance: 0 };
  if (moves.length === 0) return { recent: 0, growth: usual * whole, variance: (spread * whole) ** 2 };
  const estimates = memories.map(({ keep }) => estimate(moves, keep, history, constants));
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
  const { moves, whole } = history;
  const { memories } = constants;
  const tried = Math.max(0, moves.length - 2);
  const scores = memories.map(({ keep }) => {
    let squares = 0;
    for (let t = 2; t < moves.length; t += 1) {
      const { growth, years } = moves[t] as Move;
      squares += (growth - estimate(moves.slice(0, t), keep, history, constants).growth) ** 2 * years;
    }
    return tried === 0 ? 1 : squares / tried + 1e-8 * whole * whole;
  });
  // Only their ratios count; raised to a power of half as many years, the errors themselves would leave the range of a number.
  const best = Math.min(...scores);
  const weights = memories.map(({ weight }, i) => weight * pow((scores[i] as number) / best, -tried / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** A move over several years tells their mean, with so many times less noise, and counts as so many. */
function estimate(moves: readonly Move[], keep: number, { whole }: History, constants: Constants): Estimate {
  const { usual, spread, most } = constants;
  const growths = clipped(moves, whole);
  const weights = fading(moves, keep);
  let [steps, stepSquares, sum, squares, total] = [0, 0, 0, 0, 0];
  for (let i = 0; i < moves.length; i += 1) {
    const [weight, years] = [weights[i] as number, (moves[i] as Move).years];
    steps += weight;
    stepSquares += weight * weight;
    sum += weight * years;
    squares += weight * weight * years;
    total += weight * years * (growths[i] as number);
  }
  const recent = total / sum;
  let scatter = 0;
  for (let i = 0; i < moves.length; i += 1)
    scatter += (weights[i] as number) * (moves[i] as Move).years * ((growths[i] as number) - recent) ** 2;
  const seen = (steps * steps) / stepSquares;
  const noise = noiseOf((scatter / steps) * (seen / Math.max(seen - 1, 0.5)), moves.length, whole);
  const before = (spread * whole) ** 2;
  const trust = before / (before + noise * (squares / (sum * sum)));
  const drawn = usual * whole + trust * (recent - usual * whole);
  return { recent, growth: most * whole * tanh(drawn / (most * whole)), variance: before * (1 - trust) };
}

/** What is left of each move in a memory: all of the last one, and of those before by their years. */
function fading(moves: readonly Move[], keep: number): readonly number[] {
  const weights = moves.map(() => 1);
  for (let i = moves.length - 1; i > 0; i -= 1)
    weights[i - 1] = (weights[i] as number) * pow(keep, (moves[i] as Move).years);
  return weights;
}

/** One or two moves say little of their noise: what is usual has a part in it. */
function noiseOf(seen: number, moves: number, whole: number): number {
  if (moves === 1) return (seen + (0.05 * whole) ** 2) / 2;
  return moves === 2 ? (2 * seen + 0.5 * (0.03 * whole) ** 2) / 2.5 : seen;
}

/** From seven moves on, one that is far from the others is brought nearer to them. */
function clipped(moves: readonly Move[], whole: number): readonly number[] {
  const growths = moves.map(({ growth }) => growth);
  if (growths.length < 7) return growths;
  const middle = median(growths);
  const reach = 4 * Math.max(1.4826 * median(growths.map((growth) => Math.abs(growth - middle))), 0.01 * whole);
  return growths.map((growth) => Math.min(middle + reach, Math.max(middle - reach, growth)));
}

const median = (values: readonly number[]): number => medianSorted(values.toSorted((a, b) => a - b));

const tanh = (x: number): number => {
  const e = exp(-2 * Math.abs(x));
  return (Math.sign(x) * (1 - e)) / (1 + e);
};

import { mean } from "simple-statistics";
import { pow } from "../../base/elementary.ts";
import { figure, percent } from "../../base/figures.ts";
import type { Text } from "../../base/text.ts";

import { least } from "./least.ts";
import { type Fit, type Method, NORMAL, PLAIN_SCALE } from "./method.ts";

/** Shares of a surprise that the level and its yearly move follow, and what is left of the move each year. */
interface Weights {
  readonly level: number;
  readonly move: number;
  readonly left: number;
}

interface Smoothed {
  readonly level: number;
  readonly move: number;
  readonly squares: number;
}

/** Exponential smoothing from a level and a move: what both come to, and the squares of the surprises on the way. */
function smoothed(values: readonly number[], start: Smoothed, { level: a, move: b, left }: Weights): Smoothed {
  let { level, move, squares } = start;
  for (const value of values) {
    const told = level + left * move;
    const surprise = value - told;
    squares += surprise * surprise;
    level = told + a * surprise;
    move = left * move + a * b * surprise;
  }
  return { level, move, squares };
}

/** A weight of nothing, or of all, would leave nothing to be learned or nothing to be smoothed. */
const SHARE = [1e-4, 0.9999] as const;

/**
 * Simple exponential smoothing: the share α of each surprise, and the first level, that make the squares of the surprises least. For
 * each α the best first level is a ratio of two sums.
 *
 * @example simpleSmoothing([1, 1, 1]).level // 1
 */
export function simpleSmoothing(values: readonly number[]): Smoothed & { readonly share: number } {
  const at = (share: number): Smoothed => {
    const weights = { level: share, move: 0, left: 0 };
    // A surprise is what it is from a level of 0, less (1 − α)ᵗ of the level.
    let [level, left, above, below] = [0, 1, 0, 0];
    for (const value of values) {
      above += left * (value - level);
      below += left * left;
      level += share * (value - level);
      left *= 1 - share;
    }
    return smoothed(values, { level: above / below, move: 0, squares: 0 }, weights);
  };
  const [share = 0] = least(([each = 0]) => at(each).squares, [SHARE]);
  return { ...at(share), share };
}

/** Simple exponential smoothing: a level that follows part of each surprise, and stays. */
export const ses: Method = {
  name: "ses",
  label: { zh: "简单指数平滑", en: "simple exponential smoothing" },
  fewest: 3,
  yearly: true,
  fit({ values }) {
    const { level, share, squares } = simpleSmoothing(values);
    const noise = squares / (values.length - 2);
    return {
      scale: PLAIN_SCALE,
      place: (h) => ({ centre: level, spread: Math.sqrt(noise * (1 + (h - 1) * share * share)) }),
      tails: NORMAL,
      said: {
        zh: `平滑水平${figure(level)}，每年跟随偏差的${percent(share)}，此后不变。`,
        en: `Its level is ${figure(level)}, follows ${percent(share)} of each year's surprise, and stays.`,
      },
    };
  },
};

/** Level and yearly move, from the first two values on. */
function withMove(values: readonly number[], left: number) {
  const [first = 0, second = 0] = values;
  const start = { level: first, move: second - first, squares: 0 };
  const rest = values.slice(1);
  const at = ([level = 0, move = 0]: readonly number[]) => smoothed(rest, start, { level, move, left });
  const best = least((each) => at(each).squares, [SHARE, SHARE]);
  const [follows = 0, moves = 0] = best;
  return { ...at(best), follows, moves, count: rest.length };
}

const linearSmoothing = (name: string, label: Text, left: number): Method => ({
  name,
  label,
  fewest: 4,
  yearly: true,
  fit({ values }): Fit {
    const { level, move, squares, count, ...weights } = withMove(values, left);
    const noise = squares / count;
    const ahead = (h: number): number => (left === 1 ? h : (left * (1 - pow(left, h))) / (1 - left));
    return {
      scale: PLAIN_SCALE,
      place(h) {
        let variance = 1;
        for (let j = 1; j < h; j += 1) variance += (weights.follows * (1 + weights.moves * ahead(j))) ** 2;
        return { centre: level + move * ahead(h), spread: Math.sqrt(noise * variance) };
      },
      tails: NORMAL,
      said: {
        zh: `水平${figure(level)}，每年变动${figure(move)}${left === 1 ? "，照此延续" : `，此后逐年减为${percent(left)}`}；水平跟随偏差的${percent(weights.follows)}。`,
        en: `Its level is ${figure(level)} and moves by ${figure(move)} a year${left === 1 ? ", and goes on so" : `, of which ${percent(left)} is left each year`}; the level follows ${percent(weights.follows)} of a surprise.`,
      },
    };
  },
});

/** A level and a yearly move that each follow part of a surprise (Holt). */
export const holt = linearSmoothing("holt", { zh: "霍尔特线性平滑", en: "Holt's linear smoothing" }, 1);
/** Holt's, whose move fades by a tenth each year. */
export const damped = linearSmoothing("damped", { zh: "阻尼趋势", en: "damped trend" }, 0.9);

/** The mean of simple, linear and damped smoothing (Comb of the M-competitions). */
export const comb: Method = {
  name: "comb",
  label: { zh: "三种平滑的平均", en: "mean of three smoothings" },
  fewest: 4,
  yearly: true,
  fit(past, declared) {
    const fits = [ses, holt, damped].map((method) => method.fit(past, declared) as Fit);
    const middle = (of: (fit: Fit) => number): number => mean(fits.map(of));
    const next = fits.map((fit) => figure(fit.place(1).centre));
    return {
      scale: PLAIN_SCALE,
      place: (h) => ({
        centre: middle((fit) => fit.place(h).centre),
        spread: middle((fit) => fit.place(h).spread),
      }),
      tails: NORMAL,
      said: {
        zh: `简单、线性、阻尼平滑下一年各为${next.join("、")}，取其平均。`,
        en: `Simple, linear and damped smoothing say ${next.join(", ")} for the next year; their mean is taken.`,
      },
    };
  },
};

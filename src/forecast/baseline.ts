import { pow } from "../base/elementary.ts";
import { type Constants, SHIPPED } from "./constants.ts";
import { type History, historyOf } from "./history.ts";
import { type Estimate, shrunkGrowth } from "./shrunk.ts";
import type { Observed } from "./windows.ts";

/**
 * What history says of the years after it, on its scale: in the h-th year a level of `level` + `growth`·C, C = the sum of
 * `damping`ᵏ for k < h, with a variance of `noise`·hʳ (r = `rise`) and of `drift`·C² besides, that of the growth.
 */
export interface Baseline {
  readonly additive: boolean;
  readonly count: number;
  readonly level: number;
  readonly growth: number;
  readonly noise: number;
  readonly drift: number;
  readonly damping: number;
  readonly rise: number;
  /** Growth a year as a fraction: as the recent years had it up to the last value, and as it is carried on from there. */
  readonly seen: { readonly recent: number; readonly kept: number };
}

/**
 * Empirical-Bayes growth: recent growth, shrunk towards a modest one as far as its own noise deserves, damped, with an honest
 * spread; from one observation up. A history may have gaps, zeros and negative values.
 *
 * @example baselineOf({ years: [2020], values: [100] }).seen.kept // 0.015090270405242467
 */
export function baselineOf(observed: Observed, constants: Constants = SHIPPED): Baseline {
  const history = historyOf(observed);
  const estimate = shrunkGrowth(history, constants);
  const { level, squares } = followed(history, estimate, constants);
  const { noise, width, damping } = constants;
  const { count, additive, whole } = history;
  const variance = (noise.years * (noise.size * whole) ** 2 + squares) / (noise.years + count - 1);
  const short = 1 + width.short / count;
  return {
    additive,
    count,
    level,
    growth: estimate.growth,
    noise: width.noise * variance * short,
    drift: width.growth * estimate.variance * short,
    damping,
    rise: width.rise,
    seen: ratesOf(history, estimate),
  };
}

/** Growth as rates a year: up to the last value, and on from it. Of fifth roots they are fifth powers, and a fall to nothing has an end. */
function ratesOf({ additive, whole }: History, { recent, growth }: Estimate): Baseline["seen"] {
  const [was, is] = whole === 0 ? [0, 0] : [recent / whole, growth / whole];
  if (additive) return { recent: was, kept: is };
  return { recent: pow(Math.max(0.1, 1 - 0.2 * was), -5) - 1, kept: pow(1 + 0.2 * is, 5) - 1 };
}

/** The level that follows most of each surprise, and the squares of the surprises; over a gap as many years of following. */
function followed({ first, growths, gaps, whole }: History, { growth }: Estimate, { follow }: Constants) {
  if (growths.length === 0) return { level: first, squares: (0.05 * whole) ** 2 };
  let [level, value, squares] = [first, first, 0];
  for (let i = 0; i < growths.length; i += 1) {
    const years = gaps[i] as number;
    value += (growths[i] as number) * years;
    const told = level + growth * years;
    const surprise = value - told;
    squares += (surprise * surprise) / years;
    level = told + (years === 1 ? follow : 1 - pow(1 - follow, years)) * surprise;
  }
  return { level, squares };
}

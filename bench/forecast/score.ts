import { mape, mase, scaleOf, smape } from "../../src/forecast/accuracy.ts";
import { baselineOf } from "../../src/forecast/baseline.ts";
import { fitted, isFit, type Method, quantileOf } from "../../src/forecast/methods/index.ts";
import { chanceOf } from "../../src/forecast/outlook.ts";
import type { Collection, Series } from "./collections.ts";

/** How a method did on a collection. */
export interface Score {
  readonly series: number;
  /** Series of which it had nothing to say: no change was taken. */
  readonly unfit: number;
  readonly smape: number;
  readonly mase: number;
  readonly mape: number;
  /** Per cent of what came that lies in its 80 and 95 % bands. */
  readonly covered80: number;
  readonly covered95: number;
}

/** The last so many years of a series are what a method sees. */
const cut = (train: readonly number[], window: number | null): readonly number[] =>
  window === null ? train : train.slice(-window);

interface Tally {
  smape: number;
  mase: number;
  mape: number;
  scaled: number;
  unfit: number;
  in80: number;
  in95: number;
  banded: number;
}

/**
 * A method on every series of a collection. Errors are scaled by the moves of the whole history, whatever window the
 * method sees, as the published tables have it.
 */
export function scoreOf({ series }: Collection, method: Method, window: number | null): Score {
  const tally: Tally = { smape: 0, mase: 0, mape: 0, scaled: 0, unfit: 0, in80: 0, in95: 0, banded: 0 };
  for (const each of series) addTo(tally, each, method, window);
  const n = series.length;
  return {
    series: n,
    unfit: tally.unfit,
    smape: tally.smape / n,
    mase: tally.mase / tally.scaled,
    mape: tally.mape / n,
    covered80: (100 * tally.in80) / tally.banded,
    covered95: (100 * tally.in95) / tally.banded,
  };
}

function addTo(tally: Tally, { train, test }: Series, method: Method, window: number | null): void {
  const values = cut(train, window);
  const fit = fitted(method, { years: values.map((_, i) => i), values }, { ceiling: null });
  const has = isFit(fit);
  if (!has) tally.unfit += 1;
  const told = test.map((_, i) => (has ? quantileOf(fit, i + 1) : (values.at(-1) as number)));
  const scale = scaleOf(train);
  tally.smape += smape(told, test);
  tally.mape += mape(told, test);
  if (scale > 0) {
    tally.mase += mase(told, test, scale);
    tally.scaled += 1;
  }
  if (!has) return;
  test.forEach((value, i) => {
    const inside = (p: number) => value >= quantileOf(fit, i + 1, p) && value <= quantileOf(fit, i + 1, 1 - p);
    tally.banded += 1;
    tally.in80 += Number(inside(0.1));
    tally.in95 += Number(inside(0.025));
  });
}

/** How far told probabilities were from what came, in tenths of the probability weighted by their number, and the Brier score. */
export interface Reliability {
  readonly gap: number;
  readonly brier: number;
  readonly tenths: readonly { readonly told: number; readonly came: number; readonly count: number }[];
}

/** Multiples of the last value whose probability is told. */
export const MULTIPLES = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 2];

/** Probabilities of at least these multiples of the last value in the fifth year (or the last that came), from six observations. */
export function reliabilityOf(collections: readonly Collection[], multiples: readonly number[]): Reliability {
  const told = collections.flatMap(({ series }) => series.flatMap((each) => chancesIn(each, multiples)));
  const tenths = Array.from({ length: 10 }, (_, k) => {
    const inside = told.filter(({ p }) => Math.min(9, Math.floor(10 * p)) === k);
    const mean = (of: (each: (typeof inside)[number]) => number) =>
      inside.reduce((sum, each) => sum + of(each), 0) / inside.length;
    return { told: mean(({ p }) => p), came: mean(({ came }) => came), count: inside.length };
  });
  const seen = tenths.filter(({ count }) => count > 0);
  return {
    gap: seen.reduce((sum, each) => sum + (each.count * Math.abs(each.told - each.came)) / told.length, 0),
    brier: told.reduce((sum, { p, came }) => sum + (p - came) ** 2 / told.length, 0),
    tenths: seen,
  };
}

function chancesIn({ train, test }: Series, multiples: readonly number[]) {
  const values = train.slice(-6);
  const h = Math.min(5, test.length);
  const last = values.at(-1) as number;
  if (!(last > 0)) return [];
  const baseline = baselineOf({ years: values.map((_, i) => i), values });
  return multiples.map((multiple) => ({
    p: chanceOf(baseline, h, multiple * last),
    came: Number((test[h - 1] as number) >= multiple * last),
  }));
}

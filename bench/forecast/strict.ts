import { scaleOf, smape } from "../../src/forecast/accuracy.ts";
import { baselineOf } from "../../src/forecast/baseline.ts";
import { type Constants, SHIPPED } from "../../src/forecast/constants.ts";
import { valueAt } from "../../src/forecast/outlook.ts";
import type { Collection, Series } from "./collections.ts";

/** Every so many series of a collection that choose constants. */
const CHOOSERS = 150;
const USUAL = [0.01, 0.015, 0.02];
const SPREAD = [0.025, 0.035, 0.05];
const MOST = [0.1, 0.2, 0.3];

const thinned = ({ series }: Collection): readonly Series[] => {
  const step = Math.max(1, Math.floor(series.length / CHOOSERS));
  return series.filter((_, i) => i % step === 0);
};

/** The mean of sMAPE and scaled error relative to no change, over series that see all, and over those that see the last five. */
function lossOf(series: readonly Series[], constants: Constants): number {
  let loss = 0;
  for (const window of [undefined, -5]) {
    const [own, none] = [
      [0, 0],
      [0, 0],
    ] as [[number, number], [number, number]];
    for (const { train, test } of series) {
      const values = window === undefined ? train : train.slice(window);
      const scale = scaleOf(train);
      if (scale === 0) continue;
      const baseline = baselineOf({ years: values.map((_, i) => i), values }, constants);
      const told = test.map((_, h) => valueAt(baseline, h + 1));
      const last = test.map(() => values.at(-1) as number);
      for (const [sums, forecast] of [
        [own, told],
        [none, last],
      ] as const) {
        sums[0] += smape(forecast, test);
        sums[1] += test.reduce((sum, came, h) => sum + Math.abs(came - (forecast[h] as number)), 0) / scale;
      }
    }
    loss += (own[0] / none[0] + own[1] / none[1]) / 4;
  }
  return loss;
}

/**
 * Constants that are chosen by the other collections, each counting alike: of 27 the ones that do best there. What the
 * judged collection has in it has no part in them.
 */
export function strictFor(judged: Collection, all: readonly Collection[]): Constants {
  const others = all.filter(({ name }) => name !== judged.name).map(thinned);
  const choices = USUAL.flatMap((usual) =>
    SPREAD.flatMap((spread) => MOST.map((most) => ({ ...SHIPPED, usual, spread, most }))),
  );
  const losses = choices.map((each) => others.reduce((sum, series) => sum + lossOf(series, each), 0));
  return choices[losses.indexOf(Math.min(...losses))] as Constants;
}

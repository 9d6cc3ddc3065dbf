import { linearRegression, mean, sum } from "simple-statistics";
import { exp, log, pow } from "../../base/elementary.ts";
import { figure, percent } from "../../base/figures.ts";

import { type Fit, type Method, NORMAL, PLAIN_SCALE, type Scale } from "./method.ts";
import { simpleSmoothing } from "./smoothing.ts";

/**
 * Theta (Assimakopoulos and Nikolopoulos 2000) as Hyndman and Billah (2003) write it: simple smoothing, and half the slope of
 * the straight line through the history.
 */
function thetaOn(values: readonly number[]) {
  const { level, share, squares } = simpleSmoothing(values);
  const half = linearRegression(values.map((value, i) => [i, value])).m / 2;
  const noise = squares / (values.length - 2);
  const before = (1 - pow(1 - share, values.length)) / share;
  return {
    half,
    level,
    share,
    place: (h: number) => ({
      centre: level + half * (h - 1 + before),
      spread: Math.sqrt(noise * ((h - 1) * share * share + 1)),
    }),
  };
}

/** The Theta method, winner of the M3 competition. */
export const theta: Method = {
  name: "theta",
  label: { zh: "Theta 法", en: "Theta" },
  fewest: 3,
  yearly: true,
  fit({ values }): Fit {
    const { half, level, share, place } = thetaOn(values);
    return {
      scale: PLAIN_SCALE,
      place,
      tails: NORMAL,
      said: {
        zh: `平滑水平${figure(level)}（每年跟随偏差的${percent(share)}），加历史趋势的一半，每年${figure(half)}。`,
        en: `A level of ${figure(level)} that follows ${percent(share)} of each surprise, and half the trend of the history, ${figure(half)} a year.`,
      },
    };
  },
};

/** Theta on the scale of powers λ on which the history is most like a line. */
export const thetaBoxCox: Method = {
  name: "theta-box-cox",
  label: { zh: "Box-Cox 变换后的 Theta 法", en: "Theta on Box-Cox" },
  fewest: 4,
  yearly: true,
  positive: true,
  fit({ values }): Fit {
    const lambda = straightest(values);
    const scale = boxCox(lambda);
    const { share, place } = thetaOn(values.map(scale.of));
    return {
      scale,
      place,
      tails: NORMAL,
      said: {
        zh: `在 Box-Cox 变换（λ = ${figure(lambda)}）后的尺度上，每年跟随偏差的${percent(share)}，加历史趋势的一半。`,
        en: `On the Box-Cox scale with λ = ${figure(lambda)}: a level that follows ${percent(share)} of each surprise, and half the trend of the history.`,
      },
    };
  },
};

/** (xλ − 1)/λ, and log x for λ = 0. */
const boxCox = (lambda: number): Scale => ({
  of: (value) => (lambda === 0 ? log(value) : (pow(value, lambda) - 1) / lambda),
  back: (scaled) => {
    if (lambda === 0) return exp(scaled);
    const base = 1 + lambda * scaled;
    return base > 0 ? pow(base, 1 / lambda) : 0;
  },
});

/** The λ of 0, 0.05 … 1 by the profile likelihood of a line over the years (R's BoxCox.lambda, method loglik). */
export function straightest(values: readonly number[]): number {
  const middle = mean(values.map(log));
  let [best, most] = [1, Number.NEGATIVE_INFINITY];
  for (let k = 0; k <= 20; k += 1) {
    const lambda = k / 20;
    const { of } = boxCox(lambda);
    const size = exp(middle * (lambda - 1));
    const points = values.map((value, i) => [i, of(value) / size]);
    const { m, b } = linearRegression(points);
    const squares = sum(points.map(([x, y]) => ((y as number) - b - m * (x as number)) ** 2));
    const likelihood = (-values.length / 2) * log(squares);
    if (likelihood > most) [best, most] = [lambda, likelihood];
  }
  return best;
}

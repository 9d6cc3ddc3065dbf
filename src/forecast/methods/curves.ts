import { linearRegression, mean, sum } from "simple-statistics";
import { exp, log } from "../../base/elementary.ts";
import { figure, percent } from "../../base/figures.ts";
import type { Text } from "../../base/text.ts";

import type { Observed } from "../windows.ts";
import { type Fit, type Method, NORMAL, type Scale, type Unfit } from "./method.ts";

/** Where an S-curve with ceiling L is a line over the years: ln(x/(L − x)), and for Gompertz −ln(ln(L/x)). */
const logit = (ceiling: number): Scale => ({
  of: (value) => log(value / (ceiling - value)),
  back: (scaled) => ceiling / (1 + exp(-scaled)),
});
const doubleLog = (ceiling: number): Scale => ({
  of: (value) => -log(log(ceiling / value)),
  back: (scaled) => ceiling * exp(-exp(-scaled)),
});

/** Yearly moves on a scale, about a mean move: their spread, with a gap as so many years. */
function spreadOf({ years, values }: Observed, { of }: Scale, slope: number): number {
  const squares = values.slice(1).map((value, i) => {
    const gap = (years[i + 1] as number) - (years[i] as number);
    return (of(value) - of(values[i] as number) - slope * gap) ** 2 / gap;
  });
  return Math.sqrt(mean(squares));
}

/** An S-curve that is a line on its scale: the slope by least squares, from the last observation on. */
const sCurve = (name: string, label: Text, scaleTo: (ceiling: number) => Scale): Method => ({
  name,
  label,
  fewest: 3,
  positive: true,
  ceiling: true,
  fit(past, { ceiling }): Fit | Unfit {
    const top = ceiling as number;
    const scale = scaleTo(top);
    const { years, values } = past;
    const last = values.at(-1) as number;
    const end = years.at(-1) as number;
    const { m } = linearRegression(years.map((year, i) => [year - end, scale.of(values[i] as number)]));
    const spread = spreadOf(past, scale, m);
    return {
      scale,
      place: (h) => ({ centre: scale.of(last) + m * h, spread: spread * Math.sqrt(h) }),
      tails: NORMAL,
      said: {
        zh: `上限${figure(top)}为给定，现已达其${percent(last / top)}；曲线的速度为每年${percent(m)}。`,
        en: `The ceiling of ${figure(top)} is declared, ${percent(last / top)} of it is reached; the curve's rate is ${percent(m)} a year.`,
      },
    };
  },
});

/** An S-curve that is fastest at half its ceiling. */
export const logistic = sCurve("logistic", { zh: "逻辑斯蒂曲线", en: "logistic curve" }, logit);
/** An S-curve that is fastest at 1/e of its ceiling. */
export const gompertz = sCurve("gompertz", { zh: "冈珀茨曲线", en: "Gompertz curve" }, doubleLog);

/** Diffusion: of those who are left, a share p takes it up each year by themselves, and q by the example of the others. */
export const bass: Method = {
  name: "bass",
  label: { zh: "巴斯扩散", en: "Bass diffusion" },
  fewest: 4,
  yearly: true,
  positive: true,
  ceiling: true,
  fit(past, { ceiling }): Fit | Unfit {
    const top = ceiling as number;
    const shares = past.values.map((value) => value / top);
    const taken = shares
      .slice(1)
      .map((share, i) => [shares[i] as number, (share - (shares[i] as number)) / (1 - (shares[i] as number))]);
    const line = linearRegression(taken);
    // Nobody takes it up by himself less than never: then a line through nothing.
    const p = Math.max(0, line.b);
    const q = line.b >= 0 ? line.m : sum(taken.map(([x = 0, y = 0]) => x * y)) / sum(taken.map(([x = 0]) => x * x));
    if (!(p + q > 0) || q < 0) return { code: "no-curve", args: {} };
    const scale = logit(top);
    const spread = spreadOf(
      past,
      scale,
      mean(shares.slice(1).map((share, i) => scale.of(share * top) - scale.of((shares[i] as number) * top))),
    );
    const last = shares.at(-1) as number;
    const open = (1 - last) / (p + q * last);
    const at = (h: number): number => {
      const next = open * exp(-(p + q) * h);
      return (1 - p * next) / (1 + q * next);
    };
    return {
      scale,
      place: (h) => ({ centre: scale.of(top * at(h)), spread: spread * Math.sqrt(h) }),
      tails: NORMAL,
      said: {
        zh: `上限${figure(top)}为给定，现已达其${percent(last)}；创新系数 p = ${figure(p)}，模仿系数 q = ${figure(q)}。`,
        en: `The ceiling of ${figure(top)} is declared, ${percent(last)} of it is reached; innovation p = ${figure(p)}, imitation q = ${figure(q)}.`,
      },
    };
  },
};

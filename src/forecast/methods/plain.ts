import { linearRegression, mean, sum } from "simple-statistics";
import { exp, log } from "../../base/elementary.ts";
import { figure, percent } from "../../base/figures.ts";

import type { Observed } from "../windows.ts";
import { type Method, NORMAL, PLAIN_SCALE, type Scale } from "./method.ts";

/** Logarithms, on which even growth is a line. */
export const LOG_SCALE: Scale = { of: log, back: exp };

/** The moves of a history from one observation to the next, and the years between. */
export const movesOf = ({ years, values }: Observed) =>
  values.slice(1).map((value, i) => ({
    by: value - (values[i] as number),
    years: (years[i + 1] as number) - (years[i] as number),
  }));

/** The last value goes on; its spread is that of the yearly moves. */
export const naive: Method = {
  name: "naive",
  label: { zh: "保持不变", en: "no change" },
  fewest: 2,
  fit(past) {
    const moves = movesOf(past);
    const spread = Math.sqrt(mean(moves.map(({ by, years }) => (by * by) / years)));
    const last = past.values.at(-1) as number;
    return {
      scale: PLAIN_SCALE,
      place: (h) => ({ centre: last, spread: spread * Math.sqrt(h) }),
      tails: NORMAL,
      said: {
        zh: `取最后的值${figure(last)}不变；历年变动一般为±${figure(spread)}。`,
        en: `The last value, ${figure(last)}, stays; it moved by about ±${figure(spread)} a year.`,
      },
    };
  },
};

/** The mean yearly move goes on from the last value (a random walk with drift). */
export const drift: Method = {
  name: "drift",
  label: { zh: "等量延续", en: "drift" },
  fewest: 3,
  fit(past) {
    const { years, values } = past;
    const moves = movesOf(past);
    const span = (years.at(-1) as number) - (years[0] as number);
    const last = values.at(-1) as number;
    const slope = (last - (values[0] as number)) / span;
    const squares = sum(moves.map((each) => (each.by - slope * each.years) ** 2 / each.years));
    const spread = Math.sqrt(squares / (moves.length - 1));
    return {
      scale: PLAIN_SCALE,
      place: (h) => ({ centre: last + slope * h, spread: spread * Math.sqrt(h + (h * h) / span) }),
      tails: NORMAL,
      said: {
        zh: `历史上每年平均变动${figure(slope)}，照此延续。`,
        en: `It moved by ${figure(slope)} a year on average, and goes on so.`,
      },
    };
  },
};

/** A straight line through the logarithms, by least squares: the trend of the whole history, which need not meet the last value. */
export const logLinear: Method = {
  name: "log-linear",
  label: { zh: "对数线性趋势", en: "log-linear trend" },
  fewest: 3,
  positive: true,
  fit({ years, values }) {
    const points = years.map((year, i) => [year, log(values[i] as number)]);
    // Years are taken from the last one: a line's height in the year 0 would cost it digits.
    const end = years.at(-1) as number;
    const { m, b } = linearRegression(points.map(([year, y]) => [(year as number) - end, y as number]));
    const squares = sum(points.map(([year, y]) => ((y as number) - b - m * ((year as number) - end)) ** 2));
    const middle = mean(years.slice());
    const width = sum(years.map((year) => (year - middle) ** 2));
    const noise = squares / (years.length - 2);
    return {
      scale: LOG_SCALE,
      place: (h) => ({
        centre: b + m * h,
        spread: Math.sqrt(noise * (1 + 1 / years.length + (end + h - middle) ** 2 / width)),
      }),
      tails: NORMAL,
      said: {
        zh: `${years[0]}—${end}年的趋势为每年${percent(exp(m) - 1)}；趋势线在${end}年为${figure(exp(b))}。`,
        en: `The trend of ${years[0]}–${end} is ${percent(exp(m) - 1)} a year; its line is at ${figure(exp(b))} in ${end}.`,
      },
    };
  },
};

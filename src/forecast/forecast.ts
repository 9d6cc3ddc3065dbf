import type { Text } from "../base/text.ts";
import { outcomesOf } from "./backtest.ts";
import { dieboldMariano, FEWEST_ERRORS } from "./compared.ts";
import { type Coverage, coverageFor } from "./coverage.ts";
import {
  baseline,
  type Declared,
  fitted,
  isFit,
  METHODS,
  type Method,
  quantileOf,
  type Unfit,
} from "./methods/index.ts";
import type { Past } from "./past.ts";

/** A year of a forecast: its median, and the bands that 80 and 95 % of what comes should lie in. */
export interface ForecastYear {
  readonly year: number;
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** What a method says of the years after a history. */
export interface Forecast {
  readonly method: string;
  readonly label: Text;
  readonly from: number;
  readonly to: number;
  readonly observations: number;
  readonly broken: number | null;
  /** The fitted numbers in a sentence. */
  readonly said: Text;
  /** Why it was taken, where the choice was left open; null where it was named. */
  readonly chosen: Text | null;
  readonly measured: Coverage | null;
  readonly years: readonly ForecastYear[];
}

/** What is asked: a method by name or `auto`, the last year, and a ceiling where one is declared. */
export interface Asked extends Declared {
  readonly method: string;
  readonly to: number;
}

/** The name that leaves the choice of a method open. */
export const AUTO = "auto";

/** The names that can be asked for. */
export const METHOD_NAMES: readonly string[] = [AUTO, ...METHODS.map(({ name }) => name)];

/** The method of that name; `auto` is none. */
export const methodCalled = (name: string): Method | undefined => METHODS.find((each) => each.name === name);

/**
 * A forecast of the years after a history, or why the method has none.
 *
 * @example forecastOf({ years: [2020], values: [100], broken: null }, { method: "auto", to: 2021, ceiling: null }).method // "baseline"
 */
export function forecastOf(past: Past, { method: name, to, ...declared }: Asked): Forecast | Unfit {
  const { method, chosen } =
    name === AUTO ? choose(past, declared) : { method: methodCalled(name) ?? baseline, chosen: null };
  const fit = fitted(method, past, declared);
  if (!isFit(fit)) return fit;
  const last = past.years.at(-1) as number;
  const at = (year: number, p: number): number => quantileOf(fit, year - last, p);
  return {
    method: method.name,
    label: method.label,
    ...{ from: past.years[0] as number, to: last, observations: past.values.length, broken: past.broken },
    ...{ said: fit.said, chosen, measured: coverageFor(method.name, past.values.length) },
    years: Array.from({ length: Math.max(0, to - last) }, (_, i) => {
      const year = last + 1 + i;
      return {
        ...{ year, median: at(year, 0.5), low80: at(year, 0.1), high80: at(year, 0.9) },
        ...{ low95: at(year, 0.025), high95: at(year, 0.975) },
      };
    }),
  };
}

/**
 * The baseline, unless the history itself tells of another method that it is better: of eight errors one year ahead at least,
 * surely smaller ones (Diebold and Mariano, 5 %). On short histories the one that looks best is seldom the one that is.
 */
function choose(past: Past, declared: Declared): { readonly method: Method; readonly chosen: Text } {
  const errorsOf = (method: Method): readonly number[] =>
    outcomesOf(method, past, declared).flatMap(({ from, year, told, came }) =>
      year === from + 1 ? [told - came] : [],
    );
  const own = errorsOf(baseline);
  const better = METHODS.flatMap((method) => {
    const errors = errorsOf(method);
    const found = errors.length === own.length ? dieboldMariano(errors, own) : null;
    return found && found.statistic < 0 && found.p < 0.05 ? [{ method, ...found }] : [];
  }).sort((a, b) => a.statistic - b.statistic)[0];
  if (better)
    return {
      method: better.method,
      chosen: {
        zh: `自动选用${better.method.label.zh}：在本序列${own.length}次一年外推中误差明显小于基准外推（Diebold–Mariano 检验，p = ${better.p.toFixed(3)}）。`,
        en: `Chosen: ${better.method.label.en}, whose errors in ${own.length} forecasts of this history one year ahead were surely smaller than the baseline's (Diebold–Mariano, p = ${better.p.toFixed(3)}).`,
      },
    };
  return {
    method: baseline,
    chosen:
      own.length < FEWEST_ERRORS
        ? {
            zh: "历史太短，比不出各方法的高下，用基准外推。",
            en: "The history is too short to tell methods apart: the baseline.",
          }
        : {
            zh: "没有方法在本序列上明显好于基准外推。",
            en: "No method is surely better than the baseline on this history.",
          },
  };
}

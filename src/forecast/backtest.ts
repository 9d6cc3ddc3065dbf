import { mean } from "simple-statistics";
import { scaleOf, smape } from "./accuracy.ts";
import { FEWEST_ERRORS } from "./compared.ts";
import {
  chanceIn,
  type Declared,
  type Fit,
  fitted,
  isFit,
  METHODS,
  type Method,
  quantileOf,
  type Unfit,
} from "./methods/index.ts";
import type { Observed } from "./windows.ts";

/** The first forecast is made from so many values, by every method alike. */
export const FIRST_ORIGIN = 4;
/** Years ahead at most. */
export const FARTHEST = 5;

/** A forecast that was made when only the values up to `from` were known, and what came. */
export interface Outcome {
  readonly from: number;
  readonly year: number;
  readonly told: number;
  readonly came: number;
  /** 80 and 95 % bands. */
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** The probability of no less than the last value, and whether it was no less. */
  readonly chance: number;
  readonly held: boolean;
  /** The mean yearly move up to then, and the root of the mean of its squares. */
  readonly scale: number;
  readonly rootScale: number;
}

/** How a method did on the history's own past. A figure is null where there is nothing to divide by. */
export interface Backtest {
  readonly method: string;
  readonly outcomes: number;
  readonly origins: number;
  readonly smape: number | null;
  readonly mase: number | null;
  readonly rmsse: number | null;
  /** Mean of sMAPE and MASE relative to no change; below 1 is better than that. */
  readonly owa: number | null;
  /** Mean scaled width of the 95 % band with what lay outside it (M4). */
  readonly msis: number | null;
  readonly in80: number | null;
  readonly in95: number | null;
  /** Mean squared error of the probability of no less than the last value; told and come on average. */
  readonly brier: number | null;
  readonly told: number | null;
  readonly came: number | null;
  /** Why it has nothing to say, of some years at least. */
  readonly unfit: Unfit | null;
  /** Too few outcomes to tell methods apart. */
  readonly short: boolean;
}

/** The outcomes of a method from every year of a history on, one to five years ahead; in order. */
export function outcomesOf(method: Method, { years, values }: Observed, declared: Declared): readonly Outcome[] {
  const all: Outcome[] = [];
  for (let origin = FIRST_ORIGIN; origin < years.length; origin += 1) {
    const known = { years: years.slice(0, origin), values: values.slice(0, origin) };
    const fit = fitted(method, known, declared);
    if (isFit(fit)) all.push(...outcomesFrom(fit, known, years.slice(origin), values.slice(origin)));
  }
  return all;
}

function outcomesFrom(
  fit: Fit,
  known: Observed,
  years: readonly number[],
  values: readonly number[],
): readonly Outcome[] {
  const from = known.years.at(-1) as number;
  const last = known.values.at(-1) as number;
  const moves = known.values.slice(1).map((value, i) => value - (known.values[i] as number));
  const scales = { scale: scaleOf(known.values), rootScale: Math.sqrt(mean(moves.map((move) => move * move))) };
  return years.flatMap((year, i) => {
    const h = year - from;
    if (h > FARTHEST) return [];
    const came = values[i] as number;
    const at = (p: number): number => quantileOf(fit, h, p);
    return [
      {
        ...{ from, year, came, told: at(0.5), ...scales },
        ...{ low80: at(0.1), high80: at(0.9), low95: at(0.025), high95: at(0.975) },
        ...{ chance: chanceIn(fit, h, last), held: came >= last },
      },
    ];
  });
}

/**
 * Every method on a history's own past: from each year after the fourth value on, what it would have said of the next five years.
 *
 * @example backtestOf({ years: [2018, 2019, 2020], values: [1, 2, 3] }, { ceiling: null })[0]?.outcomes // 0
 */
export function backtestOf(
  past: Observed,
  declared: Declared,
  methods: readonly Method[] = METHODS,
): readonly Backtest[] {
  const none = METHODS.find(({ name }) => name === "naive") as Method;
  const naive = outcomesOf(none, past, declared);
  return methods.map((method) => {
    const outcomes = outcomesOf(method, past, declared);
    const whole = fitted(method, past, declared);
    const same = new Set(outcomes.map(keyOf));
    return summary(
      method,
      outcomes,
      naive.filter((each) => same.has(keyOf(each))),
      isFit(whole) ? null : whole,
    );
  });
}

const keyOf = ({ from, year }: Outcome): string => `${from} ${year}`;

function summary(
  { name }: Method,
  outcomes: readonly Outcome[],
  naive: readonly Outcome[],
  unfit: Unfit | null,
): Backtest {
  const [own, base] = [outcomes, naive].map((each) => ({
    smape: over(each, pointError),
    mase: over(each, scaledError),
  }));
  const ratio = (key: "smape" | "mase") => (own?.[key] ?? Number.NaN) / (base?.[key] ?? Number.NaN);
  const owa = (ratio("smape") + ratio("mase")) / 2;
  const squares = over(outcomes, ({ told, came, rootScale }) => ((told - came) / rootScale) ** 2);
  return {
    method: name,
    outcomes: outcomes.length,
    origins: new Set(outcomes.map(({ from }) => from)).size,
    ...{ smape: own?.smape ?? null, mase: own?.mase ?? null, rmsse: squares === null ? null : Math.sqrt(squares) },
    owa: Number.isFinite(owa) ? owa : null,
    msis: over(outcomes, intervalScore),
    in80: over(outcomes, ({ came, low80, high80 }) => Number(came >= low80 && came <= high80)),
    in95: over(outcomes, ({ came, low95, high95 }) => Number(came >= low95 && came <= high95)),
    brier: over(outcomes, ({ chance, held }) => (chance - Number(held)) ** 2),
    told: over(outcomes, ({ chance }) => chance),
    came: over(outcomes, ({ held }) => Number(held)),
    unfit,
    short: new Set(outcomes.map(({ from }) => from)).size < FEWEST_ERRORS,
  };
}

/** The mean of what is a number; null where nothing is. */
function over(outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number | null {
  const figures = outcomes.map(of).filter(Number.isFinite);
  return figures.length === 0 ? null : mean(figures);
}

const pointError = ({ told, came }: Outcome): number => smape([told], [came]);
const scaledError = ({ told, came, scale }: Outcome): number => Math.abs(told - came) / scale;
const intervalScore = ({ low95, high95, came, scale }: Outcome): number =>
  (high95 - low95 + 40 * Math.max(0, low95 - came) + 40 * Math.max(0, came - high95)) / scale;

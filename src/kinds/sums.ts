import { pow } from "../base/elementary.ts";
import { findRoot } from "../base/root.ts";
import type { Sense } from "../plan/target.ts";
import { yearsAfter } from "./condition.ts";
import type { Pace, Paths, Reason, Required } from "./kind.ts";
import { observedSince, paceOf, unknownPace } from "./pace.ts";
import type { Point } from "./rates.ts";
import { indicatorOf, isReason, lowestOf, meets, reason, startOf } from "./rates.ts";

/** What a sum over the period has so far, and which of its years are still open. */
export interface Sum {
  readonly known: number;
  readonly open: readonly number[];
  readonly start: Point;
}

/** A period of an indicator: the years after `from`, up to `by`. */
export interface Period {
  readonly indicator: string;
  readonly from: number;
  readonly by: number;
}

/** Splits a period at the start of the constant growth (the latest observation where `from` is null). */
export function sumSoFar(paths: Paths, period: Period, from: number | null): Sum | Reason {
  const start = startOf(paths, period.indicator, from);
  if (isReason(start)) return start;
  const years = yearsAfter(period.from, period.by);
  const known = addUp(
    paths,
    period.indicator,
    years.filter((year) => year <= start.year),
  );
  return typeof known === "number" ? { known, open: years.filter((year) => year > start.year), start } : known;
}

/** The sum of the path's values in some years. */
export function addUp(paths: Paths, indicator: string, years: readonly number[]): number | Reason {
  let sum = 0;
  for (const year of years) {
    const value = paths.value(indicator, year);
    if (value === null) return reason("no-observation", { indicator, year });
    sum += value;
  }
  return sum;
}

/**
 * The constant h with `Σ weight_y · start · (1 + h)^(y − start year) = need` over the open years; null unless start and
 * need are positive. One weight a year of `open`, 1 without.
 *
 * @example rateOfSum({ year: 2022, value: 115 }, [2023, 2024, 2025], 425) // 0.108
 */
export function rateOfSum(
  start: Point,
  open: readonly number[],
  need: number,
  weight: (year: number) => number = () => 1,
): number | null {
  if (open.length === 0 || !(start.value > 0) || !(need > 0)) return null;
  const at = (h: number): number =>
    open.reduce((sum, year) => sum + weight(year) * start.value * pow(1 + h, year - start.year), 0) - need;
  // Any open year alone gives `need` at such a rate, so the sum gives no less.
  const alone = open.map((year) => pow(need / (weight(year) * start.value), 1 / (year - start.year)) - 1);
  return findRoot(at, -1 + 1e-12, Math.min(...alone) + 1e-9);
}

/** What a sum of `goal` needs from its open years: the amount of each, which leads, and the growth that gives them. */
export function requiredOfSum(sum: Sum, period: Period, goal: number, sense: Sense): Required {
  const { start, open, known } = sum;
  const need = goal - known;
  const base = { low: null, high: null, of: period.indicator, from: start.year };
  if (open.length === 0) {
    const why = reason("deadline-passed", { by: period.by, year: start.year });
    return { ...base, rate: null, increment: null, reason: why };
  }
  const rate = rateOfSum(start, open, need);
  return {
    ...base,
    rate,
    increment: need / open.length,
    reason: rate === null ? whyNoRate(need, sense, start, goal) : null,
  };
}

function whyNoRate(need: number, sense: Sense, start: Point, goal: number): Reason {
  if (need <= 0 && sense === "at-least") return reason("already-met", { goal });
  if (need < 0) return reason("allowance-exceeded", { over: -need, goal });
  if (need === 0) return reason("allowance-used", { goal });
  return reason("not-positive", { value: start.value, goal });
}

/** Pace of a sum or mean: what is done against what the time gone asks (floors), or the reverse (caps). */
export function paceOfSum(paths: Paths, period: Period, goal: number, sense: Sense, met: boolean): Pace {
  const since = observedSince(paths, period.indicator, period.from);
  if ("code" in since && since.code !== "no-base") return unknownPace(since);
  const latest = paths.latest(period.indicator) as Point;
  const last = Math.min(latest.year, period.by);
  const done = addUp(paths, period.indicator, yearsAfter(period.from, last));
  if (typeof done !== "number") return unknownPace(done);
  const gone = (last - period.from) / (period.by - period.from);
  return ratioPace(done, goal * gone, sense, met, goal === 0 ? null : done / goal);
}

/** `done` against what was `due` by now: done ÷ due for a floor, due ÷ done for a cap. */
export function ratioPace(done: number, due: number, sense: Sense, met: boolean, progress: number | null): Pace {
  if (sense === "at-most" && done === 0 && due >= 0)
    return { word: met ? "done" : "on-track", ratio: null, progress, reason: null };
  const improper = sense === "at-most" ? done < 0 || due < 0 : due <= 0;
  if (improper)
    return { ...unknownPace(reason("not-positive", { value: done, goal: due }), progress), ...doneWord(met) };
  return paceOf(sense === "at-most" ? due / done : done / due, progress, met);
}

const doneWord = (met: boolean): Partial<Pace> => (met ? { word: "done", reason: null } : {});

/** A cap whose rest is below what each open year must at least bring, or a floor above what each can. */
export function sumRuledOut(paths: Paths, period: Period, goal: number, sense: Sense): Reason | null {
  const sum = sumSoFar(paths, period, null);
  if (isReason(sum)) return null;
  const indicator = indicatorOf(paths.scenario, period.indicator);
  const low = lowestOf(indicator);
  const { high } = indicator.bounds;
  const least = low === null ? null : sum.known + low * sum.open.length;
  const most = high === null ? null : sum.known + high * sum.open.length;
  if (sense !== "at-least" && least !== null && !meets("at-most", least, goal, 0))
    return reason("allowance-exceeded", { over: least - goal, goal });
  if (sense !== "at-most" && most !== null && !meets("at-least", most, goal, 0))
    return reason("above-bound", { goal, bound: most, indicator: period.indicator });
  return null;
}

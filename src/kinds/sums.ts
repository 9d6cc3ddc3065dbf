import { log, pow } from "../base/elementary.ts";
import { findRoot } from "../base/root.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Sense } from "../plan/target.ts";
import { yearsAfter } from "./condition.ts";
import type { Pace, Paths, Reason, Required, RuledOut } from "./kind.ts";
import { type Accepted, outOfBounds } from "./meets.ts";
import { type MetBy, metByLatest, observedSince, paceOf, unknownPace } from "./pace.ts";
import { isKnown, isReason, type Period, type Point, reason, requiredOf, startOf } from "./rates.ts";

/** What a sum over the period has so far, and which of its years are still open. */
export interface Sum {
  readonly known: number;
  readonly open: readonly number[];
  readonly start: Point;
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
 * need are positive. One weight a year of `open`, 1 without. From 115 in 2022 a rest of 425 in three years asks 10.8 % a year.
 */
export function rateOfSum(
  start: Point,
  open: readonly number[],
  need: number,
  { settings }: Scenario,
  weight: (year: number) => number = () => 1,
): number | null {
  if (open.length === 0 || !(start.value > 0) || !(need > 0)) return null;
  const at = (h: number): number =>
    open.reduce((sum, year) => sum + weight(year) * start.value * pow(1 + h, year - start.year), 0) - need;
  // Any open year alone gives `need` at such a rate, so the sum gives no less.
  const alone = open.map((year) => pow(need / (weight(year) * start.value), 1 / (year - start.year)) - 1);
  const rate = findRoot(at, -1 + 1e-12, Math.min(...alone) + 1e-9);
  return rate !== null && settings.compounding === "continuous" ? log(1 + rate) : rate;
}

/** What a sum of `goal` needs from its open years: the amount of each, which leads, and the growth that gives them. */
export function requiredOfSum(scenario: Scenario, sum: Sum, period: Period, goal: number, sense: Sense): Required {
  const { start, open, known } = sum;
  const need = goal - known;
  if (open.length === 0)
    return requiredOf(period.indicator, start.year, {
      reason: reason("deadline-passed", { by: period.by, year: start.year }),
    });
  const rate = rateOfSum(start, open, need, scenario);
  return requiredOf(period.indicator, start.year, {
    rate,
    increment: need / open.length,
    reason: rate === null ? whyNoRate(need, sense, start, goal) : null,
  });
}

function whyNoRate(need: number, sense: Sense, start: Point, goal: number): Reason {
  if (need <= 0 && sense === "at-least") return reason("already-met", { goal });
  if (need < 0) return reason("allowance-exceeded", { over: -need, goal });
  if (need === 0) return reason("allowance-used", { goal });
  return reason("not-positive", { value: start.value, goal });
}

/** Pace of a sum or mean: what is done against what the time gone asks (floors), or the reverse (caps). */
export function paceOfSum<T extends Period>(
  paths: Paths,
  target: T,
  goal: number,
  sense: Sense,
  metBy: MetBy<T>,
): Pace {
  const since = observedSince(paths, target);
  if ("code" in since && since.code !== "no-base") return unknownPace(since);
  const last = paths.latest(target.indicator, target.by)?.year ?? target.from;
  const done = addUp(paths, target.indicator, yearsAfter(target.from, last));
  if (typeof done !== "number") return unknownPace(done);
  const gone = (last - target.from) / (target.by - target.from);
  return ratioPace(done, goal * gone, sense, metByLatest(paths, target, metBy), goal === 0 ? null : done / goal);
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
export function sumRuledOut(paths: Paths, period: Period, accepted: Accepted): RuledOut | null {
  const { indicator } = period;
  const years = yearsAfter(period.from, period.by);
  const seen = years.filter((year) => isKnown(paths, indicator, year));
  const known = addUp(paths, indicator, seen);
  if (typeof known !== "number") return null;
  const out = outOfBounds(paths.scenario, indicator, accepted, { known, years: years.length - seen.length });
  if (out?.code !== "below-bound") return out;
  const [over, goal] = [Number(out.args.bound) - accepted.high, accepted.high];
  return reason("allowance-exceeded", { over, goal });
}

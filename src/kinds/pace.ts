import { log, pow } from "../base/elementary.ts";
import { isShare } from "../plan/share.ts";
import type { Sense } from "../plan/target.ts";
import type { Pace, Paths, Reason } from "./kind.ts";
import { indicatorOf } from "./meets.ts";
import { type Period, type Point, reason } from "./rates.ts";

/** Bands of the ratio: the 95 / 60 / 0 of the StatCan and Open SDG progress method. */
export const BANDS = { ahead: 1.05, onTrack: 0.95, behind: 0.6 } as const;

/** Below this yearly rate from the base year no ratio is formed: it would divide noise by next to nothing. */
export const LEAST_RATE = 0.001;

/**
 * The word of a ratio of observed to required progress.
 *
 * @example wordOf(0.95) // "on-track"
 */
export function wordOf(ratio: number): Pace["word"] {
  if (ratio >= BANDS.ahead) return "ahead";
  if (ratio >= BANDS.onTrack) return "on-track";
  if (ratio >= BANDS.behind) return "behind";
  return ratio >= 0 ? "far-behind" : "reversing";
}

/** Growth a year in the wanted direction where no number is given: the 1.5 / 0.5 / 0 % of that method. */
export const DIRECTIONS = { onTrack: 0.015, behind: 0.005 } as const;

/** The word of growth in the wanted direction. @example wordOfGrowth(0.004) // "far-behind" */
export function wordOfGrowth(rate: number): Pace["word"] {
  if (rate >= DIRECTIONS.onTrack) return "on-track";
  if (rate >= DIRECTIONS.behind) return "behind";
  return rate >= 0 ? "far-behind" : "reversing";
}

/** No pace, and why. */
export const unknownPace = (why: Reason, progress: number | null = null): Pace => ({
  word: "unknown",
  ratio: null,
  progress,
  reason: why,
});

/** The pace of a ratio of observed to required progress. */
export const paceOf = (ratio: number, progress: number | null, done: boolean): Pace => ({
  word: done ? "done" : wordOf(ratio),
  ratio,
  progress,
  reason: null,
});

/** Done, or unknown with the reason. */
export const plainPace = (met: boolean | null, why: Reason): Pace =>
  met ? { word: "done", ratio: null, progress: null, reason: null } : unknownPace(why);

/** Whether a path meets a target by a year. */
export type MetBy<T> = (target: T, paths: Paths, year: number) => boolean | null;

type Due = Pick<Period, "indicator" | "by">;

/** Whether the latest observation that the deadline allows meets the target: later ones are not its business. */
export function metByLatest<T extends Due>(paths: Paths, target: T, metBy: MetBy<T>): boolean {
  const latest = paths.latest(target.indicator, target.by);
  return latest !== null && metBy(target, paths, latest.year) === true;
}

/** The pace of a kind without a ratio: done, or unknown. */
export const paceWithoutRatio = <T extends Due>(paths: Paths, target: T, metBy: MetBy<T>): Pace =>
  plainPace(metByLatest(paths, target, metBy), reason("no-ratio"));

/** The base and the latest observation after it up to the deadline, or why there is no pace. */
export function observedSince(
  paths: Paths,
  { indicator, from, by }: Period,
): { readonly base: Point; readonly latest: Point } | Reason {
  const latest = paths.latest(indicator, by);
  if (!latest || latest.year <= from) return reason("no-observation-after-base", { indicator, year: from });
  const value = paths.value(indicator, from);
  return value === null ? reason("no-base", { indicator, year: from }) : { base: { year: from, value }, latest };
}

/** +1 where more is wanted, −1 where less is. */
const wanted = (sense: Sense, from: number, to: number): 1 | -1 =>
  sense === "at-least" ? 1 : sense === "at-most" ? -1 : to >= from ? 1 : -1;

interface Journey {
  readonly base: Point;
  readonly latest: Point;
  readonly goal: number;
  readonly by: number;
  readonly sense: Sense;
}

const rateBetween = (from: Point, to: Point): number => pow(to.value / from.value, 1 / (to.year - from.year)) - 1;

/** R of a level: ratio of the compound rates from the base year, positive values only. */
function ratioOfRates({ base, latest, goal, by, sense }: Journey): number | Reason {
  const required = rateBetween(base, { year: by, value: goal });
  const observed = rateBetween(base, latest);
  if (Math.abs(required) < LEAST_RATE) return reason("required-too-small");
  return (wanted(sense, base.value, goal) * observed) / Math.abs(required);
}

/** R where compound rates do not fit: the linear way done, against the time that is gone. */
function ratioOfWays({ base, latest, goal, by, sense }: Journey): number | Reason {
  const way = goal - base.value;
  const yearly = way / (by - base.year);
  if (Math.abs(yearly) < LEAST_RATE * Math.abs(base.value) || way === 0) return reason("required-too-small");
  const gone = (latest.year - base.year) / (by - base.year);
  return (wanted(sense, base.value, goal) * (latest.value - base.value)) / Math.abs(way) / gone;
}

/** R by logarithms, for a change from the base year: cumulative falls multiply, so their logs add. */
function ratioOfLogs(journey: Journey): number | Reason {
  const { base, latest, goal, by, sense } = journey;
  const rates = ratioOfRates(journey);
  if (typeof rates !== "number") return rates;
  const gone = (latest.year - base.year) / (by - base.year);
  return (wanted(sense, base.value, goal) * log(latest.value / base.value)) / Math.abs(log(goal / base.value)) / gone;
}

/** The share of the way from base to goal that is done (序时进度); null where there is no way to go. */
function linearProgress({ base, latest, goal }: Journey): number | null {
  return goal === base.value ? null : (latest.value - base.value) / (goal - base.value);
}

/** The same by logarithms, of positive values. */
function logProgress({ base, latest, goal }: Journey): number | null {
  return goal === base.value ? null : log(latest.value / base.value) / log(goal / base.value);
}

/** The pace of a mere direction: mean growth since the base year, that way, compound or (linear) as a share of the base. There is no ratio. */
export function paceOfDirection<T extends Period & { readonly direction: "up" | "down" }>(
  paths: Paths,
  target: T,
  metBy: MetBy<T>,
): Pace {
  const since = observedSince(paths, target);
  const met = metByLatest(paths, target, metBy);
  if ("code" in since || met) return plainPace(met, "code" in since ? since : reason("no-ratio"));
  const { base, latest } = since;
  if (base.value <= 0)
    return unknownPace(reason("base-not-positive", { indicator: target.indicator, year: base.year }));
  const compound = paths.scenario.settings.pace === "statcan";
  const grown = compound ? rateBetween(base, latest) : (latest.value / base.value - 1) / (latest.year - base.year);
  const growth = (target.direction === "up" ? 1 : -1) * (latest.value > 0 ? grown : -1);
  return { word: wordOfGrowth(growth), ratio: null, progress: null, reason: null };
}

/** The pace of a way from the base year's value to a goal; `settings.pace: linear` goes by the way alone. */
export function paceOfWay<T extends Period & { readonly sense: Sense }>(
  paths: Paths,
  target: T,
  metBy: MetBy<T>,
  goalFrom: (base: number) => number,
  method: "rates" | "logs" | "ways",
): Pace {
  const since = observedSince(paths, target);
  const met = metByLatest(paths, target, metBy);
  if ("code" in since) return plainPace(met, since);
  const { by, sense, indicator } = target;
  const journey = { ...since, by, sense, goal: goalFrom(since.base.value) };
  const positive = since.base.value > 0 && since.latest.value > 0 && journey.goal > 0;
  const compound = positive && paths.scenario.settings.pace === "statcan";
  const byLogs = compound && method === "logs";
  const byRates = compound && !isShare(indicatorOf(paths.scenario, indicator));
  const ratio = byLogs ? ratioOfLogs(journey) : byRates ? ratioOfRates(journey) : ratioOfWays(journey);
  const progress = byLogs ? logProgress(journey) : linearProgress(journey);
  if (typeof ratio === "number") return paceOf(ratio, progress, met);
  return met ? { ...plainPace(true, ratio), progress } : unknownPace(ratio, progress);
}

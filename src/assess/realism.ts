import { exp, log } from "../base/elementary.ts";
import { realismOf } from "../forecast/realism.ts";
import { classWindows, stretches, windows } from "../forecast/windows.ts";
import { rateAssumption } from "../growth/index.ts";
import { kindOf } from "../kinds/index.ts";
import type { Paths, Required } from "../kinds/kind.ts";
import { growthBetween } from "../kinds/rates.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import type { AssumedGrowth, Finding, Realism } from "./finding.ts";

/** Which way of growing is wanted. */
export type Direction = "up" | "down";

/** What a rate of an indicator over some years is put to: its own history, then its reference class, where there are windows. */
export type Judge = (indicator: Indicator, rate: number, direction: Direction, years: number) => readonly Realism[];

/** The judge of a scenario. The windows of a class, of which there are thousands, are taken once for each length, and a rate is put to them once. */
export function judgeOf(scenario: Scenario): Judge {
  const windowsOf = once(classWindows, (peers, years) => `${years} ${peers.id}`);
  return once(
    (indicator, rate, direction, years) => {
      const known = stretches(indicator.observations.filter((one) => one.year <= scenario.asOf));
      const own = windows(known, years, 0);
      const peers = scenario.classes.find((one) => one.id === indicator.class);
      const found = [standing(scenario, { rate, direction, years }, own, "own")];
      if (peers) found.push(standing(scenario, { rate, direction, years }, windowsOf(peers, years), peers.id));
      return found.filter((one) => one !== null);
    },
    (indicator, rate, direction, years) => `${direction} ${years} ${rate} ${indicator.id}`,
  );
}

/** A function of plain values that is worked out once for each key. */
function once<A extends readonly unknown[], T>(
  work: (...args: A) => T,
  keyOf: (...args: A) => string,
): (...args: A) => T {
  const found = new Map<string, T>();
  return (...args) => {
    const key = keyOf(...args);
    const before = found.get(key);
    if (before !== undefined) return before;
    const made = work(...args);
    found.set(key, made);
    return made;
  };
}

/** Windows hold compound rates; a continuous rate is put to them as one, and the largest handed back as continuous. */
function standing(
  { settings }: Scenario,
  { rate, direction, years }: { readonly rate: number; readonly direction: Direction; readonly years: number },
  found: readonly number[],
  of: string,
): Realism | null {
  const continuous = settings.compounding === "continuous";
  const { largest, ...rest } = realismOf(continuous ? exp(rate) - 1 : rate, direction, found, years);
  if (largest === null) return null;
  return { ...rest, class: of, largest: continuous && largest > -1 ? log(1 + largest) : largest };
}

/** Realism of a required rate; for an assumption, that of the one indicator that grows by it. */
export function realismOfRequired(
  target: Target,
  required: Required,
  assumed: Finding["assumed"],
  { scenario }: Paths,
  judge: Judge,
): readonly Realism[] {
  const { rate, of, from } = required;
  if (rate === null || of === null || from === null || kindOf(target).grows) return [];
  const indicator = scenario.indicators.find((one) => one.id === of) ?? onlyGrower(scenario, of);
  if (!indicator) return [];
  const direction = of === target.indicator ? wantedBy(target, rate) : rate >= (assumed.rate ?? 0) ? "up" : "down";
  return judge(indicator, rate, direction, target.by - from);
}

const wantedBy = (target: Target, rate: number): Direction =>
  kindOf(target).direction(target) ?? (rate >= 0 ? "up" : "down");

function onlyGrower(scenario: Scenario, assumption: string): Indicator | undefined {
  const growers = scenario.indicators.filter(({ growth }) => growth !== null && rateAssumption(growth) === assumption);
  return growers.length === 1 ? growers[0] : undefined;
}

/** Realism of the growth that the scenario assumes: last observation → last year of the central trajectory. */
export function assumedGrowth(paths: Paths, judge: Judge): readonly AssumedGrowth[] {
  const { scenario } = paths;
  return scenario.indicators.map((indicator) => {
    const latest = paths.latest(indicator.id);
    const end = paths.value(indicator.id, scenario.years.to);
    const years = scenario.years.to - (latest?.year ?? scenario.years.to);
    const rate = latest && end !== null ? growthBetween(latest.value, end, years, scenario.settings.compounding) : null;
    const realism = rate === null ? [] : judge(indicator, rate, rate >= 0 ? "up" : "down", years);
    return { indicator: indicator.id, rate, realism };
  });
}

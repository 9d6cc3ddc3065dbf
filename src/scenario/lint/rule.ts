import type { Diagnostic } from "../../base/diagnostic.ts";
import type { Indicator, Observation, Scenario } from "../scenario.ts";
import type { TargetOf } from "../target.ts";

/** One way in which a plan contradicts itself, or leaves something unsaid: warnings with stable codes `lint-…`. */
export type Rule = (scenario: Scenario) => readonly Diagnostic[];

export const indicatorOf = (scenario: Scenario, id: string): Indicator | undefined =>
  scenario.indicators.find((each) => each.id === id);

export const observed = (indicator: Indicator | undefined, year: number): Observation | undefined =>
  indicator?.observations.find((each) => each.year === year);

/** The level targets of a year, by their indicator; an indicator with two of them says nothing certain. */
export function levelsIn(scenario: Scenario, year: number): ReadonlyMap<string, TargetOf<"level">> {
  const levels = scenario.targets.filter((each): each is TargetOf<"level"> => each.kind === "level");
  const ofYear = levels.filter(({ by }) => by === year);
  const once = ofYear.filter(({ indicator }) => ofYear.filter((each) => each.indicator === indicator).length === 1);
  return new Map(once.map((each) => [each.indicator, each]));
}

/** The years in which some level target is judged. */
export const levelYears = (scenario: Scenario): readonly number[] => [
  ...new Set(scenario.targets.filter(({ kind }) => kind === "level").map(({ by }) => by)),
];

/**
 * Half a unit of the last decimal that a figure is written with: how far the figure behind it may be.
 *
 * @example halfUnit(3.95) // 0.005
 */
export function halfUnit(value: number): number {
  const [mantissa = "", power = "0"] = String(value).split("e");
  const decimals = (mantissa.split(".")[1] ?? "").length - Number(power);
  return 0.5 * Number(`1e${-Math.max(0, decimals)}`);
}

/** A figure for a sentence: six significant digits. */
export const shown = (value: number): number => Number(value.toPrecision(6));

/** A fraction as a per cent, for a sentence. */
export const percent = (fraction: number): string => `${Number((100 * fraction).toPrecision(4))}%`;

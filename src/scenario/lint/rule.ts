import type { Diagnostic } from "../../base/diagnostic.ts";
import { figure } from "../../base/figures.ts";
import { isLevel, type LevelTarget } from "../../kinds/level.ts";
import type { Indicator, Observation, Scenario } from "../../plan/scenario.ts";

/** A scenario with its indicators and its level targets at hand. */
export interface Plan extends Scenario {
  readonly byId: ReadonlyMap<string, Indicator>;
  /** The level targets of each year by their indicator; an indicator with two of them says nothing certain. */
  readonly levels: ReadonlyMap<number, ReadonlyMap<string, LevelTarget>>;
}

/** One way in which a plan contradicts itself, or leaves something unsaid: warnings with stable codes `lint-…`. */
export type Rule = (plan: Plan) => readonly Diagnostic[];

/** What the rules read of a scenario. */
export function planOf(scenario: Scenario): Plan {
  const byId = new Map(scenario.indicators.map((indicator) => [indicator.id, indicator]));
  const all = scenario.targets.filter(isLevel);
  const levels = new Map<number, Map<string, LevelTarget>>();
  const twice = new Set<string>();
  for (const each of all) {
    const ofYear = levels.get(each.by) ?? new Map<string, LevelTarget>();
    if (ofYear.has(each.indicator)) twice.add(`${each.by} ${each.indicator}`);
    levels.set(each.by, ofYear.set(each.indicator, each));
  }
  for (const [year, ofYear] of levels)
    for (const id of [...ofYear.keys()]) if (twice.has(`${year} ${id}`)) ofYear.delete(id);
  return { ...scenario, byId, levels };
}

/** An indicator by its id; none where a target has none. */
export const indicatorOf = (plan: Plan, id: string | null): Indicator | undefined =>
  id === null ? undefined : plan.byId.get(id);

/** The observation of a year, where there is one. */
export const observed = (indicator: Indicator | undefined, year: number): Observation | undefined =>
  indicator?.observations.find((each) => each.year === year);

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

/** A figure in a warning: six digits, since a rule may be about the last of them. */
export const shown = (value: number): string => figure(value, 6);

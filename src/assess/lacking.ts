import { references } from "../formula/print.ts";
import { readsIn } from "../formula/reads.ts";
import type { Program } from "../model/program.ts";
import { exprsOf } from "../plan/exprs.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";

/** One thing that keeps an indicator from having a value in a year. */
export interface Lacking {
  readonly what: "observation" | "growth" | "years";
  readonly indicator: string;
  readonly year: number;
}

/** Deeper than any chain of formulas that a person writes. */
const DEEPEST = 2000;

/**
 * What an indicator without a value in a year lacks: an observation, a growth model, or the same of what its formulas read.
 * Null where it has a value, or where nothing that could be entered is to blame.
 */
export function lackingOf(scenario: Scenario, program: Program, id: string, year: number, depth = 0): Lacking | null {
  const indicator = scenario.indicators.find((each) => each.id === id);
  if (!indicator || depth > DEEPEST || hasValue(scenario, program, indicator, year)) return null;
  if (year > scenario.years.to) return { what: "years", indicator: id, year };
  const seen = indicator.observations.some((each) => each.year <= year && each.year <= scenario.asOf);
  const observation: Lacking = { what: "observation", indicator: id, year: Math.min(year, scenario.asOf) };
  if (year < scenario.years.from) return observation;
  if (!indicator.formula && !seen) return observation;
  if (!indicator.formula && !indicator.growth) return { what: "growth", indicator: id, year };
  if (!seen && readsItself(indicator)) return observation;
  const upstream = upstreamLacking(scenario, program, indicator, year, depth);
  if (upstream) return upstream;
  return year <= scenario.asOf ? observation : null;
}

function upstreamLacking(
  scenario: Scenario,
  program: Program,
  indicator: Indicator,
  year: number,
  depth: number,
): Lacking | null {
  const carried = indicator.growth ? [{ id: indicator.id, year: year - 1 }] : [];
  const read = [...carried, ...exprsOf(indicator).flatMap((expr) => readsIn(expr, year))];
  for (const each of read) {
    const found = lackingOf(scenario, program, each.id, each.year, depth + 1);
    if (found) return found;
  }
  return null;
}

const readsItself = (indicator: Indicator): boolean =>
  exprsOf(indicator).some((expr) => references(expr).some(({ id }) => id === indicator.id));

function hasValue(scenario: Scenario, program: Program, { id, observations }: Indicator, year: number): boolean {
  const cells = program.indicators.find((each) => each.id === id)?.cells;
  const cell = cells?.[program.years.indexOf(year)] ?? null;
  return cell !== null || observations.some((each) => each.year === year && year <= scenario.asOf);
}

import type { Indicator, Scenario } from "../../plan/scenario.ts";
import type { ScenarioFile } from "../schema.ts";
import { LAST_YEAR } from "../table/cell.ts";
import { keyAt, type MapNode, nodeAt } from "../tree.ts";
import { type Context, refuse } from "./context.ts";
import { statedYear } from "./target.ts";

/** As many indicators times years as are drawn within seconds: ten thousand over eleven years, a hundred over a thousand. */
const MOST_FIGURES = 120_000;

/** The data cut-off, and the years of the projection. */
export interface Span {
  readonly asOf: number;
  readonly years: Scenario["years"];
  /** The cut-off by the file alone. */
  readonly stated: number | undefined;
}

/**
 * The cut-off and the years: as-of without a statement is the latest observation, the base year is as-of, the last year
 * that of the last target; null with errors noted where nothing says.
 */
export function resolveSpan(
  context: Context,
  file: ScenarioFile,
  tree: MapNode,
  indicators: readonly Indicator[],
  given: number | undefined,
): Span | null {
  const observed = observedIn(indicators);
  const asOf = given ?? statedAsOf(file, observed);
  if (asOf === undefined) return refuse(context, "as-of-missing", keyAt(tree, ["indicators"]));
  const base = file.years?.base ?? asOf;
  const ends = Object.values(file.targets ?? {}).flatMap((target) => statedYear(target) ?? []);
  const to = file.years?.to ?? largest(ends);
  if (to === undefined) return refuse(context, "last-year-missing", keyAt(tree, ["years"]));
  const at = nodeAt(tree, "years", "to")?.at ?? keyAt(tree, ["years"]);
  if (to < base) return refuse(context, "years-order", at, { base, to });
  if (to > LAST_YEAR) return refuse(context, "too-large", at, { value: String(to), maximum: LAST_YEAR });
  const from = observed.reduce((least, year) => Math.min(least, year), base);
  const [count, years] = [indicators.length * (to - from + 1), to - from + 1];
  if (count > MOST_FIGURES)
    return refuse(context, "too-many-figures", at, {
      indicators: indicators.length,
      years,
      count,
      limit: MOST_FIGURES,
    });
  return { asOf, years: { from, base, to }, stated: statedAsOf(file, observed) };
}

const observedIn = (indicators: readonly Indicator[]): readonly number[] =>
  indicators.flatMap(({ observations }) => observations.map(({ year }) => year));

/** The cut-off by the file alone. */
const statedAsOf = (file: ScenarioFile, observed: readonly number[]): number | undefined =>
  file["as-of"] ?? largest(observed) ?? file.years?.base;

const largest = (years: readonly number[]): number | undefined =>
  years.length === 0 ? undefined : years.reduce((most, year) => Math.max(most, year));

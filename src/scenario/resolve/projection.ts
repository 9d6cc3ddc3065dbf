import { ceilingOf } from "../../growth/index.ts";
import type { Assumption, Growth, Indicator, Observation } from "../../plan/scenario.ts";
import { isShare } from "../../plan/share.ts";
import { quantileOf } from "../../random/quantile.ts";
import { type Entry, entriesAt, type MapNode } from "../tree.ts";
import { type Context, placeOf, refuse, warn } from "./context.ts";

/** One draw in a thousand. */
const HARDLY_EVER = 0.001;

/** What each projection starts from, once as-of is known: its ceiling, its volatility and its steps against the last observation. */
export function checkProjections(
  context: Context,
  tree: MapNode,
  assumptions: readonly Assumption[],
  indicators: readonly Indicator[],
  asOf: number,
): void {
  const known = new Map(assumptions.map((assumption) => [assumption.id, assumption]));
  const entries = new Map(entriesAt(tree, "indicators").map((entry) => [entry.key, entry]));
  for (const indicator of indicators) {
    const entry = entries.get(indicator.id);
    const last = indicator.observations.findLast(({ year }) => year <= asOf);
    if (!entry || !last) continue;
    if (indicator.growth) checkCeiling(context, indicator.growth, last, entry, known);
    checkVolatility(context, indicator, last, entry);
    checkSteps(context, indicator, last, entry);
  }
}

/** A ceiling must lie above the last observation, where both are known before anything is projected, and that at 0 or above. */
function checkCeiling(
  context: Context,
  growth: Growth,
  { year, value }: Observation,
  entry: Entry,
  assumptions: ReadonlyMap<string, Assumption>,
): void {
  const ceiling = ceilingOf(growth);
  if (!ceiling) return;
  const at = placeOf(entry, "growth", "capacity");
  const id = entry.key;
  if (value < 0) refuse(context, "ceiling-from-negative", placeOf(entry, "growth", "model"), { id, value, year });
  const assumption = ceiling.kind === "name" ? assumptions.get(ceiling.id) : undefined;
  const stated = assumption?.schedule ? undefined : assumption?.value;
  const capacity = ceiling.kind === "number" ? ceiling.value : stated;
  if (capacity === undefined) return;
  if (value >= capacity) return void refuse(context, "capacity-reached", at, { id, capacity, value, year });
  const drawn = assumption?.held ? null : assumption?.distribution;
  const low = drawn ? quantileOf(drawn, HARDLY_EVER) : capacity;
  if (low <= value)
    warn(context, "capacity-drawn-below", at, { id, capacity: ceiling.kind === "name" ? ceiling.id : "", value, year });
}

/** A shock is a share of the last observation: of zero it is none. */
function checkVolatility(context: Context, indicator: Indicator, { year, value }: Observation, entry: Entry): void {
  if (indicator.volatility === null || value !== 0 || isShare(indicator)) return;
  warn(context, "volatility-of-zero", placeOf(entry, "volatility"), { id: entry.key, year });
}

/** The last observation has earlier steps in it already. */
function checkSteps(context: Context, { steps }: Indicator, { year: last }: Observation, entry: Entry): void {
  for (const { year } of steps)
    if (year <= last)
      warn(context, "step-observed", placeOf(entry, "steps", String(year)), { id: entry.key, year, last });
}

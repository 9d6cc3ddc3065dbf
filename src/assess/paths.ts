import type { Run } from "../engine/run.ts";
import type { Paths } from "../kinds/kind.ts";
import type { Scenario } from "../plan/scenario.ts";

/**
 * The central trajectory of a run, as required rates and paces read it. Only observed and derived years up to the
 * as-of count as observations; interpolated ones are values, never observations.
 */
export function pathsOfRun(scenario: Scenario, run: Run): Paths {
  const columns = new Map(run.indicators.map((one) => [one.id, one]));
  const places = new Map(run.years.map((year, i) => [year, i]));
  const status: Paths["status"] = (id, year) => columns.get(id)?.status[places.get(year) ?? -1] ?? null;
  const value: Paths["value"] = (id, year) => columns.get(id)?.central[places.get(year) ?? -1] ?? null;
  const latest: Paths["latest"] = (id, until = scenario.asOf) => {
    for (const year of run.years.toReversed()) {
      if (year > Math.min(until, scenario.asOf)) continue;
      const is = status(id, year);
      const found = is === "observed" || is === "derived" ? value(id, year) : null;
      if (found !== null) return { year, value: found };
    }
    return null;
  };
  return { scenario, asOf: scenario.asOf, value, status, latest };
}

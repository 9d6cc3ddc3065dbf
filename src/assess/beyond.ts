import { type Diagnostic, warning } from "../base/diagnostic.ts";
import { exactly } from "../base/figures.ts";
import { centralInputs, executeOnce } from "../engine/scalar.ts";
import type { Paths } from "../kinds/kind.ts";
import type { Program } from "../model/program.ts";
import type { Bounds } from "../plan/bounds.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";
import { boundsOf, isPart, isPartBy } from "../plan/share.ts";

/**
 * Indicators whose central trajectory leaves their bounds before these cut it, or, as a part of a whole, 0–100 %: a
 * warning each, with the first year of that.
 */
export function beyondBounds(paths: Paths, program: Program): readonly Diagnostic[] {
  const { scenario } = paths;
  let values: Float64Array | null = null;
  return scenario.indicators.flatMap((indicator) => {
    const bounds = limitsOf(indicator, scenario);
    for (let year = scenario.years.from; year <= scenario.years.to; year += 1) {
      const kept = paths.status(indicator.id, year) === "projected" ? paths.value(indicator.id, year) : null;
      if (kept === null || isInside(kept, bounds, 0)) continue;
      values ??= executeOnce(program, centralInputs(program));
      const value = uncutOf(indicator, year, program, values) ?? kept;
      if (isInside(value, bounds, 1e-9)) continue;
      const { id, at } = indicator;
      const args = { id, year, value: exactly(Number(value.toPrecision(6))) };
      return [warning("path-beyond", at, { ...args, low: bounds.low ?? "−∞", high: bounds.high ?? "∞" })];
    }
    return [];
  });
}

/** A part whose own history is beyond 0–100 % is none. */
function limitsOf(indicator: Indicator, { indicators }: Scenario): Bounds {
  const limits = boundsOf(indicator, isPart(indicator) || isPartBy(indicator, indicators));
  return indicator.observations.every(({ value }) => isInside(value, limits, 1e-9)) ? limits : indicator.bounds;
}

/** Between the bounds, or beyond them by no more than a share of them; with none of it at a bound is not inside. */
function isInside(value: number, { low, high }: Bounds, slack: number): boolean {
  const size = slack * Math.max(1, Math.abs(low ?? 0), Math.abs(high ?? 0));
  const [from, to] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  return slack === 0 ? value > from && value < to : value >= from - size && value <= to + size;
}

/** A value before its bounds cut it; null where none did. */
function uncutOf({ id }: Indicator, year: number, program: Program, values: Float64Array): number | null {
  const { uncut } = program.indicators.find((each) => each.id === id) ?? {};
  const register = uncut?.[program.years.indexOf(year)] ?? null;
  const value = register === null ? undefined : values[register];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

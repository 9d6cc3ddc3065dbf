import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";

/** A value of a year, in the unit of its indicator. */
export interface Point {
  readonly year: number;
  readonly value: number;
}

/** Two edges of a fan in a year. */
export interface FanPoint {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

/** The years and values of a path that exist. @example pointsOf([2024, 2025], [null, 3]) // [{ year: 2025, value: 3 }] */
export const pointsOf = (years: readonly number[], values: readonly (number | null)[]): readonly Point[] =>
  years.flatMap((year, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ year, value }];
  });

const recorded = (values: Readonly<Record<string, number>>): readonly Point[] =>
  Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));

/** What is drawn of one indicator. */
export interface Paths {
  readonly observed: readonly Point[];
  /** Observed after the data cut-off. */
  readonly later: readonly Point[];
  readonly past: readonly Point[];
  readonly interpolated: readonly Point[];
  readonly central: readonly Point[];
  readonly wide: readonly FanPoint[];
  readonly narrow: readonly FanPoint[];
}

/**
 * What is drawn of one indicator, up to a year. The projection starts at its last known value, so that the line does not break; at the
 * data cut-off where nothing was observed.
 *
 * @example pathsOf(document.indicators[0], 2019).observed // [{ year: 2019, value: 1566 }]
 */
export function pathsOf(indicator: DocumentIndicator, asOf: number, until = Number.POSITIVE_INFINITY): Paths {
  const { history, later, interpolated, central, quantiles } = indicator;
  const years = indicator.years.filter((year) => year <= until);
  const observed = recorded(history).filter(({ year }) => year <= until);
  const start = observed.length > 0 ? Math.max(...observed.map(({ year }) => year)) : asOf;
  const all = pointsOf(years, central);
  const isProjected = ({ year }: { readonly year: number }) => year >= start;
  const fan = (low: readonly (number | null)[], high: readonly (number | null)[]): readonly FanPoint[] =>
    years
      .map((year, i) => ({ year, low: low[i] ?? null, high: high[i] ?? null }))
      .filter((point): point is FanPoint => point.low !== null && point.high !== null && isProjected(point));
  return {
    observed,
    later: recorded(later).filter(({ year }) => year <= until),
    past: observed.length > 0 ? all.filter(({ year }) => year <= start) : [],
    interpolated: all.filter(({ year }) => interpolated.includes(year)),
    central: all.filter(isProjected),
    wide: fan(quantiles["0.05"], quantiles["0.95"]),
    narrow: fan(quantiles["0.25"], quantiles["0.75"]),
  };
}

/**
 * Paths with each value made another by itself, so that quantiles stay quantiles.
 *
 * @example mapPaths(pathsOf(document.indicators[0], 2019), (value) => 2 * value).observed // [{ year: 2019, value: 3132 }]
 */
export function mapPaths(paths: Paths, make: (value: number) => number): Paths {
  const points = (each: readonly Point[]) => each.map(({ year, value }) => ({ year, value: make(value) }));
  const fan = (each: Paths["wide"]) => each.map(({ year, low, high }) => ({ year, low: make(low), high: make(high) }));
  return {
    observed: points(paths.observed),
    later: points(paths.later),
    past: points(paths.past),
    interpolated: points(paths.interpolated),
    central: points(paths.central),
    wide: fan(paths.wide),
    narrow: fan(paths.narrow),
  };
}

/**
 * The indicator that a target looks at.
 *
 * @example indicatorOf(document, document.targets[0])?.id // "machinery"
 */
export const indicatorOf = (document: Document, target: DocumentTarget): DocumentIndicator | undefined =>
  document.indicators.find(({ id }) => id === target.indicator);

/**
 * An indicator's central value in a year; null where it has none.
 *
 * @example valueIn(document.indicators[0], 2019) // 1566
 */
export const valueIn = ({ years, central }: DocumentIndicator, year: number): number | null =>
  central[years.indexOf(year)] ?? null;

/**
 * The constant growth that just meets the target, from where it starts to the target's year; by amounts where they lead.
 *
 * @example requiredPath(document.targets[0], document.indicators[0]).at(-1)?.value // 3000.0
 */
export function requiredPath({ required, by }: DocumentTarget, indicator: DocumentIndicator): readonly Point[] {
  const { rate, increment, amounts, from, of } = required;
  const start = from === null ? null : valueIn(indicator, from);
  if (start === null || from === null || (of !== null && of !== indicator.id)) return [];
  if (rate === null && increment === null) return [];
  const next = (value: number): number => {
    if (increment === null || (amounts && rate !== null)) return value * (1 + (rate ?? 0));
    return amounts ? increment : value + increment;
  };
  const points: Point[] = [{ year: from, value: start }];
  for (let year = from + 1, value = start; year <= by; year++) {
    value = next(value);
    points.push({ year, value });
  }
  return points;
}

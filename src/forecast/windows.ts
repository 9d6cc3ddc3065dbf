import type { ReferenceClass } from "../plan/scenario.ts";

/** Observed values by year; years are whole, ascend, and may have gaps. */
export interface Observed {
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/**
 * Growth over all windows of exactly `length` years, as factors (1.21 is 10 % a year over two): both ends observed, the start
 * above 0 and at or above `floor`. Overlapping windows all count, series by series in order of their first year. A root would
 * make rates of them; their order is the same, and a class has thousands.
 *
 * @example windows([{ years: [2015, 2016, 2018], values: [100, 110, 121] }], 2, 0) // [1.1]
 */
export function windows(series: readonly Observed[], length: number, floor: number): readonly number[] {
  const factors: number[] = [];
  if (!(length > 0)) return factors;
  for (const { years, values } of series) {
    let last = 0;
    for (let first = 0; first < years.length; first += 1) {
      const wanted = (years[first] as number) + length;
      while (last < years.length && (years[last] as number) < wanted) last += 1;
      if (last === years.length) break;
      const start = values[first] as number;
      const end = values[last] as number;
      if (years[last] === wanted && start > 0 && start >= floor && end >= 0) factors.push(end / start);
    }
  }
  return factors;
}

/**
 * The same where the values are yearly growth already (fractions): over `length` consecutive years.
 *
 * @example rateWindows([{ years: [2016, 2017, 2019], values: [0.5, 0.5, 0.1] }], 2) // [2.25]
 */
export function rateWindows(series: readonly Observed[], length: number): readonly number[] {
  const factors: number[] = [];
  if (!(length > 0)) return factors;
  for (const { years, values } of series) {
    for (let first = 0; first + length <= years.length; first += 1) {
      if (years[first + length - 1] !== (years[first] as number) + length - 1) continue;
      const rates = values.slice(first, first + length);
      if (rates.every((rate) => rate > -1)) factors.push(rates.reduce((factor, rate) => factor * (1 + rate), 1));
    }
  }
  return factors;
}

/** One point of a history; an artefact marks a break in how it was counted. */
interface Point {
  readonly year: number;
  readonly value: number;
  readonly artefact: boolean;
}

/**
 * The stretches of a history between its artefacts, which belong to none: growth from one side of a break to the other, or
 * from the marked figure itself, would compare two ways of counting.
 *
 * @example stretches([{ year: 2018, value: 1, artefact: false }, { year: 2019, value: 9, artefact: true }, { year: 2020, value: 8, artefact: false }]).map(({ years }) => years) // [[2018], [2020]]
 */
export function stretches(points: readonly Point[]): readonly Observed[] {
  const all: { years: number[]; values: number[] }[] = [{ years: [], values: [] }];
  for (const { year, value, artefact } of points) {
    if (artefact) all.push({ years: [], values: [] });
    else {
      all.at(-1)?.years.push(year);
      all.at(-1)?.values.push(value);
    }
  }
  return all.filter(({ years }) => years.length > 0);
}

/**
 * The windows of every series of a reference class, as factors.
 *
 * @example classWindows({ ...scenario.classes[0], kind: "level", floor: 0, series: [{ entity: "a", years: [2019, 2020], values: [100, 108] }] }, 1) // [1.08]
 */
export const classWindows = ({ kind, floor, series }: ReferenceClass, length: number): readonly number[] =>
  kind === "rate" ? rateWindows(series, length) : windows(series, length, floor);

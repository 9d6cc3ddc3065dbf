import { mean } from "simple-statistics";
import { pow } from "../base/elementary.ts";
import type { Observed } from "./windows.ts";

/** A history on the scale on which its growth is judged: fifth roots, where growth is nearly even; amounts as they are where any is negative. */
export interface History {
  readonly additive: boolean;
  /** How many observations. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** From each observation to the next: growth a year on the scale, and the years between them, 1 or over a gap more. */
  readonly growths: readonly number[];
  readonly gaps: readonly number[];
  /** What growth of 100 % a year is on the scale. */
  readonly whole: number;
}

/**
 * Observations in order of their years, on the scale of growth. Where a year is missing the move from one observation to the
 * next is one of several years; nothing is filled in. @throws where there is none.
 *
 * @example historyOf({ years: [2019, 2020, 2022], values: [1, 32, 243] }).growths // [1, 0.5]
 */
export function historyOf({ years, values }: Observed): History {
  const additive = values.some((value) => value < 0);
  const scaled = additive ? values : values.map(fifthRoot);
  const [first, last] = [scaled[0], scaled.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a history without observations");
  const size = Math.max(Math.abs(last), mean(scaled.map(Math.abs)) / 4);
  const gaps = years.slice(1).map((year, i) => year - (years[i] as number));
  const growths = gaps.map((gap, i) => ((scaled[i + 1] as number) - (scaled[i] as number)) / gap);
  return { additive, count: values.length, first, last, growths, gaps, whole: additive ? size : 0.2 * size };
}

/** The scale of growth: between logarithms, on which even growth is a line, and amounts. @example fifthRoot(32) // 2 */
export const fifthRoot = (value: number): number => (value > 0 ? pow(value, 0.2) : 0);

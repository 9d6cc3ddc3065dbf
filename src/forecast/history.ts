import { pow } from "../base/elementary.ts";
import type { Observed } from "./windows.ts";

/** From one observation to the next. */
export interface Move {
  /** Growth a year, on the scale of the history. */
  readonly growth: number;
  /** Years from one to the other: 1, or more over a gap. */
  readonly years: number;
}

/** A history on the scale on which its growth is judged: fifth roots, where growth is nearly even; amounts as they are where any is negative. */
export interface History {
  readonly additive: boolean;
  /** How many observations. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly moves: readonly Move[];
  /** What growth of 100 % a year is on the scale. */
  readonly whole: number;
}

/**
 * Observations in order of their years, on the scale of growth. Where a year is missing the move from one observation to the
 * next is one of several years; nothing is filled in. @throws where there is none.
 *
 * @example historyOf({ years: [2019, 2020, 2022], values: [1, 32, 243] }).moves // [{ growth: 1, years: 1 }, { growth: 0.5, years: 2 }]
 */
export function historyOf({ years, values }: Observed): History {
  const additive = values.some((value) => value < 0);
  const scaled = additive ? values : values.map(fifthRoot);
  const [first, last] = [scaled[0], scaled.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a history without observations");
  const size = Math.max(Math.abs(last), scaled.reduce((sum, z) => sum + Math.abs(z), 0) / scaled.length / 4);
  const moves = years.slice(1).map((year, i) => {
    const gap = year - (years[i] as number);
    return { growth: ((scaled[i + 1] as number) - (scaled[i] as number)) / gap, years: gap };
  });
  return { additive, count: values.length, first, last, moves, whole: additive ? size : 0.2 * size };
}

/** The scale of growth: between logarithms, on which even growth is a line, and amounts. @example fifthRoot(32) // 2 */
export const fifthRoot = (value: number): number => (value > 0 ? pow(value, 0.2) : 0);

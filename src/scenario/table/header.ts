import type { Cell } from "../files.ts";
import { FIRST_YEAR, isBlank, LAST_YEAR, plainName, textIn, yearIn } from "./cell.ts";

type Rows = readonly (readonly Cell[])[];

/**
 * The index of the row that holds a table's column names, below its title and unit rows: the first with all of some names;
 * else, so that an error can show it, that with the most of them; else the first with more than one text.
 *
 * @example headerAmong([["表1 产值"], ["年份", "产值"], [2020, 5]], ["年份", "产值"]) // 1
 */
export function headerAmong(rows: Rows, names: readonly string[]): number {
  const wanted = names.map(plainName);
  let [best, most] = [-1, 0];
  // The rows below one that has them all are thousands in a reference class, and need not be looked at.
  for (let i = 0; i < rows.length && most < wanted.length; i += 1) {
    const texts = new Set(rows[i]?.map((cell) => plainName(textIn(cell))));
    const hits = wanted.filter((name) => texts.has(name)).length;
    if (hits > most) [best, most] = [i, hits];
  }
  return most > 0 ? best : Math.max(0, rows.findIndex(hasSeveral));
}

/** Titles stand alone, or in one merged cell. */
const hasSeveral = (cells: readonly Cell[]): boolean =>
  new Set(cells.filter((cell) => !isBlank(cell)).map(textIn)).size > 1;

/**
 * The index of the first row with several years, where they stand across the columns, else of one with a year; −1 where there is
 * none. Below it figures may look like years.
 *
 * @example yearsAmong([["单位：亿元"], ["指标", "2019年", "2020年"], ["产值", 4, 5]]) // 1
 */
export function yearsAmong(rows: Rows): number {
  const several = rows.findIndex((cells) => cells.filter(isYear).length > 1);
  return several >= 0 ? several : rows.findIndex((cells) => cells.some(isYear));
}

/** Whether a cell is the head of a year's column. */
export const isYear = (cell: Cell | undefined): boolean => {
  const year = yearIn(cell);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

/** A line below the data: 注：…, 资料来源：…, Source: …. It has no year of its own. */
export const isNote = (cells: readonly Cell[]): boolean => {
  const first = textIn(cells.find((cell) => !isBlank(cell)));
  return NOTE.test(first) && !cells.some(isYear);
};

const NOTE = /^[\s（(*]*(注|附注|备注|说明|资料来源|数据来源|来源|notes?|sources?)\s*(\d*[:：.、]|\d|$)/i;

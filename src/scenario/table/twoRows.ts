import { PLAIN } from "../../formula/unit.ts";
import type { Cell } from "../files.ts";
import { isBlank, numberIn, plainName, textIn } from "./cell.ts";
import { isYear } from "./header.ts";

type Cells = readonly Cell[];

/** A header that a table prints in two rows, one over the other. */
export interface TwoRows {
  /** The names of the columns: those of the lower row, else of the upper one; of years across, the year of each column. */
  readonly cells: Cells;
  /** The same with what stands above: 工业产值 of 产值 below 工业. */
  readonly wholes: readonly string[];
  /** Of years across: what stands below each year. */
  readonly below: readonly string[];
}

/** Words alone, as a header has them: no figure, no year. */
const isWord = (cell: Cell | undefined): boolean =>
  !isBlank(cell) && !isYear(cell) && Number.isNaN(numberIn(cell ?? null, PLAIN));

/**
 * Years across with several columns each, what they are standing in the row below: merged in a workbook, blank cells beside
 * the year in a text. Null where each year has one column.
 *
 * @example yearsInTwoRows(["指标", "2019", "", "2020", ""], ["", "上半年", "全年", "上半年", "全年"]).below // ["", "上半年", "全年", "上半年", "全年"]
 */
export function yearsInTwoRows(upper: Cells, lower: Cells): TwoRows | null {
  let year: Cell = null;
  const cells = Array.from({ length: Math.max(upper.length, lower.length) }, (_, i): Cell => {
    const own = upper[i] ?? null;
    if (!isBlank(own)) year = isYear(own) ? own : null;
    return isBlank(own) && !isBlank(lower[i]) ? year : own;
  });
  const columns = cells.flatMap((cell, i) => (isYear(cell) ? [i] : []));
  const years = new Set(columns.map((i) => textIn(cells[i])));
  if (years.size === columns.length || !columns.every((i) => isWord(lower[i]))) return null;
  const below = cells.map((cell, i) => (isYear(cell) ? textIn(lower[i]) : ""));
  return { cells, wholes: cells.map(textIn), below };
}

/**
 * Names of columns that stand in two rows, groups above, 工业 and 农业, and what each has,
 * 产值 and 增速, below. Null where both rows together do not have all that are looked for, or the lower one has figures.
 *
 * @example namesInTwoRows(["年份", "工业", ""], ["", "产值", "增速"], ["年份", "产值"]).wholes // ["年份", "工业产值", "工业增速"]
 */
export function namesInTwoRows(upper: Cells, lower: Cells, names: readonly string[]): TwoRows | null {
  let group = "";
  const pairs = Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [above, below] = [textIn(upper[i]), textIn(lower[i])];
    if (above !== "") group = above;
    // A merged cell stands in both rows.
    return { own: below || above, whole: below === "" || below === group ? above || below : `${group}${below}` };
  });
  // A title stands alone.
  const isTitle = new Set(upper.filter((cell) => !isBlank(cell)).map(textIn)).size < 2;
  if (isTitle || !lower.every((cell) => isBlank(cell) || isWord(cell))) return null;
  const known = new Set(pairs.flatMap(({ own, whole }) => [plainName(own), plainName(whole)]));
  if (!names.every((name) => known.has(plainName(name)))) return null;
  return { cells: pairs.map(({ own }) => own), wholes: pairs.map(({ whole }) => whole), below: [] };
}

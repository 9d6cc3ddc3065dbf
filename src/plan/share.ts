import { isShareUnit, type Unit } from "../formula/unit.ts";
import type { Indicator } from "./scenario.ts";

/**
 * A share (an employment rate, a coverage) moves by percentage points, not by rates. It is one by its unit alone, % or ‰
 * or a word for them: 人/千人 is a ratio, and bounds make no share.
 *
 * @example isShare({ unit: { text: "人/千人", scale: 0.001, dimensions: {} } }) // false
 */
export const isShare = ({ unit }: Pick<Indicator, "unit">): boolean => isShareUnit(unit);

/** One whole in a share's unit: 100 of %, 1,000 of ‰. */
export const wholeOf = ({ unit }: Pick<Indicator, "unit">): number => 1 / unit.scale;

/**
 * Whether a unit is one of amounts, which move by factors: it has one, and that of no share. Rates and plain ratios move by
 * differences, and so do shares.
 *
 * @example isAmount({ text: "亿元", scale: 1e8, dimensions: { 元: 1 } }) // true
 * @example isAmount({ text: "", scale: 1, dimensions: {} }) // false
 */
export const isAmount = (unit: Unit): boolean => unit.text !== "" && !unit.signed && !isShare({ unit });

/** Names of shares that are a part of a whole: 占比, 覆盖率, coverage … */
const PART =
  /占|比重|比例|份额|覆盖率|普及率|达标率|参保率|入学率|就业率|成活率|利用率|使用率|share|coverage|proportion|portion|fraction/i;

/** Whether a share is, by its name, a part of a whole, so that it lies between 0 and 100 %. */
export const isPart = ({ id, label, unit }: Pick<Indicator, "id" | "label" | "unit">): boolean =>
  isShare({ unit }) && !unit.signed && [id, label.zh, label.en].some((name) => PART.test(name));

import { RATIOS } from "../formula/unitWords.ts";
import type { Indicator } from "./scenario.ts";

/**
 * A share (an employment rate, a coverage) moves by percentage points, not by rates. It is one by its unit alone, % or ‰
 * or a word for them: 人/千人 is a ratio, and bounds make no share.
 *
 * @example isShare({ unit: { text: "人/千人", scale: 0.001, dimensions: {} } }) // false
 */
export const isShare = ({ unit }: Pick<Indicator, "unit">): boolean => RATIOS.has(unit.text.toLowerCase());

/** One whole in a share's unit: 100 of %, 1,000 of ‰. */
export const wholeOf = ({ unit }: Pick<Indicator, "unit">): number => 1 / unit.scale;

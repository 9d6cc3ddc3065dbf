import type { FigureText } from "../base/fields.ts";
import { shifted } from "../formula/decimal.ts";
import { parseQuantity } from "../formula/quantity.ts";
import { amountText, RATE } from "../formula/unit.ts";
import type { Reader } from "../plan/reader.ts";

/**
 * Whether a width is a share of the middle: it is written with a per cent sign.
 *
 * @example isRelative("5%") // true
 */
export const isRelative = (within: FigureText): boolean => /[%‰]\s*$/.test(String(within));

/**
 * How far from a middle: a share of it (5%), or where it may be an amount, one in the indicator's unit (0.5个百分点 of a
 * share). A bare number other than 0 could be meant as either, and is refused with both readings.
 */
export function readWithin(within: FigureText, reader: Reader, as: "share" | "amount"): number | null {
  const written = parseQuantity(within);
  const { unit } = reader;
  const bare = written.ok && written.value.unit === null ? written.value.value : 0;
  if (as === "amount" && bare !== 0 && unit.text !== "")
    return reader.refuse("within-bare", ["within"], {
      value: bare,
      one: `${bare < 1 ? shifted(bare, 2) : bare}%`,
      two: amountText(bare, unit),
    });
  const value = reader.figure(within, as === "share" || bare !== 0 ? RATE : unit, "within");
  return value !== null && value < 0 ? reader.refuse("within-negative", ["within"]) : value;
}

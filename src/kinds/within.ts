import type { FigureText } from "../base/fields.ts";
import { parseQuantity } from "../formula/quantity.ts";
import { RATE } from "../formula/unit.ts";
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
  const bare = parseQuantity(within);
  const { unit } = reader;
  const isBare = bare.ok && bare.value.unit === null && bare.value.value !== 0;
  if (as === "amount" && isBare && unit.text !== "")
    return reader.refuse("within-bare", ["within"], {
      value: within,
      one: `${within}%`,
      two: `${within}${unit.text === "%" ? "个百分点" : unit.text}`,
    });
  const value = reader.figure(within, as === "share" || isBare ? RATE : unit, "within");
  return value !== null && value < 0 ? reader.refuse("within-negative", ["within"]) : value;
}

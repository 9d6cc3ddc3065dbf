import { fail, ok, type Result } from "../base/diagnostic.ts";
import { coded } from "../base/messages/index.ts";
import { exponentOf, shifted } from "./decimal.ts";
import type { Problem } from "./problem.ts";
import { isBareScale, isDimensionless, isPoints, parseUnit, pointsText, sameDimensions, type Unit } from "./unit.ts";

/**
 * A number as it was written. `unit` null: a bare number, in whatever unit its place has. Otherwise `value` is in the
 * base unit, every scale applied: 3% is 0.03, 1.5万 is 15000, 3000亿元 is 3e11 (in 元).
 */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit | null;
}

/**
 * A number, or a text such as "3%", "1.5万", "3000亿元", "40 亿美元", "1e-3" → Quantity. The digits are read as a
 * decimal with its scale applied to them, so "3%" is exactly the double nearest to 0.03.
 *
 * @example parseQuantity("1.5万").value // { value: 15000, unit: { text: "万", scale: 1e4, dimensions: {} } }
 */
export function parseQuantity(input: number | string): Result<Quantity, Problem> {
  if (typeof input === "number") return bare(input, String(input));
  const text = input.trim();
  const [, digits, rest] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(.*)$/su.exec(text) ?? [];
  if (digits === undefined || rest === undefined) return fail(notNumber(text));
  if (/^(?:[_,]\d|,)/.test(rest)) return fail(separated(text));
  return rest === "" ? bare(Number(digits), text) : withUnit(digits, rest, text);
}

function bare(value: number, text: string): Result<Quantity, Problem> {
  if (!Number.isFinite(value)) return fail(coded("quantity-not-finite", { text }));
  // -0 is written, never meant.
  return ok({ value: value === 0 ? 0 : value, unit: null });
}

function withUnit(digits: string, rest: string, text: string): Result<Quantity, Problem> {
  const full = /[\uFF00-\uFFEF、。]/.exec(rest);
  if (full) return fail(coded("quantity-full-width", { text, character: full[0] }));
  const parsed = parseUnit(rest);
  if (!parsed.ok) return parsed;
  const number = bare(Number(digits), text);
  if (!number.ok) return number;
  const value = bare(shifted(Number(digits), exponentOf(parsed.value.scale)), text);
  return value.ok ? ok({ ...value.value, unit: parsed.value }) : value;
}

function notNumber(text: string): Problem {
  const [, number] = /^(?:约|大约|近|超过|逾|about |approx\.? |over |nearly |ca\. |[~≈])\s*(\d.*)$/i.exec(text) ?? [];
  if (number !== undefined) return coded("quantity-approximate", { text, number });
  const full = /[\uFF00-\uFFEF、。−]/.exec(text);
  if (full) return coded("quantity-full-width", { text, character: full[0] });
  return coded(/^[+-]?(nan|\.?inf)/i.test(text) ? "quantity-not-finite" : "quantity-not-number", { text });
}

/** 1_000 and 1,000: what the reader should write instead, where that is clear. */
function separated(text: string): Problem {
  return coded("quantity-separator", { text, plain: text.replace(/(?<=\d)[_,](?=\d)/g, "") });
}

/**
 * A quantity's value in a unit, or why it has none. A bare number is in the unit already; a unit is converted, exactly
 * in decimal digits. A bare scale below that of the unit (1.5万 into 亿元) could mean two things.
 *
 * @example inUnit(parseQuantity("3000亿元").value, unit("万元")).value // 30000000
 */
export function inUnit(quantity: Quantity, unit: Unit): Result<number, Problem> {
  const { value, unit: written } = quantity;
  const unsigned = unit.signed && wrongSign(quantity, unit);
  if (unsigned) return fail(unsigned);
  if (written === null) return ok(value);
  const exponent = exponentOf(unit.scale);
  if (isBareScale(written)) {
    if (exponent === 0) return ok(value);
    // 2300亿 of 亿元 can only be 2300 of them; 1.5万 of 亿元 could be 1.5万元 as well.
    if (exponentOf(written.scale) >= exponent && exponent > 0) return ok(shifted(value, -exponent));
    const plain = shifted(value, -exponentOf(written.scale));
    return fail(coded("quantity-ambiguous-scale", { written: `${plain}${written.text}`, unit: unit.text, plain }));
  }
  if (written.text === unit.en) return ok(shifted(value, -exponentOf(written.scale)));
  if (sameDimensions(written, unit)) return ok(shifted(value, -exponent));
  const code = isDimensionless(unit) ? "quantity-unit-unwanted" : "quantity-unit-mismatch";
  return fail(coded(code, { written: written.text, unit: unit.text }));
}

/**
 * What is wrong with the sign of a figure in a rate's place: it has none though it is not 0, or it is a percentage where a
 * share moves by points, or the reverse. The readings stand in the arguments as they should be written.
 */
function wrongSign({ value, unit: written }: Quantity, { signed, scale }: Unit): Problem | null {
  if (value === 0 || (written !== null && (isBareScale(written) || !isDimensionless(written)))) return null;
  const points = written !== null && isPoints(written);
  if (signed === "points") return points ? null : inPercent(value, written?.scale ?? scale, written !== null);
  if (written === null)
    return coded("rate-without-sign", { value, key: "", one: `${value}%`, two: `${shifted(value, 2)}%` });
  return signed === "percent" && points ? coded("rate-in-points", { key: "", one: `${shifted(value, 2)}%` }) : null;
}

function inPercent(value: number, scale: number, isScaled: boolean): Problem {
  const figure = isScaled ? shifted(value, -exponentOf(scale)) : value;
  const two = `${figure}${scale === 0.001 ? "‰" : "%"}`;
  return coded("share-in-percent", { key: "", one: pointsText(figure, { scale }), two });
}

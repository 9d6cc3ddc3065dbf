/** What stands where a figure does not exist. */
export const NONE = "–";

/** Below this a figure is told as a bound: nobody reads more zeros. Below the other it is what doubles leave of a zero. */
const SMALLEST = 1e-6;
const NOISE = 1e-12;

/**
 * A figure for readers, in whatever unit its place has: `digits` significant digits, all whole ones where there are more,
 * thousands apart from five whole digits on, no exponent. Null and NaN are told as "–", and only zero as "0".
 *
 * @example figure(113.63636) // "113.6"
 * @example figure(12280.4) // "12,280"
 * @example figure(3e-7) // "<0.000001"
 */
export function figure(value: number | null, digits = 4): string {
  if (value === null || Number.isNaN(value)) return NONE;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  if (Math.abs(value) >= 10 ** (digits - 1)) return grouped(String(BigInt(Math.round(value))));
  if (Math.abs(value) < NOISE) return "0";
  if (Math.abs(value) < SMALLEST) return value > 0 ? "<0.000001" : ">-0.000001";
  return grouped(rounded(value, digits));
}

/** Significant digits in plain decimals, zeros at the end left out; toPrecision alone writes 1e-5 as an exponent. */
function rounded(value: number, digits: number): string {
  const exponent = Number(value.toExponential(digits - 1).split("e")[1]);
  return withoutZeros(value.toFixed(Math.max(0, digits - 1 - exponent)));
}

const withoutZeros = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** Thousands apart in the whole part, from five digits on. */
const grouped = (text: string): string => text.replace(/^-?\d{5,}/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

/**
 * A stated figure, with all its digits.
 *
 * @example exactly(9083790.25) // "9,083,790.25"
 */
export const exactly = (value: number): string => figure(value, 15);

/**
 * A fraction as a per cent: at most two decimals and four significant digits, and two digits where it is below 0.1 %, so
 * that only zero is told as "0%"; or to `digits` significant ones.
 *
 * @example percent(0.065912) // "6.59%"
 * @example percent(1.5) // "150%"
 * @example percent(0.0000123) // "0.0012%"
 */
export function percent(fraction: number | null, digits: number | null = null): string {
  if (fraction === null || Number.isNaN(fraction)) return NONE;
  const scaled = 100 * fraction;
  const size = Math.abs(scaled);
  if (digits !== null) return `${figure(scaled, size < 0.1 ? digits - 1 : digits)}%`;
  const text = size >= 0.1 && size < 100 ? withoutZeros(scaled.toFixed(2)) : figure(scaled, size < 0.1 ? 2 : 4);
  return `${text}%`;
}

/**
 * A change as a per cent: percent with a plus before a rise.
 *
 * @example signedPercent(0.08) // "+8%"
 */
export const signedPercent = (fraction: number | null, digits: number | null = null): string =>
  signed(fraction, percent(fraction, digits));

/** A plus before the text of a positive value. @example signed(1.5, "1.5个百分点") // "+1.5个百分点" */
export const signed = (value: number | null, text: string): string =>
  value !== null && value > 0 && !text.startsWith("<") ? `+${text}` : text;

/**
 * A probability to a tenth of a per cent, and never as 0 or 100 % where it is not; with its sampling error in points where
 * one is given and not 0. Where none of n draws holds, or all do, their stated error is √2/n, and the other side has a
 * share of at most 3/n (with 95 %, the rule of three).
 *
 * @example probability(0.6324) // "63.2%"
 * @example probability(0.9999) // ">99.9%"
 * @example probability(0.117, 0.0032) // "11.7% ±0.3"
 * @example probability(0, 0.0014) // "≤0.3%"
 */
export function probability(value: number | null, error: number | null = null): string {
  if (value === null || Number.isNaN(value)) return NONE;
  const text = chance(value);
  if (error === null || error === 0) return text;
  if (value === 0 || value === 1) return atTheEnd(value, (3 / Math.SQRT2) * error);
  if (error >= 0.0005) return `${text} ±${withoutZeros((100 * error).toFixed(1))}`;
  return /^[<>]/.test(text) ? text : `${text} ±<0.1`;
}

/**
 * The same without the error, which stands elsewhere: only at the ends it decides what is told.
 *
 * @example chanceText(0.117, 0.0032) // "11.7%"
 * @example chanceText(0, 0.0014) // "≤0.3%"
 */
export function chanceText(value: number | null, error: number | null): string {
  const atEnd = value === 0 || value === 1;
  return probability(value, atEnd ? error : null);
}

function atTheEnd(value: number, rest: number): string {
  if (rest < 0.001) return value === 0 ? "<0.1%" : ">99.9%";
  const bound = Math.ceil(1000 * rest - 0.05) / 10;
  return value === 0 ? `≤${withoutZeros(bound.toFixed(1))}%` : `≥${withoutZeros((100 - bound).toFixed(1))}%`;
}

function chance(value: number): string {
  if (value > 0 && value < 0.001) return "<0.1%";
  if (value < 1 && value > 0.999) return ">99.9%";
  return `${withoutZeros((100 * value).toFixed(1))}%`;
}

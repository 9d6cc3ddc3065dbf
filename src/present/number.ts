import type { Lang } from "../base/text.ts";

/** Where a figure does not exist. */
export const NONE = "–";

/** A figure for readers: four significant digits, more where the whole part needs them; no exponent. */
export function figure(value: number | null): string {
  if (value === null) return NONE;
  const size = Math.abs(value);
  const decimals = size >= 1000 || size === 0 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  const digits = value.toFixed(decimals);
  const trimmed = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return trimmed === "-0" ? "0" : grouped(trimmed);
}

/** Thousands apart from five digits on: 1566, 12 280 as 12,280. */
const grouped = (digits: string): string => {
  const [whole = "", ...rest] = digits.split(".");
  const spaced = whole.replace("-", "").length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return [spaced, ...rest].join(".");
};

/** Scale words by language; a count in people or firms reads better in 万, or in thousands and millions. */
const SCALES: Readonly<Record<Lang, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e9, " bn"],
    [1e6, " m"],
  ],
};

/**
 * A figure with its unit. Large figures are scaled where the unit states no scale itself: 122,800 人 is 12.28万人. A unit
 * stays as the file writes it in either language, so that every figure can be found again in its source.
 */
export function amount(value: number | null, unit: string, lang: Lang): string {
  if (value === null) return NONE;
  const scalable = unit === "" || /^[人家张起元项个件]|^(美元|人次|persons|firms|beds|events)/.test(unit);
  const scale = scalable ? SCALES[lang].find(([size]) => Math.abs(value) >= size) : undefined;
  const [size, text] = scale ?? [1, ""];
  const joint = unit === "%" || unit === "‰" || unit === "" || text !== "" || lang === "zh" ? "" : " ";
  return `${figure(value / size)}${text}${joint}${unit === "index" ? "" : unit}`.trimEnd();
}

/** A fraction as a percentage; `signed` for changes. */
export function percent(value: number | null, decimals = 2, signed = false): string {
  if (value === null) return NONE;
  const digits = (value * 100).toFixed(decimals);
  const shown = Number(digits) === 0 ? digits.replace("-", "") : digits;
  return `${signed && Number(digits) > 0 ? "+" : ""}${shown}%`;
}

/** A probability with its sampling error in points: 63.2% ±0.5, ±<0.1 where it rounds to 0. */
export function probability(value: number | null, error: number | null): string {
  if (value === null) return NONE;
  if (error === null || error === 0) return percent(value, 0);
  return `${percent(value, 1)} ±${error < 0.0005 ? "<0.1" : (error * 100).toFixed(1)}`;
}

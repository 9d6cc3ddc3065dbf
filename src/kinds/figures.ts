import { exactly, figure, NONE, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { shifted } from "../formula/decimal.ts";
import { addedText, quantityText, stepExactly, stepText, withUnit } from "../formula/quantityText.ts";
import type { Month } from "../plan/target.ts";
import type { Measure, Terms } from "./quantity.ts";

/**
 * A month in figures.
 *
 * @example monthText(2025 * 12 + 11) // "2025-12"
 */
export const monthText = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

/**
 * A figure in its measure, as sentences, tables and charts show it; `unit` is the indicator's.
 *
 * @example measuredText(0.08, "share", "亿元", "en") // "+8%"
 * @example measuredText(1, "step", "岁", "zh") // "+1岁"
 * @example measuredText(3, "place", "亿元", "zh") // "第3位"
 */
export function measuredText(value: number | null, measure: Measure, unit: string, lang: Lang): string {
  if (value === null) return NONE;
  switch (measure) {
    case "share":
      return signedPercent(value);
    case "points":
      return stepText(100 * value, "%", lang);
    case "step":
      return addedText(value, unit, lang);
    case "month":
      return monthText(value);
    case "place":
      return lang === "zh" ? `第${figure(value)}位` : `no. ${figure(value)}`;
    case "ratio":
      return figure(value);
    default:
      return quantityText(value, unit, lang);
  }
}

/**
 * The same for a figure that somebody stated: with all its digits, so that it is found again in its source.
 *
 * @example statedText(0.0345, "share", "", "zh") // "3.45%"
 * @example statedText(9083790, "amount", "人", "en") // "9,083,790 人"
 */
export function statedText(value: number, measure: Measure, unit: string, lang: Lang): string {
  if (measure === "share") return `${exactly(shifted(value, 2))}%`;
  if (measure === "points") return `${exactly(shifted(value, 2))}${lang === "zh" ? "个百分点" : " pp"}`;
  if (measure === "step") return stepExactly(value, unit, lang);
  const counted = measure === "amount" || measure === "events";
  return counted ? withUnit(exactly(value), unit, lang) : measuredText(value, measure, unit, lang);
}

const SIGNS = {
  "at-least": "≥ ",
  "at-most": "≤ ",
  above: "> ",
  below: "< ",
  equals: "= ",
  up: "↑",
  down: "↓",
  within: "",
  none: "",
} as const;

/**
 * A condition as a reader would write it; its figures are in `measure`.
 *
 * @example termsText({ sense: "within", value: null, low: 57, high: 63 }, "amount", "万人", "zh") // "57—63万人"
 */
export function termsText(terms: Omit<Terms, "sense"> & { sense: string }, measure: Measure, unit: string, lang: Lang) {
  const { value, low, high } = terms;
  if (low !== null && high !== null)
    return `${figure(low)}${lang === "zh" ? "—" : "–"}${measuredText(high, measure, unit, lang)}`;
  const sign = SIGNS[terms.sense as Terms["sense"]];
  if (value === null) return sign;
  if (measure === "place") return lang === "zh" ? `前${figure(value)}位` : `top ${figure(value)}`;
  return `${sign}${measuredText(value, measure, unit, lang)}`;
}

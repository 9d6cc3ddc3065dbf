import { figure, NONE, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { quantityText, stepText } from "../formula/quantityText.ts";
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
 * @example measuredText(3, "place", "亿元", "zh") // "第3位"
 */
export function measuredText(value: number | null, measure: Measure, unit: string, lang: Lang): string {
  if (value === null) return NONE;
  switch (measure) {
    case "share":
      return signedPercent(value);
    case "points":
      return stepText(100 * value, "%", lang);
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

const SIGNS = { "at-least": "≥ ", "at-most": "≤ ", equals: "= ", up: "↑", down: "↓", within: "", none: "" } as const;

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

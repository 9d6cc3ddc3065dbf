import { exactly, figure, NONE, percent, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { shifted } from "../formula/decimal.ts";
import { addedText, quantityText, stepExactly, stepText } from "../formula/quantityText.ts";
import { type UnitName, withUnit } from "../formula/unitName.ts";
import type { Month } from "../plan/target.ts";
import { isFraction, type Measure } from "./quantity.ts";

/**
 * A month in figures.
 *
 * @example monthText(2025 * 12 + 11) // "2025-12"
 */
export const monthText = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

/** A month as a sentence says it. @example sayMonth(2025 * 12 + 11, "zh") // "2025年12月" */
export const sayMonth = (month: Month, lang: Lang): string =>
  lang === "zh" ? `${Math.floor(month / 12)}年${(month % 12) + 1}月` : monthText(month);

/** A rise or a fall in words, which say the sign. */
export const MOVED: Readonly<Record<Lang, readonly [string, string]>> = { zh: ["增长", "下降"], en: ["up ", "down "] };

const movedText = (value: number, text: string, lang: Lang): string => `${MOVED[lang][value < 0 ? 1 : 0]}${text}`;

/** Enough digits for a reader: two decimals below ten; a per cent of ten and more has one. */
const digitsOf = (value: number): number => (Math.abs(value) < 10 ? 3 : 4);

/** More digits than anybody reads. */
const MOST_DIGITS = 9;

/**
 * A figure in its measure, as sentences, tables and charts show it; `unit` is the indicator's. It has as many digits as it takes to tell it from `goal`.
 *
 * @example measuredText(0.08, "share", "亿元", "en") // "+8%"
 * @example measuredText(-0.2661, "change", "起", "zh") // "下降26.6%"
 * @example measuredText(1, "step", "岁", "zh") // "+1岁"
 * @example measuredText(3, "place", "亿元", "zh") // "第3位"
 * @example measuredText(2999.7, "amount", "亿元", "zh", 3000) // "2999.7亿元"
 */
export function measuredText(
  value: number | null,
  measure: Measure,
  unit: UnitName,
  lang: Lang,
  goal: number | null = null,
): string {
  if (value === null) return NONE;
  const written = (figure: number, digits: number): string => textWith(figure, measure, unit, lang, digits);
  const least = isFraction(measure) ? 3 : digitsOf(value);
  if (goal === null || Math.abs(value - goal) <= 1e-9 * Math.max(1, Math.abs(goal))) return written(value, least);
  let digits = least;
  while (digits < MOST_DIGITS && written(value, digits) === written(goal, digits)) digits += 1;
  return written(value, digits);
}

/** The same of its size, for a sentence whose words say the sign. @example sizeText(-0.058, "share", "", "zh") // "5.8%" */
export function sizeText(
  value: number | null,
  measure: Measure,
  unit: UnitName,
  lang: Lang,
  goal: number | null = null,
): string {
  const text = measuredText(value, measure, unit, lang, goal);
  return text.replace(/^(增长|下降|up |down |[+-])/, "");
}

function textWith(value: number, measure: Measure, unit: UnitName, lang: Lang, digits: number): string {
  switch (measure) {
    case "share":
      return signedPercent(value, digits);
    case "change":
      return movedText(value, percent(Math.abs(value), digits), lang);
    case "points":
      return stepText(100 * value, "%", lang, digits);
    case "step":
      return addedText(value, unit, lang, digits);
    case "month":
      return sayMonth(value, lang);
    case "place":
      return lang === "zh" ? `第${figure(value)}位` : `no. ${figure(value)}`;
    case "ratio":
      return figure(value, digits);
    default:
      return quantityText(value, unit, lang, digits);
  }
}

/** More digits than people write: a figure that was worked out. */
const MOST_STATED = 12;

/**
 * The same for a figure that somebody stated: with all its digits, so that it is found again in its source. One that was worked out has so many that nobody stated it, and
 * is told as such.
 *
 * @example statedText(0.0345, "share", "", "zh") // "3.45%"
 * @example statedText(9083790, "amount", "人", "en") // "9,083,790 persons"
 * @example statedText(1 / 3, "amount", "人", "en") // "0.333 persons"
 */
export function statedText(value: number, measure: Measure, unit: UnitName, lang: Lang): string {
  const worked =
    value.toPrecision(17).length > MOST_STATED && String(Math.abs(value)).replace(/\D|^0+/g, "").length > MOST_STATED;
  if (worked) return measuredText(value, measure, unit, lang).replace(/^\+/, "");
  if (measure === "share") return `${exactly(shifted(value, 2))}%`;
  if (measure === "change") return movedText(value, `${exactly(shifted(Math.abs(value), 2))}%`, lang);
  if (measure === "points") return `${exactly(shifted(value, 2))}${lang === "zh" ? "个百分点" : " pp"}`;
  if (measure === "step") return stepExactly(value, unit, lang);
  const counted = measure === "amount" || measure === "events";
  return counted ? withUnit(exactly(value), unit, lang) : measuredText(value, measure, unit, lang);
}

/**
 * A rate in its measure.
 *
 * @example rateIn(0.003, { measure: "points", unit: "" }, "zh") // "+0.3个百分点"
 */
export function rateIn(
  rate: number,
  { measure, unit }: { readonly measure: "share" | "points" | "amount"; readonly unit: UnitName },
  lang: Lang,
): string {
  if (measure === "points") return stepText(100 * rate, "%", lang);
  return measure === "amount" ? quantityText(rate, unit, lang) : percent(rate);
}

import type { DocumentTarget } from "../assess/document.ts";
import { NONE, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { addedText, quantityText } from "../formula/quantityText.ts";
import { measuredText, rateIn } from "../kinds/figures.ts";
import { termsText } from "../kinds/terms.ts";

type Stated = Pick<DocumentTarget, "quantity" | "unit" | "condition">;

/**
 * A figure in the terms of its target: a share of change, a rank, an amount with its unit.
 *
 * @example targetAmount(2485.04, document.targets[0], "zh") // "2485亿元"
 */
export const targetAmount = (
  value: number | null,
  { quantity, unit, condition }: Pick<Stated, "quantity" | "unit"> & Partial<Pick<Stated, "condition">>,
  lang: Lang,
): string => measuredText(value, quantity.measure, unit, lang, condition?.value ?? null);

/**
 * The condition as a reader would write it: ≥ 3000 亿元, a fall, 95–105.
 *
 * @example conditionText(document.targets[0], "zh") // "≥ 3000亿元"
 */
export const conditionText = ({ condition, quantity, unit }: Stated, lang: Lang): string =>
  termsText(condition, quantity, unit, lang) || NONE;

interface Growth {
  readonly rate: number | null;
  readonly increment: number | null;
}

/** In what a target's yearly growth is counted. */
type Counted = Pick<DocumentTarget["required"], "measure" | "unit" | "amounts">;
type Side = Pick<DocumentTarget["required"], "bound">;

/**
 * What growth a target asks for, each year: a rate, or the step or amount that leads where there is one.
 *
 * @example rateText({ rate: 0.0845, increment: null }, { measure: "share", unit: "亿元", amounts: false }, "en") // "+8.45%"
 * @example rateText({ rate: 0.02, increment: 1 }, { measure: "share", unit: "%", amounts: false }, "zh") // "+1个百分点"
 */
export function rateText({ rate, increment }: Growth, { measure, unit, amounts }: Counted, lang: Lang): string {
  if (increment !== null) return amounts ? quantityText(increment, unit, lang) : addedText(increment, unit, lang);
  if (rate === null) return NONE;
  return measure === "share" ? signedPercent(rate) : rateIn(rate, { measure, unit }, lang);
}

/**
 * The required growth of a target, as a limit where it may be no more: 至多 +0.39%.
 *
 * @example requiredText(document.targets[0], "en") // "+11.44%"
 */
export function requiredText({ required }: { readonly required: Growth & Counted & Side }, lang: Lang): string {
  const text = rateText(required, required, lang);
  const most = required.bound === "at-most" && (required.increment ?? required.rate ?? -1) >= 0;
  return most ? `${lang === "zh" ? "至多" : "at most"} ${text}` : text;
}

/**
 * A year's growth where nothing beside it says that it is a year's.
 *
 * @example perYear("+8%", "zh") // "+8%/年"
 */
export const perYear = (text: string, lang: Lang): string =>
  text === NONE ? NONE : `${text}${lang === "zh" ? "/年" : "/yr"}`;

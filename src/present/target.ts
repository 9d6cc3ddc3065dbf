import type { DocumentTarget } from "../assess/document.ts";
import { NONE, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { quantityText, stepText } from "../formula/quantityText.ts";
import { measuredText, termsText } from "../kinds/figures.ts";

type Stated = Pick<DocumentTarget, "quantity" | "unit" | "condition">;

/**
 * A figure in the terms of its target: a share of change, a rank, an amount with its unit.
 *
 * @example targetAmount(2485.04, document.targets[0], "zh") // "2485亿元"
 */
export const targetAmount = (
  value: number | null,
  { quantity, unit }: Pick<Stated, "quantity" | "unit">,
  lang: Lang,
): string => measuredText(value, quantity.measure, unit, lang);

/**
 * The condition as a reader would write it: ≥ 3000 亿元, ↓, 95–105.
 *
 * @example conditionText(document.targets[0], "zh") // "≥ 3000亿元"
 */
export const conditionText = ({ condition, quantity, unit }: Stated, lang: Lang): string =>
  termsText(condition, quantity.measure, unit, lang) || NONE;

interface Growth {
  readonly rate: number | null;
  readonly increment: number | null;
}

/** In what a target's yearly growth is counted; `amounts`: its increments are the amounts of each year, not steps. */
interface Counted {
  readonly unit: string;
  readonly amounts: boolean;
}

/**
 * What growth a target asks for, each year: a rate, or the step or amount that leads where there is one.
 *
 * @example rateText({ rate: 0.0845, increment: null }, { unit: "亿元", amounts: false }, "en") // "+8.45%"
 * @example rateText({ rate: 0.02, increment: 1 }, { unit: "%", amounts: false }, "zh") // "+1个百分点"
 */
export function rateText({ rate, increment }: Growth, { unit, amounts }: Counted, lang: Lang): string {
  if (increment === null) return signedPercent(rate);
  return amounts ? quantityText(increment, unit, lang) : stepText(increment, unit, lang);
}

/**
 * The same where nothing beside it says that it is a year's.
 *
 * @example yearlyText({ rate: 0.08, increment: null }, { unit: "", amounts: false }, "zh") // "+8%/年"
 */
export function yearlyText(growth: Growth, counted: Counted, lang: Lang): string {
  const text = rateText(growth, counted, lang);
  return text === NONE ? NONE : `${text}${lang === "zh" ? "/年" : "/yr"}`;
}

/** In what a target's growth is counted. @example countedIn({ unit: "%", required: { amounts: true } }).amounts // true */
export const countedIn = ({ unit, required }: { unit: string; required: { readonly amounts: boolean } }): Counted => ({
  unit,
  amounts: required.amounts,
});

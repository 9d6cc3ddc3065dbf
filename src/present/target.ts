import type { DocumentTarget } from "../assess/document.ts";
import { NONE, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { quantityText, stepText } from "../formula/quantityText.ts";

/** Kinds whose value is a fraction, whatever unit their indicator has. */
const FRACTIONS: readonly string[] = ["change", "average-growth", "relative-growth", "mean-vs-previous"];

type Stated = Pick<DocumentTarget, "kind" | "unit" | "condition">;

const SIGNS: Readonly<Record<string, string>> = { "at-least": "≥ ", "at-most": "≤ ", equals: "= " };

/** A figure in the terms of its target: a share of change, a rank, an amount with its unit. */
export function targetAmount(value: number | null, { kind, unit }: Pick<Stated, "kind" | "unit">, lang: Lang): string {
  if (value === null) return NONE;
  if (FRACTIONS.includes(kind)) return signedPercent(value);
  if (kind === "rank") return lang === "zh" ? `第${value}` : `no. ${value}`;
  const text = quantityText(value, unit, lang);
  return kind === "count" && !Number.isInteger(value) ? `${lang === "zh" ? "期望" : "expected "}${text}` : text;
}

/** The condition as a reader would write it: ≥ 3000 亿元, ↓, 95–105. */
export function conditionText(target: Stated, lang: Lang): string {
  const { sense, value, low, high } = target.condition;
  if (sense === "up") return "↑";
  if (sense === "down") return "↓";
  if (low !== null && high !== null) return `${targetAmount(low, target, lang)} – ${targetAmount(high, target, lang)}`;
  return value === null ? NONE : `${SIGNS[sense] ?? ""}${targetAmount(value, target, lang)}`;
}

interface Growth {
  readonly rate: number | null;
  readonly increment: number | null;
}

/**
 * What growth a target asks for, each year: a rate, or the step or amount that leads where there is one.
 *
 * @example rateText({ rate: 0.0845, increment: null }, { unit: "亿元" }, "en") // "+8.45%"
 * @example rateText({ rate: 0.02, increment: 1 }, { unit: "%" }, "zh") // "+1个百分点"
 */
export function rateText({ rate, increment }: Growth, { unit }: Pick<Stated, "unit">, lang: Lang): string {
  return increment === null ? signedPercent(rate) : stepText(increment, unit, lang);
}

/** The same where nothing beside it says that it is a year's. @example yearlyText({ rate: 0.08, increment: null }, { unit: "" }, "zh") // "+8%/年" */
export function yearlyText(growth: Growth, target: Pick<Stated, "unit">, lang: Lang): string {
  const text = rateText(growth, target, lang);
  return text === NONE ? NONE : `${text}${lang === "zh" ? "/年" : "/yr"}`;
}

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

/** What growth a target asks for, or the yearly amount where there is no rate. */
export function rateText(
  { rate, increment }: { rate: number | null; increment: number | null },
  target: Pick<Stated, "unit">,
  lang: Lang,
): string {
  if (rate !== null && increment === null) return signedPercent(rate);
  if (increment === null) return NONE;
  return stepText(increment, target.unit, lang);
}

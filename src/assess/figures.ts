import { figure, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { quantityText } from "../formula/quantityText.ts";
import type { Unit } from "../formula/unit.ts";
import type { Month, Target } from "../plan/target.ts";

export const monthText = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

/** What the target's condition looks at, as a sentence shows it: a share of change, a rank, a month or a value. */
export function measured(target: Target, value: number, unit: Unit, lang: Lang): string {
  switch (target.kind) {
    case "average-growth":
    case "change":
    case "mean-vs-previous":
    case "relative-growth":
      return signedPercent(value);
    case "every-year":
      return target.of === "growth" ? signedPercent(value) : quantityText(value, unit.text, lang);
    case "milestone":
      return monthText(value);
    case "rank":
    case "parity":
      return figure(value);
    default:
      return quantityText(value, unit.text, lang);
  }
}

const SIGN = { "at-least": "≥ ", "at-most": "≤ ", equals: "= " } as const;

/** The condition as a sentence shows it: "≥ 3.95 人/千人". */
export function goalText(target: Target, unit: Unit, lang: Lang): string {
  switch (target.kind) {
    case "milestone":
      return `≤ ${monthText(target.due)}`;
    case "band":
      return `${figure(target.low)}–${quantityText(target.high, unit.text, lang)}`;
    case "parity":
      return `max(x, 1/x) ≤ ${figure(1 + target.within)}`;
    case "directional":
      return target.direction === "up" ? "↑" : "↓";
    case "external":
      return "";
    case "rank":
    case "count":
      return `≤ ${measured(target, target.value, unit, lang)}`;
    default:
      return `${SIGN[target.sense]}${measured(target, target.value, unit, lang)}`;
  }
}

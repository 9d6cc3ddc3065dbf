import type { Unit } from "../formula/unit.ts";
import type { Month, Target } from "../plan/target.ts";

/** A number for a sentence: four significant digits, whole from 1,000 on. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return grouped(Math.round(value));
  if (size > 0 && size < 1e-4) return value.toExponential(2);
  return String(Number(value.toPrecision(4)));
}

/** Thousands apart from five digits on, as in every table. */
const grouped = (whole: number): string =>
  Math.abs(whole) < 10_000 ? String(whole) : String(whole).replace(/\B(?=(\d{3})+$)/g, ",");

/** A fraction as a per cent: 0.0659 → "6.59%". */
export function percent(fraction: number): string {
  const scaled = 100 * fraction;
  return `${Math.abs(scaled) >= 100 ? scaled.toFixed(0) : Number(scaled.toFixed(2))}%`;
}

/** A probability is told to the whole per cent, and never as 0 or 100 where it is not. */
export function chance(probability: number): string {
  if (probability > 0 && probability < 0.01) return "<1%";
  return probability < 1 && probability > 0.99 ? ">99%" : `${Math.round(100 * probability)}%`;
}

/** A value in its unit; a per cent stands close to its number, other units behind a space. */
export function inUnit(value: number, { text }: Unit): string {
  if (text === "%" || text === "‰") return `${figure(value)}${text}`;
  return text === "" || text === "index" ? figure(value) : `${figure(value)} ${text}`;
}

export const monthText = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

/** What the target's condition looks at, as a sentence shows it: a share of change, a rank, a month or a value. */
export function measured(target: Target, value: number, unit: Unit): string {
  switch (target.kind) {
    case "average-growth":
    case "change":
    case "mean-vs-previous":
    case "relative-growth":
      return percent(value);
    case "every-year":
      return target.of === "growth" ? percent(value) : inUnit(value, unit);
    case "milestone":
      return monthText(value);
    case "rank":
    case "parity":
      return figure(value);
    default:
      return inUnit(value, unit);
  }
}

const SIGN = { "at-least": "≥ ", "at-most": "≤ ", equals: "= " } as const;

/** The condition as a sentence shows it: "≥ 3.95 人/千人". */
export function goalText(target: Target, unit: Unit): string {
  switch (target.kind) {
    case "milestone":
      return `≤ ${monthText(target.due)}`;
    case "band":
      return `${figure(target.low)}–${inUnit(target.high, unit)}`;
    case "parity":
      return `max(x, 1/x) ≤ ${figure(1 + target.within)}`;
    case "directional":
      return target.direction === "up" ? "↑" : "↓";
    case "external":
      return "";
    case "rank":
    case "count":
      return `≤ ${measured(target, target.value, unit)}`;
    default:
      return `${SIGN[target.sense]}${measured(target, target.value, unit)}`;
  }
}

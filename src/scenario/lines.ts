import { lookups, printExpr } from "../formula/print.ts";
import { exprsOf } from "../plan/exprs.ts";
import type { Growth, Indicator, Step } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";

/** How an indicator comes about: its formula as written and as checked, its growth, shocks, steps and bounds, a line each. */
export function indicatorLines(indicator: Indicator): readonly string[] {
  const { formula, growth, volatility, steps, bounds, align } = indicator;
  const limits = Object.entries(bounds).flatMap(([side, limit]) => (limit === null ? [] : [`${side} ${limit}`]));
  return [
    ...(formula
      ? [`formula: ${formula.text}`, `checked: ${printExpr(formula.expr)}${align ? "" : ", align none"}`]
      : []),
    ...exprsOf(indicator).flatMap(lookups).map(curveLine),
    ...(growth ? [`growth: ${printGrowth(growth)}`] : []),
    ...(volatility ? [`volatility: sd ${printExpr(volatility.sd)}, persistence ${volatility.persistence}`] : []),
    ...steps.map(printStep),
    ...(limits.length > 0 ? [`bounds: ${limits.join(", ")}`] : []),
  ];
}

/** "curve staff: 0 → 10, 100 → 30" */
function curveLine({ id, keys, values }: ReturnType<typeof lookups>[number]): string {
  return `curve ${id}: ${keys.map((key, i) => `${key} → ${values[i]}`).join(", ")}`;
}

/** A growth model and its figures in one line: "logistic capacity = 120, rate = outsourcing.growth.rate". */
export function printGrowth({ model, figures }: Growth): string {
  const parts = Object.entries(figures);
  return [model, parts.map(([name, expr]) => `${name} = ${printExpr(expr)}`).join(", ")].filter(Boolean).join(" ");
}

const printStep = (step: Step): string =>
  `step ${step.year}: ${"by" in step ? `by ${printExpr(step.by)}` : `add ${printExpr(step.add)}`}`;

/** Fields of a target that say nothing about its condition. */
const APART: ReadonlySet<string> = new Set([
  ...["source", "note", "quote", "row", "owner", "at", "overrides"],
  ...["id", "label", "member", "kind", "nature", "confidence", "prices", "required", "tolerance"],
]);

/** A target's condition in one line: its kind and every field that counts. */
export function targetLines(target: Target): readonly string[] {
  const { confidence, nature, tolerance, required, prices } = target;
  const fields = Object.entries(target).filter(([key, value]) => !APART.has(key) && value !== null);
  const condition = fields.map(([key, value]) => `${key} ${typeof value === "object" ? JSON.stringify(value) : value}`);
  const rest = {
    nature,
    confidence,
    tolerance: tolerance || null,
    prices,
    "required of": required.of,
    "required from": required.from,
  };
  const stated = Object.entries(rest).flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`]));
  return [
    `condition: ${target.kind} ${condition.join(", ")}`,
    ...(stated.length > 0 ? [`asked: ${stated.join(", ")}`] : []),
  ];
}

import type { Expr } from "../formula/expr.ts";
import type { Growth, Indicator } from "./scenario.ts";

const growthExprs = (growth: Growth): readonly Expr[] =>
  Object.values(growth).filter((part): part is Expr => typeof part !== "string");

/** Every formula that an indicator is made of. */
export function exprsOf(indicator: Indicator): readonly Expr[] {
  return [
    ...(indicator.formula ? [indicator.formula.expr] : []),
    ...(indicator.growth ? growthExprs(indicator.growth) : []),
    ...(indicator.volatility ? [indicator.volatility.sd] : []),
    ...indicator.steps.map((step) => ("by" in step ? step.by : step.add)),
  ];
}

import type { Expr } from "../formula/expr.ts";
import type { Indicator } from "./scenario.ts";

/** Every formula that an indicator is made of. */
export function exprsOf({ formula, growth, volatility, steps }: Indicator): readonly Expr[] {
  return [
    ...(formula ? [formula.expr] : []),
    ...Object.values(growth?.figures ?? {}),
    ...(volatility ? [volatility.sd] : []),
    ...steps.map((step) => ("by" in step ? step.by : step.add)),
  ];
}

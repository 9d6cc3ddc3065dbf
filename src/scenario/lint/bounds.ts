import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import type { Target } from "../../plan/target.ts";
import { indicatorOf, type Rule, shown } from "./rule.ts";

/** A target outside what its indicator can ever be. */
export const bounds: Rule = (plan) =>
  plan.targets.flatMap((target): readonly Diagnostic[] => {
    const limits = indicatorOf(plan, target.indicator ?? "")?.bounds;
    if (!limits) return [];
    const { low, high } = limits;
    const beyond = figuresOf(target).find(
      (figure) =>
        (low !== null && figure < low - target.tolerance) || (high !== null && figure > high + target.tolerance),
    );
    if (beyond === undefined) return [];
    const args = { id: target.id, indicator: target.indicator ?? "", value: shown(beyond) };
    return [warning("lint-target-bounds", target.at, { ...args, low: low ?? "−∞", high: high ?? "∞" })];
  });

/** The values of one year that a target asks for, in the indicator's unit. */
function figuresOf(target: Target): readonly number[] {
  switch (target.kind) {
    case "level":
    case "maintain":
    case "mean":
      return [target.value];
    case "every-year":
      return target.of === "value" ? [target.value] : [];
    case "band":
      return [target.low, target.high];
    case "total":
      return [target.value / (target.by - target.from)];
    default:
      return [];
  }
}

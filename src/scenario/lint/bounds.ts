import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { kindOf } from "../../kinds/index.ts";
import { indicatorOf, type Rule, shown } from "./rule.ts";

/** A target outside what its indicator can ever be. */
export const bounds: Rule = (plan) =>
  plan.targets.flatMap((target): readonly Diagnostic[] => {
    const limits = indicatorOf(plan, target.indicator ?? "")?.bounds;
    if (!limits) return [];
    const { low, high } = limits;
    const beyond = kindOf(target)
      .levels(target)
      .find(
        (figure) =>
          (low !== null && figure < low - target.tolerance) || (high !== null && figure > high + target.tolerance),
      );
    if (beyond === undefined) return [];
    const args = { id: target.id, indicator: target.indicator ?? "", value: shown(beyond) };
    return [warning("lint-target-bounds", target.at, { ...args, low: low ?? "−∞", high: high ?? "∞" })];
  });

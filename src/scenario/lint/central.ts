import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { quantileOf } from "../../random/quantile.ts";
import { type Rule, shown } from "./rule.ts";

/** A central value outside the 5–95 % range of its own distribution: the draws would hardly ever come near it. */
export const central: Rule = ({ assumptions }) =>
  assumptions.flatMap(({ id, value, distribution, held, at }): readonly Diagnostic[] => {
    if (!distribution || held) return [];
    const [low, high] = [quantileOf(distribution, 0.05), quantileOf(distribution, 0.95)];
    const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
    if (value >= low - slack && value <= high + slack) return [];
    return [warning("lint-value-range", at, { id, value: shown(value), low: shown(low), high: shown(high) })];
  });

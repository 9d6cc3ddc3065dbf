import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { inBoth, type Text } from "../../base/text.ts";
import { nameOf } from "../../formula/unit.ts";
import { statedText } from "../../kinds/figures.ts";
import { kindOf } from "../../kinds/index.ts";
import { measureIn } from "../../kinds/quantity.ts";
import { quantileOf } from "../../random/quantile.ts";
import { indicatorOf, type Rule, shown } from "./rule.ts";

/** A target outside what its indicator can ever be. */
export const bounds: Rule = (plan) =>
  plan.targets.flatMap((target): readonly Diagnostic[] => {
    const indicator = indicatorOf(plan, target.indicator);
    if (!indicator) return [];
    const { low, high } = indicator.bounds;
    const beyond = kindOf(target)
      .levels(target)
      .find(
        (figure) =>
          (low !== null && figure < low - target.tolerance) || (high !== null && figure > high + target.tolerance),
      );
    if (beyond === undefined) return [];
    const args = { id: target.id, indicator: indicator.id, value: shown(beyond) };
    return [warning("lint-target-bounds", target.at, { ...args, low: low ?? "−∞", high: high ?? "∞" })];
  });

/** A central value outside the 5–95 % range of its own distribution: the draws would hardly ever come near it. */
export const central: Rule = ({ assumptions }) =>
  assumptions.flatMap(({ id, value, unit, distribution, held, at }): readonly Diagnostic[] => {
    if (!distribution || held) return [];
    const [low, high] = [quantileOf(distribution, 0.05), quantileOf(distribution, 0.95)];
    const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
    if (value >= low - slack && value <= high + slack) return [];
    const told = (figure: number): Text =>
      inBoth((lang) => statedText(Number(figure.toPrecision(6)), measureIn(unit), nameOf(unit), lang));
    return [warning("lint-value-range", at, { id, value: told(value), low: told(low), high: told(high) })];
  });

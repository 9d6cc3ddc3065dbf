import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { inBoth } from "../../base/text.ts";
import { nameOf } from "../../formula/unit.ts";
import { rateAssumption } from "../../growth/index.ts";
import { statedText } from "../../kinds/figures.ts";
import { kindOf, quantityCodeOf } from "../../kinds/index.ts";
import { isChange } from "../../kinds/quantities.ts";
import { measureIn } from "../../kinds/quantity.ts";
import type { Indicator } from "../../plan/scenario.ts";
import { indicatorOf, type Plan, type Rule } from "./rule.ts";
import { saysFall } from "./words.ts";

/**
 * A name that says a fall, and what it names goes up: a positive rate that an indicator grows by, a target that asks for at
 * least so much. Of an indicator that is a fall itself (降低率) more may be wanted. A change that is written as a rise is told
 * where it is read (`cut-positive`).
 */
export const falling: Rule = (plan) => [...rates(plan), ...targets(plan)];

function rates({ assumptions, indicators }: Plan): readonly Diagnostic[] {
  const grownBy = new Map<string | null, Indicator>();
  for (const each of indicators.toReversed())
    if (each.growth && !saysFall(each)) grownBy.set(rateAssumption(each.growth), each);
  return assumptions.flatMap((rate) => {
    const grown = grownBy.get(rate.id);
    if (!grown || rate.implicit || !(rate.value > 0) || !saysFall(rate)) return [];
    const by = inBoth((lang) => statedText(rate.value, measureIn(rate.unit), nameOf(rate.unit), lang));
    const found = { zh: `“${grown.id}”按它每年增长${by.zh}`, en: `${grown.id} grows by its ${by.en} a year` };
    return [warning("lint-fall-named", rate.at, { id: rate.id, found })];
  });
}

function targets(plan: Plan): readonly Diagnostic[] {
  return plan.targets.flatMap((target) => {
    const { sense, value } = kindOf(target).terms(target);
    const indicator = indicatorOf(plan, target.indicator);
    const isTold = isChange(quantityCodeOf(target)) && value !== null && value > 0;
    if (!indicator || (sense !== "at-least" && sense !== "above") || isTold) return [];
    if (!saysFall(target) || saysFall(indicator)) return [];
    const found = { zh: `条件是 ${sense}`, en: `its condition is ${sense}` };
    return [warning("lint-fall-named", target.at, { id: target.id, found })];
  });
}

import type { Diagnostic } from "../../base/diagnostic.ts";
import { kindOf } from "../../kinds/index.ts";
import type { Target } from "../../plan/target.ts";
import { basesIn, doublingIn } from "./quote.ts";
import { halfUnit, indicatorOf, observed, type Plan, type Rule, shown } from "./rule.ts";
import { isGrowth, type Stated, say, statedTargets } from "./stated.ts";

/**
 * 翻番 in a target's quote, and a value that is not so many times that of the base year: 12 is no doubling of 6.3. A round figure may fall
 * short by a per cent and go beyond by five; an approximate base leaves five to either side.
 */
export const doubling: Rule = (plan) => statedTargets(plan).flatMap((each) => doublingOf(plan, each));

function doublingOf(plan: Plan, each: Stated): readonly Diagnostic[] {
  const { target, quote, matched } = each;
  const factor = doublingIn(quote);
  if (factor === null || matched.length > 0) return [];
  const multiple = multipleOf(plan, target, basesIn(quote)[0] ?? target.from);
  if (multiple === null) return [];
  const [short, beyond] = [multiple.high / factor, multiple.low / factor];
  if (short >= 1 - (multiple.isAbout ? BEYOND : SHORT) && beyond <= 1 + BEYOND) return [];
  return say("lint-quote-doubling", each, { factor, multiple: shown(multiple.value) });
}

const SHORT = 0.01;
const BEYOND = 0.05;

interface Multiple {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The base year's value is approximate. */
  readonly isAbout: boolean;
}

/**
 * How many times its value of the base year a target asks for, and what the rounding of that value, or of a rate, leaves open: 7 % over ten
 * years may be a doubling.
 */
function multipleOf(plan: Plan, target: Target, from: number): Multiple | null {
  const { value } = kindOf(target).terms(target);
  if (value === null || (from !== target.from && isGrowth(target))) return null;
  const { value: base = null, approximate: isAbout = false } =
    observed(indicatorOf(plan, target.indicator), from) ?? {};
  const at = (figure: number, known: number | null) => kindOf(target).multiple?.(target, figure, known, plan) ?? null;
  const rounding = isGrowth(target) ? halfUnit(Number((100 * value).toPrecision(12))) / 100 : 0;
  const seen = base === null ? 0 : halfUnit(base);
  const stated = at(value, base);
  const [low, high] = [at(value - rounding, base && base + seen), at(value + rounding, base && base - seen)];
  return stated === null || low === null || high === null ? null : { value: stated, low, high, isAbout };
}

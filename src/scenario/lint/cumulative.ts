import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { percent } from "../../base/figures.ts";
import { compoundRate } from "../../base/rates.ts";
import { kindOf, quantityCodeOf } from "../../kinds/index.ts";
import type { Indicator } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { bracketed, cumulatively, isYearly, wayOf } from "./quote.ts";
import { indicatorOf, type Plan, type Rule, shown } from "./rule.ts";
import { statedTargets } from "./stated.ts";

/** Growth, or a fall, a year from which a mean growth is looked at: five years of it double the value, or cut it by 40 %. */
const SUSPECT = { up: 0.15, down: 0.1 } as const;

/**
 * A 年均 figure that is a cumulative one which lost its bracket (METHODS.md, Plan text): the quote brackets it or says
 * 累计; or it is far above what was ever seen, and its share of one year is what was seen.
 */
export const cumulative: Rule = (plan) =>
  plan.targets.flatMap((target) => {
    const { value } = kindOf(target).terms(target);
    const quantity = quantityCodeOf(target);
    if (value === null) return [];
    if (quantity === "growth-rate") return growth(plan, target, value);
    return quantity === "period-mean" ? mean(plan, target, value) : [];
  });

function growth(plan: Plan, target: Target, value: number): readonly Diagnostic[] {
  const seen = seenGrowth(indicatorOf(plan, target.indicator), target.from);
  const share = value / (target.by - target.from);
  const quote = cumulativeIn(target, 100 * value);
  if (quote !== null) return [bracket(target, percent(value), quote)];
  if (isWhole(plan, target))
    return [
      warning("lint-quote-whole", target.at, { id: target.id, value: percent(value), quote: target.quote ?? "" }),
    ];
  const size = Math.abs(value);
  if (size < (value > 0 ? SUSPECT.up : SUSPECT.down) || seen === null) return [];
  const pace = seen * Math.sign(value);
  if (pace <= 0 || pace >= size / 3) return [];
  const args = { value: percent(value), share: percent(share), seen: percent(seen) };
  return Math.abs(share - seen) <= Math.max(0.02, 0.5 * pace) ? [suspect(target, args)] : [];
}

/** The quote has the figure as a cut, over more than a year, and does not call it a yearly one: 单位GDP能耗降低13.5%. */
function isWhole(plan: Plan, target: Target): boolean {
  const matched = statedTargets({ ...plan, targets: [target] }).flatMap((each) => each.matched);
  const isCut = matched.length > 0 && matched.every((each) => wayOf(each) === "down" && !isYearly(each));
  return isCut && target.by - target.from > 1;
}

function mean(plan: Plan, target: Target, value: number): readonly Diagnostic[] {
  const quote = cumulativeIn(target, value);
  if (quote !== null) return [bracket(target, shown(value), quote)];
  const observations = indicatorOf(plan, target.indicator)?.observations ?? [];
  const before = observations.filter(({ year }) => year <= target.from);
  const values = before.slice(-5).map((each) => each.value);
  const years = target.by - target.from;
  const seen = values.reduce((sum, each) => sum + each, 0) / values.length;
  if (values.length < 3 || !(seen > 0) || years < 3 || value < 3 * Math.max(...values)) return [];
  const share = value / years;
  const args = { value: shown(value), share: shown(share), seen: shown(seen) };
  return Math.abs(share - seen) <= 0.5 * seen ? [suspect(target, args)] : [];
}

/** Mean growth a year over the five years, at least two, up to the base year. */
function seenGrowth(indicator: Indicator | undefined, base: number): number | null {
  const known = (indicator?.observations ?? []).filter(({ year }) => year <= base && year >= base - 5);
  const [first, last] = [known[0], known.at(-1)];
  return first && last && last.year - first.year >= 2
    ? compoundRate(first.value, last.value, last.year - first.year)
    : null;
}

/** The quote, where it gives the figure as a cumulative one. */
const cumulativeIn = ({ quote }: Target, figure: number): string | null =>
  quote !== null && (bracketed(quote, figure) || cumulatively(quote, figure)) ? quote : null;

const bracket = (target: Target, value: string, quote: string): Diagnostic =>
  warning("lint-cumulative-quoted", target.at, { id: target.id, value, quote });

type Figures = Readonly<Record<"value" | "share" | "seen", string | number>>;

const suspect = (target: Target, args: Figures): Diagnostic =>
  warning("lint-cumulative", target.at, { id: target.id, years: target.by - target.from, ...args });

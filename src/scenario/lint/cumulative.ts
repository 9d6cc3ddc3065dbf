import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { percent } from "../../base/figures.ts";
import { compoundRate } from "../../base/rates.ts";
import type { Indicator } from "../../plan/scenario.ts";
import type { TargetOf } from "../../plan/target.ts";
import { bracketed, cumulatively } from "./quote.ts";
import { indicatorOf, type Plan, type Rule, shown } from "./rule.ts";

/** Growth a year from which a mean growth is looked at: five years of it double the value. */
const SUSPECT = 0.15;

/**
 * A 年均 figure that is a cumulative one which lost its bracket (METHODS.md, Plan text): the quote brackets it or says
 * 累计; or it is far above what was ever seen, and its share of one year is what was seen.
 */
export const cumulative: Rule = (plan) =>
  plan.targets.flatMap((target) => {
    if (target.kind === "average-growth") return growth(plan, target);
    return target.kind === "mean" && target.meanOf === "values" ? mean(plan, target) : [];
  });

type Averaged = TargetOf<"average-growth" | "mean">;

function growth(plan: Plan, target: TargetOf<"average-growth">): readonly Diagnostic[] {
  const figure = 100 * target.value;
  const seen = seenGrowth(indicatorOf(plan, target.indicator), target.from);
  const share = target.value / (target.by - target.from);
  const args = { value: percent(target.value), share: percent(share), seen: seen === null ? "–" : percent(seen) };
  if (isBracketed(target, figure)) return [bracket(target, args.value)];
  if (target.value < SUSPECT || seen === null || seen <= 0 || seen >= target.value / 3) return [];
  return Math.abs(share - seen) <= Math.max(0.02, 0.5 * seen) ? [suspect(target, args)] : [];
}

function mean(plan: Plan, target: TargetOf<"mean">): readonly Diagnostic[] {
  if (isBracketed(target, target.value)) return [bracket(target, String(shown(target.value)))];
  const before = (indicatorOf(plan, target.indicator)?.observations ?? []).filter(({ year }) => year <= target.from);
  const values = before.slice(-5).map(({ value }) => value);
  const years = target.by - target.from;
  const seen = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 3 || !(seen > 0) || years < 3 || target.value < 3 * Math.max(...values)) return [];
  const share = target.value / years;
  const args = { value: shown(target.value), share: shown(share), seen: shown(seen) };
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

const isBracketed = ({ quote }: Averaged, figure: number): boolean =>
  quote !== null && (bracketed(quote, figure) || cumulatively(quote, figure));

const bracket = (target: Averaged, value: string): Diagnostic =>
  warning("lint-cumulative-quoted", target.at, { id: target.id, value, quote: target.quote ?? "" });

type Figures = Readonly<Record<"value" | "share" | "seen", string | number>>;

const suspect = (target: Averaged, args: Figures): Diagnostic =>
  warning("lint-cumulative", target.at, { id: target.id, years: target.by - target.from, ...args });

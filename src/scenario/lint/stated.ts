import { type Diagnostic, located } from "../../base/diagnostic.ts";
import type { ArgsOf, WarningCode } from "../../base/messages/index.ts";
import { PLAIN, type Unit } from "../../formula/unit.ts";
import { kindOf, quantityOf } from "../../kinds/index.ts";
import { isFraction } from "../../kinds/quantity.ts";
import type { Target } from "../../plan/target.ts";
import { type Mention, mentionsIn, says } from "./quote.ts";
import { indicatorOf, type Plan } from "./rule.ts";

const PERCENT: Unit = { text: "%", scale: 0.01, dimensions: {} };

/** What a quoted target asks for, as its quote would write it. */
export interface Stated {
  readonly target: Target;
  readonly quote: string;
  /** Any of these in the quote says the same; a share of change is without its sign, in per cent. */
  readonly figures: readonly number[];
  readonly unit: Unit;
  readonly isRate: boolean;
  readonly mentions: readonly Mention[];
  /** The mentions that say one of the figures. */
  readonly matched: readonly Mention[];
}

/** The targets that have a quote and a figure to compare with it. */
export function statedTargets(plan: Plan): readonly Stated[] {
  return plan.targets.flatMap((target) => {
    const figures = figuresOf(target);
    if (target.quote === null || figures.length === 0) return [];
    const isRate = isRateOf(target);
    const unit = isRate ? PERCENT : (indicatorOf(plan, target.indicator)?.unit ?? PLAIN);
    const mentions = mentionsIn(target.quote);
    const points = quantityOf(target).measure === "points";
    const matched = mentions.filter((each) =>
      figures.some((figure) =>
        says(points && each.kind === "points" ? { ...each, kind: "percent" } : each, figure, unit),
      ),
    );
    return [{ target, quote: target.quote, figures, unit, isRate, mentions, matched }];
  });
}

function isRateOf(target: Target): boolean {
  const { measure } = quantityOf(target);
  return isFraction(measure) || measure === "points";
}

function figuresOf(target: Target): readonly number[] {
  const { value, low, high } = kindOf(target).terms(target);
  if (low !== null && high !== null) return [low, (low + high) / 2, high];
  if (value === null || !("sense" in target)) return [];
  return [isRateOf(target) ? Number(Math.abs(100 * value).toPrecision(12)) : value];
}

/** Growth from the base year, over all years or a year: it has a sign, and a base that the words may name. */
export const isGrowth = (target: Target): boolean =>
  kindOf(target).multiple !== undefined && isFraction(quantityOf(target).measure);

type QuoteCode = Extract<WarningCode, `lint-quote-${string}`>;
type Rest<C extends QuoteCode> = Omit<NonNullable<ArgsOf<C>[0]>, "id" | "quote">;

/** A warning that a target and its quote do not agree. */
export const say = <C extends QuoteCode>(code: C, { target, quote }: Stated, rest: Rest<C>): readonly Diagnostic[] => [
  located({ code, args: { id: target.id, quote, ...rest } }, target.at, "warning"),
];

import { PLAIN, type Unit } from "../../formula/unit.ts";
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
    const unit = isRate ? PERCENT : (indicatorOf(plan, target.indicator ?? "")?.unit ?? PLAIN);
    const mentions = mentionsIn(target.quote);
    const points = target.kind === "relative-growth";
    const matched = mentions.filter((each) =>
      figures.some((figure) =>
        says(points && each.kind === "points" ? { ...each, kind: "percent" } : each, figure, unit),
      ),
    );
    return [{ target, quote: target.quote, figures, unit, isRate, mentions, matched }];
  });
}

const RATES: ReadonlySet<string> = new Set(["average-growth", "change", "mean-vs-previous", "relative-growth"]);

const isRateOf = (target: Target): boolean =>
  RATES.has(target.kind) || (target.kind === "every-year" && target.of === "growth");

function figuresOf(target: Target): readonly number[] {
  if (target.kind === "band") return [target.low, (target.low + target.high) / 2, target.high];
  if (!("sense" in target)) return [];
  return [isRateOf(target) ? Number(Math.abs(100 * target.value).toPrecision(12)) : target.value];
}

import { type Diagnostic, type Position, warning } from "../base/diagnostic.ts";
import { percent } from "../base/figures.ts";
import { inBoth, type Text } from "../base/text.ts";
import type { Expr } from "../formula/expr.ts";
import { measuredText } from "../kinds/figures.ts";
import { kindOf, quantityOf, subjectsOf } from "../kinds/index.ts";
import type { Paths } from "../kinds/kind.ts";
import { unitOf } from "../kinds/said.ts";
import { exprsOf } from "../plan/exprs.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { upstreamOf } from "../scenario/lint/reads.ts";
import { beyondCurves } from "./curves.ts";
import type { AssumedGrowth, Finding, Realism } from "./finding.ts";
import { intensitiesBelowZero } from "./intensity.ts";
import { isSettled, isSingleValue } from "./verdict.ts";

/**
 * What a reader should know besides the verdicts: growth that was never seen, deadlines that passed unobserved, single values among draws. Findings and
 * growth stand in the scenario's order.
 */
export function warningsOf(
  paths: Paths,
  findings: readonly Finding[],
  growth: readonly AssumedGrowth[],
): readonly Diagnostic[] {
  const { scenario } = paths;
  const assumed = growth.flatMap(({ rate, realism }, i) => {
    const found = scenario.indicators[i];
    return found ? unprecedented(found, rate, realism, { zh: "假设的", en: "assumed" }, paths) : [];
  });
  const required = findings.flatMap(({ required, realism }, i) => {
    const found = scenario.targets[i];
    return found ? unprecedented(found, required.rate, realism, { zh: "所需的", en: "required" }, paths) : [];
  });
  return [
    ...assumed,
    ...required,
    ...unobserved(scenario.targets, paths),
    ...exact(scenario.targets, findings),
    ...intensitiesBelowZero(paths),
    ...offMiddle(paths, findings),
    ...beyondCurves(paths),
  ];
}

interface Subject {
  readonly id: string;
  readonly label: Text;
  readonly at: Position;
}

/** One warning a subject, against the larger set of windows. */
function unprecedented(
  subject: Subject,
  rate: number | null,
  realism: readonly Realism[],
  what: Text,
  { scenario }: Paths,
): readonly Diagnostic[] {
  const beyond = realism.filter((one) => one.word === "unprecedented").toSorted((a, b) => b.windows - a.windows)[0];
  if (!beyond || rate === null) return [];
  const own = { zh: "自身历史", en: "its own history" };
  const name = scenario.classes.find((one) => one.id === beyond.class)?.label ?? own;
  const args = {
    id: subject.id,
    label: subject.label,
    what,
    class: name,
    rate: percent(rate),
    largest: percent(beyond.largest),
    windows: beyond.windows,
  };
  return [warning("growth-unprecedented", subject.at, args)];
}

function unobserved(targets: readonly Target[], paths: Paths): readonly Diagnostic[] {
  return targets
    .filter((one) => kindOf(one).needsIndicator && one.by <= paths.asOf)
    .filter((one) => !isSettled(one, paths))
    .map((one) => warning("deadline-unobserved", one.at, { id: one.id, by: one.by, "as-of": paths.asOf }));
}

const exact = (targets: readonly Target[], findings: readonly Finding[]): readonly Diagnostic[] =>
  targets
    .filter((one, i) => isSingleValue(one) && findings[i]?.attainment.probability !== null)
    .map(({ id, at }) => warning("equals-without-tolerance", at, { id }));

/** Central values outside the middle half of the draws, and what makes them so. */
function offMiddle(paths: Paths, findings: readonly Finding[]): readonly Diagnostic[] {
  const { scenario } = paths;
  return findings.flatMap(({ spread: { median }, attainment: { value } }, i) => {
    const target = scenario.targets[i];
    if (!target || median === null) return [];
    const { measure } = quantityOf(target);
    const text = (figure: number | null) =>
      inBoth((lang) => measuredText(figure, measure, unitOf(target, scenario), lang, value));
    const args = { id: target.id, label: target.label, value: text(value), median: text(median) };
    return [warning("centre-off-middle", target.at, { ...args, why: CAUSES[causeOf(target, scenario)] })];
  });
}

const CAUSES: Readonly<Record<"extreme" | "bound" | "skew", Text>> = {
  extreme: { zh: "公式取最大值或最小值", en: "a formula takes a maximum or minimum" },
  bound: { zh: "上下限截去了一部分抽样", en: "a bound cuts part of the draws" },
  skew: { zh: "分布偏向一侧", en: "the draws are skewed" },
};

function causeOf(target: Target, { indicators, ...scenario }: Scenario): keyof typeof CAUSES {
  const upstream = upstreamOf({ ...scenario, indicators }, subjectsOf(target));
  const behind = indicators.filter(({ id }) => upstream.has(id));
  if (behind.some((each) => exprsOf(each).some(takesExtreme))) return "extreme";
  return behind.some(({ bounds }) => bounds.low !== null || bounds.high !== null) ? "bound" : "skew";
}

function takesExtreme(expr: Expr): boolean {
  if (expr.kind === "curve") return takesExtreme(expr.arg);
  return expr.kind === "call" && (expr.op === "max" || expr.op === "min" || expr.args.some(takesExtreme));
}

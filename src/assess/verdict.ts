import type { TargetRun } from "../engine/run.ts";
import { kindOf } from "../kinds/index.ts";
import type { Paths, Reason } from "../kinds/kind.ts";
import { doneBy } from "../kinds/milestone.ts";
import { reason } from "../kinds/rates.ts";
import type { Target } from "../plan/target.ts";
import type { Verdict } from "./finding.ts";

/** Which rule decided; the sentence of the finding follows it. */
export type Rule =
  | "missing"
  | "settled"
  | "ruled-out"
  | "early"
  | "both"
  | "central-only"
  | "draws-only"
  | "neither"
  | "central";

export interface Ruling {
  readonly verdict: Verdict;
  readonly rule: Rule;
  /** Why it cannot be assessed, or what rules it out. */
  readonly reason: Reason | null;
}

/**
 * The answer under this scenario, first rule that applies: nothing to judge by; the deadline is past and observed; ruled
 * out whatever is done; met already and held to the end; then the central trajectory together with the probability.
 */
export function verdictOf(target: Target, paths: Paths, run: TargetRun): Ruling {
  if (run.holds === null) return { verdict: "not-assessable", rule: "missing", reason: run.missing ?? noValue(target) };
  if (isSettled(target, paths)) return ruling(run.holds ? "achieved" : "missed", "settled");
  const out = kindOf(target).ruledOut(target, paths);
  if (out) return { verdict: "impossible", rule: "ruled-out", reason: out };
  if (run.holds && metEarly(target, paths)) return ruling("achieved", "early");
  return byProbability(target, paths, run.holds, run.probability.probability);
}

const ruling = (verdict: Verdict, rule: Rule): Ruling => ({ verdict, rule, reason: null });
const noValue = (target: Target): Reason => reason("no-value", { target: target.id, by: target.by });

/** Both, one or none of the central trajectory and the confidence that is asked for. */
function byProbability(target: Target, paths: Paths, holds: boolean, probability: number | null): Ruling {
  const { confidence } = target;
  if (probability === null) return ruling(holds ? "met" : "missed", "central");
  if (confidence === null) {
    if (holds) return ruling("met", "central");
    return probability >= paths.scenario.settings.atRisk
      ? ruling("at-risk", "draws-only")
      : ruling("missed", "neither");
  }
  // A share of draws such as 800/1000 is not the double 0.8.
  const sure = probability >= confidence - 1e-12;
  if (holds) return sure ? ruling("met", "both") : ruling("at-risk", "central-only");
  return sure ? ruling("at-risk", "draws-only") : ruling("missed", "neither");
}

/** The deadline is not later than the as-of, and the target year is observed: a projection achieves nothing. */
export function isSettled(target: Target, paths: Paths): boolean {
  if (target.kind === "milestone") return doneBy(target, paths.scenario) !== null;
  if (target.by > paths.asOf || target.indicator === null) return false;
  const needed = target.kind === "rank" ? [target.indicator, ...target.among] : [target.indicator];
  const others = target.kind === "relative-growth" ? [target.to] : [];
  return [...needed, ...others].every((id) => {
    const status = paths.status(id, target.by);
    return status === "observed" || status === "derived";
  });
}

/** The latest observation meets an end state, and the central trajectory holds it to the deadline. */
function metEarly(target: Target, paths: Paths): boolean {
  const kind = kindOf(target);
  if (!kind.endState || target.indicator === null || isCap(target, paths)) return false;
  const latest = paths.latest(target.indicator);
  if (!latest || (needsPeriod(target) && latest.year <= target.from)) return false;
  for (let year = latest.year; year <= target.by; year += 1) if (kind.metBy(target, paths, year) !== true) return false;
  return true;
}

/** Growth since the base year says nothing in the base year itself. */
const needsPeriod = (target: Target): boolean => target.kind === "change" || target.kind === "average-growth";

/** An upper limit that the base year kept already is to be kept until the end: it cannot be achieved before. */
function isCap(target: Target, paths: Paths): boolean {
  if (target.kind === "change" || target.kind === "average-growth")
    return target.sense === "at-most" && target.value >= 0;
  if (target.kind !== "level" || target.sense !== "at-most") return false;
  const base = paths.value(target.indicator, target.from);
  return base !== null && base <= target.value;
}

export const reachableOf = (verdict: Verdict): boolean | null =>
  verdict === "not-assessable" ? null : verdict === "achieved" || verdict === "met";

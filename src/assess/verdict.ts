import type { TargetRun } from "../engine/run.ts";
import { kindOf } from "../kinds/index.ts";
import type { Paths, Reason, RuledOut } from "../kinds/kind.ts";
import { reason } from "../kinds/rates.ts";
import type { Target } from "../plan/target.ts";
import type { Verdict } from "./finding.ts";

/** The probability that is asked for where a target states no confidence: met is more likely than not. */
export const LIKELY = 0.5;

/** What the centre and the draws say of the future: both, one, none, or the centre where it decides alone. */
export interface Future {
  readonly rule: "both" | "central-only" | "draws-only" | "neither" | "central";
  readonly verdict: "met" | "at-risk" | "missed";
}

/** The verdict and which rule decided, which the sentence follows; with what rules it out, or why it cannot be assessed. */
export type Ruling = {
  /** The probability that it was held against. */
  readonly asked: number;
} & (
  | { readonly rule: "missing"; readonly verdict: "not-assessable"; readonly reason: Reason }
  | { readonly rule: "ruled-out"; readonly verdict: "impossible"; readonly reason: RuledOut }
  | { readonly rule: "settled"; readonly verdict: "achieved" | "missed" }
  | { readonly rule: "early"; readonly verdict: "achieved" }
  | Future
);

/**
 * The answer under this scenario, first rule that applies: nothing to judge by; the deadline is past and observed; ruled
 * out whatever is done; met already and held to the end; then the central trajectory together with the probability.
 */
export function verdictOf(target: Target, paths: Paths, run: TargetRun): Ruling {
  const kind = kindOf(target);
  const asked = target.confidence ?? LIKELY;
  if (run.holds === null || run.value === null)
    return { verdict: "not-assessable", rule: "missing", reason: whyMissing(target, paths, run), asked };
  if (kind.settled(target, paths)) return { verdict: run.holds ? "achieved" : "missed", rule: "settled", asked };
  const out = kind.ruledOut(target, paths);
  if (out && !isBroughtAbout(run, out)) return { verdict: "impossible", rule: "ruled-out", reason: out, asked };
  const rule = (verdict: Future["verdict"], by: Future["rule"]): Ruling => ({ verdict, rule: by, asked });
  const { probability } = run.probability;
  // Nothing random, or a single value that no draw hits: the centre alone decides.
  const centreAlone = probability === null || isSingleValue(target);
  const likely = centreAlone || isAtLeast(probability, asked);
  if (run.holds && likely && metEarly(target, paths)) return { verdict: "achieved", rule: "early", asked };
  if (centreAlone) return rule(run.holds ? "met" : "missed", "central");
  if (run.holds) return likely ? rule("met", "both") : rule("at-risk", "central-only");
  const least = Math.min(asked, paths.scenario.settings.atRisk);
  const risky = isAtLeast(probability, least);
  return { ...(risky ? rule("at-risk", "draws-only") : rule("missed", "neither")), asked: least };
}

/**
 * The centre or a draw meets what a bound rules out: the bound was only supposed (money, counts and shares are not
 * negative), and the scenario goes below it. An observed miss is no supposition.
 */
const isBroughtAbout = ({ holds, probability }: TargetRun, out: Reason): boolean =>
  out.code !== "missed-in-year" && (holds === true || (probability.probability ?? 0) > 0);

const whyMissing = (target: Target, paths: Paths, { missing }: TargetRun): Reason =>
  missing ?? kindOf(target).undefinedBy?.(target, paths) ?? reason("no-value", { target: target.id, by: target.by });

/** A share of draws such as 800/1000 is not the double 0.8. */
const isAtLeast = (probability: number, asked: number): boolean => probability >= asked - 1e-12;

/** A condition on one value without a tolerance: among draws of a continuous quantity it has no probability. */
export const isSingleValue = (target: Target): boolean =>
  target.tolerance === 0 && kindOf(target).terms(target).sense === "equals";

/** The deadline is not later than the as-of, and what the target looks at is observed: a projection achieves nothing. */
export const isSettled = (target: Target, paths: Paths): boolean => kindOf(target).settled(target, paths);

/** The latest observation meets an end state, and the central trajectory holds it to the deadline. */
function metEarly(target: Target, paths: Paths): boolean {
  const kind = kindOf(target);
  const latest = target.indicator === null ? null : paths.latest(target.indicator);
  if (!latest || !kind.early(target, paths)) return false;
  for (let year = latest.year; year <= target.by; year += 1) if (kind.metBy(target, paths, year) !== true) return false;
  return true;
}

/** A verdict as yes or no; null where nothing can be assessed. @example reachableOf("at-risk") // false */
export const reachableOf = (verdict: Verdict): boolean | null =>
  verdict === "not-assessable" ? null : verdict === "achieved" || verdict === "met";

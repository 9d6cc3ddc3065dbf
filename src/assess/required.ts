import { findRoot, firstRoot } from "../base/root.ts";
import { rateAssumption } from "../growth/index.ts";
import { kindOf, quantityOf } from "../kinds/index.ts";
import type { Paths, Required } from "../kinds/kind.ts";
import { ROUNDING } from "../kinds/meets.ts";
import { noRequired, reason } from "../kinds/rates.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { readsOf, upstreamOf } from "../scenario/lint/reads.ts";

/**
 * What a target comes to on the central trajectory when one assumption is `rate` in every year after `from` (in all its
 * years where `from` is null; a schedule gives way). It is handed in: assess runs no Program itself.
 */
export type Solve = (
  target: string,
  assumption: string,
  rate: number,
  from: number | null,
) => { readonly value: number | null; readonly margin: number | null };

/** Rates are looked for between these: −90 % and +500 % a year. */
export const SEARCH = { low: -0.9, high: 5 } as const;

/**
 * The required rate of a target: of its own indicator, or of the assumption or upstream indicator it names; where its
 * indicator was never observed, since it follows from an assumption, of that one.
 */
export function requiredOf(target: Target, paths: Paths, solve: Solve | null): Required {
  const { of, from } = target.required;
  if (of !== null && of !== target.indicator) return solvedFor(of, target, paths, solve);
  const own = kindOf(target).required(target, paths, from);
  if (own.reason?.code !== "no-observation" || target.indicator === null) return own;
  const [behind, ...others] = assumptionsBehind(paths.scenario, target.indicator);
  if (behind === undefined) return own;
  if (others.length === 0) return solvedFor(behind, target, paths, solve);
  const ids = [behind, ...others].join(", ");
  return noRequired(reason("several-assumptions", { of: target.indicator, ids }), target.indicator, from);
}

/** The rate of an assumption, or of an indicator that grows by one, at which the target is just met. */
function solvedFor(of: string, target: Target, paths: Paths, solve: Solve | null): Required {
  const { from } = target.required;
  const start = from ?? paths.latest(of)?.year ?? latestOf(target, paths);
  if (start >= target.by) return noRequired(reason("deadline-passed", { by: target.by, year: start }), of, start);
  const assumption = assumptionBehind(paths.scenario, of);
  if (assumption === null || solve === null) return noRequired(reason("no-rate-to-solve", { of }), of, start);
  const at = (rate: number): number => distance(target, solve(target.id, assumption, rate, from));
  const { low, high } = SEARCH;
  const found = [low, low / 2, 0, high / 100, high / 10, high].map((rate) => solve(target.id, assumption, rate, from));
  if (!isStepwise(target) && isSame(target, found)) return noRequired(reason("without-effect", { of }), of, start);
  const rate = firstRoot(at, low, high, 59, isStepwise(target) ? edgeBetween : findRoot);
  const missing = rate === null ? reason("no-root", { of, low: "-90%", high: "500%" }) : null;
  return { rate, increment: null, low: null, high: null, of, from: start, reason: missing };
}

/** The plain rates that an indicator's values follow from; a volatility moves none of them. */
function assumptionsBehind(scenario: Scenario, id: string): readonly string[] {
  const upstream = upstreamOf(scenario, [id], (indicator) => readsOf({ ...indicator, volatility: null }));
  const isRate = ({ unit }: Assumption): boolean => unit.scale === 1 && Object.keys(unit.dimensions).length === 0;
  return scenario.assumptions.filter((one) => upstream.has(one.id) && isRate(one)).map((one) => one.id);
}

const latestOf = (target: Target, paths: Paths): number =>
  (target.indicator === null ? null : paths.latest(target.indicator))?.year ?? paths.asOf;

/** The id of the assumption that is an indicator's growth rate; null where its growth is no single assumption. */
export function assumptionBehind(scenario: Scenario, id: string): string | null {
  if (scenario.assumptions.some((one) => one.id === id)) return id;
  const growth = scenario.indicators.find((one) => one.id === id)?.growth;
  return growth ? rateAssumption(growth) : null;
}

/** How far a target is met (≥ 0) on a path: for `equals` the margin never turns positive, the value does. */
export function distance(target: Target, found: ReturnType<Solve>): number {
  const { sense, value } = kindOf(target).terms(target);
  const signed = sense === "equals" && found.value !== null && value !== null;
  return (signed ? found.value - value : found.margin) ?? Number.NaN;
}

/** Whether what a target comes to is the same wherever it exists, but for a rounding of its number (of 1 for a share of change). */
function isSame(target: Target, found: readonly ReturnType<Solve>[]): boolean {
  const finite = found.filter((one) => Number.isFinite(distance(target, one)));
  const isRate = quantityOf(target).difference === "points";
  const size = Math.max(isRate ? 1 : 0, ...finite.map(({ value }) => Math.abs(value ?? 0)));
  const distances = finite.map((one) => distance(target, one));
  return finite.length > 1 && Math.max(...distances) - Math.min(...distances) <= ROUNDING * size;
}

/** Ranks and counts jump: between two whole numbers their margin has an edge, not a root. */
const isStepwise = (target: Target): boolean => ["place", "events"].includes(quantityOf(target).measure);

/** Where holding (≥ 0) and not holding meet, on the holding side; null where both ends do the same. */
function edgeBetween(at: (rate: number) => number, low: number, high: number): number | null {
  const holds = (rate: number): boolean => at(rate) >= 0;
  let bad = low;
  let good = high;
  if (holds(low) === holds(high)) return null;
  if (holds(low)) [bad, good] = [high, low];
  for (let i = 0; i < 60; i += 1) {
    const middle = (bad + good) / 2;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

import { type Diagnostic, placeText } from "../base/diagnostic.ts";
import { messageOf } from "../base/messages/index.ts";
import { DOCUMENT_FORMAT, VERSION } from "../base/version.ts";
import { digest, figuresOf } from "../engine/digest.ts";
import { type IndicatorRun, QUANTILES, type Run } from "../engine/run.ts";
import { nameOf } from "../formula/unit.ts";
import { fittedOf } from "../growth/index.ts";
import { kindOf } from "../kinds/index.ts";
import { measureIn } from "../kinds/quantity.ts";
import { statedBy, unitNamed } from "../kinds/said.ts";
import { type Member, totalIn } from "../plan/member.ts";
import type { Assumption, Indicator, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { countedOf } from "./counted.ts";
import type { Document, DocumentAssumption, DocumentIndicator, DocumentTarget } from "./document.ts";
import type { AssumedGrowth, Finding, Told } from "./finding.ts";
import type { Influence } from "./influences/influences.ts";
import { likelihoodOf } from "./likelihood.ts";
import { originsOf } from "./origins.ts";
import { type Labels, labelsOf, whyIn, whyNot } from "./sentences.ts";

/** How paces and verdicts are read; bodies disagree on the same data, so a report names its method. */
const METHODS = { statcan: "compound ratio (95/60/0)", linear: "linear ratio (95/60/0)" } as const;

interface Assessment {
  readonly findings: readonly Finding[];
  readonly growth: readonly AssumedGrowth[];
  readonly warnings: readonly Diagnostic[];
}

/** Puts scenario, run and findings into the document that `--json` prints; its digest covers every figure of the run in it. */
export function toDocument(
  scenario: Scenario,
  run: Run,
  { findings, growth, warnings }: Assessment,
  told: ReadonlyMap<string, Told> = new Map(),
  influences: ReadonlyMap<string, readonly Influence[]> | null = null,
): Document {
  const indicators = scenario.indicators.map((each, i) =>
    indicatorOf(each, run.years, run.indicators[i] as IndicatorRun, growth[i] as AssumedGrowth, scenario.asOf),
  );
  const labels = labelsOf(scenario);
  const targets = scenario.targets.map((each, i) => targetOf(each, findings[i] as Finding, scenario, labels));
  const { seed, draws, design } = run;
  return {
    reckon: VERSION,
    format: DOCUMENT_FORMAT,
    scenario: { id: scenario.id, title: scenario.title, hash: scenario.hash },
    seed,
    design,
    draws,
    digest: digest({ format: DOCUMENT_FORMAT, seed, draws, figures: figuresOf([run.joint, indicators, targets]) }),
    "as-of": scenario.asOf,
    method: METHODS[scenario.settings.pace],
    years: scenario.years,
    joint: run.joint,
    changes: scenario.changes.map(({ written: _written, ...each }) => each),
    assumptions: scenario.assumptions.map(assumptionOf),
    indicators,
    targets: targets.map((each) => ({
      ...each,
      ...toldIn(told.get(each.id)),
      ...(influences && { influences: influences.get(each.id) ?? [] }),
    })),
    sources: scenario.sources.map(({ id, title, url }) => ({ id, title, url })),
    facts: scenario.facts.map(({ id, label, value, unit, year, row, quote, source }) => ({
      id,
      label,
      value,
      unit,
      year,
      row,
      quote,
      source,
    })),
    origins: originsOf(scenario),
    nonfinite: run.nonfinite,
    warnings: warnings.map((each) => ({ code: each.code, message: say(each), at: each.at && placeText(each.at) })),
  };
}

const say = (diagnostic: Diagnostic) => ({ zh: messageOf(diagnostic, "zh"), en: messageOf(diagnostic, "en") });

const memberOf = ({ member }: { readonly member?: Member }) =>
  member ? { member: { ...member, at: { ...member.at } } } : {};

function assumptionOf(each: Assumption): DocumentAssumption {
  const { id, label, value, schedule, between, derived, unit, distribution, held, lever, source, at } = each;
  return {
    id,
    label,
    ...memberOf(each),
    value,
    schedule,
    ...(between === "linear" ? { between } : {}),
    ...(derived ? { derived } : {}),
    unit: nameOf(unit),
    measure: measureIn(unit),
    distribution: distribution && { ...distribution },
    held,
    lever,
    source,
    at: placeText(at),
  };
}

/** Figures by the levels of QUANTILES. */
function byLevel<T>(figures: readonly T[]): Readonly<Record<"0.05" | "0.25" | "0.5" | "0.75" | "0.95", T>> {
  const at = (level: (typeof QUANTILES)[number]): T => figures[QUANTILES.indexOf(level)] as T;
  return { "0.05": at(0.05), "0.25": at(0.25), "0.5": at(0.5), "0.75": at(0.75), "0.95": at(0.95) };
}

function indicatorOf(
  { id, label, unit, observations, source, at, formula, ...indicator }: Indicator,
  years: readonly number[],
  run: IndicatorRun,
  { rate, realism }: AssumedGrowth,
  asOf: number,
): DocumentIndicator {
  const byYear = (late: boolean) =>
    Object.fromEntries(observations.filter(({ year }) => year > asOf === late).map(({ year, value }) => [year, value]));
  const totals = formula && totalIn(formula.text);
  const fitted = fittedIn({ ...indicator, observations }, asOf);
  return {
    id,
    label,
    ...memberOf(indicator),
    ...(totals ? { totals } : {}),
    unit: nameOf(unit),
    years,
    history: byYear(false),
    later: byYear(true),
    interpolated: years.filter((_, i) => run.status[i] === "interpolated"),
    central: run.central,
    mean: run.mean,
    sd: run.sd,
    quantiles: byLevel(run.quantiles),
    quantileError: run.quantileError,
    assumed: { rate, realism },
    ...(fitted ? { fitted } : {}),
    source,
    at: placeText(at),
  };
}

/** What the baseline found, without the part of it that a sentence of a target repeats. */
function fittedIn(indicator: Pick<Indicator, "growth" | "observations">, asOf: number): DocumentIndicator["fitted"] {
  const found = fittedOf(indicator, asOf);
  if (found === null) return undefined;
  const { said: _said, ...fitted } = found;
  return fitted;
}

function conditionOf(target: Target, scenario: Scenario): DocumentTarget["condition"] {
  const { sense, value, low, high, yearly, tolerance } = statedBy(target, scenario);
  const least = yearly === undefined ? {} : { yearly };
  return { sense, value, low, high, ...least, from: target.from, tolerance: tolerance ?? null };
}

function targetOf(target: Target, finding: Finding, scenario: Scenario, labels: Labels): DocumentTarget {
  const { id, label, indicator, kind, by, nature, confidence, row, quote, source, at } = target;
  const { verdict, reachable, attainment, assumed, slip } = finding;
  const { rate, increment, low, high, of, from } = finding.required;
  const { word, ratio, progress } = finding.pace;
  return {
    id,
    label,
    ...memberOf(target),
    indicator,
    kind,
    unit: unitNamed(scenario, indicator),
    quantity: finding.number,
    condition: conditionOf(target, scenario),
    mark: finding.mark,
    shows: kindOf(target).shows(target),
    beside: kindOf(target).reads(target),
    by,
    nature,
    confidence,
    verdict,
    reachable,
    attainment: { ...attainment, reason: whyNot(attainment.reason, labels) },
    median: finding.spread.median,
    valueQuantiles: finding.spread.quantiles && byLevel(finding.spread.quantiles),
    reached: { year: finding.reached.year, reason: whyNot(finding.reached.reason, labels) },
    likelihood: likelihoodOf(attainment.probability),
    required: {
      ...{ rate, increment, low, high, of, from },
      ...countedOf(target, finding.required, scenario),
      reason: whyNot(finding.required.reason, labels),
    },
    assumed,
    pace: { word, ratio, progress, reason: whyNot(finding.pace.reason, labels) },
    realism: finding.realism,
    slip,
    why: whyIn(target, finding, scenario, labels),
    row,
    quote,
    source,
    at: placeText(at),
  };
}

/** What draws tell of a target besides its number; no keys where that is nothing. */
const toldIn = ({ firstMet = null, odds = null }: Partial<Told> = {}): Pick<DocumentTarget, "firstMet" | "odds"> => ({
  ...(firstMet && { firstMet }),
  ...(odds && {
    odds: { ...odds, fan: odds.fan.map(({ year, quantiles }) => ({ year, quantiles: byLevel(quantiles) })) },
  }),
});

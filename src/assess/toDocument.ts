import type { Diagnostic, Position } from "../base/diagnostic.ts";
import { figure } from "../base/figures.ts";
import { type Coded, messageOf } from "../base/messages/index.ts";
import type { Lang, Text } from "../base/text.ts";
import { VERSION } from "../base/version.ts";
import { digest, figuresOf } from "../engine/digest.ts";
import { type IndicatorRun, QUANTILES, type Run } from "../engine/run.ts";
import { kindOf, quantityCodeOf, quantityOf } from "../kinds/index.ts";
import type { Reason } from "../kinds/kind.ts";
import { quantityName } from "../kinds/quantity.ts";
import type { Assumption, Indicator, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import type { Document, DocumentAssumption, DocumentIndicator, DocumentTarget } from "./document.ts";
import type { AssumedGrowth, Finding } from "./finding.ts";

/** How paces and verdicts are read; bodies disagree on the same data, so a report names its method. */
const METHOD = "compound ratio (95/60/0)";
const FORMAT = 1;

interface Assessment {
  readonly findings: readonly Finding[];
  readonly growth: readonly AssumedGrowth[];
  readonly warnings: readonly Diagnostic[];
}

/** Puts scenario, run and findings into the document that `--json` prints; its digest covers every figure in it. */
export function toDocument(scenario: Scenario, run: Run, { findings, growth, warnings }: Assessment): Document {
  const indicators = scenario.indicators.map((each, i) =>
    indicatorOf(each, run.years, run.indicators[i] as IndicatorRun, growth[i] as AssumedGrowth, scenario.asOf),
  );
  const named = [...scenario.indicators, ...scenario.assumptions, ...scenario.targets];
  const labels = new Map(named.map(({ id, label }) => [id, label]));
  const targets = scenario.targets.map((each, i) => targetOf(each, findings[i] as Finding, scenario, labels));
  const { seed, draws, design } = run;
  return {
    reckon: VERSION,
    format: FORMAT,
    scenario: { id: scenario.id, title: scenario.title, hash: scenario.hash },
    seed,
    design,
    draws,
    digest: digest({ format: FORMAT, seed, draws, figures: figuresOf([run.joint, indicators, targets]) }),
    "as-of": scenario.asOf,
    method: METHOD,
    years: scenario.years,
    joint: run.joint,
    assumptions: scenario.assumptions.map(assumptionOf),
    indicators,
    targets,
    facts: scenario.facts.map(({ id, label, value, year, row, quote, source }) => ({
      id,
      label,
      value,
      year,
      row,
      quote,
      source,
    })),
    nonfinite: run.nonfinite,
    warnings: warnings.map((each) => ({ code: each.code, message: say(each), at: each.at && placeOf(each.at) })),
  };
}

const placeOf = ({ file, line, col }: Position): string => `${file}:${line}:${col}`;

const say = (diagnostic: Diagnostic) => ({ zh: messageOf(diagnostic, "zh"), en: messageOf(diagnostic, "en") });

/** A sentence names things by their labels, not their ids. */
function sentence({ code, args }: Coded, labels: ReadonlyMap<string, Text>) {
  const inWords = (lang: Lang) => {
    const named = Object.entries(args).map(([name, value]) => [name, labels.get(String(value))?.[lang] ?? value]);
    return messageOf({ code, args: Object.fromEntries(named) }, lang);
  };
  return { code, zh: inWords("zh"), en: inWords("en") };
}

function assumptionOf({
  id,
  label,
  value,
  schedule,
  unit,
  distribution,
  held,
  lever,
  source,
  at,
}: Assumption): DocumentAssumption {
  return {
    id,
    label,
    value,
    schedule,
    unit: unit.text,
    distribution: distribution && { ...distribution },
    held,
    lever,
    source,
    at: placeOf(at),
  };
}

function indicatorOf(
  { id, label, unit, observations, source, at }: Indicator,
  years: readonly number[],
  run: IndicatorRun,
  { rate, realism }: AssumedGrowth,
  asOf: number,
): DocumentIndicator {
  const level = (q: (typeof QUANTILES)[number]) => run.quantiles[QUANTILES.indexOf(q)] ?? [];
  const byYear = (late: boolean) =>
    Object.fromEntries(observations.filter(({ year }) => year > asOf === late).map(({ year, value }) => [year, value]));
  return {
    id,
    label,
    unit: unit.text,
    years,
    history: byYear(false),
    later: byYear(true),
    interpolated: years.filter((_, i) => run.status[i] === "interpolated"),
    central: run.central,
    mean: run.mean,
    sd: run.sd,
    quantiles: {
      "0.05": level(0.05),
      "0.25": level(0.25),
      "0.5": level(0.5),
      "0.75": level(0.75),
      "0.95": level(0.95),
    },
    quantileError: run.quantileError,
    assumed: { rate, realism },
    source,
    at: placeOf(at),
  };
}

function targetOf(
  target: Target,
  finding: Finding,
  scenario: Scenario,
  labels: ReadonlyMap<string, Text>,
): DocumentTarget {
  const { id, label, indicator, kind, by, nature, confidence, row, quote, source, at } = target;
  const { verdict, reachable, attainment, assumed, slip } = finding;
  const { rate, increment, low, high, of, from } = finding.required;
  const { word, ratio, progress } = finding.pace;
  return {
    id,
    label,
    indicator,
    kind,
    unit: scenario.indicators.find((each) => each.id === indicator)?.unit.text ?? "",
    quantity: quantityFor(target),
    condition: { ...kindOf(target).terms(target), from: target.from },
    mark: finding.mark,
    by,
    nature,
    confidence,
    verdict,
    reachable,
    attainment: { ...attainment, reason: reasonText(attainment.reason, labels) },
    required: {
      ...{ rate, increment, amounts: kindOf(target).amounts ?? false, low, high, of, from },
      reason: reasonText(finding.required.reason, labels),
    },
    assumed,
    pace: { word, ratio, progress, reason: reasonText(finding.pace.reason, labels) },
    realism: finding.realism,
    slip,
    why: sentence(finding.why, labels),
    row,
    quote,
    source,
    at: placeOf(at),
  };
}

/** Why a figure does not exist, as a sentence with rounded figures; years are no figures. */
function reasonText(reason: Reason | null, labels: ReadonlyMap<string, Text>) {
  if (reason === null) return null;
  const shown = Object.entries(reason.args).map(([name, value]) => [
    name,
    typeof value === "number" && name !== "year" && name !== "by" ? figure(value) : value,
  ]);
  return { ...sentence({ code: `reason-${reason.code}`, args: Object.fromEntries(shown) }, labels), code: reason.code };
}

/** What the target's number is, with its name. */
function quantityFor(target: Target): DocumentTarget["quantity"] {
  const code = quantityCodeOf(target);
  const { measure, difference } = quantityOf(target);
  return { code, measure, difference, name: quantityName(code, target) };
}

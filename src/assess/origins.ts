import { placeText } from "../base/diagnostic.ts";
import { subjectsOf } from "../kinds/index.ts";
import type { Indicator, Observation, Provenance, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { printGrowth } from "../scenario/lines.ts";
import { readsOf } from "../scenario/lint/reads.ts";
import type { Document, DocumentOrigin } from "./document.ts";

/**
 * Where every figure of a document comes from, by its id: `growth` (an assumption), `machinery` (an indicator),
 * `machinery@2019` (an observation, part-year figures apart), `machinery-2025` (a target). What an indicator depends on
 * is what its formulas read, and its observations up to the as-of.
 */
export function originsOf(scenario: Scenario): Document["origins"] {
  const { assumptions, indicators, targets, asOf } = scenario;
  return Object.fromEntries([
    ...assumptions.map((each) => [each.id, originOf(each)]),
    ...indicators.flatMap((each) => [
      [each.id, ofIndicator(each, asOf)],
      ...each.observations.map((one) => [observationId(each, one), originOf(one)]),
    ]),
    ...targets.map((each) => [each.id, originOf(each, { dependsOn: ofTarget(each) })]),
  ]);
}

const originOf = (
  { at, source, quote, row, overrides }: Provenance,
  follows: Partial<Pick<DocumentOrigin, "formula" | "dependsOn">> = {},
): DocumentOrigin => ({
  at: placeText(at),
  source,
  quote,
  row,
  formula: null,
  dependsOn: [],
  ...follows,
  overrides: overrides.map(placeText),
});

const observationId = ({ id }: Indicator, { year }: Observation): string => `${id}@${year}`;

function ofIndicator(indicator: Indicator, asOf: number): DocumentOrigin {
  const { formula, growth, observations } = indicator;
  const seen = observations.filter(({ year }) => year <= asOf).map((each) => observationId(indicator, each));
  return originOf(indicator, {
    formula: formula?.text ?? (growth ? printGrowth(growth) : null),
    dependsOn: [...readsOf(indicator), ...seen],
  });
}

const ofTarget = (target: Target): readonly string[] => {
  const { of } = target.required;
  return [...new Set([...subjectsOf(target), ...(of === null ? [] : [of])])];
};

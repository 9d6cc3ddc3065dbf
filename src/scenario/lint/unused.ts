import { type Diagnostic, type Position, warning } from "../../base/diagnostic.ts";
import type { WarningCode } from "../../base/messages/index.ts";
import { subjectsOf } from "../../kinds/index.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import { readsOf } from "./reads.ts";
import type { Rule } from "./rule.ts";

/**
 * What is stated and nothing reads: an assumption, an indicator without a target, a source, a reference class. A formula
 * that nothing reads is a result, and bare observations are shown for comparison: neither is idle.
 */
export const unused: Rule = (scenario) => {
  const read = readIn(scenario);
  const cited = citedIn(scenario);
  const classes = new Set([
    ...scenario.indicators.map((each) => each.class),
    ...scenario.assumptions.flatMap(({ taken }) => taken?.class ?? []),
  ]);
  const stated = scenario.assumptions.filter(({ implicit }) => !implicit);
  return [
    ...idle("lint-unused-assumption", stated, read),
    ...idle("lint-unused-indicator", scenario.indicators.filter(isProjected), read),
    ...idle("lint-unused-source", scenario.sources, cited),
    ...idle("lint-unused-class", scenario.classes, classes),
  ];
};

/** Whether an indicator is meant to be read: it grows, or has nothing at all. */
export const isProjected = ({ growth, formula, observations, partial }: Indicator): boolean =>
  growth !== null || (formula === null && observations.length + partial.length === 0);

const idle = (
  code: Extract<WarningCode, `lint-unused-${string}`>,
  things: readonly { readonly id: string; readonly at: Position }[],
  used: ReadonlySet<string | null>,
): readonly Diagnostic[] => things.filter(({ id }) => !used.has(id)).map(({ id, at }) => warning(code, at, { id }));

/** An indicator that only feeds itself (its own previous value) is not read; one that adds up is, and so are its parts. */
export function readIn({ indicators, targets }: Pick<Scenario, "indicators" | "targets">): ReadonlySet<string> {
  const totals = indicators.filter(({ parts }) => parts.length > 0);
  return new Set([
    ...indicators.flatMap((each) => readsOf(each).filter((id) => id !== each.id)),
    ...targets.flatMap((target) => [
      ...subjectsOf(target),
      ...(target.required.of === null ? [] : [target.required.of]),
    ]),
    ...totals.flatMap(({ id, parts }) => [id, ...parts]),
  ]);
}

function citedIn(scenario: Scenario): ReadonlySet<string | null> {
  const { assumptions, indicators, targets, facts, classes, curves, sources } = scenario;
  const observations = indicators.flatMap((each) => [...each.observations, ...each.partial]);
  const stated = [...assumptions, ...indicators, ...observations, ...targets, ...facts, ...classes, ...curves];
  return new Set([...stated.map(({ source }) => source), ...sources.map(({ quotedIn }) => quotedIn)]);
}

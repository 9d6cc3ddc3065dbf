import type { Document } from "../../assess/document.ts";
import type { Text } from "../../base/text.ts";
import { subjectsOf } from "../../kinds/index.ts";
import { recursions } from "../../model/recursion.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import { shockName } from "../../plan/shocks.ts";
import { indicatorLines, targetLines } from "../../scenario/lines.ts";
import { assumptionEntry, curveEntry, distributionLine, membersText, type Own } from "./belief.ts";
import { factEntry, targetEntry } from "./demand.ts";
import type { ExplainEntry } from "./entry.ts";
import { indicatorEntry } from "./indicator.ts";
import { grouped, linksOf } from "./links.ts";
import { settingEntries } from "./setting.ts";
import { tellerOf } from "./stated.ts";
import { type CentralOf, workedOf } from "./worked.ts";

/** Of a formula that reads its own past: its observations are in it, and nothing scales it to them. */
const GOES_ON: Text = { zh: "从自身的最近观测值起推算", en: "goes on from its own last observation" };

/** What can be told besides what a scenario states. */
export interface Found {
  /** What came out of it: central values, verdicts and their reasons. */
  readonly document?: Document;
  /** The lines that later stages have for a name (the model's instructions). */
  readonly stages?: (id: string) => readonly string[];
}

/**
 * For every value of a scenario: where it was set, by whom, what it overrides, how it comes about, what it follows from and what
 * reads it; with a document also what it comes to, and why a target is met or missed.
 *
 * @example explain(scenario).find(({ id }) => id === "seed")?.at // null: the default
 */
export function explain(scenario: Scenario, { document, stages }: Found = {}): readonly ExplainEntry[] {
  const tell = tellerOf(scenario);
  const { dependsOn, usedBy } = linksOf(scenario);
  const correlated = correlatedIn(scenario);
  const recursionOf = recursions(scenario);
  const projected = projector(scenario, document);
  const findings = new Map(document?.targets.map((each) => [each.id, each]));
  const staged = (entry: Own, lines: readonly string[]): Own =>
    stages ? { ...entry, stages: [...lines, ...stages(entry.id)] } : entry;
  const entries: readonly Own[] = [
    ...settingEntries(scenario),
    ...scenario.assumptions.map((each) =>
      staged(
        assumptionEntry(each, tell, [...membersText(each), ...(correlated.get(each.id) ?? [])]),
        distributionLine(each),
      ),
    ),
    ...scenario.curves.map((each) => curveEntry(each, tell)),
    ...scenario.indicators.map((each) => {
      const entry = indicatorEntry(each, scenario, tell);
      const goesOn = recursionOf(each.id).goesOn ? [GOES_ON] : [];
      const rules = [...entry.rules, ...goesOn, ...(correlated.get(shockName(each.id)) ?? [])];
      return staged({ ...entry, rules, ...projected(each) }, indicatorLines(each));
    }),
    ...scenario.targets.map((each) => {
      const found = findings.get(each.id);
      const why = found ? { verdict: found.verdict, why: { zh: found.why.zh, en: found.why.en } } : {};
      return staged({ ...targetEntry(each, scenario, tell), ...why }, targetLines(each));
    }),
    ...scenario.facts.map((each) => factEntry(each, tell)),
  ];
  return entries.map((each) => ({ ...each, dependsOn: dependsOn(each.id), usedBy: usedBy(each.id) }));
}

/** What is drawn together with what, by either name; members of one family say that in one line. */
function correlatedIn({ assumptions, correlations }: Scenario): ReadonlyMap<string, readonly Text[]> {
  const families = new Map(assumptions.map(({ id, member }) => [id, member?.of]));
  const text = (other: string, rank: number): Text => ({
    zh: `与 ${other} 的秩相关系数：${rank}`,
    en: `rank correlation with ${other}: ${rank}`,
  });
  return grouped(
    correlations
      .filter(({ of: [a, b] }) => families.get(a) === undefined || families.get(a) !== families.get(b))
      .flatMap(({ of: [a, b], rank }) => [[a, text(b, rank)] as const, [b, text(a, rank)] as const]),
  );
}

/**
 * What each indicator comes to: its central values from the base year on, and how those of the years in which a target looks at it are
 * worked out; of the last year where none does.
 */
function projector(scenario: Scenario, document: Document | undefined): (each: Indicator) => Partial<ExplainEntry> {
  if (!document) return () => ({});
  const columns = new Map(document.indicators.map((each) => [each.id, each]));
  const centralOf: CentralOf = (id, year) => {
    const { years = [], central = [] } = columns.get(id) ?? {};
    return central[years.indexOf(year)] ?? null;
  };
  const asked = grouped(scenario.targets.flatMap((each) => subjectsOf(each).map((id) => [id, each.by] as const)));
  const { base, to } = scenario.years;
  const all = Array.from({ length: to - base + 1 }, (_, i) => base + i);
  return (indicator) => {
    const values = all.flatMap((year) => {
      const value = centralOf(indicator.id, year);
      return value === null ? [] : [[year, value] as const];
    });
    const shown = [...new Set(asked.get(indicator.id) ?? [to])].toSorted((a, b) => a - b);
    return {
      central: Object.fromEntries(values),
      worked: shown.flatMap((year) => workedOf(indicator, year, scenario, centralOf) ?? []),
    };
  };
}

import { lookups } from "../../formula/print.ts";
import { subjectsOf } from "../../kinds/index.ts";
import { exprsOf } from "../../plan/exprs.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import { readsOf } from "../../scenario/lint/reads.ts";

/** What each name follows from, and what follows from it, directly. */
export interface Links {
  dependsOn(id: string): readonly string[];
  usedBy(id: string): readonly string[];
}

/**
 * The links of a scenario: what formulas read (assumptions, indicators, curves), and what targets look at.
 *
 * @example linksOf(scenario).dependsOn("machinery") // ["growth", …]
 */
export function linksOf({ indicators, targets }: Scenario): Links {
  const edges = [
    ...indicators.flatMap((each) => pairs(each.id, [...curvesOf(each), ...readsOf(each)])),
    ...targets.flatMap((each) => pairs(each.id, [...new Set(subjectsOf(each))])),
  ];
  const from = grouped(edges);
  const to = grouped(edges.map(([id, read]) => [read, id]));
  return { dependsOn: (id) => from.get(id) ?? [], usedBy: (id) => to.get(id) ?? [] };
}

type Pair = readonly [string, string];

const pairs = (id: string, reads: readonly string[]): readonly Pair[] => reads.map((read) => [id, read]);

/** The curves that an indicator's formulas read. */
const curvesOf = (indicator: Indicator): readonly string[] => [
  ...new Set(
    exprsOf(indicator)
      .flatMap(lookups)
      .map(({ id }) => id),
  ),
];

/** The second of each pair by the first, in their order. */
export function grouped<T>(all: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, member] of all) {
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import type { Assumption, Indicator, Observation } from "../../plan/scenario.ts";
import type { Rule } from "./rule.ts";

/**
 * Figures that nobody is named for, one warning each. A lever is decided, not believed, and what is worked out has the source of its data; the method's own default
 * damping is stated in METHODS.md. Rows of a table share their indicator's source, so a table is named once.
 */
export const unsourced: Rule = (scenario) => [
  ...scenario.assumptions.flatMap(assumption),
  ...scenario.indicators.flatMap(history),
];

function assumption({ id, at, source, lever, implicit, value, derived }: Assumption): readonly Diagnostic[] {
  const isDefault = implicit && id.endsWith(".phi") && value === 0.9;
  return source !== null || lever !== null || derived || isDefault
    ? []
    : [warning("lint-assumption-source", at, { id })];
}

function history({ id, at, observations, partial }: Indicator): readonly Diagnostic[] {
  const bare = [...observations, ...partial].filter(({ source }) => source === null);
  const [row] = bare.filter((each) => each.at.file !== at.file);
  const table = row ? [warning("lint-history-source", row.at, { id, year: row.year })] : [];
  const inline = bare.filter((each) => each.at.file === at.file);
  return [
    ...inline
      .filter((each, i) => !isRepeated(each, inline[i + 1]))
      .map(({ at: place, year }) => warning("lint-history-source", place, { id, year })),
    ...table,
  ];
}

/** The index of the year before the first change stands at that change's place. */
const isRepeated = (one: Observation, next: Observation | undefined): boolean =>
  next !== undefined && one.at.line === next.at.line && one.at.col === next.at.col;

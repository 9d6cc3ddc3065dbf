import { type Diagnostic, type Position, warning } from "../base/diagnostic.ts";
import { percent } from "../base/figures.ts";
import type { Text } from "../base/text.ts";
import { kindOf } from "../kinds/index.ts";
import type { Paths } from "../kinds/kind.ts";
import type { Target } from "../plan/target.ts";
import { beyondCurves } from "./curves.ts";
import type { AssumedGrowth, Finding, Realism } from "./finding.ts";
import { intensitiesBelowZero } from "./intensity.ts";
import { isSettled, isSingleValue } from "./verdict.ts";

/**
 * What a reader should know besides the verdicts: growth that was never seen, deadlines that passed unobserved, single values among draws. Findings and
 * growth stand in the scenario's order.
 */
export function warningsOf(
  paths: Paths,
  findings: readonly Finding[],
  growth: readonly AssumedGrowth[],
): readonly Diagnostic[] {
  const { scenario } = paths;
  const assumed = growth.flatMap(({ rate, realism }, i) => {
    const found = scenario.indicators[i];
    return found ? unprecedented(found, rate, realism, { zh: "假设的", en: "assumed" }, paths) : [];
  });
  const required = findings.flatMap(({ required, realism }, i) => {
    const found = scenario.targets[i];
    return found ? unprecedented(found, required.rate, realism, { zh: "所需的", en: "required" }, paths) : [];
  });
  return [
    ...assumed,
    ...required,
    ...unobserved(scenario.targets, paths),
    ...exact(scenario.targets, findings),
    ...intensitiesBelowZero(paths),
    ...beyondCurves(paths),
  ];
}

interface Subject {
  readonly id: string;
  readonly label: Text;
  readonly at: Position;
}

/** One warning a subject, against the larger set of windows. */
function unprecedented(
  subject: Subject,
  rate: number | null,
  realism: readonly Realism[],
  what: Text,
  { scenario }: Paths,
): readonly Diagnostic[] {
  const beyond = realism.filter((one) => one.word === "unprecedented").toSorted((a, b) => b.windows - a.windows)[0];
  if (!beyond || rate === null) return [];
  const own = { zh: "自身历史", en: "its own history" };
  const name = scenario.classes.find((one) => one.id === beyond.class)?.label ?? own;
  const args = {
    id: subject.id,
    label: subject.label,
    what,
    class: name,
    rate: percent(rate),
    largest: percent(beyond.largest),
    windows: beyond.windows,
  };
  return [warning("growth-unprecedented", subject.at, args)];
}

function unobserved(targets: readonly Target[], paths: Paths): readonly Diagnostic[] {
  return targets
    .filter((one) => kindOf(one).needsIndicator && one.by <= paths.asOf)
    .filter((one) => !isSettled(one, paths))
    .map((one) => warning("deadline-unobserved", one.at, { id: one.id, by: one.by, "as-of": paths.asOf }));
}

const exact = (targets: readonly Target[], findings: readonly Finding[]): readonly Diagnostic[] =>
  targets
    .filter((one, i) => isSingleValue(one) && findings[i]?.attainment.probability !== null)
    .map(({ id, at }) => warning("equals-without-tolerance", at, { id }));

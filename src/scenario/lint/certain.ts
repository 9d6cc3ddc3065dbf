import { warning } from "../../base/diagnostic.ts";
import type { Scenario } from "../scenario.ts";
import type { Target } from "../target.ts";
import { subjectsOf, upstreamOf } from "./reads.ts";
import type { Rule } from "./rule.ts";

/** A confidence is asked for, yet nothing that the target follows from is uncertain: its probability is 0 or 1. */
export const certain: Rule = (scenario) =>
  scenario.targets
    .filter((target) => target.confidence !== null && target.kind !== "external" && !isUncertain(scenario, target))
    .map(({ id, at }) => warning("lint-nothing-uncertain", at, { id }));

function isUncertain({ assumptions, indicators, ...rest }: Scenario, target: Target): boolean {
  if (target.kind === "count" && target.intensity !== null) return true;
  const upstream = upstreamOf({ assumptions, indicators, ...rest }, subjectsOf(target));
  const drawn = assumptions.some(({ id, distribution }) => distribution !== null && upstream.has(id));
  return drawn || indicators.some(({ id, volatility }) => volatility !== null && upstream.has(id));
}

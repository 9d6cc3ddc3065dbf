import type { Scenario } from "../plan/scenario.ts";
import type { Month, TargetOf } from "../plan/target.ts";
import type { KindOf } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { noRequired, reason } from "./rates.ts";

type Milestone = TargetOf<"milestone">;

/** The year that a month belongs to. */
export const yearOf = (month: Month): number => Math.floor(month / 12);

/** Done by a month: no rate, but months of slip. A `done` later than the scenario's as-of is not known yet. */
export const milestone: KindOf<"milestone"> = {
  endState: true,

  condition(target, { scenario, number }) {
    const month = monthOf(target, scenario);
    if (month === null) return reason("no-date", { target: target.id });
    const margin = target.due - month;
    return { holds: number(margin >= 0 ? 1 : 0), value: number(month), margin: number(margin) };
  },

  required: () => noRequired(reason("no-rate")),

  metBy(target, paths) {
    const done = doneBy(target, paths.scenario);
    return done === null ? null : done <= target.due;
  },

  pace(target, paths) {
    const done = doneBy(target, paths.scenario);
    return plainPace(done !== null, noRatio(target.kind));
  },

  ruledOut: () => null,
};

/** The month it was done, as far as the scenario may know. */
export const doneBy = (target: Milestone, scenario: Scenario): Month | null =>
  target.done !== null && yearOf(target.done) <= scenario.asOf ? target.done : null;

const monthOf = (target: Milestone, scenario: Scenario): Month | null => doneBy(target, scenario) ?? target.expected;

/** Months late (negative: early), by the month it was done or else is expected; null where neither is known. */
export function slipOf(target: Milestone, scenario: Scenario): number | null {
  const month = monthOf(target, scenario);
  return month === null ? null : month - target.due;
}

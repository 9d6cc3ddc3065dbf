import type { TargetOf } from "../plan/target.ts";
import type { KindOf } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { finalMiss, requiredYearly, type Yearly, yearlyCondition, yearlyMetBy } from "./yearly.ts";

/** 保持 / 不低于: no year of the period on the wrong side; what is shown is the smallest margin and its year. */
export const maintain: KindOf<"maintain"> = {
  endState: false,
  condition: (target, statement) => yearlyCondition(onValues(target), statement),
  required: (target, paths, from) => requiredYearly(onValues(target), paths, from),
  metBy: (target, paths, year) => yearlyMetBy(onValues(target), paths, year),
  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    return plainPace(latest && yearlyMetBy(onValues(target), paths, latest.year), noRatio(target.kind));
  },
  ruledOut: (target, paths) => finalMiss(onValues(target), paths),
};

/** The yearly condition that a `maintain` target states. */
export const onValues = (target: TargetOf<"maintain">): Yearly => ({ ...target, of: "value" });

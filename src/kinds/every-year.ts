import type { KindOf } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { finalMiss, requiredYearly, yearlyCondition, yearlyMetBy } from "./yearly.ts";

/** The condition in each year of the period; one observed miss is final. */
export const everyYear: KindOf<"every-year"> = {
  endState: false,
  condition: yearlyCondition,
  required: requiredYearly,
  metBy: yearlyMetBy,
  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    return plainPace(latest && yearlyMetBy(target, paths, latest.year), noRatio(target.kind));
  },
  ruledOut: finalMiss,
};

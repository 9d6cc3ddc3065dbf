import { map } from "../base/fields.ts";
import type { TargetOf } from "../plan/target.ts";
import type { KindOf } from "./kind.ts";
import { paceWithoutRatio } from "./pace.ts";
import { boundTerms, lineAt } from "./quantity.ts";
import { isObserved } from "./rates.ts";
import { boundKeys, bounds, directionOf, type Of, oneBound, period, readBound } from "./written.ts";
import {
  requiredYearly,
  tightest,
  type Yearly,
  yearlyCondition,
  yearlyMetBy,
  yearlyOdds,
  yearlyRuledOut,
} from "./yearly.ts";

const written = map({ ...bounds, ...period }, "保持 / 不低于: the condition in every year, with its smallest margin.");

/** 保持 / 不低于: no year of the period on the wrong side; what is shown is the smallest margin and its year. */
export const maintain: KindOf<"maintain", Of<typeof written>> = {
  written,
  rivals: oneBound,
  asked: boundKeys,
  needsIndicator: true,
  period: true,
  read: (stated, reader) => readBound(stated, reader, reader.unit),

  quantity: () => "least-value",
  terms: boundTerms,
  reads: () => [],
  direction: directionOf,

  condition: (target, statement) => yearlyCondition(onValues(target), statement),
  required: (target, paths, from) => requiredYearly(onValues(target), paths, from),
  metBy: (target, paths, year) => yearlyMetBy(onValues(target), paths, year),
  pace: (target, paths) => paceWithoutRatio(paths, target, maintain.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  early: () => false,
  ruledOut: (target, paths) => yearlyRuledOut(onValues(target), paths),
  tightest: (target, paths) => tightest(onValues(target), paths),
  watch: () => ({ what: "bound" }),
  odds: (target, statement) => yearlyOdds(onValues(target), statement),

  shows: () => "value",
  mark: (target) => lineAt(target.value, target),
  levels: (target) => [target.value],
};

/** The yearly condition that such a target states. */
const onValues = (target: TargetOf<"maintain">): Yearly => ({ ...target, of: "value" });

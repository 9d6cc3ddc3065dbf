import { choice, map, maybe } from "../base/fields.ts";
import { RATE } from "../formula/unit.ts";
import type { KindOf } from "./kind.ts";
import { paceWithoutRatio } from "./pace.ts";
import { boundTerms, lineAt } from "./quantity.ts";
import { isObserved } from "./rates.ts";
import { boundKeys, bounds, directionOf, type Of, oneBound, period, readBound } from "./written.ts";
import {
  requiredYearly,
  tightest,
  yearlyCondition,
  yearlyMetBy,
  yearlyOdds,
  yearlyRuledOut,
  yearlyUndefined,
} from "./yearly.ts";

const written = map(
  {
    ...bounds,
    of: maybe(choice(["value", "growth"], "What is bound: the value (default) or its growth.")),
    ...period,
  },
  "The condition in each year of the period.",
);

/** The condition in each year of the period; one observed miss is final. */
export const everyYear: KindOf<"every-year", Of<typeof written>> = {
  written,
  rivals: oneBound,
  asked: boundKeys,
  needsIndicator: true,
  period: true,
  read(stated, reader) {
    const of = stated.of ?? "value";
    const bound = readBound(stated, reader, of === "growth" ? RATE : reader.unit);
    return bound && { ...bound, of };
  },

  quantity: ({ of }) => (of === "growth" ? "least-growth" : "least-value"),
  terms: boundTerms,
  reads: () => [],
  direction: directionOf,

  condition: yearlyCondition,
  undefinedBy: yearlyUndefined,
  required: requiredYearly,
  metBy: yearlyMetBy,
  pace: (target, paths) => paceWithoutRatio(paths, target, yearlyMetBy),
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  early: () => false,
  ruledOut: yearlyRuledOut,
  tightest,
  watch: () => ({ what: "bound" }),
  odds: yearlyOdds,

  shows: ({ of }) => of,
  mark: (target) => lineAt(target.value, target),
  levels: ({ of, value }) => (of === "value" ? [value] : []),
};

import type { TargetOf } from "../plan/target.ts";
import { growthRegister } from "./condition.ts";
import { fromBase } from "./from-base.ts";
import type { KindOf } from "./kind.ts";
import { grown, growthBetween, meets } from "./rates.ts";

/** 年均增长: the mean growth a year from the base year to the target year, by the compound method (水平法). */
export const averageGrowth: KindOf<"average-growth"> = fromBase<TargetOf<"average-growth">>(
  {
    figure: (target, statement, base, end) => growthRegister(statement, base, end, target.by - target.from),
    figureOf: (target, paths, base, end) =>
      growthBetween(base, end, target.by - target.from, paths.scenario.settings.compounding),
    goal: (target, paths, base) =>
      grown(base, target.value, target.by - target.from, paths.scenario.settings.compounding),
    method: "rates",
  },
  meets,
);

import { growthRegister } from "./condition.ts";
import { fromBase } from "./from-base.ts";
import { grown, growthBetween } from "./rates.ts";

/**
 * 年均增长: the mean growth a year from the base year to the target year, by the compound method (水平法), or by logarithms
 * where the scenario's compounding is continuous. Of an amount (0.7个百分点) it is the change over the number of years.
 */
export const averageGrowth = fromBase<"average-growth">(
  "年均增长: mean growth over the period, 8%, or an amount a year in the unit, 0.7个百分点.",
  {
    quantity: "growth-rate",
    shows: "value",
    figure: (target, statement, base, end) => growthRegister(statement, base, end, target.by - target.from),
    figureOf: (target, { scenario }, base, end) =>
      growthBetween(base, end, target.by - target.from, scenario.settings.compounding),
    // No growth rate takes more away than there is.
    multiple: (figure, years, { settings }) =>
      settings.compounding === "discrete" && figure < -1 ? 0 : grown(1, figure, years, settings.compounding),
    figureFor: (multiple, years, { settings }) => growthBetween(1, multiple, years, settings.compounding),
    pace: "rates",
  },
  { quantity: "yearly-step", shows: "value", either: false, years: ({ by, from }) => by - from },
);

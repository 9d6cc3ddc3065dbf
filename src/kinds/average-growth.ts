import { growthRegister } from "./condition.ts";
import { fromBase } from "./from-base.ts";
import { grown, growthBetween } from "./rates.ts";

/**
 * 年均增长: the mean growth a year from the base year to the target year, by the compound method (水平法), or by logarithms
 * where the scenario's compounding is continuous.
 */
export const averageGrowth = fromBase<"average-growth">({
  doc: "年均增长: mean growth over the period.",
  quantity: "growth-rate",
  figure: (target, statement, base, end) => growthRegister(statement, base, end, target.by - target.from),
  figureOf: (target, { scenario }, base, end) =>
    growthBetween(base, end, target.by - target.from, scenario.settings.compounding),
  // No growth rate takes more away than there is.
  multiple: (figure, years, { settings }) =>
    settings.compounding === "discrete" && figure < -1 ? 0 : grown(1, figure, years, settings.compounding),
  pace: "rates",
});

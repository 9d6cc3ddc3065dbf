import * as z from "zod";
import { BETWEEN } from "../../plan/scenario.ts";
import { DISTRIBUTION_FIELDS, type WrittenDistribution } from "../../random/shape/index.ts";
import { byYear, id, members, provenance, quantity, text, unit } from "./common.ts";
import { boundsMap, strictMap } from "./fields.ts";

const distribution = (strictMap(DISTRIBUTION_FIELDS) as unknown as z.ZodType<WrittenDistribution>).describe(
  "Exactly one shape, with low / high where it is truncated.",
);

const assumptionMap = z.strictObject({
  for: members,
  label: text.optional().describe("What a reader sees."),
  unit: unit.optional().describe("Its unit; a plain ratio without one."),
  value: quantity
    .optional()
    .describe("The central value; without one the mode, else the mean or median, of its distribution."),
  schedule: byYear(quantity).optional().describe("Prescribed values by year."),
  between: z
    .enum(BETWEEN)
    .optional()
    .describe("Between two years of the schedule: constant (default), the earlier holds; linear, along the line."),
  distribution: distribution.optional().describe("What is uncertain about it."),
  drawn: z.enum(["once", "yearly"]).optional().describe("Drawn once a trajectory (default) or anew each year."),
  lever: z
    .strictObject({
      from: quantity.describe("Its lower bound."),
      to: quantity.describe("Its upper bound."),
      effort: z.number().positive().optional().describe("What it takes to move it over its whole range; 1."),
    })
    .optional()
    .describe("A planner's control, with its bounds; never also drawn."),
  bounds: boundsMap.optional().describe("What it can never be below or above; its distribution is cut there."),
  within: z
    .strictObject({ rank: z.number().min(-1).max(1).describe("Spearman rank correlation of any two members; 0.") })
    .optional()
    .describe("With for: how its members are drawn together."),
  ...provenance,
});
/** How an assumption is written. */
export const assumption = z
  .union([quantity, assumptionMap])
  .describe("A value, or a map with value, schedule, distribution, lever …");

/** How a correlation is written. */
export const correlation = z.strictObject({
  of: z.tuple([id, id]).describe("Two uncertain assumptions, or shocks: <indicator>.volatility."),
  rank: z.number().min(-1).max(1).describe("Their Spearman rank correlation."),
});

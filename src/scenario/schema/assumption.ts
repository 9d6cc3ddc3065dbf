import * as z from "zod";
import { byYear, id, provenance, quantity, text } from "./common.ts";

const pair = z.tuple([quantity, quantity]);
const triple = z.tuple([quantity, quantity, quantity]);
const distribution = z
  .strictObject({
    normal: pair.optional().describe("[mean, sd]"),
    lognormal: z
      .strictObject({ mean: quantity.describe("Its mean."), sd: quantity.describe("Its sd.") })
      .optional()
      .describe("Mean and sd of the value itself."),
    uniform: pair.optional().describe("[min, max]"),
    triangular: triple.optional().describe("[min, mode, max]"),
    pert: triple.optional().describe("[min, mode, max], λ = 4"),
    beta: z
      .strictObject({
        alpha: z.number().positive().describe("First shape figure."),
        beta: z.number().positive().describe("Second shape figure."),
        min: quantity.describe("Its lower end."),
        max: quantity.describe("Its upper end."),
      })
      .optional()
      .describe("Beta on [min, max]."),
    gamma: z
      .strictObject({ shape: z.number().positive().describe("Its shape."), scale: quantity.describe("Its scale.") })
      .optional()
      .describe("Gamma."),
    "normal-90": pair.optional().describe("[5 %, 95 %] of a normal"),
    "lognormal-90": pair.optional().describe("[5 %, 95 %] of a lognormal"),
    low: quantity.optional().describe("Truncated below; the rest is renormalised."),
    high: quantity.optional().describe("Truncated above; the rest is renormalised."),
  })
  .describe("Exactly one shape, with low / high where it is truncated.");

const assumptionMap = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  unit: z.string().optional().describe("Its unit; a plain ratio without one."),
  value: quantity
    .optional()
    .describe("The central value; without one the mode, else the mean or median, of its distribution."),
  schedule: byYear(quantity).optional().describe("Prescribed values by year; a year holds until the next one."),
  distribution: distribution.optional().describe("What is uncertain about it."),
  drawn: z.enum(["once", "yearly"]).optional().describe("Drawn once a trajectory (default) or anew each year."),
  lever: z
    .strictObject({ from: quantity.describe("Its lower bound."), to: quantity.describe("Its upper bound.") })
    .optional()
    .describe("A planner's control, with its bounds; never also drawn."),
  ...provenance,
});
export const assumption = z
  .union([quantity, assumptionMap])
  .describe("A value, or a map with value, schedule, distribution, lever …");

export const correlation = z.strictObject({
  of: z.tuple([id, id]).describe("Two uncertain assumptions."),
  rank: z.number().min(-1).max(1).describe("Their Spearman rank correlation."),
});

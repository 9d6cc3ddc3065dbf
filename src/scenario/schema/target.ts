import * as z from "zod";
import { id, provenance, quantity, text, year } from "./common.ts";

const bound = {
  "at-least": quantity.optional().describe("The condition: ≥."),
  "at-most": quantity.optional().describe("The condition: ≤."),
  equals: quantity.optional().describe("The condition: =, within the tolerance."),
};
const period = { from: year.optional().describe("Base year of the period; years.base without it.") };
const month = z
  .union([z.string().regex(/^\d{4}(-\d{2})?$/), year])
  .describe("A month, 2025-12, or a year, meant to its end.");
const shareChange = z.strictObject({ ...bound, ...period });

export const target = z.strictObject({
  label: text.optional().describe("What a reader sees; the indicator's label without it."),
  indicator: id.optional().describe("The indicator it is put on; not for a milestone."),
  by: year.optional().describe("The year in which it is judged; years.to without it."),
  nature: z.enum(["binding", "expected"]).optional().describe("约束性 / 预期性."),
  confidence: quantity.optional().describe("The probability that is asked for."),
  tolerance: quantity.optional().describe("Rounding that counts as met, in the target's unit."),
  prices: z.string().optional().describe("Price basis, stated with the figures."),
  required: z
    .strictObject({
      of: id.optional().describe("The assumption or indicator."),
      from: year.optional().describe("The year after which the rate runs; the latest observation without it."),
    })
    .optional()
    .describe("Whose rate is solved for (an assumption or an upstream indicator) and from which year."),
  ...bound,
  "average-growth": z
    .strictObject({ ...bound, ...period })
    .optional()
    .describe("年均增长: mean growth over the period."),
  "every-year": z
    .strictObject({
      ...bound,
      of: z.enum(["value", "growth"]).optional().describe("What is bound: the value (default) or its growth."),
      ...period,
    })
    .optional()
    .describe("The condition in each year of the period."),
  total: shareChange.optional().describe("五年累计: the sum over the period's years."),
  change: shareChange.optional().describe("累计下降 / 增长: change from the base year, -25%."),
  mean: z
    .strictObject({
      ...bound,
      ...period,
      "of-totals": z
        .tuple([id, id])
        .optional()
        .describe("Σ first ÷ Σ second instead of the mean of the yearly values."),
    })
    .optional()
    .describe("年均: mean of the yearly values over the period."),
  "mean-vs-previous": z
    .strictObject({
      ...bound,
      ...period,
      previous: quantity.optional().describe("Mean of the previous period, where it is not in the history."),
    })
    .optional()
    .describe("The period's mean against that of the previous period of the same length: -15%."),
  "relative-growth": z
    .strictObject({ ...bound, ...period, than: id.describe("The indicator it is held against.") })
    .optional()
    .describe("高于 / 同步: mean growth minus that of another indicator; at least 0 without a bound."),
  rank: z
    .strictObject({
      "at-most": z.number().int().positive().optional().describe("The worst rank that will do."),
      among: z.array(id).optional().describe("Indicators of the peers."),
      order: z.enum(["highest", "lowest"]).optional().describe("Which end is rank 1; highest."),
    })
    .optional()
    .describe("前两名 / 进位: rank among peers; without a number or without peers it is not assessable."),
  count: z
    .strictObject({
      "at-most": z.number().int().min(0).describe("The most events that will do."),
      ...period,
      intensity: id
        .optional()
        .describe("Expected events a year (an assumption or indicator): gives a Poisson probability."),
    })
    .optional()
    .describe("Events over the period; 0 for none at all."),
  milestone: z
    .strictObject({ due: month.optional(), expected: month.optional(), done: month.optional() })
    .optional()
    .describe("Done by a date."),
  band: z
    .strictObject({
      around: quantity.optional().describe("Its middle."),
      within: quantity.optional().describe("±5 % relative without it."),
      low: quantity.optional().describe("Its lower end, instead of around."),
      high: quantity.optional().describe("Its upper end."),
    })
    .optional()
    .describe("左右: inside a band."),
  parity: z
    .strictObject({ within: quantity.optional().describe("±5 % without it.") })
    .optional()
    .describe("max(x, 1/x) → 1."),
  maintain: shareChange.optional().describe("保持 / 不低于: the condition in every year, with its smallest margin."),
  directional: z.enum(["up", "down"]).optional().describe("上升 / 下降, no number given."),
  external: z.string().optional().describe("The value is set elsewhere later: by whom, or in what."),
  ...provenance,
});

import * as z from "zod";
import { CHANCES_OF, PACES } from "../kinds/kind.ts";
import { MEASURES, SHAPES } from "../kinds/quantity.ts";
import { SHOWN } from "../kinds/shown.ts";
import { figure, member, name, place, probability, quantiles, realism, said, text, unit } from "./documentParts.ts";
import { VERDICTS } from "./finding.ts";
import { LIKELIHOODS } from "./likelihood.ts";

/** All that the document says of a target: what it asks, what came out, what it takes and where it stands in the file. */
export const targetSchema = z.strictObject({
  id: z.string(),
  label: text,
  member,
  indicator: name,
  kind: z.string(),
  unit,
  quantity: z
    .strictObject({
      code: z.string(),
      measure: z.enum(MEASURES),
      difference: z.enum(MEASURES),
      unit: text,
      name: text,
      said: text,
    })
    .describe(
      "What its number is: code, measures of it and of a difference, unit, name, and what a sentence says of it.",
    ),
  condition: z.strictObject({
    sense: z.string(),
    value: figure,
    low: figure,
    high: figure,
    yearly: z.number().optional().describe("Of a mere direction: the least change a year, a share of the value."),
    from: figure,
    tolerance: figure,
  }),
  mark: z
    .strictObject({
      shape: z.enum(SHAPES),
      low: z.number(),
      high: z.number(),
      from: z.number(),
      to: z.number(),
    })
    .nullable()
    .describe(
      "What its chart marks: a level of the indicator where that shows values, changes or indices; else in the measure of what it shows.",
    ),
  shows: z.enum(SHOWN).describe("What its chart runs over the years."),
  beside: z.array(z.string()).describe("Ids of what it reads besides its indicator: peers, the other of two growths."),
  by: z.number(),
  nature: z.enum(["binding", "expected"]).nullable(),
  confidence: figure,
  verdict: z.enum(VERDICTS),
  reachable: z.boolean().nullable(),
  attainment: z.strictObject({
    value: figure,
    margin: figure,
    holds: z.boolean().nullable(),
    ...probability,
    reason: said.nullable(),
  }),
  median: figure.describe("Of its value over the draws, where the central one lies outside the middle half."),
  valueQuantiles: quantiles(figure)
    .nullable()
    .describe("Of its value over the draws; null of ranks, events and months, and where nothing random touches it."),
  reached: z
    .strictObject({ year: figure, reason: said.nullable() })
    .describe("The first year in which the central trajectory meets it, of an end state."),
  firstMet: z
    .array(z.strictObject({ year: z.number(), ...probability }))
    .optional()
    .describe(
      "Of an end state that random figures touch: by each coming year, the probability that it has been met in that year or before, once at least. No part of the digest.",
    ),
  odds: z
    .strictObject({
      of: z
        .enum(CHANCES_OF)
        .describe("place: its place is `at`; failed: a year has missed by then; events: there are `at` of them."),
      chances: z
        .array(z.strictObject({ year: figure, at: figure, ...probability }))
        .describe("year null: of the whole period. More places or events than are listed have what is left of 1."),
      fan: z
        .array(z.strictObject({ year: z.number(), quantiles: quantiles(figure) }))
        .describe("Of each year's growth, or of a running sum of events."),
    })
    .optional()
    .describe(
      "What draws tell of a rank, of a condition on every year and of a count, besides its number. No part of the digest.",
    ),
  influences: z
    .array(
      z.strictObject({
        assumption: z.string(),
        label: text,
        firstOrder: figure.describe("Share of the variance of its value that the assumption explains alone."),
        hit: z.number().describe("The same of being met or missed."),
        errors: z.strictObject({ firstOrder: figure, hit: z.number() }).describe("One standard error of each."),
        byCorrelation: z
          .boolean()
          .describe("It does not follow from the assumption, which scores by correlation alone."),
      }),
    )
    .optional()
    .describe(
      "With --influences: what drives it, of what is drawn once, the most telling first. No part of the digest.",
    ),
  likelihood: z.enum(LIKELIHOODS).nullable().describe("The word for its probability (IPCC's calibrated language)."),
  required: z.strictObject({
    rate: figure,
    increment: figure,
    amounts: z.boolean().describe("The increment is the amount of each open year, not a step from year to year."),
    measure: z
      .enum(["share", "points", "amount"])
      .describe("Of the rates. share: a fraction; points: the same of a share; amount: in the unit."),
    unit: unit.describe("Of increments, and of an amount."),
    bound: z
      .enum(["at-least", "at-most"])
      .nullable()
      .describe("On which side of it the target is met; null where that depends on the figures."),
    low: figure,
    high: figure,
    of: name,
    from: figure,
    reason: said.nullable(),
  }),
  assumed: z.strictObject({ rate: figure, increment: figure }),
  pace: z.strictObject({ word: z.enum(PACES), ratio: figure, progress: figure, reason: said.nullable() }),
  realism,
  slip: figure,
  why: said,
  row: name,
  quote: name,
  source: name,
  at: place,
});

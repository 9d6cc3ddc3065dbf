import * as z from "zod";
import { GROWTH_FIELDS, type WrittenGrowth } from "../../growth/written.ts";
import { byYear, formula, id, members, provenance, quantity, text, unit } from "./common.ts";
import { boundsMap, strictMap } from "./fields.ts";

const observation = z.union([
  quantity,
  z.strictObject({
    value: quantity.describe("The figure."),
    period: z.string().optional().describe("H1, Jan–Oct …: a part-year figure is shown and never used as the year's."),
    sd: quantity
      .optional()
      .describe(
        "Its sd, a share of it (3%) or an amount (50亿元); of a share points alone, 0.5个百分点. It is drawn once.",
      ),
    approximate: z.boolean().optional().describe("The source says over or about."),
    artefact: z
      .boolean()
      .optional()
      .describe("A break in the series: no realism window ends at it or reaches across it."),
    ...provenance,
  }),
]);
const table = z.strictObject({
  file: z.string().describe("A CSV (UTF-8 or GB 18030) or XLSX file, seen from this file."),
  sheet: z.string().optional().describe("Sheet of an XLSX file; the first without it."),
  header: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("Row with the column names; found without it, below titles and units."),
  year: z.string().optional().describe("Column with the year; left out where the years stand across the columns."),
  value: z.string().describe("Column with the value; without year the name of the row."),
  below: z.string().optional().describe("Where several columns stand below each year, the one that is meant: 全年."),
  where: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("Only rows in which these columns have these values."),
  members: z
    .record(id, z.string())
    .optional()
    .describe("With for: by dimension, the column that names the member: { district: 地区 }."),
  unit: unit.optional().describe("Unit of the figures, where it differs from the indicator's."),
  source: provenance.source,
  note: provenance.note,
});
const history = z.union([byYear(observation), table]).describe("Observed values by year, or a column of a table.");

const growthMap = strictMap(GROWTH_FIELDS) as unknown as z.ZodType<WrittenGrowth>;
const growth = z
  .union([formula, growthMap])
  .describe("A rate a year (a number, an assumption, a formula), or a growth model.");

const step = z.strictObject({
  by: formula.optional().describe("The level changes by this share in that year: -10%."),
  add: formula.optional().describe("This amount is added in that year, in the indicator's unit."),
});

/** How an indicator is written. */
export const indicator = z.strictObject({
  for: members,
  label: text.optional().describe("What a reader sees."),
  unit: unit
    .optional()
    .describe("Its unit: 亿元, 万人, 人/千人, %, index …; or its name in each language: { zh: 件, en: parcels }."),
  history: history.optional().describe("What was observed."),
  changes: byYear(observation)
    .optional()
    .describe("Yearly growth where no level is known; the value is then an index, 100 in the year before the first."),
  growth: growth.optional().describe("How it goes on after its last observation."),
  formula: formula
    .optional()
    .describe(
      "How it follows from others: + - * / ^, min, max, if, previous(x), at(x, 2020), sum(x, 2021, 2025), year.",
    ),
  align: z.literal("none").optional().describe("none: do not scale the formula to the last observation."),
  volatility: z
    .union([
      formula,
      z.strictObject({
        sd: formula.describe(
          "Its sd: a part of the value (3%), of a share points (0.5个百分点); history: that of its own past.",
        ),
        persistence: z.number().min(-0.99).max(0.99).optional().describe("Share that goes on into the next year; 0."),
      }),
    ])
    .optional()
    .describe(
      "Yearly shock: its sd (3% of the value; of a share points, 0.5个百分点; history: that of its own past), and how much of it persists.",
    ),
  bounds: boundsMap.optional().describe("What it can never be below or above."),
  steps: byYear(step).optional().describe("Step changes of the level."),
  class: id.optional().describe("Reference class that its growth is judged against."),
  parts: z.array(id).optional().describe("Indicators that add up to it."),
  ...provenance,
});

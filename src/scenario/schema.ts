import * as z from "zod";
import { SETTING_FIELDS, type WrittenSettings } from "../plan/settings.ts";
import { DESIGNS, MOST_DRAWS } from "../random/design.ts";
import { assumption, correlation } from "./schema/assumption.ts";
import { id, provenance, text, unit, year } from "./schema/common.ts";
import { curve } from "./schema/curve.ts";
import { strictMap } from "./schema/fields.ts";
import { indicator } from "./schema/indicator.ts";
import { target } from "./schema/target.ts";

const source = z.strictObject({
  title: text.describe("Its title; or one a language, { zh: …, en: … }."),
  url: z.string().optional().describe("Where it can be read."),
  "as-quoted-in": z.string().optional().describe("The source it was read in, where not in the original."),
  licence: z.string().optional().describe("Licence of an extract that is shipped."),
  note: z.string().optional().describe("Cautions."),
});

const fact = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  value: z.union([z.number(), z.string()]).optional().describe("As the plan states it."),
  unit: unit.optional().describe("What is counted."),
  year: year.optional().describe("The year it is stated for."),
  ...provenance,
});

const referenceClass = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  file: z.string().describe("A CSV (UTF-8 or GB 18030) or XLSX file, seen from this file."),
  header: z.number().int().min(1).optional().describe("Row with the column names; found without it."),
  entity: z.string().describe("Column that names the country, city …"),
  year: z.string().describe("Column with the year."),
  value: z.string().describe("Column with the value."),
  kind: z.enum(["level", "rate"]).optional().describe("level (default), or rate: yearly growth already."),
  scale: z.number().positive().optional().describe("rate: the values are divided by it (100 for percentages)."),
  floor: z.number().optional().describe("Windows start at values at or above it."),
  exclude: z.array(z.string()).optional().describe("Entities left out, with the reason in the note."),
  ...provenance,
});

/** Names of members, or what a reader calls each. */
const names = z.union([z.array(id), z.record(id, text)]);

/**
 * The scenario file, format 1. This one declaration gives the type, the check, the JSON Schema for editors
 * (scenarios/scenario.schema.json) and the format reference (docs/format.md). Every object is strict: an unknown key stops the run.
 *
 * Descriptions are the reference's text: one plain sentence each.
 */
export const scenarioSchema = z.strictObject({
  reckon: z.literal(1).optional().describe("Format version."),
  extends: z
    .string()
    .optional()
    .describe("The file this overlay changes; maps merge by key, lists replace, null removes."),
  title: text.optional().describe("Title of the scenario."),
  years: z
    .strictObject({
      base: year.optional().describe("Base year of the plan; the data cut-off without it."),
      to: year.optional().describe("Last projected year; that of the last target without it."),
    })
    .optional()
    .describe("Base year of the plan and last projected year."),
  "as-of": year
    .optional()
    .describe("Data cut-off: later observations are shown, never used; the latest observation without it."),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe("Seed of the random numbers; 1."),
  draws: z
    .number()
    .int()
    .min(1)
    .max(MOST_DRAWS)
    .optional()
    .describe("Number of draws; 16,384. Designs other than plain round it up to 16 · 2^k."),
  design: z
    .enum(DESIGNS)
    .optional()
    .describe("How the draws are laid out: sobol-sums, sobol, lhs (Latin hypercube) or plain; sobol-sums."),
  settings: (strictMap(SETTING_FIELDS) as unknown as z.ZodType<WrittenSettings>).optional().describe("Thresholds."),
  dimensions: z
    .record(
      id,
      z.union([
        names,
        z.strictObject({
          label: text.describe("What a reader calls the dimension."),
          members: names.describe("Names of its members, or what a reader calls each."),
        }),
      ]),
    )
    .optional()
    .describe(
      "Lists of names that statements are made for: { district: [泉山, 云龙] }, or with labels; { label, members } with one of its own.",
    ),
  sources: z.record(id, source).optional().describe("Where figures come from."),
  assumptions: z.record(id, assumption).optional().describe("Stated beliefs: what the projection rests on."),
  correlations: z.array(correlation).optional().describe("Rank correlations between uncertain assumptions."),
  curves: z.record(id, curve).optional().describe("Tables of values by keys that formulas read: curve(name, x)."),
  indicators: z.record(id, indicator).optional().describe("Quantities with a unit and one value a year."),
  classes: z.record(id, referenceClass).optional().describe("Reference classes: the growth that others had."),
  targets: z.record(id, target).optional().describe("Conditions on indicators by a year."),
  facts: z.record(id, fact).optional().describe("What the plan states and nothing projects."),
});

/** A scenario file, merged with its bases and checked: what is written, before it is read. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;

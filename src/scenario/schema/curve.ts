import * as z from "zod";
import { provenance, quantity, text, unit } from "./common.ts";

/** How a lookup curve is written. */
export const curve = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  key: unit.optional().describe("Unit of its keys; a plain ratio without one."),
  unit: unit.optional().describe("Unit of its values; a plain ratio without one."),
  points: z
    .record(z.string().meta({ title: "key" }), quantity)
    .optional()
    .describe("Values by ascending keys: along lines between them, held at both ends."),
  file: z
    .string()
    .optional()
    .describe("Instead of points, a CSV (UTF-8 or GB 18030) or XLSX file, seen from this file."),
  sheet: z.string().optional().describe("Sheet of an XLSX file; the first without it."),
  header: z.number().int().min(1).optional().describe("Row with the column names; found without it."),
  keys: z.string().optional().describe("Column with the keys."),
  values: z.string().optional().describe("Column with the values."),
  where: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("Only rows in which these columns have these values."),
  ...provenance,
});

import * as z from "zod";
import { FIRST_YEAR, LAST_YEAR } from "../table/cell.ts";

/** What several sections of the file are made of. */
export const id = z.string().min(1);
/** A year. */
export const year = z.number().int().min(FIRST_YEAR).max(LAST_YEAR);
/** A text, or one a language. */
export const text = z
  .union([z.string(), z.strictObject({ zh: z.string().optional(), en: z.string().optional() })])
  .describe("A text, or one a language: { zh: …, en: … }.");
/** A unit, or what it is called in each language. */
export const unit = z.union([z.string(), z.strictObject({ zh: z.string().optional(), en: z.string().optional() })]);
/** A number, or a text with its scale or unit. */
export const quantity = z
  .union([z.number(), z.string()])
  .describe("A number; with %, 万, 亿 or a unit where wanted: 3%, 1.5万, 3000亿元.");
/** A figure or a formula over names; which of both is decided when it is read. */
export const formula = z.union([z.number(), z.string()]).describe("A number, a name, or a formula over names.");
/** A map from years. */
export const byYear = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d{4}$/), value);

/** Where something comes from: keys that every statement may have. */
export const provenance = {
  source: id.optional().describe("Id of the source that states it; without one it is an assumption of the author."),
  note: z.string().optional().describe("Anything a reader should know."),
  quote: z.string().optional().describe("The source's own words."),
  row: z.union([z.string(), z.number()]).optional().describe("Row id in the plan's own table."),
  owner: z.string().optional().describe("Who answers for it."),
};

/** The dimensions that a statement is made for. */
export const members = z
  .union([id, z.array(id).min(1)])
  .optional()
  .describe("A dimension, or a list of them: there is then one for each member, x[member].");

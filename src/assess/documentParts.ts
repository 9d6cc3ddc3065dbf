import * as z from "zod";
import { REALISM } from "../forecast/realism.ts";

/** A figure; null where it does not exist. */
export const figure = z.number().nullable();
/** A name; null where there is none. */
export const name = z.string().nullable();
/** A text in both languages. */
export const text = z.strictObject({ zh: z.string(), en: z.string() });
/** A figure of each year. */
export const byYear = z.array(figure);
/** Figures by their year. */
export const observed = z.record(z.string().regex(/^\d{4}$/), z.number());
/** A probability with its sampling error. */
export const probability = { probability: figure, error: figure };
/** Why something is so, or why a figure does not exist. */
export const said = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() });
/** One of each level. */
export const quantiles = <T extends z.ZodType>(of: T) =>
  z.strictObject({ "0.05": of, "0.25": of, "0.5": of, "0.75": of, "0.95": of });

/** file:line:col, as a text. */
export const place = z.string();

/** How usual a growth is, against each class. */
export const realism = z.array(
  z.strictObject({
    word: z.enum(REALISM),
    percentile: figure,
    rank: z.number(),
    windows: z.number(),
    class: z.string(),
    largest: figure,
  }),
);

/** Of what was stated once for the members of a dimension. */
export const member = z
  .strictObject({ of: z.string(), at: z.record(z.string(), z.string()), label: text, family: text, dimension: text })
  .optional()
  .describe("Which one of a family it is: beds[泉山] is of beds, at { district: 泉山 }.");

/** A unit: one text, or one a language where the file has two. */
export const unit = z.union([z.string(), text]);

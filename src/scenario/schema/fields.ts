import * as z from "zod";
import type { Field, Fields } from "../../base/fields.ts";
import { BOUNDS } from "../../plan/bounds.ts";
import { byYear, formula, id, quantity, year } from "./common.ts";

const month = z
  .union([z.string().regex(/^\d{4}(-\d{2})?$/), year])
  .describe("A month, 2025-12, or a year, meant to its end.");

/**
 * The check of a field that a kind, a growth model or a distribution declares.
 *
 * @example schemaOf(whole(0, "Events.")).safeParse(-1).success // false
 */
export function schemaOf<T>(field: Field<T>): z.ZodType<T> {
  const bare = bareSchema(field).describe(field.doc);
  return (field.optional ? bare.optional().describe(field.doc) : bare) as unknown as z.ZodType<T>;
}

/** A map of fields: an unknown key is an error. */
export const strictMap = <F extends Fields>(fields: F) =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, schemaOf(field)])) as {
      [K in keyof F]: F[K] extends Field<infer T> ? z.ZodType<T> : never;
    },
  );

/** How bounds are written. */
export const boundsMap = strictMap({ low: BOUNDS.low.field, high: BOUNDS.high.field });

function bareSchema(field: Field): z.ZodType {
  switch (field.type) {
    case "figure":
      return quantity;
    case "formula":
      return formula;
    case "id":
      return id;
    case "text":
      return z.string();
    case "year":
      return year;
    case "month":
      return month;
    case "flag":
      return z.boolean();
    case "number": {
      const number = field.whole ? z.number().int() : z.number();
      const above = field.above === undefined ? number : number.gt(field.above);
      return field.least === undefined ? above : above.min(field.least);
    }
    case "choice":
      return z.enum(field.of as [string, ...string[]]);
    case "list":
      return z.array(schemaOf(field.of));
    case "byYear":
      return byYear(schemaOf(field.of));
    case "record":
      return z.record(z.string().regex(new RegExp(field.pattern)).meta({ title: field.called }), schemaOf(field.of));
    case "tuple":
      return z.tuple(field.of.map(schemaOf) as [z.ZodType, ...z.ZodType[]]);
    case "map":
      return strictMap(field.keys);
  }
}

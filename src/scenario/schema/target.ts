import * as z from "zod";
import { kindNamed, kindNames } from "../../kinds/index.ts";
import type { Kind } from "../../plan/target.ts";
import { id, members, provenance, quantity, text, year } from "./common.ts";
import { schemaOf, strictMap } from "./fields.ts";

/** What each kind is written with: the keys of a bare one, or one key with its part. What it holds is the kind's to read. */
const conditions = Object.assign(
  {},
  ...kindNames.map((name) => {
    const { bare, written } = kindNamed(name);
    if (bare && written.type === "map") return strictMap(written.keys).shape;
    return { [name]: schemaOf({ ...written, optional: true }) };
  }),
) as Readonly<Record<Kind, z.ZodOptional<z.ZodUnknown>>>;

/** How a target is written. */
export const target = z.strictObject({
  for: members,
  label: text.optional().describe("What a reader sees; the indicator's label without it."),
  indicator: id.optional().describe("The indicator it is put on; not for a milestone."),
  by: year.optional().describe("The year in which it is judged; years.to without it."),
  from: year
    .optional()
    .describe("Its base year; years.base without it. Where it has no value, the next observed year, which is named."),
  nature: z.enum(["binding", "expected", "约束性", "预期性"]).optional().describe("约束性 / 预期性."),
  confidence: quantity.optional().describe("The probability that is asked for."),
  tolerance: quantity.optional().describe("Rounding that counts as met, in the target's unit; of a share in points."),
  prices: z.string().optional().describe("Price basis, stated with the figures."),
  required: z
    .strictObject({
      of: id.optional().describe("The assumption or indicator."),
      from: year.optional().describe("The year after which the rate runs; the latest observation without it."),
    })
    .optional()
    .describe("Whose rate is solved for (an assumption or an upstream indicator) and from which year."),
  ...conditions,
  ...provenance,
});

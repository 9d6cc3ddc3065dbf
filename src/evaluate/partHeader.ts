import * as z from "zod";
import { MOST_SHARDS } from "../engine/part.ts";
import { BINS } from "../kernel/layout.ts";
import { DESIGNS, MOST_DRAWS } from "../random/design.ts";
import { MAX_SIZE } from "../scenario/parse.ts";

const whole = (least: number, most: number) => z.int().min(least).max(most);
const cell = z.union([z.string(), z.number(), z.null(), z.strictObject({ formula: z.string() })]);
const sheet = z.strictObject({
  name: z.string(),
  rows: z.array(z.array(cell)),
  addressed: z.boolean().exactOptional(),
});
const file = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string().max(MAX_SIZE) }),
  z.strictObject({ kind: z.literal("table"), sheets: z.array(sheet) }),
]);
const given = z.array(z.tuple([z.string(), z.string()])).exactOptional();

/**
 * What a part says about itself. It holds no scenario but the files that one is resolved from, so that whatever comes out of a
 * part has gone through every check of a file; and no size that can be worked out from them.
 */
export const partHeader = z.strictObject({
  reckon: z.string(),
  shard: whole(1, MOST_SHARDS),
  shards: whole(1, MOST_SHARDS),
  bins: z
    .array(z.tuple([whole(0, 2 ** 31), whole(0, BINS - 2), whole(0, MOST_DRAWS), whole(0, MOST_DRAWS)]))
    .nullable(),
  source: z.strictObject({
    entry: z.string(),
    files: z.array(z.tuple([z.string(), file])),
    options: z.strictObject({
      set: given,
      fix: given,
      asOf: whole(1800, 9999).optional(),
      seed: whole(0, Number.MAX_SAFE_INTEGER).optional(),
      draws: whole(1, MOST_DRAWS).optional(),
      design: z.enum(DESIGNS).optional(),
    }),
  }),
});

/** A header that was read and checked. */
export type PartHeader = z.infer<typeof partHeader>;

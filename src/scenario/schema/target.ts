import { choice, type Field, type Fields, figure, id, map, maybe, text, year } from "../../base/fields.ts";
import { kindNamed, kindNames } from "../../kinds/index.ts";
import type { Kind } from "../../plan/target.ts";
import { label, members, provenance } from "./common.ts";

/** What each kind is written with: the keys of a bare one, or one key with its part. What it holds is the kind's to read. */
const conditions: Readonly<Record<Kind, Field<unknown>>> = Object.assign(
  {},
  ...kindNames.map((name): Fields => {
    const { bare, written } = kindNamed(name);
    return bare && written.type === "map" ? written.keys : { [name]: maybe(written) };
  }),
);

/** How a target is written. */
export const target = map(
  {
    for: members,
    label: { ...label, doc: "What a reader sees; the indicator's label without it." },
    indicator: maybe(id("The indicator it is put on; not for a milestone.")),
    by: maybe(year("The year in which it is judged; years.to without it.")),
    from: maybe(
      year("Its base year; years.base without it. Where it has no value, the next observed year, which is named."),
    ),
    nature: maybe(choice(["binding", "expected", "约束性", "预期性"], "约束性 / 预期性.")),
    confidence: maybe(figure("The probability that is asked for.")),
    tolerance: maybe(figure("Rounding that counts as met, in the target's unit; of a share in points.")),
    prices: maybe(text("Price basis, stated with the figures.")),
    required: maybe(
      map(
        {
          of: maybe(id("The assumption or indicator.")),
          from: maybe(year("The year after which the rate runs; the latest observation without it.")),
        },
        "Whose rate is solved for (an assumption or an upstream indicator) and from which year.",
      ),
    ),
    ...conditions,
    ...provenance,
  },
  "",
);

import {
  byYear,
  choice,
  either,
  type Field,
  figure,
  id,
  map,
  maybe,
  number,
  pair,
  positive,
} from "../../base/fields.ts";
import { BETWEEN } from "../../plan/scenario.ts";
import { DISTRIBUTION_FIELDS, type WrittenDistribution } from "../../random/shape/index.ts";
import { boundsMap, label, members, provenance, quantity, worded } from "./common.ts";

const distribution: Field<WrittenDistribution | undefined> = maybe(
  map(DISTRIBUTION_FIELDS, "What is uncertain about it.") as Field<WrittenDistribution>,
);

const rank = (doc: string) => number({ least: -1, most: 1 }, doc);

const assumptionMap = map(
  {
    for: members,
    label,
    unit: maybe(worded("Its unit; a plain ratio without one.")),
    value: maybe(figure("The central value; without one the mode, else the mean or median, of its distribution.")),
    schedule: maybe(byYear(quantity, "Prescribed values by year.")),
    between: maybe(
      choice(
        BETWEEN,
        "Between two years of the schedule: constant (default), the earlier holds; linear, along the line.",
      ),
    ),
    distribution,
    drawn: maybe(choice(["once", "yearly"], "Drawn once a trajectory (default) or anew each year.")),
    lever: maybe(
      map(
        {
          from: figure("Its lower bound."),
          to: figure("Its upper bound."),
          effort: maybe(positive("What it takes to move it over its whole range; 1.")),
        },
        "A planner's control, with its bounds; never also drawn.",
      ),
    ),
    bounds: maybe(boundsMap("What it can never be below or above; its distribution is cut there.")),
    within: maybe(
      map(
        { rank: rank("Spearman rank correlation of any two members; 0.") },
        "With for: how its members are drawn together.",
      ),
    ),
    ...provenance,
  },
  "",
);
/** How an assumption is written. */
export const assumption = either(
  [quantity, assumptionMap],
  "A value, or a map with value, schedule, distribution, lever …",
);

/** How a correlation is written. */
export const correlation = map(
  {
    of: pair(id(""), "Two uncertain assumptions, or shocks: <indicator>.volatility."),
    rank: rank("Their Spearman rank correlation."),
  },
  "",
);

import {
  choice,
  constant,
  either,
  entries,
  type Field,
  id,
  list,
  map,
  maybe,
  number,
  positive,
  text,
  type WrittenIn,
  whole,
  year,
} from "../base/fields.ts";
import { SETTING_FIELDS, type WrittenSettings } from "../plan/settings.ts";
import { DESIGNS, MOST_DRAWS } from "../random/design.ts";
import { assumption, correlation } from "./schema/assumption.ts";
import { label, provenance, worded } from "./schema/common.ts";
import { curve } from "./schema/curve.ts";
import { indicator } from "./schema/indicator.ts";
import { target } from "./schema/target.ts";

const source = map(
  {
    title: worded("Its title; or one a language, { zh: …, en: … }."),
    url: maybe(text("Where it can be read.")),
    "as-quoted-in": maybe(text("The source it was read in, where not in the original.")),
    licence: maybe(text("Licence of an extract that is shipped.")),
    note: maybe(text("Cautions.")),
  },
  "",
);

const fact = map(
  {
    label,
    value: maybe(either([number({}, ""), text("")], "As the plan states it.")),
    unit: maybe(worded("What is counted.")),
    year: maybe(year("The year it is stated for.")),
    ...provenance,
  },
  "",
);

const referenceClass = map(
  {
    label,
    file: text("A CSV (UTF-8 or GB 18030) or XLSX file, seen from this file."),
    header: maybe(whole(1, "Row with the column names; found without it.")),
    entity: text("Column that names the country, city …"),
    year: text("Column with the year."),
    value: text("Column with the value."),
    kind: maybe(choice(["level", "rate"], "level (default), or rate: yearly growth already.")),
    scale: maybe(positive("rate: the values are divided by it (100 for percentages).")),
    floor: maybe(number({}, "Windows start at values at or above it.")),
    exclude: maybe(list(text(""), "Entities left out, with the reason in the note.")),
    ...provenance,
  },
  "",
);

/** Names of members, or what a reader calls each. */
const names = (doc: string) =>
  either([list(id(""), ""), entries(worded("A text, or one a language: { zh: …, en: … }."), "")], doc);

const dimension = either(
  [
    names(""),
    map(
      {
        label: worded("What a reader calls the dimension."),
        members: names("Names of its members, or what a reader calls each."),
      },
      "",
    ),
  ],
  "",
);

/**
 * The scenario file, format 1. This one declaration gives the type, the check, the JSON Schema for editors
 * (scenarios/scenario.schema.json) and the format reference (docs/format.md). Every map is strict: an unknown key stops the run.
 *
 * Descriptions are the reference's text: one plain sentence each.
 */
export const SCENARIO = map(
  {
    reckon: maybe(constant(1, "Format version.")),
    extends: maybe(text("The file this overlay changes; maps merge by key, lists replace, null removes.")),
    title: maybe(worded("Title of the scenario.")),
    years: maybe(
      map(
        {
          base: maybe(year("Base year of the plan; the data cut-off without it.")),
          to: maybe(year("Last projected year; that of the last target without it.")),
        },
        "Base year of the plan and last projected year.",
      ),
    ),
    "as-of": maybe(year("Data cut-off: later observations are shown, never used; the latest observation without it.")),
    seed: maybe(whole(0, "Seed of the random numbers; 1.")),
    draws: maybe(whole(1, "Number of draws; 16,384. Designs other than plain round it up to 16 · 2^k.", MOST_DRAWS)),
    design: maybe(
      choice(DESIGNS, "How the draws are laid out: sobol-sums, sobol, lhs (Latin hypercube) or plain; sobol-sums."),
    ),
    settings: maybe(map(SETTING_FIELDS, "Thresholds.") as Field<WrittenSettings>),
    dimensions: maybe(
      entries(
        dimension,
        "Lists of names that statements are made for: { district: [泉山, 云龙] }, or with labels; { label, members } with one of its own.",
      ),
    ),
    sources: maybe(entries(source, "Where figures come from.")),
    assumptions: maybe(entries(assumption, "Stated beliefs: what the projection rests on.")),
    correlations: maybe(list(correlation, "Rank correlations between uncertain assumptions.")),
    curves: maybe(entries(curve, "Tables of values by keys that formulas read: curve(name, x).")),
    indicators: maybe(entries(indicator, "Quantities with a unit and one value a year.")),
    classes: maybe(entries(referenceClass, "Reference classes: the growth that others had.")),
    targets: maybe(entries(target, "Conditions on indicators by a year.")),
    facts: maybe(entries(fact, "What the plan states and nothing projects.")),
  },
  "",
);

/** A scenario file, merged with its bases and checked: what is written, before it is read. */
export type ScenarioFile = WrittenIn<typeof SCENARIO>;

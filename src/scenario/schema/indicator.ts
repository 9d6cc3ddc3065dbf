import {
  byYear,
  constant,
  either,
  entries,
  type Field,
  figure,
  flag,
  formula,
  id,
  list,
  map,
  maybe,
  number,
  text,
  whole,
} from "../../base/fields.ts";
import { GROWTH_FIELDS, type WrittenGrowth } from "../../growth/written.ts";
import { boundsMap, label, members, provenance, quantity, where, worded } from "./common.ts";

const observation = either(
  [
    quantity,
    map(
      {
        value: figure("The figure."),
        period: maybe(text("H1, Jan–Oct …: a part-year figure is shown and never used as the year's.")),
        sd: maybe(
          figure(
            "Its sd, a share of it (3%) or an amount (50亿元); of a share points alone, 0.5个百分点. It is drawn once.",
          ),
        ),
        approximate: maybe(flag("The source says over or about.")),
        artefact: maybe(flag("A break in the series: no realism window ends at it or reaches across it.")),
        ...provenance,
      },
      "",
    ),
  ],
  "",
);
const table = map(
  {
    file: text("A CSV (UTF-8 or GB 18030) or XLSX file, seen from this file."),
    sheet: maybe(text("Sheet of an XLSX file; the first without it.")),
    header: maybe(whole(1, "Row with the column names; found without it, below titles and units.")),
    year: maybe(text("Column with the year; left out where the years stand across the columns.")),
    value: text("Column with the value; without year the name of the row."),
    below: maybe(text("Where several columns stand below each year, the one that is meant: 全年.")),
    where,
    members: maybe(entries(text(""), "With for: by dimension, the column that names the member: { district: 地区 }.")),
    unit: maybe(worded("Unit of the figures, where it differs from the indicator's.")),
    source: provenance.source,
    note: provenance.note,
  },
  "",
);

const growthMap = map(GROWTH_FIELDS, "") as Field<WrittenGrowth>;
/** A number, a name or a formula. */
const expression = formula("A number, a name, or a formula over names.");

const step = map(
  {
    by: maybe(formula("The level changes by this share in that year: -10%.")),
    add: maybe(formula("This amount is added in that year, in the indicator's unit.")),
  },
  "",
);

const volatility = either(
  [
    expression,
    map(
      {
        sd: formula(
          "Its sd: a part of the value (3%), of a share points (0.5个百分点); history: that of its own past.",
        ),
        persistence: maybe(number({ least: -0.99, most: 0.99 }, "Share that goes on into the next year; 0.")),
      },
      "",
    ),
  ],
  "Yearly shock: its sd (3% of the value; of a share points, 0.5个百分点; history: that of its own past), and how much of it persists.",
);

/** How an indicator is written. */
export const indicator = map(
  {
    for: members,
    label,
    unit: maybe(
      worded("Its unit: 亿元, 万人, 人/千人, %, index …; or its name in each language: { zh: 件, en: parcels }."),
    ),
    history: maybe(either([byYear(observation, ""), table], "What was observed.")),
    changes: maybe(
      byYear(
        observation,
        "Yearly growth where no level is known; the value is then an index, 100 in the year before the first.",
      ),
    ),
    growth: maybe(either([expression, growthMap], "How it goes on after its last observation.")),
    formula: maybe(
      formula(
        "How it follows from others: + - * / ^, min, max, if, previous(x), at(x, 2020), sum(x, 2021, 2025), year.",
      ),
    ),
    align: maybe(constant("none", "none: do not scale the formula to the last observation.")),
    volatility: maybe(volatility),
    bounds: maybe(boundsMap("What it can never be below or above.")),
    steps: maybe(byYear(step, "Step changes of the level.")),
    class: maybe(id("Reference class that its growth is judged against.")),
    parts: maybe(list(id(""), "Indicators that add up to it.")),
    ...provenance,
  },
  "",
);

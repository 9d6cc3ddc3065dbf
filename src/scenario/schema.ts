import { z } from "zod";

/**
 * The scenario file, format 1. This one declaration gives the type, the check, the JSON Schema for editors
 * (scenarios/scenario.schema.json) and the format reference (docs/format.md). Every object is strict: an unknown key stops the run.
 *
 * Descriptions are the reference's text: one plain sentence each.
 */
const id = z.string().min(1);
const year = z.number().int().min(1800).max(2200);
const text = z
  .union([z.string(), z.strictObject({ zh: z.string().optional(), en: z.string().optional() })])
  .describe("A text, or one a language: { zh: …, en: … }.");
const quantity = z
  .union([z.number(), z.string()])
  .describe("A number; with %, 万, 亿 or a unit where wanted: 3%, 1.5万, 3000亿元.");
/** A figure or a formula over names; which of both is decided when it is read. */
const formula = z.union([z.number(), z.string()]).describe("A number, a name, or a formula over names.");
const byYear = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d{4}$/), value);

const provenance = {
  source: id.optional().describe("Id of the source that states it; without one it is an assumption of the author."),
  note: z.string().optional().describe("Anything a reader should know."),
  quote: z.string().optional().describe("The source's own words."),
  row: z.union([z.string(), z.number()]).optional().describe("Row id in the plan's own table."),
  owner: z.string().optional().describe("Who answers for it."),
};

const source = z.strictObject({
  title: z.string().describe("Its title."),
  url: z.string().optional().describe("Where it can be read."),
  "as-quoted-in": z.string().optional().describe("The source it was read in, where not in the original."),
  licence: z.string().optional().describe("Licence of an extract that is shipped."),
  note: z.string().optional().describe("Cautions."),
});

const pair = z.tuple([quantity, quantity]);
const triple = z.tuple([quantity, quantity, quantity]);
const distribution = z
  .strictObject({
    normal: pair.optional().describe("[mean, sd]"),
    lognormal: z
      .strictObject({ mean: quantity.describe("Its mean."), sd: quantity.describe("Its sd.") })
      .optional()
      .describe("Mean and sd of the value itself."),
    uniform: pair.optional().describe("[min, max]"),
    triangular: triple.optional().describe("[min, mode, max]"),
    pert: triple.optional().describe("[min, mode, max], λ = 4"),
    beta: z
      .strictObject({
        alpha: z.number().positive().describe("First shape figure."),
        beta: z.number().positive().describe("Second shape figure."),
        min: quantity.describe("Its lower end."),
        max: quantity.describe("Its upper end."),
      })
      .optional()
      .describe("Beta on [min, max]."),
    gamma: z
      .strictObject({ shape: z.number().positive().describe("Its shape."), scale: quantity.describe("Its scale.") })
      .optional()
      .describe("Gamma."),
    "normal-90": pair.optional().describe("[5 %, 95 %] of a normal"),
    "lognormal-90": pair.optional().describe("[5 %, 95 %] of a lognormal"),
    low: quantity.optional().describe("Truncated below; the rest is renormalised."),
    high: quantity.optional().describe("Truncated above; the rest is renormalised."),
  })
  .describe("Exactly one shape, with low / high where it is truncated.");

const assumptionMap = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  unit: z.string().optional().describe("Its unit; a plain ratio without one."),
  value: quantity
    .optional()
    .describe("The central value; without one the mode, else the mean or median, of its distribution."),
  schedule: byYear(quantity).optional().describe("Prescribed values by year; a year holds until the next one."),
  distribution: distribution.optional().describe("What is uncertain about it."),
  drawn: z.enum(["once", "yearly"]).optional().describe("Drawn once a trajectory (default) or anew each year."),
  lever: z
    .strictObject({ from: quantity.describe("Its lower bound."), to: quantity.describe("Its upper bound.") })
    .optional()
    .describe("A planner's control, with its bounds; never also drawn."),
  ...provenance,
});
const assumption = z
  .union([quantity, assumptionMap])
  .describe("A value, or a map with value, schedule, distribution, lever …");

const correlation = z.strictObject({
  of: z.tuple([id, id]).describe("Two uncertain assumptions."),
  rank: z.number().min(-1).max(1).describe("Their Spearman rank correlation."),
});

const observation = z.union([
  quantity,
  z.strictObject({
    value: quantity.describe("The figure."),
    period: z.string().optional().describe("H1, Jan–Oct …: a part-year figure is shown and never used as the year's."),
    approximate: z.boolean().optional().describe("The source says over or about."),
    artefact: z.boolean().optional().describe("A break in the series: left out of realism windows."),
    ...provenance,
  }),
]);
const table = z.strictObject({
  file: z.string().describe("A CSV (UTF-8 or GB 18030) or XLSX file, seen from this file."),
  sheet: z.string().optional().describe("Sheet of an XLSX file; the first without it."),
  year: z.string().describe("Column with the year."),
  value: z.string().describe("Column with the value."),
  where: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("Only rows in which these columns have these values."),
  unit: z.string().optional().describe("Unit of the column, where it differs from the indicator's."),
});
const history = z.union([byYear(observation), table]).describe("Observed values by year, or a column of a table.");

const growthMap = z.strictObject({
  model: z
    .enum(["compound", "increment", "damped", "logistic", "gompertz", "bass", "hold", "baseline"])
    .describe("How it grows from its last observation."),
  rate: formula.optional().describe("A year: compound, damped, logistic, gompertz."),
  schedule: byYear(quantity).optional().describe("The rate (compound) or amount (increment) by year."),
  amount: formula.optional().describe("increment: added each year, in the indicator's unit."),
  phi: formula.optional().describe("damped: share of the growth that is left each year; 0.9."),
  capacity: formula
    .optional()
    .describe("logistic, gompertz, bass: the ceiling, in the indicator's unit; declared, never fitted."),
  p: formula.optional().describe("bass: innovation."),
  q: formula.optional().describe("bass: imitation."),
});
const growth = z
  .union([formula, growthMap])
  .describe("A rate a year (a number, an assumption, a formula), or a growth model.");

const step = z.strictObject({
  by: formula.optional().describe("The level changes by this share in that year: -10%."),
  add: formula.optional().describe("This amount is added in that year, in the indicator's unit."),
});

const indicator = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  unit: z.string().optional().describe("Its unit: 亿元, 万人, 人/千人, %, index …"),
  history: history.optional().describe("What was observed."),
  changes: byYear(observation)
    .optional()
    .describe("Yearly growth where no level is known; the value is then an index, 100 in the year before the first."),
  growth: growth.optional().describe("How it goes on after its last observation."),
  formula: formula
    .optional()
    .describe(
      "How it follows from others: + - * / ^, min, max, if, previous(x), at(x, 2020), sum(x, 2021, 2025), year.",
    ),
  align: z.literal("none").optional().describe("none: do not scale the formula to the last observation."),
  volatility: z
    .union([
      formula,
      z.strictObject({
        sd: formula.describe("Its sd, a share."),
        persistence: z.number().min(-0.99).max(0.99).optional().describe("Share that goes on into the next year; 0."),
      }),
    ])
    .optional()
    .describe("Yearly shock: its sd (a share), and how much of it persists."),
  bounds: z
    .strictObject({
      low: quantity.optional().describe("Never below."),
      high: quantity.optional().describe("Never above."),
    })
    .optional()
    .describe("What it can never be below or above."),
  steps: byYear(step).optional().describe("Step changes of the level."),
  class: id.optional().describe("Reference class that its growth is judged against."),
  parts: z.array(id).optional().describe("Indicators that add up to it."),
  ...provenance,
});

const bound = {
  "at-least": quantity.optional().describe("The condition: ≥."),
  "at-most": quantity.optional().describe("The condition: ≤."),
  equals: quantity.optional().describe("The condition: =, within the tolerance."),
};
const period = { from: year.optional().describe("Base year of the period; years.base without it.") };
const month = z
  .union([z.string().regex(/^\d{4}(-\d{2})?$/), year])
  .describe("A month, 2025-12, or a year, meant to its end.");
const shareChange = z.strictObject({ ...bound, ...period });

const target = z.strictObject({
  label: text.optional().describe("What a reader sees; the indicator's label without it."),
  indicator: id.optional().describe("The indicator it is put on; not for a milestone."),
  by: year.optional().describe("The year in which it is judged; years.to without it."),
  nature: z.enum(["binding", "expected"]).optional().describe("约束性 / 预期性."),
  confidence: quantity.optional().describe("The probability that is asked for."),
  tolerance: quantity.optional().describe("Rounding that counts as met, in the target's unit."),
  prices: z.string().optional().describe("Price basis, stated with the figures."),
  required: z
    .strictObject({
      of: id.optional().describe("The assumption or indicator."),
      from: year.optional().describe("The year after which the rate runs; the latest observation without it."),
    })
    .optional()
    .describe("Whose rate is solved for (an assumption or an upstream indicator) and from which year."),
  ...bound,
  "average-growth": z
    .strictObject({ ...bound, ...period })
    .optional()
    .describe("年均增长: mean growth over the period."),
  "every-year": z
    .strictObject({
      ...bound,
      of: z.enum(["value", "growth"]).optional().describe("What is bound: the value (default) or its growth."),
      ...period,
    })
    .optional()
    .describe("The condition in each year of the period."),
  total: shareChange.optional().describe("五年累计: the sum over the period's years."),
  change: shareChange.optional().describe("累计下降 / 增长: change from the base year, -25%."),
  mean: z
    .strictObject({
      ...bound,
      ...period,
      "of-totals": z
        .tuple([id, id])
        .optional()
        .describe("Σ first ÷ Σ second instead of the mean of the yearly values."),
    })
    .optional()
    .describe("年均: mean of the yearly values over the period."),
  "mean-vs-previous": z
    .strictObject({
      ...bound,
      ...period,
      previous: quantity.optional().describe("Mean of the previous period, where it is not in the history."),
    })
    .optional()
    .describe("The period's mean against that of the previous period of the same length: -15%."),
  "relative-growth": z
    .strictObject({ ...bound, ...period, than: id.describe("The indicator it is held against.") })
    .optional()
    .describe("高于 / 同步: mean growth minus that of another indicator; at least 0 without a bound."),
  rank: z
    .strictObject({
      "at-most": z.number().int().positive().optional().describe("The worst rank that will do."),
      among: z.array(id).optional().describe("Indicators of the peers."),
      order: z.enum(["highest", "lowest"]).optional().describe("Which end is rank 1; highest."),
    })
    .optional()
    .describe("前两名 / 进位: rank among peers; without a number or without peers it is not assessable."),
  count: z
    .strictObject({
      "at-most": z.number().int().min(0).describe("The most events that will do."),
      ...period,
      intensity: id
        .optional()
        .describe("Expected events a year (an assumption or indicator): gives a Poisson probability."),
    })
    .optional()
    .describe("Events over the period; 0 for none at all."),
  milestone: z
    .strictObject({ due: month.optional(), expected: month.optional(), done: month.optional() })
    .optional()
    .describe("Done by a date."),
  band: z
    .strictObject({
      around: quantity.optional().describe("Its middle."),
      within: quantity.optional().describe("±5 % relative without it."),
      low: quantity.optional().describe("Its lower end, instead of around."),
      high: quantity.optional().describe("Its upper end."),
    })
    .optional()
    .describe("左右: inside a band."),
  parity: z
    .strictObject({ within: quantity.optional().describe("±5 % without it.") })
    .optional()
    .describe("max(x, 1/x) → 1."),
  maintain: shareChange.optional().describe("保持 / 不低于: the condition in every year, with its smallest margin."),
  directional: z.enum(["up", "down"]).optional().describe("上升 / 下降, no number given."),
  external: z.string().optional().describe("The value is set elsewhere later: by whom, or in what."),
  ...provenance,
});

const fact = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  value: z.union([z.number(), z.string()]).optional().describe("As the plan states it."),
  year: year.optional().describe("The year it is stated for."),
  ...provenance,
});

const referenceClass = z.strictObject({
  label: text.optional().describe("What a reader sees."),
  file: z.string().describe("A CSV (UTF-8 or GB 18030), seen from this file."),
  entity: z.string().describe("Column that names the country, city …"),
  year: z.string().describe("Column with the year."),
  value: z.string().describe("Column with the value."),
  kind: z.enum(["level", "rate"]).optional().describe("level (default), or rate: yearly growth already."),
  scale: z.number().positive().optional().describe("rate: the values are divided by it (100 for percentages)."),
  floor: z.number().optional().describe("Windows start at values at or above it."),
  exclude: z.array(z.string()).optional().describe("Entities left out, with the reason in the note."),
  ...provenance,
});

export const scenarioSchema = z.strictObject({
  reckon: z.literal(1).optional().describe("Format version."),
  extends: z
    .string()
    .optional()
    .describe("The file this overlay changes; maps merge by key, lists replace, null removes."),
  title: text.optional().describe("Title of the scenario."),
  years: z
    .strictObject({
      base: year.optional().describe("Base year of the plan; the data cut-off without it."),
      to: year.optional().describe("Last projected year; that of the last target without it."),
    })
    .optional()
    .describe("Base year of the plan and last projected year."),
  "as-of": year
    .optional()
    .describe("Data cut-off: later observations are shown, never used; the latest observation without it."),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe("Seed of the random numbers; 1."),
  draws: z.number().int().min(1).max(10_000_000).optional().describe("Number of draws; 10,000."),
  settings: z
    .strictObject({
      "at-risk": quantity.optional().describe("Least probability of an at-risk target without a confidence; 20%."),
      flat: quantity.optional().describe("Yearly change below which a direction is flat; 1%."),
      compounding: z
        .enum(["discrete", "continuous"])
        .optional()
        .describe("How published growth rates compound; discrete."),
    })
    .optional()
    .describe("Thresholds."),
  sources: z.record(id, source).optional().describe("Where figures come from."),
  assumptions: z.record(id, assumption).optional().describe("Stated beliefs: what the projection rests on."),
  correlations: z.array(correlation).optional().describe("Rank correlations between uncertain assumptions."),
  indicators: z.record(id, indicator).optional().describe("Quantities with a unit and one value a year."),
  classes: z.record(id, referenceClass).optional().describe("Reference classes: the growth that others had."),
  targets: z.record(id, target).optional().describe("Conditions on indicators by a year."),
  facts: z.record(id, fact).optional().describe("What the plan states and nothing projects."),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;

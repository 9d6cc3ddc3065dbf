import * as z from "zod";
import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import { DOCUMENT_FORMAT } from "../base/version.ts";
import { REALISM } from "../forecast/realism.ts";
import { CHANCES_OF, PACES } from "../kinds/kind.ts";
import { MEASURES, SHAPES } from "../kinds/quantity.ts";
import { SHOWN } from "../kinds/shown.ts";
import { VERDICTS } from "./finding.ts";
import { LIKELIHOODS } from "./likelihood.ts";

const figure = z.number().nullable();
const name = z.string().nullable();
const text = z.strictObject({ zh: z.string(), en: z.string() });
const byYear = z.array(figure);
const observed = z.record(z.string().regex(/^\d{4}$/), z.number());
const probability = { probability: figure, error: figure };
/** Why something is so, or why a figure does not exist. */
const said = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() });
const quantiles = <T extends z.ZodType>(of: T) =>
  z.strictObject({ "0.05": of, "0.25": of, "0.5": of, "0.75": of, "0.95": of });

/** file:line:col */
const place = z.string();

const realism = z.array(
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
const member = z
  .strictObject({ of: z.string(), at: z.record(z.string(), z.string()), label: text, family: text, dimension: text })
  .optional()
  .describe("Which one of a family it is: beds[泉山] is of beds, at { district: 泉山 }.");

/** A unit: one text, or one a language where the file has two. */
const unit = z.union([z.string(), text]);

const assumption = z.strictObject({
  id: z.string(),
  label: text,
  member,
  value: z.number(),
  schedule: z.record(z.string(), z.number()).nullable(),
  unit,
  measure: z
    .enum(["share", "points", "amount"])
    .describe("share: a rate, a fraction told as a per cent; points: the same of a share; amount: in its unit."),
  derived: z.object({ zh: z.string(), en: z.string() }).optional().describe("How its value was worked out."),
  between: z.literal("linear").optional().describe("The schedule runs along lines between its years."),
  distribution: z.record(z.string(), z.unknown()).nullable(),
  held: z.boolean().describe("It has its value in every draw, although it has a distribution."),
  lever: z.strictObject({ from: z.number(), to: z.number(), effort: z.number().optional() }).nullable(),
  source: name,
  at: place,
});

const indicator = z.strictObject({
  id: z.string(),
  label: text,
  member,
  totals: z.string().optional().describe("The family that it is the sum of."),
  unit,
  years: z.array(z.number()),
  history: observed.describe("Observations up to as-of."),
  later: observed.describe("Observations after as-of: shown, never used."),
  interpolated: z.array(z.number()),
  central: byYear,
  mean: byYear,
  sd: byYear,
  quantileError: byYear.describe(
    "What the quantiles of a year may be off by, besides the sampling error; 0 where they are exact.",
  ),
  quantiles: quantiles(byYear),
  assumed: z.strictObject({ rate: figure, realism }),
  fitted: z
    .strictObject({
      from: z.number(),
      to: z.number(),
      observations: z.number(),
      broken: figure.describe("The year of a break in how it was counted: nothing before it is used."),
      recent: z.number().describe("Growth a year of the recent years, a fraction."),
      kept: z.number().describe("What of it is carried on: shrunk as far as its noise deserves."),
      measured: z
        .strictObject({ length: z.number(), in80: z.number(), in95: z.number() })
        .nullable()
        .describe("Per cent of what came that lay in the 80 and 95 % bands, on other histories of that length."),
      told: text,
    })
    .optional()
    .describe("What the baseline found in its history, of an indicator that continues it."),
  source: name,
  at: place,
});

const origin = z.strictObject({
  at: place,
  source: name,
  quote: name,
  row: name,
  formula: name,
  dependsOn: z.array(z.string()).describe("Ids of other figures."),
  overrides: z.array(place).describe("The places that an overlay replaced, nearest first."),
});

const target = z.strictObject({
  id: z.string(),
  label: text,
  member,
  indicator: name,
  kind: z.string(),
  unit,
  quantity: z
    .strictObject({
      code: z.string(),
      measure: z.enum(MEASURES),
      difference: z.enum(MEASURES),
      unit: text,
      name: text,
      said: text,
    })
    .describe(
      "What its number is: code, measures of it and of a difference, unit, name, and what a sentence says of it.",
    ),
  condition: z.strictObject({
    sense: z.string(),
    value: figure,
    low: figure,
    high: figure,
    yearly: z.number().optional().describe("Of a mere direction: the least change a year, a share of the value."),
    from: figure,
    tolerance: figure,
  }),
  mark: z
    .strictObject({
      shape: z.enum(SHAPES),
      low: z.number(),
      high: z.number(),
      from: z.number(),
      to: z.number(),
    })
    .nullable()
    .describe(
      "What its chart marks: a level of the indicator where that shows values, changes or indices; else in the measure of what it shows.",
    ),
  shows: z.enum(SHOWN).describe("What its chart runs over the years."),
  beside: z.array(z.string()).describe("Ids of what it reads besides its indicator: peers, the other of two growths."),
  by: z.number(),
  nature: z.enum(["binding", "expected"]).nullable(),
  confidence: figure,
  verdict: z.enum(VERDICTS),
  reachable: z.boolean().nullable(),
  attainment: z.strictObject({
    value: figure,
    margin: figure,
    holds: z.boolean().nullable(),
    ...probability,
    reason: said.nullable(),
  }),
  median: figure.describe("Of its value over the draws, where the central one lies outside the middle half."),
  valueQuantiles: quantiles(figure)
    .nullable()
    .describe("Of its value over the draws; null of ranks, events and months, and where nothing random touches it."),
  reached: z
    .strictObject({ year: figure, reason: said.nullable() })
    .describe("The first year in which the central trajectory meets it, of an end state."),
  firstMet: z
    .array(z.strictObject({ year: z.number(), ...probability }))
    .optional()
    .describe(
      "Of an end state that random figures touch: by each coming year, the probability that it has been met in that year or before, once at least. No part of the digest.",
    ),
  odds: z
    .strictObject({
      of: z
        .enum(CHANCES_OF)
        .describe("place: its place is `at`; failed: a year has missed by then; events: there are `at` of them."),
      chances: z
        .array(z.strictObject({ year: figure, at: figure, ...probability }))
        .describe("year null: of the whole period. More places or events than are listed have what is left of 1."),
      fan: z
        .array(z.strictObject({ year: z.number(), quantiles: quantiles(figure) }))
        .describe("Of each year's growth, or of a running sum of events."),
    })
    .optional()
    .describe(
      "What draws tell of a rank, of a condition on every year and of a count, besides its number. No part of the digest.",
    ),
  influences: z
    .array(
      z.strictObject({
        assumption: z.string(),
        label: text,
        firstOrder: figure.describe("Share of the variance of its value that the assumption explains alone."),
        hit: z.number().describe("The same of being met or missed."),
        errors: z.strictObject({ firstOrder: figure, hit: z.number() }).describe("One standard error of each."),
        byCorrelation: z
          .boolean()
          .describe("It does not follow from the assumption, which scores by correlation alone."),
      }),
    )
    .optional()
    .describe(
      "With --influences: what drives it, of what is drawn once, the most telling first. No part of the digest.",
    ),
  likelihood: z.enum(LIKELIHOODS).nullable().describe("The word for its probability (IPCC's calibrated language)."),
  required: z.strictObject({
    rate: figure,
    increment: figure,
    amounts: z.boolean().describe("The increment is the amount of each open year, not a step from year to year."),
    measure: z
      .enum(["share", "points", "amount"])
      .describe("Of the rates. share: a fraction; points: the same of a share; amount: in the unit."),
    unit: unit.describe("Of increments, and of an amount."),
    bound: z
      .enum(["at-least", "at-most"])
      .nullable()
      .describe("On which side of it the target is met; null where that depends on the figures."),
    low: figure,
    high: figure,
    of: name,
    from: figure,
    reason: said.nullable(),
  }),
  assumed: z.strictObject({ rate: figure, increment: figure }),
  pace: z.strictObject({ word: z.enum(PACES), ratio: figure, progress: figure, reason: said.nullable() }),
  realism,
  slip: figure,
  why: said,
  row: name,
  quote: name,
  source: name,
  at: place,
});

const change = z.strictObject({
  id: z
    .string()
    .describe(
      "An assumption, a target (or the end of a band, stocks.low), or an indicator one of whose observations changed.",
    ),
  year: figure.describe("The only year that changes; null: all of it."),
  from: figure.describe(
    "The value before, of an assumption's schedule that of its first projected year; null: there was none.",
  ),
  to: z.number(),
  unit,
  fixed: z.boolean().describe("It has the value in every draw now."),
});

/**
 * The document that `reckon run --json` prints, as a schema: the one declaration of what is in it. A figure that does not
 * exist is null, never 0, and something says why. Rates are fractions a year.
 */
export const documentSchema = z.strictObject({
  reckon: z.string(),
  format: z.literal(DOCUMENT_FORMAT),
  scenario: z.strictObject({ id: z.string(), title: text, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  seed: z.number(),
  design: z.string(),
  draws: z.number(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(
      "SHA-256 over the float64 of format, seed, draws and every number or null in joint, indicators and targets, save what stands in firstMet, odds and influences.",
    ),
  "as-of": z.number(),
  method: z.string(),
  years: z.strictObject({ from: z.number(), base: z.number(), to: z.number() }),
  joint: z.strictObject(probability),
  changes: z
    .array(change)
    .describe("What --set and --fix changed over the files; scenario.id and its title tell it from them."),
  assumptions: z.array(assumption),
  indicators: z.array(indicator),
  targets: z.array(target),
  sources: z.array(z.strictObject({ id: z.string(), title: text, url: name })),
  facts: z.array(
    z.strictObject({
      id: z.string(),
      label: text,
      value: z.union([z.number(), z.string()]).nullable(),
      unit,
      year: figure,
      row: name,
      quote: name,
      source: name,
    }),
  ),
  origins: z
    .record(z.string(), origin)
    .describe("By figure id: growth, machinery, machinery@2019 (an observation), machinery-2025 (a target)."),
  nonfinite: z.array(z.strictObject({ indicator: z.string(), year: z.number(), draws: z.number() })),
  warnings: z.array(z.strictObject({ code: z.string(), message: text, at: name })),
});

/**
 * A document that was read back; an error where it has another format, or is no document.
 *
 * @example readDocument({ format: 1 }).ok // false
 */
export function readDocument(value: unknown): Result<Document> {
  const { format } = (value ?? {}) as { readonly format?: unknown };
  if (format !== DOCUMENT_FORMAT)
    return fail(error("document-format", null, { format: String(format ?? "–"), wanted: DOCUMENT_FORMAT }));
  const read = documentSchema.safeParse(value);
  if (read.success) return ok(read.data);
  const found = read.error.issues.map(({ path, message }) => ({ path: path.join("."), detail: message }));
  return fail(...found.map((each) => error("document-invalid", null, each)));
}

/** That schema as JSON Schema, for readers of the document in any language. */
export const documentJsonSchema = () => z.toJSONSchema(documentSchema, { io: "input" });

/** Plain data that nobody changes. */
type Readonlies<T> = T extends object ? { readonly [K in keyof T]: Readonlies<T[K]> } : T;

/** What `reckon run --json` prints, as a type. */
export type Document = Readonlies<z.infer<typeof documentSchema>>;
/** An assumption in it. */
export type DocumentAssumption = Document["assumptions"][number];
/** An indicator in it. */
export type DocumentIndicator = Document["indicators"][number];
/** A target in it. */
export type DocumentTarget = Document["targets"][number];
/** Where a figure of it comes from. */
export type DocumentOrigin = Document["origins"][string];

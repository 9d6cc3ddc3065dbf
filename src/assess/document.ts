import * as z from "zod";
import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import { DOCUMENT_FORMAT } from "../base/version.ts";
import {
  byYear,
  figure,
  member,
  name,
  observed,
  place,
  probability,
  quantiles,
  realism,
  text,
  unit,
} from "./documentParts.ts";
import { targetSchema } from "./documentTarget.ts";

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
  targets: z.array(targetSchema),
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

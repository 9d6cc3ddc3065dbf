import * as z from "zod";
import { QUANTILES } from "../engine/run.ts";
import { MEASURES, SHAPES } from "../kinds/quantity.ts";

const figure = z.number().nullable();
const name = z.string().nullable();
const text = z.strictObject({ zh: z.string(), en: z.string() });
const byYear = z.array(figure);
const observed = z.record(z.string().regex(/^\d{4}$/), z.number());
const probability = { probability: figure, error: figure };
const reason = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() });
const VERDICTS = ["achieved", "met", "at-risk", "missed", "impossible", "not-assessable"];
const PACES = ["done", "ahead", "on-track", "behind", "far-behind", "reversing", "unknown"];
const REALISM = ["plausible", "demanding", "optimistic", "unprecedented", "too-few"];

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

const assumption = z.strictObject({
  id: z.string(),
  label: text,
  value: z.number(),
  schedule: z.record(z.string(), z.number()).nullable(),
  unit: z.string(),
  distribution: z.record(z.string(), z.unknown()).nullable(),
  held: z.boolean(),
  lever: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
  source: name,
  at: z.string(),
});

const indicator = z.strictObject({
  id: z.string(),
  label: text,
  unit: z.string(),
  years: z.array(z.number()),
  history: observed,
  later: observed,
  interpolated: z.array(z.number()),
  central: byYear,
  mean: byYear,
  sd: byYear,
  quantileError: byYear,
  quantiles: z.strictObject(Object.fromEntries(QUANTILES.map((level) => [String(level), byYear]))),
  assumed: z.strictObject({ rate: figure, realism }),
  source: name,
  at: z.string(),
});

const target = z.strictObject({
  id: z.string(),
  label: text,
  indicator: name,
  kind: z.string(),
  unit: z.string(),
  quantity: z.strictObject({ code: z.string(), measure: z.enum(MEASURES), difference: z.enum(MEASURES), name: text }),
  condition: z.strictObject({ sense: z.string(), value: figure, low: figure, high: figure, from: figure }),
  mark: z
    .strictObject({
      shape: z.enum(SHAPES),
      low: z.number(),
      high: z.number(),
      from: z.number(),
      to: z.number(),
    })
    .nullable(),
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
    reason: reason.nullable(),
  }),
  required: z.strictObject({
    rate: figure,
    increment: figure,
    amounts: z.boolean(),
    low: figure,
    high: figure,
    of: name,
    from: figure,
    reason: reason.nullable(),
  }),
  assumed: z.strictObject({ rate: figure, increment: figure }),
  pace: z.strictObject({ word: z.enum(PACES), ratio: figure, progress: figure, reason: reason.nullable() }),
  realism,
  slip: figure,
  why: reason,
  row: name,
  quote: name,
  source: name,
  at: z.string(),
});

/** The document that `reckon run --json` prints, format 1, as a schema; `Document` is its type. */
export const documentSchema = z.strictObject({
  reckon: z.string(),
  format: z.literal(1),
  scenario: z.strictObject({ id: z.string(), title: text, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  seed: z.number(),
  design: z.string(),
  draws: z.number(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  "as-of": z.number(),
  method: z.string(),
  years: z.strictObject({ from: z.number(), base: z.number(), to: z.number() }),
  joint: z.strictObject(probability),
  assumptions: z.array(assumption),
  indicators: z.array(indicator),
  targets: z.array(target),
  facts: z.array(
    z.strictObject({
      id: z.string(),
      label: text,
      value: z.union([z.number(), z.string()]).nullable(),
      year: figure,
      row: name,
      quote: name,
      source: name,
    }),
  ),
  nonfinite: z.array(z.strictObject({ indicator: z.string(), year: z.number(), draws: z.number() })),
  warnings: z.array(z.strictObject({ code: z.string(), message: text, at: name })),
});

/** That schema as JSON Schema, for readers of the document in any language. */
export const documentJsonSchema = () => z.toJSONSchema(documentSchema, { io: "input" });

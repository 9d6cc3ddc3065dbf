import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import type { Field } from "../../src/base/fields.ts";
import type { Issue } from "../../src/scenario/issues.ts";
import { misfits } from "../../src/scenario/misfits.ts";
import { SCENARIO } from "../../src/scenario/schema.ts";

/** The same fields as a schema of zod: the oracle, which decides independently what fits and how what does not departs. */
function zodOf(field: Field): z.ZodType {
  const bare = bareOf(field);
  return field.optional ? bare.optional() : bare;
}

const year = z.number().int().min(1800).max(2800);
const map = (keys: Readonly<Record<string, Field>>) =>
  z.strictObject(Object.fromEntries(Object.entries(keys).map(([key, field]) => [key, zodOf(field)])));

function bareOf(field: Field): z.ZodType {
  switch (field.type) {
    case "figure":
    case "formula":
      return z.union([z.number(), z.string()]);
    case "id":
      return z.string().min(1);
    case "text":
      return z.string();
    case "flag":
      return z.boolean();
    case "year":
      return year;
    case "month":
      return z.union([z.string().regex(/^\d{4}(-\d{2})?$/), year]);
    case "number": {
      const number = field.whole ? z.number().int() : z.number();
      const above = field.above === undefined ? number : number.gt(field.above);
      const least = field.least === undefined ? above : above.min(field.least);
      return field.most === undefined ? least : least.max(field.most);
    }
    case "choice":
      return z.enum(field.of as [string, ...string[]]);
    case "constant":
      return z.literal(field.value);
    case "list":
      return field.least ? z.array(zodOf(field.of)).min(field.least) : z.array(zodOf(field.of));
    case "byYear":
      return z.record(z.string().regex(/^\d{4}$/), zodOf(field.of));
    case "entries":
      return z.record(z.string().min(1), zodOf(field.of));
    case "record":
      return z.record(z.string().regex(new RegExp(field.pattern ?? "")), zodOf(field.of));
    case "tuple":
      return z.tuple(field.of.map(zodOf) as [z.ZodType, ...z.ZodType[]]);
    case "map":
      return map(field.keys);
    case "either":
      return z.union(field.of.map(zodOf) as [z.ZodType, z.ZodType]);
  }
}

interface Raw extends Readonly<Record<string, unknown>> {
  readonly code: string;
  readonly path: (string | number)[];
}

/** An issue of zod in our words. */
function said(raw: Raw): unknown {
  const { code, path } = raw;
  if (code === "invalid_type") return { code: "wrong-type", path, expected: [raw.expected] };
  if (code === "invalid_value") return { code: "not-one-of", path, values: raw.values };
  if (code === "unrecognized_keys") return { code: "unknown-keys", path, keys: raw.keys };
  if (code === "invalid_format") return { code: "not-a-month", path };
  if (code === "invalid_key") return { code: "wrong-key", path };
  if (code === "invalid_union")
    return together({ code: "no-way", path, ways: (raw.errors as Raw[][]).map((each) => each.map(said)) } as Issue);
  const [bound, which] = code === "too_small" ? [raw.minimum, "too-small"] : [raw.maximum, "too-large"];
  if (raw.origin === "string") return { code: "empty", path };
  if (raw.origin === "array") return { code: "length", path, count: bound };
  return { code: which, path, [code === "too_small" ? "minimum" : "maximum"]: bound };
}

/** Ways that differ in their type alone, as one: that is how a figure, a number or a text, is told. */
function together(issue: Issue): Issue {
  if (issue.code === "wrong-length" || issue.code === "too-few") return { ...issue, code: "length" } as never;
  if (issue.code !== "no-way") return issue;
  const ways = issue.ways.map((each) => each.map(together));
  const types = ways.map(([first]) =>
    first?.code === "wrong-type" && first.path.length === 0 ? first.expected : null,
  );
  if (!types.every((each) => each !== null)) return { ...issue, ways };
  return { code: "wrong-type", path: issue.path, expected: types.flat() };
}

/** zod counts the letters of what is no text, where that is a list. */
const isSound = ({ code, path }: z.core.$ZodIssue, i: number, all: readonly z.core.$ZodIssue[]): boolean =>
  !(code === "too_small" && i > 0 && all[i - 1]?.path.join() === path.join());

const oracle = zodOf(SCENARIO);
const FILES = ["scenarios/county-plan.yaml", "scenarios/xuzhou/ambition.yaml", "scenarios/xuzhou/plan.yaml"];
const texts = new Map(FILES.map((path) => [path, parse(readFileSync(path, "utf8"))]));

const STRANGE = [
  null,
  "",
  "x",
  "2025-12",
  "2025-1",
  2025,
  2025.5,
  9999,
  -1,
  0,
  0.5,
  true,
  [],
  ["a"],
  ["a", 2, "b"],
  {},
  { x: 1 },
  { 2021: {} },
];
const KEYS = ["", "x", "2021", "202", "p10", "value", "label", "at-least", "members", "file", "sd"];

/** A copy with one value, anywhere in it, replaced, left out, or with a neighbour. */
function mutated(value: unknown, steps: readonly number[], strange: unknown, key: string | null): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== "object" || value === null || steps.length === 0) return strange;
  const keys = Object.keys(value);
  const at = keys[step % Math.max(1, keys.length)];
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  if (rest.length === 0 && key !== null && !Array.isArray(value)) return { ...copy, [key]: strange };
  if (rest.length === 0 && strange === null && at !== undefined && !Array.isArray(value)) delete copy[at];
  else if (at !== undefined) copy[at] = mutated(copy[at], rest, strange, key);
  return copy;
}

test("what does not fit is what zod finds, by the same fields, whatever is changed in a plan", () => {
  let bad = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.array(fc.nat(60), { minLength: 1, maxLength: 7 }),
      fc.constantFrom(...STRANGE),
      fc.option(fc.constantFrom(...KEYS)),
      (path, steps, strange, key) => {
        const value = mutated(texts.get(path), steps, strange, key);
        const found = misfits(SCENARIO, value).map(together);
        const raw = oracle.safeParse(value, { jitless: true }).error?.issues ?? [];
        const wanted = raw.filter(isSound).map((each) => said(each as never));
        expect(found).toEqual(wanted);
        bad += found.length > 0 ? 1 : 0;
      },
    ),
    { numRuns: 300, seed: 1 },
  );
  expect(bad).toBeGreaterThan(100);
});

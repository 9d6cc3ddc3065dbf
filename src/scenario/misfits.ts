import type { Field } from "../base/fields.ts";
import type { Issue } from "./issues.ts";
import { FIRST_YEAR, LAST_YEAR } from "./table/cell.ts";

type Of<T extends Field["type"]> = Extract<Field, { type: T }>;

/** Where all is as it should be: the usual case, for which nothing is put together. */
const FITS: readonly Issue[] = [];

const wrong = (...expected: readonly string[]): readonly Issue[] => [{ code: "wrong-type", path: [], expected }];

/**
 * What is wrong with a value by its field; nothing where it fits.
 *
 * @example misfits(whole(0, "Events."), -1) // [{ code: "too-small", path: [], minimum: 0 }]
 */
export function misfits(field: Field, value: unknown): readonly Issue[] {
  switch (field.type) {
    case "figure":
    case "formula":
      return isNumber(value) || typeof value === "string" ? FITS : wrong("number", "string");
    case "text":
      return typeof value === "string" ? FITS : wrong("string");
    case "id":
      return value === "" ? [{ code: "empty", path: [] }] : typeof value === "string" ? FITS : wrong("string");
    case "flag":
      return typeof value === "boolean" ? FITS : wrong("boolean");
    case "year":
      return ofNumber(YEAR, value);
    case "number":
      return ofNumber(field, value);
    case "month":
      return ofWays([ofMonth(value), ofNumber(YEAR, value)]);
    case "choice":
      return field.of.includes(value as string) ? FITS : [{ code: "not-one-of", path: [], values: field.of }];
    case "constant":
      return value === field.value ? FITS : [{ code: "not-one-of", path: [], values: [field.value] }];
    case "list":
      return ofList(field, value);
    case "tuple":
      return ofTuple(field, value);
    case "byYear":
      return ofEntries(field.of, (key) => YEAR_KEY.test(key), value);
    case "entries":
      return ofEntries(field.of, (key) => key !== "", value);
    case "record":
      return ofEntries(field.of, keysOf(field), value);
    case "map":
      return ofMap(field, value);
    case "either":
      return ofWays(field.of.map((way) => misfits(way, value)));
  }
}

const YEAR_KEY = /^\d{4}$/;
const YEAR = { whole: true, least: FIRST_YEAR, most: LAST_YEAR };

/** Whether a map of fields takes a key: by its pattern, where it has one. */
export const keysOf = ({ pattern }: Pick<Of<"record">, "pattern">): ((key: string) => boolean) => {
  if (pattern === undefined) return () => true;
  const written = new RegExp(pattern);
  return (key) => written.test(key);
};

const isNumber = (value: unknown): value is number => Number.isFinite(value);

function ofNumber(field: Pick<Of<"number">, "whole" | "above" | "least" | "most">, value: unknown): readonly Issue[] {
  if (!isNumber(value)) return wrong("number");
  if (field.whole && !Number.isInteger(value)) return wrong("int");
  const { above, least, most } = field;
  if (above !== undefined && value <= above) return [{ code: "too-small", path: [], minimum: above }];
  if (least !== undefined && value < least) return [{ code: "too-small", path: [], minimum: least }];
  return most !== undefined && value > most ? [{ code: "too-large", path: [], maximum: most }] : FITS;
}

function ofMonth(value: unknown): readonly Issue[] {
  if (typeof value !== "string") return wrong("string");
  return /^\d{4}(-\d{2})?$/.test(value) ? FITS : [{ code: "not-a-month", path: [] }];
}

function ofList({ of, least = 0 }: Of<"list">, value: unknown): readonly Issue[] {
  if (!Array.isArray(value)) return wrong("array");
  if (value.length < least) return [{ code: "too-few", path: [], count: least }];
  return joined(value, (item, i) => below(i, misfits(of, item)));
}

function ofTuple({ of }: Of<"tuple">, value: unknown): readonly Issue[] {
  if (!Array.isArray(value)) return wrong("tuple");
  if (value.length !== of.length) return [{ code: "wrong-length", path: [], count: of.length }];
  return joined(of, (field, i) => below(i, misfits(field, value[i])));
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function ofEntries(of: Field, takes: (key: string) => boolean, value: unknown): readonly Issue[] {
  if (!isMap(value)) return wrong("record");
  return joined(Object.keys(value), (key) =>
    takes(key) ? below(key, misfits(of, value[key])) : [{ code: "wrong-key", path: [key] }],
  );
}

/** What the keys hold, then the unknown keys. */
function ofMap({ keys }: Of<"map">, value: unknown): readonly Issue[] {
  if (!isMap(value)) return wrong("object");
  const found = joined(Object.keys(keys), (key) => {
    const field = keys[key] as Field;
    const own = Object.hasOwn(value, key) ? value[key] : undefined;
    return own === undefined && field.optional ? FITS : below(key, misfits(field, own));
  });
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(keys, key));
  return unknown.length === 0 ? found : [...found, { code: "unknown-keys", path: [], keys: unknown }];
}

/** Of several ways to write a thing the one that it was written in but for a bound, a form or a key. */
function ofWays(ways: readonly (readonly Issue[])[]): readonly Issue[] {
  if (ways.some((issues) => issues.length === 0)) return FITS;
  const [near, second] = ways.filter((issues) => issues.every(({ code }) => SLIGHT.has(code)));
  return near && !second ? near : [{ code: "no-way", path: [], ways }];
}

const SLIGHT: ReadonlySet<Issue["code"]> = new Set([
  "too-small",
  "too-large",
  "empty",
  "too-few",
  "not-a-month",
  "unknown-keys",
]);

function below(step: string | number, issues: readonly Issue[]): readonly Issue[] {
  return issues.length === 0 ? FITS : issues.map((issue) => ({ ...issue, path: [step, ...issue.path] }));
}

/** The issues of all items in one list, which is made only where there is one. */
function joined<T>(items: readonly T[], issuesOf: (item: T, i: number) => readonly Issue[]): readonly Issue[] {
  let all: Issue[] | null = null;
  for (const [i, item] of items.entries()) {
    const issues = issuesOf(item, i);
    if (issues.length === 0) continue;
    all ??= [];
    for (const issue of issues) all.push(issue);
  }
  return all ?? FITS;
}

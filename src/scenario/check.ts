import { type Diagnostic, error, fail, located, ok, type Position, type Result } from "../base/diagnostic.ts";
import { type Coded, coded } from "../base/messages/index.ts";
import { didYouMean, nearest } from "../base/nearest.ts";
import type { Text } from "../base/text.ts";
import { modelCalled } from "../growth/index.ts";
import { firstOf, MOST_ERRORS } from "./first.ts";
import { type Issue, leaves } from "./issues.ts";
import { aroundAt, belowAt, keysAt, type SchemaLike } from "./keys.ts";
import { type ScenarioFile, scenarioSchema } from "./schema.ts";
import { asMap, isPartOfYear, keyCalled } from "./slips.ts";
import { entriesAt, keyAt, type MapNode, type Node, nodeAt, type Path, toPlain } from "./tree.ts";

/** More than any plan has, and as many as memory bears. */
export const MAX_INDICATORS = 20_000;

/**
 * A merged tree against the schema: the typed content, or positioned errors that name the key, what is allowed and the
 * nearest known word.
 */
export function checkFile(tree: MapNode): Result<ScenarioFile> {
  const count = entriesAt(tree, "indicators").length;
  if (count > MAX_INDICATORS)
    return fail(error("too-many-indicators", keyAt(tree, ["indicators"]), { count, limit: MAX_INDICATORS }));
  const long = longNames(tree);
  if (long.length > 0) return fail(...firstOf(long));
  // Written code of a schema that is used once costs more than it saves.
  const checked = scenarioSchema.safeParse(toPlain(tree), { jitless: true });
  if (checked.success) return ok(checked.data);
  const issues = leaves(checked.error.issues.slice(0, MOST_ERRORS), tree);
  const all =
    issues.reduce((sum, { keys }) => sum + (keys?.length ?? 1), 0) +
    Math.max(0, checked.error.issues.length - MOST_ERRORS);
  const found = issues.flatMap((issue) =>
    diagnose({ ...issue, ...(issue.keys ? { keys: issue.keys.slice(0, MOST_ERRORS) } : {}) }, tree),
  );
  return { ok: false, errors: firstOf(found, all) };
}

/** As long as a name may be: no table has room for more, and what breaks lines takes minutes. */
const MOST_LETTERS = 200;

/** Ids, labels and titles that are longer; what is said of a source, a fact or a quote may be. */
function longNames(tree: MapNode): readonly Diagnostic[] {
  const named = ["dimensions", "assumptions", "curves", "indicators", "targets", "classes", "facts", "sources"];
  const entries = named.flatMap((section) => entriesAt(tree, section));
  const keys = entries.map(({ key, keyAt }) => tooLong(key, keyAt));
  const labels = [tree, ...entries.map(({ value }) => value)].flatMap((node) =>
    [nodeAt(node, "label"), nodeAt(node, "title")].flatMap((label) => (label ? textsIn(label) : [])),
  );
  return [...keys, ...labels].filter((each) => each !== null);
}

const tooLong = (name: string, place: Position): Diagnostic | null =>
  name.length > MOST_LETTERS ? error("name-too-long", place, { length: name.length, limit: MOST_LETTERS }) : null;

const textsIn = (node: Node): readonly (Diagnostic | null)[] =>
  node.kind === "scalar"
    ? [tooLong(String(node.value), node.at)]
    : node.kind === "map"
      ? node.entries.flatMap(({ value }) => textsIn(value))
      : [];

const rules: Readonly<Record<string, (issue: Issue, tree: MapNode) => readonly Diagnostic[]>> = {
  unrecognized_keys: unknownKeys,
  invalid_type: wrongType,
  invalid_union: wrongType,
  invalid_value: notOneOf,
  too_small: (issue, tree) => [
    outside(issue, tree, coded("too-small", { value: shown(tree, issue), minimum: Number(issue.minimum) })),
  ],
  too_big: (issue, tree) => [
    outside(issue, tree, coded("too-large", { value: shown(tree, issue), maximum: Number(issue.maximum) })),
  ],
  invalid_format: (issue, tree) => [error("expected-month", at(tree, issue), { value: shown(tree, issue) })],
  invalid_key: (issue, tree) => {
    const key = String(issue.path.at(-1));
    const place = keyAt(tree, issue.path);
    if (key === "") return [error("text-empty", place)];
    if (isOfQuantiles(issue)) return [error("expected-quantile", place, { key })];
    return [isPartOfYear(key) ? partOf(key, place) : error("expected-year", place, { key })];
  },
};

const QUANTILES = /quantiles$/;

const diagnose = (issue: Issue, tree: MapNode): readonly Diagnostic[] =>
  partOfYear(issue, tree) ??
  rules[issue.code]?.(issue, tree) ?? [error("unexpected-value", at(tree, issue), { value: shown(tree, issue) })];

/** Keys of one pattern are years, or quantiles. */
const isOfQuantiles = ({ path }: Issue): boolean => QUANTILES.test(String(path.at(-2)));

/** A quarter or a month where a year belongs. */
function partOfYear(issue: Issue, tree: MapNode): readonly Diagnostic[] | null {
  const isYear = ["by", "from", "base", "to", "as-of", "year"].includes(String(issue.path.at(-1)));
  const text = shown(tree, issue);
  return isYear && isPartOfYear(text) ? [partOf(text, at(tree, issue))] : null;
}

const partOf = (key: string, place: Position): Diagnostic =>
  error("whole-years", place, { key, year: key.slice(0, 4) });

const at = (tree: MapNode, issue: Issue): Position => nodeAt(tree, ...issue.path)?.at ?? keyAt(tree, issue.path);

function shown(tree: MapNode, issue: Issue): string {
  const node = nodeAt(tree, ...issue.path);
  return node?.kind === "scalar" ? String(node.value) : "";
}

function unknownKeys({ path, keys = [] }: Issue, tree: MapNode): readonly Diagnostic[] {
  const known = keysAt(scenarioSchema as SchemaLike, path);
  return keys.map((key) => {
    const place = keyAt(tree, [...path, key]);
    const colon = key.indexOf("：");
    if (colon >= 0) return error("full-width-colon", { ...place, col: place.col + colon });
    if (key.endsWith(")")) return error("key-parenthesis", place, { key });
    const near = keyCalled(key, known) ?? nearest(key, known);
    return error("unknown-key", place, {
      key,
      near: near === null ? elsewhere(key, path) : didYouMean(near),
      known: known.join(", "),
    });
  });
}

/** Where a key that is unknown at its place would be known: in a map around it, or below one of the place's own keys. */
function elsewhere(key: string, path: Path): Text {
  const outer = aroundAt(scenarioSchema as SchemaLike, path, key);
  if (outer !== null) {
    const owner = outer.at(-1);
    return owner === undefined
      ? { zh: `${key} 写在文件最外层。`, en: `${key} belongs to the top of the file. ` }
      : { zh: `${key} 写在上面的 ${owner} 里。`, en: `${key} belongs to ${owner}, further out. ` };
  }
  const below = belowAt(scenarioSchema as SchemaLike, path, key).map((each) => `${each}: { ${key}: … }`);
  return below.length === 0
    ? { zh: "", en: "" }
    : { zh: `写作 ${below.join(" 或 ")}。`, en: `Write ${below.join(" or ")}. ` };
}

type Wanted =
  | "expected-text"
  | "expected-number"
  | "expected-whole-number"
  | "expected-boolean"
  | "expected-map"
  | "expected-list"
  | "expected-value";

const TYPES: Readonly<Record<string, Wanted>> = {
  string: "expected-text",
  number: "expected-number",
  int: "expected-whole-number",
  boolean: "expected-boolean",
  object: "expected-map",
  record: "expected-map",
  array: "expected-list",
  tuple: "expected-list",
};

function wrongType(issue: Issue, tree: MapNode): readonly Diagnostic[] {
  const node = nodeAt(tree, ...issue.path);
  if (node === undefined)
    return [error("key-missing", keyAt(tree, issue.path.slice(0, -1)), { key: String(issue.path.at(-1)) })];
  const expected = issue.expected ?? "";
  const code = expected.includes("|") ? mixed(expected) : (TYPES[expected] ?? "unexpected-value");
  const slip = code === "expected-map" ? (slipIn(node) ?? boundFor(node, issue.path)) : null;
  return [slip ?? error(code, node.at, { value: shown(tree, issue) })];
}

const mixed = (expected: string): Wanted => (expected.includes("number") ? "expected-value" : "expected-text");

/** A figure where a condition with a bound belongs: what falls is bounded from above. */
function boundFor(node: Node, path: Issue["path"]): Diagnostic | null {
  if (node.kind !== "scalar" || !/\d|番/.test(String(node.value))) return null;
  if (!keysAt(scenarioSchema as SchemaLike, path).includes("at-least")) return null;
  const bound = String(node.value).startsWith("-") ? "at-most" : "at-least";
  const key = String(path.at(-1));
  return error("expected-bound", node.at, { key, line: `${key}: { ${bound}: ${node.value} }` });
}

/** A text where a map belongs: with a full-width colon, or written like a call. */
function slipIn(node: Node): Diagnostic | null {
  if (node.kind !== "scalar" || typeof node.value !== "string") return null;
  if (/^[\w-]+\(.*\)$/.test(node.value))
    return error("written-as-call", node.at, { value: node.value, map: asMap(node.value) });
  const colon = node.value.indexOf("：");
  return colon < 0 ? null : error("full-width-colon", { ...node.at, col: node.at.col + colon });
}

function notOneOf(issue: Issue, tree: MapNode): readonly Diagnostic[] {
  const allowed = (issue.values ?? []).map(String);
  const value = shown(tree, issue);
  if (nodeAt(tree, ...issue.path) === undefined) return wrongType(issue, tree);
  if (issue.path[0] === "reckon") return [error("format-version", at(tree, issue), { value })];
  return [
    error("not-one-of", at(tree, issue), {
      value,
      near: didYouMean(modelCalled(value) ?? nearest(value, allowed)),
      allowed: allowed.join(", "),
    }),
  ];
}

function outside(issue: Issue, tree: MapNode, otherwise: Coded): Diagnostic {
  if (issue.origin === "array")
    return error("wrong-length", at(tree, issue), { count: Number(issue.minimum ?? issue.maximum) });
  if (issue.origin === "string") return error("text-empty", at(tree, issue));
  return located(otherwise, at(tree, issue));
}

import { type Diagnostic, error, fail, ok, type Position, type Result } from "../base/diagnostic.ts";
import { didYouMean, nearest } from "../base/nearest.ts";
import type { Text } from "../base/text.ts";
import { modelCalled } from "../growth/index.ts";
import { firstOf, MOST_ENTRIES, MOST_ERRORS, type Section, tooMany } from "./first.ts";
import { type Leaf, leaves } from "./issues.ts";
import { aroundAt, belowAt, keysAt } from "./keys.ts";
import { misfits } from "./misfits.ts";
import { SCENARIO, type ScenarioFile } from "./schema.ts";
import { asMap, isPartOfYear, keyCalled } from "./slips.ts";
import { entriesAt, keyAt, type MapNode, type Node, nodeAt, type Path, toPlain } from "./tree.ts";

/**
 * A merged tree against the schema: the typed content, or positioned errors that name the key, what is allowed and the
 * nearest known word.
 */
export function checkFile(tree: MapNode): Result<ScenarioFile> {
  const crowded = crowdedIn(tree);
  if (crowded.length > 0) return fail(...crowded);
  const long = longNames(tree);
  if (long.length > 0) return fail(...firstOf(long));
  const file = toPlain(tree);
  const found = misfits(SCENARIO, file);
  if (found.length === 0) return ok(file as ScenarioFile);
  const issues = leaves(found.slice(0, MOST_ERRORS), tree);
  const count = issues.reduce((sum, issue) => sum + (issue.code === "unknown-keys" ? issue.keys.length : 1), 0);
  const told = issues.flatMap((issue) => partOfYear(issue, tree) ?? diagnose(issue, tree));
  return { ok: false, errors: firstOf(told, count + Math.max(0, found.length - MOST_ERRORS)) };
}

/** Sections with more entries than are borne: nothing else is looked at. */
const crowdedIn = (tree: MapNode): readonly Diagnostic[] =>
  (Object.keys(MOST_ENTRIES) as Section[]).flatMap((section) => {
    const node = nodeAt(tree, section);
    const count = node?.kind === "map" ? node.entries.length : node?.kind === "list" ? node.items.length : 0;
    return tooMany(section, count, keyAt(tree, [section])) ?? [];
  });

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

function diagnose(issue: Leaf, tree: MapNode): readonly Diagnostic[] {
  const { path } = issue;
  const [place, value] = [at(tree, path), shown(tree, path)];
  switch (issue.code) {
    case "unknown-keys":
      return unknownKeys(path, issue.keys.slice(0, MOST_ERRORS), tree);
    case "wrong-type":
      return wrongType(path, issue.expected, tree);
    case "not-one-of":
      return notOneOf(path, issue.values.map(String), tree);
    case "too-small":
      return [error("too-small", place, { value, minimum: issue.minimum })];
    case "too-large":
      return [error("too-large", place, { value, maximum: issue.maximum })];
    case "empty":
      return [error("text-empty", place)];
    case "wrong-length":
    case "too-few":
      return [error("wrong-length", place, { count: issue.count })];
    case "not-a-month":
      return [error("expected-month", place, { value })];
    case "wrong-key":
      return [wrongKey(path, tree)];
  }
}

/** Keys of one pattern are years, or quantiles. */
function wrongKey(path: Path, tree: MapNode): Diagnostic {
  const key = String(path.at(-1));
  const place = keyAt(tree, path);
  if (key === "") return error("text-empty", place);
  if (/quantiles$/.test(String(path.at(-2)))) return error("expected-quantile", place, { key });
  return isPartOfYear(key) ? partOf(key, place) : error("expected-year", place, { key });
}

/** A quarter or a month where a year belongs. */
function partOfYear({ path }: Leaf, tree: MapNode): readonly Diagnostic[] | null {
  const isYear = ["by", "from", "base", "to", "as-of", "year"].includes(String(path.at(-1)));
  const text = shown(tree, path);
  return isYear && isPartOfYear(text) ? [partOf(text, at(tree, path))] : null;
}

const partOf = (key: string, place: Position): Diagnostic =>
  error("whole-years", place, { key, year: key.slice(0, 4) });

const at = (tree: MapNode, path: Path): Position => nodeAt(tree, ...path)?.at ?? keyAt(tree, path);

function shown(tree: MapNode, path: Path): string {
  const node = nodeAt(tree, ...path);
  return node?.kind === "scalar" ? String(node.value) : "";
}

function unknownKeys(path: Path, keys: readonly string[], tree: MapNode): readonly Diagnostic[] {
  const known = keysAt(SCENARIO, path);
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
  const outer = aroundAt(SCENARIO, path, key);
  if (outer !== null) {
    const owner = outer.at(-1);
    return owner === undefined
      ? { zh: `${key} 写在文件最外层。`, en: `${key} belongs to the top of the file. ` }
      : { zh: `${key} 写在上面的 ${owner} 里。`, en: `${key} belongs to ${owner}, further out. ` };
  }
  const below = belowAt(SCENARIO, path, key).map((each) => `${each}: { ${key}: … }`);
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

function wrongType(path: Path, expected: readonly string[], tree: MapNode): readonly Diagnostic[] {
  const node = nodeAt(tree, ...path);
  if (node === undefined) return [error("key-missing", keyAt(tree, path.slice(0, -1)), { key: String(path.at(-1)) })];
  const [only = "", second] = expected;
  const code = second === undefined ? (TYPES[only] ?? "unexpected-value") : mixed(expected);
  const slip = code === "expected-map" ? (slipIn(node) ?? boundFor(node, path)) : null;
  return [slip ?? error(code, node.at, { value: shown(tree, path) })];
}

const mixed = (expected: readonly string[]): Wanted =>
  expected.includes("number") ? "expected-value" : "expected-text";

/** A figure where a condition with a bound belongs: what falls is bounded from above. */
function boundFor(node: Node, path: Path): Diagnostic | null {
  if (node.kind !== "scalar" || !/\d|番/.test(String(node.value))) return null;
  if (!keysAt(SCENARIO, path).includes("at-least")) return null;
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

function notOneOf(path: Path, allowed: readonly string[], tree: MapNode): readonly Diagnostic[] {
  const value = shown(tree, path);
  if (nodeAt(tree, ...path) === undefined) return wrongType(path, [], tree);
  if (path[0] === "reckon") return [error("format-version", at(tree, path), { value })];
  return [
    error("not-one-of", at(tree, path), {
      value,
      near: didYouMean(modelCalled(value) ?? nearest(value, allowed)),
      allowed: allowed.join(", "),
    }),
  ];
}

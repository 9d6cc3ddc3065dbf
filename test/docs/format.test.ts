import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { anchorOf, rowsIn } from "../../docs/reference.ts";
import { keysIn, placed, type Snippet, type SnippetFile, snippetsIn } from "../../docs/snippets.ts";
import { type Evaluation, evaluate } from "../../src/evaluate/evaluate.ts";
import { FUNCTIONS } from "../../src/formula/functions.ts";
import { decodeCsv, decodeXlsx } from "../../src/scenario/decode.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/json.ts";
import { centralOf, good } from "../support.ts";

const TEXT = readFileSync("docs/format.md", "utf8");
const snippets = snippetsIn(TEXT);

/** A file above a scenario, as it would lie on disk: `csv ledger.xlsx 2023` is that sheet of a workbook. */
async function fileOf({ language, name, text }: SnippetFile): Promise<readonly [string, SourceFile]> {
  if (language === "yaml") return [name, { kind: "text", text }];
  const [path = "", sheet] = name.split(" ");
  if (sheet === undefined) return [path, decodeCsv(new TextEncoder().encode(text))];
  const rows = text
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  const sheets = [
    { name: "Other", rows: [["nothing"]] },
    { name: sheet, rows },
  ];
  return [path, await decodeXlsx(await writeXlsx({ sheets }))];
}

async function evaluationOf({ files, yaml }: Snippet): Promise<Evaluation> {
  const above = await Promise.all(files.map(fileOf));
  const all = new Map<string, SourceFile>([["scenario.yaml", { kind: "text", text: yaml }], ...above]);
  return good(evaluate(good(resolveScenario(all, "scenario.yaml"))));
}

const decimalsOf = (written: string): number => (written.split(".")[1] ?? "").length;

/** What a scenario gives, in the words and digits in which it is said below it. */
function saidOf(evaluation: Evaluation, said: string): string {
  const { targets, indicators } = evaluation.document;
  const [, id = "", is = ""] = /^(\S+)(: \S+| needs \S+)$/.exec(said) ?? [];
  const target = targets.find((each) => each.id === id);
  if (is.startsWith(":")) return `${id}: ${target?.verdict}`;
  if (is) {
    const number = is.endsWith("%")
      ? (target?.required.rate ?? Number.NaN) * 100
      : (target?.required.increment ?? Number.NaN);
    const sign = is.endsWith("%") ? "%" : "";
    return `${id} needs ${number.toFixed(decimalsOf(is.replace("%", "")))}${sign}`;
  }
  const [, name = "", quantile, year = "", value = ""] = /^(\S+) (?:p(\d\d) )?(\d{4}) = (\S+)$/.exec(said) ?? [];
  const drawn = indicators.find((each) => each.id === name);
  const values = drawn?.quantiles[String(Number(quantile) / 100) as "0.5"];
  const number = quantile
    ? values?.[drawn?.years.indexOf(Number(year)) ?? -1]
    : centralOf(evaluation, name)[Number(year)];
  return `${name} ${quantile ? `p${quantile} ` : ""}${year} = ${number?.toFixed(decimalsOf(value))}`;
}

test.each(snippets)("$heading: the example gives what stands below it", async (snippet) => {
  const evaluation = await evaluationOf(snippet);
  const said = [...snippet.yaml.matchAll(/^# → (.*)$/gm)].flatMap(([, line = ""]) => line.split(", "));
  expect(said.length).toBeGreaterThan(0);
  expect(said.map((each) => saidOf(evaluation, each))).toEqual(said);
});

describe("every key of the format", () => {
  const schema = scenarioJsonSchema();
  const shown = new Set(snippets.flatMap((snippet) => [...keysIn(schema, snippet)]));
  const rows = rowsIn(schema);
  const meaning = ({ key, doc }: { readonly key: string; readonly doc: string }) => `${key}: ${doc}`;

  test("has an example that is run: in its place, or where it means the same", () => {
    const seen = new Set(rows.filter(({ path, key }) => shown.has(placed(path, key))).map(meaning));
    expect(rows.filter((row) => !seen.has(meaning(row))).map(({ path, key }) => placed(path, key))).toEqual([]);
  });

  test("is linked to it", () => {
    const anchors = new Set([...TEXT.matchAll(/^###? (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading)));
    const linked = [...TEXT.matchAll(/^\| `[^`]+`(?: \*)? \|.*\| (?:\[→\]\(#(\S+)\))? \|$/gm)].map(
      ([, anchor]) => anchor,
    );
    expect(linked).toHaveLength(rows.length);
    expect(linked.filter((anchor) => anchor === undefined || !anchors.has(anchor))).toEqual([]);
  });

  test("a word in a sentence, a value or a comment is no example", () => {
    const text = "### A\n\nThe key `title`.\n\n```yaml\n# title: no\nindicators: { title: { unit: title } }\n```\n";
    expect([...keysIn(schema, snippetsIn(text)[0] as Snippet)]).toEqual([" indicators", "indicators.<id> unit"]);
  });
});

/** The same reference in Chinese. */
const CHINESE = readFileSync("docs/format.zh.md", "utf8");
const usages = (text: string) => [...text.matchAll(/^\| `(\w+\(.*\))` \| \S/gm)].map(([, usage]) => usage);

test("the Chinese reference has every map, key, function and example of the English one, and no English meaning", () => {
  const keys = (text: string) => [...text.matchAll(/^(?:## `.*`|\| `[\w-]+`(?: \*)? \|)/gm)].map(([key]) => key);
  expect(keys(CHINESE.split("## 示例")[0] ?? "")).toEqual(keys(TEXT.split("## Examples")[0] ?? ""));
  expect(usages(CHINESE)).toEqual(usages(TEXT));
  expect(snippetsIn(CHINESE).map(({ files, yaml }) => [files, yaml])).toEqual(
    snippets.map(({ files, yaml }) => [files, yaml]),
  );
  const meanings = [...CHINESE.matchAll(/^\| `[^`]+`(?: \*)? \|.*\| (.*) \| .* \|$/gm)].map(([, each = ""]) => each);
  expect(meanings.filter((each) => !/\p{Script=Han}/u.test(each))).toEqual([]);
});

/** The table of functions and the example below it, both of the reference. */
const [, table = "", example = ""] = /### Every function\n([\s\S]*?)```yaml\n([\s\S]*?)```/.exec(TEXT) ?? [];

test("the table names every function that a formula may call, with its usage", () => {
  const listed = [...table.matchAll(/^\| `(.*\))` \| \S/gm)].map(([, usage]) => usage);
  expect(listed).toEqual([...FUNCTIONS.values()].map(({ usage }) => usage));
});

test.each([...FUNCTIONS.keys()])("the example calls %s", (name) =>
  expect(example).toMatch(new RegExp(`formula: "[^"]*\\b${name}\\(`)),
);

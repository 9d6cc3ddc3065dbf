import { readdirSync, readFileSync } from "node:fs";
import { documentJsonSchema } from "../src/assess/document.ts";
import { scenarioJsonSchema } from "../src/scenario/schema/json.ts";
import { apiPage } from "./api.ts";
import { type ExampleOf, formatReference, rowsIn } from "./reference.ts";
import { keysIn, placed, snippetsIn } from "./snippets.ts";
import { warningsPage } from "./warnings.ts";
import { ENGLISH, IN_CHINESE, type Words } from "./words.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const EXAMPLES = new URL("format/", import.meta.url);

/** What stands below the reference: scenarios with what they give, which the tests execute. */
const examples = (): readonly string[] => namesOf(/^\w+\.md$/).map(textOf);

const namesOf = (pattern: RegExp): readonly string[] =>
  readdirSync(EXAMPLES)
    .filter((name) => pattern.test(name))
    .sort();
const textOf = (name: string): string => readFileSync(new URL(name, EXAMPLES), "utf8");

const BLOCK = /^```[\s\S]*?^```$/gm;

/** The same in Chinese: its pages have sentences of their own, and `<!-- example -->` for each of the English page's blocks. */
const examplesInChinese = (): readonly string[] =>
  namesOf(/^\w+\.md$/).map((name) => {
    const blocks = textOf(name).match(BLOCK) ?? [];
    const parts = textOf(name.replace(".md", ".zh.md")).split("<!-- example -->");
    if (parts.length !== blocks.length + 1)
      throw new Error(`${name.replace(".md", ".zh.md")}: ${blocks.length} times <!-- example -->, one for each block`);
    return parts.map((part, i) => part + (blocks[i] ?? "")).join("");
  });

/** The format reference: each key with the first example that has it there, else one that has it where it means the same. */
function reference(texts: readonly string[], words: Words): string {
  const schema = scenarioJsonSchema();
  const shown = new Map<string, string>();
  for (const snippet of snippetsIn(texts.join("\n")))
    for (const each of keysIn(schema, snippet)) if (!shown.has(each)) shown.set(each, snippet.heading);
  const rows = rowsIn(schema);
  const exampleOf: ExampleOf = (path, key) => {
    const { doc } = rows.find((row) => row.path === path && row.key === key) ?? {};
    const same = rows.filter((row) => row.key === key && row.doc === doc);
    return [{ path, key }, ...same].flatMap((row) => shown.get(placed(row.path, row.key)) ?? [])[0] ?? null;
  };
  return [formatReference(schema, exampleOf, words), ...texts].join("\n");
}

/** The files that are generated from schemas and messages, by path; a test compares them with those on disk. */
export const generated = (): ReadonlyMap<string, string> =>
  new Map([
    ["scenarios/scenario.schema.json", json(scenarioJsonSchema())],
    ["docs/document.schema.json", json(documentJsonSchema())],
    ["docs/format.md", reference(examples(), ENGLISH)],
    ["docs/format.zh.md", reference(examplesInChinese(), IN_CHINESE)],
    ["docs/warnings.md", warningsPage()],
    ["docs/api.md", apiPage()],
  ]);

import { readdirSync, readFileSync } from "node:fs";
import { documentJsonSchema } from "../src/assess/document.ts";
import { formatReference } from "../src/scenario/reference.ts";
import { scenarioJsonSchema } from "../src/scenario/schema.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const EXAMPLES = new URL("format/", import.meta.url);

/** What stands below the reference: scenarios with what they give, which the tests execute. */
const examples = (): readonly string[] =>
  readdirSync(EXAMPLES)
    .sort()
    .map((name) => readFileSync(new URL(name, EXAMPLES), "utf8"));

/** The files that are generated from the schemas, by path; a test compares them with those on disk. */
export const generated = (): ReadonlyMap<string, string> =>
  new Map([
    ["scenarios/scenario.schema.json", json(scenarioJsonSchema())],
    ["docs/document.schema.json", json(documentJsonSchema())],
    ["docs/format.md", [formatReference(scenarioJsonSchema()), ...examples()].join("\n")],
  ]);

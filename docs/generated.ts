import { documentJsonSchema } from "../src/assess/document.ts";
import { formatReference } from "../src/scenario/reference.ts";
import { scenarioJsonSchema } from "../src/scenario/schema.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files that are generated from the schemas, by path; a test compares them with those on disk. */
export const generated = (): ReadonlyMap<string, string> =>
  new Map([
    ["scenarios/scenario.schema.json", json(scenarioJsonSchema())],
    ["docs/document.schema.json", json(documentJsonSchema())],
    ["docs/format.md", formatReference(scenarioJsonSchema())],
  ]);

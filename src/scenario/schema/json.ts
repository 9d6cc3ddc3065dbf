import { BLOCKS } from "../blocks.ts";
import { SCENARIO } from "../schema.ts";
import { forEditors } from "./editor.ts";
import { type JsonSchema, jsonOf } from "./form.ts";

/**
 * The scenario file's JSON Schema (draft 2020-12), for editors. It describes what a reader may write; in an overlay
 * `null` removes a value as well, which no schema of the merged file can say. A file apart: no run needs it.
 */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  const { properties = {}, ...schema } = jsonOf(SCENARIO);
  const sections = Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([key, section]) => [
    key,
    BLOCKS.has(key) ? inBlocks(withMembers(withYears(key, section))) : section,
  ]);
  return forEditors({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "reckon scenario, format 1",
    ...schema,
    properties: Object.fromEntries(sections),
  });
}

/** What a block says for all its entries, beside them (`blocks.ts`). */
const SAID: Readonly<Record<string, JsonSchema>> = {
  source: { type: "string", description: "Id of the source of all entries that name none themselves." },
  note: { type: "string", description: "Anything a reader should know of all of them." },
};

const inBlocks = (block: JsonSchema): JsonSchema => ({ ...block, properties: { ...SAID, ...block.properties } });

/** Histories and yearly changes of indicators are blocks, too. */
function withYears(key: string, section: JsonSchema): JsonSchema {
  const { properties = {} } = section.additionalProperties || {};
  const { history, changes } = properties as Readonly<Record<string, JsonSchema>>;
  if (key !== "indicators" || !history || !changes) return section;
  const years = (each: JsonSchema): JsonSchema =>
    each.propertyNames ? inBlocks({ ...each, propertyNames: { pattern: "^(\\d{4}|source|note)$" } }) : each;
  const own = { ...properties, history: { ...history, anyOf: history.anyOf?.map(years) }, changes: years(changes) };
  return { ...section, additionalProperties: { ...section.additionalProperties, properties: own } } as JsonSchema;
}

/** With `for`, any value of an entry may be a map by members, which no schema of the value can say. */
function withMembers(section: JsonSchema): JsonSchema {
  const entry = section.additionalProperties || {};
  const alternatives = entry.anyOf ?? [entry];
  const keys = alternatives.flatMap(({ properties = {} }) => Object.keys(properties));
  const byMembers = { type: "object", required: ["for"], propertyNames: { enum: keys } } as JsonSchema;
  return { ...section, additionalProperties: { ...(entry.anyOf ? entry : {}), anyOf: [...alternatives, byMembers] } };
}

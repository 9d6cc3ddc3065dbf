import * as z from "zod";
import { scenarioSchema } from "../schema.ts";
import { forEditors } from "./editor.ts";

/**
 * The scenario file's JSON Schema (draft 2020-12), for editors. It describes what a reader may write; in an overlay
 * `null` removes a value as well, which no schema of the merged file can say. A file apart: no run needs it.
 */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, properties = {}, ...schema } = z.toJSONSchema(scenarioSchema, { io: "input" });
  const sections = Object.entries(properties as Readonly<Record<string, JsonSchema>>).map(([key, section]) => [
    key,
    MADE_FOR_MEMBERS.has(key) ? withMembers(section) : section,
  ]);
  return forEditors({
    $schema,
    title: "reckon scenario, format 1",
    ...schema,
    properties: Object.fromEntries(sections),
  });
}

/** What is read here of a JSON Schema. */
interface JsonSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema;
}

const MADE_FOR_MEMBERS: ReadonlySet<string> = new Set(["assumptions", "indicators", "targets"]);

/** With `for`, any value of an entry may be a map by members, which no schema of the value can say. */
function withMembers(section: JsonSchema): JsonSchema {
  const { additionalProperties: entry = {} } = section;
  const alternatives = entry.anyOf ?? [entry];
  const keys = alternatives.flatMap(({ properties = {} }) => Object.keys(properties));
  const byMembers = { type: "object", required: ["for"], propertyNames: { enum: keys } } as JsonSchema;
  return { ...section, additionalProperties: { ...(entry.anyOf ? entry : {}), anyOf: [...alternatives, byMembers] } };
}

import * as z from "zod";
import { scenarioSchema } from "./schema.ts";

/**
 * The scenario file's JSON Schema (draft 2020-12), for editors. It describes what a reader may write; in an overlay
 * `null` removes a value as well, which no schema of the merged file can say.
 */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { io: "input" });
  return { $schema, title: "reckon scenario, format 1", ...schema };
}

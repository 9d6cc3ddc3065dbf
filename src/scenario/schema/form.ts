import type { Field, Fields } from "../../base/fields.ts";
import { FIRST_YEAR, LAST_YEAR } from "../table/cell.ts";

/**
 * The JSON Schema of a field: what it allows, and what it means.
 *
 * @example jsonOf(flag("Whether it is so.")) // { description: "Whether it is so.", type: "boolean" }
 */
export function jsonOf(field: Field): JsonSchema {
  return { ...(field.doc === "" ? {} : { description: field.doc }), ...formOf(field) };
}

function formOf(field: Field): JsonSchema {
  switch (field.type) {
    case "figure":
    case "formula":
      return { type: ["number", "string"] };
    case "id":
      return ID;
    case "text":
      return { type: "string" };
    case "flag":
      return { type: "boolean" };
    case "year":
      return YEAR;
    case "month":
      return { anyOf: [{ type: "string", pattern: "^\\d{4}(-\\d{2})?$" }, YEAR] };
    case "number":
      return numberOf(field);
    case "choice":
      return { type: "string", enum: field.of };
    case "constant":
      return { type: typeof field.value, const: field.value };
    case "list":
      return { type: "array", items: jsonOf(field.of), ...(field.least ? { minItems: field.least } : {}) };
    case "tuple":
      return {
        type: "array",
        prefixItems: field.of.map(jsonOf),
        items: false,
        minItems: field.of.length,
        maxItems: field.of.length,
      };
    case "byYear":
      return entriesOf(field.of, { type: "string", pattern: "^\\d{4}$" });
    case "entries":
      return entriesOf(field.of, ID);
    case "record": {
      const { pattern, called } = field;
      return entriesOf(field.of, {
        type: "string",
        ...(pattern ? { pattern } : {}),
        ...(called ? { title: called } : {}),
      });
    }
    case "map":
      return mapOf(field.keys);
    case "either":
      return eitherOf(field.of);
  }
}

const ID: JsonSchema = { type: "string", minLength: 1 };
const YEAR: JsonSchema = { type: "integer", minimum: FIRST_YEAR, maximum: LAST_YEAR };

function numberOf({ whole, above, least, most }: Extract<Field, { type: "number" }>): JsonSchema {
  return {
    type: whole ? "integer" : "number",
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
  };
}

const entriesOf = (of: Field, propertyNames: JsonSchema): JsonSchema => ({
  type: "object",
  propertyNames,
  additionalProperties: jsonOf(of),
});

function mapOf(keys: Fields): JsonSchema {
  const required = Object.keys(keys).filter((key) => !keys[key]?.optional);
  return {
    type: "object",
    properties: Object.fromEntries(Object.entries(keys).map(([key, field]) => [key, jsonOf(field)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** Ways that differ in their type alone are said in one. */
function eitherOf(ways: readonly Field[]): JsonSchema {
  const all = ways.map(jsonOf);
  const types = all.flatMap((each) =>
    Object.keys(each).length === 1 && typeof each.type === "string" ? each.type : [],
  );
  return types.length === all.length ? { type: types } : { anyOf: all };
}

/** What is read and written here of a JSON Schema. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | false;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly title?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

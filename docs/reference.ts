import { ENGLISH, type Words } from "./words.ts";

/** What this file reads of a JSON Schema. */
export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: { readonly pattern?: string; readonly title?: string };
  readonly additionalProperties?: Schema | boolean;
}

/** The heading of the example that shows a key, by the path of its map. */
export type ExampleOf = (path: string, key: string) => string | null;

/** A key of the format as the reference lists it. */
export interface Row {
  /** Of its map: `targets.<id>.band`; empty at the top of the file. */
  readonly path: string;
  readonly key: string;
  readonly doc: string;
}

/**
 * The reference of the file format in Markdown: for each map of the schema a table of its keys, their types, meanings and
 * examples. The schema's own descriptions are its text, in the words of a language.
 */
export const formatReference = (schema: unknown, exampleOf: ExampleOf = () => null, words = ENGLISH): string =>
  [
    words.introduction,
    ...new Set(placesIn("", schema as Schema).map((place) => tableOf(place, exampleOf, words))),
  ].join("\n");

/** Every key of the format, in the order of the reference. */
export const rowsIn = (schema: unknown): readonly Row[] =>
  placesIn("", schema as Schema).flatMap(({ path, schema: { properties = {} } }) =>
    Object.entries(properties).map(([key, { description = "" }]) => ({ path, key, doc: description })),
  );

interface Place {
  readonly path: string;
  readonly schema: Schema;
}

function placesIn(path: string, schema: Schema): readonly Place[] {
  const own = schema.properties && !isText(schema) ? [{ path, schema }] : [];
  const below = childrenOf(schema).flatMap(([step, child]) => placesIn(path ? `${path}.${step}` : step, child));
  return [...own, ...below];
}

/** The maps directly below: of each key, each id, each item, whatever the alternatives are. */
function childrenOf(schema: Schema): readonly (readonly [string, Schema])[] {
  const { properties = {}, additionalProperties } = schema;
  const named = Object.entries(properties).flatMap(([key, child]) => mapsIn(child).map((map) => [key, map] as const));
  const values = typeof additionalProperties === "object" ? mapsIn(additionalProperties) : [];
  return [...named, ...values.map((map) => [keyName(schema), map] as const)];
}

function keyName({ propertyNames }: Schema): string {
  if (propertyNames?.title !== undefined) return `<${propertyNames.title}>`;
  return propertyNames?.pattern === undefined ? "<id>" : "<year>";
}

/** The maps that a schema allows: itself, its alternatives, its items. */
export function mapsIn(given: unknown): readonly Schema[] {
  const schema = given as Schema;
  const inside = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap(mapsIn);
  return schema.properties || typeof schema.additionalProperties === "object" ? [schema, ...inside] : inside;
}

/** What stands below a key of a map, and what the step is called in a path; null where the map has no such key. */
export function stepInto(map: Schema, key: string): { readonly step: string; readonly schema: Schema } | null {
  const { properties = {}, additionalProperties, propertyNames } = map;
  const own = properties[key];
  if (own) return { step: key, schema: own };
  const fits = new RegExp(propertyNames?.pattern ?? "").test(key);
  return fits && typeof additionalProperties === "object" ? { step: keyName(map), schema: additionalProperties } : null;
}

/** Texts in two languages are described once. */
const isText = ({ properties = {} }: Schema): boolean => Object.keys(properties).join() === "zh,en";

function tableOf(
  { path, schema: { properties = {}, required = [] } }: Place,
  exampleOf: ExampleOf,
  words: Words,
): string {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const mark = required.includes(key) ? " *" : "";
    const heading = exampleOf(path, key);
    const link = heading === null ? "" : `[→](#${anchorOf(heading)})`;
    return `| \`${key}\`${mark} | ${typeOf(schema, words).replaceAll("|", "\\|")} | ${words.meaning(schema.description ?? "")} | ${link} |`;
  });
  const head = [words.head, "|---|---|---|---|"];
  return [`## ${path ? `\`${path}\`` : words.whole}`, "", ...head, ...rows, ""].join("\n");
}

/** A heading as Markdown readers link to it. @example anchorOf("Shares: points, per head") // "shares-points-per-head" */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

function typeOf(schema: Schema, words: Words): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(words.comma);
  if (schema.anyOf) return [...new Set(schema.anyOf.map((each) => typeOf(each, words)))].join(words.or);
  if (schema.prefixItems) return `[${schema.prefixItems.map((each) => typeOf(each, words)).join(words.comma)}]`;
  if (schema.type === "array") return words.list(schema.items ? typeOf(schema.items, words) : null);
  if (typeof schema.additionalProperties === "object")
    return words.map(keyName(schema), typeOf(schema.additionalProperties, words));
  if (Array.isArray(schema.type)) return words.figure;
  return words.types[String(schema.type)] ?? String(schema.type ?? words.any);
}

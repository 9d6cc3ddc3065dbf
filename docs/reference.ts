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

const INTRODUCTION = `# The scenario file, format 1

A YAML 1.2 (or JSON) file. Every key of the format is listed here; an unknown one stops the run. Keys marked * are
required where their map is written. \`<id>\` stands for a name of your choice, \`<year>\` for a year of four digits.

A *figure* is a number, with a unit where wanted: \`3%\`, \`1.5万\`, \`3000亿元\`. A bare number is in the unit of its place. In a rate's
place (growth, changes, a condition on growth, volatility, whatever is used as a rate) a figure other than 0 needs its sign: \`8%\`. A share
(an indicator in % or ‰) moves by points: \`growth: 0.3个百分点\` or \`0.3pp\`. Where a formula may stand, a figure is a formula too.

An overlay names its base with \`extends\` and states what differs: maps merge by key, lists and single values replace,
\`null\` removes. A map over a single value, or a single value over a map, replaces it; so does a growth \`model\` over
another one. Of keys that exclude each other (\`value\` and \`schedule\`, \`lever\` and \`distribution\`, the shapes of a
distribution, \`growth\` and \`formula\`, \`history\` and \`changes\`, \`by\` and \`add\` of a step, the bounds and the kinds of a
target) the overlay's takes the place of its base's.

With \`for: district\` an assumption, indicator or target is stated once and exists for each member of the dimension: \`x[泉山]\`. In it any value may be
a map by members; an entry \`x[泉山]\` of its own, here or in an overlay, says what differs for one member.
`;

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
 * examples. The schema's own descriptions are its text.
 */
export const formatReference = (schema: unknown, exampleOf: ExampleOf = () => null): string =>
  [INTRODUCTION, ...new Set(placesIn("", schema as Schema).map((place) => tableOf(place, exampleOf)))].join("\n");

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

function tableOf({ path, schema: { properties = {}, required = [] } }: Place, exampleOf: ExampleOf): string {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const mark = required.includes(key) ? " *" : "";
    const heading = exampleOf(path, key);
    const link = heading === null ? "" : `[→](#${anchorOf(heading)})`;
    return `| \`${key}\`${mark} | ${typeOf(schema).replaceAll("|", "\\|")} | ${schema.description ?? ""} | ${link} |`;
  });
  const head = ["| key | type | meaning | example |", "|---|---|---|---|"];
  return [`## ${path ? `\`${path}\`` : "The file"}`, "", ...head, ...rows, ""].join("\n");
}

/** A heading as Markdown readers link to it. @example anchorOf("Shares: points, per head") // "shares-points-per-head" */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

const words: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  boolean: "true / false",
  object: "map",
};

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(" or ");
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(", ")}]`;
  if (schema.type === "array") return `list of ${schema.items ? typeOf(schema.items) : "values"}`;
  if (typeof schema.additionalProperties === "object")
    return `map: ${keyName(schema)} → ${typeOf(schema.additionalProperties)}`;
  if (Array.isArray(schema.type)) return "figure";
  return words[String(schema.type)] ?? String(schema.type ?? "any");
}

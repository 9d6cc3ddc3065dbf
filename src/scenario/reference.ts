/** What this file reads of a JSON Schema. */
interface Schema {
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

/**
 * The reference of the file format in Markdown: for each map of the schema a table of its keys, their types and
 * meanings. The schema's own descriptions are its text.
 */
export function formatReference(schema: unknown): string {
  const sections = sectionsOf("", schema as Schema);
  return [INTRODUCTION, ...sections].join("\n");
}

function sectionsOf(path: string, schema: Schema): readonly string[] {
  const own = schema.properties && !isText(schema) ? [tableOf(path, schema)] : [];
  const below = childrenOf(schema).flatMap(([step, child]) => sectionsOf(path ? `${path}.${step}` : step, child));
  return [...own, ...mergeSame(below)];
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

function mapsIn(schema: Schema): readonly Schema[] {
  const inside = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].flatMap(mapsIn);
  return schema.properties || typeof schema.additionalProperties === "object" ? [schema, ...inside] : inside;
}

const mergeSame = (sections: readonly string[]): readonly string[] => [...new Set(sections)];

/** Texts in two languages are described once. */
const isText = ({ properties = {} }: Schema): boolean => Object.keys(properties).join() === "zh,en";

function tableOf(path: string, { properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const mark = required.includes(key) ? " *" : "";
    return `| \`${key}\`${mark} | ${typeOf(schema).replaceAll("|", "\\|")} | ${schema.description ?? ""} |`;
  });
  return [`## ${path ? `\`${path}\`` : "The file"}`, "", "| key | type | meaning |", "|---|---|---|", ...rows, ""].join(
    "\n",
  );
}

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

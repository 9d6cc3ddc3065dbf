import type { Path } from "./tree.ts";

/** What this file reads of a zod schema's definition. */
interface Definition {
  readonly shape?: Readonly<Record<string, SchemaLike>>;
  readonly innerType?: SchemaLike;
  readonly valueType?: SchemaLike;
  readonly element?: SchemaLike;
  readonly items?: readonly SchemaLike[];
  readonly options?: readonly SchemaLike[];
}

/** A zod schema, as far as its keys are read. */
export interface SchemaLike {
  readonly def: unknown;
}

const definition = (schema: SchemaLike): Definition => schema.def as Definition;

/** A schema as its alternatives, with `optional` and unions taken off. */
function alternatives(schema: SchemaLike): readonly SchemaLike[] {
  const { innerType, options } = definition(schema);
  if (innerType) return alternatives(innerType);
  return options ? options.flatMap(alternatives) : [schema];
}

function inside(schema: SchemaLike, step: string | number): readonly SchemaLike[] {
  const { shape, valueType, element, items } = definition(schema);
  const next = shape?.[String(step)] ?? valueType ?? element ?? items?.[Number(step)];
  return next ? alternatives(next) : [];
}

/** The keys that a schema knows at a path. */
export function keysAt(schema: SchemaLike, path: Path): readonly string[] {
  const places = path.reduce<readonly SchemaLike[]>(
    (schemas, step) => schemas.flatMap((each) => inside(each, step)),
    alternatives(schema),
  );
  return [...new Set(places.flatMap((place) => Object.keys(definition(place).shape ?? {})))];
}

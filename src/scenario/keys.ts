import type { Path } from "./tree.ts";

/** What this file reads of a zod schema's definition. */
interface Definition {
  readonly shape?: Readonly<Record<string, SchemaLike>>;
  readonly innerType?: SchemaLike;
  readonly keyType?: { safeParse(key: string): { readonly success: boolean } };
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
  const named = shape && Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  const next = named ?? valueType ?? element ?? items?.[Number(step)];
  return next ? alternatives(next) : [];
}

const placesAt = (schema: SchemaLike, path: Path): readonly SchemaLike[] =>
  path.reduce<readonly SchemaLike[]>(
    (schemas, step) => schemas.flatMap((each) => inside(each, step)),
    alternatives(schema),
  );

/** The keys that a schema knows at a path. */
export const keysAt = (schema: SchemaLike, path: Path): readonly string[] => [
  ...new Set(placesAt(schema, path).flatMap((place) => Object.keys(definition(place).shape ?? {}))),
];

/** The map around a path that knows a key which the path does not, nearest first; null where none does. */
export function aroundAt(schema: SchemaLike, path: Path, key: string): Path | null {
  const around = path.map((_, index) => path.slice(0, path.length - 1 - index));
  return around.find((outer) => keysAt(schema, outer).includes(key)) ?? null;
}

/** The keys at a path below which a key belongs: `p10` below `quantiles`, `2020` below `history` and `changes`. */
export const belowAt = (schema: SchemaLike, path: Path, key: string): readonly string[] =>
  keysAt(schema, path).filter((each) => placesAt(schema, [...path, each]).some((place) => takes(place, key)));

/** A map that knows the key by name, or by a pattern; one that takes any name at all says nothing. */
function takes(place: SchemaLike, key: string): boolean {
  const { shape = {}, keyType } = definition(place);
  const fits = (name: string): boolean => keyType?.safeParse(name).success ?? false;
  return Object.hasOwn(shape, key) || (fits(key) && !fits("-"));
}

import type { Field } from "../base/fields.ts";
import { keysOf } from "./misfits.ts";
import type { Path } from "./tree.ts";

/** A field as the ways to write it. */
const waysOf = (field: Field): readonly Field[] => (field.type === "either" ? field.of.flatMap(waysOf) : [field]);

/** What stands a step below a field. */
function inside(field: Field, step: string | number): readonly Field[] {
  switch (field.type) {
    case "map":
      return Object.hasOwn(field.keys, step) ? waysOf(field.keys[step] as Field) : [];
    case "list":
    case "byYear":
    case "entries":
    case "record":
      return waysOf(field.of);
    case "tuple":
      return field.of[Number(step)] ? waysOf(field.of[Number(step)] as Field) : [];
    default:
      return [];
  }
}

const placesAt = (field: Field, path: Path): readonly Field[] =>
  path.reduce<readonly Field[]>((fields, step) => fields.flatMap((each) => inside(each, step)), waysOf(field));

const namesIn = (field: Field): readonly string[] => (field.type === "map" ? Object.keys(field.keys) : []);

/** The keys that a field knows at a path. @example keysAt(map({ low: year("A year.") }, "Years."), []) // ["low"] */
export const keysAt = (field: Field, path: Path): readonly string[] => [
  ...new Set(placesAt(field, path).flatMap(namesIn)),
];

/** The map around a path that knows a key which the path does not, nearest first; null where none does. */
export function aroundAt(field: Field, path: Path, key: string): Path | null {
  const around = path.map((_, index) => path.slice(0, path.length - 1 - index));
  return around.find((outer) => keysAt(field, outer).includes(key)) ?? null;
}

/** The keys at a path below which a key belongs: `p10` below `quantiles`, `2020` below `history` and `changes`. */
export const belowAt = (field: Field, path: Path, key: string): readonly string[] =>
  keysAt(field, path).filter((each) => placesAt(field, [...path, each]).some((place) => takes(place, key)));

/** A map that knows the key by name, or by a pattern; one that takes any name at all says nothing. */
function takes(place: Field, key: string): boolean {
  if (place.type === "map") return Object.hasOwn(place.keys, key);
  if (place.type === "byYear") return /^\d{4}$/.test(key);
  const fits = place.type === "record" ? keysOf(place) : () => false;
  return fits(key) && !fits("-");
}

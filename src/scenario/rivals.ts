import { SCHEDULED } from "../growth/written.ts";
import { keysOf, kindNamed, kindNames } from "../kinds/index.ts";
import { SHAPES } from "../random/shape/index.ts";

type Group = readonly string[];

interface Rivals {
  readonly place: string;
  readonly keys: readonly Group[];
}

/** What a kind of target says of its own keys. */
const ofKinds: readonly Rivals[] = kindNames.map((name) => {
  const { bare, rivals } = kindNamed(name);
  return { place: bare ? "targets.*" : `targets.*.${name}`, keys: rivals };
});

/**
 * Keys of one map that exclude each other: when an overlay states one, its base's others give way. They are found by
 * the map's place in the file; `*` stands for any id. Keys of one group go together.
 */
const groups: readonly Rivals[] = [
  { place: "assumptions.*", keys: [["value"], ["schedule", "between"]] },
  { place: "assumptions.*", keys: [["lever"], ["distribution"]] },
  { place: "assumptions.*.distribution", keys: SHAPES.map(({ name }) => [name]) },
  { place: "curves.*", keys: [["points"], ["file", "sheet", "header", "keys", "values", "where"]] },
  { place: "indicators.*", keys: [["growth"], ["formula"]] },
  { place: "indicators.*", keys: [["history"], ["changes"]] },
  {
    place: "indicators.*.growth",
    keys: [["schedule", "between"], ["class", "take"], ...SCHEDULED.map((figure) => [figure])],
  },
  { place: "indicators.*.steps.*", keys: [["by"], ["add"]] },
  { place: "targets.*", keys: kindNames.map(keysOf) },
  ...ofKinds,
];

const isAt = (place: string, path: readonly string[]): boolean => {
  const steps = place.split(".");
  return steps.length === path.length && steps.every((step, i) => step === "*" || step === path[i]);
};

/** The base's keys that `key` of an overlay displaces in the map at `path`. */
export function rivalsOf(path: readonly string[], key: string): ReadonlySet<string> {
  const rivals = groups
    .filter(({ place, keys }) => isAt(place, path) && keys.some((group) => group.includes(key)))
    .flatMap(({ keys }) => keys.filter((group) => !group.includes(key)).flat());
  return new Set(rivals);
}

/** A map that an overlay replaces whole: another growth model, or a table of history against values by year. */
export function isAnother(
  path: readonly string[],
  base: ReadonlyMap<string, unknown>,
  over: ReadonlyMap<string, unknown>,
) {
  if (isAt("indicators.*.growth", path)) return over.has("model") && over.get("model") !== base.get("model");
  if (isAt("indicators.*.history", path)) return over.has("file") !== base.has("file");
  return false;
}

import { SCHEDULED } from "../growth/written.ts";
import { SHAPES } from "../random/shape/index.ts";

/**
 * Keys of one map that exclude each other: when an overlay states one, its base's others give way. They are found by
 * the map's place in the file; `*` stands for any id.
 */
const BOUNDS = ["at-least", "at-most", "equals"] as const;

/** The keys that make a target's kind; a bare bound is the kind `level`. */
export const KINDS = [
  "average-growth",
  "every-year",
  "total",
  "change",
  "mean",
  "mean-vs-previous",
  "relative-growth",
  "rank",
  "count",
  "milestone",
  "band",
  "parity",
  "maintain",
  "directional",
  "external",
] as const;

type Group = readonly string[];

/** Groups of one map; where a group names several keys with `+`, those go together. */
const groups: readonly { readonly place: string; readonly keys: readonly Group[] }[] = [
  { place: "assumptions.*", keys: [["value"], ["schedule"]] },
  { place: "assumptions.*", keys: [["lever"], ["distribution"]] },
  { place: "assumptions.*.distribution", keys: SHAPES.map(({ name }) => [name]) },
  { place: "indicators.*", keys: [["growth"], ["formula"]] },
  { place: "indicators.*", keys: [["history"], ["changes"]] },
  { place: "indicators.*.growth", keys: [["schedule"], ...SCHEDULED.map((figure) => [figure])] },
  { place: "indicators.*.steps.*", keys: [["by"], ["add"]] },
  { place: "targets.*", keys: [BOUNDS, ...KINDS.map((kind) => [kind])] },
  { place: "targets.*", keys: BOUNDS.map((bound) => [bound]) },
  { place: "targets.*.*", keys: BOUNDS.map((bound) => [bound]) },
  {
    place: "targets.*.band",
    keys: [
      ["around", "within"],
      ["low", "high"],
    ],
  },
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

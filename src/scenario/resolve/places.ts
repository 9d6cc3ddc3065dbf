import type { Position } from "../../base/diagnostic.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { SETTING_LIST } from "../../plan/settings.ts";
import { type MapNode, nodeAt } from "../tree.ts";

/** The values that have a default. */
const PATHS = [
  "years.base",
  "years.to",
  "as-of",
  "seed",
  "draws",
  "design",
  ...SETTING_LIST.map(({ key }) => `settings.${key}`),
];

/** Where a value stands that was given instead of the file's. */
const GIVEN: Position = { file: "command line", line: 0, col: 0 };

/** Where the values that have a default were stated; those that were not are left out. */
export function placesOf(tree: MapNode, given: ReadonlySet<string>): NonNullable<Scenario["places"]> {
  return Object.fromEntries(
    PATHS.flatMap((path) => {
      const node = nodeAt(tree, ...path.split("."));
      const stated = node ? [node.at, ...node.overrides] : [];
      const [at, ...overrides] = given.has(path) ? [GIVEN, ...stated] : stated;
      return at ? [[path, { at, overrides }]] : [];
    }),
  );
}

/** The paths whose values an option replaces. */
export const givenPaths = ({ asOf, seed, draws, design }: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set(
    Object.entries({ "as-of": asOf, seed, draws, design }).flatMap(([path, value]) =>
      value === undefined ? [] : [path],
    ),
  );

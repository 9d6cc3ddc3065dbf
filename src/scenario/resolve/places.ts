import { COMMAND_LINE } from "../../plan/change.ts";
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

/** Where the values that have a default were stated; those that were not are left out. */
export function placesOf(tree: MapNode, given: ReadonlySet<string>): NonNullable<Scenario["places"]> {
  return Object.fromEntries(
    PATHS.flatMap((path) => {
      const node = nodeAt(tree, ...path.split("."));
      const stated = node ? [node.at, ...node.overrides] : [];
      const [at, ...overrides] = given.has(path) ? [COMMAND_LINE, ...stated] : stated;
      return at ? [[path, { at, overrides }]] : [];
    }),
  );
}

type Settled = Pick<Scenario, "asOf" | "seed" | "draws" | "design">;

/** The paths whose values an option replaces by another. */
export const givenPaths = (given: Settled, file: Settled): ReadonlySet<string> =>
  new Set(
    (["asOf", "seed", "draws", "design"] as const).flatMap((key) =>
      given[key] === file[key] ? [] : [key === "asOf" ? "as-of" : key],
    ),
  );

import { type MapNode, nodeAt, type Path } from "./tree.ts";

/** How what is written departs from its field, at a path below it. */
export type Issue = { readonly path: Path } & (
  | { readonly code: "wrong-type"; readonly expected: readonly string[] }
  | { readonly code: "not-one-of"; readonly values: readonly (string | number)[] }
  | { readonly code: "too-small"; readonly minimum: number }
  | { readonly code: "too-large"; readonly maximum: number }
  | { readonly code: "empty" | "not-a-month" | "wrong-key" }
  /** A list of another length than `count`, or of fewer. */
  | { readonly code: "wrong-length" | "too-few"; readonly count: number }
  | { readonly code: "unknown-keys"; readonly keys: readonly string[] }
  /** By each of several ways to write it, what is wrong with it. */
  | { readonly code: "no-way"; readonly ways: readonly (readonly Issue[])[] }
);

/** An issue that names what is wrong. */
export type Leaf = Exclude<Issue, { code: "no-way" }>;

/** The issues with paths from the top; of several ways only the one that the file's author evidently meant. */
export const leaves = (issues: readonly Issue[], tree: MapNode, above: Path = []): readonly Leaf[] =>
  issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    return issue.code === "no-way" ? ofWays(issue.ways, path, tree) : [{ ...issue, path }];
  });

function ofWays(ways: readonly (readonly Issue[])[], path: Path, tree: MapNode): readonly Leaf[] {
  const meant = ways.filter((issues) => !issues.some(refusesType)).sort((a, b) => score(a) - score(b))[0];
  if (meant && nodeAt(tree, ...path) !== undefined) return leaves(meant, tree, path);
  return [{ code: "wrong-type", path, expected: [...new Set(ways.flatMap((each) => each.flatMap(typesOf)))] }];
}

const refusesType = (issue: Issue): boolean =>
  issue.path.length === 0 &&
  (issue.code === "wrong-type" || (issue.code === "no-way" && issue.ways.every((each) => each.some(refusesType))));

const typesOf = (issue: Issue): readonly string[] => {
  if (issue.path.length > 0) return [];
  if (issue.code === "no-way") return issue.ways.flatMap((each) => each.flatMap(typesOf));
  return issue.code === "wrong-type" ? issue.expected : [];
};

const score = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === "unknown-keys" ? issue.keys.length : 1), 0);

import { type MapNode, nodeAt, type Path } from "./tree.ts";

/** What this room reads of a zod issue; `expected` joins the types of a union with "|". */
export interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

interface Raw extends Omit<Issue, "path"> {
  readonly path: readonly PropertyKey[];
  readonly errors?: readonly (readonly Raw[])[];
}

/** The issues with absolute paths; of a union only the alternative that the file's author evidently meant. */
export function leaves(issues: readonly unknown[], tree: MapNode, above: Path = []): readonly Issue[] {
  return (issues as readonly Raw[]).flatMap((raw) => {
    const issue: Issue = { ...raw, path: [...above, ...(raw.path as Path)] };
    return raw.code === "invalid_union" && raw.errors ? ofUnion(raw.errors, issue, tree) : [issue];
  });
}

function ofUnion(alternatives: readonly (readonly Raw[])[], issue: Issue, tree: MapNode): readonly Issue[] {
  const meant = alternatives.filter((issues) => !issues.some(refusesType)).sort((a, b) => score(a) - score(b))[0];
  if (meant && nodeAt(tree, ...issue.path) !== undefined) return leaves(meant, tree, issue.path);
  const expected = [...new Set(alternatives.flatMap((each) => each.flatMap(typesOf)))];
  return [{ code: "invalid_type", path: issue.path, expected: expected.join("|") }];
}

const isTypeIssue = (raw: Raw): boolean => raw.path.length === 0 && raw.code === "invalid_type";

const refusesType = (raw: Raw): boolean =>
  isTypeIssue(raw) ||
  (raw.path.length === 0 && raw.errors !== undefined && raw.errors.every((each) => each.some(refusesType)));

const typesOf = (raw: Raw): readonly string[] => {
  if (raw.errors && raw.path.length === 0) return raw.errors.flatMap((each) => each.flatMap(typesOf));
  return isTypeIssue(raw) && raw.expected ? [raw.expected] : [];
};

const score = (issues: readonly Raw[]): number => issues.reduce((sum, { keys }) => sum + (keys?.length ?? 1), 0);

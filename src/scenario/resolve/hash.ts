import { sha256Hex } from "../../base/hash.ts";
import { tablesOf } from "../chain.ts";
import type { SourceFile } from "../files.ts";
import { type MapNode, toPlain } from "../tree.ts";

/** JSON with sorted keys: the same content gives the same text, however its file is laid out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

/** What was asked for on the command line and changes the statement, not only the way it is drawn. */
interface Given {
  readonly set?: Readonly<Record<string, string>> | undefined;
  readonly asOf?: number | undefined;
}

/**
 * SHA-256 of what a scenario states: the merged file without `extends`, `seed`, `draws` and `design`, the contents of its tables
 * in order of reference, and what the command line set.
 */
export function hashOf(tree: MapNode, files: ReadonlyMap<string, SourceFile>, { set, asOf }: Given): string {
  const {
    extends: _extends,
    seed: _seed,
    draws: _draws,
    design: _design,
    ...scenario
  } = toPlain(tree) as Record<string, unknown>;
  const tables = tablesOf(tree).map(({ path }) => {
    const file = files.get(path);
    return file?.kind === "table" ? file.sheets : null;
  });
  const stated = canonical({ scenario, set: set && Object.keys(set).length > 0 ? set : undefined, asOf });
  return sha256Hex(`${stated}\n${JSON.stringify(tables)}`);
}

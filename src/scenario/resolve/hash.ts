import { sha256Hex } from "../../base/hash.ts";
import type { Change } from "../../plan/change.ts";
import { tablesOf } from "../chain.ts";
import type { SourceFile } from "../files.ts";
import type { MapNode, Node } from "../tree.ts";

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
  readonly changes: readonly Change[];
  readonly asOf?: number | undefined;
}

/** What a tree states, with what an overlay's values move from. */
function contentOf(node: Node): unknown {
  if (node.kind === "list") return node.items.map(contentOf);
  if (node.kind === "scalar")
    return node.before === undefined ? node.value : { value: node.value, from: node.before?.value ?? null };
  const entries = node.entries.map(({ key, value }) => [key, contentOf(value)]);
  return { ...Object.fromEntries(entries), ...(node.held ? { held: true } : {}) };
}

const resolvedOf = (changes: readonly Change[]) =>
  changes.length === 0 ? undefined : changes.map(({ id, year, to, fixed }) => ({ id, year, to, fixed }));

/** How often the contents of one table are hashed: once would do, and a thousand times would take minutes. */
const MOST_TIMES = 50;

/** The contents of the tables in order of reference; nothing in the place of one that is referred to over and over. */
function contentsOf(tree: MapNode, files: ReadonlyMap<string, SourceFile>): readonly unknown[] {
  const times = new Map<string, number>();
  return tablesOf(tree).map(({ path }) => {
    const before = times.get(path) ?? 0;
    times.set(path, before + 1);
    const file = files.get(path);
    return file?.kind === "table" && before < MOST_TIMES ? file.sheets : null;
  });
}

/**
 * SHA-256 of what a scenario states: the merged file without `extends`, `seed`, `draws` and `design`, the contents of its tables
 * in order of reference, and what was changed over it.
 */
export function hashOf(tree: MapNode, files: ReadonlyMap<string, SourceFile>, { changes, asOf }: Given): string {
  const {
    extends: _extends,
    seed: _seed,
    draws: _draws,
    design: _design,
    ...scenario
  } = contentOf(tree) as Record<string, unknown>;
  const stated = canonical({ scenario, changes: resolvedOf(changes), asOf });
  return sha256Hex(`${stated}\n${JSON.stringify(contentsOf(tree, files))}`);
}

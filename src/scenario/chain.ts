import { error, fail, located, ok, type Position, type Result } from "../base/diagnostic.ts";
import { type Code, coded } from "../base/messages/index.ts";
import { withBlocks } from "./blocks.ts";
import { type Files, type Needed, pathFrom } from "./files.ts";
import { overlay } from "./overlay.ts";
import { parseYaml } from "./parse.ts";
import { entriesAt, type MapNode, type Node, nodeAt, type ScalarNode } from "./tree.ts";

/** Trees by path: a loader that comes back for one file after the other does not parse the earlier ones again. */
export type Parsed = Map<string, Result<MapNode>>;

/** The merged tree of an entry file and its bases (`layers`: their paths, the entry's first), or the next file that is needed for it. */
export type Chain =
  | { readonly kind: "tree"; readonly tree: MapNode; readonly layers: readonly string[] }
  | { readonly kind: "needed"; readonly needed: Needed };

/** Files of a chain: more than anyone keeps apart. */
const MOST_LAYERS = 100;

/** Follows `extends` from the entry file to its last base and merges them back. */
export function readChain(files: Files, entry: string, parsed: Parsed = new Map()): Result<Chain> {
  const trees: MapNode[] = [];
  const visited: string[] = [];
  let next: Needed | null = { path: entry, kind: "text", at: null };
  while (next) {
    const { path, at }: Needed = next;
    if (visited.includes(path)) return fail(error("extends-cycle", at, { chain: [...visited, path].join(" → ") }));
    visited.push(path);
    if (visited.length > MOST_LAYERS) return fail(error("extends-too-deep", at, { limit: MOST_LAYERS }));
    if (!files.has(path)) return ok({ kind: "needed", needed: next });
    const read = parsed.get(path) ?? readTree(files, path, at);
    parsed.set(path, read);
    if (!read.ok) return read;
    trees.push(read.value);
    const base = baseOf(read.value, path);
    if (base && !base.ok) return base;
    next = base?.value ?? null;
  }
  const tree = trees.reduceRight((base, over) => overlay(base, over));
  return ok({ kind: "tree", tree, layers: visited });
}

/** Codes whose texts name the file: its name before them would say it twice. */
const NAMED: ReadonlySet<Code> = new Set(["file-missing", "file-directory", "file-device", "file-unreadable"]);

function readTree(files: Files, path: string, at: Position | null): Result<MapNode> {
  const file = files.get(path);
  if (file?.kind === "text") {
    const read = parseYaml(path, file.text);
    return read.ok ? ok(withBlocks(read.value)) : read;
  }
  const { code, args } = file?.kind === "problem" ? file : coded("file-encoding");
  // A file that cannot be read has no lines; the texts of some codes name it themselves.
  const whole = NAMED.has(code) ? null : { file: path, line: 0, col: 0 };
  return fail(located({ code, args: { path, ...args } }, at ?? whole));
}

function baseOf(tree: MapNode, path: string): Result<Needed> | null {
  const node = nodeAt(tree, "extends");
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return null;
  if (node.kind !== "scalar" || typeof node.value !== "string" || node.value === "")
    return fail(error("extends-not-a-path", node.at));
  return ok({ path: pathFrom(path, node.value), kind: "text", at: node.at });
}

/** Whether no file is missing: neither a base nor a table. */
export function isHandedIn(files: Files, entry: string): boolean {
  const chain = readChain(files, entry);
  if (!chain.ok) return true;
  return chain.value.kind === "tree" && tablesOf(chain.value.tree).every(({ path }) => files.has(path));
}

/** The tables of a history: its own, or those by member. */
function filesIn(history: Node | undefined): readonly Node[] {
  if (history?.kind !== "map") return [];
  const file = nodeAt(history, "file");
  return file ? [file] : history.entries.flatMap(({ value }) => filesIn(value));
}

/** The tables that a merged tree refers to, each seen from the file that states it. */
export function tablesOf(tree: MapNode): readonly Needed[] {
  const histories = entriesAt(tree, "indicators").flatMap(({ value }) => filesIn(nodeAt(value, "history")));
  const classes = entriesAt(tree, "classes").map(({ value }) => nodeAt(value, "file"));
  const drawn = entriesAt(tree, "assumptions").flatMap(({ value }) => {
    const shapes = nodeAt(value, "distribution");
    return shapes?.kind === "map" ? shapes.entries.map((shape) => nodeAt(shape.value, "file")) : [];
  });
  const curves = entriesAt(tree, "curves").map(({ value }) => nodeAt(value, "file"));
  return [...histories, ...classes, ...drawn, ...curves]
    .filter((node): node is ScalarNode => node?.kind === "scalar" && typeof node.value === "string")
    .map((node) => ({ path: pathFrom(node.at.file, String(node.value)), kind: "table", at: node.at }));
}

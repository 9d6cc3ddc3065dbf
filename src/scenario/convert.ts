import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type Node as YamlNode } from "yaml";
import { type Diagnostic, error, type Position } from "../base/diagnostic.ts";
import { oneLine, visible } from "../base/visible.ts";
import { MAX_DEPTH } from "./depth.ts";
import type { Entry, MapNode, Node, Primitive } from "./tree.ts";

/** Nodes that aliases may add to a file: ten short lines of them could otherwise expand to billions. */
export const MAX_ALIASED = 100_000;

/** The place of a character of the file, counted from 0. */
export type Locate = (offset: number) => Position;

/** Thrown inside `convert` only, and caught by `parseYaml`. */
export class Unreadable extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code);
    this.diagnostic = diagnostic;
  }
}

interface State {
  readonly locate: Locate;
  readonly anchors: Map<string, YamlNode>;
  readonly open: Set<YamlNode>;
  depth: number;
  aliasing: number;
  aliased: number;
  /** The alias in the file itself that is being written out. */
  alias: Position;
}

/** yaml's own nodes → the located tree; aliases are written out. @throws Unreadable */
export function convert(root: YamlNode, locate: Locate): Node {
  return visit(root, {
    locate,
    anchors: new Map(),
    open: new Set(),
    depth: 0,
    aliasing: 0,
    aliased: 0,
    alias: locate(0),
  });
}

const placeOf = (node: YamlNode | null | undefined, state: State, otherwise: Position): Position =>
  node?.range ? state.locate(node.range[0]) : otherwise;

function visit(node: YamlNode | null, state: State, above: Position = state.locate(0)): Node {
  const at = placeOf(node, state, above);
  if (node === null) return { kind: "scalar", value: null, at, overrides: [] };
  if (isAlias(node)) return visitAlias(node, state, at);
  if ("anchor" in node && node.anchor) state.anchors.set(node.anchor, node);
  count(state);
  if (isScalar(node)) return { kind: "scalar", value: primitive(node.value, at), at, overrides: [] };
  if (node.tag && !["tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"].includes(node.tag))
    throw new Unreadable(error("yaml-tag", at, { tag: node.tag }));
  state.open.add(node);
  state.depth += 1;
  if (state.depth > MAX_DEPTH) throw new Unreadable(error("too-deep", at, { limit: MAX_DEPTH }));
  const children = isMap(node) ? visitMap(node.items as YamlPair[], state, at) : visitList(node, state, at);
  state.depth -= 1;
  state.open.delete(node);
  return children;
}

type YamlPair = Pair<YamlNode, YamlNode | null>;

function visitList(node: YamlNode, state: State, at: Position): Node {
  const items = isSeq(node) ? (node.items as YamlNode[]) : [];
  return { kind: "list", items: items.map((item) => visit(item, state, at)), at, overrides: [] };
}

function visitMap(pairs: readonly YamlPair[], state: State, at: Position): MapNode {
  const entries = pairs.map((pair) => visitPair(pair, state, at));
  const seen = new Set<string>();
  for (const { key, keyAt } of entries) {
    if (seen.has(key)) throw new Unreadable(error("duplicate-key", keyAt, { key }));
    seen.add(key);
  }
  return { kind: "map", entries, at, overrides: [] };
}

function visitPair({ key, value }: YamlPair, state: State, at: Position): Entry {
  const keyAt = placeOf(key, state, at);
  const target = isAlias(key) ? visitAlias(key, state, keyAt) : key;
  if (!target || !(isScalar(target) || "kind" in target) || ("kind" in target && target.kind !== "scalar"))
    throw new Unreadable(error("key-not-text", keyAt));
  const name = isScalar(target)
    ? (target.source ?? String(target.value))
    : String((target as { value: unknown }).value);
  if (name === "<<") throw new Unreadable(error("merge-key", keyAt));
  if (name === "__proto__") throw new Unreadable(error("id-reserved", keyAt, { id: name }));
  return { key: oneLine(name), keyAt, value: visit(value, state, keyAt) };
}

function visitAlias(alias: Alias, state: State, at: Position): Node {
  const target = state.anchors.get(alias.source);
  if (!target) throw new Unreadable(error("alias-unknown", at, { alias: alias.source }));
  if (state.open.has(target)) throw new Unreadable(error("alias-circular", at, { alias: alias.source }));
  if (state.aliasing === 0) state.alias = at;
  state.aliasing += 1;
  const node = visit(target, state, at);
  state.aliasing -= 1;
  return node;
}

function count(state: State): void {
  if (state.aliasing > 0) state.aliased += 1;
  if (state.aliased > MAX_ALIASED) throw new Unreadable(error("alias-bomb", state.alias, { limit: MAX_ALIASED }));
}

function primitive(value: unknown, at: Position): Primitive {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Unreadable(error("not-finite", at));
  if (typeof value === "string") return visible(value);
  if (value === null || ["number", "boolean"].includes(typeof value)) return value as Primitive;
  throw new Unreadable(error("yaml-tag", at, { tag: typeof value }));
}

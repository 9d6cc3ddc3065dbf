import { type Diagnostic, error } from "../base/diagnostic.ts";
import { splitCall } from "./slips.ts";
import type { Entry, MapNode, Node } from "./tree.ts";

/** The merged tree without its empty sections; an error for each other key that has no value. */
export interface Cleaned {
  readonly tree: MapNode;
  readonly errors: readonly Diagnostic[];
}

const isEmpty = ({ value }: Entry): boolean => value.kind === "scalar" && value.value === null;

/**
 * What is left of `null` once overlays are merged: an empty section (`targets:`) is one that says nothing. Any other
 * key without a value is an error, for it is a slip: `1,000` in braces is 1 and a key `000`.
 */
export function withoutNulls(root: MapNode): Cleaned {
  const errors: Diagnostic[] = [];
  const parts = new Set<Entry>();
  const clean = (node: Node): Node => {
    if (node.kind === "list") return { ...node, items: node.items.map(clean) };
    return node.kind === "map" ? cleanMap(node) : node;
  };
  const cleanMap = (map: MapNode): MapNode => ({
    ...map,
    entries: map.entries.flatMap((entry, i) => {
      const split = splitCall(map, i);
      if (split) {
        errors.push(split.diagnostic);
        for (let part = i + 1; part <= i + split.count; part += 1) parts.add(map.entries[part] as Entry);
      }
      if (split || parts.has(entry)) return [];
      if (!isEmpty(entry)) return [{ ...entry, value: clean(entry.value) }];
      if (map !== root) errors.push(stray(entry));
      return [];
    }),
  });
  return { tree: cleanMap(root), errors };
}

function stray({ key, keyAt }: Entry): Diagnostic {
  const colon = key.indexOf("：");
  if (colon >= 0) return error("full-width-colon", { ...keyAt, col: keyAt.col + colon });
  const [, name, text] = /^([\w-]+):(\S.*)$/.exec(key) ?? [];
  if (name && text)
    return error("colon-without-blank", { ...keyAt, col: keyAt.col + name.length }, { line: `${name}: ${text}` });
  if (key.endsWith(")")) return error("key-parenthesis", keyAt, { key });
  return error(/^\d{3}$/.test(key) ? "thousands-split" : "nothing-to-remove", keyAt, { key });
}

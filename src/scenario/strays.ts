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
      if (map !== root) errors.push(stray(entry, unsplit(map, i)));
      return [];
    }),
  });
  return { tree: cleanMap(root), errors };
}

const isThousands = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && /^\d{3}$/.test(entry.key) && isEmpty(entry);

/** The line as it should be around a key that commas made of a number: `2019: 1,200` is 2019: 1200. */
function unsplit({ entries }: MapNode, index: number): string {
  let first = index;
  while (isThousands(entries[first])) first -= 1;
  const head = entries[first];
  const rest = entries.slice(first + 1);
  const end = rest.findIndex((each) => !isThousands(each));
  const digits = (end < 0 ? rest : rest.slice(0, end)).map(({ key }) => key).join("");
  return head?.value.kind === "scalar" ? `${head.key}: ${head.value.value}${digits}` : digits;
}

function stray({ key, keyAt }: Entry, plain: string): Diagnostic {
  const colon = key.indexOf("：");
  if (colon >= 0) return error("full-width-colon", { ...keyAt, col: keyAt.col + colon });
  const [, name, text] = /^([\w-]+):(\S.*)$/.exec(key) ?? [];
  if (name && text)
    return error("colon-without-blank", { ...keyAt, col: keyAt.col + name.length }, { line: `${name}: ${text}` });
  if (key.endsWith(")")) return error("key-parenthesis", keyAt, { key });
  if (/^\d{3}$/.test(key)) return error("thousands-split", keyAt, { key, plain });
  return error("nothing-to-remove", keyAt, { key });
}

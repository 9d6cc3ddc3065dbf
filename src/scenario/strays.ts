import { type Diagnostic, error } from "../base/diagnostic.ts";
import { subscripted } from "../formula/members.ts";
import { splitCall } from "./slips.ts";
import { type Entry, type MapNode, type Node, nodeAt } from "./tree.ts";

/** The merged tree without its empty sections; an error for each other key that has no value. */
export interface Cleaned {
  readonly tree: MapNode;
  readonly errors: readonly Diagnostic[];
}

const isEmpty = ({ value }: Entry): boolean => value.kind === "scalar" && value.value === null;

/**
 * What is left of `null` once overlays are merged: an empty section (`targets:`) is one that says nothing. Any other
 * key without a value is an error, for it is a slip: `1,000` in braces is 1 and a key `000`. A single member's entry
 * (`beds[泉山]`) still has to take away what its family states: `withoutStrays` follows there.
 */
export function withoutNulls(root: MapNode): Cleaned {
  const errors: Diagnostic[] = [];
  const sections = root.entries.flatMap((entry) => (isEmpty(entry) ? [] : [sectionOf(entry, errors)]));
  return { tree: { ...root, entries: sections }, errors };
}

function sectionOf(section: Entry, errors: Diagnostic[]): Entry {
  const isOfFamily = ({ key, value }: Entry): boolean => {
    const { name } = subscripted(key) ?? {};
    return name !== undefined && value.kind === "map" && nodeAt(section.value, name) !== undefined;
  };
  return { ...section, value: withoutStrays(section.value, errors, isOfFamily) };
}

/** A node without the keys that have no value, each an error; entries of the node itself may be left as they are. */
export function withoutStrays(root: Node, errors: Diagnostic[], leave: (entry: Entry) => boolean = () => false): Node {
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
      if (map === root && leave(entry)) return [entry];
      if (!isEmpty(entry)) return [{ ...entry, value: clean(entry.value) }];
      errors.push(stray(entry, unsplit(map, i)));
      return [];
    }),
  });
  return clean(root);
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

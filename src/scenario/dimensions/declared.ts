import { type Diagnostic, error } from "../../base/diagnostic.ts";
import { inBoth, type Lang, listed, type Text } from "../../base/text.ts";
import { FUNCTIONS, RESERVED } from "../../formula/functions.ts";
import { type Entry, entriesAt, type MapNode, type Node, nodeAt } from "../tree.ts";

/** More members than anybody reads; a county's villages, a country's cities. */
export const MOST_MEMBERS = 1_000;

/** What the file declares: the members of each dimension and what a reader calls them. */
export interface Declared {
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly labels: ReadonlyMap<string, Text>;
}

/** What a name of a formula begins with and goes on with. */
const NAME = /^[\p{L}\p{Script=Han}_][\p{L}\p{M}\p{Script=Han}\d_]*(?:-[\p{L}\p{M}\p{Script=Han}\d_]+)*$/u;

/** What would be read as something else: brackets and commas in `beds[a,b]`, `/` in paths, `x@2025=3` in --set, years. */
const isMember = (name: string): boolean => name !== "" && !/[[\],，/@=]/.test(name) && !/^\d{4}$/.test(name);

/** The dimensions that a file declares; each fault is noted once, and what is left can be used. */
export function declaredIn(tree: MapNode, errors: Diagnostic[]): Declared {
  const members = new Map<string, readonly string[]>();
  const labels = new Map<string, Text>();
  for (const entry of entriesAt(tree, "dimensions")) {
    const listed = membersOf(entry, errors);
    if (!isName(entry.key, tree)) errors.push(error("dimension-name", entry.keyAt, { dimension: entry.key }));
    if (!listed) continue;
    members.set(
      entry.key,
      listed.map(({ name }) => name),
    );
    for (const { name, label } of listed) if (label) labels.set(labelKey(entry.key, name), label);
    const called = labelIn(entry.value);
    if (called) labels.set(entry.key, called);
  }
  return { members, labels };
}

const labelKey = (dimension: string, member: string): string => `${dimension}/${member}`;

/** What a reader calls some dimensions together. */
export const dimensionsAt = ({ labels }: Declared, at: Readonly<Record<string, string>>): Text => {
  const parts = Object.keys(at).map((dimension) => labels.get(dimension) ?? { zh: dimension, en: dimension });
  return inBoth((lang) => parts.map((part) => part[lang]).join(" × "));
};

/** What a reader calls the members of some dimensions together. */
export const labelAt = ({ labels }: Declared, at: Readonly<Record<string, string>>): Text => {
  const parts = Object.entries(at).map(
    ([dimension, member]) => labels.get(labelKey(dimension, member)) ?? { zh: member, en: member },
  );
  const say = (lang: Lang) =>
    listed(
      parts.map((part) => part[lang]),
      lang,
    );
  return { zh: say("zh"), en: say("en") };
};

/** Its name stands in formulas, beside those of indicators and assumptions. */
const isName = (name: string, tree: MapNode): boolean =>
  NAME.test(name) &&
  !RESERVED.has(name) &&
  !FUNCTIONS.has(name) &&
  !["assumptions", "indicators"].some((section) => nodeAt(tree, section, name) !== undefined) &&
  !entriesAt(tree, "dimensions").some(({ value }) => namesIn(value).some((member) => member.name === name));

interface Listed {
  readonly name: string;
  readonly node: Node;
  readonly label: Text | null;
}

/** A dimension with a label of its own has its names under `members`. */
const membersNode = (node: Node): Node => {
  const members = node.kind === "map" ? nodeAt(node, "members") : undefined;
  return members && members.kind !== "scalar" ? members : node;
};

const labelIn = (node: Node): Text | null => {
  const label = membersNode(node) === node ? undefined : nodeAt(node, "label");
  return label ? textIn(label) : null;
};

/** A list of names, or a map from names to labels. */
function namesIn(whole: Node): readonly Listed[] {
  const node = membersNode(whole);
  if (node.kind === "list")
    return node.items.map((item) => ({
      name: item.kind === "scalar" ? String(item.value ?? "") : "",
      node: item,
      label: null,
    }));
  if (node.kind === "scalar") return [];
  return node.entries.map(({ key, keyAt, value }) => ({
    name: key,
    node: { ...value, at: keyAt },
    label: textIn(value),
  }));
}

function textIn(node: Node): Text | null {
  if (node.kind === "scalar") return { zh: String(node.value), en: String(node.value) };
  const [zh, en] = ["zh", "en"]
    .map((lang) => nodeAt(node, lang))
    .map((each) => (each?.kind === "scalar" ? String(each.value) : null));
  return zh || en ? { zh: (zh ?? en) as string, en: (en ?? zh) as string } : null;
}

function membersOf({ key, value }: Entry, errors: Diagnostic[]): readonly Listed[] | null {
  const dimension = key;
  if (value.kind === "scalar") return refused(error("dimension-form", value.at, { dimension }), errors);
  const all = namesIn(value);
  if (all.length === 0) return refused(error("dimension-empty", value.at, { dimension }), errors);
  if (all.length > MOST_MEMBERS)
    return refused(
      error("dimension-too-large", value.at, { dimension, count: all.length, limit: MOST_MEMBERS }),
      errors,
    );
  const seen = new Set<string>();
  for (const { name, node } of all) {
    if (!isMember(name)) errors.push(error("member-invalid", node.at, { member: name, dimension }));
    else if (seen.has(name)) errors.push(error("member-duplicate", node.at, { member: name }));
    seen.add(name);
  }
  return all;
}

function refused(problem: Diagnostic, errors: Diagnostic[]): null {
  errors.push(problem);
  return null;
}

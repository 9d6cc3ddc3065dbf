import type { Entry, MapNode, Node } from "./tree.ts";

/** Keys that may stand beside the entries of a block, and hold for each of them that does not say otherwise. */
export const BLOCK_KEYS: readonly string[] = ["source", "note"];
/** The sections that are such blocks; histories and yearly changes are, too. */
export const BLOCKS: ReadonlySet<string> = new Set(["assumptions", "indicators", "targets"]);
/** Keys of an indicator whose years are one. */
const YEARLY: ReadonlySet<string> = new Set(["history", "changes"]);

/**
 * A file's tree in which every entry says itself what its block says for all: `indicators: { source: yearbook, … }`. It is done
 * before an overlay is merged, so that a block speaks for the figures of its own file alone.
 *
 * @example withBlocks(tree("indicators: { source: s, x: { growth: 3% } }")).entries[0].value.entries[0].key // "x"
 */
export const withBlocks = (file: MapNode): MapNode => ({
  ...file,
  entries: file.entries.map((entry) => (BLOCKS.has(entry.key) ? sectionOf(entry) : entry)),
});

function sectionOf(section: Entry): Entry {
  if (section.value.kind !== "map") return section;
  const { said, rest } = parted(section.value);
  const entries = rest.map((entry) => {
    const own = section.key === "indicators" ? withYears(entry) : entry;
    return { ...own, value: stating(own.value, said, section.key === "assumptions") };
  });
  return { ...section, value: { ...section.value, entries } };
}

/** An indicator whose observations say themselves what their history says for all. */
function withYears(entry: Entry): Entry {
  if (entry.value.kind !== "map") return entry;
  const entries = entry.value.entries.map((each) =>
    YEARLY.has(each.key) ? { ...each, value: yearsOf(each.value) } : each,
  );
  return { ...entry, value: { ...entry.value, entries } };
}

/** Years, or members with years; a table says its source itself. */
function yearsOf(history: Node): Node {
  if (history.kind !== "map" || history.entries.some(({ key }) => key === "file")) return history;
  const { said, rest } = parted(history);
  const ofMember = ({ key, value }: Entry): boolean => !/^\d+$/.test(key) && value.kind === "map";
  const entries = rest.map((each) => ({
    ...each,
    value: ofMember(each) ? yearsOf(stating(each.value, said, false)) : stating(each.value, said, true),
  }));
  return { ...history, entries };
}

/** What a block says for all, and its entries. */
function parted({ entries }: MapNode): { readonly said: readonly Entry[]; readonly rest: readonly Entry[] } {
  const isSaid = ({ key, value }: Entry): boolean =>
    BLOCK_KEYS.includes(key) && value.kind === "scalar" && typeof value.value === "string";
  return { said: entries.filter(isSaid), rest: entries.filter((each) => !isSaid(each)) };
}

/** An entry that says so itself; a bare figure (`figures`: where one may stand) becomes the value of a map. */
function stating(node: Node, said: readonly Entry[], figures: boolean): Node {
  if (said.length === 0 || node.kind === "list") return node;
  if (node.kind === "map") {
    const missing = said.filter(({ key }) => !node.entries.some((each) => each.key === key));
    return { ...node, entries: [...node.entries, ...missing.map((each) => ({ ...each, ofBlock: true as const }))] };
  }
  if (!figures || node.value === null) return node;
  const { at, overrides } = node;
  return { kind: "map", at, overrides, bare: true, entries: [{ key: "value", keyAt: at, value: node }, ...said] };
}

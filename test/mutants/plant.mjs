import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** Texts for people: what they say is read by people, not asserted word by word. */
const TEXTS = ["zh", "en", "doc"];

/** `if (…) throw new Error(…)`: a programmer's mistake, to which no input leads. */
const isGuard = ({ type, consequent }) =>
  type === "IfStatement" && consequent.type === "ThrowStatement" && consequent.argument.callee?.name === "Error";

const isText = ({ node, parent }) =>
  parent?.type === "ObjectProperty" && parent.value === node && TEXTS.includes(parent.key.name);

const leftOut = (path) => (isGuard(path.node) || isText(path) ? "left out" : undefined);

const silent = new Proxy({}, { get: (_, name) => (String(name).endsWith("Enabled") ? () => false : () => {}) });
const options = { plugins: null, excludedMutations: [], ignorers: [{ shouldIgnore: leftOut }] };

/**
 * A Vite plugin that gives the files with all of Stryker's faults in them, each asleep until it is called by its number;
 * the list of them goes to the file `list`.
 */
export async function plant(names, list) {
  const files = names.map((name) => ({ name: resolve(name), mutate: true, content: readFileSync(name, "utf8") }));
  const planted = await new Instrumenter(silent).instrument(files, options);
  writeFileSync(list, JSON.stringify(planted.mutants));
  const texts = new Map(planted.files.map(({ name, content }) => [name, content]));
  return { name: "mutants", enforce: "pre", load: (id) => texts.get(id.split("?")[0]) ?? null };
}

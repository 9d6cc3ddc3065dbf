// npm run fuzz -- [--minutes 10] [--seed 1]: scenarios with hostile figures, keys and shapes, and shipped ones with something changed. Nothing may
// throw; an error has a code and a place; a document keeps to its schema; what the check takes, the JSON Schema takes. What is found is
// printed with its text: make it small, and a test of this folder.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { documentSchema } from "../../src/assess/document.ts";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/json.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" } },
});
let state = Number(values.seed);
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

const FIGURES = ["0", "1", "-1", "1e-308", "5e-324", "1e308", "-1e308", "1e100", "3", "100", "0.5", "1e15", "-0"];
const RATES = ["3%", "-3%", "-100%", "-200%", "1e10%", "0%", "1e-300%", "100%"];
const HOSTILE = [
  "toString",
  "__proto__",
  '"\\e[2J"',
  "../x",
  "2025",
  "~",
  "[]",
  "{}",
  "true",
  ".inf",
  "=1",
  "a".repeat(300),
  "亿",
  "1e999",
  "*a",
  "&a 1",
];
const CONDITIONS = [
  () => `at-least: ${pick(FIGURES)}`,
  () => `average-growth: { at-least: ${pick(RATES)} }`,
  () => `change: { at-least: ${pick(RATES)} }`,
  () => `total: { at-most: ${pick(FIGURES)} }`,
  () => `mean: { at-least: ${pick(FIGURES)} }`,
  () => `equals: ${pick(FIGURES)}`,
  () => `every-year: { at-least: ${pick(FIGURES)} }`,
  () => `band: { low: -1e300, high: ${pick(FIGURES)} }`,
  () => `count: { at-most: ${pick(["0", "3", "199", "1e15"])}, intensity: r }`,
  () => "directional: up",
  () => `maintain: { at-least: ${pick(FIGURES)} }`,
  () => `relative-growth: { than: y, at-least: ${pick(RATES)} }`,
];
const GROWTHS = [
  () => `growth: ${pick(RATES)}`,
  () => `growth: { model: logistic, rate: ${pick(RATES)}, capacity: ${pick(FIGURES)} }`,
  () => `growth: { model: increment, amount: ${pick(FIGURES)} }`,
  () => `formula: y ${pick(["*", "/", "+", "^"])} ${pick(FIGURES)}`,
  () => "formula: exp(r)",
  () => "growth: g",
];
const SHAPES = [
  "uniform: [-1e300%, 1e300%]",
  "pert: [-200%, 3%, 1e10%]",
  "normal: [3%, 1e300%]",
  "uniform: [3%, 4%]",
  "triangular: [-3%, 0%, 100%]",
];

const made = (): string => `years: { base: 2020, to: 2025 }
draws: 32
assumptions:
  r: ${random() < 0.5 ? pick(FIGURES) : `{ value: ${pick(FIGURES)}, distribution: { normal: [${pick(FIGURES)}, ${pick(FIGURES)}] } }`}
  g: ${random() < 0.5 ? pick(RATES) : `{ distribution: { ${pick(SHAPES)} } }`}
indicators:
  y: { history: { 2019: ${pick(FIGURES)}, 2020: ${pick(FIGURES)} }, growth: ${pick(RATES)}, volatility: ${pick(["3%", "300%", "1e10%"])} }
  x: { history: { 2018: ${pick(FIGURES)}, 2020: ${pick(FIGURES)} }, ${pick(GROWTHS)()} }
targets: { t: { indicator: x, ${pick(CONDITIONS)()}, by: 2025 } }
`;

const SHIPPED = ["industry-scale", "county-staffing"].map((name) => readFileSync(`scenarios/${name}.yaml`, "utf8"));

/** A text with a line left out, doubled, cut off or with another value. */
function changed(text: string): string {
  const lines = text.split("\n");
  const at = Math.floor(random() * lines.length);
  const line = lines[at] ?? "";
  const instead = pick([
    () => [],
    () => [line, line],
    () => [line.slice(0, Math.floor(random() * line.length))],
    () => [line.replace(/:\s*[^:{}]+$/, `: ${pick([...HOSTILE, ...FIGURES])}`)],
    () => [line.replace(/[\w.%-]+(?=[^\w]*$)/, pick([...HOSTILE, ...FIGURES, ...RATES]))],
    () => [line.replace(/\w+:/, `${pick(HOSTILE)}:`)],
  ])();
  return [...lines.slice(0, at), ...instead, ...lines.slice(at + 1)].join("\n");
}

const accepts = new Ajv2020({ strict: false, allErrors: false }).compile(scenarioJsonSchema());
const found = new Map<string, string>();
const note = (what: string, text: string): void => {
  if (!found.has(what)) found.set(what, text);
};

/** What is left of a file without the keys that nothing stands at: they count as not written. */
function stated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, stated(each)]])),
  );
}

function tryOne(text: string): boolean {
  const read = resolveScenario(new Map([["a.yaml", text]]), "a.yaml");
  if (!read.ok) {
    for (const each of read.errors) {
      if (each.at === null && each.code !== "more-errors") note(`${each.code} has no place`, text);
      for (const lang of ["zh", "en"] as const) messageOf(each, lang) + remedyOf(each, lang);
    }
    return false;
  }
  if (!accepts(stated(parse(text)))) note(`the JSON Schema refuses: ${JSON.stringify(accepts.errors?.[0])}`, text);
  const done = evaluate(read.value);
  if (!done.ok) return false;
  const checked = documentSchema.safeParse(done.value.document);
  for (const { path, message } of checked.error?.issues ?? []) note(`document: ${path.join(".")} ${message}`, text);
  return true;
}

const end = performance.now() + Number(values.minutes) * 60_000;
let [tried, good] = [0, 0];
while (performance.now() < end && found.size < 20) {
  let text = random() < 0.4 ? made() : pick(SHIPPED);
  for (let changes = Math.floor(random() * 4); changes > 0; changes--) text = changed(text);
  tried += 1;
  try {
    if (tryOne(text)) good += 1;
  } catch (fault) {
    note(`thrown: ${(fault as Error).stack?.split("\n").slice(0, 3).join(" ")}`, text);
  }
}
for (const [what, text] of found) console.log(`== ${what}\n${text.length > 3000 ? `${text.slice(0, 3000)}…` : text}`);
console.log(`${tried} scenarios (${good} evaluated), ${found.size} findings; seed ${values.seed}`);
process.exitCode = found.size > 0 ? 1 : 0;

import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { blockOf } from "../../docs/examples.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { PLAIN, parseUnit, type Unit } from "../../src/formula/unit.ts";
import * as library from "../../src/index.ts";
import { parseYaml } from "../../src/scenario/parse.ts";
import { good } from "../support.ts";
import { difference, parseExpected } from "./expected.ts";

/** One `@example` of a docstring: what is run, and what it is said to give. */
interface Example {
  readonly at: string;
  readonly file: string;
  readonly code: string;
  readonly said: string | null;
}

const text = blockOf(readFileSync("README.md", "utf8"), "yaml");
const scenario = good(library.resolveScenario(new Map([["machinery.yaml", text]]), "machinery.yaml"));
/**
 * What every example may name beside the house: the scenario of the README, as text and at each stage; a unit, a formula of
 * plain numbers and a file's tree from their texts.
 */
const PROPS = {
  text,
  ...good(library.evaluate(scenario)),
  unit: unitOf,
  expr: (formula: string) => {
    const names = new Map([...formula.matchAll(/[a-z]+/g)].map(([name]) => [name, PLAIN]));
    const parsed = parseFormula(formula, names);
    return parsed.ok && parsed.value.expr;
  },
  tree: (yaml: string) => good(parseYaml("plan.yaml", yaml)),
};

function unitOf(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(`no unit: ${text}`);
  return parsed.value;
}
/** Commands, and files that do something when they are loaded. */
const ACTS = /^src\/(cli\/|host\/(worker|webWorker))/;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => `src/${path}`);

const examples = files.flatMap((file) => {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) =>
    examplesOf(comment, file, source.slice(0, index).split("\n").length),
  );
});

function examplesOf(comment: string, file: string, line: number): readonly Example[] {
  const lines = comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((each) => each.replace(/^\s*\* ?/, ""));
  const joined = lines.join("\n");
  return [...joined.matchAll(/@example([\s\S]*?)(?=@[a-z]+|$)/g)].map(([, body = ""]) => {
    const [, code, said = null] = /^([\s\S]*?)(?:\s*\/\/ (.*))?\s*$/.exec(body.trim()) ?? [];
    return { at: `${file}:${line}`, file, code: (code ?? "").trim().replace(/;$/, ""), said };
  });
}

/** Every export of the house by its name, save of what acts when it is loaded: an example may name any of them. */
const house = Object.assign({}, ...(await Promise.all(files.filter((file) => !ACTS.test(file)).map(moduleOf))));

function moduleOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  return import(new URL(`../../${file}`, import.meta.url).href);
}

/** Runs the statements and gives the value of the last one, which is an expression. A file's own names go before others'. */
async function run({ file, code }: Example): Promise<unknown> {
  const scope: Readonly<Record<string, unknown>> = { ...house, ...library, ...PROPS, ...(await moduleOf(file)) };
  const lines = transformSync(code, { loader: "ts", target: "esnext" }).code.trim().split(/;\n/);
  const last = (lines.pop() as string).replace(/;$/, "");
  const names = Object.keys(scope).filter((name) => name !== "default");
  const body = `"use strict"; return (async () => { ${lines.map((each) => `${each};`).join("\n")} return (${last}); })()`;
  return new Function(...names, body)(...names.map((name) => scope[name]));
}

test("there are examples", () => expect(examples.length).toBeGreaterThan(50));

test.each(examples)("$at $code", async (example) => {
  expect(example.said, "an example ends with // and its value").not.toBeNull();
  expect(difference(parseExpected(example.said as string), await run(example))).toBeNull();
});

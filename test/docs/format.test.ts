import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { FUNCTIONS } from "../../src/formula/functions.ts";
import { decodeCsv } from "../../src/scenario/decode.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { centralOf, good } from "../support.ts";

const TEXT = readFileSync("docs/format.md", "utf8");

/** The scenarios of the format reference, each with the tables that stand above it as `csv <name>`. */
const blocks = [...TEXT.matchAll(/((?:^```csv .*\n[\s\S]*?^```\n+)*)^```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, tables = "", yaml = ""]) => ({
    tables,
    yaml,
    name: /^ {2}(\S+):/m.exec(yaml.split("indicators:")[1] ?? "")?.[1],
  }),
);

test("the reference has examples", () => expect(blocks.length).toBeGreaterThan(0));

test.each(blocks)("$name: the example gives what stands below it", ({ tables, yaml }) => {
  const csv = [...tables.matchAll(/^```csv (.*)\n([\s\S]*?)^```$/gm)].map(
    ([, path = "", text = ""]) => [path, decodeCsv(new TextEncoder().encode(text))] as const,
  );
  const files = new Map<string, SourceFile>([["plan.yaml", { kind: "text", text: yaml }], ...csv]);
  const evaluation = good(evaluate(good(resolveScenario(files, "plan.yaml"))));
  const said = [...yaml.matchAll(/^# → (.*)$/gm)].flatMap(([, line = ""]) => line.split(", "));
  expect(said.length).toBeGreaterThan(0);
  for (const each of said) {
    const [, target, verdict] = /^(\S+): (\S+)$/.exec(each) ?? [];
    if (target) {
      expect(evaluation.document.targets.find(({ id }) => id === target)?.verdict).toBe(verdict);
      continue;
    }
    const [, id = "", year = "", value = ""] = /^(\S+) (\d{4}) = (\S+)$/.exec(each) ?? [];
    const decimals = (value.split(".")[1] ?? "").length;
    expect(`${id} ${year} = ${centralOf(evaluation, id)[Number(year)]?.toFixed(decimals)}`).toBe(each);
  }
});

/** The table of functions and the example below it, both of the reference. */
const [, table = "", example = ""] = /### Every function\n([\s\S]*?)```yaml\n([\s\S]*?)```/.exec(TEXT) ?? [];

test("the table names every function that a formula may call, with its usage", () => {
  const listed = [...table.matchAll(/^\| `(.*\))` \| \S/gm)].map(([, usage]) => usage);
  expect(listed).toEqual([...FUNCTIONS.values()].map(({ usage }) => usage));
});

test.each([...FUNCTIONS.keys()])("the example calls %s", (name) =>
  expect(example).toMatch(new RegExp(`formula: "[^"]*\\b${name}\\(`)),
);

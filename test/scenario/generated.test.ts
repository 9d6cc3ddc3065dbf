import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generated } from "../../docs/generated.ts";
import { checkFile } from "../../src/scenario/check.ts";
import { parseYaml } from "../../src/scenario/parse.ts";
import { CHINESE } from "../../src/scenario/schema/chinese.ts";
import { EXAMPLES, SNIPPETS } from "../../src/scenario/schema/editor.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/json.ts";
import { good } from "../support.ts";

const treeOf = (content: unknown) => good(parseYaml("plan.yaml", JSON.stringify(content)));

test.each([...generated()])("%s is what npm run generate writes", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("every key of the reference has a meaning", () => {
  expect(generated().get("docs/format.md")).not.toMatch(/\| {2}\|/);
});

test("the JSON Schema accepts what the loader accepts", () => {
  const validate = new Ajv2020({ strict: false }).compile(scenarioJsonSchema());
  for (const name of ["base", "overlay"])
    expect(validate(parse(readFileSync(`test/scenario/fixtures/${name}.yaml`, "utf8")))).toBe(true);
  expect(validate({ indicaters: {} })).toBe(false);
});

describe("what an editor shows", () => {
  const nodes: Readonly<Record<string, unknown>>[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) nodes.push(value as Readonly<Record<string, unknown>>);
    for (const each of Object.values(value)) walk(each);
  };
  walk(scenarioJsonSchema());
  // A snippet says what it is in both languages itself.
  const described = nodes.flatMap(({ description, body }) =>
    typeof description === "string" && !body ? [description] : [],
  );

  test("each key's meaning in Chinese and English, full-width marks beside Chinese", () => {
    const known = new Set(Object.keys(CHINESE));
    const english = new Set(described);
    expect([...english].filter((each) => !known.has(each))).toEqual([]);
    expect([...known].filter((each) => !english.has(each))).toEqual([]);
    for (const zh of Object.values(CHINESE))
      expect(zh.replace(/\{ .* \}|\w+\([^()]*\)|\[[^\]]*\]/g, "·")).not.toMatch(
        /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u,
      );
    const hovers = nodes.flatMap(({ markdownDescription }) => markdownDescription ?? []);
    expect(hovers.length).toBe(described.filter((each) => known.has(each)).length);
  });

  test("what each word of a choice means", () => {
    const choices = nodes.filter((node) => Array.isArray(node.enum) && node.type === "string");
    expect(choices.length).toBeGreaterThan(8);
    for (const { enum: words, enumDescriptions } of choices)
      expect([words, (enumDescriptions as string[] | undefined)?.length]).toEqual([words, (words as string[]).length]);
  });

  test("snippets that are scenarios once filled, and examples that their key accepts", () => {
    const filled = (body: unknown) => JSON.parse(JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, "$1"));
    for (const [section, of] of Object.entries(
      scenarioJsonSchema().properties as Record<string, { defaultSnippets?: { body: unknown }[] }>,
    ))
      for (const { body } of of.defaultSnippets ?? [])
        expect([checkFile(treeOf({ [section]: filled(body) })).ok, body]).toEqual([true, body]);
    expect(nodes.filter(({ defaultSnippets }) => defaultSnippets).length).toBe(Object.keys(SNIPPETS).length);
    expect(Object.keys(EXAMPLES).filter((each) => !described.includes(each))).toEqual([]);
  });
});

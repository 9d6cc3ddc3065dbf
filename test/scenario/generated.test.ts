import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { generated } from "../../docs/generated.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema.ts";

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

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { good } from "../support.ts";

const schema = JSON.parse(readFileSync(new URL("../../docs/document.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: false }).compile(schema);

test.each(["plan", "trend", "hindsight"])("the document of %s.yaml obeys the shipped JSON Schema", async (name) => {
  const loaded = await loadScenario(`scenarios/xuzhou/${name}.yaml`, { draws: 500 });
  const { document } = good(evaluate(good(loaded)));
  expect(validate(JSON.parse(JSON.stringify(document))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
});

test("what lacks a figure is null and says why", async () => {
  const { document } = good(evaluate(good(await loadScenario("scenarios/xuzhou/plan.yaml", { draws: 500 }))));
  const lacking = document.targets.filter(({ verdict }) => verdict === "not-assessable");
  expect(lacking.length).toBeGreaterThan(10);
  for (const { attainment, reachable, why } of lacking) {
    expect([attainment.value, attainment.probability, reachable]).toEqual([null, null, null]);
    expect(why.zh.length * why.en.length).toBeGreaterThan(0);
  }
});

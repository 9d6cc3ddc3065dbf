import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { columnsOf } from "../../src/base/width.ts";
import { tablesText } from "../../src/cli/tables.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { lint } from "../../src/scenario/lint/index.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema.ts";
import { good } from "../support.ts";

const PATH = "scenarios/county-staffing.yaml";
const county = await loadScenario(PATH, {});
const scenario = good(county);
const { document } = good(evaluate(scenario));

test("the county's file is what its schema says, and says nothing doubtful", () => {
  const validate = new Ajv2020({ strict: false }).compile(scenarioJsonSchema());
  expect([validate(parse(readFileSync(PATH, "utf8"))), validate.errors]).toEqual([true, null]);
  expect(validate({ indicators: { a: { unit: "人", at: { north: 3 } } } })).toBe(false);
  expect(county.ok && county.warnings).toEqual([]);
  expect(lint(scenario)).toEqual([]);
});

test("every figure of the county has the source that says it is invented", () => {
  const { assumptions, indicators, targets } = scenario;
  const stated = [...assumptions, ...indicators.flatMap(({ observations }) => observations), ...targets];
  expect(new Set(stated.map(({ source }) => source))).toEqual(new Set(["invented"]));
});

test.each(["zh", "en"] as const)("six districts, three targets each, and the totals fit a screen: %s", async (lang) => {
  const text = tablesText([document], [], { lang });
  const lines = text.split("\n");
  expect(lines.length).toBeLessThan(40);
  expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(100);
  await expect(text).toMatchFileSnapshot(`county.${lang}.txt`);
});

test("the yearly paths have a line for each member below the name of the family", () => {
  const lines = tablesText([document], [], { lang: "zh", paths: true }).split("\n");
  const begin = lines.findIndex((line) => line.startsWith("医师（人）"));
  expect(lines.slice(begin, begin + 3).map((line) => line.replace(/ +/g, " "))).toEqual([
    "医师（人）",
    " 城关 中心 1050 1092 1136 1181 1228 1277",
    " 东河 中心 330 343.2 356.9 371.2 386.1 401.5",
  ]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { good } from "../support.ts";

const NAMES = ["low", "plan", "high"];
const fileOf = (name: string) => `scenarios/exporter/${name}.yaml`;
const documentOf = async (name: string) => good(evaluate(good(await loadScenario(fileOf(name))))).document;

test("every figure of the exporter is marked as invented", async () => {
  for (const name of NAMES) {
    const { scenario } = await documentOf(name);
    expect(scenario.title.zh).toContain("虚构");
    expect(scenario.title.en).toContain("invented");
    const stated = readFileSync(fileOf(name), "utf8").split("\n");
    const unmarked = stated.filter((line) => /^ {2}[a-z].*(value|history|by|at-(least|most)|due): /.test(line));
    for (const line of unmarked) expect(line).toMatch(/source: invented|note: "?invented/);
  }
});

test("its exports are bound by capacity in 2026 and 2030, by orders while the new lines are new", async () => {
  const revenue = (await documentOf("plan")).indicators.find(({ id }) => id === "revenue");
  const revenueOf = (sold: number, years: number) => (sold * 255 * 0.99 ** years * 7.1) / 1e4;
  const wanted = [92, 100, 92 * 1.09 ** 2, 92 * 1.09 ** 3, 92 * 1.09 ** 4, 130].map(revenueOf);
  const found = revenue?.central.slice(-6) ?? [];
  for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 10);
});

test("low, base and high stand in that order wherever the world outside decides", async () => {
  const documents = await Promise.all(NAMES.map(documentOf));
  for (const id of ["revenue-2030", "sold-growth"]) {
    const chances = documents.map(({ targets }) => targets.find((one) => one.id === id)?.attainment.probability ?? -1);
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    expect(new Set(chances).size).toBe(3);
  }
  const verdicts = documents.map(({ targets }) => targets.find(({ id }) => id === "revenue-2030")?.verdict);
  expect(verdicts).toEqual(["missed", "missed", "met"]);
});

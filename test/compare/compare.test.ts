import { beforeAll, describe, expect, test } from "vitest";
import type { Document, DocumentAssumption } from "../../src/assess/document.ts";
import { changes, compare } from "../../src/compare/compare.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { comparisonChart, inputsTable } from "../../src/index.ts";
import { good } from "../support.ts";

let plan: Document;
beforeAll(async () => {
  plan = good(evaluate(good(await loadScenario("scenarios/xuzhou/plan.yaml", { draws: 50 })))).document;
});

/** The plan with its first assumption stated otherwise. */
const stating = (change: Partial<DocumentAssumption>): Document => ({
  ...plan,
  assumptions: plan.assumptions.map((each, i) => (i === 0 ? { ...each, ...change } : each)),
});

const differing = (a: Document, b: Document) => compare([a, b]).inputs.map(({ id }) => id);

describe("inputs that differ", () => {
  test("a document does not differ from itself", () => {
    expect(differing(plan, plan)).toEqual([]);
    expect(changes(plan, plan)).toEqual([]);
  });

  test("each part of an assumption counts: value, value under a schedule, schedule, distribution, source", () => {
    const id = plan.assumptions[0]?.id;
    const scheduled = { value: 0.01, schedule: { "2023": 0.05 } };
    const pairs: readonly (readonly [Partial<DocumentAssumption>, Partial<DocumentAssumption>])[] = [
      [{ value: 0.01 }, { value: 0.02 }],
      [scheduled, { ...scheduled, value: 0.02 }],
      [scheduled, { ...scheduled, schedule: { "2024": 0.05 } }],
      [{ distribution: null }, { distribution: { kind: "normal", mean: 0, sd: 1 } }],
      [{ source: null }, { source: "yearbook" }],
    ];
    for (const [a, b] of pairs) expect(differing(stating(a), stating(b)), JSON.stringify(b)).toEqual([id]);
  });

  test("a source is named where the sources differ, and only there", () => {
    const stated = (source: string, value: number) =>
      stating({ source, value, distribution: null, unit: "", measure: "amount" });
    const told = (a: Document, b: Document) =>
      inputsTable(compare([a, b])).rows.map((row) => row.slice(1).map(({ text }) => text.en));
    expect(told(stated("census", 1), stated("yearbook", 1))).toEqual([["1 [census]", "1 [yearbook]"]]);
    expect(told(stated("census", 1), stated("census", 2))).toEqual([["1", "2"]]);
  });

  test("an input that one scenario lacks is null there, not an empty text", () => {
    const [lacking] = compare([plan, { ...plan, assumptions: plan.assumptions.slice(1) }]).inputs;
    expect(lacking?.values[0]).toMatchObject({ value: expect.any(Number) });
    expect(lacking?.values[1]).toBeNull();
  });

  test("cut-off and years", () => {
    const later = { ...plan, "as-of": plan["as-of"] + 1, years: { ...plan.years, to: plan.years.to + 1 } };
    expect(differing(plan, later)).toEqual(["as-of", "years"]);
  });
});

describe("the comparison's chart", () => {
  const id = "construction-machinery-cluster";
  const said = (...documents: readonly Document[]): string => JSON.stringify(comparisonChart(documents, id, "en"));

  test("a probability that does not exist is not told, never 0%", () => {
    const undrawn: Document = {
      ...plan,
      scenario: { ...plan.scenario, id: "undrawn" },
      targets: plan.targets.map((target) => ({
        ...target,
        attainment: { ...target.attainment, probability: null, error: null },
      })),
    };
    const spec = said(plan, undrawn);
    expect(spec).toMatch(/"plan","2485[^"]*missed [\d.]+%"/);
    expect(spec).toMatch(/"undrawn","2485[^"]*missed"/);
  });

  test("names the target and the hash of every scenario in it", () => {
    const other = { ...plan, scenario: { ...plan.scenario, id: "other", hash: "f".repeat(64) } };
    for (const part of ["≥ 3000", `plan ${plan.scenario.hash.slice(0, 8)}, other ffffffff`])
      expect(said(plan, other)).toContain(part);
  });
});

import { expect, test } from "vitest";
import { centralInputs, executeOnce } from "../../src/engine/scalar.ts";
import { compile } from "../../src/model/compile.ts";
import { programLines } from "../../src/model/print.ts";
import { formatExplain } from "../../src/present/explain.ts";
import { explain } from "../../src/scenario/explain.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good, programOf, scenarioOf } from "../support.ts";

const base = `years: { base: 2020, to: 2022 }
sources: { book: { title: Yearbook } }
assumptions:
  growth:
    value: 8%
    distribution: { pert: [5%, 8%, 10%] }
    source: book
indicators:
  machinery:
    unit: 亿元
    source: book
    history: { 2019: 1480, 2020: { value: 1566, note: revised } }
    growth: growth
  people: { unit: 万人, history: { 2020: 900 }, growth: { model: damped, rate: 1% } }
  per-head: { unit: 元/人, formula: machinery / people, volatility: 2% }
targets:
  t: { indicator: per-head, at-least: 20000, by: 2022, confidence: 80% }
`;

const over = `extends: ./base.yaml
assumptions: { growth: { value: 7% } }
seed: 9
`;

const files = new Map([
  ["base.yaml", base],
  ["over.yaml", over],
]);
const scenario = good(resolveScenario(files, "over.yaml"));
const program = good(compile(scenario));
const entries = explain(scenario, (id) => programLines(program, id));
const entryOf = (name: string) => entries.find((entry) => entry.name === name);

test("an assumption: where it is set, what that overrides, who reads it", () => {
  expect(entryOf("growth")).toMatchObject({
    kind: "assumption",
    values: [{ year: null, value: 0.07 }],
    at: "over.yaml:2:33",
    overrides: ["base.yaml:5:12"],
    source: null,
    dependsOn: [],
    usedBy: ["machinery"],
    stages: [
      "distribution: pert(min 0.04, mode 0.07, max 0.09), drawn once",
      "growth = input 0, central 0.07, drawn pert",
    ],
  });
});

test("an indicator: each year of its history, and each stage in one line", () => {
  expect(entryOf("machinery")).toMatchObject({
    unit: "亿元",
    at: "base.yaml:13:13",
    values: [
      { year: 2019, value: 1480, at: "base.yaml:12:22", source: "book" },
      { year: 2020, value: 1566, at: "base.yaml:12:43", note: "revised" },
    ],
    dependsOn: ["growth"],
    usedBy: ["per-head"],
  });
  const [growth, ...instructions] = entryOf("machinery")?.stages ?? [];
  expect(growth).toBe("growth: compound rate = growth");
  expect(instructions.map((line) => line.replace(/ r\d+/g, " r"))).toEqual([
    "machinery[2019] = r constant 1480, observed",
    "machinery[2020] = r constant 1566, observed",
    "machinery[2021] = r mul r r, projected",
    "machinery[2022] = r mul r r, projected",
  ]);
});

test("a formula as written and as checked, with the factor that its units bring", () => {
  expect(entryOf("per-head")?.stages.slice(0, 3)).toEqual([
    "formula: machinery / people",
    "checked: machinery / people * 10000",
    "volatility: sd per-head.volatility, persistence 0",
  ]);
  expect(entryOf("per-head")).toMatchObject({
    dependsOn: ["machinery", "people", "per-head.volatility"],
    usedBy: ["t"],
  });
});

test("a target: its condition, and what it follows from", () => {
  const [condition, asked] = entryOf("t")?.stages ?? [];
  expect(condition).toBe("condition: level by 2022, from 2020, indicator per-head, sense at-least, value 20000");
  expect(asked).toBe("asked: confidence 0.8");
  expect(entryOf("t")).toMatchObject({ dependsOn: ["per-head"], values: [{ year: 2022, value: 20000 }] });
});

test("every default is shown as one, every stated value with its place", () => {
  const settings = entries
    .filter(({ kind }) => kind === "setting")
    .map(({ name, values, at }) => [name, values[0]?.value, at]);
  expect(settings).toEqual([
    ["years.base", 2020, "base.yaml:1:16"],
    ["years.to", 2022, "base.yaml:1:26"],
    ["as-of", 2020, null],
    ["seed", 9, "over.yaml:3:7"],
    ["draws", 16_384, null],
    ["design", "sobol-sums", null],
    ["settings.at-risk", 0.2, null],
    ["settings.flat", 0.01, null],
    ["settings.compounding", "discrete", null],
  ]);
});

test("an option of the command line is told from the file", () => {
  const given = explain(good(resolveScenario(files, "over.yaml", { seed: 4 }))).find(({ name }) => name === "seed");
  expect(given).toMatchObject({ values: [{ value: 4 }], at: "command line", overrides: ["over.yaml:3:7"] });
});

test("with the central trajectory's values: 1566 × 1.07 is 1675.62 [computed]", () => {
  const values = executeOnce(program, centralInputs(program));
  const line = programLines(program, "machinery", values).find((each) => each.includes("[2021]"));
  expect(line).toMatch(/^machinery\[2021\] = r\d+ mul r\d+ r\d+ = 1675\.62\d*, projected$/);
});

test("a target that cannot be stated says so", () => {
  const lines = programLines(
    programOf(
      "years: { base: 2020, to: 2022 }\nas-of: 2020\nindicators: { x: {} }\ntargets: { t: { indicator: x, at-least: 1 } }",
    ),
    "t",
  );
  expect(lines).toEqual(["t = not assessable: no-observation"]);
});

test("as text, in both languages", () => {
  const simple = explain(
    scenarioOf("years: { base: 2020, to: 2022 }\nindicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }"),
  );
  const en = formatExplain(simple, "en").split("\n\n");
  expect(en.at(-1)).toBe(
    "x (indicator)\n  set at test.yaml:2:60\n  2020 5 亿元; set at test.yaml:2:47\n  depends on: x.growth\n  growth: compound rate = x.growth",
  );
  expect(en.find((each) => each.startsWith("seed"))).toBe("seed = 1 (setting)\n  default");
  expect(en.find((each) => each.startsWith("settings.at-risk"))).toBe("settings.at-risk = 20% (setting)\n  default");
  expect(en.find((each) => each.startsWith("x.growth"))).toMatch(/^x\.growth = 3% \(assumption\)/);
  expect(formatExplain(simple, "zh")).toContain(
    "x（指标）\n  写在 test.yaml:2:60\n  2020 5亿元；写在 test.yaml:2:47\n  取决于：x.growth\n",
  );
});

test("figures are told in what they are counted in, with all their digits", () => {
  const text = formatExplain(
    explain(
      scenarioOf(`
years: { base: 2020, to: 2025 }
assumptions: { share-of-it: 0.25, sigma: 1.25%, budget: { value: 2500.5, unit: 万元 } }
indicators:
  people: { unit: 人, history: { 2020: 9083790 }, growth: 3.45%, volatility: sigma }
  part: { unit: 人, formula: people * share-of-it }
targets:
  more: { indicator: people, change: { at-least: 12.5%, from: 2020 }, by: 2025 }
`),
    ),
    "en",
  );
  for (const line of [
    "people.growth = 3.45% (",
    "sigma = 1.25% (",
    "share-of-it = 0.25 (",
    "budget = 2500.5 万元 (",
    "more people = up 12.5% (",
  ])
    expect(text).toContain(line);
  expect(text).toContain("2020 9,083,790 人");
});

test("entries are plain data", () => {
  expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
});

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fileName } from "../../src/base/fileName.ts";
import { columnsOf } from "../../src/base/width.ts";
import { scenarioFiles } from "../../src/cli/output.ts";
import { tablesText } from "../../src/cli/tables.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { distributionChart } from "../../src/present/chart/distribution.ts";
import { familyChart } from "../../src/present/chart/family.ts";
import type { Spec } from "../../src/present/chart/layers.ts";
import { LOOK } from "../../src/present/chart/look.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { trajectories } from "../../src/present/records.ts";
import { lint } from "../../src/scenario/lint/index.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/json.ts";
import { sceneOf } from "../present/boxes.ts";
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

test("the county's whole plan says nothing doubtful, names a source for every figure and has targets of most kinds", async () => {
  const loaded = await loadScenario("scenarios/county-plan.yaml", {});
  const plan = good(loaded);
  const { assumptions, indicators, targets } = plan;
  expect([loaded.ok && loaded.warnings, lint(plan)]).toEqual([[], []]);
  const stated = [...assumptions, ...indicators.flatMap(({ observations }) => observations), ...targets];
  expect(new Set(stated.map(({ source }) => source))).toEqual(new Set(["office", "yearbook", "outline"]));
  expect(new Set(targets.map(({ member, id }) => member?.of ?? id)).size).toBe(30);
  expect(new Set(targets.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
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
  expect(lines.slice(begin, begin + 5).map((line) => line.replace(/ +/g, " "))).toEqual([
    "医师（人）",
    " 城关 中心 1050 1092 1136 1181 1228 1277",
    " 5% 1050 1072 1095 1119 1143 1167",
    " 95% 1050 1112 1177 1246 1319 1396",
    " 东河 中心 330 343.2 356.9 371.2 386.1 401.5",
  ]);
});

interface Panel {
  readonly title: { readonly text: string; readonly subtitle: readonly string[] };
  readonly encoding: { readonly y: { readonly scale: { readonly domain: readonly number[] } } };
}

const panelsOf = (id: string, lang: "zh" | "en") => familyChart(document, id, lang)?.concat as readonly Panel[];

test("a family of targets is one chart with a panel for each member", () => {
  const panels = panelsOf("physicians-2025", "zh");
  expect(panels.flatMap(({ title }) => title.text)).toEqual(["城关", "东河", "西岭", "南湖", "北川", "柳林"]);
  expect(panelsOf("physicians-2025", "en")[2]?.title.text).toEqual(["Xiling"]);
  expect(panels[2]?.title.subtitle).toEqual(["285.9人（≥ 300人）", "有风险 20.8%"]);
  expect(familyChart(document, "all-nurses-2025", "zh")).toBeNull();
});

test("members of a like size share a scale, others have their own", () => {
  const domains = (id: string) => new Set(panelsOf(id, "zh").map(({ encoding }) => encoding.y.scale.domain.join("–")));
  expect([...domains("density-2025")]).toEqual(["1–5"]);
  expect(domains("physicians-2025").size).toBe(6);
});

test("files of a family have its name, which any disk takes", async () => {
  const files = await scenarioFiles(document, { charts: true });
  const svgs = files.map(({ path }) => path).filter((path) => path.endsWith("zh.svg"));
  const names = ["overview", "physicians-2025", "nurses-2025", "density-2025", "all-physicians-2025"];
  expect(svgs).toEqual([...names, "all-nurses-2025", "county-density-2025"].map((name) => `charts/${name}.zh.svg`));
  expect(fileName('a[x:"y"]')).toBe("a@x_3a_22y_22");
});

test("CSV names family and member; explain tells how members are drawn, and finds a family by its name", () => {
  const { columns, rows } = trajectories(document);
  const places = ["indicator", "family", "member"].map((head) =>
    columns.findIndex((column) => column.head.en === head),
  );
  expect(places.map((place) => rows[0]?.[place]?.value)).toEqual(["population[城关]", "population", "城关"]);
  const growth = explain(scenario).filter(({ family }) => family === "physician-growth");
  expect(growth).toHaveLength(6);
  expect(growth[0]?.rules).toContainEqual({
    zh: "physician-growth 的任意两个成员的秩相关系数为 0.4",
    en: "members of physician-growth: rank correlation 0.4 between any two",
  });
});

test.each(["zh", "en"] as const)(
  "every text of six panels and of their title lies inside the picture: %s",
  async (lang) => {
    const { boxes, height } = await sceneOf(familyChart(document, "physicians-2025", lang) as Spec);
    expect(boxes.length).toBeGreaterThan(40);
    expect(boxes.filter(({ top, bottom }) => top < 0 || bottom > height)).toEqual([]);
  },
);

test("the bars of a distribution stand on the axis", () => {
  const bars = [1, 2, 3].map((at) => ({ low: at / 100, high: (at + 1) / 100, share: at / 6 }));
  const spec = distributionChart(document, "population-growth", bars, "en", LOOK);
  const { marks = [] } = compile(spec as unknown as TopLevelSpec).spec;
  expect(marks[0]?.encode?.update).toHaveProperty("y2");
});

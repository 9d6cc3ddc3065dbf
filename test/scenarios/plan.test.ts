import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Evaluation, evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import type { Indicator, Scenario } from "../../src/plan/scenario.ts";
import type { ExplainEntry, ExplainedValue } from "../../src/present/explain/entry.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { misfits } from "../../src/scenario/misfits.ts";
import { SCENARIO } from "../../src/scenario/schema.ts";
import { good } from "../support.ts";

const PLAN = "scenarios/xuzhou/plan.yaml";
const OVERLAYS = ["trend", "ambition", "slow", "horizon-2026", "hindsight", "levers"].map(
  (name) => `scenarios/xuzhou/${name}.yaml`,
);
const STARTERS = ["outsourcing-revenue", "industry-scale", "medical-staffing"].map((name) => `scenarios/${name}.yaml`);

/** With members, which the schema knows only once each has its own entry; `dimensions/county.test.ts` checks it as editors do. */
const COUNTY = "scenarios/county-staffing.yaml";

const load = async (path: string): Promise<Scenario> => good(await loadScenario(path, { draws: 400 }));
const evaluated = async (path: string): Promise<Evaluation> => good(evaluate(await load(path)));
const required = ({ document }: Evaluation, id: string): number | null | undefined =>
  document.targets.find((target) => target.id === id)?.required?.rate;
const verdict = ({ document }: Evaluation, id: string): string | undefined =>
  document.targets.find((target) => target.id === id)?.verdict;

/** `id,quote`, of which the quote may be quoted for its comma; copied from the table of the plan's statements. */
const rowsOf = (csv: string): readonly string[] =>
  csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.replace(/^([^,]+),"(.*)"$/, "$1,$2").replace(",", "|"));

test("every row of the plan stands in exactly one place, with its exact words", async () => {
  const { targets, facts, indicators } = await load(PLAN);
  const stated = [...targets, ...facts, ...indicators, ...indicators.flatMap(seen)].filter(({ row }) => row !== null);
  const found = stated.map(({ row, quote }) => `${row}|${quote}`);
  const rows = rowsOf(readFileSync("test/scenarios/plan-rows.csv", "utf8"));
  expect(rows).toHaveLength(55);
  expect(found.toSorted()).toEqual(rows.toSorted());
  expect(stated.every(({ source }) => source !== null)).toBe(true);
});

test("explain has each of the 55 rows, with its id, quote, unit and source by title", async () => {
  const entries = explain(await load(PLAN));
  const all = entries.flatMap((each): readonly (ExplainEntry | ExplainedValue)[] =>
    each.row === null ? each.values.filter(({ row }) => row !== null) : [each],
  );
  const rows = rowsOf(readFileSync("test/scenarios/plan-rows.csv", "utf8"));
  expect(all.map(({ row, quote }) => `${row}|${quote}`).toSorted()).toEqual(rows.toSorted());
  for (const { id, source, unit } of all) {
    expect(id).not.toBe("");
    expect(source?.title.zh).toMatch(/徐州/);
    expect(unit).toBeTypeOf("string");
  }
  expect(all.find(({ row }) => row === "outsourcing-staff-2019")).toMatchObject({
    id: "outsourcing-staff@2019",
    unit: "人",
  });
  expect(all.find(({ row }) => row === "outsourcing-parks")).toMatchObject({ id: "outsourcing-parks", unit: "个" });
});

const seen = ({ observations, partial }: Indicator) => [...observations, ...partial];

/**
 * Every observation that the plan holds, read from the tables of evidence and not from the plan: the plan's own figures,
 * the rows whose status is "actual", the world lists of machinery makers under the year before their edition, and the
 * four accident indices, which are 100 in 2020 by definition.
 * `2024/` is a part of the year, `~` an approximate figure ("over", rounded, or computed from a published share).
 */
const OBSERVED = `
accident-casualties: 2020=100
accidents: 2020=100
beds-per-1000: 2019=6.911711385
beds-per-1000-china: 2016=5.37 2017=5.72 2018=6.03 2019=6.3 2020=6.46 2023=7.23
caterpillar-sales: 2010=27.767 2014=28.3 2015=24.1 2019=32.8 2022=~37.6 2023=41
caterpillar-sales-t50: 2024=37.844
construction-machinery: 2019=1566
construction-machinery-sales: 2008=~650
construction-machinery-scale: 2022=~1700
disaster-affected: 2018/=924494
exports: 2024/=436.01
foreign-trade: 2021=~1250
foreign-trade-growth: 2023/=16.9
gdp: 2019=7151.35 2021=~8120 2023/=4009.09
gps-per-10000-china: 2023=3.99
inspection-platforms: 2021=14
inspection-staff: 2021=6160
komatsu-sales: 2010=17.781 2022=~24.7 2023=~25.3
komatsu-sales-t50: 2024=24.132
larger-accident-casualties: 2020=100
larger-accidents: 2020=100
low-carbon-energy: 2023/=~1070
nurses-per-1000: 2019=3.648477157
nurses-per-1000-china: 2019=3.18 2023=4
outsourcing-executed: 2015=0.28 2016=3.69 2019=40 2024/=40.45
outsourcing-executed-china: 2020=1753.5 2021=2265
outsourcing-firms: 2015=85 2017/=~700 2019=2333 2024/=3768
outsourcing-staff: 2015=~6000 2019=122800 2020=~120000 2024/=181000
physicians-per-1000: 2019=3.24
physicians-per-1000-china: 2019=2.77 2020=2.9 2023=3.4
resident-population: 2010=8577225 2019=8825600 2020=9083790
xcmg-rank: 2009=10 2010=10 2014=8 2015=9 2017=6 2019=4 2020=3 2021=3 2022=3 2023=4
xcmg-sales: 2009=3.485 2010=4.463 2019=11.162 2020=15.1 2022=~13.4
xcmg-sales-t50: 2024=12.557
`;

test("every observation is the one in the evidence, and none is left out", async () => {
  const { indicators } = await load(PLAN);
  const lines = indicators.filter((indicator) => seen(indicator).length > 0).map(observedLine);
  expect(lines.toSorted()).toEqual(OBSERVED.trim().split("\n").toSorted());
});

function observedLine(indicator: Indicator): string {
  const points = seen(indicator).toSorted((a, b) => a.year - b.year);
  const words = points.map(
    ({ year, value, period, approximate }) => `${year}${period ? "/" : ""}=${approximate ? "~" : ""}${value}`,
  );
  return `${indicator.id}: ${words.join(" ")}`;
}

test("every observation says where it comes from, save the indices", async () => {
  const { indicators } = await load(PLAN);
  const bare = indicators.filter((indicator) => seen(indicator).some(({ source }) => source === null));
  expect(bare.map(({ id }) => id)).toEqual([
    "accidents",
    "accident-casualties",
    "larger-accidents",
    "larger-accident-casualties",
  ]);
});

test("what has no source is marked as an assumption", async () => {
  const { assumptions } = await load(PLAN);
  const stated = assumptions.filter(({ implicit, source }) => !implicit && source === null);
  expect(stated.filter(({ note }) => !note?.startsWith("assumption")).map(({ id }) => id)).toEqual([]);
});

test.each([PLAN, ...OVERLAYS, ...STARTERS, COUNTY])(
  "%s follows the schema, names it for editors, loads and runs",
  async (path) => {
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.?\/scenario\.schema\.json\n/);
    if (path !== COUNTY) expect(misfits(SCENARIO, parse(text))).toEqual([]);
    const loaded = await loadScenario(path, { draws: 400 });
    expect(loaded.ok && loaded.warnings).toEqual([]);
    expect(good(evaluate(good(loaded))).document.nonfinite).toEqual([]);
  },
);

test.each(STARTERS)("%s can be read in a minute", (path) => {
  expect(readFileSync(path, "utf8").trim().split("\n").length).toBeLessThanOrEqual(25);
});

test("3000 from 1566 in 2019 needs 11.44 % a year to 2025 and 9.73 % to 2026", async () => {
  // (3000/1566)^(1/6) − 1 and (3000/1566)^(1/7) − 1, worked out apart from this program.
  expect(required(await evaluated(PLAN), "construction-machinery-cluster")).toBeCloseTo(0.1144, 4);
  expect(required(await evaluated("scenarios/xuzhou/horizon-2026.yaml"), "construction-machinery-cluster")).toBeCloseTo(
    0.0973,
    4,
  );
});

test("cuts of 25 and 50 % in five years need 5.59 and 12.94 % a year", async () => {
  const plan = await evaluated(PLAN);
  for (const id of ["accident-count-cut", "accident-persons-cut"]) expect(required(plan, id)).toBeCloseTo(-0.0559, 4);
  for (const id of ["larger-accident-count-cut", "larger-accident-persons-cut"])
    expect(required(plan, id)).toBeCloseTo(-0.12945, 5);
});

test("a target without any base is not assessed", async () => {
  const plan = await evaluated(PLAN);
  const without = [
    "new-energy-scale",
    "new-materials-scale",
    "gps-2025",
    "disaster-loss-mean",
    "disaster-affected-down",
  ];
  const others = ["manufacturing-share-up", "ten-billion-service-firms", "trade-growth-lead", "national-titles"];
  for (const id of [...without, ...others]) expect([id, verdict(plan, id)]).toEqual([id, "not-assessable"]);
});

test("outsourcing's past growth, continued, is without precedent among the exports of countries", async () => {
  const { document } = await evaluated("scenarios/xuzhou/trend.yaml");
  const outsourcing = document.indicators.find(({ id }) => id === "outsourcing-executed");
  expect(outsourcing?.assumed?.rate).toBeGreaterThan(2.45);
  const words = [outsourcing?.assumed?.realism].flat().map((each) => `${each?.class}: ${each?.word}`);
  expect(words).toContain("merchandise-exports: unprecedented");
  expect(document.warnings.map(({ code }) => code)).toContain("growth-unprecedented");
});

test("hindsight looks at the later statement, and finds more missing than the plan did", async () => {
  const hindsight = await evaluated("scenarios/xuzhou/hindsight.yaml");
  // (3000/1700)^(1/3) − 1
  expect(required(hindsight, "construction-machinery-cluster")).toBeCloseTo(0.2084, 4);
});

test("ambition meets every target that can be assessed", async () => {
  const { document } = await evaluated("scenarios/xuzhou/ambition.yaml");
  const assessed = document.targets.filter((target) => target.verdict !== "not-assessable");
  expect(assessed.filter((target) => target.verdict !== "met").map(({ id }) => id)).toEqual([]);
  expect(assessed.length).toBe(12);
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { type Discovered, discover, discoverIn } from "../../src/explore/discover/discover.ts";
import { pasted, peeled, qualityOf, tailOf } from "../../src/explore/discover/prim.ts";
import { reckonHere, refusedInBoth } from "../cli/here.ts";
import { good, scenarioOf } from "../support.ts";

/** A grid over the unit square, and a third column that tells nothing. */
const SIDE = 40;
const grid = Array.from(
  { length: SIDE * SIDE },
  (_, i) => [((i % SIDE) + 0.5) / SIDE, (Math.floor(i / SIDE) + 0.5) / SIDE] as const,
);
const columns = [
  Float64Array.from(grid, ([x]) => x),
  Float64Array.from(grid, ([, y]) => y),
  Float64Array.from(grid, (_, i) => (i * 7919) % 1600),
];
const names = ["x", "y", "idle"];
const inBox = (x: number, y: number) => x <= 0.4 && y >= 0.6;
const told = (hits: Float64Array): Discovered =>
  good(discoverIn({ names, columns }, hits, { target: "hit", of: "hit" }));
const endsOf = ({ box }: Discovered) => box.map(({ assumption, low, high }) => [assumption, low, high]);

test("a known box is found whole: x ≤ 0.4 and y ≥ 0.6, a mass of 0.16", () => {
  const found = told(Float64Array.from(grid, ([x, y]) => Number(inBox(x, y))));
  expect(endsOf(found)).toEqual([
    ["x", null, 0.4],
    ["y", 0.6, null],
  ]);
  expect(found).toMatchObject({ coverage: 1, density: 1, mass: 0.16, rate: 0.16 });
});

test("hits in nine of ten draws inside and one of twenty outside: density 0.9, coverage 0.9 · 0.16 / (0.9 · 0.16 + 0.05 · 0.84)", () => {
  // Every tenth point of the box spared, every twentieth of the rest hit: spread evenly by a step that is prime to both.
  const seen = { inside: 0, outside: 0 };
  const hits = Float64Array.from(grid, (_, i) => {
    const [x, y] = grid[(i * 1009) % grid.length] ?? [0, 0];
    return Number(inBox(x, y) ? seen.inside++ % 10 !== 0 : seen.outside++ % 20 === 0);
  });
  const spread = new Float64Array(grid.length);
  grid.forEach((_, i) => {
    spread[(i * 1009) % grid.length] = hits[i] ?? 0;
  });
  const found = told(spread);
  expect(found.density).toBeCloseTo(0.9, 1);
  expect(found.coverage).toBeCloseTo((0.9 * 0.16) / (0.9 * 0.16 + 0.05 * 0.84), 1);
  expect(found.box.map(({ assumption }) => assumption)).toEqual(["x", "y"]);
  for (const { quasiP } of found.box) expect(quasiP).toBeLessThan(1e-6);
  expect(Math.abs((found.box[0]?.high ?? 0) - 0.4)).toBeLessThan(0.06);
  expect(Math.abs((found.box[1]?.low ?? 0) - 0.6)).toBeLessThan(0.06);
});

test("coverage, density and mass are those of Bryant and Lempert (2010) for their counts: 67 of 89 cases in 87 of 882 points", () => {
  const inside = Float64Array.from({ length: 882 }, (_, i) => Number(i < 87));
  const hits = Float64Array.from({ length: 882 }, (_, i) => Number(i < 67 || (i >= 87 && i < 87 + 22)));
  const { coverage, density, mass } = qualityOf({ columns: [inside], hits }, [{ low: 1, high: null }]);
  expect([coverage, density, mass].map((each) => each.toFixed(6))).toEqual(["0.752809", "0.770115", "0.098639"]);
});

test("the binomial's tail behind quasi-p, by hand: 8 of 10 heads or more are 56 of 1024", () => {
  expect(tailOf(8, 10, 0.5)).toBeCloseTo(56 / 1024, 14);
  expect(tailOf(0, 10, 0.5)).toBe(1);
  expect(tailOf(10, 10, 0.1)).toBeCloseTo(1e-10, 22);
});

test("each peel takes a twentieth of the box that is left, down to a twentieth of everything", () => {
  const boxes = peeled({ columns, hits: Float64Array.from(grid, ([x, y]) => x * y) });
  for (const [i, { mass }] of boxes.slice(1).entries()) {
    expect(mass / (boxes[i]?.mass ?? 0)).toBeGreaterThan(0.89);
    expect(mass).toBeGreaterThanOrEqual(0.05);
  }
  // Best is the corner, a square of side √0.05: its mean is (1 − √0.05 / 2)².
  expect(boxes.at(-1)?.density).toBeCloseTo((1 - Math.sqrt(0.05) / 2) ** 2, 1);
});

test("pasting moves an end out as long as the density rises: 31–65 of hits 21–60 goes down to 21", () => {
  const line = Float64Array.from({ length: 100 }, (_, i) => i + 1);
  const cases = { columns: [line], hits: line.map((x) => Number(x >= 21 && x <= 60)) };
  const sides = [{ low: 31, high: 65 }];
  const wider = pasted(cases, { sides, ...qualityOf(cases, sides) });
  expect(wider.sides).toEqual([{ low: 21, high: 65 }]);
  expect(wider.density).toBeCloseTo(40 / 45, 12);
});

const PLAN = `years: { base: 2020, to: 2021 }
draws: 4096
assumptions:
  growth: { value: 5%, distribution: { uniform: [0%, 10%] } }
  leave: { value: 5%, distribution: { uniform: [0%, 10%] } }
  idle: { value: 5%, distribution: { uniform: [0%, 10%] } }
indicators:
  staff: { unit: 人, history: { 2020: 100 }, growth: "if(growth <= 4% and leave >= 6%, growth - leave - 30%, growth - leave + 30%)" }
  other: { unit: 人, history: { 2020: 100 }, growth: idle }
targets: { t: { indicator: staff, at-least: 100, by: 2021 }, u: { indicator: other, at-least: 1, by: 2021 } }
`;

test("of a scenario: the box in which a target is missed, and what cannot be told", () => {
  const found = good(discover(scenarioOf(PLAN), { target: "t", of: "missed" }));
  expect(endsOf(found)).toEqual([
    ["growth", null, 0.04],
    ["leave", 0.06, null],
  ]);
  expect(found.coverage).toBeGreaterThan(0.97);
  expect(found.density).toBeGreaterThan(0.97);
  expect(found.rate).toBeCloseTo(0.16, 2);
  const never = discover(scenarioOf(PLAN), { target: "u", of: "missed" });
  expect(never.ok ? [] : never.errors.map(({ code }) => code)).toEqual(["explore-nothing-to-tell"]);
});

describe("reckon discover", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "reckon-discover-"));
    writeFileSync(join(folder, "plan.yaml"), PLAN);
    writeFileSync(join(folder, "bad.csv"), "x,hit\n1,2\n2,0\n");
    writeFileSync(join(folder, "sure.yaml"), PLAN.replaceAll("distribution: { uniform: [0%, 10%] }", "note: sure"));
  });
  const said = async (line: string, lang = "en") => reckonHere([...line.split(" "), "--lang", lang], folder);

  it("answers in the first line as the file writes its figures, and as data", async () => {
    expect((await said("discover plan.yaml -t t")).stdout.replaceAll("\n", " ")).toMatch(
      /^Where growth ≤ 4% and leave ≥ 6%, staff \(≥ 100 .*\) is missed in \d+(\.\d)?% of the draws \(16% overall\); \d+(\.\d)?% of all such draws lie there\./,
    );
    expect((await said("discover plan.yaml -t t", "zh")).stdout).toMatch(
      /^“growth”≤ 4%且“leave”≥ 6%时，“staff”（≥ 100人）/,
    );
    const data = JSON.parse((await said("discover plan.yaml -t t --json")).stdout) as Discovered;
    expect(data).toEqual(
      JSON.parse(
        JSON.stringify({ ...good(discover(scenarioOf(PLAN), { target: "t", of: "missed" })), scenario: data.scenario }),
      ),
    );
  });

  test.each(["csv", "parquet"])("reads the draws that a run wrote as %s", async (ending) => {
    await said(`run plan.yaml --draws-out draws.${ending} --quiet`);
    const { stdout } = await said(`discover draws.${ending} --hit t.hit --json`);
    const found = JSON.parse(stdout) as Discovered;
    const own = good(discover(scenarioOf(PLAN), { target: "t", of: "met" }));
    expect(found).toMatchObject({
      target: "t.hit",
      of: "hit",
      rate: own.rate,
      coverage: own.coverage,
      density: own.density,
    });
  });

  test.each([
    ["plan.yaml -t u", "explore-nothing-to-tell", "holds in 0% of the draws", "0%"],
    ["plan.yaml -t v", "explore-target", "there is no target v", "没有名为 v 的目标"],
    ["sure.yaml -t t", "explore-no-uncertainty", "nothing random touches t", "不受任何不确定性影响"],
    ["bad.csv", "explore-hit-wanted", "no column is named", "没有写明哪一列"],
    ["bad.csv --hit hits", "explore-hit", "there is no column hits", "没有名为 hits 的列"],
    ["bad.csv --hit hit", "explore-hit-values", "1 and 0", "1 和 0"],
    ["none.csv --hit hit", "explore-draws-unreadable", "none.csv cannot be read", "无法读取 none.csv"],
  ])("discover %s is told as %s", async (line, code, en, zh) => {
    await refusedInBoth(`discover ${line}`, code, { en, zh }, folder);
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { type SweepRequest, sweep, sweepOf } from "../../src/explore/sweep.ts";
import { reckonHere, refusedInBoth } from "../cli/here.ts";
import { evaluationOf, good, scenarioOf } from "../support.ts";

const PLAN = `years: { base: 2020, to: 2025 }
draws: 512
assumptions:
  g: { value: 5%, distribution: { normal: [5%, 1%] } }
  h: { value: -2%, distribution: { normal: [-2%, 1%] } }
  lever: { unit: 亿元, value: 1, lever: { from: 0, to: 4 } }
  idle: 1%
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: g }
  y: { unit: 亿元, history: { 2020: 100 }, growth: h }
  z: { unit: 亿元, formula: "x + y + lever" }
  w: { unit: 亿元, history: { 2020: 1 }, growth: idle }
targets: { t: { indicator: z, at-least: 220亿元, by: 2025 } }
`;
const rowsOf = (request: Partial<SweepRequest>, from = 0) => [
  ...sweep(good(sweepOf(scenarioOf(PLAN), { targets: [], vary: [], design: null, matrix: false, ...request })), from),
];

it("a point of a grid is what a run with those values gives, bit for bit", () => {
  const rows = rowsOf({ vary: ["g=4%..6%:3", "lever=0亿元..4亿元:2"] });
  expect(rows.map(({ values }) => values)).toEqual([
    [0.04, 0],
    [0.04, 4],
    [0.05, 0],
    [0.05, 4],
    [0.06, 0],
    [0.06, 4],
  ]);
  const { attainment } =
    evaluationOf(PLAN, {
      set: [
        ["g", "6%"],
        ["lever", "4亿元"],
      ],
    }).document.targets[0] ?? {};
  expect(rows[5]?.targets[0]).toMatchObject({
    value: attainment?.value,
    probability: attainment?.probability,
    error: attainment?.error,
  });
  expect(rowsOf({ vary: ["g=4%..6%:3", "lever=0亿元..4亿元:2"] }, 4)).toEqual(rows.slice(4));
});

it("a matrix holds each assumption alone at its own 10 and 90 %", () => {
  const rows = rowsOf({ matrix: true });
  expect(rows.map(({ values: [g, h] }) => [g?.toFixed(4), h?.toFixed(4)])).toEqual([
    ["0.0500", "-0.0200"],
    ["0.0372", "-0.0200"],
    ["0.0628", "-0.0200"],
    ["0.0500", "-0.0328"],
    ["0.0500", "-0.0072"],
  ]);
  const fixed = evaluationOf(PLAN, { fix: [["g", `${100 * (rows[1]?.values[0] ?? 0)}%`]] });
  expect(rows[1]?.targets[0]?.probability).toBe(fixed.document.targets[0]?.attainment.probability);
});

it("a Latin hypercube has a point in every share of each axis", () => {
  const rows = rowsOf({ vary: ["g=0%..10%", "h=-10%..0%"], design: "lhs:20" });
  for (const [axis, low] of [
    [0, 0],
    [1, -0.1],
  ] as const)
    expect(rows.map(({ values }) => Math.floor(((values[axis] ?? 0) - low) * 200)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
  expect(rowsOf({ design: "lhs:5" })[0]?.values).toHaveLength(2);
});

describe("reckon sweep", () => {
  const folder = mkdtempSync(join(tmpdir(), "reckon-sweep-"));
  writeFileSync(join(folder, "plan.yaml"), PLAN);
  const said = (line: string, lang = "en") => reckonHere([...line.split(" "), "--lang", lang], folder);
  const file = (name: string) => readFileSync(join(folder, name), "utf8");

  it("writes a row a point and target, and says in words what it shows", async () => {
    const en = await said("sweep plan.yaml --vary g=4%..6%:3 -o s.csv");
    expect(en).toMatchObject({ status: 0, stderr: "" });
    expect(en.stdout).toMatch(
      /^z \(≥ 220 × 100 million yuan\) is met on the centre at 1 of 3 points; it turns where g is between 5%\s+and 6%; its/,
    );
    expect(file("s.csv").split("\n")[0]).toBe(
      "scenario,point,g,target,value,holds,probability,error,joint,joint-error",
    );
    expect(file("s.csv").split("\n")).toHaveLength(5);
    const zh = await said("sweep plan.yaml --vary h=-3%..-1%:3", "zh");
    expect(zh.stderr).toMatch(/^3 个点中有 1 个点“z”（≥ 220亿元）按中心轨迹可达到，“h”在-2%与-1%之间/);
    expect(zh.stdout.split("\n")[1]).toMatch(/^plan#[0-9a-f]{12},0,-0\.03,t,/);
  });

  it("goes on where it was interrupted, and gives the same bytes", async () => {
    await said("sweep plan.yaml --vary g=4%..6%:5 -o whole.csv");
    const whole = file("whole.csv");
    writeFileSync(join(folder, "part.csv"), whole.slice(0, whole.split("\n").slice(0, 3).join("\n").length + 20));
    expect(await said("sweep plan.yaml --vary g=4%..6%:5 -o part.csv --resume")).toMatchObject({ status: 0 });
    expect(file("part.csv")).toBe(whole);
    for (const [line, en, zh] of [
      ["--vary g=4%..6%:5 -o whole.csv", "is there already", "已经存在"],
      ["--vary g=4%..6%:6 -o whole.csv --resume", "does not hold this sweep", "不是同一次扫描"],
    ] as const)
      for (const [lang, words] of [
        ["en", en],
        ["zh", zh],
      ] as const)
        expect(await said(`sweep plan.yaml ${line}`, lang)).toMatchObject({
          status: 2,
          stderr: expect.stringContaining(words),
        });
    expect(file("whole.csv")).toBe(whole);
  });

  it("an interrupt keeps what is done", async () => {
    const running = said("sweep plan.yaml --vary g=0%..10%:2000 -o long.csv");
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.emit("SIGINT");
    expect(await running).toMatchObject({
      status: 130,
      stderr: expect.stringContaining("--resume goes on from there"),
    });
    const lines = file("long.csv").split("\n").length - 2;
    expect(lines).toBeLessThan(2000);
  });

  test.each([
    ["--vary g=0%..10%:100000 --vary h=-5%..0%:10000", "explore-points", "1000000000 points", "1000000000 个点"],
    ["--design lhs:1000000000", "explore-points", "--design lhs:1000000000: error", "--design lhs:1000000000: 错误"],
    ["--vary g=0%..10%:1", "explore-steps", "1 is no number of values", "“1”不是取值的个数"],
    ["--vary g", "explore-range", "g is no range", "“g”不是范围"],
    ["--vary idle=0%..2%", "explore-without-effect", "depends on idle", "不依赖假设 idle"],
    ["--vary lever=0亿元..9亿元", "explore-range-lever", "beyond its lever", "超出其可控范围"],
    ["--vary g=0%..1% --vary g=0%..2%", "explore-vary-twice", "g is to vary twice", "g 写了两次"],
    ["--design lhs", "explore-design", "lhs is no design", "“lhs”不是点的设计"],
    ["-t t", "explore-sweep-wanted", "nothing is to vary", "没有写明改什么"],
  ])("%s is told as %s", async (line, code, en, zh) => {
    await refusedInBoth(`sweep plan.yaml ${line}`, code, { en, zh }, folder);
  });
});

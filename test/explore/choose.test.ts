import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { type Choice, type ChooseRequest, choose } from "../../src/explore/choose/choose.ts";
import { standingsOf } from "../../src/explore/choose/regret.ts";
import { normalCdf } from "../../src/random/normal.ts";
import { reckonHere, refusedInBoth } from "../cli/here.ts";
import { evaluationOf, good, scenarioOf } from "../support.ts";

/** x grows by g, which is set, and by luck of a mean that differs between futures; continuous, so that ln x is normal. */
const future = (mean: string, g: string) => `title: { zh: 情景${mean}, en: "future ${mean}" }
years: { base: 2020, to: 2025 }
settings: { compounding: continuous }
assumptions:
  g: { value: ${g}, lever: { from: 0%, to: 12%, effort: 2 } }
  luck: { value: ${mean}, distribution: { normal: [${mean}, 1%] } }
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: g + luck } }
targets: { t: { indicator: x, at-least: 150亿元, by: 2025 } }
`;
const [GOOD, BAD] = [future("1%", "6%"), future("-1%", "8%")];
const chosen = (yamls: readonly string[], request: Partial<ChooseRequest> = {}): Choice =>
  good(
    choose(
      yamls.map((yaml, i) => ({ ...scenarioOf(yaml), id: `s${i}` })),
      { targets: [], options: "files", ...request },
    ),
  );
const exact = (g: number, mean: number) => normalCdf((g + mean - Math.log(1.5) / 5) / 0.01);

test("regret, satisficing and the frontier of a table worked by hand", () => {
  const rows = [
    { effort: 0, values: [0.2, 0.9] },
    { effort: 1, values: [0.6, 0.7] },
    { effort: 2, values: [0.5, 0.5] },
    { effort: 0.5, values: [0.9, null] },
  ];
  const standings = standingsOf(rows);
  expect(standings.map(({ worstRegret }) => worstRegret?.toFixed(6) ?? null)).toEqual([
    "0.700000",
    "0.300000",
    "0.400000",
    null,
  ]);
  expect(standings.map(({ satisfied }) => satisfied?.toFixed(6) ?? null)).toEqual([
    "0.550000",
    "0.650000",
    "0.500000",
    null,
  ]);
  expect(standings.map(({ least }) => least)).toEqual([0.2, 0.6, 0.5, null]);
  expect(standings.map(({ frontier }) => frontier)).toEqual([true, true, false, false]);
  expect(standings[3]?.regrets).toEqual([0, null]);
});

test("options of the files: each is what a run with those values gives, bit for bit, and what the normal law says", () => {
  const { options, cells, levers, targets } = chosen([GOOD, BAD]);
  expect({ targets, levers: levers.map(({ id }) => id) }).toEqual({ targets: ["t"], levers: ["g"] });
  expect(options.map(({ option, setting, effort }) => ({ option, setting, effort }))).toEqual([
    { option: "s0", setting: [0.06], effort: 0 },
    { option: "s1", setting: [0.08], effort: expect.closeTo((2 * 0.02) / 0.12, 12) },
  ]);
  for (const { option, scenario, probability } of cells) {
    const [g, mean] = [option === "s0" ? 6 : 8, scenario === "s0" ? 1 : -1];
    const run = evaluationOf(scenario === "s0" ? GOOD : BAD, { set: [["g", `${g}%`]] });
    expect(probability).toBe(run.document.targets[0]?.attainment.probability);
    expect(probability).toBeCloseTo(exact(g / 100, mean / 100), 2);
  }
  // More of the lever is better in both futures: no regret at 8 %.
  expect(options[1]).toMatchObject({ worstRegret: 0, frontier: true });
  expect(options[0]?.worstRegret).toBeCloseTo(exact(0.08, 0.01) - exact(0.06, 0.01), 1);
});

test("options of the levers: least effort on each centre, and enough in every future", () => {
  const { options } = chosen(
    [GOOD, BAD].map((each) => each.replace("12%", "12.5%")),
    { options: "levers" },
  );
  const at = (id: string) => options.find(({ option }) => option === id)?.setting[0];
  const need = Math.log(1.5) / 5;
  expect(at("least:s0")).toBe(Math.ceil(1000 * (need - 0.01)) / 1000);
  expect(at("least:s1")).toBe(Math.ceil(1000 * (need + 0.01)) / 1000);
  // 80 % in the bad future: need + 1 % + z₀.₈ · 1 % = 9.95 %, written with one decimal.
  expect(at("everywhere:80%")).toBe(0.1);
  expect(options.find(({ option }) => option === "everywhere:80%")?.least).toBeGreaterThanOrEqual(0.8);
});

describe("reckon choose", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "reckon-choose-"));
    writeFileSync(join(folder, "good.yaml"), GOOD);
    writeFileSync(join(folder, "bad.yaml"), BAD);
    writeFileSync(join(folder, "none.yaml"), GOOD.replace(", lever: { from: 0%, to: 12%, effort: 2 }", ""));
  });
  const said = async (line: string, lang = "en") => reckonHere([...line.split(" "), "--lang", lang], folder);

  it("answers in the first line, as data and as CSV", async () => {
    const { stdout } = await said("choose good.yaml bad.yaml -o regret.csv");
    expect(stdout.replaceAll("\n", " ")).toMatch(
      /^Of 2 options, as in future -1% gives the least away: it is the best in every scenario; all targets hold with \d/,
    );
    expect((await said("choose good.yaml bad.yaml", "zh")).stdout).toMatch(
      /^2个方案中，“如‘情景-1%’”最稳妥：在每个情景中都是最好的；/,
    );
    const data = JSON.parse((await said("choose good.yaml bad.yaml --json")).stdout) as Choice;
    expect(data.cells).toHaveLength(4);
    const lines = readFileSync(join(folder, "regret.csv"), "utf8").trim().split("\n");
    expect(lines[0]).toBe("option,scenario,probability,error,regret,worst-regret,satisfied,effort,frontier,g");
    expect(lines.slice(1).map((each) => Number(each.split(",")[2]))).toEqual(
      data.cells.map(({ probability }) => probability),
    );
  });

  test.each([
    ["good.yaml none.yaml", "explore-choose-levers", "no lever that all of the scenarios have", "没有共同的可控变量"],
    ["good.yaml bad.yaml -t u", "explore-target", "there is no target u", "没有名为 u 的目标"],
    ["good.yaml bad.yaml -o good.yaml", "explore-choose-output", "good.yaml is there already", "good.yaml 已经存在"],
  ])("choose %s is told as %s", async (line, code, en, zh) => {
    await refusedInBoth(`choose ${line}`, code, { en, zh }, folder);
  });
});

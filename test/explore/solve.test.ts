import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { edgesOf, gridOf, stretchesOf } from "../../src/explore/edges.ts";
import { type Solved, type SolveRequest, solve } from "../../src/explore/solve.ts";
import { moved } from "../../src/plan/moved.ts";
import { reckonHere, refusedInBoth } from "../cli/here.ts";
import { evaluationOf, good, scenarioOf } from "../support.ts";

const MACHINERY = `years: { base: 2019, to: 2025 }
assumptions: { g: 8%, idle: 1% }
indicators:
  x: { unit: 亿元, history: { 2019: 1566 }, growth: g }
  y: { unit: 亿元, history: { 2019: 5 }, growth: idle }
targets:
  t: { indicator: x, at-least: 3000亿元, by: 2025 }
`;
/** A market that shrinks with the price: 40 pieces at 10, none at 20; revenue is price × pieces. */
const MARKET = `years: { base: 2020, to: 2021 }
assumptions: { price: { unit: 元, value: 10, lever: { from: 0, to: 20 } } }
indicators: { revenue: { unit: 元, formula: "price * (20元 - price) / 1元" } }
targets: { t: { indicator: revenue, at-least: 75元, by: 2021 } }
`;
const NORMAL = `years: { base: 2020, to: 2025 }
settings: { compounding: continuous }
assumptions: { g: { value: 5%, distribution: { normal: [5%, 1%] } } }
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: g } }
targets: { t: { indicator: x, at-least: 150亿元, by: 2025 }, u: { indicator: x, at-most: 170亿元, by: 2025 } }
`;
const solved = (yaml: string, request: Partial<SolveRequest>): Solved =>
  good(solve(scenarioOf(yaml), { targets: [], assumptions: [], probability: null, joint: false, ...request }));

describe("on the central trajectory", () => {
  it("finds the rate of METHODS.md: 1566 to 3000 in six years takes 11.4435 %", () => {
    const { solutions, outcome, met } = solved(MACHINERY, { assumptions: ["g"] });
    expect({ outcome, met }).toEqual({ outcome: "solved", met: false });
    expect(solutions).toEqual([
      { assumption: "g", value: expect.closeTo(0.114435, 6), error: expect.any(Number), met: "above" },
    ]);
    expect(solutions[0]?.value).toBeCloseTo((3000 / 1566) ** (1 / 6) - 1, 8);
  });

  it("finds every value at which the target turns, and what lies between", () => {
    const { solutions, stretches } = solved(MARKET, { assumptions: ["price"] });
    expect(solutions.map(({ value, met }) => [Math.round(value * 1e6) / 1e6, met])).toEqual([
      [5, "above"],
      [15, "below"],
    ]);
    expect(stretches).toEqual([{ from: expect.closeTo(-5, 6), to: expect.closeTo(5, 6) }]);
  });

  it("says where nothing meets, and what comes closest", () => {
    const { outcome, best, solutions } = solved(MARKET.replace("75元", "101元"), { assumptions: ["price"] });
    expect({ outcome, solutions, best }).toEqual({
      outcome: "never",
      solutions: [],
      best: { values: [10], probability: null },
    });
  });

  it("says where all of the range meets", () => {
    expect(solved(MACHINERY, { assumptions: ["g=7%..9%"] }).outcome).toBe("never");
    expect(solved(MACHINERY.replace("3000", "2000"), { assumptions: ["g=7%..9%"] })).toMatchObject({
      outcome: "always",
      solutions: [],
      stretches: [{ from: null, to: null }],
    });
  });

  it("moves several by the same amount, until all targets are met", () => {
    const yaml = `${MACHINERY}  s: { indicator: y, at-least: 6, by: 2025 }\n`;
    const { solutions } = solved(yaml, { targets: ["t", "s"], assumptions: ["g", "idle"] });
    const shift = Math.max((3000 / 1566) ** (1 / 6) - 1.08, 1.2 ** (1 / 6) - 1.01);
    expect(solutions.map(({ value }) => value)).toEqual([
      expect.closeTo(0.08 + shift, 8),
      expect.closeTo(0.01 + shift, 8),
    ]);
  });

  it("shifts a schedule as --set does", () => {
    const yaml = MACHINERY.replace("g: 8%", "g: { schedule: { 2020: 8%, 2022: 6% } }");
    const { solutions } = solved(yaml, { assumptions: ["g"] });
    const run = evaluationOf(yaml, { set: [["g", `${100 * (solutions[0]?.value ?? 0)}%`]] });
    expect(run.document.targets[0]?.attainment.value).toBeCloseTo(3000, 4);
  });

  it("a value that is to be hit exactly is found where the path crosses it", () => {
    const yaml = MACHINERY.replace("at-least: 3000亿元", "equals: 3000亿元");
    expect(solved(yaml, { assumptions: ["g"] }).solutions).toMatchObject([
      { value: expect.closeTo(0.114435, 6), met: "at" },
    ]);
  });
});

describe("with a probability", () => {
  it("finds the mean of METHODS.md: ln(1.5)/5 + z₀.₈ · 1 % = 8.9509 %, within its error", () => {
    const { solutions, draws } = solved(NORMAL, { targets: ["t"], assumptions: ["g"], probability: 0.8 });
    const [one] = solutions;
    expect(draws).toBe(16384);
    expect(one).toMatchObject({ assumption: "g", met: "above" });
    expect(Math.abs((one?.value ?? 0) - 0.089509)).toBeLessThan(4 * (one?.error ?? 0) + 1e-6);
    expect(one?.error).toBeLessThan(1e-4);
  });

  it("is the probability of the run in which the assumption is moved there, and a little below it is not reached", () => {
    const scenario = scenarioOf(NORMAL);
    const { solutions } = solved(NORMAL, { targets: ["t"], assumptions: ["g"], probability: 0.8 });
    const [g] = scenario.assumptions;
    if (!g) throw new Error("g");
    const at = (value: number) => {
      const after = moved(g, value, 2021);
      const yaml = NORMAL.replace("value: 5%", `value: ${100 * value}%`).replace("[5%,", `[${100 * value}%,`);
      expect(after.ok).toBe(true);
      return evaluationOf(yaml).document.targets[0]?.attainment.probability ?? 0;
    };
    expect(at(solutions[0]?.value ?? 0)).toBeGreaterThanOrEqual(0.8 - 1e-4);
    expect(at((solutions[0]?.value ?? 0) - 1e-4)).toBeLessThan(0.8);
  });

  it("of two targets together has a narrower stretch than of each", () => {
    const width = (joint: boolean) => {
      const { stretches } = solved(NORMAL, { targets: ["t", "u"], assumptions: ["g"], probability: 0.55, joint });
      return (stretches[0]?.to ?? 9) - (stretches[0]?.from ?? -9);
    };
    expect(width(true)).toBeLessThan(width(false));
  });
});

test("edges are narrowed to the last digit, and stretches are what lies between them", () => {
  const { edges } = edgesOf((x) => (x > 0.3 && x < 0.7 ? 1 : -1), gridOf(0, 1, 10, 0), 0);
  expect(edges.map(({ at }) => at)).toEqual([expect.closeTo(0.3, 15), expect.closeTo(0.7, 15)]);
  expect(stretchesOf(edges)).toHaveLength(1);
  expect(edgesOf(() => Number.NaN, [0, 1], 0)).toEqual({ edges: [], best: null });
});

describe("reckon solve", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "reckon-solve-"));
    writeFileSync(join(folder, "plan.yaml"), MACHINERY);
    writeFileSync(join(folder, "normal.yaml"), NORMAL);
    writeFileSync(
      join(folder, "lacking.yaml"),
      MACHINERY.replace("indicator: x", "indicator: z").replace("  y:", "  z: { unit: 亿元 }\n  y:"),
    );
  });
  const said = async (line: string, lang = "en") => reckonHere([...line.split(" "), "--lang", lang], folder);

  it("answers in the first line, in either language", async () => {
    expect((await said("solve plan.yaml --for g")).stdout.split("\n")[0]).toBe(
      "x (≥ 3000 × 100 million yuan) is met where g is at least 11.44% (now 8%).",
    );
    expect((await said("solve plan.yaml --for g", "zh")).stdout.split("\n")[0]).toBe(
      "“g”至少为11.44%时，“x”（≥ 3000亿元）可达到（现为8%）。",
    );
    expect((await said("solve normal.yaml -t t --for g -p 80%", "zh")).stdout).toMatch(
      /^“g”至少为8\.95% ± .*时，“x”（≥ 150亿元）有80%的概率达到（现为5%）。\n/,
    );
  });

  it("prints what the library gives with --json, and nothing else", async () => {
    const { stdout, stderr } = await said("solve plan.yaml --for g --json");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).solutions).toEqual(solved(MACHINERY, { assumptions: ["g"] }).solutions);
  });

  test.each([
    ["solve plan.yaml", "explore-assumption-wanted", "these targets depend on g", "影响这些目标的假设有：g"],
    ["solve plan.yaml --for idle", "explore-without-effect", "nothing of t depends on idle", "不依赖假设 idle"],
    ["solve plan.yaml --for gg", "explore-assumption", "there is no assumption gg", "没有名为 gg 的假设"],
    ["solve plan.yaml -t tt --for g", "explore-target", "there is no target tt", "没有名为 tt 的目标"],
    ["solve normal.yaml --for g", "explore-target-wanted", "no target is named", "没有写明哪个目标"],
    ["solve lacking.yaml --for g", "explore-not-assessable", "is not assessable", "暂不可评估"],
    ["solve plan.yaml --for g=9%..12%", "explore-range-excludes", "the value 8% of g", "g 的值 8%"],
    ["solve plan.yaml --for g=12%..9%", "explore-range", "12%..9% is no range", "“12%..9%”不是范围"],
    ["solve plan.yaml --for g=1..9", "rate-without-sign", "1 has no per cent sign", "1"],
    ["solve plan.yaml --for g -p 80%", "explore-no-uncertainty", "nothing random touches t", "不受任何不确定性影响"],
    ["solve plan.yaml --for g -p 800%", "explore-probability", "800% is no probability", "“800%”不是"],
  ])("%s is told as %s", async (line, code, en, zh) => {
    await refusedInBoth(line, code, { en, zh }, folder);
  });
});

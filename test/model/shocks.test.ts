import { describe, expect, test } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { formatExplain } from "../../src/present/explain/text.ts";
import { normalCdf } from "../../src/random/normal.ts";
import { errorsOf, resolved } from "../scenario/support.ts";
import { evaluationOf, programOf, scenarioOf } from "../support.ts";

const correlated = (more = "") => `
years: { base: 2020, to: 2024 }
draws: 60000
assumptions: { v: 10%, g: { value: 0%, distribution: { normal: [0%, 10%] }, drawn: yearly } }
correlations: [{ of: [x.volatility, y.volatility], rank: 0.5 }${more}]
indicators:
  x: { history: { 2020: 100 }, growth: 0%, volatility: 10% }
  y: { history: { 2020: 100 }, growth: 0%, volatility: v }
  z: { history: { 2020: 100 }, growth: g }
  ratio: { formula: x / y }
targets: { t: { indicator: ratio, at-least: 1.2, by: 2024 } }
`;

describe("correlated shocks", () => {
  // ln(x / y) is normal with variance 2·σ²·4·(1 − r), r = 2·sin(π · 0.5 / 6).
  test("the ratio of two shocked indicators has its closed form", () => {
    const { probability, error } = evaluationOf(correlated()).document.targets[0]?.attainment ?? {};
    const sd = 0.1 * Math.sqrt(8 * (1 - 2 * Math.sin((Math.PI * 0.5) / 6)));
    expect(Math.abs((probability as number) - normalCdf(-Math.log(1.2) / sd))).toBeLessThan(4 * (error as number));
  });

  test("each year's pair is a group, an assumption that is drawn yearly among them", () => {
    const program = programOf(correlated(", { of: [g, x.volatility], rank: -0.4 }"));
    const names = program.correlated.map(({ inputs }) =>
      inputs.map((i) => `${program.inputs[i]?.name} ${program.inputs[i]?.year}`).join(", "),
    );
    expect(names).toEqual([2021, 2022, 2023, 2024].map((year) => `g ${year}, x#shock ${year}, y#shock ${year}`));
  });

  test("both executors give the same bits", () => {
    const program = programOf(correlated());
    const options = { seed: 1, draws: 4000, design: "sobol-sums" } as const;
    expect(simulate(program, { ...options, executor: "js" })).toStrictEqual(
      simulate(program, { ...options, executor: "wasm" }),
    );
  });

  test("explain names the partner", () => {
    const entry = explain(scenarioOf(correlated())).find(({ id }) => id === "y");
    expect(entry?.rules.map(({ en }) => en)).toContain("rank correlation with x.volatility: 0.5");
  });

  test.each([
    ["{ of: [x.volatility, h], rank: 0.5 }", "correlation-drawn"],
    ["{ of: [x.volatility, w.volatility], rank: 0.5 }", "unknown-assumption"],
    ["{ of: [x.volatility, x.volatility], rank: 0.5 }", "correlation-itself"],
    ["{ of: [x.volatility, x.growth], rank: 0.5 }", "correlation-certain"],
  ])("%s is refused: %s", (pair, code) => {
    const yaml = `years: { base: 2020, to: 2022 }
assumptions: { h: { distribution: { normal: [1%, 1%] } } }
correlations: [${pair}]
indicators: { x: { history: { 2020: 1 }, growth: 1%, volatility: 1% }, w: { history: { 2020: 1 }, growth: h } }`;
    expect(errorsOf(resolved(yaml)).map((each) => each.split(" ")[1])).toEqual([code]);
  });
});

const seen = (history: string, more = "unit: 亿元") =>
  `years: { base: 2020, to: 2022 }\nindicators: { x: { ${more}, history: ${history}, growth: 0%, volatility: history } }`;
const FIVE = "{ 2014: 100, 2015: 110, 2016: 99, 2018: 120, 2019: 126, 2020: 140, 2021: 133 }";

describe("volatility: history", () => {
  const volatility = (yaml: string, options = {}) =>
    scenarioOf(yaml, options).assumptions.find(({ id }) => id === "x.volatility");

  // numpy 2.4.6: std([ln 1.1, ln 0.9, ln 1.05, ln(140/126), ln 0.95], ddof=1)
  test("the sd of the log growth rates from one year to the next, with their number", () => {
    expect(volatility(seen(FIVE))).toMatchObject({ derived: { en: "sd of 5 log growth rates, 2014–2021" } });
    expect(volatility(seen(FIVE))?.value).toBeCloseTo(0.09297117748518573, 14);
    expect(volatility(seen(FIVE), { asOf: 2020 })?.value).toBeCloseTo(0.09742511608074554, 14);
  });

  test("of a share, of its changes in points", () => {
    const share = volatility(seen("{ 2016: 40, 2017: 42, 2018: 43, 2019: 47, 2020: 46 }", 'unit: "%"'));
    // Changes 2, 1, 4, −1: variance 13/3.
    expect(share?.value).toBeCloseTo(Math.sqrt(13 / 3) / 100, 14);
    expect(share?.derived?.zh).toBe("2016—2020年4个逐年变动的标准差");
  });

  test.each([
    ["{ 2017: 1, 2018: 2, 2019: 3, 2020: 4 }", 3],
    ["{ 2016: 1, 2017: 2, 2018: { value: 3, artefact: true }, 2019: 3, 2020: 4 }", 2],
    ["{ 2015: -1, 2016: 1, 2017: 2, 2018: 3, 2019: 4 }", 3],
    ["{ 2015: 1, 2016: 1, 2017: 2, 2018: 3, 2019: 4, 2020: 0 }", 0],
  ])("fewer than 4 are refused: %s", (history, count) => {
    const result = resolved(seen(history));
    expect(errorsOf(result)[0]).toMatch(/^2:\d+ volatility-few$/);
    expect(result.ok ? null : result.errors[0]?.args).toMatchObject({ id: "x", count, least: 4 });
  });

  test("explain tells it in both languages", () => {
    const entries = explain(scenarioOf(seen(FIVE))).filter(({ id }) => id === "x.volatility");
    expect(formatExplain(entries, "zh")).toContain("由来：2014—2021年5个对数增速的标准差");
    expect(formatExplain(entries, "en")).toContain("derived: sd of 5 log growth rates, 2014–2021");
  });

  test("it can be set, and persists as any other", () => {
    const map = seen(FIVE).replace("volatility: history", "volatility: { sd: history, persistence: 0.4 }");
    expect(scenarioOf(map).indicators[0]?.volatility?.persistence).toBe(0.4);
    expect(volatility(seen(FIVE), { set: { "x.volatility": "3%" } })?.value).toBe(0.03);
  });
});

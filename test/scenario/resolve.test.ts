import { describe, expect, test } from "vitest";
import { knownValues } from "../../src/plan/known.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import { good } from "../support.ts";
import { errorsOf, resolved, YEARS } from "./support.ts";

const scenario = (yaml: string, options = {}): Scenario => good(resolved(yaml, options));
const assumption = (from: Scenario, id: string) => from.assumptions.find((each) => each.id === id);
const indicatorOf = (rest: string) => scenario(`${YEARS}indicators: { a: { ${rest} } }`).indicators[0];
const targetOf = (rest: string) =>
  scenario(`${YEARS}indicators:
  a: { unit: 人, label: { zh: 甲 }, history: { 2020: 5 }, growth: 3% }
  b: { unit: 人, history: { 2020: 5 }, growth: 3% }
  share: { unit: "%", formula: a / b }
targets: { t: { ${rest} } }`).targets[0];

describe("assumptions", () => {
  const one = (rest: string) => assumption(scenario(`${YEARS}assumptions: { g: ${rest} }`), "g");

  test.each([
    ["3%", { value: 0.03, unit: { text: "" } }],
    ["0.03", { value: 0.03 }],
    ["{ value: 3%, unit: '%' }", { value: 3, unit: { text: "%" } }],
    ["{ value: 3000亿元 }", { value: 3000, unit: { text: "亿元" } }],
    ["{ value: 1.5万 }", { value: 15000, unit: { text: "" } }],
    ["{ value: 2, unit: 万人, lever: { from: 0, to: 50000人 } }", { value: 2, lever: { from: 0, to: 5 } }],
    ["{ schedule: { 2022: 2%, 2021: 1% } }", { value: 0.01, schedule: { 2021: 0.01, 2022: 0.02 } }],
    [
      "{ value: 1%, drawn: yearly, distribution: { normal: [1%, 2%], low: 0 } }",
      { drawn: "yearly", distribution: { kind: "normal", mean: 0.01, sd: 0.02, low: 0 } },
    ],
    [
      "{ distribution: { pert: [1%, 2%, 6%] } }",
      { value: 0.02, distribution: { kind: "pert", min: 0.01, mode: 0.02, max: 0.06 } },
    ],
    ["{ distribution: { beta: { alpha: 1, beta: 3, min: 0, max: 8 } } }", { value: 2 }],
    ["{ distribution: { gamma: { shape: 2, scale: 3 } } }", { value: 6 }],
    ["{ distribution: { uniform: [2, 4] } }", { value: 3 }],
    ["{ distribution: { lognormal-90: [1, 4] } }", { value: 2 }],
    ["{ distribution: { normal-90: [1, 4] } }", { value: 2.5 }],
  ])("%s", (text, expected) => {
    expect(one(text)).toMatchObject(expected);
  });

  // z(95 %) = 1.6448536269514722 (AS241; the same in any table of the normal distribution).
  test("a 90 % range is the normal with those ends", () => {
    const { distribution } = one("{ distribution: { normal-90: [1, 4] } }") ?? {};
    expect(distribution).toMatchObject({ kind: "normal", mean: 2.5 });
    expect((distribution as { sd: number }).sd).toBeCloseTo(1.5 / 1.6448536269514722, 12);
  });
});

describe("figures that an indicator states in passing are assumptions too", () => {
  const file = `${YEARS}indicators:
  a: { unit: 亿元, history: { 2020: 5 }, growth: { model: logistic, capacity: 120亿元, rate: 35% }, volatility: 2%, steps: { 2022: { add: 3 }, 2021: { by: -1% } } }
  b: { history: { 2020: 5 }, growth: { model: damped, rate: 4% } }
  c: { history: { 2020: 5 }, growth: { model: compound, schedule: { 2021: 4%, 2023: 5% } } }
  d: { history: { 2020: 5 }, growth: -4% }
`;

  test("named after it, in their units", () => {
    expect(scenario(file).assumptions.map(({ id, value, unit, implicit }) => [id, value, unit.text, implicit])).toEqual(
      [
        ["a.capacity", 120, "亿元", true],
        ["a.growth", 0.35, "", true],
        ["a.volatility", 0.02, "", true],
        ["a.step-2021", -0.01, "", true],
        ["a.step-2022", 3, "亿元", true],
        ["b.growth", 0.04, "", true],
        ["b.phi", 0.9, "", true],
        ["c.growth", 0.04, "", true],
        ["d.growth", -0.04, "", true],
      ],
    );
    expect(assumption(scenario(file), "c.growth")?.schedule).toEqual({ 2021: 0.04, 2023: 0.05 });
    expect(scenario(file).indicators[0]?.growth).toMatchObject({
      figures: { rate: { kind: "name", id: "a.growth", when: { lag: 0 } } },
    });
  });

  test("--set changes them, and everything else, in its own unit", () => {
    const set = scenario(file, { set: { "a.capacity": "200", "c.growth": "1%" } });
    expect(assumption(set, "a.capacity")?.value).toBe(200);
    expect(assumption(set, "c.growth")).toMatchObject({
      value: 0.01,
      schedule: { 2021: 0.01, 2023: expect.closeTo(0.02, 12) },
      at: { file: "--set c.growth=1%" },
    });
    expect(errorsOf(resolved(file, { set: { "a.capacty": "200" } }))).toEqual(["0:0 change-unknown"]);
    expect(errorsOf(resolved(file, { set: { "a.growth": "3人" } }))).toEqual(["0:0 quantity-unit-unwanted"]);
    expect(errorsOf(resolved(file, { set: { "a.capacity": "4" } }))).toEqual(["3:77 capacity-reached"]);
  });

  test("what is fixed is held: its distribution and correlations keep its place; a switch that is set is fixed, with a warning", () => {
    const drawn = `${YEARS}assumptions: { g: { distribution: { normal: [1, 1] } }, h: { distribution: { normal: [1, 1] } } }\ncorrelations: [{ of: [g, h], rank: 0.5 }]`;
    const result = resolved(drawn, { fix: { g: "2" } });
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual([]);
    const states = resolved(`${YEARS}assumptions: { g: { distribution: { discrete: [[1, 60%], [2, 40%]] } } }`, {
      set: { g: "2" },
    });
    expect(states.ok && states.warnings.map(({ code }) => code)).toEqual(["set-fixes"]);
    expect(good(result)).toMatchObject({
      correlations: [{ of: ["g", "h"], rank: 0.5 }],
      assumptions: [{ value: 2, held: true, distribution: { kind: "normal", mean: 1 } }, { held: false }],
    });
  });

  test("a name or a formula stays an expression", () => {
    const named = scenario(
      `${YEARS}assumptions: { g: { value: 3, unit: '%' } }\nindicators: { a: { history: { 2020: 1 }, growth: g }, b: { history: { 2020: 1 }, growth: g + 1% } }`,
    );
    expect(named.assumptions).toHaveLength(1);
    expect(JSON.stringify(named.indicators[0]?.growth)).toContain('"id":"g"');
  });
});

describe("observations", () => {
  test("figures, marks, part-year figures and their sources", () => {
    const file = `${YEARS}sources: { s: { title: S }, u: { title: U } }
indicators: { a: { unit: 亿元, source: s, history: { 2019: 1700+, 2018: { value: 16亿元, artefact: true, source: u }, 2020: { value: 9, period: H1 } } } }`;
    const [a] = scenario(file).indicators;
    expect(a?.observations.map(({ year, value, source }) => [year, value, source])).toEqual([
      [2018, 16, "u"],
      [2019, 1700, "s"],
    ]);
    expect(a?.observations.map(({ approximate, artefact }) => [approximate, artefact])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(a?.partial).toMatchObject([{ year: 2020, value: 9, period: "H1" }]);
  });

  // METHODS, oracle 1: cuts of +1.51, −2.20 and −4.18 % make −4.87 % together (published).
  test("yearly changes are chained to an index of 100 in the year before the first", () => {
    const a = indicatorOf("changes: { 2016: +1.51%, 2017: -2.20%, 2018: -4.18% }");
    expect(a?.unit.text).toBe("index");
    expect(a?.observations.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018]);
    expect(a?.observations[0]?.value).toBe(100);
    expect((a?.observations[3]?.value ?? 0) - 100).toBeCloseTo(-4.87, 2);
  });

  test("a gap is filled geometrically between positive values, else linearly, and marked", () => {
    const known = (history: string, asOf = 2020) => knownValues(indicatorOf(`history: ${history}`) as never, asOf);
    expect(known("{ 2016: 100, 2018: 121, 2030: 1 }").get(2017)?.value).toBeCloseTo(110, 12);
    expect(known("{ 2016: 100, 2018: 121, 2030: 1 }").size).toBe(3);
    expect(known("{ 2016: -1, 2018: 3 }").get(2017)).toEqual({ value: 1, status: "interpolated" });
    expect(known("{ 2016: 0, 2018: 3 }").get(2017)?.value).toBe(1.5);
    expect([...known("{ 2018: 3, 2016: 1 }").entries()].map(([year, { status }]) => [year, status])).toEqual([
      [2016, "observed"],
      [2017, "interpolated"],
      [2018, "observed"],
    ]);
    expect(known("{ 2016: 1, 2018: 3 }", 2017).size).toBe(1);
  });

  test("a gap in a share is filled along a line; a ratio, though its scale is a share's too, geometrically", () => {
    const between = (unit: string) =>
      knownValues(indicatorOf(`unit: "${unit}", history: { 2016: 10, 2018: 40 }`) as never, 2020).get(2017)?.value;
    expect(["%", "‰", "百分点"].map(between)).toEqual([25, 25, 25]);
    expect(between("人/千人")).toBeCloseTo(20, 12);
  });
});

describe("targets", () => {
  test.each([
    [
      "indicator: a, at-least: 1.5万",
      { kind: "level", sense: "at-least", value: 15000, by: 2025, from: 2020, label: { zh: "甲", en: "甲" } },
    ],
    [
      "indicator: a, equals: 5, tolerance: 0.5, confidence: 80%, nature: binding",
      { sense: "equals", tolerance: 0.5, confidence: 0.8, nature: "binding" },
    ],
    ["indicator: a, average-growth: { at-least: 5% }", { kind: "average-growth", value: 0.05 }],
    ["indicator: a, every-year: { at-most: 2%, of: growth }", { kind: "every-year", of: "growth", value: 0.02 }],
    ["indicator: a, every-year: { at-most: 2 }", { of: "value", value: 2 }],
    ["indicator: a, total: { at-least: 50, from: 2019 }, by: 2023", { kind: "total", value: 50, from: 2019, by: 2023 }],
    ["indicator: a, change: { at-most: -25% }", { kind: "change", sense: "at-most", value: -0.25 }],
    ["indicator: a, mean: { at-most: 3 }", { kind: "mean", meanOf: "values" }],
    ["indicator: share, mean: { at-most: 30, of-totals: [a, b] }", { meanOf: { total: "a", over: "b", scale: 100 } }],
    ["indicator: a, mean-vs-previous: { at-most: -15% }", { kind: "mean-vs-previous", value: -0.15, previous: null }],
    ["indicator: a, mean-vs-previous: { at-most: -15%, previous: 4 }", { previous: 4 }],
    ["indicator: a, relative-growth: { than: b }", { kind: "relative-growth", to: "b", sense: "at-least", value: 0 }],
    ["indicator: a, relative-growth: { than: b, at-least: 2个百分点 }", { value: 0.02 }],
    ["indicator: a, rank: { at-most: 2, among: [b] }", { kind: "rank", value: 2, among: ["b"], order: "highest" }],
    ["indicator: a, rank: {}", { value: 0, among: [] }],
    ["indicator: a, count: { at-most: 0 }", { kind: "count", value: 0, intensity: null }],
    [
      "milestone: { due: 2023-06, done: 2022-12 }",
      { kind: "milestone", indicator: null, by: 2023, due: 2023 * 12 + 5, done: 2022 * 12 + 11, expected: null },
    ],
    ["milestone: { due: 2023 }", { due: 2023 * 12 + 11 }],
    ["indicator: a, band: { around: 60 }", { kind: "band", low: 57, high: 63 }],
    ["indicator: a, band: { around: 60, within: 10% }", { low: 54, high: 66 }],
    ["indicator: a, band: { low: 50, high: 70 }", { low: 50, high: 70 }],
    ["indicator: a, parity: {}", { kind: "parity", within: 0.05 }],
    ["indicator: a, maintain: { at-least: 4 }", { kind: "maintain", value: 4 }],
    ["indicator: a, directional: up", { kind: "directional", direction: "up" }],
    ["external: set by the province", { kind: "external", indicator: null, awaiting: "set by the province" }],
    ["indicator: a, at-least: 6, required: { of: b, from: 2021 }", { required: { of: "b", from: 2021 } }],
  ])("%s", (text, expected) => {
    expect(targetOf(text)).toMatchObject(expected);
  });
});

describe("years and defaults", () => {
  const A = "indicators: { a: { history: { 2015: 1, 2019: 2 }, growth: 1% } }\n";

  test("as-of is the latest observation, the base year as-of, the last year that of the last target", () => {
    const yaml = `${A}targets: { t: { indicator: a, at-least: 3, by: 2024 } }`;
    expect(scenario(yaml)).toMatchObject({
      asOf: 2019,
      years: { from: 2015, base: 2019, to: 2024 },
      seed: 1,
      draws: 16_384,
      design: "sobol-sums",
    });
    expect(scenario(yaml, { asOf: 2017, seed: 5, draws: 10 })).toMatchObject({
      asOf: 2017,
      years: { base: 2017 },
      seed: 5,
      draws: 10,
    });
  });

  test("settings, sources, facts", () => {
    const yaml = `${YEARS}sources: { s: { title: S, as-quoted-in: u }, u: { title: U, url: "https://example.org" } }
facts: { f: { value: 3A级, year: 2024, row: 12, source: s } }
settings: { flat: 0.5%, compounding: continuous }`;
    expect(scenario(yaml)).toMatchObject({
      settings: { atRisk: 0.2, flat: 0.005, compounding: "continuous" },
      sources: [
        { id: "s", quotedIn: "u" },
        { id: "u", quotedIn: null },
      ],
      facts: [{ id: "f", value: "3A级", year: 2024, row: "12", source: "s" }],
    });
  });

  test("ids keep the order of the file, numerals among them too", () => {
    const yaml = `${YEARS}facts: { b: { value: 1 }, "2": { value: 1 }, "1": { value: 1 } }`;
    expect(scenario(yaml).facts.map(({ id }) => id)).toEqual(["b", "2", "1"]);
  });

  test("a resolved scenario is plain data", () => {
    const plain = scenario(`${A}${YEARS}`);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });
});

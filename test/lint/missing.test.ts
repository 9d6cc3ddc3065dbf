import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type MissingFigure, missingFigures } from "../../src/assess/missing.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good, scenarioOf } from "../support.ts";

const documentOf = (scenario: Scenario) => good(evaluate(scenario)).document;
const missingIn = (yaml: string): readonly MissingFigure[] => {
  const scenario = scenarioOf(yaml, { draws: 1 });
  return missingFigures(scenario, documentOf(scenario));
};

const made: Readonly<Record<string, string | number>> = {
  "missing-growth": "3%",
  "missing-change": "2%",
  "missing-rank": 1,
  "missing-date": "2024-06",
};

type Tree = { [key: string]: Tree | unknown };

/** `indicators.x.history: { 2020: … }` as an overlay, with a made-up figure. */
function overlay(figures: readonly MissingFigure[]): string {
  const tree: Tree = { extends: "./base.yaml" };
  figures.forEach(({ code, enter }, i) => {
    const [path = "", ...rest] = enter.split(": ");
    const year = /\{ (\d+)$/.exec(rest[0] ?? "")?.[1];
    const keys = [...path.split("."), ...(year ? [year] : [])];
    const figure = made[code] ?? 2 + ((i * 7) % 5) + i / 97;
    const text = rest.at(-1) ?? "";
    const last = keys.pop() as string;
    const place = keys.reduce<Tree>((node, key) => {
      node[key] ??= {};
      return node[key] as Tree;
    }, tree);
    place[last] = text.includes("…") ? figure : text.startsWith("[") ? [text.slice(1, -1)] : text;
  });
  return stringify(tree);
}

function verdictsAfter(base: string, figures: readonly MissingFigure[]): readonly string[] {
  const files = new Map([
    ["base.yaml", base],
    ["over.yaml", overlay(figures)],
  ]);
  const scenario = good(resolveScenario(files, "over.yaml", { draws: 1 }));
  return documentOf(scenario).targets.map(({ verdict }) => verdict);
}

const plan = (indicators: string, target: string, base = 2020): string => `
years: { base: ${base}, to: 2025 }
as-of: 2021
indicators: { ${indicators} }
targets: { t: { ${target} } }
`;

const cases: [string, string, readonly string[], number?][] = [
  ["x: {}", "indicator: x, at-least: 5", ["indicators.x.history: { 2021: … }", "indicators.x.growth: …"]],
  ["x: { history: { 2020: 3 } }", "indicator: x, at-least: 5", ["indicators.x.growth: …"]],
  ["x: { growth: 3% }", "indicator: x, change: { at-least: 5% }", ["indicators.x.history: { 2020: … }"]],
  [
    "x: { history: { 2021: 3 }, growth: 3% }",
    "indicator: x, change: { at-least: 5% }",
    ["indicators.x.history: { 2020: … }"],
  ],
  [
    "x: { changes: { 2021: 3% }, growth: 3% }",
    "indicator: x, change: { at-least: 5% }",
    ["indicators.x.changes: { 2019: … }", "indicators.x.changes: { 2020: … }"],
    2018,
  ],
  [
    "a: { history: { 2020: 3 } }, b: {}, x: { formula: a / b }",
    "indicator: x, at-least: 5",
    ["indicators.a.growth: …", "indicators.b.history: { 2021: … }", "indicators.b.growth: …"],
  ],
  [
    "x: { history: { 2020: 3 }, growth: 2% }",
    "indicator: x, rank: { at-most: 1 }",
    ["targets.t.rank.among: [t-peer]", "indicators.t-peer.history: { 2021: … }", "indicators.t-peer.growth: …"],
  ],
  [
    "x: { history: { 2020: 3 }, growth: 2% }, y: {}",
    "indicator: x, rank: { among: [y] }",
    ["targets.t.rank.at-most: …", "indicators.y.history: { 2021: … }", "indicators.y.growth: …"],
  ],
  ["x: { history: { 2020: 3 }, growth: 2% }", "milestone: { due: 2025-12 }", ["targets.t.milestone.expected: …"]],
  [
    "x: { history: { 2020: 3 }, growth: 2% }",
    "indicator: x, external: the county, nature: binding",
    ["targets.t.at-least: …"],
  ],
  [
    "x: { history: { 2020: 3 }, growth: 2% }",
    "external: the county",
    [
      "targets.t.indicator: t-value",
      "targets.t.at-least: …",
      "indicators.t-value.history: { 2021: … }",
      "indicators.t-value.growth: …",
    ],
  ],
  [
    "x: { history: { 2020: 3 }, growth: 2% }",
    "indicator: x, mean-vs-previous: { at-most: -15% }",
    ["targets.t.mean-vs-previous.previous: …"],
  ],
  [
    "x: { history: { 2020: 3 }, growth: 2% }, y: { growth: 1% }",
    "indicator: x, relative-growth: { than: y }",
    ["indicators.y.history: { 2020: … }"],
  ],
  [
    "x: { history: { 2020: -3, 2021: 4 }, growth: 2% }",
    "indicator: x, change: { at-least: 5% }",
    ["targets.t.at-least: …"],
  ],
  [
    "x: {}, y: {}",
    "indicator: x, count: { at-most: 0, intensity: y }",
    ["indicators.y.history: { 2021: … }", "indicators.y.growth: …"],
  ],
  ["x: { formula: previous(x) * 1.1 }", "indicator: x, at-least: 5", ["indicators.x.history: { 2021: … }"]],
  [
    "x: { history: { 2020: 1 }, growth: y }, y: { history: { 2019: 3% } }",
    "indicator: x, at-least: 5",
    ["indicators.y.growth: …"],
  ],
];

cases.push(
  [
    "a: {}, b: {}, x: { formula: 'if(a > 3, b, a)' }",
    "indicator: x, at-least: 5",
    [
      "indicators.a.history: { 2021: … }",
      "indicators.a.growth: …",
      "indicators.b.history: { 2021: … }",
      "indicators.b.growth: …",
    ],
  ],
  [
    "a: {}, b: {}, x: { formula: 'if(year > 2024, a, b)' }",
    "indicator: x, at-least: 5",
    ["indicators.a.history: { 2021: … }", "indicators.a.growth: …"],
  ],
  [
    "a: { history: { 2021: 4 } }, b: {}, x: { formula: 'if(at(a, 2021) > 3, a, b)' }",
    "indicator: x, at-least: 5",
    ["indicators.a.growth: …"],
  ],
);

describe("what is missing", () => {
  test.each(cases)("%s with %s", (indicators, target, entered, base) => {
    const yaml = plan(indicators, target, base);
    const figures = missingIn(yaml);
    expect(figures.map(({ enter }) => enter)).toEqual(entered);
    expect(figures.every(({ at }) => at.file === "test.yaml" && at.line > 0)).toBe(true);
    expect(verdictsAfter(yaml, figures)).not.toContain("not-assessable");
  });

  test("nothing, where every target is assessed", () => {
    expect(missingIn(plan("x: { history: { 2020: 3 }, growth: 2% }", "indicator: x, at-least: 5"))).toEqual([]);
  });

  test("the figure in both languages, at its indicator", () => {
    expect(missingIn(plan("x: { unit: 亿元 }", "indicator: x, at-least: 5"))[0]).toEqual({
      target: "t",
      code: "missing-observation",
      figure: { zh: "“x”2021年的数值(亿元)", en: "the value of x in 2021 (亿元)" },
      at: { file: "test.yaml", line: 4, col: 15 },
      enter: "indicators.x.history: { 2021: … }",
    });
  });
});

const years = fc.subarray([2014, 2016, 2019, 2020, 2021, 2022]);
const indicator = fc.record({ history: years, grows: fc.boolean() }).map(({ history, grows }) => {
  const values = history.map((year) => `${year}: ${(year % 7) + 2}`).join(", ");
  return `{ ${values ? `history: { ${values} }` : ""} ${grows ? `${values ? "," : ""} growth: 4%` : ""} }`;
});
const formula = fc.constantFrom(
  "a / b",
  "a + previous(b)",
  "max(a, at(b, 2018))",
  "0.5 * previous(c) + a",
  "sum(a, 2019) / b",
  "if(a > 3, a, b)",
);
const condition = fc.constantFrom(
  "at-least: 5",
  "change: { at-most: -5% }",
  "average-growth: { at-least: 5% }",
  "every-year: { at-least: 1 }",
  "every-year: { of: growth, at-least: 1% }",
  "total: { at-least: 10 }",
  "mean: { at-most: 10 }",
  "mean: { at-most: 10, of-totals: [a, b] }",
  "mean-vs-previous: { at-most: -5% }",
  "relative-growth: { than: b }",
  "rank: { among: [b] }",
  "count: { at-most: 3 }",
  "band: { around: 7 }",
  "parity: {}",
  "maintain: { at-least: 2 }",
  "directional: up",
  "external: later",
);

test("entering what is listed makes any target assessable", () => {
  const scenario = fc.record({ a: indicator, b: indicator, c: formula, on: fc.constantFrom("a", "b", "c"), condition });
  fc.assert(
    fc.property(scenario, ({ a, b, c, on, condition: stated }) => {
      const yaml = plan(`a: ${a}, b: ${b}, c: { formula: "${c}" }`, `indicator: ${on}, ${stated}`);
      const figures = missingIn(yaml);
      const before = documentOf(scenarioOf(yaml, { draws: 1 })).targets.map(({ verdict }) => verdict);
      expect(figures.length > 0).toBe(before.includes("not-assessable"));
      expect(verdictsAfter(yaml, figures), overlay(figures)).not.toContain("not-assessable");
    }),
    { numRuns: 400, seed: 7 },
  );
});

import { expect, test } from "vitest";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good, scenarioOf } from "../support.ts";

const SOURCES = "sources: { a: { title: A }, b: { title: B }, c: { title: C } }";
const HEAD = `years: { base: 2020, to: 2022 }\n${SOURCES}\n`;

test("a block's source and note hold for all its entries that name none", () => {
  const { assumptions, indicators, targets } = scenarioOf(`${HEAD}
assumptions: { source: a, note: judged, g: 8%, h: { value: 2%, source: b } }
indicators:
  source: b
  x: { history: { source: c, note: quick, 2019: 1, 2020: { value: 2, source: a } }, growth: g }
  y: { history: { 2020: 2 }, growth: h, note: own }
  z: { changes: { source: c, 2020: 2% }, growth: h }
targets: { source: c, t: { indicator: x, at-least: 2 }, u: { indicator: y, at-least: 2, source: a } }
`);
  expect(assumptions.map(({ id, value, source, note }) => [id, value, source, note])).toEqual([
    ["g", 0.08, "a", "judged"],
    ["h", 0.02, "b", "judged"],
  ]);
  expect(indicators.map(({ id, source, note }) => [id, source, note])).toEqual([
    ["x", "b", null],
    ["y", "b", "own"],
    ["z", "b", null],
  ]);
  const seen = indicators.flatMap(({ observations }) => observations.map(({ source, note }) => [source, note]));
  expect(seen).toEqual([
    ["c", "quick"],
    ["a", "quick"],
    ["b", null],
    ["c", null],
    ["c", null],
  ]);
  expect(targets.map(({ source }) => source)).toEqual(["c", "a"]);
});

test("a block's source covers the figures in its entries, too; an indicator's own is that of its history", () => {
  const { assumptions } = scenarioOf(`${HEAD}
indicators:
  source: b
  x: { unit: 亿元, history: { 2020: 2 }, growth: 3%, volatility: 2% }
  y: { history: { 2020: 2 }, growth: 3%, source: c }
`);
  expect(assumptions.map(({ id, source }) => [id, source])).toEqual([
    ["x.growth", "b"],
    ["x.volatility", "b"],
    ["y.growth", null],
  ]);
});

test("members, and tables", () => {
  const files = new Map([
    [
      "a.yaml",
      `${HEAD}dimensions: { d: [m, n] }
indicators:
  x: { for: d, history: { source: a, m: { 2020: 1 }, n: { source: b, 2020: 2 } } }
  y: { history: { file: t.csv, year: y, value: v, source: c, note: quick }, source: a }
  z: { history: { file: t.csv, year: y, value: v }, source: a }
`,
    ],
    ["t.csv", "y,v\n2020,5\n"],
  ]);
  const { indicators } = good(
    resolveScenario(
      new Map(
        [...files].map(([path, text]) => [
          path,
          path.endsWith("csv")
            ? {
                kind: "table" as const,
                sheets: [
                  {
                    name: "",
                    rows: text
                      .trim()
                      .split("\n")
                      .map((line) => line.split(",")),
                  },
                ],
              }
            : text,
        ]),
      ) as never,
      "a.yaml",
    ),
  );
  expect(indicators.map(({ id, observations }) => [id, observations[0]?.source, observations[0]?.note])).toEqual([
    ["x[m]", "a", null],
    ["x[n]", "b", null],
    ["y", "c", "quick"],
    ["z", "a", null],
  ]);
});

const BASE = `${HEAD}
assumptions: { source: a, g: { value: 8%, distribution: { normal: [8%, 1%] } }, h: 2%, s: { schedule: { 2021: 1%, 2022: 2% } } }
indicators: { source: a, x: { history: { source: b, 2019: 1, 2020: { value: 2, approximate: true } }, growth: g }, y: { history: { 2020: 1 }, growth: h }, w: { history: { 2020: 1 }, growth: s } }
targets: { source: a, t: { indicator: x, at-least: 2 }, u: { indicator: y, at-least: 1 } }
`;
const over = (text: string) =>
  good(
    resolveScenario(
      new Map([
        ["base.yaml", BASE],
        ["over.yaml", `extends: ./base.yaml\n${text}`],
      ]),
      "over.yaml",
    ),
  );

test("an overlay's block speaks for what it states, and for nothing of its base", () => {
  const { assumptions, indicators, targets } = over(
    "assumptions: { source: c, g: 9%, s: 3% }\nindicators: { x: { history: { source: c, 2020: 3 } } }\ntargets: { source: c, t: { at-least: 3 } }\n",
  );
  const sources = (all: readonly { readonly id: string; readonly source: string | null }[]) =>
    all.map(({ id, source }) => [id, source]);
  expect(sources(assumptions)).toEqual([
    ["g", "c"],
    ["h", "a"],
    ["s", "c"],
  ]);
  expect(sources(targets)).toEqual([
    ["t", "c"],
    ["u", "a"],
  ]);
  expect(indicators[0]?.observations.map((each) => [each.value, each.source, each.approximate])).toEqual([
    [1, "b", false],
    [3, "c", false],
  ]);
});

test("a bare figure moves as it does without a block, and says nothing of the old source", () => {
  const [g, , s] = over("assumptions: { source: c, g: 9%, s: 3% }\n").assumptions;
  const [plain, , plainS] = over("assumptions: { g: 9%, s: 3% }\n").assumptions;
  expect(g?.distribution).toEqual(plain?.distribution);
  expect([s?.schedule, s?.value]).toEqual([plainS?.schedule, plainS?.value]);
  expect([g?.source, plain?.source]).toEqual(["c", null]);
});

test("an unknown source of a block is told once, at its place", () => {
  const result = resolveScenario(
    new Map([
      [
        "a.yaml",
        "years: { to: 2022 }\nindicators: { source: nobody, x: { history: { 2020: 1 } }, y: { history: { 2020: 1 } } }\n",
      ],
    ]),
    "a.yaml",
  );
  expect(result.ok ? [] : result.errors.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)).toEqual([
    "unknown-source 2:23",
  ]);
});

test("a block without a map, and a name like the key, stay what they are", () => {
  const wrong = (text: string) => {
    const result = resolveScenario(new Map([["a.yaml", text]]), "a.yaml");
    return result.ok ? [] : result.errors.map(({ code }) => code);
  };
  expect(wrong("indicators: { source: s, x: 5 }\nsources: { s: { title: S } }\n")).toEqual(["expected-map"]);
  expect(wrong("indicators: { x: { history: { source: s, 20: 5 } } }\nsources: { s: { title: S } }\n")).toEqual([
    "expected-year",
  ]);
  expect(
    scenarioOf("years: { to: 2022 }\nindicators: { source: { history: { 2020: 1 } } }").indicators.map(({ id }) => id),
  ).toEqual(["source"]);
});

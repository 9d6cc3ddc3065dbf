import { expect, test } from "vitest";
import { explain } from "../../src/scenario/explain.ts";
import { resolved } from "../scenario/support.ts";
import { good } from "../support.ts";

const TEXT = `years: { base: 2020, to: 2024 }
settings: { at-risk: 30% }
seed: 3
sources: { s: { title: S } }
assumptions:
  g: { value: 5%, distribution: { normal: [5%, 1%] }, drawn: yearly, source: s, note: judged }
  h: { schedule: { 2021: 3%, 2023: 4% }, between: linear }
  g2: { distribution: { normal: [1, 1] } }
  k: { value: 2, lever: { from: 1, to: 4 } }
  l: { value: 1亿元, distribution: { uniform: [0.5, 2] } }
correlations: [{ of: [l, g2], rank: 0.5 }]
indicators:
  x: { unit: 亿元, history: { 2020: { value: 100, approximate: true, note: rough }, 2019: 90, 2021: { value: 40, period: H1, artefact: true } }, growth: g + h, volatility: { sd: 2%, persistence: 0.5 }, bounds: { low: 0, high: 900 }, steps: { 2022: { by: 1% }, 2023: { add: l } }, source: s }
  y: { unit: 亿元, formula: x * k + x, align: none }
  z: { history: { 2020: 3 }, growth: { model: logistic, capacity: 9, rate: g } }
  w: { history: { 2020: 3 }, growth: { model: hold }, bounds: { high: 9 } }
targets:
  t: { indicator: y, at-least: 300, by: 2023, confidence: 80%, nature: binding, tolerance: 2, prices: current, required: { of: g, from: 2022 }, source: s }
  r: { indicator: x, relative-growth: { than: z, at-least: 1个百分点 } }
  m2: { milestone: { due: 2024-06, expected: 2024-05 } }
  b: { indicator: x, band: { around: 150, within: 5% } }
`;

/** Of each entry: what it is, what it follows from, what reads it, its stages, its values. */
const EXPLAINED: readonly (readonly string[])[] = [
  ["setting years.base [] none a.yaml:1:16 null null", "", "", "null: 2020 a.yaml:1:16 null null"],
  ["setting years.to [] none a.yaml:1:26 null null", "", "", "null: 2024 a.yaml:1:26 null null"],
  ["setting as-of [] none null null null", "", "", "null: 2020 null null null"],
  ["setting seed [] none a.yaml:3:7 null null", "", "", "null: 3 a.yaml:3:7 null null"],
  ["setting draws [] none null null null", "", "", "null: 16384 null null null"],
  ["setting design [] none null null null", "", "", "null: sobol-sums null null null"],
  ["setting settings.at-risk [] share a.yaml:2:22 null null", "", "", "null: 0.3 a.yaml:2:22 null null"],
  ["setting settings.flat [] share null null null", "", "", "null: 0.01 null null null"],
  ["setting settings.compounding [] none null null null", "", "", "null: discrete null null null"],
  [
    "assumption g [] share a.yaml:6:15 s judged",
    "",
    "x z",
    "distribution: normal(mean 0.05, sd 0.01), drawn yearly",
    "later of g",
    "null: 0.05 a.yaml:6:15 s judged",
  ],
  [
    "assumption h [] share a.yaml:7:18 null null",
    "",
    "x",
    "schedule: linear between its years",
    "later of h",
    "null: 0.03 a.yaml:7:18 null null",
    "2021: 0.03 a.yaml:7:18 null null",
    "2023: 0.04 a.yaml:7:18 null null",
  ],
  [
    "assumption g2 [] amount a.yaml:8:23 null null",
    "",
    "",
    "distribution: normal(mean 1, sd 1), drawn once",
    "correlated: rank 0.5 with l",
    "later of g2",
    "null: 1 a.yaml:8:23 null null",
  ],
  [
    "assumption k [] amount a.yaml:9:15 null null",
    "",
    "y",
    "lever: from 1 to 4",
    "later of k",
    "null: 2 a.yaml:9:15 null null",
  ],
  [
    "assumption l [亿元] amount a.yaml:10:15 null null",
    "",
    "x",
    "distribution: uniform(min 0.5, max 2), drawn once",
    "correlated: rank 0.5 with g2",
    "later of l",
    "null: 1 a.yaml:10:15 null null",
  ],
  [
    "assumption x.volatility [] share a.yaml:13:177 null null",
    "",
    "x",
    "implicit: stated inside its indicator",
    "later of x.volatility",
    "null: 0.02 a.yaml:13:177 null null",
  ],
  [
    "assumption x.step-2022 [] share a.yaml:13:253 null null",
    "",
    "x",
    "implicit: stated inside its indicator",
    "later of x.step-2022",
    "null: 0.01 a.yaml:13:253 null null",
  ],
  [
    "assumption z.capacity [] amount a.yaml:15:67 null null",
    "",
    "z",
    "implicit: stated inside its indicator",
    "later of z.capacity",
    "null: 9 a.yaml:15:67 null null",
  ],
  [
    "indicator x [亿元] amount a.yaml:13:152 s null",
    "g h x.volatility x.step-2022 l",
    "y r b",
    "growth: compound rate = g + h",
    "volatility: sd x.volatility, persistence 0.5",
    "step 2022: by x.step-2022",
    "step 2023: add l",
    "bounds: low 0, high 900",
    "later of x",
    "2019: 90 a.yaml:13:89 s null",
    "2020: 100 a.yaml:13:44 s approximate; rough",
    "2021: 40 a.yaml:13:108 s H1; artefact",
  ],
  [
    "indicator y [亿元] amount a.yaml:14:27 null null",
    "x k",
    "t",
    "formula: x * k + x",
    "checked: x * k + x, align none",
    "later of y",
  ],
  [
    "indicator z [] amount a.yaml:15:38 null null",
    "z.capacity g",
    "r",
    "growth: logistic capacity = z.capacity, rate = g",
    "later of z",
    "2020: 3 a.yaml:15:25 null null",
  ],
  [
    "indicator w [] amount a.yaml:16:38 null null",
    "",
    "",
    "growth: hold",
    "bounds: high 9",
    "later of w",
    "2020: 3 a.yaml:16:25 null null",
  ],
  [
    "target t [亿元] amount a.yaml:18:32 s null",
    "y",
    "",
    "condition: level by 2023, from 2020, indicator y, sense at-least, value 300",
    "asked: nature binding, confidence 0.8, tolerance 2, prices current, required of g, required from 2022",
    "later of t",
    "2023: 300 a.yaml:18:32 s null",
  ],
  [
    "target r [亿元] points a.yaml:19:60 null null",
    "x z",
    "",
    "condition: relative-growth by 2024, from 2020, indicator x, sense at-least, value 0.01, to z",
    "later of r",
    "2024: 0.01 a.yaml:19:60 null null",
  ],
  [
    "target m2 [] month a.yaml:20:20 null null",
    "",
    "",
    "condition: milestone by 2024, from 2020, due 24293, expected 24292",
    "later of m2",
  ],
  [
    "target b [亿元] amount a.yaml:21:28 null null",
    "x",
    "",
    "condition: band by 2024, from 2020, indicator x, low 142.5, high 157.5",
    "later of b",
  ],
];

test("a scenario as a whole, explained", () => {
  const all = explain(good(resolved(TEXT)), (id) => [`later of ${id}`]);
  const rows = all.map((each) => [
    `${each.kind} ${each.name} [${each.unit}] ${each.measure} ${each.at} ${each.source} ${each.note}`,
    each.dependsOn.join(" "),
    each.usedBy.join(" "),
    ...each.stages,
    ...each.values.map((value) => `${value.year}: ${value.value} ${value.at} ${value.source} ${value.note}`),
  ]);
  expect(rows).toEqual(EXPLAINED);
});

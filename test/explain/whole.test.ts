import { expect, test } from "vitest";
import { explain } from "../../src/present/explain/explain.ts";
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

/** Of each entry: what it is, what it follows from and what reads it, its rules in both languages, its values. */
const EXPLAINED: readonly (readonly string[])[] = [
  ["setting years.base [] none a.yaml:1:16 - -", " → ", "years.base 2020 a.yaml:1:16 - -"],
  ["setting years.to [] none a.yaml:1:26 - -", " → ", "years.to 2024 a.yaml:1:26 - -"],
  ["setting as-of [] none null - -", " → ", "as-of 2020  - -"],
  ["setting seed [] none a.yaml:3:7 - -", " → ", "seed 3 a.yaml:3:7 - -"],
  ["setting draws [] none null - -", " → ", "draws 16384  - -"],
  ["setting design [] none null - -", " → ", "design sobol-sums  - -"],
  ["setting settings.at-risk [] share a.yaml:2:22 - -", " → ", "settings.at-risk 0.3 a.yaml:2:22 - -"],
  ["setting settings.flat [] share null - -", " → ", "settings.flat 0.01  - -"],
  ["setting settings.compounding [] none null - -", " → ", "settings.compounding discrete  - -"],
  ["setting settings.pace [] none null - -", " → ", "settings.pace statcan  - -"],
  [
    "assumption g [] share a.yaml:6:15 s judged",
    " → x z",
    "每年抽取一次：正态分布（均值 5%、标准差 1%）",
    "drawn every year: normal (mean 5%, sd 1%)",
    "g 0.05 a.yaml:6:15 s judged",
  ],
  [
    "assumption h [] share a.yaml:7:18 - -",
    " → x",
    "年份之间按直线变化",
    "along lines between its years",
    "h 0.03 a.yaml:7:18 - -",
    "h@2021 0.03 a.yaml:7:18 - -",
    "h@2023 0.04 a.yaml:7:18 - -",
  ],
  [
    "assumption g2 [] amount a.yaml:8:23 - -",
    " → ",
    "每条轨迹抽取一次：正态分布（均值 1、标准差 1）",
    "drawn once a trajectory: normal (mean 1, sd 1)",
    "与 l 的秩相关系数：0.5",
    "rank correlation with l: 0.5",
    "g2 1 a.yaml:8:23 - -",
  ],
  ["assumption k [] amount a.yaml:9:15 - -", " → y", "可控变量：1 至 4", "a lever, from 1 to 4", "k 2 a.yaml:9:15 - -"],
  [
    "assumption l [亿元] amount a.yaml:10:15 - -",
    " → x",
    "每条轨迹抽取一次：均匀分布（最小值 0.5亿元、最大值 2亿元）",
    "drawn once a trajectory: uniform (min 0.5 × 100 million yuan, max 2 × 100 million yuan)",
    "与 g2 的秩相关系数：0.5",
    "rank correlation with g2: 0.5",
    "l 1 a.yaml:10:15 - -",
  ],
  [
    "assumption x.volatility [] share a.yaml:13:177 - -",
    " → x",
    "写在它的指标里",
    "stated inside its indicator",
    "x.volatility 0.02 a.yaml:13:177 - -",
  ],
  [
    "assumption x.step-2022 [] share a.yaml:13:253 - -",
    " → x",
    "写在它的指标里",
    "stated inside its indicator",
    "x.step-2022 0.01 a.yaml:13:253 - -",
  ],
  [
    "assumption z.capacity [] amount a.yaml:15:67 - -",
    " → z",
    "写在它的指标里",
    "stated inside its indicator",
    "z.capacity 9 a.yaml:15:67 - -",
  ],
  [
    "indicator x [亿元] amount a.yaml:13:152 s -",
    "g h x.volatility x.step-2022 l → y r b",
    "复合增长：年增速 g + h",
    "compound growth: growth a year g + h",
    "每年波动（标准差）：2%（x.volatility）",
    "yearly shock, sd: 2% (x.volatility)",
    "波动延续到下一年的比例：0.5",
    "share of a shock that persists: 0.5",
    "2022年阶跃：1%（x.step-2022）",
    "step in 2022: 1% (x.step-2022)",
    "2023年阶跃：1亿元（l）",
    "step in 2023: 1 × 100 million yuan (l)",
    "不低于 0亿元",
    "never below 0 × 100 million yuan",
    "不高于 900亿元",
    "never above 900 × 100 million yuan",
    "x@2019 90 a.yaml:13:89 s -",
    "x@2020 100 a.yaml:13:44 s rough approximate",
    "x@2021 40 a.yaml:13:108 s - H1 artefact",
  ],
  [
    "indicator y [亿元] amount a.yaml:14:27 - -",
    "x k → t",
    "公式：x * k + x",
    "formula: x * k + x",
    "不与观测值衔接",
    "not scaled to its history",
  ],
  [
    "indicator z [] amount a.yaml:15:38 - -",
    "z.capacity g → r",
    "逻辑斯蒂增长：上限 9（z.capacity）、年增速 5%（g）",
    "logistic growth: ceiling 9 (z.capacity), growth a year 5% (g)",
    "z@2020 3 a.yaml:15:25 - -",
  ],
  [
    "indicator w [] amount a.yaml:16:38 - -",
    " → ",
    "保持不变",
    "it stays as it is",
    "不高于 9",
    "never above 9",
    "w@2020 3 a.yaml:16:25 - -",
  ],
  [
    "target t [亿元] amount a.yaml:18:32 s -",
    "y → ",
    "2023年值：≥ 300亿元，容差2亿元",
    "value in 2023: ≥ 300 × 100 million yuan, tolerance 2 × 100 million yuan",
    "约束性",
    "binding",
    "要求的达标概率：80%",
    "confidence asked for: 80%",
    "价格口径：current",
    "prices: current",
    "所需增速求自：g",
    "required rate of: g",
    "所需增速自2022年之后算起",
    "required rate from 2022 on",
    "t 300 a.yaml:18:32 s -",
  ],
  [
    "target r [亿元] points a.yaml:19:60 - -",
    "x z → ",
    "2021—2024年年均增速与“z”之差：≥ +1个百分点",
    "mean yearly growth less that of z, 2021–2024: ≥ +1 pp",
    "r 0.01 a.yaml:19:60 - -",
  ],
  [
    "target m2 [] month a.yaml:20:20 - -",
    " → ",
    "完成时间：不晚于2024年6月",
    "month of completion: by 2024-06",
    "m2 2024-06 a.yaml:20:20 - -",
  ],
  [
    "target b [亿元] amount a.yaml:21:28 - -",
    "x → ",
    "2024年值：142.5—157.5亿元",
    "value in 2024: 142.5–157.5 × 100 million yuan",
  ],
];
test("a scenario as a whole, explained", () => {
  const told = explain(good(resolved(TEXT))).map((each) => [
    `${each.kind} ${each.id} [${each.unit}] ${each.measure} ${each.at} ${each.source?.id ?? "-"} ${each.note ?? "-"}`,
    `${each.dependsOn.join(" ")} → ${each.usedBy.join(" ")}`,
    ...each.rules.flatMap(({ zh, en }) => [zh, en]),
    ...each.values.map(({ id, value, at, source, note, marks }) =>
      [id, value, at, source?.id ?? "-", note ?? "-", ...marks.map(({ en }) => en)].join(" "),
    ),
  ]);
  expect(told).toEqual(EXPLAINED);
});

import { expect, test } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { comparisonChart } from "../../src/present/chart/comparison.ts";
import type { Spec } from "../../src/present/chart/layers.ts";
import { LOOK } from "../../src/present/chart/look.ts";
import { overviewChart } from "../../src/present/chart/overview.ts";
import { targetChart } from "../../src/present/chart/target.ts";
import { type Wish, wishedChart } from "../../src/present/chart/wished.ts";
import { evaluationOf } from "../support.ts";
import { townOf } from "./town.ts";

/** The town with a fan of ±10 %, a figure observed after the cut-off, and an indicator that was never observed. */
function fanned(document: Document): Document {
  const spread = (path: readonly (number | null)[], by: number) =>
    path.map((value, i) => (value === null || i < 3 ? value : value * by));
  const indicators = document.indicators.map((each) => {
    const [low, high] = [spread(each.central, 0.9), spread(each.central, 1.1)];
    const quantiles = { ...each.quantiles, "0.05": low, "0.25": low, "0.75": high, "0.95": high };
    return { ...each, quantiles, later: each.id === "output" ? { "2023": 120 } : {} };
  });
  return { ...document, indicators };
}

const town = () => fanned(townOf());

/** The town with its first target changed. */
function having(change: Partial<Document["targets"][number]>): Document {
  const document = town();
  return { ...document, targets: document.targets.map((each, i) => (i === 0 ? { ...each, ...change } : each)) };
}

const required = {
  rate: -0.05,
  increment: null,
  amounts: false,
  ...({ measure: "share", unit: "亿元", bound: "at-least" } as const),
  low: null,
  high: null,
  of: "output",
  from: 2020,
  reason: null,
};
const range = { shape: "range", low: 90, high: 110, from: 2025, to: 2025 } as const;
const line = { shape: "line", low: 95, high: 95, from: 2021, to: 2025 } as const;

const BARS = [
  { low: 130, high: 140, share: 0.2 },
  { low: 140, high: 150, share: 0.5 },
  { low: 150, high: 162, share: 0.3 },
];
const wished = (document: Document, lang: "zh" | "en", names: readonly string[], wish: Partial<Wish> = {}) =>
  wishedChart([document], { names, index: null, bars: null, ...wish }, lang, LOOK);

/** A sum, a rank, a mean, growth in every year: each is drawn by what its kind watches. */
function watched(): Document {
  const document = evaluationOf(`title: { zh: 指标, en: Kinds }
years: { base: 2020, to: 2024 }
as-of: 2021
indicators:
  a: { label: { zh: 投资, en: Investment }, unit: 亿元, history: { 2020: 90, 2021: 100 }, growth: 5% }
  b: { label: { zh: 邻市, en: Next town }, unit: 亿元, history: { 2020: 99, 2021: 102 }, growth: 3% }
targets:
  total: { label: { zh: 累计, en: Total }, indicator: a, total: { at-least: 440 } }
  place: { label: { zh: 位次, en: Place }, indicator: a, rank: { among: [b], at-most: 1 } }
  mean: { label: { zh: 年均, en: Mean }, indicator: a, mean: { at-most: 112 } }
  pace: { label: { zh: 年年增长, en: Growing }, indicator: a, every-year: { of: growth, at-least: 4% } }
  average: { label: { zh: 年均增速, en: Average }, indicator: a, average-growth: { at-least: 6% } }
  lead: { label: { zh: 快于邻市, en: Faster }, indicator: a, relative-growth: { than: b, at-least: 1个百分点 } }
`).document;
  const scenario = { ...document.scenario, hash: "abcdef0123456789" };
  return fanned({ ...document, scenario, reckon: "1.2.3", digest: "0123456789abcdef0123" });
}

// Goldens of whole specs. Look at the picture, in both languages and in grey, before you take a new one.
const specs: Readonly<Record<string, () => Spec | null>> = {
  "target.zh": () => targetChart(town(), "output-2025", "zh"),
  "target.en": () => targetChart(town(), "output-2025", "en"),
  "falling.zh": () => targetChart(having({ required, mark: line }), "output-2025", "zh"),
  "range.en": () => targetChart(having({ required: { ...required, of: "else" }, mark: range }), "output-2025", "en"),
  "unmarked.en": () => targetChart(having({ mark: null }), "output-2025", "en"),
  "change.en": () => targetChart(town(), "staff-2025", "en"),
  "comparison.en": () => comparisonChart([town(), fanned(townOf("9%", "Faster"))], "output-2025", "en"),
  "comparison.zh": () => comparisonChart([having({ mark: null })], "output-2025", "zh"),
  "indicator.zh": () => wished(town(), "zh", ["staff"]),
  "lines.en": () => wished(watched(), "en", ["a", "b"]),
  "index.zh": () => wished(town(), "zh", ["output", "staff"], { index: 2020 }),
  "beside.en": () => wished(town(), "en", ["output-2025", "coverage", "staff-2025"]),
  "drawn.zh": () => wished(town(), "zh", ["output-2025"], { bars: BARS }),
  "drawn.en": () => wished(town(), "en", ["output"], { bars: BARS }),
  "assumed.en": () =>
    wished(town(), "en", ["growth"], {
      bars: [
        { low: 0.06, high: 0.07, share: 0.4 },
        { low: 0.07, high: 0.1, share: 0.6 },
      ],
    }),
  "total.zh": () => wished(watched(), "zh", ["total"]),
  "place.en": () => wished(watched(), "en", ["place"]),
  "mean.zh": () => wished(watched(), "zh", ["mean"]),
  "pace.en": () => wished(watched(), "en", ["pace"]),
  "average.zh": () => wished(watched(), "zh", ["average"]),
  "lead.en": () => wished(watched(), "en", ["lead"]),
  "overview.zh": () => overviewChart(town(), "zh"),
  "overview.en": () => overviewChart({ ...town(), targets: town().targets.slice(0, 3) }, "en"),
};

test.each(Object.keys(specs))("%s", (name) =>
  expect(`${JSON.stringify(specs[name]?.(), null, 1)}\n`).toMatchFileSnapshot(`pictures/${name}.txt`),
);

test("no picture of what has no figures", () => {
  expect(comparisonChart([town()], "parks-2025", "en")).toBeNull();
  expect(comparisonChart([town()], "nothing", "en")).toBeNull();
  expect(targetChart(town(), "nothing", "en")).toBeNull();
  expect(overviewChart({ ...town(), targets: town().targets.slice(3) }, "en")).toBeNull();
});

test("no chance and nothing required: the line above says neither", () => {
  const { attainment } = townOf().targets[0] as Document["targets"][number];
  const document = having({
    required: { ...required, rate: null },
    attainment: { ...attainment, probability: null, error: null },
  });
  expect(targetChart(document, "output-2025", "en")?.title).toMatchObject({
    subtitle: ["Output · missed", expect.stringContaining("half of all outcomes")],
  });
});

test("a scenario that lacks the target or its indicator is left out of a comparison", () => {
  const alone = comparisonChart([town()], "output-2025", "en");
  const without = { ...town(), targets: [] };
  expect(comparisonChart([town(), without], "output-2025", "en")).toEqual(alone);
  expect(comparisonChart([town(), { ...town(), indicators: [] }], "output-2025", "en")).toEqual(alone);
});

test("years are marked at most eleven times, the last one always", () => {
  const document = town();
  const years = Array.from({ length: 31 }, (_, i) => 2000 + i);
  const indicators = document.indicators.map((each) => ({
    ...each,
    ...{ years, central: years.map((year) => year - 1900), history: { "2000": 100 }, later: {}, interpolated: [] },
  }));
  const targets = document.targets.map((each) => ({ ...each, by: 2030 }));
  const spec = targetChart({ ...document, indicators, targets }, "output-2025", "en") as {
    encoding: { x: { axis: { values: readonly number[] }; scale: { domain: readonly number[] } } };
  };
  expect(spec.encoding.x.axis.values).toEqual([2000, 2003, 2006, 2009, 2012, 2015, 2018, 2021, 2024, 2027, 2030]);
  expect(spec.encoding.x.scale.domain).toEqual([1999.4, 2030.6]);
});

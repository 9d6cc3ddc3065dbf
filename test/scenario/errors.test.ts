import { describe, expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { errorsOf, resolved, YEARS } from "./support.ts";

/** What stands before each case, so that it begins in line 4. */
const A = "indicators:\n  a: { unit: 人, history: { 2020: 5 }, growth: 3% }\n";
const only = (rest: string): string => `${YEARS}${rest}`;
const withA = (rest: string): string => `${YEARS}${A}${rest}`;
const target = (rest: string): string => withA(`targets: { t: { ${rest} } }`);
const indicator = (rest: string): string => only(`indicators: { a: { ${rest} } }`);
const assumption = (rest: string): string => only(`assumptions: { g: ${rest} }`);
const NUMBERS = Array.from({ length: 1001 }, (_, i) => i).join();
const three =
  "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, c: 3 }\n";

const cases: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  "keys and types": [
    [only("indicaters: {}"), "2:1 unknown-key"],
    [target("indicater: a, indicator: a, at-least: 3"), "4:17 unknown-key"],
    [only("indicators:\n  gdp：5"), "3:6 full-width-colon"],
    [only("indicators: { a：5 }"), "2:16 full-width-colon"],
    [only("indicators:\n  a:\n    unit：人"), "4:9 full-width-colon"],
    [only("indicators: 5"), "2:13 expected-map"],
    [only("indicators: []"), "2:13 expected-map"],
    [only("indicators:\n  a:\n"), "3:3 nothing-to-remove"],
    [assumption("{ value: 1,000 }"), "2:30 thousands-split"],
    [assumption("{ value: 1, distribution: { range: normal(1%, 2%) } }"), "2:54 split-by-comma"],
    [only("assumptions:\n  g: { value: 1, distribution: normal(1) }"), "3:32 written-as-call"],
    [indicator("history: { 20: 5 }"), "2:31 expected-year"],
    [indicator("history: { 2020: [] }"), "2:37 expected-value"],
    [indicator("history: { 1066: 5 }"), "2:31 year-out-of-range"],
    [indicator("growth: { model: logistik }"), "2:37 not-one-of"],
    [indicator("growth: {}"), "2:20 key-missing"],
    [only("seed: -1"), "2:7 too-small"],
    [only("draws: 1e10"), "2:8 too-large"],
    [only("seed: 1.5"), "2:7 expected-whole-number"],
    [only("draws: many"), "2:8 expected-number"],
    [only("title: [x]"), "2:8 expected-text"],
    [indicator("history: { 2020: { value: 1, artefact: maybe } }"), "2:59 expected-boolean"],
    [only("correlations: {}"), "2:15 expected-list"],
    [only("correlations: [{ of: [a], rank: 0.5 }]"), "2:22 wrong-length"],
    ["reckon: 2", "1:9 format-version"],
    ["extends: a.yaml", "1:10 extends-cycle"],
    ["extends: [a]", "1:10 extends-not-a-path"],
  ],
  names: [
    [withA("targets: { a: { indicator: a, at-least: 3 } }"), "4:12 id-taken"],
    [only('indicators: { "a b": { history: { 2020: 1 } } }'), "2:15 id-invalid"],
    [only("indicators: { year: { history: { 2020: 1 } } }"), "2:15 id-reserved"],
    [only("indicators: { min: { history: { 2020: 1 } } }"), "2:15 id-reserved"],
    [assumption("{ value: 1, source: x }"), "2:39 unknown-source"],
    [indicator("history: { 2020: 1 }, class: x"), "2:49 unknown-class"],
  ],
  figures: [
    [assumption("three"), "2:19 quantity-not-number"],
    [assumption("1_000"), "2:19 quantity-separator"],
    [assumption("5％"), "2:19 quantity-full-width"],
    [assumption("value：8%"), "2:24 full-width-colon"],
    [target("indicator: a, at-least: 3亿元"), "4:41 quantity-unit-mismatch"],
    [indicator("history: { 2020: 1 }, growth: 5 人"), "2:50 quantity-unit-unwanted"],
    [indicator("unit: 1人"), "2:26 unit-digit"],
  ],
  assumptions: [
    [assumption("{ note: x }"), "2:16 assumption-without-value"],
    [assumption("{ distribution: { normal: [1, 0] } }"), "2:45 distribution-sd"],
    [assumption("{ distribution: { normal: [1, -1] } }"), "2:45 distribution-sd"],
    [assumption("{ distribution: { pert: [1, 5, 3] } }"), "2:43 distribution-mode"],
    [assumption("{ distribution: { uniform: [3, 1] } }"), "2:46 distribution-order"],
    [assumption("{ distribution: { normal-90: [4, 3] } }"), "2:48 distribution-order"],
    [assumption("{ distribution: { lognormal-90: [0, 3] } }"), "2:51 distribution-positive"],
    [assumption("{ distribution: { normal: [1, 1], low: 2, high: 1 } }"), "2:45 distribution-order"],
    [assumption("{ distribution: { normal: [4, 3], uniform: [1, 2] } }"), "2:35 distribution-shape"],
    [assumption("{ value: 1, distribution: { low: 0 } }"), "2:45 distribution-shape"],
    [assumption("{ distribution: { quantiles: { p10: 3%, p50: 2%, p90: 5% } } }"), "2:48 quantiles-fall"],
    [assumption("{ distribution: { quantiles: { p10: 1%, p50: 1.1%, p90: 5% } } }"), "2:48 quantiles-skewed"],
    [assumption("{ distribution: { quantiles: { p50: 3% } } }"), "2:48 quantiles-number"],
    [assumption("{ distribution: { quantiles: { p00: 3%, p50: 4% } } }"), "2:50 expected-quantile"],
    [assumption("{ distribution: { discrete: [[1%, 70%], [2%, 20%]] } }"), "2:47 weights-sum"],
    [assumption("{ distribution: { discrete: [[1%, 100%]] } }"), "2:47 distribution-few"],
    [assumption("{ distribution: { discrete: [[1%, lots], [2%, 10%]] } }"), "2:53 quantity-not-number"],
    [assumption("{ value: 2%, distribution: { discrete: [[1%, 70%], [3%, 30%]] } }"), "2:28 value-never-drawn"],
    [
      assumption("{ distribution: { mixture: [{ weight: 1, normal: [1, 1], uniform: [1, 2] }] } }"),
      "2:46 mixture-shape",
    ],
    [assumption("{ distribution: { empirical: { column: a } } }"), "2:48 empirical-values"],
    [assumption(`{ distribution: { empirical: { values: [${NUMBERS}] } } }`), "2:48 distribution-many"],
    [assumption("{ value: 1, lever: { from: 2, to: 3 } }"), "2:28 lever-outside"],
    [assumption("{ value: 2, lever: { from: 3, to: 1 } }"), "2:38 lever-order"],
    [assumption("{ value: 1, lever: { from: 0, to: 3 }, distribution: { normal: [1, 1] } }"), "2:72 lever-drawn"],
    [assumption("{ schedule: { 2021: 1 }, distribution: { normal: [1, 1] } }"), "2:58 schedule-drawn"],
    [assumption("{ value: 1, schedule: {} }"), "2:41 schedule-empty"],
    [assumption("{ value: 1, between: linear }"), "2:40 between-without-schedule"],
    [indicator("growth: { model: compound, rate: 3%, between: linear }"), "2:66 between-without-schedule"],
    [indicator("growth: { model: hold, between: linear }"), "2:52 growth-key-unused"],
    [assumption("{ schedule: { 2021: 1 }, between: curved }"), "2:53 not-one-of"],
    [only(`${three}correlations: [{ of: [a, d], rank: 0.5 }]`), "3:26 unknown-assumption"],
    [only(`${three}correlations: [{ of: [a, c], rank: 0.5 }]`), "3:26 correlation-certain"],
    [only(`${three}correlations: [{ of: [a, a], rank: 0.5 }]`), "3:26 correlation-itself"],
    [only(`${three}correlations: [{ of: [a, b], rank: 0.5 }, { of: [b, a], rank: 0.4 }]`), "3:43 correlation-twice"],
    [only(`${three}correlations: [{ of: [a, b], rank: 1 }]`), "3:16 correlation-impossible"],
  ],
  indicators: [
    [indicator("history: { 2020: 1 }, growth: g"), "2:50 formula-unknown-name"],
    [indicator('history: { 2020: 1 }, growth: "1% + gg"'), "2:56 formula-unknown-name"],
    [indicator("history: { 2020: 1 }, growth: 3%, formula: 3"), "2:63 growth-and-formula"],
    [indicator("history: { 2020: 1 }, growth: { model: baseline }, volatility: 2%"), "2:83 baseline-volatility"],
    [indicator("history: { 2020: 1 }, growth: { model: compound }"), "2:50 growth-key-missing"],
    [indicator("history: { 2020: 1 }, growth: { model: hold, rate: 1% }"), "2:71 growth-key-unused"],
    [indicator("history: { 2020: 9 }, growth: { model: logistic, rate: 1%, capacity: 9 }"), "2:89 capacity-reached"],
    [indicator("history: { 2020: 9 }, growth: { model: bass, p: 1%, q: 1%, capacity: 4 }"), "2:89 capacity-reached"],
    [indicator("history: { 2020: 1 }, changes: { 2020: 1% }"), "2:51 history-and-changes"],
    [indicator("changes: { 2020: 1%, 2022: 1% }"), "2:47 changes-gap"],
    [indicator("changes: { 2020: -100% }"), "2:37 changes-below"],
    [indicator("unit: 人, changes: { 2020: 1% }"), "2:26 changes-unit"],
    [indicator("history: { 2020: 1 }, volatility: -1%"), "2:54 volatility-negative"],
    [indicator("history: { 2020: 1 }, bounds: { low: 3, high: 2 }"), "2:50 bounds-order"],
    [indicator("history: { 2020: 1 }, steps: { 2022: {} }"), "2:57 step-by-or-add"],
    [indicator("history: { file: x.csv, year: y, value: v }"), "2:37 file-missing"],
  ],
  targets: [
    [target("indicator: b, at-least: 3"), "4:28 unknown-indicator"],
    [target("indicator: a"), "4:12 target-without-condition"],
    [target("at-least: 3"), "4:12 target-without-indicator"],
    [target("indicator: a, at-least: 3, at-most: 4"), "4:53 target-low-and-high"],
    [target("indicator: a, at-least: 3, change: { at-least: 4% }"), "4:52 target-two-kinds"],
    [target("indicator: a, change: {}"), "4:39 target-without-bound"],
    [target("indicator: a, at-least: 3, by: 2030"), "4:48 target-beyond-years"],
    [target("indicator: a, change: { at-least: 5%, from: 2025 }"), "4:61 period-empty"],
    [target('milestone: { due: "2025-13" }'), "4:35 expected-month"],
    [target("milestone: { due: soon }"), "4:35 expected-month"],
    [target("milestone: {}"), "4:28 milestone-without-due"],
    [target("indicator: a, at-least: 3, confidence: 80"), "4:56 confidence-range"],
    [target("indicator: a, at-least: 3, tolerance: -1"), "4:55 tolerance-negative"],
    [target("indicator: a, band: { around: 3, low: 2 }"), "4:37 band-ends"],
    [target("indicator: a, band: { low: 3, high: 2 }"), "4:37 band-order"],
    [target("indicator: a, parity: { within: -1% }"), "4:49 within-negative"],
    [target("indicator: a, parity: { within: 3 }"), "4:49 rate-without-sign"],
    [target("indicator: a, band: { around: 60, within: 3 }"), "4:59 within-bare"],
    [
      `${YEARS}indicators: { a: { unit: 人, history: { 2020: 1 }, growth: 0 }, b: { unit: 人, formula: a } }\ntargets: { t: { indicator: b, mean: { at-least: 3, of-totals: [a, b] } } }`,
      "3:63 totals-unit",
    ],
    [target("indicator: a, relative-growth: { than: c }"), "4:56 unknown-indicator"],
    [target("indicator: a, at-least: 3, required: { of: x }"), "4:60 unknown-name"],
  ],
  years: [
    ["indicators: { a: { growth: 3% } }", "1:1 as-of-missing"],
    ["indicators: { a: { history: { 2020: 1 } } }", "1:1 last-year-missing"],
    ["years: { base: 2025, to: 2020 }", "1:26 years-order"],
    [only("settings: { at-risk: 20 }"), "2:22 share-range"],
  ],
};

describe.each(Object.entries(cases))("%s", (_, rows) => {
  test.each(rows)("%#: %s", (yaml, ...expected) => {
    const result = resolved(yaml);
    expect(errorsOf(result)).toEqual(expected);
    if (result.ok) return;
    for (const each of result.errors)
      for (const lang of ["zh", "en"] as const) {
        const text = messageOf(each, lang) + remedyOf(each, lang);
        expect(text).not.toMatch(/\{[\w-]+\}(?!: )|undefined|null|NaN/);
        expect(text.length).toBeGreaterThan(10);
      }
  });
});

test("an error carries its source line", () => {
  const result = resolved("years: { to: 2025 }\nindicators: { a：5 }");
  expect(result.ok ? [] : result.errors.map(({ excerpt }) => excerpt)).toEqual(["indicators: { a：5 }"]);
});

test("an error names a known word that is near, and none that is far", () => {
  const remedy = (text: string): string => {
    const result = resolved(text);
    const [first] = result.ok ? [] : result.errors;
    return first ? remedyOf(first, "en") : "";
  };
  expect(remedy("targts: {}")).toMatch(/^did you mean targets\? Known here: /);
  expect(remedy("置信度: 80%")).toMatch(/^Known here: /);
});

test("more than 10,000 indicators are refused before anything is checked", () => {
  const many = Array.from({ length: 10_001 }, (_, i) => `"i${i}":{}`).join(",");
  expect(errorsOf(resolved(`{"indicators":{${many}}}`))).toEqual(["1:2 too-many-indicators"]);
});

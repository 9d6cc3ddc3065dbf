import { describe, expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import type { Files } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { YEARS } from "./support.ts";

const own = (rest: string): string => `${YEARS}${rest}`;
const ROWS = [
  ["e", "year", "v"],
  ["甲", "2019", "1"],
  ["乙", "2020", "2"],
];

/** A file, and all that is said about it: place, code, sentence. */
const cases: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  assumptions: [
    [
      own("assumptions: { g: { schedule: { 2020: 5人, 2021: 6元 } } }\n"),
      "2:49 quantity-unit-mismatch: 元 cannot be converted to 人",
    ],
    [
      own("assumptions: { g: { unit: { zh: 亿元, en: billion yuan }, value: 5 } }\n"),
      "2:27 unit-names-differ: 亿元 and billion yuan are of different size: a figure cannot be in both",
    ],
    [own("assumptions: { g: { unit: 人 } }\n"), "2:16 assumption-without-value: the assumption g has no value"],
    [own("assumptions: { g: { note: none } }\n"), "2:16 assumption-without-value: the assumption g has no value"],
    [own("assumptions: { g: { distribution: { normal: [x, 1] } } }\n"), "2:46 quantity-not-number: x is not a number"],
    [
      own("assumptions: { g: { value: 5, bounds: { low: 6 } } }\n"),
      "2:28 value-outside-bounds: the value 5 of g lies outside its bounds, 6 to ∞",
    ],
    [
      own("assumptions: { g: { value: 5, bounds: { high: 4 } } }\n"),
      "2:28 value-outside-bounds: the value 5 of g lies outside its bounds, −∞ to 4",
    ],
    [
      own("assumptions: { g: { value: 5, bounds: { low: 6, high: 6 } } }\n"),
      "2:39 bounds-order: the lower bound 6 must be below the upper bound 6",
      "2:28 value-outside-bounds: the value 5 of g lies outside its bounds, 6 to 6",
    ],
    [
      own("assumptions: { g: { value: 5, bounds: { low: x, high: 9 } } }\n"),
      "2:46 quantity-not-number: x is not a number",
    ],
    [
      own("assumptions: { g: { value: 5, lever: { from: 6, to: 6 } } }\n"),
      "2:38 lever-order: the lever's lower bound 6 must be below its upper bound 6",
    ],
    [
      own("assumptions: { g: { value: 5, lever: { from: 9, to: 6 } } }\n"),
      "2:38 lever-order: the lever's lower bound 9 must be below its upper bound 6",
    ],
    [
      own("assumptions: { g: { value: 5, lever: { from: x, to: 6 } } }\n"),
      "2:46 quantity-not-number: x is not a number",
    ],
    [
      own("assumptions: { g: { value: 5, lever: { from: 1, to: y } } }\n"),
      "2:53 quantity-not-number: y is not a number",
    ],
    [
      own("assumptions: { g: { value: 5, lever: { from: 6, to: 9 } } }\n"),
      "2:28 lever-outside: the value 5 of g is outside its lever 6–9",
    ],
    [
      own("assumptions: { g: { value: 5, lever: { from: 1, to: 4 } } }\n"),
      "2:28 lever-outside: the value 5 of g is outside its lever 1–4",
    ],
    [
      own("assumptions: { g: { value: 5, lever: { from: 1, to: 9 }, distribution: { normal: [5, 1] } } }\n"),
      "2:72 lever-drawn: g is a lever: it is not also drawn",
    ],
    [
      own("assumptions: { g: { schedule: { 2020: 5 }, distribution: { normal: [5, 1] } } }\n"),
      "2:58 schedule-drawn: g is prescribed by year: it is not also drawn",
    ],
    [own("assumptions: { g: { schedule: {} } }\n"), "2:31 schedule-empty: there is no year in it"],
    [
      own("assumptions: { g: { schedule: { 1066: 5 } } }\n"),
      "2:33 year-out-of-range: the year 1066 is outside 1800–2800",
    ],
    [
      own("assumptions: { g: { schedule: { 2801: 5 } } }\n"),
      "2:33 year-out-of-range: the year 2801 is outside 1800–2800",
    ],
    [own("assumptions: { g: { value: 1, source: nobody } }\n"), "2:39 unknown-source: there is no source nobody"],
  ],
  distributions: [
    [
      own("assumptions: { g: { distribution: {} } }\n"),
      "2:35 distribution-shape: a distribution has exactly one shape; here: –",
    ],
    [
      own("assumptions: { g: { distribution: { normal: [1, 1], uniform: [1, 2] } } }\n"),
      "2:35 distribution-shape: a distribution has exactly one shape; here: normal, uniform",
    ],
    [
      own("assumptions: { g: { distribution: { low: 3 } } }\n"),
      "2:35 distribution-shape: a distribution has exactly one shape; here: –",
    ],
    [
      own("assumptions: { g: { distribution: { uniform: [2, 1] } } }\n"),
      "2:46 distribution-order: the lower end of uniform must be below its upper end",
    ],
    [
      own("assumptions: { g: { distribution: { normal: [1, 1], low: 2, high: 2 } } }\n"),
      "2:45 distribution-order: the lower end of normal must be below its upper end",
    ],
    [
      own("assumptions: { g: { distribution: { normal: [1, 1], low: x } } }\n"),
      "2:58 quantity-not-number: x is not a number",
    ],
    [
      own("assumptions: { g: { distribution: { normal: [1, 1], high: y } } }\n"),
      "2:59 quantity-not-number: y is not a number",
    ],
    [
      own("assumptions: { g: { distribution: { uniform: [1, 2], low: 3 } } }\n"),
      "2:46 distribution-empty: the truncation leaves nothing of uniform to draw",
    ],
    [
      own("assumptions: { g: { value: 5, distribution: { uniform: [1, 2] } } }\n"),
      "2:28 value-outside-distribution: the value 5 of g lies outside its distribution, 1 to 2",
    ],
    [
      own("assumptions: { g: { value: 0.5, distribution: { uniform: [1, 2] } } }\n"),
      "2:28 value-outside-distribution: the value 0.5 of g lies outside its distribution, 1 to 2",
    ],
    [
      own("assumptions: { g: { value: 5, distribution: { normal: [1, -1] } } }\n"),
      "2:55 distribution-sd: the standard deviation of normal must be above 0",
    ],
  ],
  correlations: [
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, c: 3 }\ncorrelations:\n  - { of: [a, nobody], rank: 0.5 }\n",
      ),
      "4:15 unknown-assumption: there is no assumption nobody",
    ],
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, c: 3 }\ncorrelations:\n  - { of: [nobody, a], rank: 0.5 }\n",
      ),
      "4:12 unknown-assumption: there is no assumption nobody",
    ],
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, c: 3 }\ncorrelations:\n  - { of: [a, c], rank: 0.5 }\n",
      ),
      "4:15 correlation-certain: c has no distribution, so nothing correlates with it",
    ],
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, c: 3 }\ncorrelations:\n  - { of: [a, a], rank: 0.5 }\n",
      ),
      "4:15 correlation-itself: a is correlated with itself",
    ],
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, c: 3 }\ncorrelations:\n  - { of: [a, b], rank: 0.5 }\n  - { of: [b, a], rank: 0.4 }\n",
      ),
      "5:5 correlation-twice: the correlation of b and a is stated twice",
    ],
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] }, drawn: yearly }, c: 3 }\ncorrelations:\n  - { of: [a, b], rank: 0.5 }\n",
      ),
      "4:5 correlation-drawn: a is drawn once a trajectory and b anew each year, so the two cannot correlate",
    ],
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] }, drawn: yearly }, c: 3 }\ncorrelations:\n  - { of: [b, a], rank: 0.5 }\n",
      ),
      "4:5 correlation-drawn: a is drawn once a trajectory and b anew each year, so the two cannot correlate",
    ],
    [
      own(
        "assumptions: { a: { distribution: { normal: [1, 1] } }, b: { distribution: { normal: [1, 1] } }, c: { distribution: { normal: [1, 1] } }, d: 3 }\ncorrelations:\n  - { of: [a, b], rank: 0.9 }\n  - { of: [b, c], rank: 0.9 }\n  - { of: [a, c], rank: -0.9 }\n",
      ),
      "5:5 correlation-impossible: the correlation of b and c cannot stand with the others",
    ],
  ],
  indicators: [
    [
      own("indicators: { x: { unit: 亿元, changes: { 2020: 3% } } }\n"),
      "2:26 changes-unit: where only growth is known the value is an index, not 亿元",
    ],
    [
      own("indicators: { x: { unit: 10index, changes: { 2020: 3% } } }\n"),
      "2:26 unit-digit: the unit 10index has the digit 1",
      "2:26 changes-unit: where only growth is known the value is an index, not ",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, changes: { 2020: 3% } } }\n"),
      "2:51 history-and-changes: x has both history and changes",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: 1%, formula: 3 } }\n"),
      "2:63 growth-and-formula: x has both growth and formula",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, class: nobody } }\n"),
      "2:49 unknown-class: there is no reference class nobody",
    ],
    [own("indicators: { x: { parts: [x, nobody] } }\n"), "2:31 unknown-indicator: there is no indicator nobody"],
    [
      own("indicators: { x: { history: { 2020: 1 }, source: nobody } }\n"),
      "2:50 unknown-source: there is no source nobody",
    ],
    [
      own("indicators: { x: { history: { 2020: { value: 1, source: nobody } } } }\n"),
      "2:57 unknown-source: there is no source nobody",
    ],
    [own("indicators: { x: { history: { 2020: y } } }\n"), "2:37 quantity-not-number: y is not a number"],
    [
      own("indicators: { x: { history: { 1799: 1 } } }\n"),
      "2:31 year-out-of-range: the year 1799 is outside 1800–2800",
    ],
    [
      own("indicators: { x: { history: { 2801: 1 } } }\n"),
      "2:31 year-out-of-range: the year 2801 is outside 1800–2800",
    ],
    [
      own("indicators: { x: { changes: { 2018: 1%, 2020: 1% } } }\n"),
      "2:47 changes-gap: the growth of x in 2019 is missing, so the index breaks off",
    ],
    [
      own("indicators: { x: { changes: { 2019: 1%, 2020: -100% } } }\n"),
      "2:47 changes-below: x falls by 100 % or more",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, volatility: -1% } }\n"),
      "2:54 volatility-negative: a volatility cannot be negative",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, volatility: { sd: -1% } } }\n"),
      "2:60 volatility-negative: a volatility cannot be negative",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, bounds: { low: 2, high: 2 } } }\n"),
      "2:50 bounds-order: the lower bound 2 must be below the upper bound 2",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, bounds: { low: x } } }\n"),
      "2:57 quantity-not-number: x is not a number",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, steps: { 2021: {} } } }\n"),
      "2:57 step-by-or-add: a step has either by or add",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, steps: { 2021: { by: 1%, add: 3 } } } }\n"),
      "2:57 step-by-or-add: a step has either by or add",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, steps: { 1066: { by: 1% } } } }\n"),
      "2:51 year-out-of-range: the year 1066 is outside 1800–2800",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, steps: { 2021: { by: nobody } } } }\n"),
      "2:63 formula-unknown-name: no indicator or assumption is called nobody",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, steps: { 2021: { add: 3亿元 } } } }\n"),
      "2:64 quantity-unit-unwanted: a plain number or a percentage is wanted here, this one is in 亿元",
    ],
    [own("indicators: { x: { formula: '1 +' } }\n"), "2:33 formula-unfinished: the formula ends too early"],
    [
      own('indicators: { x: { formula: "1 + nobody" } }\n'),
      "2:34 formula-unknown-name: no indicator or assumption is called nobody",
    ],
    [
      own("indicators: { x: { formula: 1 + nobody } }\n"),
      "2:33 formula-unknown-name: no indicator or assumption is called nobody",
    ],
    [
      own("indicators:\n  x:\n    formula: |\n      1 +\n      nobody\n"),
      "4:14 formula-unknown-name: no indicator or assumption is called nobody",
    ],
    [
      own("indicators:\n  x:\n    formula: >-\n      1 + nobody\n"),
      "4:14 formula-unknown-name: no indicator or assumption is called nobody",
    ],
    [
      own("indicators: { x: { unit: 人, formula: 3亿元 } }\n"),
      "2:38 quantity-unit-mismatch: 亿元 cannot be converted to 人",
    ],
    [
      own("indicators:\n  x: { formula: &f 1 + nobody }\n  y: { formula: *f }\n"),
      "3:24 formula-unknown-name: no indicator or assumption is called nobody",
    ],
  ],
  growth: [
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: { model: compound } } }\n"),
      "2:50 growth-key-missing: the growth model compound needs rate",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: { model: baseline }, volatility: 2% } }\n"),
      "2:83 baseline-volatility: x continues its own history (baseline), which has its yearly shocks in it: a volatility would count them twice",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: { model: compound, rate: 3%, capacity: 5 } } }\n"),
      "2:89 growth-key-unused: the growth model compound has no use for capacity",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: { model: compound, rate: 3%, between: linear } } }\n"),
      "2:88 between-without-schedule: between says how a schedule runs, and there is none",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: { model: compound, schedule: {} } } }\n"),
      "2:79 schedule-empty: there is no year in it",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: { model: compound, schedule: { 2021: y } } } }\n"),
      "2:87 quantity-not-number: y is not a number",
    ],
    [
      own(
        "indicators: { x: { history: { 2020: 1 }, growth: { model: compound, rate: y, schedule: { 2021: 3% } } } }\n",
      ),
      "2:75 quantity-not-number: y is not a number",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: { model: compound, rate: nobody + 1% } } }\n"),
      "2:75 formula-unknown-name: no indicator or assumption is called nobody",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: nobody } }\n"),
      "2:50 formula-unknown-name: no indicator or assumption is called nobody",
    ],
    [
      own("indicators: { x: { history: { 2020: 1 }, growth: 5 人 } }\n"),
      "2:50 quantity-unit-unwanted: a plain number or a percentage is wanted here, this one is in 人",
    ],
    [
      own("indicators: { x: { history: { 2020: 9 }, growth: { model: logistic, capacity: 5, rate: 3% } } }\n"),
      "2:79 capacity-reached: x was 9 in 2020, not below its ceiling 5",
    ],
    [
      own("indicators: { x: { history: { 2020: 5 }, growth: { model: logistic, capacity: 5, rate: 3% } } }\n"),
      "2:79 capacity-reached: x was 5 in 2020, not below its ceiling 5",
    ],
    [
      own("indicators: { x: { history: { 2020: -5 }, growth: { model: logistic, capacity: 5, rate: 3% } } }\n"),
      "2:60 ceiling-from-negative: x was -5 in 2020: a growth model with a ceiling starts from 0 or above",
    ],
    [
      "as-of: 2021\nyears: { base: 2020, to: 2025 }\nindicators: { x: { history: { 2019: 9, 2020: 3, 2021: 8 }, growth: { model: logistic, capacity: 5, rate: 3% } } }\n",
      "3:97 capacity-reached: x was 8 in 2021, not below its ceiling 5",
    ],
  ],
  targets: [
    [
      own("indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x } }\n"),
      "3:12 target-without-condition: the target t states no condition",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, change: { at-least: 3% } } }\n",
      ),
      "3:52 target-two-kinds: the target t states two conditions: level, change",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: nobody, at-least: 3 } }\n",
      ),
      "3:28 unknown-indicator: there is no indicator nobody",
    ],
    [
      own("indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { at-least: 3 } }\n"),
      "3:12 target-without-indicator: the target t names no indicator",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, by: 2026 } }\n",
      ),
      "3:48 target-beyond-years: the target's year 2026 lies after the last projected year 2025",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, change: { at-least: 3% }, by: 2020 } }\n",
      ),
      "3:61 period-empty: the period 2020–2020 has no year",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, change: { at-least: 3%, from: 2025 }, by: 2025 } }\n",
      ),
      "3:61 period-empty: the period 2025–2025 has no year",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, change: { at-least: 3%, from: 2026 } } }\n",
      ),
      "3:61 period-empty: the period 2026–2025 has no year",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, tolerance: -1 } }\n",
      ),
      "3:55 tolerance-negative: a tolerance cannot be negative",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, tolerance: y } }\n",
      ),
      "3:55 quantity-not-number: y is not a number",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, confidence: 0 } }\n",
      ),
      "3:56 confidence-range: the confidence 0 must be above 0 and at most 100 %",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, confidence: 101% } }\n",
      ),
      "3:56 confidence-range: the confidence 101% must be above 0 and at most 100 %",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, confidence: y } }\n",
      ),
      "3:56 quantity-not-number: y is not a number",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, required: { of: nobody } } }\n",
      ),
      "3:60 unknown-name: there is no assumption or indicator nobody",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3, source: nobody } }\n",
      ),
      "3:52 unknown-source: there is no source nobody",
    ],
    [
      own(
        "indicators: { x: { unit: 人, history: { 2020: 5 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 3亿元 } }\n",
      ),
      "3:41 quantity-unit-mismatch: 亿元 cannot be converted to 人",
    ],
  ],
  settings: [
    ["settings: { at-risk: -1% }\nyears: { base: 2020, to: 2025 }\n", "1:22 share-range: -0.01 is not between 0 and 1"],
    ["settings: { at-risk: 101% }\nyears: { base: 2020, to: 2025 }\n", "1:22 share-range: 1.01 is not between 0 and 1"],
    ["settings: { flat: y }\nyears: { base: 2020, to: 2025 }\n", "1:19 quantity-not-number: y is not a number"],
    [
      "settings: { compounding: weekly }\nyears: { base: 2020, to: 2025 }\n",
      "1:26 not-one-of: weekly is not one of the choices",
    ],
  ],
  names: [
    [
      own("indicators: { x: { history: { 2020: 1 } } }\nassumptions: { x: 1 }\n"),
      "2:15 id-taken: the name x is taken by assumptions (a.yaml:3)",
    ],
    [
      own('indicators: { "：x": { history: { 2020: 1 } } }\n'),
      "2:15 full-width-colon: this is a full-width colon （：）",
    ],
    [own('targets: { "a b": { milestone: { due: 2025-06 } } }\n'), "2:12 id-invalid: a b cannot be a name"],
    [own('sources: { "a b": { title: T } }\n'), "2:12 id-invalid: a b cannot be a name"],
    [own("assumptions: { 2x: 1 }\n"), "2:16 id-invalid: 2x cannot be a name"],
    [own("assumptions: { a-: 1 }\n"), "2:16 id-invalid: a- cannot be a name"],
    [own("assumptions: { a.b: 1 }\n"), "2:16 id-invalid: a.b cannot be a name"],
    [own("assumptions: { previous: 1 }\n"), "2:16 id-reserved: previous is a word of the formula language"],
  ],
  years: [
    ["indicators: { x: { growth: 1% } }\n", "1:1 as-of-missing: nothing was observed, and no cut-off is stated"],
    ["indicators: { x: { history: { 2020: 1 } } }\n", "1:1 last-year-missing: nothing says which year to project to"],
    [
      "years: { base: 2025, to: 2020 }\nindicators: { x: { history: { 2020: 1 } } }\n",
      "1:26 years-order: the last year 2020 comes before the base year 2025",
    ],
    [
      "years: { base: 2020 }\nindicators: { x: { history: { 2020: 1 } } }\ntargets: { t: { indicator: x, at-least: 1, by: 2019 } }\n",
      "1:1 years-order: the last year 2019 comes before the base year 2020",
    ],
  ],
  "sources, facts, classes": [
    [own("sources: { s: { title: T, as-quoted-in: nobody } }\n"), "2:41 unknown-source: there is no source nobody"],
    [own("facts: { f: { value: 1, source: nobody } }\n"), "2:33 unknown-source: there is no source nobody"],
    [
      own("classes: { c: { file: gone.csv, entity: e, year: y, value: v } }\n"),
      "2:23 file-missing: there is no file gone.csv",
    ],
    [
      own("classes: { c: { file: t.csv, entity: who, year: year, value: v } }\n"),
      "2:38 table-column: t.csv has no column who",
    ],
    [
      own("classes: { c: { file: t.csv, entity: e, year: when, value: v } }\n"),
      "2:47 table-column: t.csv has no column when",
    ],
    [
      own("classes: { c: { file: t.csv, entity: e, year: year, value: what } }\n"),
      "2:60 table-column: t.csv has no column what",
    ],
    [
      own("classes: { c: { file: t.csv, entity: e, year: year, value: v, exclude: [甲, 乙] } }\n"),
      "2:23 class-empty: the reference class c has no series",
    ],
    [
      own("classes: { c: { file: t.csv, entity: e, year: year, value: v, source: nobody } }\n"),
      "2:71 unknown-source: there is no source nobody",
    ],
  ],
};

const errorsIn = (text: string) => {
  const files: Files = new Map([
    ["a.yaml", { kind: "text", text }],
    ["t.csv", { kind: "table", sheets: [{ name: "", rows: ROWS }] }],
  ]);
  const result = resolveScenario(files, "a.yaml");
  return result.ok ? [] : result.errors;
};

for (const [what, rows] of Object.entries(cases))
  describe(`what is refused of ${what}, where, in which words`, () => {
    test.each(rows)("%s", (text, ...said) => {
      const errors = errorsIn(text);
      expect(errors.map((each) => `${each.at?.line}:${each.at?.col} ${each.code}: ${messageOf(each, "en")}`)).toEqual(
        said,
      );
      for (const each of errors) {
        expect(each.excerpt).toBe(text.split("\n")[(each.at?.line ?? 0) - 1]);
        expect(messageOf(each, "zh")).toMatch(/\p{Script=Han}/u);
        const all = (["zh", "en"] as const).flatMap((lang) => [messageOf(each, lang), remedyOf(each, lang)]);
        expect(all.filter((said) => /\{[\w-]+\}/.test(said))).toEqual([]);
      }
    });
  });

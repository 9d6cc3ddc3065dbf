import { expect, test } from "vitest";
import { responseCurve } from "../../src/explore/curve.ts";
import { warningLines } from "../../src/explore/lines.ts";
import { sensitivity } from "../../src/explore/sensitivity.ts";
import { solve } from "../../src/explore/solve.ts";
import { sweep, sweepOf } from "../../src/explore/sweep.ts";
import { answerCharts } from "../../src/present/chart/answers/index.ts";
import type { Layer } from "../../src/present/chart/layers.ts";
import { LOOK } from "../../src/present/chart/look.ts";
import { evaluationOf } from "../support.ts";

const PLAN = `
reckon: 1
title: t
years: { base: 2020, to: 2024 }
draws: 512
assumptions: { g: { label: { zh: 增速, en: growth }, value: 8%, distribution: { normal: [8%, 1%] } } }
indicators: { size: { label: { zh: 规模, en: size }, unit: 亿元, history: { 2020: 100 }, growth: g } }
targets: { t: { label: { zh: 规模, en: size }, indicator: size, at-least: 136, by: 2024 } }
`;
const { scenario, document } = evaluationOf(PLAN);
const layers = (spec: unknown) => (spec as { readonly layer: readonly Layer[] }).layer;
const texts = (spec: unknown) =>
  layers(spec).flatMap(({ data }) =>
    data.values.flatMap(({ text }) => (text === undefined ? [] : [[text].flat().join(" ")])),
  );
const value = <T>(result: { readonly ok: boolean; readonly value?: T }): T => result.value as T;

// 136 = 100 · 1.0799…^4.
test.each(["zh", "en"] as const)("solve: the curve, the value now and the answer: %s", (lang) => {
  const solved = value(solve(scenario, { targets: ["t"], assumptions: ["g"], probability: null, joint: false }));
  const spec = answerCharts.solve(solved, responseCurve(scenario, solved), scenario, lang, LOOK);
  const curve = layers(spec).find(({ mark }) => mark.type === "line")?.data.values ?? [];
  expect(curve.find(({ year }) => year === 0.08)?.value).toBeCloseTo(100 * 1.08 ** 4, 9);
  expect(texts(spec)).toContain(lang === "zh" ? "现值 8%" : "now 8%");
  expect(texts(spec)).toContain("7.99%");
});

test("sensitivity: a bar from the low to the high value, and its share of the variance", () => {
  const shaken = evaluationOf(PLAN.replace("growth: g }", "growth: g, volatility: 1% }")).scenario;
  const found = value(sensitivity(shaken, "t"));
  const spec = answerCharts.sensitivity(found, shaken, "en", LOOK);
  const { low, high } = found.influences[0]?.tornado ?? {};
  expect(layers(spec)[0]?.data.values).toMatchObject([{ low: low?.probability, high: high?.probability }]);
  expect(texts(spec)).toContain("growth");
  expect(texts(spec)).toContain("variance explained");
});

test("sweep: a curve of one assumption with the value at which the centre turns; none of a matrix", () => {
  const asked = { targets: ["t"], design: null } as const;
  const made = value(sweepOf(scenario, { ...asked, vary: ["g=7%..9%:5"], matrix: false }));
  const spec = answerCharts.sweep(made, [...sweep(made)], "zh", LOOK);
  expect(layers(spec)[0]?.data.values.map(({ year }) => year)).toEqual([0.07, 0.075, 0.08, 0.085, 0.09]);
  expect(texts(spec)).toContain("中心由此转为 7.75%");
  const matrix = value(sweepOf(scenario, { ...asked, vary: [], matrix: true }));
  expect(answerCharts.sweep(matrix, [...sweep(matrix)], "zh", LOOK)).toBeNull();
});

test("lines: three of them on the fan", () => {
  const spec = answerCharts.lines(value(warningLines(scenario, ["t"])), document, scenario, "en", LOOK);
  const lines = layers(spec).filter(({ mark }) => mark.type === "line" && mark.strokeWidth === 3);
  expect(lines.map(({ data }) => data.values.map(({ year }) => year))).toEqual([
    [2021, 2022, 2023],
    [2021, 2022, 2023],
    [2021, 2022, 2023],
  ]);
  expect(texts(spec).some((text) => text.startsWith("50% 125.9"))).toBe(true);
});

import type { Document } from "../../src/assess/document.ts";
import { likelihoodOf } from "../../src/assess/likelihood.ts";
import { evaluationOf } from "../support.ts";

const CHANCES: Readonly<Record<string, readonly [number | null, number | null]>> = {
  "output-2025": [0.3214, 0.0052],
  "coverage-2025": [0.0004, 0.0001],
  "staff-2025": [1, 0],
  "parks-2025": [null, null],
};

/**
 * A town of a few figures that can be worked out by hand; `growth` is the output's yearly rate. Chances, digest and hash are
 * set here, so that no table's test depends on what is drawn.
 */
export function townOf(growth = "8%", title = "A town"): Document {
  const document = drawnTown(growth, title);
  const targets = document.targets.map((target) => {
    const [probability = null, error = null] = CHANCES[target.id] ?? [];
    return {
      ...target,
      attainment: { ...target.attainment, probability, error },
      likelihood: likelihoodOf(probability),
    };
  });
  return {
    ...document,
    reckon: "1.2.3",
    scenario: { ...document.scenario, hash: "abcdef0123456789" },
    digest: "0123456789abcdef0123",
    joint: { probability: 0.25, error: 0.004 },
    targets,
  };
}

const drawnTown = (growth: string, title: string): Document =>
  evaluationOf(`
reckon: 1
title: { zh: 小镇, en: "${title}" }
years: { base: 2020, to: 2025 }
assumptions: { growth: { label: { zh: 产值增速, en: output growth }, value: ${growth} } }
indicators:
  output: { label: { zh: 产值, en: Output }, unit: 亿元, history: { 2018: 90, 2020: 100 }, growth: growth, source: yearbook }
  coverage: { label: { zh: 覆盖率, en: Coverage }, unit: "%", history: { 2020: 45 }, growth: { model: increment, amount: 0.5个百分点 } }
  staff: { label: { zh: 职工, en: Staff }, unit: 人, history: { 2020: 122800 }, growth: 2% }
  parks: { label: { zh: 公园, en: Parks }, unit: 个 }
sources: { yearbook: { title: 统计年鉴 } }
targets:
  output-2025: { label: { zh: 产值, en: Output }, indicator: output, at-least: 150, by: 2025, nature: binding }
  coverage-2025: { label: { zh: 覆盖率, en: Coverage }, indicator: coverage, at-least: 50, by: 2025 }
  staff-2025: { label: { zh: 职工增长, en: Staff growth }, indicator: staff, change: { at-least: 10%, from: 2020 }, by: 2025 }
  parks-2025: { label: { zh: 公园, en: Parks }, indicator: parks, at-least: 12, by: 2025 }
`).document;

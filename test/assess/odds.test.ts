import { describe, expect, test } from "vitest";
import type { DocumentTarget } from "../../src/assess/document.ts";
import { evaluationOf } from "../support.ts";

const targets = evaluationOf(`
reckon: 1
title: t
years: { base: 2020, to: 2027 }
as-of: 2021
assumptions:
  once: { value: 8%, distribution: { normal: [8%, 1%] } }
  each: { value: 7%, distribution: { normal: [7%, 2%] }, drawn: yearly }
  rate: { value: 0.5, unit: 起 }
indicators:
  size: { unit: 亿元, history: { 2020: 100, 2021: 100 }, growth: once }
  works: { unit: 亿元, history: { 2020: 100, 2021: 106 }, growth: each }
  rival: { unit: 亿元, history: { 2020: 100, 2021: 110 }, growth: 5% }
  accidents: { unit: 起, history: { 2021: 1 } }
targets:
  level: { indicator: size, at-least: 150, by: 2026 }
  mean: { indicator: size, average-growth: { at-least: 7% }, by: 2026 }
  yearly: { indicator: works, every-year: { at-least: 5%, of: growth }, by: 2024 }
  rank: { indicator: size, rank: { at-most: 1, among: [rival] }, by: 2025 }
  few: { indicator: accidents, count: { at-most: 2, intensity: rate }, by: 2024 }
  sure: { indicator: rival, at-least: 100, by: 2025 }
`).document.targets;
const of = (id: string) => targets.find((each) => each.id === id) as DocumentTarget;

/** Φ, as R's pnorm gives it: 1.5^(1/4) − 1 = 10.668 %, 1.5^(1/5) − 1 = 8.447 %, 1.5^(1/6) − 1 = 6.991 %. */
const NORMAL = { "-2.668": 0.003815, "-0.447": 0.32744, "1.009": 0.84351, "1": 0.841345 } as const;

describe("what draws tell of a target besides its number", () => {
  // 100 · (1 + g)^n ≥ 150 where g ≥ 1.5^(1/n) − 1, g ~ N(8 %, 1 %).
  test("the year in which an end state is first met, to the end of the run", () => {
    const met = of("level").firstMet ?? [];
    expect(met.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
    expect(met.at(2)?.probability).toBeCloseTo(0, 3);
    expect(met.at(3)?.probability).toBeCloseTo(NORMAL["-2.668"], 3);
    expect(met.at(4)?.probability).toBeCloseTo(NORMAL["-0.447"], 3);
    expect(met.at(5)?.probability).toBeCloseTo(NORMAL["1.009"], 3);
    // The same draws as of the probability itself.
    expect(met.at(4)?.probability).toBe(of("level").attainment.probability);
  });

  // 1.07^6 = 1.500730 since 2020, of which five years are open in 2026: 1.50073^(1/4) − 1 = 10.681 %.
  test("a mean growth is met early where its end is reached", () => {
    const met = of("mean").firstMet ?? [];
    expect(met.find(({ year }) => year === 2025)?.probability).toBeCloseTo(0.003663, 3);
    expect(met.find(({ year }) => year === 2026)?.probability).toBe(of("mean").attainment.probability);
  });

  // Years are independent: 1 − Φ(1)^k have failed by the k-th; their growth has the quantiles of N(7 %, 2 %).
  test("by each year how likely some year has missed, and the fan of its growth", () => {
    const { odds } = of("yearly");
    expect(odds?.chances.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
    odds?.chances.forEach(({ probability, error }, k) => {
      expect(Math.abs((probability ?? 0) - (1 - NORMAL["1"] ** (k + 1)))).toBeLessThan(4 * (error ?? 0) + 1e-4);
    });
    expect(odds?.fan.at(-1)?.quantiles["0.05"]).toBeCloseTo(0.07 - 1.6449 * 0.02, 3);
    expect(odds?.fan.at(-1)?.quantiles["0.75"]).toBeCloseTo(0.07 + 0.6745 * 0.02, 3);
  });

  // First where (1 + g)^4 > 1.1 · 1.05^4, g > 7.5313 %: Φ(0.4687) = 0.6804.
  test("each place of each year", () => {
    const last = of("rank").odds?.chances.filter(({ year }) => year === 2025) ?? [];
    expect(last.map(({ at }) => at)).toEqual([1, 2]);
    expect(last[0]?.probability).toBe(of("rank").attainment.probability);
    expect(last[0]?.probability).toBeCloseTo(0.6804, 2);
    expect((last[0]?.probability ?? 0) + (last[1]?.probability ?? 0)).toBe(1);
  });

  // One event was seen; three open years at 0.5: Poisson(1.5).
  test("each number of events", () => {
    const chances = of("few").odds?.chances ?? [];
    expect(chances[0]).toMatchObject({ year: null, at: 1 });
    const poisson = [0.22313016, 0.33469524, 0.25102143, 0.12551072];
    chances.slice(0, 4).forEach(({ probability }, k) => void expect(probability).toBeCloseTo(poisson[k] ?? 0, 7));
    expect(chances.reduce((sum, { probability }) => sum + (probability ?? 0), 0)).toBeCloseTo(1, 9);
  });

  test("nothing where no draw decides, or it was met before", () => {
    expect(of("sure").firstMet).toBeUndefined();
    expect(of("sure").odds).toBeUndefined();
  });
});

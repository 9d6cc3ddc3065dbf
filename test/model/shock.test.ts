import { describe, expect, test } from "vitest";
import { evaluationOf } from "../support.ts";

/** Variance of the sum of k stationary AR(1) errors of variance 1: k + 2·Σ_{j<k} (k − j)·ρ^j. */
function sumVariance(k: number, persistence: number): number {
  let sum = k;
  for (let j = 1; j < k; j += 1) sum += 2 * (k - j) * persistence ** j;
  return sum;
}

const fan = (volatility: string, extra = "") => {
  const { document } = evaluationOf(
    `years: { base: 2020, to: 2030 }\ndraws: 20000\nindicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: 5%, volatility: ${volatility} ${extra} } }`,
  );
  return document.indicators[0];
};

describe("yearly shocks", () => {
  test.each(["3%", "{ sd: 3%, persistence: 0.6 }", "{ sd: 3%, persistence: -0.4 }"])(
    "the mean path is the unshocked one: %s",
    (volatility) => {
      const x = fan(volatility);
      for (const [i, year] of (x?.years ?? []).entries()) {
        const sampling = (x?.sd[i] ?? 0) / Math.sqrt(20_000);
        expect(Math.abs((x?.mean[i] ?? 0) - 100 * 1.05 ** (year - 2020))).toBeLessThanOrEqual(4.5 * sampling + 1e-9);
      }
    },
  );

  test("the log of the last year has the closed form's standard deviation", () => {
    const x = fan("{ sd: 3%, persistence: 0.6 }");
    const last = (x?.years.length ?? 1) - 1;
    const [low, high] = [x?.quantiles["0.05"][last] ?? 0, x?.quantiles["0.95"][last] ?? 0];
    const sd = Math.log(high / low) / (2 * 1.6448536269514722);
    expect(sd / (0.03 * Math.sqrt(sumVariance(10, 0.6)))).toBeCloseTo(1, 1);
  });

  test("the central trajectory has no shock and no correction for one", () => {
    expect(fan("30%")?.central.at(-1)).toBeCloseTo(100 * 1.05 ** 10, 9);
  });

  test("a share moves by percentage points", () => {
    const { document } = evaluationOf(
      "years: { base: 2020, to: 2021 }\nindicators: { x: { unit: '%', history: { 2020: 50 }, growth: { model: hold }, volatility: 2% } }",
    );
    expect(document.indicators[0]?.sd[1]).toBeCloseTo(2, 1);
  });

  test("a share is one by its unit: 亿元 with two bounds is still multiplied", () => {
    const { document } = evaluationOf(
      "years: { base: 2020, to: 2021 }\nindicators: { x: { unit: 亿元, history: { 2020: 1000 }, growth: 0%, volatility: 4%, bounds: { low: 0, high: 9000 } } }",
    );
    expect(document.indicators[0]?.sd[1]).toBeCloseTo(40, 0);
  });

  const formula = (how: string) =>
    evaluationOf(`
years: { base: 2020, to: 2025 }
as-of: 2020
draws: 16384
assumptions: { g: 10% }
indicators:
  a: { unit: 亿元, history: { 2015: 50, 2020: 50 }, growth: 0% }
  f: { unit: 亿元, ${how} }`).document.indicators[1];

  test.each([
    "history: { 2020: 50 }, formula: a, volatility: { sd: 20%, persistence: 0.8 }",
    "formula: a, volatility: { sd: 20%, persistence: 0.8 }",
    "formula: a * g * 10, volatility: { sd: 20%, persistence: 0.8 }",
  ])("a formula's mean path is the unshocked one, counted from its first projected year: %s", (how) => {
    const f = formula(how);
    for (const [i, year] of (f?.years ?? []).entries()) {
      if (year < 2020) continue;
      const k = year - 2020;
      expect(Math.abs((f?.mean[i] ?? 0) - 50)).toBeLessThan(0.6);
      const sd = 50 * Math.sqrt(Math.exp(0.04 * sumVariance(k, 0.8)) - 1);
      expect(Math.abs((f?.sd[i] ?? 0) - sd)).toBeLessThanOrEqual(0.06 * sd);
    }
  });

  test("a formula without history is not shocked in years that are observed", () => {
    const evaluation = evaluationOf(`
years: { base: 2020, to: 2022 }
as-of: 2020
assumptions: { share: 95% }
indicators:
  a: { unit: 亿元, history: { 2019: 190, 2020: 200 }, growth: 5% }
  b: { unit: 亿元, formula: share * a, volatility: 20% }
targets: { t: { indicator: b, at-least: 190, by: 2020 } }`);
    expect(evaluation.document.targets[0]?.attainment).toMatchObject({ holds: true, probability: null });
    expect(evaluation.document.indicators[1]?.sd.map((sd) => (sd ?? 0) > 0)).toEqual([false, false, true, true]);
  });

  test("a volatility that is itself uncertain and changes by year keeps the mean path, with persistence too", () => {
    const { document } = evaluationOf(`
years: { base: 2020, to: 2025 }
assumptions: { s: { value: 5%, schedule: { 2021: 5%, 2023: 40% } } }
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: 0%, volatility: { sd: s, persistence: 0.7 } } }`);
    expect(document.indicators[0]?.mean.at(-1)).toBeGreaterThan(98);
    expect(document.indicators[0]?.mean.at(-1)).toBeLessThan(102);
  });

  test("years that are derived from observations have no shock, and the first one follows them", () => {
    const { document, program } = evaluationOf(`
years: { base: 2020, to: 2023 }
as-of: 2020
indicators:
  a: { unit: 亿元, history: { 2017: 40, 2018: 50, 2019: 55, 2020: 60 }, growth: 0% }
  f: { unit: 亿元, history: { 2017: 80, 2018: 100 }, formula: a, volatility: 10% }`);
    expect(program.indicators[1]?.status).toEqual([
      ...["observed", "observed", "derived", "derived"],
      ...["projected", "projected", "projected"],
    ]);
    const f = document.indicators[1];
    expect(f?.central.slice(2)).toEqual([110, 120, 120, 120, 120]);
    for (const [i, k] of [0, 0, 0, 0, 1, 2, 3].entries())
      expect((f?.sd[i] ?? -1) / 120).toBeCloseTo(Math.sqrt(Math.exp(0.01 * k) - 1), 2);
  });

  test("what is read from an interpolated year is interpolated; an assumption or a step projects it", () => {
    const { program } = evaluationOf(`
years: { base: 2020, to: 2021 }
as-of: 2020
assumptions: { g: 2 }
indicators:
  a: { history: { 2017: 40, 2018: 50, 2020: 60 }, growth: 0% }
  f: { formula: a }
  h: { formula: g * a }
  s: { formula: a, steps: { 2018: { by: 5% } } }
  p: { formula: previous(a), align: none }`);
    const statusOf = (id: string) => program.indicators.find((each) => each.id === id)?.status;
    expect(statusOf("f")).toEqual(["derived", "derived", "interpolated", "derived", "projected"]);
    expect(statusOf("h")).toEqual(["projected", "projected", "projected", "projected", "projected"]);
    expect(statusOf("s")).toEqual(["derived", "projected", "projected", "projected", "projected"]);
    expect(statusOf("p")).toEqual([null, "derived", "derived", "interpolated", "projected"]);
  });

  test("shocks of a share's formula pile up as points", () => {
    const { document } = evaluationOf(`
years: { base: 2020, to: 2024 }
indicators:
  a: { unit: "%", history: { 2020: 50 }, growth: { model: hold } }
  f: { unit: "%", history: { 2020: 50 }, formula: a, volatility: 2% }`);
    const f = document.indicators[1];
    for (const [k, sd] of (f?.sd ?? []).entries()) expect((sd ?? -1) / 2).toBeCloseTo(Math.sqrt(k), 1);
    expect(f?.mean.at(-1)).toBeCloseTo(50, 1);
  });

  test.each(["previous(f)", "g * 1"])(
    "a formula that comes back to its own past carries its shocks on: %s",
    (formula) => {
      const { document } = evaluationOf(`
years: { base: 2020, to: 2026 }
indicators:
  f: { unit: 亿元, history: { 2020: 100 }, formula: ${formula}, align: none, volatility: { sd: 2%, persistence: 0.5 } }
  g: { unit: 亿元, history: { 2020: 100 }, formula: previous(f), align: none }`);
      const f = document.indicators[0];
      for (const [k, sd] of (f?.sd ?? []).entries()) {
        expect((sd ?? -1) / 100).toBeCloseTo(Math.sqrt(Math.exp(0.0004 * sumVariance(k, 0.5)) - 1), 2);
        expect(f?.mean[k]).toBeCloseTo(100, 0);
      }
    },
  );

  test("a formula is first shocked after the last year that follows from what is known, not before as-of", () => {
    const { document } = evaluationOf(`
years: { base: 2020, to: 2023 }
as-of: 2021
indicators:
  a: { unit: 亿元, history: { 2016: 100, 2017: 100, 2019: 100 }, growth: 0% }
  f: { unit: 亿元, formula: a, volatility: 2% }
  later: { unit: 亿元, history: { 2016: 50 }, formula: a, volatility: 2% }`);
    for (const { sd, central } of document.indicators.slice(1))
      for (const [i, k] of [0, 0, 0, 0, 1, 2, 3, 4].entries())
        expect((sd[i] ?? -1) / (central[i] ?? 0)).toBeCloseTo(Math.sqrt(Math.exp(0.0004 * k) - 1), 2);
  });
});

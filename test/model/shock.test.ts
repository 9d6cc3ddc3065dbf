import { describe, expect, test } from "vitest";
import { sumVariance } from "../../src/model/shock.ts";
import { evaluationOf } from "../support.ts";

const fan = (volatility: string, extra = "") => {
  const { document } = evaluationOf(
    `years: { base: 2020, to: 2030 }\ndraws: 20000\nindicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: 5%, volatility: ${volatility} ${extra} } }`,
  );
  return document.indicators[0];
};

describe("yearly shocks", () => {
  test("variance of a sum of AR(1) errors, ρ = ½, three of them: 3 + 2·(2·½ + 1·¼) = 5.5", () => {
    expect(sumVariance(3, 0.5)).toBe(5.5);
    expect(sumVariance(4, 0)).toBe(4);
    expect(sumVariance(5, 1)).toBe(25);
  });

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
});

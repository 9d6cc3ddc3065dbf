import { describe, expect, it } from "vitest";
import { figuresOf, near } from "./figures.ts";

/** `short` has values up to 2022 and no model: what reads it later has none either, and is never taken for zero. */
const SHORT = "short: { history: { 2020: 10%, 2021: 10%, 2022: 10% } }";

describe("a figure without a value leaves what needs it without one", () => {
  it("volatility, steps and formulas, from the year on in which it ends", () => {
    const { path } = figuresOf(`draws: 16
indicators:
  ${SHORT}
  shaken: { unit: 亿元, history: { 2022: 100 }, growth: 10%, volatility: short }
  soon: { unit: 亿元, history: { 2020: 100 }, growth: 0%, steps: { 2022: { by: short } } }
  late: { unit: 亿元, history: { 2020: 100 }, growth: 0%, steps: { 2021: { add: 5 }, 2024: { by: short } } }
  twice: { formula: 2 * short }
  stepped: { formula: 2 * short, steps: { 2024: { by: -10% } } }
  next: { formula: twice + 1 }`);
    expect(path("shaken", 2022, 2025)).toEqual([100, null, null, null]);
    near(path("soon", 2020, 2025), [100, 100, 110, 110, 110, 110]);
    near(path("late", 2020, 2025), [100, 105, 105, 105, null, null]);
    near(path("twice", 2020, 2024), [0.2, 0.2, 0.2, null, null]);
    near(path("stepped", 2020, 2024), [0.2, 0.2, 0.2, null, null]);
    near(path("next", 2020, 2024), [1.2, 1.2, 1.2, null, null]);
  });

  it("an indicator without history and formula has none at all", () => {
    const { path, target } = figuresOf(`draws: 16
indicators: { x: { unit: 亿元, growth: 5% }, y: { unit: 亿元, history: { 2020: 1 } } }
targets: { t: { indicator: x, at-least: 5, by: 2025 } }`);
    expect(path("x", 2020, 2025)).toEqual([null, null, null, null, null, null]);
    expect(target("t").verdict).toBe("not-assessable");
  });
});

describe("a formula with a history", () => {
  it("passes through its last observation, and where the formula has no value there, through the one before", () => {
    const { path, warned } = figuresOf(
      `draws: 16
indicators:
  a: { unit: 亿元, history: { 2019: 40, 2020: 50 }, growth: 10% }
  b: { unit: 亿元, history: { 2018: 10, 2019: 20, 2020: 30, 2021: 30 }, growth: 0% }
  last: { unit: 亿元, history: { 2020: 150 }, formula: a }
  gone: { unit: 亿元, history: { 2019: 80, 2020: 150 }, formula: "a * min(abs(year - 2020), 1)" }
  free: { unit: 亿元, history: { 2020: 150 }, formula: a, align: none }
  never: { unit: 亿元, history: { 2017: 7 }, formula: b }`.replace(
        "if(year == 2020, 0, 1)",
        "min(abs(year - 2020), 1)",
      ),
    );
    near(path("last", 2020, 2022), [150, 165, 181.5]);
    near(path("gone", 2019, 2022), [80, 150, 110, 121]);
    near(path("free", 2020, 2022), [150, 55, 60.5]);
    near(path("never", 2017, 2021), [7, 10, 20, 30, 30]);
    expect(warned.filter((code) => code === "model-unaligned")).toHaveLength(1);
  });

  it("is not projected before or within its history", () => {
    const { path, indicator } = figuresOf(`draws: 16
indicators:
  a: { unit: 亿元, history: { 2016: 1, 2017: 2, 2018: 3, 2019: 4, 2020: 5 }, growth: { model: hold } }
  x: { unit: 亿元, history: { 2018: 30, 2020: 50 }, formula: a }`);
    near(path("x", 2016, 2021), [null, null, 30, Math.sqrt(1500), 50, 50]);
    expect(indicator("x").interpolated).toEqual([2019]);
  });
});

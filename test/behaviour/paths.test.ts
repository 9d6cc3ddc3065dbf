import { describe, expect, it } from "vitest";
import { figuresOf, near } from "./figures.ts";

const five = (step: (i: number) => number) => [1, 2, 3, 4, 5].map(step);

describe("bounds", () => {
  it("an upper bound caps the path, a lower one carries it, and growth goes on from there", () => {
    const { path } = figuresOf(`
indicators:
  up: { unit: 亿元, history: { 2020: 100 }, growth: 10%, bounds: { high: 125 } }
  down: { unit: 亿元, history: { 2020: 100 }, growth: -10%, bounds: { low: 85 } }
  both: { unit: 亿元, history: { 2020: 100 }, growth: { model: increment, amount: 30 }, bounds: { low: 50, high: 150 }, steps: { 2023: { add: -500 } } }
  free: { unit: 亿元, history: { 2020: 100 }, growth: 10% }`);
    near(path("up", 2021, 2025), [110, 121, 125, 125, 125]);
    near(path("down", 2021, 2025), [90, 85, 85, 85, 85]);
    near(path("both", 2021, 2025), [130, 150, 50, 80, 110]);
    near(
      path("free", 2021, 2025),
      five((i) => 100 * 1.1 ** i),
    );
  });

  it("bind every draw, and what is known stays as observed", () => {
    const { central, mean, quantile, sd } = figuresOf(`
assumptions: { level: { distribution: { uniform: [0, 1] } } }
indicators:
  capped: { formula: level, bounds: { high: 0.6 } }
  carried: { formula: level, bounds: { low: 0.6 } }
  seen: { unit: 亿元, history: { 2019: 130, 2020: 130 }, growth: 0%, bounds: { high: 125 } }`);
    // min(U, .6): mean .6 − .6²/2, E of squares .6³/3 + .6²·.4; max(U, .6): mean .6² + (1 − .6²)/2.
    near([mean("capped", 2025)], [0.42], 1e-3);
    near([sd("capped", 2025)], [Math.sqrt(0.6 ** 3 / 3 + 0.36 * 0.4 - 0.42 ** 2)], 5e-3);
    near([mean("carried", 2025)], [0.68], 1e-3);
    near([quantile("capped", "0.25", 2025), quantile("carried", "0.75", 2025)], [0.25, 0.75], 5e-3);
    expect([quantile("capped", "0.95", 2025), quantile("carried", "0.05", 2025)].map((q) => q?.toFixed(2))).toEqual([
      "0.60",
      "0.60",
    ]);
    expect([central("seen", 2020), central("seen", 2021)]).toEqual([130, 125]);
  });

  it("bind what is projected by a formula that reads no indicator, and not what is derived", () => {
    const { path } = figuresOf(`as-of: 2021
indicators: { age: { formula: year - 2000, bounds: { high: 20.5 } }, y: { unit: 人, history: { 2019: 1, 2020: 1, 2021: 1 } } }`);
    near(path("age", 2020, 2024), [20, 21, 20.5, 20.5, 20.5]);
  });
});

describe("steps", () => {
  it("`by` changes the level by a share, `add` by an amount, in that year and from there on", () => {
    const { path } = figuresOf(`
indicators:
  fall: { unit: 亿元, history: { 2020: 100 }, growth: 10%, steps: { 2022: { by: -10% } } }
  rise: { unit: 亿元, history: { 2020: 100 }, growth: 0%, steps: { 2021: { by: 25% }, 2024: { by: -20% } } }
  more: { unit: 亿元, history: { 2020: 100 }, growth: 10%, steps: { 2022: { add: 9 } } }`);
    near(
      path("fall", 2021, 2025),
      five((i) => 100 * 1.1 ** i * (i >= 2 ? 0.9 : 1)),
    );
    near(path("rise", 2021, 2025), [125, 125, 125, 100, 100]);
    near(path("more", 2021, 2025), [110, 130, 143, 157.3, 173.03]);
  });

  it("come after growth and before bounds", () => {
    const { path } = figuresOf(`
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: 20%, steps: { 2021: { by: 10% } }, bounds: { high: 130 } }
  y: { unit: 亿元, history: { 2020: 100 }, growth: 20%, steps: { 2021: { add: -50 } }, bounds: { low: 75 } }`);
    near(path("x", 2021, 2022), [130, 130]);
    near(path("y", 2021, 2022), [75, 90]);
  });
});

describe("a schedule", () => {
  it("holds from its year until the next one, with the value before the first", () => {
    const { path } = figuresOf(`
assumptions: { g: { value: 1%, schedule: { 2022: 10%, 2024: -50% } } }
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: g } }`);
    near(path("x", 2021, 2025), [101, 111.1, 122.21, 61.105, 30.5525]);
  });
});

describe("what is known", () => {
  const GAP = `
indicators:
  money: { unit: 亿元, history: { 2016: 100, 2020: 1600 }, growth: 0% }
  balance: { unit: 亿元, history: { 2016: -10, 2020: 30 }, growth: { model: hold } }
  start: { unit: 亿元, history: { 2018: 5 }, growth: { model: hold } }`;

  it("a gap is filled along a rate where both ends are positive, else along a line, and marked", () => {
    const { path, indicator } = figuresOf(GAP);
    near(path("money", 2016, 2020), [100, 200, 400, 800, 1600]);
    near(path("balance", 2016, 2020), [-10, 0, 10, 20, 30]);
    expect(indicator("money").interpolated).toEqual([2017, 2018, 2019]);
    expect(indicator("start").interpolated).toEqual([]);
  });

  it("before the first observation there is no value", () => {
    expect(figuresOf(GAP).path("start", 2016, 2019)).toEqual([null, null, 5, 5]);
  });

  it("observations after as-of are shown and never used", () => {
    const yaml = (asOf: string) => `${asOf}
indicators: { x: { unit: 亿元, history: { 2019: 80, 2020: 100, 2022: 500 }, growth: 10% } }
targets: { t: { indicator: x, at-least: 400, by: 2022 } }`;
    const before = figuresOf(yaml("as-of: 2020"));
    near(before.path("x", 2020, 2022), [100, 110, 121]);
    expect(before.indicator("x")).toMatchObject({ history: { 2019: 80, 2020: 100 }, later: { 2022: 500 } });
    expect(before.target("t").verdict).toBe("missed");
    const after = figuresOf(yaml(""));
    near(after.path("x", 2020, 2023), [100, Math.sqrt(50_000), 500, 550]);
    expect(after.indicator("x").later).toEqual({});
    expect(after.target("t").verdict).toBe("achieved");
  });

  it("a formula's past value is an observation where all it reads is observed, and never after as-of", () => {
    const yaml = (asOf: number) => `as-of: ${asOf}
assumptions: { share: { value: 2 } }
indicators:
  a: { unit: 亿元, history: { 2018: 6, 2019: 7, 2020: 8, 2021: 9, 2022: 10 }, growth: 0% }
  b: { unit: 亿元, history: { 2018: 2, 2019: 2, 2020: 2, 2021: 2, 2022: 2 }, growth: 0% }
  c: { unit: 亿元, history: { 2020: 1 }, growth: 0% }
  observed: { formula: a / b }
  believed: { formula: a / b * share }
  partly: { formula: a / c }
targets:
  reached: { indicator: observed, at-least: 4, by: 2022 }
  assumed: { indicator: believed, at-least: 4, by: 2022 }
  half: { indicator: partly, at-least: 4, by: 2022 }`;
    // In 2022 all is observed: the deadline's value is an observation of `observed`, and of no other.
    const late = figuresOf(yaml(2022));
    expect(late.target("reached").verdict).toBe("achieved");
    expect(late.warned.filter((code) => code === "deadline-unobserved")).toHaveLength(2);
    // In 2020 the ratio of 2022 is a projection, though each of its figures is written down already.
    const early = figuresOf(yaml(2020));
    near(early.path("observed", 2018, 2022), [3, 3.5, 4, 4, 4]);
    expect(early.target("reached").required.from).toBe(2020);
    expect(early.warned).not.toContain("deadline-unobserved");
  });
});

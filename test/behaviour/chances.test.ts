import { describe, expect, it } from "vitest";
import { figuresOf, near } from "./figures.ts";

/** Variance of the sum of k errors of variance 1 with persistence ρ, written out. */
const spread = (k: number, ρ: number): number => {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) for (let j = 1; j <= k; j += 1) sum += ρ ** Math.abs(i - j);
  return sum;
};

// ln x_k = ln(x₀(1 + g)^k) + Σε − V/2, V = σ²·spread: so the mean is the central path, the median below it by e^(V/2).
describe.each([0, 0.6])("volatility of 10 %% that persists by %f", (ρ) => {
  const shocked = () =>
    figuresOf(`draws: 65536
indicators: { x: { unit: 亿元, history: { 2019: 96, 2020: 100 }, growth: 5%, volatility: { sd: 10%, persistence: ${ρ} } } }`);
  const years = [1, 2, 3, 5];
  const central = years.map((k) => 100 * 1.05 ** k);
  const variance = years.map((k) => 0.01 * spread(k, ρ));

  it("leaves the mean path and the central one where they were, from the first year on", () => {
    const { mean, central: found } = shocked();
    near(
      years.map((k) => found("x", 2020 + k)),
      central,
    );
    near(
      years.map((k) => mean("x", 2020 + k)),
      central,
      5e-4,
    );
  });

  it("spreads by the closed form, year after year", () => {
    const { sd, quantile } = shocked();
    near(
      years.map((k) => sd("x", 2020 + k)),
      central.map((value, i) => value * Math.sqrt(Math.exp(variance[i] as number) - 1)),
      2e-3,
    );
    for (const [level, z] of [
      ["0.05", -1.6448536],
      ["0.5", 0],
      ["0.95", 1.6448536],
    ] as const)
      near(
        years.map((k) => quantile("x", level, 2020 + k)),
        central.map((value, i) => value * Math.exp(z * Math.sqrt(variance[i] as number) - (variance[i] as number) / 2)),
        3e-3,
      );
  });

  it("does not touch what is observed", () => {
    const { sd, quantile } = shocked();
    expect([sd("x", 2019), sd("x", 2020), quantile("x", "0.95", 2020)]).toEqual([0, 0, 100]);
  });
});

describe("additive shocks", () => {
  it("a share moves in points, a value that is not positive by its size, and neither mean moves", () => {
    const { mean, sd } = figuresOf(`draws: 65536
indicators:
  share: { unit: "%", history: { 2020: 60% }, growth: { model: hold }, volatility: 1% }
  balance: { unit: 亿元, history: { 2020: -50 }, growth: { model: hold }, volatility: 10% }`);
    near([mean("share", 2024), sd("share", 2021), sd("share", 2024)], [60, 1, 2], 1e-3);
    near([mean("balance", 2024), sd("balance", 2021), sd("balance", 2024)], [-50, 5, 10], 1e-3);
  });
});

describe("the joint probability", () => {
  const joint = (targets: string, extra = "") =>
    figuresOf(`draws: 65536
assumptions: { a: { distribution: { uniform: [0, 1] } }, b: { distribution: { uniform: [0, 1] } } }
${extra}
indicators:
  ia: { formula: a }
  ib: { formula: b }
  known: { unit: 亿元, history: { 2020: 100 }, growth: 0% }
  blank: { unit: 亿元 }
targets:
${targets}`).document.joint.probability;
  const X = "  x: { indicator: ia, at-least: 0.4, by: 2025 }\n";
  const Y = "  y: { indicator: ib, at-least: 0.5, by: 2025 }\n";

  it("is that of all holding together: the product where they are independent, the smallest where they are one", () => {
    near([joint(X), joint(X + Y), joint(X + X.replace("x:", "again:"))], [0.6, 0.3, 0.6], 3e-3);
    expect(joint(`${X}  other: { indicator: ia, at-most: 0.3, by: 2025 }\n`)).toBe(0);
  });

  it("a target that is certain to hold changes nothing, one that is certain to miss leaves none", () => {
    const sure = (value: number) => `  sure: { indicator: known, at-least: ${value}, by: 2025 }\n`;
    expect(joint(X + Y + sure(90))).toBe(joint(X + Y));
    expect(joint(X + Y + sure(110))).toBe(0);
    expect(joint(sure(110) + X)).toBe(0);
    expect([joint(sure(90)), joint(sure(110))]).toEqual([1, 0]);
  });

  it("shocks of two indicators are drawn apart, so that both pass their median in a quarter of the draws", () => {
    const median = 100 * Math.exp(-0.005);
    const shocked = (id: string) =>
      `  ${id}: { unit: 亿元, history: { 2020: 100 }, growth: { model: hold }, volatility: 10% }`;
    const passes = (id: string) => `  t${id}: { indicator: ${id}, at-least: ${median}, by: 2021 }`;
    const { document } = figuresOf(`draws: 16384
indicators:
${shocked("a")}
${shocked("b")}
targets:
${passes("a")}
${passes("b")}`);
    near(
      document.targets.map(({ attainment }) => attainment.probability),
      [0.5, 0.5],
      5e-3,
    );
    near([document.joint.probability], [0.25], 2e-2);
  });

  it("a target that cannot be assessed is left out", () => {
    expect(joint(`${X}  none: { indicator: blank, at-least: 1, by: 2025 }\n`)).toBe(joint(X));
  });
});

describe("figures of the draws", () => {
  it("mean, sd and quantiles are those of the distribution", () => {
    const { mean, sd, quantile } = figuresOf(`draws: 65536
assumptions:
  n: { distribution: { normal: [10, 2] } }
  u: { distribution: { uniform: [-1, 3] } }
  l: { distribution: { lognormal: { mean: 2, sd: 1 } } }
indicators: { normal: { formula: n }, flat: { formula: u }, skewed: { formula: l } }`);
    const levels = ["0.05", "0.25", "0.5", "0.75", "0.95"] as const;
    const z = [-1.6448536, -0.6744898, 0, 0.6744898, 1.6448536];
    const all = (id: string) => [mean(id, 2025), sd(id, 2025), ...levels.map((level) => quantile(id, level, 2025))];
    const s2 = Math.log(1.25);
    near(all("normal"), [10, 2, ...z.map((one) => 10 + 2 * one)], 1e-3);
    near(all("flat"), [1, 4 / Math.sqrt(12), -0.8, 0, 1, 2, 2.8], 1e-3);
    near(all("skewed"), [2, 1, ...z.map((one) => 2 * Math.exp(one * Math.sqrt(s2) - s2 / 2))], 2e-3);
  });

  it("a probability is the share of draws that hold, and its error is honest", () => {
    const { target } = figuresOf(`draws: 16384
design: plain
assumptions: { a: { distribution: { uniform: [0, 1] } } }
indicators: { x: { formula: a } }
targets:
  tenth: { indicator: x, at-least: 0.9, by: 2025 }
  never: { indicator: x, at-least: 1.5, by: 2025 }
  always: { indicator: x, at-most: 1.5, by: 2025 }`);
    const { probability, error } = target("tenth").attainment;
    expect(Math.abs((probability ?? 0) - 0.1)).toBeLessThan(3 * (error ?? 0));
    near([error], [Math.sqrt(0.09 / 16384)], 0.1);
    expect([target("never"), target("always")].map(({ attainment }) => attainment.probability)).toEqual([0, 1]);
  });
});

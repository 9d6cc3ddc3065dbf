import fc from "fast-check";
import { expect, test } from "vitest";
import type { Distribution } from "../../src/random/distribution.ts";
import { inverseNormal, normalCdf } from "../../src/random/normal.ts";
import { quantileFromNormal, quantileOf } from "../../src/random/quantile.ts";
import { momentsOf } from "./moments.ts";

const PROBABILITIES = [0.001, 0.05, 0.5, 0.95, 0.999];

// scipy 1.10.1: stats' ppf, mean and std
const ORACLE: [Distribution, number[], number, number][] = [
  [
    { kind: "normal", mean: 0.1, sd: 0.2 },
    [-0.5180464612335627, -0.2289707253902946, 0.1, 0.42897072539029446, 0.7180464612335626],
    0.1,
    0.2,
  ],
  [
    { kind: "lognormal", mean: 2, sd: 1 },
    [0.4155340250109973, 0.8224877029027766, 1.7888543819998317, 3.890635676018441, 7.700933756063202],
    2.0,
    1.0,
  ],
  [{ kind: "uniform", min: 1, max: 4 }, [1.003, 1.15, 2.5, 3.8499999999999996, 3.997], 2.5, 0.8660254037844386],
  [
    { kind: "triangular", min: 0, mode: 1, max: 5 },
    [0.07071067811865475, 0.5, 1.8377223398316205, 3.9999999999999996, 4.858578643762691],
    1.9999999999999998,
    1.0801234497346435,
  ],
  [
    { kind: "triangular", min: 0, mode: 0, max: 5 },
    [0.002500625312695237, 0.12660282759551833, 1.4644660940672622, 3.8819660112501047, 4.8418861169915814],
    1.6666666666666665,
    1.1785113019775793,
  ],
  [
    { kind: "pert", min: 1.5, mode: 3.4, max: 6 },
    [1.645549116366565, 2.174286159020954, 3.4891353940865075, 4.95382067299632, 5.701674207078912],
    3.5166666666666666,
    0.8458347994357457,
  ],
  [
    { kind: "beta", alpha: 2, beta: 5, min: -1, max: 3 },
    [-0.9669780288490133, -0.7486004331665825, 0.057799933182640206, 1.3272136370081036, 2.274455467676536],
    0.1428571428571428,
    0.6388765649999399,
  ],
  [
    { kind: "gamma", shape: 2.5, scale: 3 },
    [0.3153189039438288, 1.7182143390926539, 6.52719028664329, 16.605746540274527, 30.772508478649307],
    7.5,
    4.743416490252569,
  ],
  [
    { kind: "normal", mean: 1, sd: 2, low: 0, high: 3 },
    [0.0030256085288317136, 0.1486805082660798, 1.3779364644115497, 2.790732901994815, 2.995600939825726],
    1.4132624361230661,
    0.8313200565040955,
  ],
  [
    { kind: "normal", mean: 0, sd: 1, low: 5, high: 6 },
    [5.000192236863447, 5.009845799544947, 5.131371763283919, 5.538314354296788, 5.958572650387237],
    5.183147090477182,
    0.17161710511611844,
  ],
];

test.each(ORACLE)("%j: quantiles, mean and standard deviation", (distribution, quantiles, mean, sd) => {
  const valueAt = quantileFromNormal(distribution);
  quantiles.forEach((expected, i) => {
    const p = PROBABILITIES[i] as number;
    expect(Math.abs(quantileOf(distribution, p) - expected)).toBeLessThan(2e-12 * sd);
    expect(Math.abs(valueAt(inverseNormal(p)) - expected)).toBeLessThan(2e-9 * sd);
  });
  const found = momentsOf(distribution);
  expect(Math.abs(found.mean - mean)).toBeLessThan(1e-8 * sd);
  expect(Math.abs(found.sd / sd - 1)).toBeLessThan(1e-7);
});

const tabulated: Distribution[] = [
  { kind: "pert", min: 0, mode: 0, max: 1 },
  { kind: "pert", min: 2, mode: 5, max: 5 },
  { kind: "beta", alpha: 0.5, beta: 0.5, min: 0, max: 1 },
  { kind: "beta", alpha: 200, beta: 90, min: 0, max: 1 },
  { kind: "gamma", shape: 0.3, scale: 1 },
  { kind: "gamma", shape: 400, scale: 2 },
  { kind: "pert", min: 0, mode: 1, max: 5, low: 0.5, high: 2 },
];

test.each(tabulated)("%j: the table agrees with the exact inverse to 1e-9 of the range", (distribution) => {
  const valueAt = quantileFromNormal(distribution);
  const range = quantileOf(distribution, 1 - 1e-10) - quantileOf(distribution, 1e-10);
  for (let z = -6.3; z < 3; z += 0.0371) {
    expect(Math.abs(valueAt(z) - quantileOf(distribution, normalCdf(z))) / range).toBeLessThan(1e-9);
  }
});

test.each([...ORACLE.map(([distribution]) => distribution), ...tabulated])(
  "%j: rises with the score, inside its bounds",
  (distribution) => {
    const valueAt = quantileFromNormal(distribution);
    const bounds = { low: -1e9, high: 1e9, ...distribution };
    const low = Math.max(bounds.low, "min" in distribution ? distribution.min : -1e9);
    const high = Math.min(bounds.high, "max" in distribution ? distribution.max : 1e9);
    let before = low;
    for (let z = -9; z <= 9; z += 0.01) {
      const value = valueAt(z);
      expect(value).toBeGreaterThanOrEqual(before - 1e-12);
      expect(value).toBeLessThanOrEqual(high);
      before = value;
    }
  },
);

test("property: truncation renormalises: F'(x) = (F(x) - F(low)) / (F(high) - F(low))", () => {
  const bound = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(bound, bound, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
      fc.pre(Math.abs(a - b) > 0.01);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const x = quantileOf({ kind: "normal", mean: 0, sd: 1, low, high }, p);
      expect((normalCdf(x) - normalCdf(low)) / (normalCdf(high) - normalCdf(low))).toBeCloseTo(p, 8);
    }),
  );
});

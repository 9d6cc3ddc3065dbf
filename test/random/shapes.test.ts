import { readFileSync } from "node:fs";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import type { Distribution } from "../../src/random/distribution.ts";
import { inverseNormal } from "../../src/random/normal.ts";
import { quantileFromNormal, quantileOf, supportOf } from "../../src/random/quantile.ts";
import { SHAPES } from "../../src/random/shape/index.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { scenarioOf } from "../support.ts";
import { momentsOf } from "./moments.ts";

const yamlOf = (distribution: string, value = "") =>
  `years: { base: 2020, to: 2021 }\nassumptions: { a: { ${value} distribution: ${distribution} } }`;

function assumptionOf(distribution: string, value = "") {
  const [assumption] = scenarioOf(yamlOf(distribution, value)).assumptions;
  if (!assumption?.distribution) throw new Error("no distribution");
  return { ...assumption, distribution: assumption.distribution };
}

const PROBABILITIES = [0.001, 0.05, 0.5, 0.95, 0.999];

// scipy 1.17.1 (Debian python3-scipy): ppf over the probability that the truncation leaves; expect for mean and sd.
const ORACLE: [string, number[], number, number][] = [
  [
    "{ lognormal: { mean: 2, sd: 1 }, low: 1, high: 4 }",
    [1.0021353845194532, 1.099592740935894, 1.8590029692542853, 3.4043652873294756, 3.9830541031944855],
    2.000000000000001,
    0.7039907108430808,
  ],
  [
    "{ lognormal: { mean: 2, sd: 1 }, low: 8 }",
    [8.001098383968918, 8.056394301004154, 8.776587295332913, 11.595905457647376, 17.341039748425477],
    9.166216076596989,
    1.2410967015655727,
  ],
  [
    "{ uniform: [1, 4], low: 2 }",
    [2.002, 2.0999999999999996, 3.0, 3.9000000000000004, 3.998],
    2.9999999999999996,
    0.5773502691896257,
  ],
  [
    "{ triangular: [0, 1, 5], low: 0.5, high: 3 }",
    [0.5037360419902471, 0.6614378277661476, 1.6088350084373655, 2.8205505282296626, 2.9962535090486107],
    1.6666666665980752,
    0.6770032003549953,
  ],
  [
    "{ triangular: [0, 1, 5], low: 2 }",
    [2.0015003751876166, 2.075961696557311, 2.878679656440357, 4.329179606750063, 4.905131670194942],
    2.999999999999999,
    0.7071067811865475,
  ],
  [
    "{ pert: [1.5, 3.4, 6], low: 2, high: 4 }",
    [2.0056410794812587, 2.2173244336081503, 3.163695136295971, 3.908808732537787, 3.9981386930566174],
    3.1277793826962257,
    0.5259880327205442,
  ],
  [
    "{ beta: { alpha: 2, beta: 5, min: -1, max: 3 }, high: 0 }",
    [-0.9775356841521017, -0.8332482592978949, -0.3838568246137338, -0.03903934910759277, -0.0007854939821023699],
    -0.4026790391379182,
    0.24868645271152928,
  ],
  [
    "{ gamma: { shape: 2.5, scale: 3 }, low: 5, high: 20 }",
    [5.0061661882811075, 5.310162433267117, 8.577544818186702, 16.463676693631754, 19.887275297009968],
    9.408310058651546,
    3.4560204645677945,
  ],
  [
    "{ normal-90: [2, 8], low: 0 }",
    [0.17147940524805794, 2.050237061280422, 5.006991817980608, 8.002707825548534, 10.637842674644148],
    5.017032814834734,
    1.8002914748059289,
  ],
  [
    "{ lognormal-90: [2, 8] }",
    [1.087693559502658, 1.9999999999999996, 4.0, 8.0, 14.71002550324552],
    4.3714066403249845,
    1.9270157644238868,
  ],
  [
    "{ beta: { alpha: 0.05, beta: 0.1, min: 0, max: 1 } }",
    [2.8666978182396557e-57, 2.733896082152991e-23, 0.002727503975633613, 0.9999999946458448, 1.0],
    0.3333333333333333,
    0.439586982263858,
  ],
  [
    "{ gamma: { shape: 0.02, scale: 1 } }",
    [5.7068124422473846e-151, 5.068667656480048e-66, 5.068667656480132e-16, 0.04590982359974054, 2.006320801776613],
    0.02,
    0.1414213562373095,
  ],
  [
    "{ beta: { alpha: 5000, beta: 3, min: 0, max: 1 } }",
    [0.9977571933603838, 0.9987418851048021, 0.9994654377957026, 0.9998365077753708, 0.9999619016695254],
    0.9994003597841296,
    0.00034606404210695766,
  ],
];

describe("as a file has them", () => {
  test.each(ORACLE)("%s: quantiles, mean and standard deviation", (written, quantiles, mean, sd) => {
    const { distribution } = assumptionOf(written);
    quantiles.forEach((expected, i) => {
      const found = quantileOf(distribution, PROBABILITIES[i] as number);
      expect(Math.abs(found - expected)).toBeLessThan(5e-12 * sd + 1e-11 * Math.abs(expected));
    });
    const found = momentsOf(distribution);
    expect(Math.abs(found.mean - mean)).toBeLessThan(2e-5 * sd);
    expect(Math.abs(found.sd / sd - 1)).toBeLessThan(2e-5);
  });

  test.each([
    ["{ normal: [5, 1] }", 5],
    ["{ lognormal: { mean: 2, sd: 1 } }", 2],
    ["{ uniform: [1, 4] }", 2.5],
    ["{ triangular: [0, 1, 5] }", 1],
    ["{ pert: [0, 1, 5] }", 1],
    ["{ beta: { alpha: 1, beta: 3, min: 0, max: 8 } }", 2],
    ["{ gamma: { shape: 4, scale: 2 } }", 8],
    ["{ normal-90: [2, 8] }", 5],
    ["{ lognormal-90: [1, 4] }", 2],
    ["{ pert: [0, 1, 5], low: 0.5 }", 1],
    // Cut off, the centre is the median of what is left: 1 − √(½ · the triangle beyond 2).
    ["{ triangular: [0, 1, 5], low: 2 }", 2.878679656440357],
    ["{ normal: [5, 1], high: 5 }", 5],
    ["{ uniform: [1, 4], low: 3 }", 3.5],
    ["{ discrete: [[5, 20%], [1, 50%], [2, 30%]] }", 1],
    ["{ empirical: { values: [4, 1, 2, 8, 3] } }", 3],
    ["{ mixture: [{ weight: 50%, uniform: [0, 1] }, { weight: 50%, uniform: [0, 3] }] }", 0.75],
    ["{ quantiles: { p10: 1, p70: 3 } }", 2.41925312523749],
    ["{ quantiles: { p10: 1, p50: 2, p90: 4 } }", 2],
    ["{ log-quantiles: { p25: 1, p75: 9 } }", 3],
    ["{ log-quantiles: { p10: 1, p50: 2, p90: 9 } }", 2],
  ])("%s: its centre is %s", (written, centre) => expect(assumptionOf(written).value).toBeCloseTo(centre, 12));

  test.each([
    ["{ normal: [5, 0] }", "distribution-sd"],
    ["{ lognormal: { mean: -1, sd: 1 } }", "distribution-positive"],
    ["{ lognormal: { mean: 1, sd: -1 } }", "distribution-sd"],
    ["{ uniform: [4, 1] }", "distribution-order"],
    ["{ triangular: [0, 6, 5] }", "distribution-mode"],
    ["{ pert: [5, 5, 5] }", "distribution-order"],
    ["{ beta: { alpha: 1, beta: 3, min: 8, max: 8 } }", "distribution-order"],
    ["{ gamma: { shape: 4, scale: -2 } }", "distribution-positive"],
    ["{ normal-90: [8, 2] }", "distribution-order"],
    ["{ lognormal-90: [0, 4] }", "distribution-positive"],
    ["{ normal: [5, 1], low: 7, high: 6 }", "distribution-order"],
    ["{ uniform: [1, 4], low: 4 }", "distribution-empty"],
    ["{ normal: [0, 1], low: 50 }", "distribution-empty"],
    ["{ normal: [0, 1], uniform: [0, 1] }", "distribution-shape"],
    ["{ discrete: [[1, 70%], [2, 20%]] }", "weights-sum"],
    ["{ discrete: [[1, 120%], [2, -20%]] }", "weights-sum"],
    ["{ discrete: [[1, 70%], [1, 30%]] }", "distribution-few"],
    ["{ discrete: [[1, 70%], [2, 30%]], low: 3 }", "distribution-empty"],
    ["{ empirical: { values: [1] } }", "distribution-few"],
    ["{ empirical: { values: [1, 2], file: a.csv } }", "empirical-values"],
    ["{ empirical: { column: a } }", "empirical-values"],
    ["{ empirical: { file: none.csv, column: a } }", "file-missing"],
    ["{ mixture: [{ weight: 60%, normal: [1, 1] }, { weight: 60%, normal: [2, 1] }] }", "weights-sum"],
    ["{ mixture: [{ weight: 100%, normal: [1, 1] }] }", "distribution-few"],
    ["{ mixture: [{ weight: 50%, normal: [1, 1] }, { weight: 50% }] }", "mixture-shape"],
    ["{ mixture: [{ weight: 50%, normal: [1, 1] }, { weight: 50%, uniform: [2, 1] }] }", "distribution-order"],
    ["{ quantiles: { p50: 1 } }", "quantiles-number"],
    ["{ quantiles: { p05: 1, p10: 2, p50: 3, p90: 4 } }", "quantiles-number"],
    ["{ quantiles: { p10: 3, p90: 1 } }", "quantiles-fall"],
    ["{ quantiles: { p10: 1, p50: 1, p90: 3 } }", "quantiles-fall"],
    ["{ quantiles: { p10: 1, p50: 1.1, p90: 3 } }", "quantiles-skewed"],
    ["{ log-quantiles: { p10: 0, p90: 1 } }", "distribution-positive"],
    ["{ log-quantiles: { p10: 1, p50: 1.01, p90: 3 } }", "quantiles-skewed"],
  ])("%s is refused: %s", (written, code) => {
    const result = resolveScenario(new Map([["a.yaml", yamlOf(written)]]), "a.yaml");
    expect(result).toMatchObject({ ok: false, errors: [{ code, at: { line: 2 } }] });
  });

  test.each([
    ["{ discrete: [[1%, 70%], [3%, 30%]] }", "2%"],
    ["{ mixture: [{ weight: 50%, uniform: [0%, 1%] }, { weight: 50%, uniform: [2%, 3%] }] }", "1.5%"],
  ])("a value between those of %s is an error: %s", (written, value) => {
    const result = resolveScenario(new Map([["a.yaml", yamlOf(written, `value: ${value},`)]]), "a.yaml");
    expect(result).toMatchObject({ ok: false, errors: [{ code: "value-never-drawn" }] });
  });

  test.each(["0.5%", "6.1%"])("a value that no draw can have is an error: %s", (value) => {
    const yaml = yamlOf("{ pert: [1.5%, 3.4%, 6%], low: 1% }", `value: ${value},`);
    const result = resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml");
    expect(result).toMatchObject({ ok: false, errors: [{ code: "value-outside-distribution" }] });
    for (const end of ["1.5%", "6%", "3%"])
      expect(assumptionOf("{ pert: [1.5%, 3.4%, 6%] }", `value: ${end},`).value).toBeCloseTo(
        Number.parseFloat(end) / 100,
      );
  });
});

describe("however extreme", () => {
  const figure = fc.double({ min: -6, max: 4, noNaN: true }).map((power) => 10 ** power);
  const shapes: fc.Arbitrary<Distribution> = fc.oneof(
    fc.record({
      kind: fc.constant("beta" as const),
      alpha: figure,
      beta: figure,
      min: fc.constant(0),
      max: fc.constant(1),
    }),
    fc.record({ kind: fc.constant("gamma" as const), shape: figure, scale: fc.constant(1) }),
    fc.tuple(figure, figure).map(([left, right]) => ({ kind: "pert" as const, min: 0, mode: left, max: left + right })),
    fc
      .tuple(figure, figure)
      .map(([left, right]) => ({ kind: "triangular" as const, min: 0, mode: left, max: left + right, low: left / 2 })),
  );

  function risesInside(distribution: Distribution): void {
    const valueAt = quantileFromNormal(distribution);
    const { low, high } = supportOf(distribution);
    let before = low;
    for (let z = -7; z <= 7; z += 0.0037) {
      const value = valueAt(z);
      expect(value).toBeGreaterThanOrEqual(before - 1e-13 * Math.abs(before));
      expect(value).toBeLessThanOrEqual(high * (1 + 1e-13));
      before = value;
    }
  }

  test.each([
    [1e-6, 1e-6],
    [1e-4, 0.002],
    [0.003, 0.003],
    [0.01, 40],
  ])("a table rises and stays in its support: beta(%s, %s)", (alpha, beta) =>
    risesInside({ kind: "beta", alpha, beta, min: 0, max: 1 }),
  );

  test("property: so does any", () => {
    fc.assert(fc.property(shapes, risesInside), { numRuns: 30 });
  });

  test("beta(1e-6, 1e-6) is a coin: mean ½, sd ½", () => {
    const { mean, sd } = momentsOf({ kind: "beta", alpha: 1e-6, beta: 1e-6, min: 0, max: 1 });
    expect(mean).toBeCloseTo(0.5, 6);
    expect(Math.abs(sd - 0.5)).toBeLessThan(0.005);
  });

  test("a quantile lies in its truncation at both ends", () => {
    const distribution: Distribution = { kind: "normal", mean: 0, sd: 1, low: 5, high: 6 };
    expect(supportOf(distribution)).toEqual({ low: 5, high: 6 });
    expect(quantileFromNormal(distribution)(inverseNormal(1e-9))).toBeGreaterThanOrEqual(5);
  });
});

describe("a shape is one object", () => {
  test.each(SHAPES.map(({ name, example }) => [name, example] as const))("%s: its example is read", (name, example) => {
    const { distribution, value } = assumptionOf(example);
    expect(name.replace(/-90$/, "")).toBe(distribution.kind);
    expect(value).toBeGreaterThan(0);
  });

  test("their names stand in src/random and nowhere else in the code", () => {
    const name = new RegExp(`["'](${SHAPES.map((shape) => shape.name).join("|")})["']`);
    const elsewhere = globSync("src/**/*.ts").filter((path) => !path.startsWith("src/random/"));
    expect(elsewhere.length).toBeGreaterThan(100);
    // A run's field is called "quantiles", too; "normal" is also a weight of a chart's letters, and growth compounds by steps that are "discrete".
    const text = (path: string) =>
      readFileSync(path, "utf8").replaceAll(/[wW]eight: "normal"|"discrete"|"quantiles" \| /g, "");
    expect(elsewhere.filter((path) => name.test(text(path)))).toEqual([]);
  });
});

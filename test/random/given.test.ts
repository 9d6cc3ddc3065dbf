import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import { metalogLaw, metalogThrough, middleOf, rises } from "../../src/random/metalog.ts";
import { inverseNormal } from "../../src/random/normal.ts";
import { quantileFromNormal, quantileOf } from "../../src/random/quantile.ts";
import { exactQuantile } from "../../src/random/sampling.ts";
import { decodeCsv } from "../../src/scenario/decode.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { errorsOf } from "../scenario/support.ts";
import { evaluationOf, good, programOf, scenarioOf } from "../support.ts";

function drawn(written: string): Distribution {
  const yaml = `years: { base: 2020, to: 2021 }\nassumptions: { a: { distribution: ${written} } }`;
  return scenarioOf(yaml).assumptions[0]?.distribution as Distribution;
}

const PROBABILITIES = [0.001, 0.05, 0.25, 0.5, 0.95, 0.999];

describe("mixtures", () => {
  // scipy 1.17.1: brentq on the weighted sum of the parts' cdf.
  test.each([
    [
      "{ mixture: [{ weight: 70%, pert: [5, 8, 10] }, { weight: 30%, pert: [0, 1, 3] }] }",
      [
        0.09648834022312809, 0.5948754119135358, 1.7416148067505495, 7.2716547328941274, 9.18741924087734,
        9.835406393050043,
      ],
    ],
    [
      "{ mixture: [{ weight: 70%, normal: [5, 1] }, { weight: 30%, uniform: [0, 2] }] }",
      [
        0.0066652819365902675, 0.333326190656754, 1.664678646181763, 4.434051178067147, 6.465233792685522,
        7.982703875488571,
      ],
    ],
    [
      "{ mixture: [{ weight: 20%, lognormal: { mean: 2, sd: 1 } }, { weight: 30%, gamma: { shape: 2.5, scale: 3 } }, { weight: 50%, triangular: [0, 1, 5] }], low: 1, high: 12 }",
      [
        1.0028541058751455, 1.1402101073803719, 1.697357010928373, 2.5590805471675946, 9.193557943953778,
        11.925604159123111,
      ],
    ],
  ])("%s: quantiles, and draws", (written, expected) => {
    const distribution = drawn(written);
    const sampled = quantileFromNormal(distribution);
    PROBABILITIES.forEach((p, i) => {
      expect(quantileOf(distribution, p)).toBeCloseTo(expected[i] as number, 10);
      expect(sampled(inverseNormal(p))).toBeCloseTo(expected[i] as number, 6);
    });
  });

  test.each([
    "{ mixture: [{ weight: 70%, pert: [5, 8, 10] }, { weight: 30%, pert: [0, 1, 3] }] }",
    "{ mixture: [{ weight: 50%, triangular: [0, 1, 2] }, { weight: 50%, triangular: [3, 4, 5] }] }",
    "{ mixture: [{ weight: 10%, uniform: [0, 1] }, { weight: 20%, uniform: [2, 3] }, { weight: 70%, uniform: [2, 9] }], low: 0.5 }",
  ])("%s: draws lie within 1e-7 of the range, none in a gap, and never fall", (written) => {
    const distribution = drawn(written);
    const sampled = quantileFromNormal(distribution);
    const { valueAt, breaks } = exactQuantile(distribution);
    const range = valueAt(6) - valueAt(-6);
    const gaps = breaks.filter(({ below, above }) => below < above);
    expect(gaps).toHaveLength(1);
    let before = Number.NEGATIVE_INFINITY;
    for (let z = -6; z < 6; z += 0.0061) {
      const value = sampled(z);
      expect(Math.abs(value - valueAt(z))).toBeLessThan(1e-7 * range);
      expect(gaps.some(({ below, above }) => value > below && value < above)).toBe(false);
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });
});

describe("quantiles", () => {
  // scipy 1.17.1 (numpy.linalg.solve for the three terms).
  test.each([
    [
      "{ quantiles: { p10: 2, p50: 4, p90: 8 } }",
      [-1.5088077361012653, 1.4873651319565222, 2.8124999999999996, 4, 9.527796709695647, 17.351589648553556],
    ],
    [
      "{ log-quantiles: { p05: 2, p40: 4, p95: 12 } }",
      [0.6829391935988203, 2, 3.2866260533418825, 4.513877288893702, 12, 45.675916155759076],
    ],
  ])("three: %s", (written, expected) => {
    const distribution = drawn(written);
    PROBABILITIES.forEach((p, i) => {
      expect(quantileOf(distribution, p)).toBeCloseTo(expected[i] as number, 11);
      expect(quantileFromNormal(distribution)(inverseNormal(p))).toBeCloseTo(expected[i] as number, 7);
    });
  });

  test("they are met exactly, two and three, as they are and truncated nowhere near", () => {
    const low = fc.double({ min: 0.1, max: 5, noNaN: true });
    const room = fc.double({ min: 0.36, max: 0.64, noNaN: true });
    fc.assert(
      fc.property(low, low, room, fc.constantFrom("quantiles", "log-quantiles"), (from, rise, share, kind) => {
        const [first, last] = [from, from * (1 + rise)];
        const middle = kind === "quantiles" ? first + share * (last - first) : first * (last / first) ** share;
        const three = drawn(`{ ${kind}: { p10: ${first}, p50: ${middle}, p90: ${last} } }`);
        const two = drawn(`{ ${kind}: { p05: ${first}, p75: ${last} } }`);
        for (const [found, wanted] of [
          [quantileOf(three, 0.1), first],
          [quantileOf(three, 0.5), middle],
          [quantileOf(three, 0.9), last],
          [quantileOf(two, 0.05), first],
          [quantileOf(two, 0.75), last],
        ] as const)
          expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-11);
      }),
      { numRuns: 60 },
    );
  });

  // Keelin 2016: the symmetric-percentile triplet in closed form, and its bounds 0.1666 … 0.8334 at 10 %.
  test("the metalog is Keelin's closed form, and the middle may lie where he says", () => {
    const [low, mid, high] = [3, 5, 9];
    const r = (mid - low) / (high - low);
    const { a, b, c } = metalogThrough([0.1, 0.5, 0.9], [low, mid, high]);
    expect(a).toBe(mid);
    expect(b).toBeCloseTo((high - low) / (2 * Math.log(9)), 13);
    expect(c).toBeCloseTo(((1 - 2 * r) * (high - low)) / (0.8 * Math.log(9)), 13);
    const [from = 0, to = 0] = middleOf([0.1, 0.5, 0.9], 0, 1);
    expect(from).toBeCloseTo(0.5 * (1 - 1.66711 * 0.4), 5);
    expect(from + to).toBeCloseTo(1, 12);
    expect(rises(metalogThrough([0.1, 0.5, 0.9], [0, from + 1e-6, 1]))).toBe(true);
    expect(rises(metalogThrough([0.1, 0.5, 0.9], [0, from - 1e-6, 1]))).toBe(false);
    expect(rises(metalogThrough([0.1, 0.5, 0.9], [0, to + 1e-6, 1]))).toBe(false);
  });

  test("score and density are the quantile function's inverse and the inverse of its slope", () => {
    const law = metalogLaw(metalogThrough([0.1, 0.5, 0.9], [2, 4, 8]));
    for (const z of [-8, -2, -0.3, 0, 1.1, 4]) {
      expect(law.scoreOf(law.valueAt(z))).toBeCloseTo(z, 10);
      const slope = (law.valueAt(z + 1e-5) - law.valueAt(z - 1e-5)) / 2e-5;
      const normal = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      expect((law.density(law.valueAt(z)) * slope) / normal).toBeCloseTo(1, 7);
    }
  });

  test("where three are too skewed, the error says where the middle one may lie", () => {
    const yaml =
      "years: { base: 2020, to: 2021 }\nassumptions: { a: { distribution: { quantiles: { p10: 0%, p50: 9%, p90: 10% } } } }";
    const result = resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml");
    const args = result.ok ? {} : result.errors[0]?.args;
    // Keelin: ½·(1 ∓ 1.66711·0.4) of the way.
    expect(args).toEqual({ key: "p50", value: "9%", low: "1.666%", high: "8.334%" });
  });
});

const STEPS = `
years: { base: 2020, to: 2022 }
draws: 40000
assumptions:
  plant: { distribution: { discrete: [[0, 30%], [1, 50%], [5, 20%]] } }
  seen: { distribution: { empirical: { values: [3, 1, 2, 2, 7] } } }
  year: { distribution: { discrete: [[-1, 25%], [1, 75%]] }, drawn: yearly }
  mixed: { distribution: { mixture: [{ weight: 60%, normal: [1, 0.1] }, { weight: 40%, uniform: [4, 5] }] } }
correlations: [{ of: [plant, seen], rank: 0.6 }]
indicators:
  p: { formula: plant }
  s: { formula: seen }
  y: { formula: years }
  m: { formula: mixed }
  both: { formula: "if(plant > 0 and seen > 2, 1, 0)" }
`.replace("  year:", "  years:");

describe("drawn", () => {
  test("every value with its probability, and no other", () => {
    const { document } = evaluationOf(STEPS);
    const one = (id: string) => document.indicators.find((each) => each.id === id);
    expect(one("p")?.central[0]).toBe(1);
    expect(one("p")?.mean[0]).toBeCloseTo(1.5, 2);
    expect(one("p")?.sd[0]).toBeCloseTo(Math.sqrt(5.5 - 2.25), 2);
    expect(one("s")?.central[0]).toBe(2);
    expect(one("s")?.mean[0]).toBeCloseTo(3, 2);
    expect(one("s")?.sd[0]).toBeCloseTo(Math.sqrt(67 / 5 - 9), 2);
    expect(one("y")?.mean[2]).toBeCloseTo(0.5, 2);
    expect(one("m")?.mean[0]).toBeCloseTo(0.6 + 0.4 * 4.5, 2);
    const run = simulate(programOf(STEPS), { seed: 1, draws: 20000, design: "sobol-sums", exact: true });
    const rows = run.indicators.map(({ quantiles }) => quantiles.map((row) => row[0]));
    expect(rows[0]).toEqual([0, 0, 1, 1, 5]);
    expect(rows[1]).toEqual([1, 2, 2, 3, 7]);
  });

  // A Gaussian copula over the scores: P(z₁ > Φ⁻¹(.3), z₂ > Φ⁻¹(.6)) at r = 2·sin(π·0.6/6) = 0.618034;
  // scipy 1.17.1, multivariate_normal.cdf: 0.362399.
  test("rank correlations go by the quantile functions", () => {
    const { document } = evaluationOf(STEPS);
    expect(document.indicators.find(({ id }) => id === "both")?.mean[0]).toBeCloseTo(0.362399, 2);
  });

  test("both executors give the same bits, in every design", () => {
    const program = programOf(STEPS);
    for (const design of ["plain", "sobol-sums", "lhs"] as const) {
      const options = { seed: 3, draws: 5000, design, exact: true };
      expect(simulate(program, { ...options, executor: "js" })).toStrictEqual(
        simulate(program, { ...options, executor: "wasm" }),
      );
    }
  });

  test("held ones keep their place", () => {
    const held = evaluationOf(STEPS, { set: { plant: "5" } }).document;
    const free = evaluationOf(STEPS).document;
    const seen = (document: typeof held) => document.indicators.find(({ id }) => id === "s");
    expect(held.indicators[0]?.sd[0] ?? 0).toBe(0);
    expect(seen(held)?.mean).toEqual(seen(free)?.mean);
  });
});

test("the column of a table, rows selected, blanks left out", () => {
  const yaml = `years: { base: 2020, to: 2021 }
assumptions: { a: { distribution: { empirical: { file: rates.csv, column: rate, where: { group: a } } } } }`;
  const csv = decodeCsv(new TextEncoder().encode("group,rate\na,3%\nb,50%\na,1%\na,\na,4%\n"));
  const files = new Map([
    ["a.yaml", { kind: "text", text: yaml } as SourceFile],
    ["rates.csv", csv],
  ]);
  const scenario = good(resolveScenario(files, "a.yaml"));
  expect(scenario.assumptions[0]).toMatchObject({ value: 0.03, distribution: { values: [0.01, 0.03, 0.04] } });
  for (const [from, to, at] of [
    ["group: a", "group: c", "2:88 table-no-rows"],
    ["column: rate", "column: rates", "2:75 table-column"],
    ["group: a", "grope: a", "2:97 table-column"],
  ] as const)
    expect(
      errorsOf(
        resolveScenario(
          new Map([...files, ["a.yaml", { kind: "text", text: yaml.replace(from, to) }] as const]),
          "a.yaml",
        ),
      ),
    ).toEqual([at]);
});

import { describe, expect, test } from "vitest";
import { planOf } from "../../src/engine/plan.ts";
import { prepare, simulatePrepared } from "../../src/engine/simulate.ts";
import { DESIGNS } from "../../src/random/design.ts";
import { LATIN_ROUNDS, type Permutation, permutationOf } from "../../src/random/latin.ts";
import { normalCdf } from "../../src/random/normal.ts";
import { pointOf, scrambled, sobolDirections } from "../../src/random/sobol.ts";
import { streamKey } from "../../src/random/stream.ts";
import { programOf } from "../support.ts";

describe("plans", () => {
  test("draws are rounded up to 16 replicates of a power of two, save in the plain design", () => {
    const drawn = (draws: number, design: (typeof DESIGNS)[number]) => planOf({ seed: 1, draws, design }).draws;
    expect([1, 33, 10_000, 16_384, 16_385].map((draws) => drawn(draws, "sobol"))).toEqual([
      32, 64, 16_384, 16_384, 32_768,
    ]);
    expect(drawn(10_001, "plain")).toBe(10_001);
  });

  test("0, negative, broken and gigantic numbers of draws are refused", () => {
    for (const draws of [0, -1, 1.5, 2 ** 31 + 1, 2 ** 53, Number.NaN])
      expect(() => planOf({ seed: 1, draws, design: "plain" })).toThrow(RangeError);
  });

  test("no run has more than 1,024 chunks, and chunks never straddle replicates", () => {
    for (const draws of [1, 1000, 1e5, 3e6, 2 ** 31])
      for (const design of DESIGNS) {
        const plan = planOf({ seed: 1, draws, design });
        expect(plan.chunks).toBeLessThanOrEqual(1024);
        if (design !== "plain") expect(plan.replicate % plan.chunk).toBe(0);
      }
  });
});

describe("Sobol points", () => {
  // scipy 1.10.1: (qmc.Sobol(d=5, scramble=False, bits=32).random(8) * 2**32), whose order is Gray code's: sorted here.
  test("the unscrambled points are Joe and Kuo's", () => {
    const directions = sobolDirections(5);
    const points = directions.map((d) =>
      Array.from({ length: 8 }, (_, n) => (pointOf({ directions: d, shift: 0 }, n) >>> 0) / 4294967296),
    );
    expect(points[0]).toEqual([0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875]);
    expect(points[1]).toEqual([0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]);
    expect(points[2]).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]);
    expect(points[3]).toEqual([0, 0.5, 0.75, 0.25, 0.125, 0.625, 0.875, 0.375]);
    const far = sobolDirections(256);
    const word = (d: number) => pointOf({ directions: far[d] as Int32Array, shift: 0 }, 1000) >>> 0;
    expect([10, 100, 255].map(word)).toEqual([994050048, 2822766592, 1413480448]);
  });

  test("a scrambled dimension has one point in each of 1,024 equal cells, and each point is uniform", () => {
    const key = streamKey(1, "x#scramble", 0);
    const mean = Array.from({ length: 400 }, (_, r) => {
      const scramble = scrambled(sobolDirections(3)[2] as Int32Array, key, r);
      const cells = new Set(Array.from({ length: 1024 }, (_, n) => pointOf(scramble, n) >>> 22));
      expect(cells.size).toBe(1024);
      return (pointOf(scramble, 5) >>> 0) / 4294967296;
    }).reduce((sum, u) => sum + u / 400, 0);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 400));
  });

  /** What the kernels do to a point (`kernel/js.ts`, latin). */
  const permute = ({ half, mask, multipliers, addends }: Permutation, point: number): number => {
    let x = point;
    for (let round = 0; round < LATIN_ROUNDS; round++) {
      x = (Math.imul(x, multipliers[round] as number) + (addends[round] as number)) & mask;
      x ^= x >>> half;
    }
    return x;
  };

  test("a Latin hypercube's strata are a permutation", () => {
    for (const bits of [1, 2, 5, 10]) {
      const permutation = permutationOf(streamKey(1, "x#strata", 0), 3, bits);
      const strata = new Set(Array.from({ length: 2 ** bits }, (_, n) => permute(permutation, n)));
      expect(strata.size).toBe(2 ** bits);
    }
  });
});

// ln x(2022) = g1 + g2 + e1 + e2 with normal terms: P(x >= level) has a closed form.
const YAML = `
years: { base: 2020, to: 2022 }
settings: { compounding: continuous }
assumptions:
  g: { distribution: { normal: [5%, 2%] } }
  s: { distribution: { normal: [0%, 3%] }, drawn: yearly }
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: { model: compound, rate: g + s } }
  y: { unit: 亿元, history: { 2020: 100 }, growth: { model: compound, rate: g } }
targets:
  likely: { indicator: x, by: 2022, at-least: 105 }
  rare: { indicator: x, by: 2022, at-least: 125 }
  smooth: { indicator: y, by: 2022, at-least: 112 }
`;
const above = (level: number, sd: number) => normalCdf(-(Math.log(level / 100) - 0.1) / sd);
const TRUTH = [
  above(105, Math.sqrt(4 * 0.0004 + 2 * 0.0009)),
  above(125, Math.sqrt(4 * 0.0004 + 2 * 0.0009)),
  above(112, 0.04),
];

describe.each(DESIGNS)("%s: error bars over 300 seeds", (design) => {
  const prepared = prepare(programOf(YAML), design);
  const runs = Array.from({ length: 300 }, (_, seed) => simulatePrepared(prepared, { seed, draws: 1024 }));

  test.each(TRUTH.map((truth, i) => [i, truth] as const))(
    "target %i: 95 %% intervals cover about 95 %%",
    (i, truth) => {
      // Student's t with 15 degrees of freedom for 16 replicates.
      const width = design === "plain" ? 1.96 : 2.131;
      const covered = runs.filter(({ targets }) => {
        const { probability, error } = targets[i]?.probability ?? {};
        return Math.abs((probability as number) - truth) <= width * (error as number);
      }).length;
      // 285 expected, sd 3.8; the floor of one draw in n makes some intervals wider than they need to be.
      expect(covered).toBeGreaterThanOrEqual(270);
    },
  );

  test("the mean of the probabilities is unbiased", () => {
    TRUTH.forEach((truth, i) => {
      const found = runs.map(({ targets }) => targets[i]?.probability.probability as number);
      const mean = found.reduce((sum, p) => sum + p / found.length, 0);
      const sd = Math.sqrt(found.reduce((sum, p) => sum + (p - mean) ** 2 / (found.length - 1), 0));
      expect(Math.abs(mean - truth)).toBeLessThan(4 * Math.max(sd / Math.sqrt(300), 1e-6));
    });
  });
});

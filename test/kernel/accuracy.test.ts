import { describe, expect, test } from "vitest";
import * as reference from "../../src/base/elementary.ts";
import { exp, expNear, expWithin, log, pow, powWhole } from "../../src/kernel/elementary.ts";
import { numbers } from "../../src/kernel/lanes.ts";
import { inverseNormal, normalCdf } from "../../src/random/normal.ts";
import { quantileFromNormal, quantileOf } from "../../src/random/quantile.ts";
import { scoreOfBits, scoreTable } from "../../src/random/score.ts";

/** The largest of |f(x) / g(x) − 1| over a dense grid. */
function worst(f: (x: number) => number, g: (x: number) => number, from: number, to: number): number {
  let largest = 0;
  for (let i = 0; i <= 200_000; i++) {
    const x = from + ((to - from) / 200_001) * (i + 0.317);
    const expected = g(x);
    if (expected !== 0) largest = Math.max(largest, Math.abs(f(x) / expected - 1));
  }
  return largest;
}

describe("the functions of every draw, against the reference ones", () => {
  test("exp is within 2e-15 relative from −708 to 709.7", () => {
    for (const [from, to] of [
      [-1, 1],
      [-30, 30],
      [-707.9, 709.7],
    ] as const)
      expect(worst((x) => exp(numbers, x), reference.exp, from, to)).toBeLessThan(2e-15);
  });

  test("exp has its ends where doubles have theirs, and between them the bits of expWithin", () => {
    // Both by Python's decimal; e^709.7827128933841, the next, is 1.7976931348624776e308, beyond the largest double.
    expect(exp(numbers, 709.782712893384) / 1.7976931348622732e308).toBeCloseTo(1, 14);
    expect(exp(numbers, 709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(numbers, -708) / 3.307553003638408e-308).toBeCloseTo(1, 14);
    expect(exp(numbers, -708.0000000000001)).toBe(0);
    for (let x = -708; x < 709.7; x += 0.317) expect(exp(numbers, x)).toBe(expWithin(numbers, x));
    for (let x = -0.3465; x < 0.3465; x += 0.0001) expect(exp(numbers, x)).toBe(expNear(numbers, x));
  });

  test("log is within 2e-15 relative, also near 1 and for tiny and huge values", () => {
    const ours = (x: number) => log(numbers, x);
    for (const [from, to] of [
      [0.5, 0.9999],
      [1.0001, 2],
      [1e-3, 1e6],
      [1e300, 1.7e308],
      [5e-324, 1e-307],
    ] as const)
      expect(worst(ours, reference.log, from, to)).toBeLessThan(2e-15);
  });

  test("pow is within 2e-13 relative, whole powers within 2e-14", () => {
    for (const y of [0.5, -1.7, 12.3, 30])
      expect(
        worst(
          (x) => pow(numbers, x, y),
          (x) => reference.pow(x, y),
          0.01,
          900,
        ),
      ).toBeLessThan(2e-13);
    for (const n of [-20, -1, 2, 3, 17, 64])
      expect(
        worst(
          (x) => powWhole(numbers, x, n),
          (x) => reference.pow(x, n),
          0.5,
          3,
        ),
      ).toBeLessThan(2e-14);
  });

  test("special values", () => {
    const { NaN: nan, POSITIVE_INFINITY: infinity, NEGATIVE_INFINITY: minus } = Number;
    expect([minus, -800, 0, 710, infinity, nan].map((x) => exp(numbers, x))).toEqual([
      0,
      0,
      1,
      infinity,
      infinity,
      nan,
    ]);
    expect([-1, 0, 1, infinity, nan].map((x) => log(numbers, x))).toEqual([nan, minus, 0, infinity, nan]);
    expect(
      (
        [
          [-2, 3],
          [-2, 2],
          [-2, 0.5],
          [0, 2],
          [0, 0],
          [nan, 0],
          [5, -1],
        ] as const
      ).map(([x, y]) => pow(numbers, x, y)),
    ).toEqual([-8, 4, nan, 0, 1, 1, 0.2].map((value) => (Number.isNaN(value) ? nan : expect.closeTo(value, 12))));
  });

  test("normal scores are within 1e-9 of the inverse normal, exactly antisymmetric", () => {
    const table = scoreTable();
    let largest = 0;
    const check = (bits: number) => {
      const score = scoreOfBits(table, bits | 0);
      largest = Math.max(largest, Math.abs(score - inverseNormal((bits + 0.5) / 4294967296)));
      expect(scoreOfBits(table, ~bits)).toBe(-score);
    };
    for (let i = 0; i < 100_000; i++) check((i * 42_949 + 17) >>> 0);
    for (let i = 0; i < 20_000; i++) check(i);
    expect(largest).toBeLessThan(1e-9);
  });

  test.each([
    { kind: "uniform", min: 2, max: 7 },
    { kind: "triangular", min: 0, mode: 3, max: 5 },
    { kind: "triangular", min: 0, mode: 0, max: 5, low: 1 },
    { kind: "pert", min: 1.5, mode: 3.4, max: 6 },
    { kind: "beta", alpha: 0.5, beta: 0.5, min: 0, max: 1 },
    { kind: "gamma", shape: 2.5, scale: 3 },
    { kind: "lognormal", mean: 3, sd: 1, low: 2, high: 9 },
    { kind: "triangular", min: 0, mode: 3, max: 5, low: 1, high: 4.5 },
  ] as const)("%o: the table is within 1e-9 of the range everywhere", (distribution) => {
    const valueAt = quantileFromNormal(distribution);
    const range = quantileOf(distribution, 1 - 1e-10) - quantileOf(distribution, 1e-10);
    for (let z = -6.3; z < 6.3; z += 0.00931) {
      const p = z < 0 ? normalCdf(z) : 1 - normalCdf(-z);
      // From a p near 1 the exact quantile itself cannot be told closer.
      if (z > 3) continue;
      expect(Math.abs(valueAt(z) - quantileOf(distribution, p)) / range).toBeLessThan(1e-9);
    }
  });
});

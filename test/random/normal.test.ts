import fc from "fast-check";
import { expect, test } from "vitest";
import { inverseNormal, normalCdf, normalDensity } from "../../src/random/normal.ts";

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

// 60-digit decimal arithmetic (Python's `decimal`); scipy 1.10.1's ndtr agrees to 1e-14 above z = -15 only.
test.each<[number, number]>([
  [-37.0, 5.725571222524577e-300],
  [-30.0, 4.906713927148187e-198],
  [-20.5, 1.0764673258790961e-93],
  [-8.3, 5.205569744890254e-17],
  [-6.25, 2.0522634252189388e-10],
  [-6.1, 5.303423262948841e-10],
  [-3.14, 0.0008447391734586271],
  [-1.5, 0.06680720126885807],
  [-0.3, 0.3820885778110474],
  [-0.24, 0.40516512830220414],
  [0.1, 0.539827837277029],
  [0.7, 0.758036347776927],
  [1.96, 0.9750021048517795],
  [2.5, 0.9937903346742238],
  [5.0, 0.9999997133484281],
])("normalCdf(%s)", (z, expected) => {
  expect(relative(normalCdf(z), expected)).toBeLessThan(1e-14);
});

// scipy 1.10.1: scipy.special.ndtri
test.each<[number, number]>([
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965322],
  [1e-20, -9.262340089798409],
  [1e-9, -5.9978070150076865],
  [0.0001, -3.7190164854556804],
  [0.01, -2.3263478740408408],
  [0.05, -1.6448536269514729],
  [0.07, -1.4757910281791706],
  [0.3, -0.5244005127080409],
  [0.51, 0.02506890825871106],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
])("inverseNormal(%s)", (p, expected) => {
  expect(relative(inverseNormal(p), expected)).toBeLessThan(2e-15);
});

test("the ends", () => {
  expect([inverseNormal(0), inverseNormal(1), inverseNormal(0.5)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    0,
  ]);
  expect([inverseNormal(-0.1), inverseNormal(1.1), inverseNormal(Number.NaN), normalCdf(Number.NaN)]).toEqual(
    Array(4).fill(Number.NaN),
  );
  expect([
    normalCdf(Number.NEGATIVE_INFINITY),
    normalCdf(Number.POSITIVE_INFINITY),
    normalCdf(0),
    normalCdf(6.25),
  ]).toEqual([0, 1, 0.5, 1 - normalCdf(-6.25)]);
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 16);
});

test("property: symmetric, and the inverse of the distribution function", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (bits) => {
      const u = (bits + 0.5) / 2 ** 32;
      expect(inverseNormal(1 - u)).toBe(-inverseNormal(u));
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
      expect(Math.abs(inverseNormal(normalCdf(z)) - z)).toBeLessThan(1e-9);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (z) => {
      expect(Math.abs(inverseNormal(normalCdf(z)) - z)).toBeLessThan(1e-14 * (1 + Math.abs(z)));
    }),
  );
});

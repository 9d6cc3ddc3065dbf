import fc from "fast-check";
import { expect, test } from "vitest";
import { exp } from "../../src/base/elementary.ts";
import { findRoot } from "../../src/base/root.ts";

test("finds the roots of smooth functions to the last digits", () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
  expect(findRoot((x) => exp(x) - 1e10, -100, 100)).toBeCloseTo(23.025850929940457, 12);
  expect(findRoot((x) => x ** 3 - 1e-30, -1, 2, { tolerance: 0 })).toBeCloseTo(1e-10, 20);
});

test("finds a jump, too", () => {
  expect(findRoot((x) => (x < 0.3 ? -1 : 1), -1, 1)).toBeCloseTo(0.3, 12);
});

test("a zero at an end is a root", () => {
  expect([findRoot((x) => x, 0, 1), findRoot((x) => x - 1, 0, 1)]).toEqual([0, 1]);
});

test("no bracket, a NaN or too few steps: null", () => {
  expect(findRoot((x) => x * x + 1, -1, 1)).toBeNull();
  expect(findRoot((x) => (x < 0 ? Number.NaN : 1), -1, 1)).toBeNull();
  expect(findRoot((x) => (x === -1 ? -1 : x === 1 ? 1 : Number.NaN), -1, 1)).toBeNull();
  expect(findRoot((x) => x ** 3 - 0.001, -1, 2, { maxSteps: 3 })).toBeNull();
});

test("keeps to the tolerance asked for, in few steps", () => {
  let calls = 0;
  const counted = (x: number) => {
    calls += 1;
    return exp(x) - 3;
  };
  const root = findRoot(counted, 0, 4, { tolerance: 1e-4 });
  expect(root).toBeCloseTo(1.09861, 3);
  expect(calls).toBeLessThan(12);
});

test("property: the root of a cubic with a known one is found, whichever way the bracket runs", () => {
  const value = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(value, (r) => {
      const cubic = (x: number) => (x - r) * (1 + (x - r) * (x - r));
      expect(Math.abs((findRoot(cubic, -60, 70) ?? Number.NaN) - r)).toBeLessThan(1e-11);
      expect(Math.abs((findRoot(cubic, 70, -60) ?? Number.NaN) - r)).toBeLessThan(1e-11);
    }),
  );
});

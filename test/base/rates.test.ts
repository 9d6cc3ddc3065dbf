import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Hex } from "../../src/base/hash.ts";
import { compoundRate, continuousRate } from "../../src/base/rates.ts";

test("compound rate: published and computed cases", () => {
  expect(compoundRate(100, 80, 5)).toBeCloseTo(-0.043648, 6); // a plan's own "4.3648 % a year" for −20 % in five years
  expect(compoundRate(100, 50, 13)).toBeCloseTo(-0.052, 3); // published: −50 % in 13 years is 5.2 % a year
  expect(compoundRate(0.28, 40, 4)).toBeCloseTo(2.457, 3); // computed
});

test("continuous rate: under-five mortality 48 (2012) to a third of 90 by 2015 needs 15.67 % a year (computed)", () => {
  expect(continuousRate(48, 30, 3)).toBeCloseTo(-0.1567, 4);
  expect(compoundRate(48, 30, 3)).toBeCloseTo(-0.145, 3);
});

test("no rate exists: null", () => {
  for (const rate of [compoundRate, continuousRate]) {
    const none = [rate(0, 5, 2), rate(5, 0, 2), rate(-1, 5, 2), rate(5, -5, 2), rate(5, 5, 0), rate(5, 5, -1)];
    expect(none).toEqual([null, null, null, null, null, null]);
    expect([rate(Number.NaN, 1, 1), rate(1, Number.POSITIVE_INFINITY, 1), rate(1, 1, Number.NaN)]).toEqual([
      null,
      null,
      null,
    ]);
  }
});

test("property: each rate leads from the one value to the other", () => {
  const value = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 40 }), (from, to, years) => {
      const g = compoundRate(from, to, years) ?? Number.NaN;
      const k = continuousRate(from, to, years) ?? Number.NaN;
      // A rate near −100 % has few digits left for 1 + g.
      expect(Math.abs((from * (1 + g) ** years) / to - 1)).toBeLessThan(1e-12 + (years * 4e-16) / (1 + g));
      expect(Math.abs((from * Math.exp(k * years)) / to - 1)).toBeLessThan(1e-12);
    }),
  );
});

test("sha256Hex: the FIPS 180 examples, and text as UTF-8", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("年")).toBe(sha256Hex(new Uint8Array([0xe5, 0xb9, 0xb4])));
});

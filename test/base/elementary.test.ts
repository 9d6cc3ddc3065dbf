import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1, log, log1p, pow, sinSmall } from "../../src/base/elementary.ts";

/** Distance between two doubles in units of the second one's last place. */
function ulps(actual: number, expected: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(expected));
  const exponent = Math.max((bits.getUint32(0) >>> 20) - 1075, -1074);
  return Math.abs(actual - expected) / (exponent < -1022 ? 2 ** -1022 * 2 ** (exponent + 1022) : 2 ** exponent);
}

describe("elementary functions", () => {
  // Correctly rounded values: Python 3 `decimal`, 50 digits.
  test.each(decimalOracle())("%s", (_name, actual, expected) => {
    expect(ulps(actual, expected)).toBeLessThanOrEqual(1);
  });

  // The platform's functions are no oracle for the last digit, yet within 2 ulp of the truth themselves.
  test("agree with the platform's functions to the last digits", () => {
    const near = (actual: number, expected: number) => ulps(actual, expected) <= 3;
    fc.assert(fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => near(exp(x), Math.exp(x))));
    fc.assert(fc.property(fc.double({ min: 1e-320, max: 1e308, noNaN: true }), (x) => near(log(x), Math.log(x))));
    fc.assert(fc.property(fc.double({ min: -30, max: 700, noNaN: true }), (x) => near(expm1(x), Math.expm1(x))));
    fc.assert(fc.property(fc.double({ min: -0.999, max: 1e9, noNaN: true }), (x) => near(log1p(x), Math.log1p(x))));
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: -30, max: 30, noNaN: true }),
        (x, y) => near(pow(x, y), x ** y),
      ),
    );
    fc.assert(fc.property(fc.double({ min: -0.52, max: 0.52, noNaN: true }), (x) => near(sinSmall(x), Math.sin(x))));
  });

  test("are exact where the result is", () => {
    expect([exp(0), log(1), pow(7, 0), pow(7, 1), pow(10, 15), pow(-2, 3), pow(2, -3), pow(4, 0.5)]).toEqual([
      1, 0, 1, 7, 1e15, -8, 0.125, 2,
    ]);
    for (let k = -1074; k < 1024; k += 1) expect(pow(2, k)).toBe(2 ** k);
  });

  test("overflow to infinity, underflow to zero, pass NaN on", () => {
    expect([exp(709.79), exp(-745.14), exp(Number.POSITIVE_INFINITY), exp(Number.NEGATIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
      0,
    ]);
    expect(exp(-745.13)).toBe(5e-324);
    expect([log(0), log(Number.POSITIVE_INFINITY)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect([pow(10, 309), pow(10, -330), pow(0, -1), pow(0, 2), pow(-0, -3)]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
      0,
      Number.NEGATIVE_INFINITY,
    ]);
    const nans = [
      exp(Number.NaN),
      log(Number.NaN),
      log(-1),
      log1p(-2),
      expm1(Number.NaN),
      pow(-8, 1 / 3),
      pow(2, Number.NaN),
    ];
    for (const value of nans) expect(value).toBeNaN();
  });

  test("sinSmall refuses what it was not built for", () => {
    expect(() => sinSmall(1)).toThrow(RangeError);
  });
});

function decimalOracle(): [string, number, number][] {
  return [
    ["exp(1.5)", exp(1.5), 4.4816890703380645],
    ["exp(-40.5)", exp(-40.5), 2.576757109154981e-18],
    ["log(12)", log(12), 2.4849066497880004],
    ["log(1.0001)", log(1.0001), 9.999500033329732e-5],
    ["pow(1.05, 5)", pow(1.05, 5), 1.2762815625000004],
    ["pow(2.5, 0.3)", pow(2.5, 0.3), 1.3163822043342375],
    ["pow(0.97, -64)", pow(0.97, -64), 7.0243963241449885],
    ["pow(1.0003, 250000)", pow(1.0003, 250000), 3.691486689062201e32],
    ["expm1(1e-9)", expm1(1e-9), 1.0000000005000001e-9],
    ["log1p(1e-9)", log1p(1e-9), 9.999999995e-10],
    ["sinSmall(0.5)", sinSmall(0.5), 0.479425538604203],
  ];
}

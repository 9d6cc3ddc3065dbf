import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figure, percent, probability, signedPercent } from "../../src/base/figures.ts";

describe("figure: four significant digits, whole from 1,000 on, no exponent", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [0.28, "0.28"],
    [3.95, "3.95"],
    [3.9518, "3.952"],
    [0.000012348, "0.00001235"],
    [3e-7, "<0.000001"],
    [-3e-7, ">-0.000001"],
    [1e-15, "0"],
    [113.63636, "113.6"],
    [999.94, "999.9"],
    [999.96, "1000"],
    [1566, "1566"],
    [9999.4, "9999"],
    [9999.5, "10,000"],
    [12280, "12,280"],
    [-2485.04, "-2485"],
    [-1234567.8, "-1,234,568"],
    [3e22, "30,000,000,000,000,000,000,000"],
    [Number.POSITIVE_INFINITY, "∞"],
    [Number.NaN, "–"],
    [null, "–"],
  ])("figure(%s) is %s", (value, text) => expect(figure(value)).toBe(text));

  test("six digits where a warning is about the last of them", () =>
    expect([figure(857.7234, 6), figure(1234.5678, 6), figure(123456.7, 6)]).toEqual([
      "857.723",
      "1234.57",
      "123,457",
    ]));

  test("reading it back misses the value by at most half of its fourth digit", () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 1e12, noNaN: true }), fc.constantFrom(1, -1), (size, sign) => {
        const value = sign * size;
        expect(figure(value)).toMatch(/^-?(\d{1,4}|\d{1,3}(,\d{3})+)(\.\d*[1-9])?$/);
        const back = Number(figure(value).replaceAll(",", ""));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(5.000001e-4 * size, size >= 1000 ? 0.5 : 0));
      }),
    ));
});

describe("percent: at most two decimals, and only zero is 0%", () => {
  test.each([
    [0, "0%"],
    [0.08, "8%"],
    [0.114354, "11.44%"],
    [0.065912, "6.59%"],
    [-0.25, "-25%"],
    [1.5, "150%"],
    [2.45712, "245.7%"],
    [0.99996, "100%"],
    [12.3456, "1235%"],
    [0.0005833, "0.058%"],
    [0.0000123, "0.0012%"],
    [1e-17, "0%"],
    [null, "–"],
  ])("percent(%s) is %s", (value, text) => expect(percent(value)).toBe(text));

  test("a plus stands before a rise alone", () =>
    expect([0.08, -0.08, 0, 1e-9, null].map(signedPercent)).toEqual(["+8%", "-8%", "0%", "<0.000001%", "–"]));
});

describe("probability: a tenth of a per cent, and never 0 or 100 % where it is not", () => {
  test.each([
    [0, null, "0%"],
    [1, null, "100%"],
    [1, 0, "100%"],
    [0.5, null, "50%"],
    [0.6324, null, "63.2%"],
    [0.0004, null, "<0.1%"],
    [0.9996, 0.0001, ">99.9%"],
    [0.6, 0.0001, "60% ±<0.1"],
    [0, 0, "0%"],
    [0, 0.0014, "≤0.3%"],
    [1, 0.0014, "≥99.7%"],
    [0, 0.0000863, "<0.1%"],
    [1, 0.0000863, ">99.9%"],
    [0.0004, 0.003, "<0.1% ±0.3"],
    [0.117, 0.0032, "11.7% ±0.3"],
    [0.117, 0.0101, "11.7% ±1"],
    [null, null, "–"],
  ])("probability(%s, %s) is %s", (value, error, text) => expect(probability(value, error)).toBe(text));
});

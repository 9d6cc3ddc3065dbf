import fc from "fast-check";
import { expect, test } from "vitest";
import { betaShape, betaTails, inverseBeta } from "../../src/random/beta.ts";
import { gammaTails, inverseGamma, logGamma } from "../../src/random/gamma.ts";

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

// scipy 1.10.1: special.gammaln
test.each<[number, number]>([
  [1e-5, 11.512919692895826],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247],
  [1.0, 0.0],
  [1.3, -0.10817480950786049],
  [2.0, 0.0],
  [3.7, 1.428072326665388],
  [11.9, 17.25847745059552],
  [12.5, 18.73434751193645],
  [100.0, 359.1342053695754],
  [1000000.0, 12815504.569147611],
])("logGamma(%s)", (x, expected) => {
  expect(Math.abs(logGamma(x) - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(1e-14);
});

// scipy 1.10.1: special.gammaincinv(shape, p)
test.each<[number, number, number]>([
  [0.05, 1e-9, 5.844632057286943e-181],
  [0.05, 0.05, 5.573875481878824e-27],
  [0.05, 0.5, 5.573878440746256e-7],
  [0.05, 0.95, 0.2659323024258409],
  [0.3, 1e-9, 6.972699096409367e-31],
  [0.3, 0.05, 3.211034699722965e-5],
  [0.3, 0.5, 0.07313113586695198],
  [0.3, 0.95, 1.372349944100886],
  [1.0, 1e-9, 1.0000000004999997e-9],
  [1.0, 0.05, 0.05129329438755053],
  [1.0, 0.5, 0.6931471805599455],
  [1.0, 0.95, 2.9957322735539895],
  [2.5, 1e-9, 0.00040614478283282704],
  [2.5, 0.05, 0.5727381130308846],
  [2.5, 0.5, 2.175730095547763],
  [2.5, 0.95, 5.535248846758176],
  [40.0, 1e-9, 12.823174448352042],
  [40.0, 0.05, 30.195739194344732],
  [40.0, 0.5, 39.6671650106891],
  [40.0, 0.95, 50.93973698271794],
  [400.0, 1e-9, 291.44730161608874],
  [400.0, 0.05, 367.68117406174895],
  [400.0, 0.5, 399.6667160944644],
  [400.0, 0.95, 433.45570105468965],
])("inverseGamma(%s, %s)", (a, p, expected) => {
  expect(relative(inverseGamma(a, { lower: p, upper: 1 - p }), expected)).toBeLessThan(1e-12);
});

// scipy 1.10.1: special.betaincinv(a, b, p); farther out scipy itself is good to 1e-8 only
test.each<[number, number, number, number]>([
  [0.3, 0.5, 0.0001, 1.3137773821410796e-13],
  [0.3, 0.5, 0.05, 0.00013033669071558463],
  [0.3, 0.5, 0.5, 0.25220501012895724],
  [0.3, 0.5, 0.95, 0.9871137788753136],
  [1.0, 3.0, 0.0001, 3.333444450617695e-5],
  [1.0, 3.0, 0.05, 0.016952427508441503],
  [1.0, 3.0, 0.5, 0.20629947401590026],
  [1.0, 3.0, 0.95, 0.6315968501359612],
  [2.5, 12.0, 0.0001, 0.0032218392831133546],
  [2.5, 12.0, 0.05, 0.04399407239914667],
  [2.5, 12.0, 0.5, 0.15719452875915352],
  [2.5, 12.0, 0.95, 0.35315675621638054],
  [40.0, 5.0, 0.0001, 0.6542047580877822],
  [40.0, 5.0, 0.05, 0.8039215031874395],
  [40.0, 5.0, 0.5, 0.894648442781974],
  [40.0, 5.0, 0.95, 0.9541411158313401],
  [150.0, 90.0, 0.0001, 0.5058979225587649],
  [150.0, 90.0, 0.05, 0.573103075789127],
  [150.0, 90.0, 0.5, 0.6253477770177959],
  [150.0, 90.0, 0.95, 0.6757099355032228],
])("inverseBeta(%s, %s, %s)", (a, b, p, expected) => {
  expect(relative(inverseBeta(a, b, { lower: p, upper: 1 - p }).lower, expected)).toBeLessThan(2e-12);
});

test("closed forms: beta(a, 1) is a power, gamma of shape 1 exponential", () => {
  expect(relative(inverseBeta(150, 1, { lower: 1e-9, upper: 1 }).lower, 1e-9 ** (1 / 150))).toBeLessThan(1e-13);
  expect(relative(inverseGamma(1, { lower: 1, upper: 1e-200 }), 200 * Math.LN10)).toBeLessThan(1e-13);
  expect(relative(gammaTails(1, 30).upper, Math.exp(-30))).toBeLessThan(1e-13);
  expect(relative(betaTails(betaShape(3, 1), 0.2, 0.8).lower, 0.008)).toBeLessThan(1e-13);
});

test("the ends", () => {
  expect([logGamma(0), logGamma(-1)]).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
  expect([inverseGamma(2, { lower: 0, upper: 1 }), inverseGamma(2, { lower: 1, upper: 0 })]).toEqual([
    0,
    Number.POSITIVE_INFINITY,
  ]);
  expect(inverseBeta(2, 3, { lower: 0, upper: 1 })).toEqual({ lower: 0, upper: 1 });
  expect(gammaTails(2, -1)).toEqual({ lower: 0, upper: 1 });
  expect(betaTails(betaShape(2, 3), 1, 0)).toEqual({ lower: 1, upper: 0 });
});

test("property: the inverses invert, in the smaller tail's own digits", () => {
  const shape = fc.double({ min: 0.2, max: 300, noNaN: true });
  const tail = fc.double({ min: 1e-12, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(shape, shape, tail, fc.boolean(), (a, b, p, below) => {
      const tails = below ? { lower: p, upper: 1 - p } : { lower: 1 - p, upper: p };
      const side = below ? "lower" : "upper";
      const { lower: x, upper: y } = inverseBeta(a, b, tails);
      expect(relative(betaTails(betaShape(a, b), x, y)[side], p)).toBeLessThan(1e-10);
      expect(relative(gammaTails(a, inverseGamma(a, tails))[side], p)).toBeLessThan(1e-10);
    }),
  );
});

import { describe, expect, test } from "vitest";
import { centralOf, evaluationOf } from "../support.ts";

const grown = (growth: string, history = "{ 2020: 100 }") =>
  centralOf(
    evaluationOf(
      `years: { base: 2020, to: 2025 }\nindicators: { x: { unit: 亿元, history: ${history}, growth: ${growth} } }`,
    ),
    "x",
  );

// Closed forms, worked out from the definitions in METHODS.md with Math.* as an independent calculator.
describe("growth models run from the last observation", () => {
  test("compound", () => expect(grown("5%")[2025]).toBeCloseTo(100 * 1.05 ** 5, 9));
  test("a schedule by year holds until the next one", () =>
    expect(grown("{ model: compound, schedule: { 2021: 2%, 2024: 4% } }")[2025]).toBeCloseTo(
      100 * 1.02 ** 3 * 1.04 ** 2,
      9,
    ));
  test("increment", () => expect(grown("{ model: increment, amount: 7 亿元 }")[2025]).toBeCloseTo(135, 9));
  test("damped, φ 0.9 unless stated", () => {
    const expected = [1, 2, 3, 4, 5].reduce((x, k) => x * (1 + 0.1 * 0.9 ** k), 100);
    expect(grown("{ model: damped, rate: 10% }")[2025]).toBeCloseTo(expected, 9);
  });
  test("logistic passes through the last observation", () => {
    const at = (t: number) => 300 / (1 + (300 / 100 - 1) * Math.exp(-0.4 * t));
    expect(grown("{ model: logistic, capacity: 300, rate: 40% }")[2025]).toBeCloseTo(at(5), 9);
  });
  test("Gompertz", () => {
    const at = (t: number) => 300 * (100 / 300) ** Math.exp(-0.4 * t);
    expect(grown("{ model: gompertz, capacity: 300, rate: 40% }")[2025]).toBeCloseTo(at(5), 9);
  });
  test("Bass, against a fine Euler solution of dN/dt = (p + qN/m)(m − N)", () => {
    let n = 100;
    const steps = 200_000;
    for (let i = 0; i < steps; i++) n += (5 / steps) * (0.03 + (0.38 * n) / 300) * (300 - n);
    expect(grown("{ model: bass, capacity: 300, p: 0.03, q: 0.38 }")[2025]).toBeCloseTo(n, 2);
  });
  test("hold", () => expect(grown("{ model: hold }")[2025]).toBe(100));
  test("a gap between observations is interpolated geometrically", () =>
    expect(grown("5%", "{ 2016: 25, 2020: 100 }")[2018]).toBeCloseTo(50, 12));
  test("nothing stands before the first observation", () => {
    const years = centralOf(
      evaluationOf(
        "years: { base: 2020, to: 2022 }\nindicators: { a: { history: { 2015: 1, 2020: 2 }, growth: 1% }, b: { history: { 2019: 5 }, growth: 1% } }",
      ),
      "b",
    );
    expect([years[2018], years[2019], years[2022]]).toEqual([null, 5, expect.closeTo(5 * 1.01 ** 3, 12)]);
  });
});

import { describe, expect, test } from "vitest";
import { bridge } from "../../src/engine/bridge.ts";
import { stepWriter } from "../../src/engine/writer.ts";

/** By year, how much of each column is in its score: the steps carried out with one column 1 and the others 0. */
function weightsOf(years: number): readonly (readonly number[])[] {
  const writer = stepWriter();
  const columns = Array.from({ length: years }, (_, i) => writer.write("score", i));
  const scores = bridge(columns, writer);
  const carriedOut = columns.map((_, unit) => {
    const values: number[] = [];
    for (const { op, a, b, value } of writer.steps) {
      const [x = 0, y = 0] = [values[a], values[b]];
      const results = { score: Number(a === unit), constant: value, mul: x * y, add: x + y, sub: x - y };
      values.push(results[op as keyof typeof results]);
    }
    return values;
  });
  return scores.map((score) => carriedOut.map((values) => values[score] as number));
}

const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

describe.each([1, 2, 5, 8, 30])("a bridge over %i years", (years) => {
  const weights = weightsOf(years);

  test("makes independent scores of independent columns", () => {
    for (const [i, one] of weights.entries())
      for (const [j, other] of weights.entries()) expect(product(one, other)).toBeCloseTo(Number(i === j), 14);
  });

  test("has the sum of all years in the first column, and that of the first years in few", () => {
    const sums = weights.map((_, year) =>
      weights[0]?.map((_, c) =>
        product(
          weights.map((w) => w[c] as number),
          weights.map((_, y) => Number(y <= year)),
        ),
      ),
    );
    const used = (sum: readonly number[] = []) => sum.filter((part) => Math.abs(part) > 1e-14).length;
    expect(sums.at(-1)?.[0]).toBeCloseTo(Math.sqrt(years), 14);
    expect(used(sums.at(-1))).toBe(1);
    for (const sum of sums) expect(used(sum)).toBeLessThanOrEqual(1 + Math.ceil(Math.log2(years)));
  });
});

import fc from "fast-check";
import { mean, quantile, sampleStandardDeviation } from "simple-statistics";
import { expect, test } from "vitest";
import { QUANTILES } from "../../src/engine/run.ts";
import { summarise } from "../../src/engine/summary.ts";

// numpy 1.24.2: np.quantile([3, 1, 4, 1, 5, 9, 2, 6], [.05, .25, .5, .75, .95]); np.std(ddof=1)
test("quantiles are of type 7, the deviation is a sample's", () => {
  const { mean, sd, quantiles, nonfinite } = summarise(Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6));
  expect({ mean, nonfinite }).toEqual({ mean: 3.875, nonfinite: 0 });
  expect(sd).toBeCloseTo(2.748376143938713, 13);
  for (const [i, value] of [1, 1.75, 3.5, 5.25, 7.95].entries()) expect(quantiles[i]).toBeCloseTo(value, 12);
});

test("selection agrees with sorting, ties and repeated values included", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 3000 }), (values) => {
      const found = summarise(Float64Array.from(values));
      QUANTILES.forEach((level, i) => {
        expect(found.quantiles[i]).toBeCloseTo(quantile(values, level), 6);
      });
      expect(found.mean).toBeCloseTo(mean(values), 6);
      expect(found.sd).toBeCloseTo(sampleStandardDeviation(values), 5);
    }),
    { numRuns: 60 },
  );
});

test("what is not finite is counted and left out", () => {
  expect(summarise(Float64Array.of(1, Number.NaN, 3, Number.POSITIVE_INFINITY))).toMatchObject({
    mean: 2,
    nonfinite: 2,
  });
  expect(summarise(Float64Array.of(Number.NaN))).toMatchObject({ mean: null, sd: null, nonfinite: 1 });
});

import fc from "fast-check";
import { mean, quantile, sampleStandardDeviation } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { type Gathered, joined } from "../../src/engine/exact.ts";
import { QUANTILES } from "../../src/engine/run.ts";
import { prepare, simulate, simulatePrepared } from "../../src/engine/simulate.ts";
import { programOf } from "../support.ts";

const program = (formula: string) =>
  programOf(`
years: { base: 2020, to: 2021 }
assumptions:
  g: { distribution: { normal: [0, 1] } }
  h: { distribution: { lognormal: { mean: 2, sd: 3 } } }
indicators: { x: { formula: "${formula}" } }`);

/** Every draw of x in 2021, seen through the machine. */
function drawsOf(formula: string, draws: number): readonly number[] {
  const prepared = prepare(program(formula), "plain");
  const seen: number[] = [];
  const plan = { seed: 1, design: "plain", draws, replicate: draws, block: 1024, chunk: 1024, chunks: 1 } as const;
  for (let first = 0; first < draws; first += 1024) {
    prepared.machine.watch(plan, first, Math.min(1024, draws - first), (output, _at, strip) => {
      if (output === 0) seen.push(...strip);
    });
  }
  return seen;
}

const FORMULAS = ["g", "h", "exp(2 * g)", "min(g, 0.5)", "floor(3 * g)", "if(g > 1, 1, 0)", "(g + 2) / g"];

describe.each(FORMULAS)("x = %s", (formula) => {
  const options = { seed: 1, draws: 5001, design: "plain" } as const;
  const draws = drawsOf(formula, options.draws);
  const once = simulate(program(formula), options).indicators[0];
  const exact = simulate(program(formula), { ...options, exact: true }).indicators[0];

  test("mean and standard deviation are those of the draws", () => {
    expect(once?.mean[0]).toBeCloseTo(mean([...draws]), 8);
    const sd = sampleStandardDeviation([...draws]);
    expect(Math.abs((once?.sd[0] ?? 0) / sd - 1)).toBeLessThan(1e-12);
  });

  test("quantiles of type 7 are within the stated error, exact ones to the last digit", () => {
    QUANTILES.forEach((level, i) => {
      const value = quantile(
        [...draws].sort((a, b) => a - b),
        level,
      );
      const sorted = [...draws].sort((a, b) => a - b);
      const place = (sorted.length - 1) * level;
      const low = sorted[Math.floor(place)] as number;
      const type7 = low + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] as number) - low);
      expect(Math.abs((once?.quantiles[i]?.[0] ?? Number.NaN) - type7)).toBeLessThanOrEqual(
        once?.quantileError[0] ?? 0,
      );
      expect(exact?.quantiles[i]?.[0]).toBe(type7);
      expect(Number.isFinite(value)).toBe(true);
    });
    expect(exact?.quantileError[0]).toBe(0);
  });
});

// A bin counts up to 65,535 draws before it is emptied: a point mass of 84 % of 300,000 draws fills one four times.
test("more draws in a bin than it can count at a time", () => {
  const options = { seed: 1, draws: 300_000, design: "plain" } as const;
  const [found, exact] = [false, true].map((exact) => simulate(program("max(g, 1)"), { ...options, exact }));
  const quantiles = (run: typeof found) => run?.indicators[0]?.quantiles.map((row) => row[0] as number) ?? [];
  const error = found?.indicators[0]?.quantileError[0] as number;
  expect(quantiles(exact).slice(0, 4)).toEqual([1, 1, 1, 1]);
  expect(quantiles(exact)[4]).toBeCloseTo(1.6449, 1);
  quantiles(found).forEach((value, i) => {
    expect(Math.abs(value - (quantiles(exact)[i] as number))).toBeLessThanOrEqual(error);
  });
});

test("few draws: one, two, an odd number", () => {
  for (const draws of [1, 2, 3, 7]) {
    const values = drawsOf("g", draws);
    const run = simulate(program("g"), { seed: 1, draws, design: "plain", exact: true }).indicators[0];
    expect(run?.mean[0]).toBeCloseTo(mean([...values]), 12);
    expect(run?.quantiles[2]?.[0]).toBeCloseTo(quantile([...values], 0.5), 12);
    if (draws === 1) expect(run?.sd[0]).toBeNull();
    else expect(run?.sd[0]).toBeCloseTo(sampleStandardDeviation([...values]), 12);
  }
});

describe("interpolated quantiles stay where the values are", () => {
  const quantilesOf = (formula: string, draws: number) =>
    simulate(program(formula), { seed: 1, draws, design: "plain" }).indicators[0]?.quantiles.map((row) => row[0]) ?? [];

  test("property: between two bounds, and in a point mass at one exactly there", () => {
    const bound = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 1, max: 3000 }), (one, other, draws) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other) + 0.01];
        const formula = `min(max(g, ${low}), ${high})`;
        const exact = simulate(program(formula), { seed: 1, draws, design: "plain", exact: true }).indicators[0]
          ?.quantiles;
        quantilesOf(formula, draws).forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
          const found = exact?.[i]?.[0];
          if (draws >= 200 && (found === low || found === high)) expect(value).toBe(found);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("of values that are never negative none is, however steep their density at 0", () => {
    for (const draws of [7, 300, 4000])
      for (const formula of ["g * g", "abs(g) ^ 9", "h", "h * g ^ 2", "exp(g) * h"])
        for (const value of quantilesOf(formula, draws)) expect(value).toBeGreaterThanOrEqual(0);
  });
});

describe("values near the largest number", () => {
  const runOf = (formula: string) => simulate(program(formula), { seed: 1, draws: 3000, design: "plain" });

  test.each(["1e307 * min(h, 3)", "1.5e308 / max(h, 1)", "1e307 * (1 + min(h, 10))"])(
    "%s: nothing is negative",
    (formula) => {
      const { indicators, overflows } = runOf(formula);
      const { mean, sd, quantiles } = indicators[0] ?? {};
      for (const value of [mean?.[0], ...(quantiles ?? []).map((row) => row[0])])
        expect(value === null || (value as number) > 0).toBe(true);
      expect(sd?.[0]).toBeNull();
      expect(overflows[0]).toEqual({ indicator: "x", year: 2020 });
    },
  );

  test("both signs: a quantile that no bin can tell is null, never the end of the bins", () => {
    const { indicators } = runOf("g * 4e307");
    const quantiles = indicators[0]?.quantiles.map((row) => row[0]);
    expect([quantiles?.[0], quantiles?.[4]]).toEqual([null, null]);
    expect(Math.abs(quantiles?.[2] as number)).toBeLessThan(1e307);
  });

  test("a spread whose square is no number is null, the mean is not", () => {
    const { mean, sd } = runOf("1e200 * g").indicators[0] ?? {};
    expect(Math.abs(mean?.[0] as number)).toBeLessThan(1e199);
    expect(sd?.[0]).toBeNull();
    expect(runOf("1e100 * g").overflows).toEqual([]);
  });
});

test("what is not finite is counted with its indicator and year, and left out", () => {
  const draws = 3001;
  const values = drawsOf("log(g)", draws).filter(Number.isFinite);
  for (const executor of ["js", "wasm"] as const) {
    const run = simulate(program("log(g)"), { seed: 1, draws, design: "plain", exact: true, executor });
    expect(run.nonfinite[0]).toEqual({ indicator: "x", year: 2020, draws: draws - values.length });
    expect(run.indicators[0]?.mean[0]).toBeCloseTo(mean(values), 12);
  }
  const overflow = simulate(program("exp(400 * h)"), { seed: 1, draws, design: "plain" });
  expect(overflow.nonfinite[0]?.draws).toBeGreaterThan(100);
});

test.each(["g", "log(g)", "exp(400 * h)", "1e200 * g", "1e100 * g", "1e307 * min(h, 3)"])(
  "%s: whoever looks for faults alone is told the same of them, by the same central values",
  (formula) => {
    const options = { seed: 1, draws: 512, design: "plain", executor: "js" } as const;
    const [all, unsure] = [options, { ...options, seen: "unsure" as const }].map((each) =>
      simulate(program(formula), each),
    );
    const told = (run: typeof all) => [run?.nonfinite, run?.overflows, run?.indicators.map(({ central }) => central)];
    expect(told(unsure)).toEqual(told(all));
    expect(unsure?.indicators[0]?.mean[0] === null).toBe(
      ["g", "1e100 * g"].includes(formula) || all?.indicators[0]?.mean[0] === null,
    );
  },
);

test("a prepared Program runs again with another seed as if new", () => {
  const prepared = prepare(program("g + h"), "sobol-sums");
  const [first, second] = [1, 2].map((seed) => simulatePrepared(prepared, { seed, draws: 1000 }));
  expect(simulatePrepared(prepared, { seed: 1, draws: 1000 })).toEqual(first);
  expect(simulate(program("g + h"), { seed: 2, draws: 1000, design: "sobol-sums" })).toEqual(second);
});

test("property: gatherings joined in any order count every value", () => {
  const gathered = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 })), { maxLength: 12 })
    .map((pairs) => {
      const unique = [...new Map(pairs)].sort(([a], [b]) => a - b);
      return {
        values: Float64Array.from(unique, ([v]) => v),
        more: new Map(unique.filter(([, t]) => t > 1).map(([v, t]) => [v, t - 1])),
      };
    });
  fc.assert(
    fc.property(fc.array(gathered, { maxLength: 4 }), (parts) => {
      const drawn = ({ values, more }: Gathered) => [...values].flatMap((v) => Array(1 + (more.get(v) ?? 0)).fill(v));
      expect(drawn(joined(parts))).toEqual(parts.flatMap(drawn).sort((a, b) => a - b));
    }),
  );
});

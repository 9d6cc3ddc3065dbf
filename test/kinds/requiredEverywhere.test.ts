import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import type { Required } from "../../src/kinds/kind.ts";
import type { Target } from "../../src/plan/target.ts";
import { judged, type Made, pathsOf, targetOf } from "./paths.ts";

const FIRST = 2012;
const BY = 2025;

/** A history up to a random as-of, before or after the base year; a path after it that the required growth replaces. */
const situations = fc.record({
  asOf: fc.integer({ min: 2013, max: BY - 1 }),
  start: fc.double({ min: 0.001, max: 1e5, noNaN: true }),
  growth: fc.array(fc.double({ min: -0.2, max: 0.3, noNaN: true }), { minLength: 14, maxLength: 14 }),
  unit: fc.constantFrom("亿元", "%", "index"),
  compounding: fc.constantFrom("discrete" as const, "continuous" as const),
  sense: fc.constantFrom("at-least" as const, "at-most" as const, "equals" as const),
  rate: fc.double({ min: -0.3, max: 0.5, noNaN: true }),
  times: fc.double({ min: 0.3, max: 3, noNaN: true }),
});
type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never;

function series(s: Situation): ReadonlyMap<number, number> {
  const values = new Map<number, number>([[FIRST, s.start]]);
  for (let year = FIRST + 1; year <= BY; year += 1)
    values.set(year, (values.get(year - 1) as number) * (1 + (s.growth[year - FIRST - 1] as number)));
  return values;
}

const madeOf = (s: Situation, id: string, value: (year: number) => number): Made => {
  const years = Array.from({ length: BY - FIRST + 1 }, (_, i) => FIRST + i);
  const pick = (late: boolean) =>
    Object.fromEntries(years.filter((year) => year > s.asOf === late).map((year) => [year, value(year)]));
  return { id, unit: s.unit, observed: pick(false), path: pick(true) };
};

/** What the required figures make of the years after `from`: growth, steps, or an amount each year. */
function followers(required: Required, s: Situation, target: Target, start: number): ((year: number) => number)[] {
  const { rate, increment, from } = required;
  const since = (year: number): number => year - (from as number);
  const grow = (h: number) => (year: number) =>
    s.compounding === "continuous" ? start * Math.exp(h * since(year)) : start * (1 + h) ** since(year);
  const byRate = rate === null ? [] : [grow(rate)];
  if (increment === null) return byRate;
  const step = (year: number): number => start + increment * since(year);
  return [...byRate, kindOf(target).amounts ? () => increment : step];
}

function check(s: Situation, target: Target, others: readonly Made[] = []): void {
  const over = {
    asOf: s.asOf,
    settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: s.compounding },
  };
  const values = series(s);
  const own = (year: number): number => values.get(year) as number;
  const required = kindOf(target).required(target, pathsOf([madeOf(s, "x", own), ...others], over), null);
  if (required.rate === null && required.increment === null) expect(required.reason).not.toBeNull();
  const start = own(required.from as number);
  for (const follow of followers(required, s, target, start)) {
    const x = madeOf(s, "x", (year) => (year > s.asOf ? follow(year) : own(year)));
    const found = judged((statement) => kindOf(target).condition(target, statement), pathsOf([x, ...others], over));
    expect(found).toMatchObject({ holds: true });
    if (typeof found === "object") expect(found.margin).toBeGreaterThanOrEqual(0);
  }
}

const targets: Readonly<Record<string, (s: Situation) => Target>> = {
  level: ({ sense, times, start }) => targetOf("level", { sense, value: times * start }),
  change: ({ sense, rate }) => targetOf("change", { sense, value: rate }),
  "average-growth": ({ sense, rate }) => targetOf("average-growth", { sense, value: rate }),
  "every-year, growth": ({ sense, rate }) => targetOf("every-year", { sense, value: rate, of: "growth" }),
  "every-year, value": ({ sense, times, start }) =>
    targetOf("every-year", { sense, value: times * start, of: "value" }),
  maintain: ({ sense, times, start }) => targetOf("maintain", { sense, value: times * start }),
  total: ({ sense, times, start }) => targetOf("total", { sense, value: 5 * times * start }),
  mean: ({ sense, times, start }) => targetOf("mean", { sense, value: times * start, meanOf: "values" }),
  "mean-vs-previous": ({ sense, rate }) => targetOf("mean-vs-previous", { sense, value: rate, previous: null }),
  "mean-vs-previous, stated": ({ sense, rate, start }) =>
    targetOf("mean-vs-previous", { sense, value: rate, previous: start }),
  "relative-growth": ({ sense, rate }) => targetOf("relative-growth", { sense, value: rate / 5, to: "peer" }),
  rank: ({ sense }) =>
    targetOf("rank", { value: 1, among: ["peer"], order: sense === "at-most" ? "lowest" : "highest" }),
  band: ({ times, start }) => targetOf("band", { low: times * start * 0.95, high: times * start * 1.05 }),
  directional: ({ rate }) => targetOf("directional", { direction: rate < 0 ? "down" : "up" }),
  "directional, from another year": ({ rate }) =>
    targetOf("directional", { direction: rate < 0 ? "down" : "up", from: 2016 }),
};

describe("projecting at what is required meets the target, wherever the observations end", () => {
  it.each(Object.entries(targets))("%s", (_, make) => {
    fc.assert(
      fc.property(situations, (s) => {
        const peer = madeOf(s, "peer", (year) => s.start * 1.04 ** (year - FIRST));
        check(s, make(s), [peer]);
      }),
      { numRuns: 150 },
    );
  });

  it("mean of totals, in the ratio's unit or on the numerator itself", () => {
    fc.assert(
      fc.property(situations, fc.boolean(), fc.constantFrom(1, 100), (s, own, scale) => {
        const b = madeOf(s, "b", (year) => 10 * 1.03 ** (year - FIRST));
        const factor = own ? 1 : scale;
        const values = series(s);
        const a = (year: number): number =>
          ((values.get(year) as number) * (b.observed?.[year] ?? b.path?.[year] ?? 0)) / factor;
        const meanOf = { total: own ? "x" : "a", over: "b", scale: factor, own };
        const value = own ? (s.times * s.start) / 10 : s.times * s.start;
        const target = targetOf("mean", { sense: s.sense, value, meanOf });
        if (own) return check(s, target, [b]);
        const over = {
          asOf: s.asOf,
          settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: s.compounding },
        };
        const x = madeOf(s, "x", (year) => values.get(year) as number);
        const required = kindOf(target).required(target, pathsOf([x, madeOf(s, "a", a), b], over), null);
        const start = values.get(required.from as number) as number;
        for (const follow of followers(required, s, target, start)) {
          const below = (year: number): number => b.observed?.[year] ?? b.path?.[year] ?? 0;
          const above = madeOf(s, "a", (year) => (year > s.asOf ? (follow(year) * below(year)) / factor : a(year)));
          const found = judged((one) => kindOf(target).condition(target, one), pathsOf([x, above, b], over));
          expect(found).toMatchObject({ holds: true });
        }
      }),
      { numRuns: 150 },
    );
  });
});

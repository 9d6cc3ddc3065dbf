import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import type { Paths, Required } from "../../src/kinds/kind.ts";
import { distanceFromParity } from "../../src/kinds/parity.ts";
import type { Target } from "../../src/plan/target.ts";
import { judged, type Made, pathsOf, targetOf } from "./paths.ts";

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const share = fc.double({ min: 1, max: 99, noNaN: true });
const rate = fc.double({ min: -0.3, max: 0.5, noNaN: true });
const sense = fc.constantFrom("at-least" as const, "at-most" as const);
const compounding = fc.constantFrom("discrete" as const, "continuous" as const);

const compounded = (x: number, h: number, years: number, how: "discrete" | "continuous") =>
  how === "continuous" ? x * Math.exp(h * years) : x * (1 + h) ** years;

/** The indicator after its last observation, as `next` has it. */
function project(made: Made, last: number, by: number, next: (steps: number) => number): Made {
  const path: Record<number, number> = {};
  for (let year = last + 1; year <= by; year += 1) path[year] = next(year - last);
  return { ...made, path };
}

interface Case {
  readonly target: Target;
  readonly x: Made;
  readonly others?: readonly Made[];
  readonly how?: "discrete" | "continuous";
  readonly follow: (required: Required, start: number, how: "discrete" | "continuous") => (steps: number) => number;
}
const byRate: Case["follow"] = (required, start, how) => (steps) =>
  compounded(start, required.rate as number, steps, how);
const byIncrement: Case["follow"] = (required, start) => (steps) => start + (required.increment as number) * steps;
const byAmount: Case["follow"] = (required) => () => required.increment as number;

function holdsAtRequired({ target, x, others = [], how = "discrete", follow }: Case): void {
  const over = { settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: how }, asOf: 2022 };
  const before: Paths = pathsOf([x, ...others], over);
  const required = kindOf(target).required(target, before, null);
  const start = x.observed?.[2022] as number;
  const after = pathsOf([project(x, 2022, target.by, follow(required, start, how)), ...others], over);
  const verdict = judged((statement) => kindOf(target).condition(target, statement), after);
  expect(verdict).toMatchObject({ holds: true });
  if (typeof verdict === "object") expect(verdict.margin).toBeGreaterThanOrEqual(0);
}

describe("projecting at the required rate meets the target", () => {
  it("level, compound", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.constantFrom(...(["at-least", "at-most", "equals"] as const)),
        compounding,
        (from, goal, side, how) =>
          holdsAtRequired({
            target: targetOf("level", { sense: side, value: goal }),
            x: { id: "x", observed: { 2020: from, 2022: from } },
            how,
            follow: byRate,
          }),
      ),
    );
  });

  it("level of a share, and level through zero: the increment leads", () => {
    fc.assert(
      fc.property(share, share, sense, (from, goal, side) =>
        holdsAtRequired({
          target: targetOf("level", { sense: side, value: goal }),
          x: { id: "x", unit: "%", observed: { 2022: from } },
          follow: byIncrement,
        }),
      ),
    );
    fc.assert(
      fc.property(positive, positive, sense, (from, goal, side) =>
        holdsAtRequired({
          target: targetOf("level", { sense: side, value: goal }),
          x: { id: "x", observed: { 2022: -from } },
          follow: byIncrement,
        }),
      ),
    );
  });

  it("change and average growth", () => {
    for (const kind of ["change", "average-growth"] as const)
      fc.assert(
        fc.property(positive, positive, rate, sense, compounding, (base, now, value, side, how) =>
          holdsAtRequired({
            target: targetOf(kind, { sense: side, value }),
            x: { id: "x", observed: { 2020: base, 2022: now } },
            how,
            follow: byRate,
          }),
        ),
      );
  });

  it("total and mean, by the amount and by the rate", () => {
    const history = fc.record({ 2021: positive, 2022: positive });
    for (const kind of ["total", "mean"] as const)
      for (const follow of [byRate, byAmount])
        fc.assert(
          fc.property(history, fc.double({ min: 0.01, max: 20, noNaN: true }), sense, (observed, more, side) => {
            const sum = observed[2021] + observed[2022] + more * observed[2022];
            const value = kind === "total" ? sum : sum / 5;
            const target = targetOf(kind, { sense: side, value, meanOf: "values" });
            holdsAtRequired({ target, x: { id: "x", unit: "元", observed }, follow });
          }),
        );
  });

  it("mean of a ratio as ΣA / ΣB, the ratio of each open year and its growth", () => {
    const weights = fc.array(positive, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        weights,
        share,
        share,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        sense,
        (over, r1, r2, more, side) => {
          const years = [2021, 2022, 2023, 2024, 2025];
          const by = (f: (i: number) => number) => Object.fromEntries(years.map((year, i) => [year, f(i)]));
          const b: Made = {
            id: "b",
            observed: { 2021: over[0] as number, 2022: over[1] as number },
            path: by((i) => over[i] as number),
          };
          const known = r1 * (over[0] as number) + r2 * (over[1] as number);
          const below = over.reduce((sum, one) => sum + one, 0);
          const value = (known + more * r2 * (below - (over[0] as number) - (over[1] as number))) / below;
          const target = targetOf("mean", {
            sense: side,
            value,
            meanOf: { total: "a", over: "b", scale: 1, own: false },
          });
          const x: Made = { id: "x", observed: { 2021: r1, 2022: r2 } };
          const a: Made = { id: "a", observed: { 2021: r1 * (over[0] as number), 2022: r2 * (over[1] as number) } };
          const required = kindOf(target).required(target, pathsOf([x, a, b], { asOf: 2022 }), null);
          for (const ratio of [
            () => required.increment as number,
            (steps: number) => r2 * (1 + (required.rate as number)) ** steps,
          ]) {
            const path = by((i) => (i < 2 ? 0 : ratio(i - 1) * (over[i] as number)));
            const after = pathsOf([x, { ...a, path }, b], { asOf: 2022 });
            expect(judged((s) => kindOf(target).condition(target, s), after)).toMatchObject({ holds: true });
          }
        },
      ),
    );
  });

  it("mean against the previous period", () => {
    const observed = Object.fromEntries([2016, 2017, 2018, 2019, 2020].map((year) => [year, 10]));
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        sense,
        (value, now, side) =>
          holdsAtRequired({
            target: targetOf("mean-vs-previous", { sense: side, value, previous: null }),
            x: { id: "x", unit: "件", observed: { ...observed, 2021: now, 2022: now } },
            follow: byAmount,
          }),
      ),
    );
  });

  it("relative growth, against the other's central path", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        positive,
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        compounding,
        (a, b, c, d, value, how) =>
          holdsAtRequired({
            target: targetOf("relative-growth", { sense: "at-least", value: value + 0.2, to: "y" }),
            x: { id: "x", observed: { 2020: a, 2022: b } },
            others: [{ id: "y", observed: { 2020: c, 2022: c }, path: { 2025: Math.max(d, c) } }],
            how,
            follow: byRate,
          }),
      ),
    );
  });

  it("rank: it reaches the k-th best projected peer", () => {
    fc.assert(
      fc.property(
        positive,
        fc.array(positive, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.constantFrom("highest", "lowest"),
        (own, peers, k, order) => {
          fc.pre(k < peers.length);
          holdsAtRequired({
            target: targetOf("rank", { value: k + 1, among: ["x", ...peers.map((_, i) => `p${i}`)], order }),
            x: { id: "x", observed: { 2022: own } },
            others: peers.map((value, i) => ({ id: `p${i}`, observed: { 2022: 1 }, path: { 2025: value } })),
            follow: byRate,
          });
        },
      ),
    );
  });

  it("count: the allowance of each open year", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (seen, more) =>
        holdsAtRequired({
          target: targetOf("count", { value: seen + more, intensity: null }),
          x: { id: "x", unit: "起", observed: { 2021: 0, 2022: seen } },
          follow: byAmount,
        }),
      ),
    );
  });

  it("band: the rate and both edges", () => {
    const edges = ["rate", "low", "high"] as const;
    fc.assert(
      fc.property(positive, positive, fc.constantFrom(...edges), (from, middle, edge) =>
        holdsAtRequired({
          target: targetOf("band", { low: 0.95 * middle, high: 1.05 * middle }),
          x: { id: "x", observed: { 2022: from } },
          follow: (required, start, how) => byRate({ ...required, rate: required[edge] }, start, how),
        }),
      ),
    );
  });

  it("parity: the rate is that of max(x, 1/x)", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (ratio, within) =>
          holdsAtRequired({
            target: targetOf("parity", { within }),
            x: { id: "x", observed: { 2022: ratio } },
            follow: (required, _start, how) => (steps) => {
              const distance = compounded(distanceFromParity(ratio), required.rate as number, steps, how);
              return ratio < 1 ? 1 / distance : distance;
            },
          }),
      ),
    );
  });

  it("every year (growth, value), maintain, directional", () => {
    const rising = fc.double({ min: 100, max: 200, noNaN: true });
    fc.assert(
      fc.property(rate, (value) =>
        holdsAtRequired({
          target: targetOf("every-year", { sense: "at-least", value, of: "growth" }),
          x: { id: "x", observed: { 2020: 100, 2021: 160, 2022: 260 } },
          follow: byRate,
        }),
      ),
    );
    for (const kind of ["every-year", "maintain"] as const)
      fc.assert(
        fc.property(rising, (value) =>
          holdsAtRequired({
            target: targetOf(kind, { sense: "at-least", value, of: "value" }),
            x: { id: "x", observed: { 2020: 100, 2021: 260, 2022: 260 } },
            follow: byRate,
          }),
        ),
      );
    fc.assert(
      fc.property(positive, positive, fc.constantFrom("up" as const, "down" as const), (base, now, direction) =>
        holdsAtRequired({
          target: targetOf("directional", { direction }),
          x: { id: "x", observed: { 2020: base, 2022: now } },
          follow: byRate,
        }),
      ),
    );
  });
});

import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import { milestone } from "../../src/kinds/milestone.ts";
import type { Target } from "../../src/plan/target.ts";
import { assumption, judged, type Made, pathsOf, scenarioOf, targetOf, x } from "./paths.ts";

const judge = (target: Target, ...made: Made[]) =>
  judged((statement) => kindOf(target).condition(target, statement), pathsOf(made));

describe("a condition", () => {
  it("grants 1e-9, or the target's own rounding, and no more", () => {
    const level = (value: number, tolerance = 0) => targetOf("level", { sense: "at-least", value, tolerance });
    expect(judge(level(3.95), x({ 2025: 3.95 - 3e-9 }))).toMatchObject({ holds: true, margin: 0 });
    expect(judge(level(3.95), x({ 2025: 3.9499 }))).toMatchObject({ holds: false });
    expect(judge(level(3.95, 0.05), x({ 2025: 3.91 }))).toMatchObject({ holds: true });
    expect(judge(level(3.95, 0.05), x({ 2025: 3.89 }))).toMatchObject({ holds: false });
  });

  it("says which value is missing: an observation, or a model", () => {
    const level = targetOf("level", { sense: "at-least", value: 1 });
    expect(judge(level, x({}))).toBe("no-observation");
    expect(judge(level, x({ 2020: 1 }))).toBe("no-model");
    expect(judge(targetOf("external", { awaiting: "province" }))).toBe("set-elsewhere");
    expect(judge(targetOf("milestone", { due: 24311, expected: null, done: null, indicator: null }))).toBe("no-date");
    expect(judge(targetOf("rank", { value: 2, among: [], order: "highest" }), x({ 2025: 1 }))).toBe("no-peers");
    const previous = targetOf("mean-vs-previous", { sense: "at-most", value: -0.1, previous: null });
    expect(judge(previous, x({ 2021: 1, 2022: 1, 2023: 1, 2024: 1, 2025: 1 }))).toBe("no-previous");
  });

  it("needs a positive base for growth and change", () => {
    for (const kind of ["change", "average-growth"] as const)
      expect(judge(targetOf(kind, { sense: "at-least", value: 0.1 }), x({ 2020: 0, 2025: 1 }))).toBe(
        "base-not-positive",
      );
  });

  it("counts rank as 1 + peers strictly ahead", () => {
    const target = targetOf("rank", { value: 2, among: ["x", "a", "b", "c"], order: "highest" });
    const peers = (a: number, b: number, c: number) =>
      [a, b, c].map((value, i) => ({ id: "abc"[i] as string, observed: { 2025: value } }));
    expect(judge(target, x({ 2025: 5 }), ...peers(6, 5, 4))).toMatchObject({ holds: true, value: 2, margin: 0 });
    expect(judge(target, x({ 2025: 5 }), ...peers(6, 7, 4))).toMatchObject({ holds: false, value: 3, margin: -1 });
    const lowest = { ...target, order: "lowest" as const };
    expect(judge(lowest, x({ 2025: 5 }), ...peers(6, 7, 4))).toMatchObject({ holds: true, value: 2 });
  });

  it("shows the tightest year of a condition for every year", () => {
    const target = targetOf("maintain", { sense: "at-least", value: 90 });
    const years = { 2021: 95, 2022: 91, 2023: 93, 2024: 96, 2025: 97 };
    expect(judge(target, x(years))).toMatchObject({ holds: true, value: 91, margin: 1 });
    const growth = targetOf("every-year", { sense: "at-least", value: 0.05, of: "growth" });
    expect(judge(growth, x({ 2020: 100, 2021: 110, 2022: 112, 2023: 130, 2024: 150, 2025: 170 }))).toMatchObject({
      holds: false,
      value: expect.closeTo(112 / 110 - 1, 12),
    });
  });

  it("weighs a mean of totals by its denominator", () => {
    const of = { total: "a", over: "b", scale: 1, own: false };
    const target = targetOf("mean", { sense: "at-most", value: 0.3, meanOf: of, by: 2022 });
    const a = { id: "a", observed: { 2021: 1, 2022: 9 } };
    const b = { id: "b", observed: { 2021: 10, 2022: 30 } };
    expect(judge(target, x({ 2021: 0.1, 2022: 0.3 }), a, b)).toMatchObject({ value: 0.25, holds: true });
  });

  it("reads a direction against the flat threshold, 1 % a year", () => {
    const up = targetOf("directional", { direction: "up" });
    const down = targetOf("directional", { direction: "down" });
    const at2025 = (value: number) => x({ 2020: 100, 2025: value });
    expect([104, 105.2].map((value) => judge(up, at2025(value)))).toMatchObject([{ holds: false }, { holds: true }]);
    expect([96, 95.05].map((value) => judge(down, at2025(value)))).toMatchObject([{ holds: false }, { holds: true }]);
    expect(judge(up, x({ 2020: 0, 2025: 0 }))).toMatchObject({ holds: false });
  });

  it("reads a band and a parity", () => {
    const band = targetOf("band", { low: 95, high: 105 });
    expect([94, 95, 105, 106].map((value) => judge(band, x({ 2025: value })))).toMatchObject(
      [false, true, true, false].map((holds) => ({ holds })),
    );
    const parity = targetOf("parity", { within: 0.1 });
    expect([0.9, 0.92, 1.1, 1.2].map((value) => judge(parity, x({ 2025: value })))).toMatchObject(
      [false, true, true, false].map((holds) => ({ holds })),
    );
  });
});

describe("count", () => {
  const target = targetOf("count", { value: 0, intensity: "risk" });

  // Poisson: P(N = 0) = e^−m, P(N ≤ 1) = (1 + m)·e^−m.
  it("gives the Poisson probability of the open years", () => {
    const made = x({ 2021: 0, 2022: 0 }, {}, { unit: "起" });
    const paths = (value: number) => pathsOf([made], { assumptions: [assumption("risk", value)] });
    const at = (value: number, allowed = 0) =>
      judged((s) => kindOf(target).condition({ ...target, value: allowed }, s), paths(value));
    expect(at(0.1)).toMatchObject({ holds: true, probability: expect.closeTo(Math.exp(-0.3), 12) });
    expect(at(0.4)).toMatchObject({ holds: false, probability: expect.closeTo(Math.exp(-1.2), 12) });
    expect(at(0.4, 1)).toMatchObject({ holds: true, probability: expect.closeTo(2.2 * Math.exp(-1.2), 12) });
    // The median of a Poisson is 0 up to a mean of ln 2.
    expect(at(Math.LN2 / 3 - 1e-6)).toMatchObject({ holds: true });
    expect(at(Math.LN2 / 3 + 1e-6)).toMatchObject({ holds: false });
  });

  it("once exceeded is missed for good", () => {
    const paths = pathsOf([x({ 2021: 0, 2022: 2 }, {}, { unit: "起" })], { assumptions: [assumption("risk", 0.1)] });
    expect(kindOf(target).ruledOut(target, paths)?.code).toBe("allowance-exceeded");
    expect(judged((s) => kindOf(target).condition(target, s), paths)).toMatchObject({ holds: false, probability: 0 });
  });
});

describe("what rules a target out", () => {
  const out = (target: Target, ...made: Made[]) => kindOf(target).ruledOut(target, pathsOf(made))?.code ?? null;

  it("is a declared bound, with the rounding granted", () => {
    const level = targetOf("level", { sense: "at-least", value: 101 });
    const share = (high: number) => x({ 2020: 90 }, {}, { unit: "%", bounds: { low: 0, high } });
    expect(out(level, share(100))).toBe("above-bound");
    expect(out({ ...level, tolerance: 1 }, share(100))).toBeNull();
    expect(out(level, x({ 2020: 90 }))).toBeNull();
    expect(out(targetOf("change", { sense: "at-most", value: -1.2 }), x({ 2020: 9 }, {}, { unit: "人" }))).toBe(
      "below-bound",
    );
  });

  it("is a negative allowance of what cannot be negative", () => {
    const mean = targetOf("mean", { sense: "at-most", value: 0.5, meanOf: "values" });
    const seen = { 2021: 2, 2022: 1 };
    expect(out(mean, x(seen, {}, { unit: "%" }))).toBe("allowance-exceeded");
    expect(out(mean, x(seen, {}, { unit: "%", bounds: { low: -5, high: null } }))).toBeNull();
    expect(out(mean, x(seen))).toBeNull();
    expect(out(targetOf("total", { sense: "at-most", value: 2 }), x(seen, {}, { unit: "亿元" }))).toBe(
      "allowance-exceeded",
    );
  });

  it("is one observed miss of a condition for every year", () => {
    const every = targetOf("every-year", { sense: "at-least", value: 95, of: "value" });
    expect(out(every, x({ 2021: 96, 2022: 94 }))).toBe("missed-in-year");
    expect(out(every, x({ 2021: 96, 2022: 95 }, { 2023: 90 }))).toBeNull();
  });
});

describe("required rates that do not exist", () => {
  const required = (target: Target, ...made: Made[]) => kindOf(target).required(target, pathsOf(made), null);

  it("deadline passed", () => {
    const level = targetOf("level", { sense: "at-least", value: 9 });
    expect(required(level, x({ 2025: 5 }))).toMatchObject({ rate: null, reason: { code: "deadline-passed" } });
  });

  it("zero, negative or a sign change: the yearly increment, and it says so", () => {
    const level = targetOf("level", { sense: "at-least", value: 10 });
    for (const now of [0, -10])
      expect(required(level, x({ 2020: now }))).toMatchObject({
        rate: null,
        increment: (10 - now) / 5,
        reason: { code: "not-positive" },
      });
  });

  it("a share moves in percentage points", () => {
    const level = targetOf("level", { sense: "at-least", value: 65 });
    expect(required(level, x({ 2020: 60 }, {}, { unit: "%" }))).toMatchObject({ increment: 1, reason: null });
  });

  it("runs from a stated year of the central path", () => {
    const level = targetOf("level", { sense: "at-least", value: 121 });
    const paths = pathsOf([x({ 2020: 90 }, { 2023: 100 })]);
    expect(kindOf(level).required(level, paths, 2023)).toMatchObject({ rate: expect.closeTo(0.1, 12), from: 2023 });
  });

  it("a sum counts the years of its period only, even where the data end before its base year", () => {
    const total = targetOf("total", { sense: "at-least", value: 500 });
    const before = x({ 2018: 100 }, { 2019: 0, 2020: 0 });
    expect(required(total, before)).toMatchObject({ increment: 100, rate: expect.closeTo(0, 9) });
  });
});

describe("pace", () => {
  const pace = (target: Target, ...made: Made[]) => kindOf(target).pace(target, pathsOf(made));
  const level = targetOf("level", { sense: "at-least", value: 120 });

  it("has no ratio without an observation after the base, or where next to nothing is required", () => {
    expect(pace(level, x({ 2020: 100 }))).toMatchObject({
      word: "unknown",
      reason: { code: "no-observation-after-base" },
    });
    expect(pace({ ...level, value: 100.3 }, x({ 2020: 100, 2022: 100.05 }))).toMatchObject({
      word: "unknown",
      reason: { code: "required-too-small" },
    });
  });

  it("is done where the latest observation meets it, and reversing where it moves away", () => {
    expect(pace(level, x({ 2020: 100, 2022: 121 })).word).toBe("done");
    expect(pace(level, x({ 2020: 100, 2022: 99 })).word).toBe("reversing");
    expect(pace(level, x({ 2020: 130, 2022: 110 })).word).toBe("reversing");
  });

  it("of a share is linear progress against the time gone", () => {
    const share = { ...level, value: 70 };
    expect(pace(share, x({ 2020: 60, 2022: 63 }, {}, { unit: "%" }))).toMatchObject({
      ratio: expect.closeTo(0.3 / 0.4, 12),
      word: "behind",
    });
  });

  it("of a cap with nothing used yet is on track without a ratio", () => {
    const cap = targetOf("total", { sense: "at-most", value: 10 });
    expect(pace(cap, x({ 2021: 0 }, {}, { unit: "起" }))).toMatchObject({ word: "on-track", ratio: null });
    expect(pace(cap, x({ 2021: 4 }, {}, { unit: "起" }))).toMatchObject({ word: "far-behind", ratio: 0.5 });
  });
});

describe("milestone", () => {
  const due = 2025 * 12 + 11;
  const at = (own: object) => targetOf("milestone", { due, indicator: null, expected: null, done: null, ...own });

  it("slips in months, and knows nothing that was done after the as-of", () => {
    const scenario = scenarioOf([], { asOf: 2024 });
    expect(milestone.slip?.(at({ expected: due + 8 }), scenario)).toBe(8);
    expect(milestone.slip?.(at({ done: due - 14 }), scenario)).toBe(-14);
    expect(milestone.slip?.(at({ done: due + 3 }), scenario)).toBeNull();
  });
});

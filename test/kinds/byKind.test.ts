import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import type { Target } from "../../src/plan/target.ts";
import {
  assumption,
  CONTINUOUS,
  exactly,
  found,
  judged,
  least,
  type Made,
  most,
  near,
  other,
  pathsOf,
  targetOf,
  type Values,
  x,
} from "./paths.ts";

describe("a margin", () => {
  it("is how far the value is on the wanted side, the tolerance granted, and zero within a rounding of it", () => {
    const level = (bound: ReturnType<typeof exactly>, tolerance = 0) =>
      targetOf("level", { ...bound, tolerance } as never);
    const at = (target: Target, value: number) => found(target, [x({ 2025: value })]);
    expect(at(level(least(100) as never), 103)).toEqual([true, 103, 3]);
    expect(at(level(least(100) as never), 97)).toEqual([false, 97, -3]);
    expect(at(level(most(100) as never), 97)).toEqual([true, 97, 3]);
    expect(at(level(exactly(100)), 97)).toEqual([false, 97, -3]);
    expect(at(level(exactly(100)), 103)).toEqual([false, 103, -3]);
    expect(at(level(exactly(100)), 100)).toEqual([true, 100, 0]);
    expect(at(level(least(100) as never, 5), 97)).toEqual([true, 97, 2]);
    expect(at(level(least(100) as never, 5), 94)).toEqual([false, 94, -1]);
    expect(at(level(exactly(100), 5), 97)).toEqual([true, 97, 2]);
    expect(at(level(least(100) as never), 100 - 5e-8)).toEqual([true, 100 - 5e-8, 0]);
  });
});

describe("a mean of a ratio as Σ over Σ", () => {
  const ratio = (
    bound: { sense: "at-least" | "at-most"; value: number },
    over: { scale?: number; own?: boolean } = {},
  ) => targetOf("mean", { ...bound, meanOf: { total: "a", over: "b", scale: 1, own: false, ...over } });
  const a = other("a", { 2021: 2, 2022: 6 }, { 2023: 9, 2024: 9, 2025: 14 });
  const b = other("b", { 2021: 10, 2022: 20 }, { 2023: 25, 2024: 25, 2025: 20 });
  const own = x({ 2021: 0.2, 2022: 0.3 });

  it("weighs the years by their denominators, in the ratio's unit", () => {
    // (2 + 6 + 9 + 9 + 14) / (10 + 20 + 25 + 25 + 20) = 0.4; the plain mean of the ratios would be 0.378.
    expect(found(ratio(least(0.3)), [own, a, b])).toEqual([true, near(0.4), near(0.1)]);
    expect(found(ratio(least(30), { scale: 100 }), [own, a, b])).toEqual([true, near(40), near(10)]);
  });

  it("requires of the open years the ratio that is left, and its growth from the last one seen", () => {
    const target = ratio(least(0.36));
    const { increment, rate, from, of, reason } = kindOf(target).required(target, pathsOf([own, a, b]), null);
    // 0.36 · 100 − 8 = 28 over denominators of 70.
    expect([increment, from, of, reason]).toEqual([near(0.4), 2022, "x", null]);
    const grown = [25, 25, 20].reduce((sum, weight, i) => sum + weight * 0.3 * (1 + (rate ?? 0)) ** (i + 1), 0);
    expect(grown).toBeCloseTo(28, 9);
  });

  it("of a share in per cent alike: the need is scaled, and so is what is seen", () => {
    const target = ratio(least(36), { scale: 100 });
    const seen = x({ 2021: 20, 2022: 30 });
    const { increment, rate } = kindOf(target).required(target, pathsOf([seen, a, b]), null);
    expect(increment).toBeCloseTo(40, 9);
    expect([25, 25, 20].reduce((sum, weight, i) => sum + weight * 30 * (1 + (rate ?? 0)) ** (i + 1), 0)).toBeCloseTo(
      2800,
      6,
    );
  });

  it("put on the numerator itself: its amount in each open year, and its own growth", () => {
    const target = { ...ratio(least(0.36), { own: true }), indicator: "a" };
    const { increment, rate, of } = kindOf(target).required(target, pathsOf([a, b]), null);
    expect([increment, of]).toEqual([near(28 / 3), "a"]);
    expect([1, 2, 3].reduce((sum, k) => sum + 6 * (1 + (rate ?? 0)) ** k, 0)).toBeCloseTo(28, 9);
  });

  it("has no growth where what is left is not positive, and nothing where a figure is missing", () => {
    const needs = (target: Target, ...made: Made[]) => {
      const { rate, increment, reason } = kindOf(target).required(target, pathsOf(made), null);
      return [rate, increment, reason && [reason.code, reason.args]];
    };
    expect(needs(ratio(most(0.08)), own, a, b)).toEqual([null, near(0), ["not-positive", { value: 0.3, goal: 0.08 }]]);
    const none = (code: string, args: object) => [null, null, [code, args]];
    expect(needs(ratio(most(0.1)), x({}), a, b)).toEqual(none("no-observation", { indicator: "x", year: 2022 }));
    expect(needs(ratio(most(0.1)), own, other("a", { 2022: 1 }), b)).toEqual(
      none("no-observation", { indicator: "a", year: 2021 }),
    );
    expect(needs(ratio(most(0.1)), own, a, other("b", { 2021: 1 }))).toEqual(
      none("no-observation", { indicator: "b", year: 2022 }),
    );
    const empty = other("b", { 2021: 1, 2022: 1 }, { 2023: 0, 2024: 0, 2025: 0 });
    expect(needs(ratio(most(0.1)), own, a, empty)).toEqual(none("deadline-passed", { by: 2025, year: 2022 }));
    const all = { 2021: 0.2, 2022: 0.3, 2023: 0.3, 2024: 0.3, 2025: 0.3 };
    expect(needs(ratio(most(0.1)), x(all), a, b)).toEqual(none("deadline-passed", { by: 2025, year: 2025 }));
  });

  it("goes at the pace of the ratio so far", () => {
    const pace = (target: Target, ...made: Made[]) => {
      const { word, ratio: r, progress, reason } = kindOf(target).pace(target, pathsOf(made));
      return [word, r, progress, reason && [reason.code, reason.args]];
    };
    // Seen: 8 / 30.
    expect(pace(ratio(least(0.25)), own, a, b)).toEqual(["ahead", near(8 / 30 / 0.25), null, null]);
    expect(pace(ratio(most(0.25)), own, a, b)).toEqual(["behind", near(0.25 / (8 / 30)), null, null]);
    expect(pace(ratio(least(25), { scale: 100 }), own, a, b)[1]).toBeCloseTo(8 / 30 / 0.25, 9);
    expect(pace(ratio(least(0.25)), x({ 2020: 1 }), a, b)).toEqual([
      "unknown",
      null,
      null,
      ["no-observation-after-base", { indicator: "x", year: 2020 }],
    ]);
    expect(pace(ratio(least(0.25)), own, other("a", { 2021: 1 }), b)[3]).toEqual([
      "no-observation",
      { indicator: "a", year: 2022 },
    ]);
    expect(pace(ratio(least(0.25)), own, a, other("b", { 2022: 1 }))[3]).toEqual([
      "no-observation",
      { indicator: "b", year: 2021 },
    ]);
    expect(pace(ratio(least(0.25)), own, a, other("b", { 2021: 0, 2022: 0 }))[3]).toEqual([
      "not-positive",
      { value: 0, goal: 0 },
    ]);
  });
});

describe("a mean against the one before", () => {
  const against = (value: number, own: object = {}) =>
    targetOf("mean-vs-previous", { ...least(value), previous: null, ...own });

  it("is the ratio of the means less one; a previous mean that is not positive has none", () => {
    const three = against(0.1, { from: 2022, by: 2024 });
    expect(found(three, [x({ 2021: 10, 2022: 30 }, { 2023: 20, 2024: 30 })])).toEqual([true, near(0.25), near(0.15)]);
    expect(found({ ...three, previous: 20 }, [x({}, { 2023: 20, 2024: 30 })])).toEqual([true, near(0.25), near(0.15)]);
    for (const previous of [0, -20])
      expect(found({ ...three, previous }, [x({}, { 2023: 20, 2024: 30 })])).toEqual([false, Number.NaN, Number.NaN]);
    expect(found(three, [x({ 2021: -10, 2022: -30 }, { 2023: 20, 2024: 30 })])).toEqual([
      false,
      Number.NaN,
      Number.NaN,
    ]);
    expect(found(three, [x({ 2021: -10, 2022: 10 }, { 2023: 20, 2024: 30 })])).toEqual([false, Number.NaN, Number.NaN]);
  });

  it("requires the same growth through both periods where the one before is open too", () => {
    // Seen to 2021; before: 2021, 2022, now: 2023, 2024. 10·(h² + h³) = 1.44 · 10 · (1 + h), so h = 1.2.
    const two = against(0.44, { from: 2022, by: 2024 });
    const seen = x({ 2020: 10, 2021: 10 });
    const { rate, increment, from, of, reason } = kindOf(two).required(two, pathsOf([seen]), null);
    expect([rate, from, of, reason]).toEqual([near(0.2), 2021, "x", null]);
    // The same amount a in 2022, 2023 and 2024: 2a = 1.44 · (10 + a).
    expect(increment).toBeCloseTo(14.4 / 0.56, 9);
    const continuous = kindOf(two).required(two, pathsOf([seen], CONTINUOUS), null);
    expect(continuous.rate).toBeCloseTo(Math.log(1.2), 9);
  });

  it("of a period before that is complete is what is left of this one alone", () => {
    const seen = x({ 2016: 10, 2017: 10, 2018: 10, 2019: 10, 2020: 10, 2021: 99 });
    const { rate, increment, reason } = kindOf(against(0)).required(against(0), pathsOf([seen]), null);
    expect([rate, increment, reason]).toEqual([null, -49 / 4, { code: "already-met", args: { goal: 50 } }]);
  });

  it("has no such growth from a start that is not positive, and no amount that leaves no positive mean", () => {
    const two = against(0.44, { from: 2022, by: 2024 });
    const of = (start: number, target: Target = two) =>
      kindOf(target).required(target, pathsOf([x({ 2021: start })]), null);
    for (const start of [0, -10])
      expect(of(start)).toMatchObject({
        rate: null,
        increment: null,
        reason: { code: "no-root", args: { of: "x", low: "-99%", high: "500%" } },
      });
    // 2a = 4 · (10 + a): a = −20 would leave a previous mean below zero.
    expect(of(10, against(3, { from: 2022, by: 2024 }))).toMatchObject({
      rate: near(1),
      increment: null,
      reason: null,
    });
    const much = against(80, { from: 2022, by: 2024 });
    expect(of(10, much)).toMatchObject({ rate: null, reason: { code: "no-root" } });
    expect(kindOf(much).required(much, pathsOf([x({ 2021: 10 })], CONTINUOUS), null).rate).toBeNull();
  });

  it("is ruled out where its bound leaves less than is asked, once the mean before is known", () => {
    const out = (target: Target, made: Made) => {
      const reason = kindOf(target).ruledOut(target, pathsOf([made], { asOf: 2022 }));
      return reason && [reason.code, reason.args];
    };
    const two = against(0.5, { from: 2022, by: 2024 });
    const bounded = (observed: Values, high: number) => x(observed, {}, { bounds: { low: null, high } });
    expect(out(two, bounded({ 2021: 10, 2022: 10 }, 14))).toEqual([
      "above-bound",
      { goal: 30, bound: 28, indicator: "x" },
    ]);
    expect(out(two, bounded({ 2021: 10, 2022: 10 }, 15))).toBeNull();
    expect(out({ ...two, tolerance: 0.1 }, bounded({ 2021: 10, 2022: 10 }, 14))).toBeNull();
    expect(out({ ...two, previous: 10 }, bounded({}, 14))).toEqual([
      "above-bound",
      { goal: 30, bound: 28, indicator: "x" },
    ]);
    expect(out(two, bounded({ 2021: 10 }, 14))).toBeNull();
    expect(out(two, { ...bounded({ 2021: 10 }, 14), path: { 2022: 10 } })).toBeNull();
    expect(out({ ...two, previous: 0 }, bounded({}, -1))).toBeNull();
    const cut = targetOf("mean-vs-previous", { ...most(-0.5), previous: 10, from: 2022, by: 2024 });
    expect(out(cut, x({}, {}, { bounds: { low: 6, high: null } }))).toEqual([
      "allowance-exceeded",
      { over: 2, goal: 10 },
    ]);
  });
});

describe("a parity", () => {
  const parity = targetOf("parity", { within: 0.25 });
  const at = (value: number) => found(parity, [x({ 2025: value })]);

  it("is the larger of the ratio and its inverse; one that is not positive fails by its own distance", () => {
    expect(at(1.5)).toEqual([false, 1.5, -0.25]);
    expect(at(0.5)).toEqual([false, 2, -0.75]);
    expect(at(0.8)).toEqual([true, 1.25, 0]);
    expect(at(1)).toEqual([true, 1, 0.25]);
    expect(at(0)).toEqual([false, Number.POSITIVE_INFINITY, -1]);
    expect(at(-0.5)).toEqual([false, -0.5, -1.5]);
  });

  it("requires the growth of its distance, whichever side it comes from", () => {
    const needs = (value: number, over = {}) =>
      kindOf(parity).required(parity, pathsOf([x({ 2020: value })], over), null);
    for (const value of [2, 0.5])
      expect(needs(value)).toMatchObject({ rate: near((1.25 / 2) ** (1 / 5) - 1), of: "x", from: 2020 });
    expect(needs(2, CONTINUOUS).rate).toBeCloseTo(Math.log(0.625) / 5, 9);
    const grows = (value: number) => kindOf(parity).grows?.(value);
    expect([2, 0.5, 0, -1].map(grows)).toEqual([2, 2, 0, -1]);
  });
});

describe("a rank", () => {
  const rank = (value: number, own: object = {}) =>
    targetOf("rank", { value, among: ["x", "a", "b"], order: "highest", ...own });
  const peers = (a: number, b: number) => [other("a", { 2025: a }), other("b", { 2025: b })];

  it("is 1 and the peers ahead; a lead within a rounding is a tie, whatever the sign", () => {
    const at = (own: number, a: number, b: number, more = {}) =>
      found(rank(2, more), [x({ 2025: own }), ...peers(a, b)]);
    expect(at(5, 6, 4)).toEqual([true, 2, 0]);
    expect(at(5, 6, 7)).toEqual([false, 3, -1]);
    expect(at(5, 4, 3)).toEqual([true, 1, 1]);
    expect(at(5, 5, 5)).toEqual([true, 1, 1]);
    expect(at(0, 0, 0)).toEqual([true, 1, 1]);
    expect(at(5, 4, 3, { order: "lowest" })).toEqual([false, 3, -1]);
    expect(at(1e6, 1e6 + 0.9e-3, 1e6 + 1.1e-3)).toEqual([true, 2, 0]);
    expect(at(-1e6, -1e6 + 0.9e-3, -1e6 + 1.1e-3)).toEqual([true, 2, 0]);
    expect(at(1e6, 1e6 - 0.9e-3, 1e6 - 1.1e-3, { order: "lowest" })).toEqual([true, 2, 0]);
  });

  it("requires the growth to the k-th best peer of the target's year, from whichever end", () => {
    const needs = (k: number, order: string) => {
      const target = rank(k, { order });
      return kindOf(target).required(target, pathsOf([x({ 2020: 100 }), ...peers(150, 200)], { asOf: 2020 }), null);
    };
    const made = (k: number, order: string) => {
      const target = rank(k, { order });
      const future = [other("a", {}, { 2025: 150 }), other("b", {}, { 2025: 200 })];
      return kindOf(target).required(target, pathsOf([x({ 2020: 100 }), ...future]), null).rate;
    };
    expect(needs(1, "highest").reason?.code).toBe("no-peers");
    expect([made(1, "highest"), made(2, "highest"), made(1, "lowest"), made(2, "lowest")]).toEqual([
      near(2 ** 0.2 - 1),
      near(1.5 ** 0.2 - 1),
      near(1.5 ** 0.2 - 1),
      near(2 ** 0.2 - 1),
    ]);
  });
});

describe("a count", () => {
  const few = (value: number, own: object = {}) => targetOf("count", { value, intensity: null, ...own });

  it("sums its period; the tolerance is granted in whole events where they arrive at random", () => {
    const years = x({ 2020: 9, 2021: 1, 2022: 0 }, { 2023: 1, 2024: 0, 2025: 2 });
    expect(found(few(5), [years])).toEqual([true, 4, 1]);
    expect(found(few(3), [years])).toEqual([false, 4, -1]);
    const risk = (value: number, tolerance: number) =>
      judged(
        (s) => kindOf(few(value)).condition(few(value, { intensity: "risk", tolerance }), s),
        pathsOf([x({ 2021: 1, 2022: 0 }, {}, { unit: "起" })], { assumptions: [assumption("risk", 0.1)] }),
      );
    // One event seen, three open years: N ≤ 0 with e^−0.3, N ≤ 1 with 1.3·e^−0.3.
    expect(risk(1, 0)).toEqual({ holds: true, value: 1, margin: 0, probability: near(Math.exp(-0.3)) });
    expect(risk(1, 1)).toEqual({ holds: true, value: 1, margin: 1, probability: near(1.3 * Math.exp(-0.3)) });
    expect(risk(2, 0)).toEqual({ holds: true, value: 1, margin: 1, probability: near(1.3 * Math.exp(-0.3)) });
    expect(risk(0, 0)).toEqual({ holds: false, value: 1, margin: -1, probability: 0 });
  });

  it("of more than 200 events is summed like any total", () => {
    const chance = (value: number) => {
      const target = few(value, { intensity: "risk" });
      const path = { 2021: 30, 2022: 30, 2023: 30, 2024: 30, 2025: 30 };
      const paths = pathsOf([x({}, path)], { assumptions: [assumption("risk", 40)] });
      return judged((s) => kindOf(target).condition(target, s), paths);
    };
    expect(chance(201)).toEqual({ holds: true, value: 150, margin: 51, probability: null });
    expect(chance(200)).toMatchObject({ holds: true, value: 200, margin: 0 });
    expect(chance(200)).not.toMatchObject({ probability: null });
  });

  it("is ruled out by what was seen, the tolerance granted", () => {
    const out = (value: number, tolerance = 0) => {
      const target = few(value, { tolerance });
      const reason = kindOf(target).ruledOut(
        target,
        pathsOf([other("a", { 2021: 9 }), x({ 2020: 9, 2021: 2, 2022: 3 })]),
      );
      return reason && [reason.code, reason.args];
    };
    expect([out(6), out(5), out(4, 1), out(4), out(2)]).toEqual([
      null,
      null,
      null,
      ["allowance-exceeded", { over: 1, goal: 4 }],
      ["allowance-exceeded", { over: 3, goal: 2 }],
    ]);
  });
});

describe("an intensity", () => {
  it("is asked for the open years only, none where all are observed", () => {
    const target = targetOf("count", { value: 2, intensity: "risk" });
    const all = x({ 2021: 1, 2022: 0, 2023: 0, 2024: 0, 2025: 1 });
    const paths = pathsOf([all], { assumptions: [assumption("risk", 5)] });
    expect(judged((s) => kindOf(target).condition(target, s), paths)).toEqual({
      holds: true,
      value: 2,
      margin: 0,
      probability: 1,
    });
  });
});

import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import type { Reason } from "../../src/kinds/kind.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import type { Target } from "../../src/plan/target.ts";
import { assumption, least, type Made, most, other, pathsOf, statementOf, targetOf, type Values, x } from "./paths.ts";

const all = (value: number): Values => ({
  2020: value,
  2021: value,
  2022: value,
  2023: value,
  2024: value,
  2025: value,
});

const told = (reason: Reason | null | undefined) => reason && [reason.code, reason.args];

/** Why a condition cannot be stated. */
function why(target: Target, made: readonly Made[], over: Partial<Scenario> = {}) {
  const found = kindOf(target).condition(target, statementOf(pathsOf(made, over)));
  return "code" in found ? told(found) : "stated";
}

describe("a condition that cannot be stated says which figure is missing, of whom and when", () => {
  const level = targetOf("level", least(1));
  const band = targetOf("band", { low: 0, high: 1 });
  const parity = targetOf("parity", { within: 0.1 });

  it.each([level, band, parity])("$kind: of the target's year", (target) => {
    expect(why(target, [x({})])).toEqual(["no-observation", { indicator: "x", year: 2025 }]);
    expect(why(target, [x({ 2020: 1 })])).toEqual(["no-model", { indicator: "x", year: 2025 }]);
    expect(why(target, [x({ 2020: 1 }, { 2025: 1 })])).toBe("stated");
  });

  it("no model is to blame where there is no earlier observation, up to the as-of", () => {
    const from = (observed: Values, by: number, asOf = 2022) => why({ ...level, by }, [x(observed)], { asOf });
    expect(from({ 2022: 1 }, 2021)).toEqual(["no-observation", { indicator: "x", year: 2021 }]);
    expect(from({ 2021: 1 }, 2023)).toEqual(["no-model", { indicator: "x", year: 2023 }]);
    // What will be observed only after the as-of is not known.
    expect(from({ 2023: 1 }, 2025)).toEqual(["no-observation", { indicator: "x", year: 2025 }]);
    expect(from({ 2023: 1 }, 2023)).toEqual(["no-observation", { indicator: "x", year: 2023 }]);
    // It is looked for in the indicator itself.
    expect(why(level, [other("a", { 2019: 1 }), x({})])).toEqual(["no-observation", { indicator: "x", year: 2025 }]);
    expect(why({ ...level, indicator: "gone" }, [x({ 2020: 1 })])).toEqual([
      "no-observation",
      { indicator: "gone", year: 2025 },
    ]);
  });

  it.each([
    targetOf("change", least(0)),
    targetOf("average-growth", least(0)),
    targetOf("directional", { direction: "up" }),
  ])("$kind: of the base year and the target's", (target) => {
    expect(why(target, [x({ 2025: 1 })])).toEqual(["no-observation", { indicator: "x", year: 2020 }]);
    expect(why(target, [x({ 2020: 1 })])).toEqual(["no-model", { indicator: "x", year: 2025 }]);
  });

  it.each([targetOf("change", least(0)), targetOf("average-growth", least(0))])(
    "$kind: a base not above zero",
    (target) => {
      expect(why(target, [x({ 2020: 0, 2025: 1 })])).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
      expect(why(target, [x({ 2020: -1, 2025: 1 })])).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
      expect(why(target, [other("a", { 2020: 0 }), x({ 2020: 1, 2025: 1 })])).toBe("stated");
      // A projected base may be positive in some draws: those are for the condition itself.
      expect(why({ ...target, from: 2022 }, [x({ 2021: 1 }, { 2022: 0, 2025: 1 })])).toBe("stated");
    },
  );

  it.each([
    targetOf("total", least(0)),
    targetOf("mean", { ...least(0), meanOf: "values" }),
    targetOf("mean-vs-previous", { ...least(0), previous: 1 }),
    targetOf("maintain", least(0)),
    targetOf("every-year", { ...least(0), of: "value" }),
    targetOf("count", { value: 1, intensity: null }),
  ])("$kind: of the first year of its period that has none", (target) => {
    const { 2023: _gone, ...rest } = all(1);
    expect(why(target, [x(rest)])).toEqual(["no-model", { indicator: "x", year: 2023 }]);
    expect(why(target, [x(all(1))])).toBe("stated");
    // The base year is no year of the period.
    const { 2020: _base, ...period } = all(1);
    expect(why(target, [x(period)])).toBe("stated");
  });

  it("growth in every year: of the base year too, and each base above zero", () => {
    const growth = targetOf("every-year", { ...least(0), of: "growth" });
    const { 2020: _base, ...period } = all(1);
    expect(why(growth, [x(period)])).toEqual(["no-observation", { indicator: "x", year: 2020 }]);
    expect(why(growth, [x({ ...all(1), 2020: 0 })])).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
    expect(why(growth, [x({ ...all(1), 2024: -1 })])).toEqual(["base-not-positive", { indicator: "x", year: 2024 }]);
    expect(why(growth, [x({ ...all(1), 2025: 0 })])).toBe("stated");
  });

  it("a period without a year has nothing to hold in", () => {
    for (const of of ["value", "growth"] as const)
      expect(why(targetOf("every-year", { ...least(0), of, from: 2025 }), [x(all(1))])).toEqual([
        "deadline-passed",
        { by: 2025, year: 2025 },
      ]);
  });

  it("a ratio of sums: of either of the two", () => {
    const ratio = targetOf("mean", { ...least(0), meanOf: { total: "a", over: "b", scale: 1, own: false } });
    const gap: Values = { 2021: 1, 2022: 1 };
    expect(why(ratio, [x({}), other("a", gap), other("b", all(1))])).toEqual([
      "no-model",
      { indicator: "a", year: 2023 },
    ]);
    expect(why(ratio, [x({}), other("a", all(1)), other("b", gap)])).toEqual([
      "no-model",
      { indicator: "b", year: 2023 },
    ]);
  });

  it("a mean against the one before: of the first year of the period before", () => {
    const against = targetOf("mean-vs-previous", { ...least(0), previous: null });
    expect(why(against, [x(all(1))])).toEqual(["no-previous", { indicator: "x", year: 2016 }]);
    expect(why({ ...against, from: 2021 }, [x(all(1))])).toEqual(["no-previous", { indicator: "x", year: 2018 }]);
    expect(why({ ...against, from: 2022 }, [x(all(1))])).toBe("stated");
  });

  it("growth beside another's: of whichever lacks it", () => {
    const faster = targetOf("relative-growth", { ...least(0), to: "y" });
    const ends = { 2020: 1, 2025: 1 };
    expect(why(faster, [x({ 2020: 1 }), other("y", ends)])).toEqual(["no-model", { indicator: "x", year: 2025 }]);
    expect(why(faster, [x(ends), other("y", { 2020: 1 })])).toEqual(["no-model", { indicator: "y", year: 2025 }]);
    expect(why(faster, [x({ ...ends, 2020: 0 }), other("y", ends)])).toEqual([
      "base-not-positive",
      { indicator: "x", year: 2020 },
    ]);
    expect(why(faster, [x(ends), other("y", { ...ends, 2020: -1 })])).toEqual([
      "base-not-positive",
      { indicator: "y", year: 2020 },
    ]);
  });

  it("a rank: its number, its peers, a peer's value", () => {
    const first = targetOf("rank", { value: 1, among: ["x", "a"], order: "highest" });
    expect(why({ ...first, value: 0 }, [x(all(1)), other("a", all(1))])).toEqual(["no-number", { indicator: "x" }]);
    expect(why({ ...first, among: ["x"] }, [x(all(1))])).toEqual(["no-peers", { indicator: "x", year: 2025 }]);
    expect(why(first, [x(all(1)), other("a", { 2020: 1 })])).toEqual(["no-peers", { indicator: "a", year: 2025 }]);
    expect(why(first, [x({ 2020: 1 }), other("a", all(1))])).toEqual(["no-model", { indicator: "x", year: 2025 }]);
  });

  it("a count: the intensity of the first open year that has none", () => {
    const few = targetOf("count", { value: 3, intensity: "risk" });
    const until = (year: number) =>
      other("risk", Object.fromEntries(Object.entries(all(0.1)).filter(([each]) => Number(each) <= year)));
    expect(why(few, [x({ 2021: 0 }), until(2023)], { asOf: 2023 })).toEqual([
      "no-model",
      { indicator: "risk", year: 2024 },
    ]);
    expect(why(few, [x({ 2021: 0 }), until(2025)], { asOf: 2025 })).toBe("stated");
    expect(why(few, [x({})], { assumptions: [assumption("risk", 0.1)] })).toBe("stated");
  });

  it("a milestone: its month; what is set elsewhere: by whom", () => {
    expect(why(targetOf("milestone", { indicator: null, due: 1, expected: null, done: null }), [])).toEqual([
      "no-date",
      { target: "target" },
    ]);
    expect(why(targetOf("external", { indicator: null, awaiting: "省级方案" }), [])).toEqual([
      "set-elsewhere",
      { target: "target", awaiting: "省级方案" },
    ]);
  });
});

describe("a number that does not exist on the central path, though it can be stated", () => {
  const undefinedBy = (target: Target, ...made: Made[]) =>
    told(kindOf(target).undefinedBy?.(target, pathsOf(made)) ?? null);

  it.each([targetOf("change", least(0)), targetOf("average-growth", least(0))])(
    "$kind: growth from a projected base",
    (target) => {
      const from = (base: number) => undefinedBy({ ...target, from: 2022 }, x({ 2021: 1 }, { 2022: base, 2025: 1 }));
      expect([from(-1), from(0)]).toEqual([
        ["base-not-positive", { indicator: "x", year: 2022 }],
        ["base-not-positive", { indicator: "x", year: 2022 }],
      ]);
      expect(from(0.1)).toBeNull();
      expect(undefinedBy(target, x({}))).toBeNull();
    },
  );

  it("the growth of any year, of either of two, and a mean of nothing", () => {
    const growth = targetOf("every-year", { ...least(0), of: "growth" });
    expect(undefinedBy(growth, x({ ...all(1), 2023: 0 }))).toEqual([
      "base-not-positive",
      { indicator: "x", year: 2023 },
    ]);
    expect(undefinedBy(growth, x({ ...all(1), 2025: 0 }))).toBeNull();
    expect(undefinedBy({ ...growth, of: "value" }, x({ ...all(1), 2023: 0 }))).toBeNull();
    const faster = targetOf("relative-growth", { ...least(0), to: "y" });
    expect(undefinedBy(faster, x({ 2020: 0 }), other("y", { 2020: 1 }))).toEqual([
      "base-not-positive",
      { indicator: "x", year: 2020 },
    ]);
    expect(undefinedBy(faster, x({ 2020: 1 }), other("y", { 2020: 0 }))).toEqual([
      "base-not-positive",
      { indicator: "y", year: 2020 },
    ]);
    expect(undefinedBy(faster, x({ 2020: 1 }), other("y", { 2020: 1 }))).toBeNull();
    const against = (previous: number | null) => targetOf("mean-vs-previous", { ...least(0), previous });
    expect(undefinedBy(against(0), x({}))).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
    expect([undefinedBy(against(0.1), x({})), undefinedBy(against(null), x({}))]).toEqual([null, null]);
  });
});

describe("a required rate that does not exist says why", () => {
  const required = (target: Target, made: readonly Made[], from: number | null = null) =>
    kindOf(target).required(target, pathsOf(made), from);
  const whyNot = (target: Target, made: readonly Made[], from: number | null = null) =>
    told(required(target, made, from).reason);
  const kinds: readonly Target[] = [
    targetOf("level", least(2)),
    targetOf("band", { low: 1, high: 2 }),
    targetOf("parity", { within: 0.1 }),
    targetOf("total", least(9)),
    targetOf("mean", { ...least(9), meanOf: "values" }),
    targetOf("mean-vs-previous", { ...least(0), previous: 2 }),
    targetOf("every-year", { ...least(0), of: "growth" }),
    targetOf("every-year", { ...least(0), of: "value" }),
    targetOf("maintain", least(2)),
  ];

  it.each(kinds)("$kind: nothing observed, or nothing in the year it is asked from", (target) => {
    expect(whyNot(target, [x({}, { 2025: 1 })])).toEqual(["no-observation", { indicator: "x", year: 2020 }]);
    expect(whyNot(target, [x({ 2020: 1 })], 2022)).toEqual(["no-observation", { indicator: "x", year: 2022 }]);
    expect(required(target, [x({ 2020: 1 })], 2022)).toMatchObject({
      of: "x",
      from: 2022,
      rate: null,
      increment: null,
    });
  });

  it.each([...kinds, targetOf("change", least(0)), targetOf("average-growth", least(0))])(
    "$kind: the deadline is past",
    (target) => {
      expect(whyNot(target, [x(all(5))])).toEqual(["deadline-passed", { by: 2025, year: 2025 }]);
      expect(required(target, [x(all(5))])).toMatchObject({
        of: "x",
        from: 2025,
        rate: null,
        increment: null,
        low: null,
        high: null,
      });
    },
  );

  it("a count: the deadline, or an allowance that is exceeded", () => {
    const few = targetOf("count", { value: 3, intensity: null });
    expect(whyNot(few, [x(all(0))])).toEqual(["deadline-passed", { by: 2025, year: 2025 }]);
    expect(whyNot(few, [x({ 2021: 4, 2022: 1 })])).toEqual(["allowance-exceeded", { over: 2, goal: 3 }]);
    expect(required(few, [x({ 2021: 4, 2022: 1 })])).toMatchObject({ increment: -2 / 3, from: 2022, rate: null });
    expect(required(few, [x({ 2021: 2, 2022: 1 })])).toMatchObject({ increment: 0, reason: null });
    // Asked from an earlier year, what came after it is still open; asked from a later one, only what is observed counts.
    expect(required(few, [x({ 2021: 2, 2022: 1 })], 2021)).toMatchObject({ increment: 1 / 4, from: 2021 });
    expect(required(few, [x({ 2021: 2, 2022: 1 })], 2024)).toMatchObject({ increment: 0, from: 2022 });
    expect(required(few, [x({})])).toMatchObject({ increment: 3 / 5, from: 2020, of: "x" });
    expect(required(few, [other("a", { 2021: 3 }), x({ 2021: 1 })])).toMatchObject({ increment: 2 / 4 });
  });

  it("a sum: met already, used up, exceeded, or grown from nothing", () => {
    const sum = (bound: ReturnType<typeof least> | ReturnType<typeof most>, observed: Values) =>
      whyNot(targetOf("total", bound), [x(observed)]);
    expect(sum(least(9), { 2021: 10 })).toEqual(["already-met", { goal: 9 }]);
    expect(sum(least(10), { 2021: 10 })).toEqual(["already-met", { goal: 10 }]);
    expect(sum(most(9), { 2021: 10 })).toEqual(["allowance-exceeded", { over: 1, goal: 9 }]);
    expect(sum(most(10), { 2021: 10 })).toEqual(["allowance-used", { goal: 10 }]);
    expect(sum(most(10), { 2021: 0 })).toEqual(["not-positive", { value: 0, goal: 10 }]);
    expect(sum(least(10), { 2021: 0 })).toEqual(["not-positive", { value: 0, goal: 10 }]);
    expect(sum(most(10), { 2021: 1 })).toBeNull();
  });

  it("what has no base, or one that nothing grows from", () => {
    for (const kind of ["change", "average-growth"] as const) {
      const target = targetOf(kind, least(0.1));
      expect(whyNot(target, [x({ 2021: 1 })])).toEqual(["no-base", { indicator: "x", year: 2020 }]);
      expect(whyNot(target, [x({ 2020: 0 })])).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
      // Last seen before the base year, and not positive: no base follows from it by growth.
      expect(whyNot({ ...target, from: 2022 }, [x({ 2020: -1 }, { 2022: 1 })])).toEqual([
        "base-not-positive",
        { indicator: "x", year: 2020 },
      ]);
      expect(whyNot({ ...target, from: 2022 }, [x({ 2020: 1 }, { 2022: 1.1 })])).toBeNull();
    }
    const up = targetOf("directional", { direction: "up" });
    expect(whyNot(up, [x({ 2021: 1 })])).toEqual(["no-base", { indicator: "x", year: 2020 }]);
    const against = (previous: number | null) => targetOf("mean-vs-previous", { ...least(0), previous });
    expect(whyNot(against(0), [x({ 2021: 1 })])).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
    expect(whyNot(against(null), [x({ 2021: 1 })])).toEqual(["no-previous", { indicator: "x", year: 2016 }]);
  });

  it("growth beside another's: the other has none, or the own base is not positive", () => {
    const faster = targetOf("relative-growth", { ...least(0), to: "y" });
    const at = (own: Values, others: Values) => whyNot(faster, [x(own), other("y", others)]);
    expect(at({ 2020: 1 }, { 2025: 1 })).toEqual(["no-base", { indicator: "y", year: 2020 }]);
    expect(at({ 2020: 1 }, { 2020: 1 })).toEqual(["no-model", { indicator: "y", year: 2025 }]);
    expect(at({ 2020: 1 }, { 2020: 0, 2025: 1 })).toEqual(["base-not-positive", { indicator: "y", year: 2020 }]);
    expect(at({ 2020: 0 }, { 2020: 1, 2025: 1 })).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
    expect(at({ 2021: 1 }, { 2020: 1, 2025: 1 })).toEqual(["no-base", { indicator: "x", year: 2020 }]);
  });

  it("a rank: no number, no peers, a peer without a value, or fewer peers than places", () => {
    const first = targetOf("rank", { value: 1, among: ["x", "a"], order: "highest" });
    const made = [x({ 2020: 1 }), other("a", { 2025: 2 })];
    expect(whyNot({ ...first, value: 0 }, made)).toEqual(["no-number", { indicator: "x" }]);
    expect(whyNot({ ...first, among: [] }, made)).toEqual(["no-peers", { indicator: "x", year: 2025 }]);
    expect(whyNot(first, [x({ 2020: 1 }), other("a", {})])).toEqual(["no-peers", { indicator: "a", year: 2025 }]);
    expect(whyNot({ ...first, value: 2 }, made)).toEqual(["already-met", { goal: 2 }]);
    expect(required({ ...first, value: 2 }, made, 2023)).toMatchObject({ of: "x", from: 2023, rate: null });
    expect(required({ ...first, value: 0 }, made, 2023)).toMatchObject({ of: "x", from: 2023, rate: null });
  });

  it("every year: an observed miss is final, and no growth leads from nothing", () => {
    const kept = targetOf("maintain", least(90));
    expect(whyNot(kept, [x({ 2021: 91, 2022: 89 })])).toEqual([
      "missed-in-year",
      { indicator: "x", year: 2022, value: 89, goal: 90 },
    ]);
    const growth = targetOf("every-year", { ...least(0.1), of: "growth" });
    expect(whyNot(growth, [x({ 2020: 100, 2021: 105 })])).toEqual([
      "missed-in-year",
      { indicator: "x", year: 2021, value: expect.closeTo(0.05, 12), goal: 0.1 },
    ]);
    expect(whyNot(growth, [x({ 2020: 0 })])).toEqual(["base-not-positive", { indicator: "x", year: 2020 }]);
    const same = targetOf("maintain", { sense: "equals", value: 90 });
    expect(whyNot(same, [x({ 2020: 80 })])).toEqual(["no-root", { of: "x", low: "−∞", high: "∞" }]);
  });

  it("a parity of a ratio that is not positive; a month; what is set elsewhere", () => {
    expect(whyNot(targetOf("parity", { within: 0.1 }), [x({ 2020: 0 })])).toEqual([
      "not-positive",
      { value: 0, goal: 1 },
    ]);
    const due = targetOf("milestone", { indicator: null, due: 1, expected: null, done: null });
    expect(whyNot(due, [])).toEqual(["no-rate", {}]);
    expect(whyNot(targetOf("external", { indicator: null, awaiting: "省级方案" }), [])).toEqual([
      "set-elsewhere",
      { target: "target", awaiting: "省级方案" },
    ]);
  });
});

describe("what is to be entered for a reason that only one kind gives", () => {
  const entry = (target: Target, code: Reason["code"]) => kindOf(target).entry?.(target, { code, args: {} });

  it("the previous mean, with the years that it is of", () => {
    const against = targetOf("mean-vs-previous", { ...least(0), previous: null });
    expect(entry(against, "no-model")).toBeNull();
    expect(entry(against, "no-previous")).toEqual({
      code: "missing-previous",
      args: { target: "target", indicator: "x", from: 2016, to: 2020 },
      enter: "mean-vs-previous.previous: …",
      target: { ...against, previous: 1 },
    });
  });

  it("the number of a rank, or its first peer", () => {
    const front = targetOf("rank", { value: 0, among: ["x"], order: "highest" });
    expect(entry(front, "no-number")).toEqual({
      code: "missing-rank",
      enter: "rank.at-most: …",
      target: { ...front, value: 1 },
    });
    const peers = { code: "missing-peers", enter: "rank.among: [target-peer]", adds: "target-peer" };
    expect(entry(front, "no-peers")).toEqual({ ...peers, target: { ...front, among: ["x", "target-peer"] } });
    expect(entry({ ...front, among: [] }, "no-peers")).toMatchObject(peers);
    // A peer that there is lacks a value of its own.
    expect(entry({ ...front, among: ["x", "a"] }, "no-peers")).toBeNull();
    expect(entry(front, "no-model")).toBeNull();
  });

  it("the month of a milestone", () => {
    const due = targetOf("milestone", { indicator: null, due: 24_311, expected: null, done: null });
    expect(entry(due, "no-date")).toEqual({
      code: "missing-date",
      enter: "milestone.expected: …",
      target: { ...due, expected: 24_311 },
    });
    expect(entry(due, "no-model")).toBeNull();
  });
});

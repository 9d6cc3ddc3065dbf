import { describe, expect, it } from "vitest";
import { assumedOf } from "../../src/assess/assumed.ts";
import type { Required } from "../../src/kinds/kind.ts";
import type { Assumption, Scenario } from "../../src/plan/scenario.ts";
import type { Target } from "../../src/plan/target.ts";
import { figuresOf } from "../behaviour/figures.ts";
import { assumption, type Made, pathsOf, targetOf } from "../kinds/paths.ts";

const least = (value: number) => ({ sense: "at-least" as const, value });
const none = { rate: null, increment: null };
const near = (value: number) => expect.closeTo(value, 12);
const required = (over: Partial<Required>): Required => ({
  ...{ rate: 0.1, increment: null, low: null, high: null, of: "x", from: 2020, reason: null },
  ...over,
});
const x = (observed: Record<number, number>, path: Record<number, number> = {}): Made => ({ id: "x", observed, path });
const assumed = (target: Target, over: Partial<Required>, made: readonly Made[], scenario: Partial<Scenario> = {}) =>
  assumedOf(target, required(over), pathsOf(made, scenario));
const level = targetOf("level", least(9));

describe("what the scenario assumes over the years of the required rate", () => {
  const path = x({ 2020: 100 }, { 2021: 110, 2022: 121, 2023: 130, 2024: 140, 2025: 161.051 });

  it("is the path's growth from where the required one starts to the deadline", () => {
    expect(assumed(level, {}, [path])).toEqual({ rate: near(0.1), increment: null });
    expect(assumed(level, { from: 2021 }, [path])).toEqual({ rate: near(1.4641 ** 0.25 - 1), increment: null });
    expect(assumed({ ...level, by: 2022 }, {}, [path])).toEqual({ rate: near(0.1), increment: null });
    const continuous = {
      settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "continuous" as const },
    };
    expect(assumed(level, {}, [path], continuous).rate).toBeCloseTo(Math.log(1.1), 12);
    expect(assumed(level, { of: "y" }, [path, { id: "y", observed: { 2020: 1 }, path: { 2025: 32 } }]).rate).toBe(1);
    // What another does is told as its own growth, never as amounts or distances of the target's kind.
    const other = [path, { id: "y", observed: { 2020: 1 }, path: { 2025: 32 } }];
    for (const kind of [targetOf("total", least(9)), targetOf("parity", { within: 0.1 })])
      expect(assumed(kind, { of: "y", increment: 3 }, other)).toEqual({ rate: 1, increment: null });
  });

  it("is told in steps where the required one is, or where there is no rate", () => {
    expect(assumed(level, { increment: 3 }, [path])).toEqual({ rate: near(0.1), increment: near(61.051 / 5) });
    expect(assumed(level, {}, [x({ 2020: -5 }, { 2025: 5 })])).toEqual({ rate: null, increment: 2 });
  });

  it("is none where there are no such years, or no value at either end", () => {
    expect(assumed(level, { of: null }, [path])).toEqual(none);
    expect(assumed(level, { from: null }, [path])).toEqual(none);
    expect([assumed(level, { from: 2025 }, [path]), assumed(level, { from: 2026 }, [path])]).toEqual([none, none]);
    expect(assumed(level, { from: 2024 }, [path]).rate).not.toBeNull();
    expect([assumed(level, { from: 2019 }, [path]), assumed(level, {}, [x({ 2020: 1 })])]).toEqual([none, none]);
    expect(assumed(level, { of: "gone" }, [path])).toEqual(none);
  });

  it("of a sum or a mean is the mean amount of the years that are open", () => {
    const total = targetOf("total", least(9));
    expect(assumed(total, {}, [path])).toEqual({
      rate: near(0.1),
      increment: near((110 + 121 + 130 + 140 + 161.051) / 5),
    });
    expect(assumed(total, { from: 2023 }, [path]).increment).toBeCloseTo((140 + 161.051) / 2, 12);
    // Years before the period are none of its own.
    expect(assumed({ ...total, from: 2022 }, {}, [path]).increment).toBeCloseTo((130 + 140 + 161.051) / 3, 12);
    expect(assumed(total, {}, [x({ 2020: 1 }, { 2021: 1, 2025: 2 })])).toEqual({
      rate: near(2 ** 0.2 - 1),
      increment: null,
    });
  });

  it("of a parity is the growth of the distance from 1, whichever side leads", () => {
    const parity = targetOf("parity", { within: 0.1 });
    for (const [from, to] of [
      [2, 1.25],
      [0.5, 0.8],
      [0.5, 1.25],
    ] as const)
      expect(assumed(parity, {}, [x({ 2020: from }, { 2025: to })]).rate).toBeCloseTo((1.25 / 2) ** 0.2 - 1, 12);
    expect(assumed(parity, {}, [x({ 2020: 2 })])).toEqual(none);
  });
});

describe("what an assumption is over those years", () => {
  const mean = (own: Partial<Assumption>, over: Partial<Required> = {}) =>
    assumed(level, { of: "g", ...over }, [x({ 2020: 1 })], { assumptions: [{ ...assumption("g", 0.1), ...own }] });

  it("is its value, or the mean of its schedule, a year holding until the next", () => {
    expect(mean({})).toEqual({ rate: near(0.1), increment: null });
    // 2021 0.1, 2022 and 2023 0.2, 2024 and 2025 0.4.
    expect(mean({ schedule: { 2024: 0.4, 2022: 0.2 } })).toEqual({ rate: near(1.3 / 5), increment: null });
    expect(mean({ schedule: { 2022: 0.2, 2024: 0.4 } }, { from: 2022 }).rate).toBeCloseTo(1 / 3, 12);
    expect(mean({ schedule: { 2022: 0 } }).rate).toBeCloseTo(0.1 / 5, 12);
    expect(mean({ schedule: { 2018: 0.3 } }).rate).toBeCloseTo(0.3, 12);
  });

  it("runs along the lines of a schedule that does", () => {
    // 2021 0.2, 2022 0.3, 2023 0.4, 2024 0.5, 2025 0.6.
    expect(mean({ schedule: { 2020: 0.1, 2025: 0.6 }, between: "linear" }).rate).toBeCloseTo(0.4, 12);
  });
});

describe("a rate that is asked from a later year on", () => {
  const found = (schedule: string) =>
    figuresOf(`draws: 16
assumptions: { g: { value: 2%, ${schedule} } }
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: g } }
targets: { t: { indicator: x, at-least: 150, by: 2025, required: { of: g, from: 2022 } } }`).target("t");

  it("leaves the years before as they are scheduled, along lines or not", () => {
    const steps = found("schedule: { 2021: 2%, 2025: 6% }");
    expect(steps.required.rate).toBeCloseTo((1.5 / 1.02 ** 2) ** (1 / 3) - 1, 9);
    expect(steps.assumed.rate).toBeCloseTo((0.02 + 0.02 + 0.06) / 3, 12);
    const lines = found("schedule: { 2021: 2%, 2025: 6% }, between: linear");
    expect(lines.required.rate).toBeCloseTo((1.5 / (1.02 * 1.03)) ** (1 / 3) - 1, 9);
    expect(lines.assumed.rate).toBeCloseTo(0.05, 12);
    const plain = found("drawn: once");
    expect(plain.required.rate).toBeCloseTo((1.5 / 1.02 ** 2) ** (1 / 3) - 1, 9);
  });
});

import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import type { Target } from "../../src/plan/target.ts";
import { exactly, least, type Made, most, other, pathsOf, targetOf, x } from "./paths.ts";

/** Whether the path meets the target by each of some years. */
const metBy = (target: Target, years: readonly number[], ...made: readonly Made[]) =>
  years.map((year) => kindOf(target).metBy(target, pathsOf(made), year));

describe("met by a year", () => {
  it("a value: in each year that has one", () => {
    const target = targetOf("level", least(110));
    expect(metBy(target, [2019, 2020, 2021, 2022], x({ 2020: 100 }, { 2021: 110, 2022: 109 }))).toEqual([
      null,
      false,
      true,
      false,
    ]);
    expect(metBy({ ...target, tolerance: 1 }, [2022], x({}, { 2022: 109 }))).toEqual([true]);
    expect(metBy(targetOf("level", most(110)), [2020, 2021, 2022], x({}, { 2020: 111, 2021: 110, 2022: 1 }))).toEqual([
      false,
      true,
      true,
    ]);
    expect(metBy(targetOf("level", exactly(5)), [2020, 2021, 2022], x({}, { 2020: 4, 2021: 5, 2022: 6 }))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("a change or a growth: since the base year, from a base that is positive", () => {
    const path = x({ 2020: 100 }, { 2021: 105, 2022: 110, 2023: 100 });
    expect(metBy(targetOf("change", least(0.1)), [2019, 2020, 2021, 2022, 2023, 2024], path)).toEqual([
      null,
      null,
      false,
      true,
      false,
      null,
    ]);
    // As if the value of the year were that of the target year: five years of growth.
    const growth = targetOf("average-growth", least(0.02));
    expect(metBy(growth, [2020, 2021, 2022, 2023], path)).toEqual([null, false, false, false]);
    expect(metBy(growth, [2023, 2024], x({ 2020: 100 }, { 2023: 110.4, 2024: 110.5 }))).toEqual([false, true]);
    for (const base of [0, -100])
      for (const kind of ["change", "average-growth"] as const)
        expect(metBy(targetOf(kind, least(-9)), [2021], x({ 2020: base }, { 2021: 110 }))).toEqual([null]);
    expect(metBy(targetOf("change", least(0)), [2021], x({ 2021: 110 }))).toEqual([null]);
    // No growth leads below zero.
    expect(metBy(growth, [2021], x({ 2020: 100 }, { 2021: -110 }))).toEqual([null]);
  });

  it("a total: a floor as soon as the sum is there, a cap when the period is over", () => {
    const years = [2020, 2021, 2022, 2023, 2025, 2026];
    const path = x({}, { 2021: 10, 2022: 10, 2023: 10, 2024: 10, 2025: 10, 2026: 99 });
    expect(metBy(targetOf("total", least(20)), years, path)).toEqual([false, false, true, true, true, true]);
    expect(metBy(targetOf("total", least(51)), [2025, 2026], path)).toEqual([false, false]);
    expect(metBy(targetOf("total", most(50)), years, path)).toEqual([null, null, null, null, true, true]);
    expect(metBy(targetOf("total", most(49)), [2025], path)).toEqual([false]);
    expect(metBy(targetOf("total", least(20)), [2022, 2024], x({}, { 2021: 10, 2022: 10, 2024: 9 }))).toEqual([
      true,
      null,
    ]);
  });

  it("a mean: when the period is over", () => {
    const path = x({}, { 2021: 1, 2022: 2, 2023: 3, 2024: 4, 2025: 5 });
    const mean = (bound: ReturnType<typeof most> | ReturnType<typeof least>) =>
      targetOf("mean", { ...bound, meanOf: "values" });
    expect(metBy(mean(most(3)), [2024, 2025, 2026], path)).toEqual([null, true, true]);
    expect(metBy(mean(most(2.9)), [2025], path)).toEqual([false]);
    expect(metBy(mean(least(3)), [2024, 2025], path)).toEqual([null, true]);
    expect(metBy(mean(least(3.1)), [2025], path)).toEqual([false]);
    expect(metBy(mean(most(3)), [2025], x({}, { 2021: 1, 2025: 1 }))).toEqual([null]);
  });

  it("a ratio of sums: the sums over each other, in the ratio's unit", () => {
    const ratio = (value: number, scale = 1) =>
      targetOf("mean", { ...most(value), by: 2022, meanOf: { total: "a", over: "b", scale, own: false } });
    const a = other("a", { 2021: 1, 2022: 9 });
    const b = other("b", { 2021: 10, 2022: 30 });
    expect(metBy(ratio(0.25), [2021, 2022], x({}), a, b)).toEqual([null, true]);
    expect(metBy(ratio(0.24), [2022], x({}), a, b)).toEqual([false]);
    expect(metBy(ratio(25, 100), [2022], x({}), a, b)).toEqual([true]);
    expect(metBy(ratio(24, 100), [2022], x({}), a, b)).toEqual([false]);
    expect(metBy(ratio(0.25), [2022], x({}), a, other("b", { 2021: 10 }))).toEqual([null]);
    expect(metBy(ratio(0.25), [2022], x({}), other("a", { 2022: 9 }), b)).toEqual([null]);
    expect(metBy(ratio(0.25), [2022], x({}), a, other("b", { 2021: 0, 2022: 0 }))).toEqual([null]);
  });

  it("a mean against the one before: when the period is over, from a mean that is positive", () => {
    const against = (value: number, previous: number | null = null) =>
      targetOf("mean-vs-previous", { ...least(value), previous, from: 2022, by: 2024 });
    const path = x({ 2021: 10, 2022: 30 }, { 2023: 20, 2024: 30 });
    expect(metBy(against(0.25), [2023, 2024, 2025], path)).toEqual([null, true, true]);
    expect(metBy(against(0.26), [2024], path)).toEqual([false]);
    expect(metBy(against(0.25, 25), [2024], path)).toEqual([false]);
    expect(metBy(against(0, 25), [2024], path)).toEqual([true]);
    expect(metBy(against(-9, 0), [2024], path)).toEqual([null]);
    expect(metBy(against(-9, -5), [2024], path)).toEqual([null]);
    expect(metBy(against(-9), [2024], x({ 2022: 30 }, { 2023: 20, 2024: 30 }))).toEqual([null]);
    expect(metBy(against(-9), [2024], x({ 2021: 10, 2022: 30 }, { 2024: 30 }))).toEqual([null]);
  });

  it("growth beside another's: when the period is over", () => {
    const faster = targetOf("relative-growth", { ...least(0.05), to: "y" });
    const y = other("y", { 2020: 100, 2025: 100 });
    const fifth = 100 * 1.05 ** 5;
    expect(metBy(faster, [2024, 2025, 2026], x({ 2020: 100 }, { 2025: fifth }), y)).toEqual([null, true, true]);
    expect(metBy(faster, [2025], x({ 2020: 100 }, { 2025: fifth - 0.01 }), y)).toEqual([false]);
    expect(metBy(faster, [2025], x({ 2020: 100 }, { 2025: fifth }), other("y", { 2020: 100, 2025: 101 }))).toEqual([
      false,
    ]);
    expect(metBy(faster, [2025], x({ 2020: 100 }), y)).toEqual([null]);
    expect(metBy(faster, [2025], x({ 2020: 100 }, { 2025: fifth }), other("y", { 2020: 100 }))).toEqual([null]);
    expect(metBy(faster, [2025], x({ 2020: 0 }, { 2025: fifth }), y)).toEqual([null]);
  });

  it("a rank: 1 and those strictly ahead in the year; ties share the better one", () => {
    const second = targetOf("rank", { value: 2, among: ["x", "a", "b"], order: "highest" });
    const a = other("a", { 2020: 9, 2021: 5, 2022: 4, 2023: 9 });
    const b = other("b", { 2020: 9, 2021: 6, 2022: 6, 2023: 5 });
    const path = x({ 2020: 5, 2021: 5, 2022: 5, 2023: 5, 2024: 5 });
    expect(metBy(second, [2019, 2020, 2021, 2022, 2023, 2024], path, a, b)).toEqual([
      null,
      false,
      true,
      true,
      true,
      null,
    ]);
    const lowest = { ...second, value: 1, order: "lowest" as const };
    expect(metBy(lowest, [2020, 2021, 2022], path, a, b)).toEqual([true, true, false]);
    expect(metBy({ ...second, value: 0 }, [2020], path, a, b)).toEqual([null]);
    expect(metBy({ ...second, among: ["x"] }, [2020], path, a, b)).toEqual([null]);
    expect(metBy(second, [2020], x({}), a, b)).toEqual([null]);
    expect(
      metBy({ ...second, value: 1 }, [2020], x({ 2020: 0 }), other("a", { 2020: 0 }), other("b", { 2020: 0 })),
    ).toEqual([true]);
    // As with every condition, a rounding of the own value is no lead.
    const close = (lead: number) =>
      metBy(
        { ...second, value: 1 },
        [2020],
        x({ 2020: 1e6 }),
        other("a", { 2020: 1e6 + lead }),
        other("b", { 2020: 1 }),
      );
    expect([close(0.9e-3), close(1.1e-3)]).toEqual([[true], [false]]);
  });

  it("events: when the period is over, the tolerance granted", () => {
    const few = targetOf("count", { value: 3, intensity: null });
    const path = x({ 2020: 9, 2021: 1, 2022: 0, 2023: 1, 2024: 0, 2025: 1 });
    expect(metBy(few, [2024, 2025], path)).toEqual([null, true]);
    expect(metBy({ ...few, value: 4 }, [2025], path)).toEqual([true]);
    expect(metBy({ ...few, value: 2 }, [2025], path)).toEqual([false]);
    expect(metBy({ ...few, value: 2, tolerance: 1 }, [2025], path)).toEqual([true]);
    expect(metBy(few, [2025], x({ 2021: 1 }))).toEqual([null]);
  });

  it("a milestone: what was done by its month, as far as the as-of knows", () => {
    const done = (month: number | null) =>
      targetOf("milestone", { indicator: null, due: 24_311, expected: 24_300, done: month });
    const at2025 = x({ 2025: 1 });
    expect(metBy(done(24_311), [2025], at2025)).toEqual([true]);
    expect(metBy(done(24_312), [2025], at2025)).toEqual([null]);
    expect(metBy(done(24_310), [2025], x({ 2024: 1 }))).toEqual([null]);
    expect(metBy({ ...done(24_311), due: 24_310 }, [2025], at2025)).toEqual([false]);
    expect(metBy(done(null), [2025], at2025)).toEqual([null]);
  });

  it("a band: between both edges", () => {
    const band = targetOf("band", { low: 95, high: 105 });
    const path = x({ 2020: 94, 2021: 95, 2022: 105, 2023: 106 });
    expect(metBy(band, [2019, 2020, 2021, 2022, 2023], path)).toEqual([null, false, true, true, false]);
    expect(metBy({ ...band, tolerance: 1 }, [2020, 2023], path)).toEqual([true, true]);
  });

  it("a parity: max(x, 1/x) within the rest, of a ratio that is positive", () => {
    const parity = targetOf("parity", { within: 0.25 });
    const path = x({ 2020: 0.79, 2021: 0.8, 2022: 1.25, 2023: 1.26, 2024: 0, 2025: -1 });
    const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
    expect(metBy(parity, years, path)).toEqual([null, false, true, true, false, false, false]);
    expect(metBy({ ...parity, tolerance: 0.02 }, [2020, 2023], path)).toEqual([true, true]);
  });

  it("every year: when the period is over, none of its years amiss", () => {
    const years = { 2020: 1, 2021: 90, 2022: 95, 2023: 92, 2024: 99, 2025: 91 };
    for (const kind of ["every-year", "maintain"] as const) {
      const target = targetOf(kind, { ...least(90), of: "value" });
      expect(metBy(target, [2024, 2025, 2026], x(years))).toEqual([null, true, true]);
      expect(metBy({ ...target, value: 91 }, [2025], x(years))).toEqual([false]);
      expect(metBy({ ...target, value: 91, tolerance: 1 }, [2025], x(years))).toEqual([true]);
      expect(metBy(target, [2025], x({ 2021: 90, 2025: 91 }))).toEqual([null]);
      expect(metBy({ ...target, sense: "at-most", value: 99 }, [2025], x(years))).toEqual([true]);
      expect(metBy({ ...target, sense: "at-most", value: 98 }, [2025], x(years))).toEqual([false]);
    }
    const growth = targetOf("every-year", { ...least(0.1), of: "growth", by: 2022 });
    expect(metBy(growth, [2022], x({ 2020: 100, 2021: 110, 2022: 121 }))).toEqual([true]);
    expect(metBy(growth, [2022], x({ 2020: 100, 2021: 111, 2022: 121 }))).toEqual([false]);
    expect(metBy(growth, [2022], x({ 2020: 100, 2021: 0, 2022: 121 }))).toEqual([null]);
    expect(metBy(growth, [2022], x({ 2021: 100, 2022: 121 }))).toEqual([null]);
    expect(metBy(growth, [2022], x({ 2020: 100, 2021: 110 }))).toEqual([null]);
    // A tiny value is rounded by its own size, not by that of a rate.
    expect(metBy(targetOf("maintain", { ...least(1e-10), by: 2021 }), [2021], x({ 2021: 0.5e-10 }))).toEqual([false]);
  });

  it("a direction: when the period is over, beyond the flat rate", () => {
    const [up, down] = [targetOf("directional", { direction: "up" }), targetOf("directional", { direction: "down" })];
    const to = (value: number, base = 100) => x({ 2020: base, 2024: value, 2025: value });
    expect(metBy(up, [2024, 2025], to(106))).toEqual([null, true]);
    expect(metBy(down, [2024, 2025], to(95))).toEqual([null, true]);
    expect([to(105), to(95)].map((path) => metBy(up, [2025], path)[0])).toEqual([false, false]);
    expect([to(95.2), to(106)].map((path) => metBy(down, [2025], path)[0])).toEqual([false, false]);
    // Standing still is no direction, whatever counts as flat; nor is it from zero.
    expect([metBy(up, [2025], to(0, 0)), metBy(down, [2025], to(0, 0))]).toEqual([[false], [false]]);
    expect([metBy(up, [2025], to(1, 0)), metBy(down, [2025], to(-1, 0))]).toEqual([[true], [true]]);
    expect([metBy(up, [2025], to(-94, -100)), metBy(down, [2025], to(-94, -100))]).toEqual([[true], [false]]);
    expect([metBy(up, [2025], to(-106, -100)), metBy(down, [2025], to(-106, -100))]).toEqual([[false], [true]]);
    expect(metBy({ ...up, tolerance: 1 }, [2025], to(104.2))).toEqual([true]);
    expect(metBy(up, [2025], x({ 2025: 5 }))).toEqual([null]);
    expect(metBy(up, [2025], x({ 2020: 5 }))).toEqual([null]);
  });

  it("nothing of what is set elsewhere", () => {
    expect(metBy(targetOf("external", { indicator: null, awaiting: "省级方案" }), [2025], x({ 2025: 1 }))).toEqual([
      null,
    ]);
  });
});

describe("a deadline is settled by observations of all that the target looks at", () => {
  const settled = (target: Target, ...made: readonly Made[]) =>
    kindOf(target).settled(target, pathsOf(made, { asOf: 2025 }));
  const seen = x({ 2020: 1, 2025: 1 });
  const own: readonly Target[] = [
    targetOf("level", least(1)),
    targetOf("average-growth", least(1)),
    targetOf("change", least(1)),
    targetOf("total", least(1)),
    targetOf("mean", { ...least(1), meanOf: "values" }),
    targetOf("mean-vs-previous", { ...least(1), previous: 1 }),
    targetOf("every-year", { ...least(1), of: "value" }),
    targetOf("maintain", least(1)),
    targetOf("count", { value: 1, intensity: null }),
    targetOf("band", { low: 0, high: 1 }),
    targetOf("parity", { within: 0.1 }),
    targetOf("directional", { direction: "up" }),
    targetOf("rank", { value: 1, among: [], order: "highest" }),
  ];

  it.each(own.map((target) => [target.kind, target] as const))("%s", (_kind, target) => {
    expect(settled(target, seen)).toBe(true);
    expect(settled(target, x({ 2020: 1 }, { 2025: 1 }))).toBe(false);
    expect(settled(target, { ...x({ 2020: 1 }), filled: { 2025: 1 } })).toBe(false);
    expect(settled(target, x({ 2020: 1 }))).toBe(false);
    expect(kindOf(target).settled(target, pathsOf([seen], { asOf: 2024 }))).toBe(false);
  });

  it("peers, denominators and whom it is held against among them", () => {
    const among = targetOf("rank", { value: 1, among: ["a"], order: "highest" });
    const beside = targetOf("relative-growth", { ...least(0), to: "a" });
    const over = (total: string, below: string) =>
      targetOf("mean", { ...least(0), meanOf: { total, over: below, scale: 1, own: false } });
    for (const target of [among, beside, over("a", "x"), over("x", "a")]) {
      expect(settled(target, seen, other("a", { 2025: 1 }))).toBe(true);
      expect(settled(target, seen, other("a", { 2024: 1 }))).toBe(false);
      expect(settled(target, x({ 2024: 1 }), other("a", { 2025: 1 }))).toBe(false);
    }
  });

  it("a milestone by having been done, what is set elsewhere never", () => {
    const due = targetOf("milestone", { indicator: null, due: 24_311, expected: 24_311, done: null });
    expect([settled(due), settled({ ...due, done: 24_311 }), settled({ ...due, done: 24_312 })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(settled(targetOf("external", { indicator: "x", awaiting: "省级方案" }), seen)).toBe(false);
  });
});

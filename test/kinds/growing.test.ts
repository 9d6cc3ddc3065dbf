import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import type { Target } from "../../src/plan/target.ts";
import { CONTINUOUS, found, least, type Made, near, other, pathsOf, targetOf, x } from "./paths.ts";

describe("growth in every year", () => {
  const growth = (value: number, own: object = {}) =>
    targetOf("every-year", { ...least(value), of: "growth", by: 2023, ...own });

  it("is that of the least year; in a draw in which a projected base is not positive there is none", () => {
    expect(found(growth(0.1), [x({ 2020: 100, 2021: 112 }, { 2022: 123.2, 2023: 150 })])).toEqual([
      true,
      near(0.1),
      near(0),
    ]);
    expect(found(growth(0.1), [x({ 2020: 100, 2021: 112 }, { 2022: 120, 2023: 150 })])).toEqual([
      false,
      near(120 / 112 - 1),
      near(120 / 112 - 1.1),
    ]);
    expect(found(growth(0.1), [x({ 2020: 100 }, { 2021: 112, 2022: -1, 2023: 150 })])).toEqual([
      false,
      Number.NaN,
      Number.NaN,
    ]);
    expect(found(growth(0.1), [x({ 2020: 100 }, { 2021: 112, 2022: 0, 2023: 150 })])).toEqual([
      false,
      Number.NaN,
      Number.NaN,
    ]);
    expect(
      found(growth(0.1), [x({ 2017: 70, 2018: 80, 2019: 90, 2020: 100 }, { 2021: 112, 2022: -1, 2023: 150 })]),
    ).toEqual([false, Number.NaN, Number.NaN]);
    // The last year is nobody's base.
    expect(found(growth(-3), [x({ 2020: 100 }, { 2021: 112, 2022: 112, 2023: -112 })])).toEqual([
      true,
      near(-2),
      near(1),
    ]);
    expect(found(growth(0.1), [x({ 2020: 100, 2021: 112 }, { 2022: 123.2, 2023: 150 })], CONTINUOUS)).toEqual([
      false,
      near(Math.log(1.1)),
      near(Math.log(1.1) - 0.1),
    ]);
  });

  it("of a value is the tightest year's, whatever comes after", () => {
    const value = (sense: "at-least" | "at-most" | "equals", bound: number, tolerance = 0) =>
      found(targetOf("every-year", { sense, value: bound, of: "value", by: 2023, tolerance }), [
        x({ 2020: 1, 2021: 95 }, { 2022: 91, 2023: 93 }),
      ]);
    expect([value("at-least", 90), value("at-least", 92), value("at-least", 92, 1)]).toEqual([
      [true, 91, 1],
      [false, 91, -1],
      [true, 91, 0],
    ]);
    expect([value("at-most", 96), value("at-most", 94), value("equals", 93), value("equals", 93, 2)]).toEqual([
      [true, 95, 1],
      [false, 95, -1],
      [false, 95, -2],
      [true, 95, 0],
    ]);
  });

  it("requires the condition itself; of a value what keeps the last year inside, or brings the next one there", () => {
    const needs = (target: Target, made: Made) => {
      const { rate, increment, from, reason } = kindOf(target).required(target, pathsOf([made]), null);
      return [rate, increment, from, reason?.code ?? null];
    };
    expect(needs(growth(0.1), x({ 2020: 100, 2021: 115 }))).toEqual([0.1, null, 2021, null]);
    const kept = (value: number, own: object = {}) => targetOf("maintain", { ...least(value), ...own });
    expect(needs(kept(90), x({ 2020: 80, 2022: 100 }, {}, { filled: { 2021: 95 } }))).toEqual([
      near(0.9 ** (1 / 3) - 1),
      null,
      2022,
      null,
    ]);
    expect(needs(kept(90), x({ 2020: 80 }))).toEqual([near(90 / 80 - 1), null, 2020, null]);
    expect(needs(kept(5), x({ 2020: -1 }))).toEqual([null, 6, 2020, "not-positive"]);
    // Before the period nothing need hold: its first year must.
    expect(needs(kept(90, { from: 2022 }), x({ 2020: 80 }, { 2022: 85 }))).toEqual([
      near((90 / 80) ** (1 / 3) - 1),
      null,
      2020,
      null,
    ]);
    expect(needs(targetOf("maintain", { sense: "equals", value: 90 }), x({ 2020: 90 }))).toEqual([0, null, 2020, null]);
    expect(needs(kept(90), x({ 2020: 80, 2021: 91, 2022: 85 }))).toEqual([null, null, 2022, "missed-in-year"]);
    expect(needs(kept(90), x({ 2020: 80, 2022: 91 }, {}, { filled: { 2021: 85 } }))).toEqual([
      null,
      null,
      2022,
      "missed-in-year",
    ]);
  });
});

describe("growth beside another's", () => {
  const faster = (value: number, own: object = {}) =>
    targetOf("relative-growth", { ...least(value), to: "y", by: 2022, ...own });

  it("is the difference of mean growth; none in a draw in which a projected base is not positive", () => {
    const y = other("y", { 2020: 100 }, { 2022: 121 });
    expect(found(faster(0.1), [x({ 2020: 100 }, { 2022: 144 }), y])).toEqual([true, near(0.1), near(0)]);
    expect(found(faster(0.12), [x({ 2020: 100 }, { 2022: 144 }), y])).toEqual([false, near(0.1), near(-0.02)]);
    expect(found(faster(0.1), [x({ 2020: 100 }, { 2022: 144 }), y], CONTINUOUS)).toEqual([
      false,
      near(Math.log(1.2 / 1.1)),
      near(Math.log(1.2 / 1.1) - 0.1),
    ]);
    const later = faster(0, { from: 2021, by: 2022 });
    const from = (own: number, others: number) =>
      found(later, [x({ 2020: 1 }, { 2021: own, 2022: 3 }), other("y", { 2020: 1 }, { 2021: others, 2022: 2 })]);
    expect([from(2, 2), from(-2, 2), from(2, -2), from(2, 0)]).toEqual([
      [true, near(0.5), near(0.5)],
      [false, Number.NaN, Number.NaN],
      [false, Number.NaN, Number.NaN],
      [false, Number.NaN, Number.NaN],
    ]);
  });

  it("requires the other's growth on the path and the difference, at the worst the whole loss", () => {
    const needs = (value: number, end: number) =>
      kindOf(faster(value)).required(
        faster(value),
        pathsOf([x({ 2020: 100 }), other("y", { 2020: 100 }, { 2022: end })]),
        null,
      );
    expect(needs(0.1, 121)).toMatchObject({ rate: near(0.2), of: "x", from: 2020, reason: null });
    expect(needs(-0.5, 25)).toMatchObject({
      rate: null,
      increment: -50,
      reason: { code: "not-positive", args: { value: 100, goal: 0 } },
    });
    expect(needs(-2, 100)).toMatchObject({ rate: null, increment: -50 });
  });
});

describe("change and growth from a base that is still to come", () => {
  it("are none in a draw in which that base is not positive", () => {
    for (const kind of ["change", "average-growth"] as const) {
      const target = targetOf(kind, { ...least(0.1), from: 2021, by: 2022 });
      const at = (base: number) => found(target, [x({ 2020: 1 }, { 2021: base, 2022: 3 })]);
      expect([at(2), at(0), at(-2)]).toEqual([
        [true, near(0.5), near(0.4)],
        [false, Number.NaN, Number.NaN],
        [false, Number.NaN, Number.NaN],
      ]);
      expect(found({ ...target, from: 2020 }, [x({ 2020: 2 }, { 2022: 8 })])[0]).toBe(true);
    }
  });

  it("by logarithms where growth is continuous; of a base year without a value there is none", () => {
    const growth = targetOf("average-growth", { ...least(0.1), by: 2022 });
    expect(found(growth, [x({ 2020: 100 }, { 2022: 144 })], CONTINUOUS)).toEqual([
      true,
      near(Math.log(1.2)),
      near(Math.log(1.2) - 0.1),
    ]);
    expect(
      kindOf(growth).ruledOut(growth, pathsOf([x({ 2021: 1 }, {}, { bounds: { low: null, high: 0 } })])),
    ).toBeNull();
  });
});

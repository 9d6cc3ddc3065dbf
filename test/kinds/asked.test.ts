import { describe, expect, it } from "vitest";
import { keysOf, kindNames, kindOf, quantityCodeOf, subjectsOf } from "../../src/kinds/index.ts";
import type { Mark } from "../../src/kinds/quantity.ts";
import type { Target } from "../../src/plan/target.ts";
import { least, type Made, most, near, pathsOf, targetOf } from "./paths.ts";

/** x from 100, y a fifth more by 2025, and two peers at 150 and 170. */
const made: readonly Made[] = [
  { id: "x", unit: "亿元", observed: { 2016: 10, 2017: 10, 2018: 10, 2019: 10, 2020: 100 }, path: { 2025: 130 } },
  { id: "y", observed: { 2020: 100 }, path: { 2025: 120 } },
  { id: "a", observed: { 2020: 90 }, path: { 2025: 150 } },
  { id: "b", observed: { 2020: 110 }, path: { 2025: 170 } },
];
const paths = pathsOf(made);
const point = (value: number) => ({ shape: "point", low: near(value), high: near(value), from: 2025, to: 2025 });
const line = (value: number) => ({ shape: "line", low: near(value), high: near(value), from: 2021, to: 2025 });
const range = (low: number, high: number) => ({
  shape: "range",
  low: near(low),
  high: near(high),
  from: 2025,
  to: 2025,
});

interface Asked {
  readonly quantity: string;
  readonly direction: "up" | "down" | null;
  readonly terms: { readonly sense: string; readonly value?: number; readonly low?: number; readonly high?: number };
  readonly subjects: readonly string[];
  readonly levels: readonly number[];
  readonly mark: Mark | object | null;
  /** May it count as achieved before its deadline? */
  readonly early: boolean;
}

const totals = { total: "a", over: "b", scale: 1 };

/** What each kind asks of x, as an independent reader of the format reference would put it. */
const table: readonly (readonly [Target, Asked])[] = [
  [
    targetOf("level", least(150)),
    {
      quantity: "value",
      direction: "up",
      terms: least(150),
      subjects: ["x"],
      levels: [150],
      mark: point(150),
      early: true,
    },
  ],
  [
    targetOf("level", { sense: "equals", value: 150 }),
    {
      ...{ quantity: "value", direction: null, terms: { sense: "equals", value: 150 } },
      ...{ subjects: ["x"], levels: [150], mark: point(150), early: true },
    },
  ],
  [
    targetOf("average-growth", least(0.1)),
    {
      ...{ quantity: "growth-rate", direction: "up", terms: least(0.1), subjects: ["x"], levels: [] },
      ...{ mark: point(100 * 1.1 ** 5), early: true },
    },
  ],
  [
    targetOf("every-year", { ...least(90), of: "value" }),
    {
      ...{ quantity: "least-value", direction: "up", terms: least(90), subjects: ["x"], levels: [90] },
      ...{ mark: line(90), early: false },
    },
  ],
  [
    targetOf("every-year", { ...most(0.1), of: "growth" }),
    {
      ...{ quantity: "least-growth", direction: "down", terms: most(0.1), subjects: ["x"], levels: [] },
      ...{ mark: line(0.1), early: false },
    },
  ],
  [
    targetOf("total", least(600)),
    {
      quantity: "sum",
      direction: "up",
      terms: least(600),
      subjects: ["x"],
      levels: [120],
      mark: point(600),
      early: true,
    },
  ],
  [
    targetOf("change", most(-0.25)),
    {
      ...{ quantity: "relative-change", direction: "down", terms: most(-0.25), subjects: ["x"], levels: [] },
      ...{ mark: point(75), early: true },
    },
  ],
  [
    targetOf("change", most(0.25)),
    {
      ...{ quantity: "relative-change", direction: "down", terms: most(0.25), subjects: ["x"], levels: [] },
      ...{ mark: point(125), early: false },
    },
  ],
  [
    targetOf("change", most(0)),
    {
      ...{ quantity: "relative-change", direction: "down", terms: most(0), subjects: ["x"], levels: [] },
      ...{ mark: point(100), early: false },
    },
  ],
  [
    targetOf("mean", { ...most(120), meanOf: "values" }),
    {
      ...{ quantity: "period-mean", direction: "down", terms: most(120), subjects: ["x"], levels: [120] },
      ...{ mark: line(120), early: false },
    },
  ],
  [
    targetOf("mean", { ...most(0.4), meanOf: { ...totals, own: false } }),
    {
      ...{ quantity: "ratio-of-sums", direction: "down", terms: most(0.4), subjects: ["x", "a", "b"], levels: [0.4] },
      ...{ mark: line(0.4), early: false },
    },
  ],
  [
    targetOf("mean", { ...most(0.4), indicator: "a", meanOf: { ...totals, own: true } }),
    {
      ...{ quantity: "own-ratio-of-sums", direction: "down", terms: most(0.4), subjects: ["a", "a", "b"], levels: [] },
      ...{ mark: null, early: false },
    },
  ],
  [
    targetOf("mean-vs-previous", { ...most(-0.25), previous: 80 }),
    {
      ...{ quantity: "mean-change", direction: "down", terms: most(-0.25), subjects: ["x"], levels: [] },
      ...{ mark: line(60), early: false },
    },
  ],
  [
    targetOf("relative-growth", { ...least(0.02), to: "y" }),
    {
      ...{ quantity: "growth-gap", direction: "up", terms: least(0.02), subjects: ["x", "y"], levels: [] },
      ...{ mark: point(100 * (1.2 ** (1 / 5) + 0.02) ** 5), early: false },
    },
  ],
  [
    targetOf("rank", { value: 1, among: ["x", "a", "b"], order: "highest" }),
    {
      ...{ quantity: "place", direction: "up", terms: most(1), subjects: ["x", "x", "a", "b"], levels: [] },
      ...{ mark: point(1), early: true },
    },
  ],
  [
    targetOf("rank", { value: 1, among: ["a", "b"], order: "lowest" }),
    {
      ...{ quantity: "place", direction: "down", terms: most(1), subjects: ["x", "a", "b"], levels: [] },
      ...{ mark: point(1), early: true },
    },
  ],
  [
    targetOf("count", { value: 3, intensity: null }),
    { quantity: "events", direction: "down", terms: most(3), subjects: ["x"], levels: [], mark: line(3), early: false },
  ],
  [
    targetOf("count", { value: 3, intensity: "y" }),
    {
      quantity: "events-within",
      direction: "down",
      terms: most(3),
      subjects: ["x", "y"],
      levels: [],
      mark: line(3),
      early: false,
    },
  ],
  [
    targetOf("milestone", { indicator: null, due: 24_311, expected: null, done: null }),
    {
      quantity: "date",
      direction: null,
      terms: most(24_311),
      subjects: [],
      levels: [],
      mark: point(24_311),
      early: false,
    },
  ],
  [
    targetOf("band", { low: 110, high: 130 }),
    {
      ...{ quantity: "value", direction: null, terms: { sense: "within", low: 110, high: 130 }, subjects: ["x"] },
      ...{ levels: [110, 130], mark: range(110, 130), early: true },
    },
  ],
  [
    targetOf("parity", { within: 0.25 }),
    {
      ...{ quantity: "imbalance", direction: null, terms: most(1.25), subjects: ["x"], levels: [] },
      ...{ mark: range(0.8, 1.25), early: true },
    },
  ],
  [
    targetOf("maintain", least(90)),
    {
      ...{ quantity: "least-value", direction: "up", terms: least(90), subjects: ["x"], levels: [90] },
      ...{ mark: line(90), early: false },
    },
  ],
  [
    targetOf("directional", { direction: "down" }),
    {
      quantity: "value",
      direction: "down",
      terms: { sense: "down" },
      subjects: ["x"],
      levels: [],
      mark: line(100),
      early: false,
    },
  ],
  [
    targetOf("directional", { direction: "up" }),
    {
      quantity: "value",
      direction: "up",
      terms: { sense: "up" },
      subjects: ["x"],
      levels: [],
      mark: line(100),
      early: false,
    },
  ],
  [
    targetOf("external", { indicator: null, awaiting: "省级方案" }),
    {
      quantity: "awaited",
      direction: null,
      terms: { sense: "none" },
      subjects: [],
      levels: [],
      mark: null,
      early: false,
    },
  ],
];

const named = table.map(
  ([target, asked]) => [`${target.kind} (${asked.quantity}, ${asked.terms.sense})`, target, asked] as const,
);
describe("what a target asks", () => {
  it.each(named)("%s", (_name, target, { quantity, direction, terms, subjects, levels, mark, early }) => {
    const kind = kindOf(target);
    expect([quantityCodeOf(target), kind.direction(target), subjectsOf(target)]).toEqual([
      quantity,
      direction,
      subjects,
    ]);
    expect(kind.terms(target)).toEqual({ value: null, low: null, high: null, ...terms });
    expect(kind.levels(target)).toEqual(levels);
    expect(kind.mark(target, paths)).toEqual(mark);
    expect(kind.early(target, paths)).toBe(early);
  });

  it("of every kind stands in the table", () => {
    expect(new Set(table.map(([{ kind }]) => kind))).toEqual(new Set(kindNames));
  });

  it("is random of itself only where events arrive at random", () => {
    const random = table.filter(([target]) => kindOf(target).random?.(target)).map(([target]) => target);
    expect(random).toEqual([targetOf("count", { value: 3, intensity: "y" })]);
  });

  it("is written below the kind's name, but for a level, whose keys stand in the target", () => {
    expect([keysOf("level"), keysOf("rank"), keysOf("external")]).toEqual([
      ["at-least", "at-most", "above", "below", "equals"],
      ["rank"],
      ["external"],
    ]);
  });
});

describe("a mark", () => {
  const markOf = (target: Target, ...others: Made[]) => kindOf(target).mark(target, pathsOf(others));
  const x = (observed: Record<number, number>) => ({ id: "x", observed });

  it("is none where no value of the year can be told", () => {
    for (const kind of ["change", "average-growth"] as const) {
      const target = targetOf(kind, least(0.1));
      expect([markOf(target, x({ 2021: 5 })), markOf(target, x({ 2020: 0 })), markOf(target, x({ 2020: -1 }))]).toEqual(
        [null, null, null],
      );
    }
    expect(markOf(targetOf("mean-vs-previous", { ...most(-0.1), previous: null }), x({ 2020: 5 }))).toBeNull();
    const faster = targetOf("relative-growth", { ...least(0), to: "y" });
    expect(markOf(faster, x({ 2020: 5 }), { id: "y", observed: { 2020: 5 } })).toBeNull();
    expect(markOf(faster, x({}), { id: "y", observed: { 2020: 5, 2025: 6 } })).toBeNull();
    expect(markOf(targetOf("rank", { value: 0, among: ["a"], order: "highest" }), x({ 2025: 5 }))).toBeNull();
    expect(markOf(targetOf("directional", { direction: "up" }), x({ 2021: 5 }))).toBeNull();
  });

  it("of growth follows the compounding; no rate takes more away than there is", () => {
    const continuous = {
      settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "continuous" as const },
    };
    const at = (value: number, over = {}) => {
      const target = targetOf("average-growth", most(value));
      return kindOf(target).mark(target, pathsOf([x({ 2020: 100 })], over))?.low;
    };
    expect(at(-0.1)).toBeCloseTo(59.049, 9);
    expect([at(-1), at(-1.5)]).toEqual([0, 0]);
    expect(at(-0.1, continuous)).toBeCloseTo(100 * Math.exp(-0.5), 9);
    expect(at(-1.5, continuous)).toBeCloseTo(100 * Math.exp(-7.5), 9);
    const faster = (value: number, over = {}) => {
      const target = targetOf("relative-growth", { ...most(value), to: "y" });
      return kindOf(target).mark(target, pathsOf([x({ 2020: 100 }), { id: "y", observed: { 2020: 1, 2025: 1 } }], over))
        ?.low;
    };
    expect([faster(-0.5), faster(-1), faster(-1.5)]).toEqual([3.125, 0, 0]);
    expect(faster(-1.5, continuous)).toBeCloseTo(100 * Math.exp(-7.5), 9);
  });
});

describe("how many times its base year's value another figure would ask for", () => {
  const { scenario } = paths;
  const times = (target: Target, figure: number, base: number | null) =>
    kindOf(target).multiple?.(target, figure, base, scenario) ?? null;

  it.each([
    [targetOf("level", least(150)), 150, 100, 1.5],
    [targetOf("level", least(150)), 150, 0, null],
    [targetOf("level", least(150)), 150, -100, null],
    [targetOf("level", least(150)), 150, null, null],
    [targetOf("change", least(0.5)), -0.2, null, 0.8],
    [targetOf("average-growth", least(0.5)), 0.5, null, 7.59375],
    [targetOf("total", least(150)), 150, 100, null],
  ])("%o: %s from %s", (target, figure, base, expected) => {
    const found = times(target, figure, base);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });
});

it("a cap that the base year kept is to be kept to the end, one that it broke can be achieved before", () => {
  const cap = (value: number) => {
    const target = targetOf("level", most(value));
    return kindOf(target).early(target, paths);
  };
  expect([cap(99), cap(100), cap(101)]).toEqual([true, false, false]);
  const unknown = targetOf("level", { ...most(99), from: 2015 });
  expect(kindOf(unknown).early(unknown, paths)).toBe(true);
});

import { describe, expect, it } from "vitest";
import type { Finding, Realism } from "../../src/assess/finding.ts";
import { assumedGrowth, judgeOf, realismOfRequired } from "../../src/assess/realism.ts";
import { warningsOf } from "../../src/assess/warn.ts";
import type { Required } from "../../src/kinds/kind.ts";
import type { ReferenceClass, Scenario } from "../../src/plan/scenario.ts";
import type { Target } from "../../src/plan/target.ts";
import { assumption, indicator, type Made, pathsOf, scenarioOf, targetOf } from "../kinds/paths.ts";

const peers = (over: Partial<ReferenceClass> = {}): ReferenceClass =>
  ({
    ...assumption("peers", 0),
    label: { zh: "同类", en: "peers" },
    kind: "level",
    floor: 0,
    series: Array.from({ length: 10 }, (_, i) => ({ entity: `e${i}`, years: [2019, 2020], values: [100, 101 + i] })),
    ...over,
  }) as ReferenceClass;
/** Growth of 2 % a year, seen ten times. */
const seen = (more: object = {}): Made => ({
  id: "x",
  unit: "人",
  observed: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [2010 + i, 100 * 1.02 ** i])),
  over: more,
});
const CONTINUOUS = {
  settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "continuous" as const },
};
const near = (value: number) => expect.closeTo(value, 12);

describe("a rate is put to the own history, then to the class", () => {
  const judged = (made: Made, rate: number, direction: "up" | "down", over: Partial<Scenario> = {}, years = 1) => {
    const scenario = scenarioOf([made], over);
    return judgeOf(scenario)(scenario.indicators[0] as Scenario["indicators"][0], rate, direction, years);
  };

  it("windows up to the as-of, no artefacts among them, each with its class", () => {
    expect(judged(seen(), 0.03, "up")).toEqual([
      { word: "unprecedented", percentile: 100, rank: 1, windows: 10, class: "own", largest: near(0.02) },
    ]);
    expect(judged(seen(), 0.03, "up", { asOf: 2019 })[0]?.windows).toBe(9);
    expect(judged(seen(), 0.03, "up", {}, 3)[0]?.windows).toBe(8);
    const broken = seen();
    const observations = indicator(broken).observations.map((one) => ({ ...one, artefact: one.year === 2015 }));
    expect(judged(seen({ observations }), 0.03, "up")[0]?.windows).toBe(8);
    expect(judged({ id: "x", observed: { 2020: 1 } }, 0.03, "up")).toEqual([]);
  });

  it("the class that the indicator names, where there is one", () => {
    const over = { classes: [peers({ id: "others", series: [] }), peers()] };
    expect(judged(seen({ class: "peers" }), 0.045, "up", over)).toMatchObject([
      { class: "own" },
      { class: "peers", windows: 10, percentile: 40, rank: 7, word: "plausible", largest: near(0.1) },
    ]);
    expect(judged(seen({ class: "peers" }), -0.01, "down", over)[1]).toMatchObject({
      word: "unprecedented",
      rank: 1,
      largest: near(0.01),
    });
    expect(judged(seen({ class: "others" }), 0.045, "up", over)).toHaveLength(1);
    expect(judged(seen({ class: "gone" }), 0.045, "up", over)).toHaveLength(1);
    expect(judged({ id: "x", observed: { 2020: 1 }, over: { class: "peers" } }, 0.045, "up", over)).toMatchObject([
      { class: "peers" },
    ]);
  });

  it("the windows of a class are those of the length, whichever was asked first", () => {
    const series = [{ entity: "e", years: [2018, 2019, 2020], values: [100, 110, 132] }];
    const scenario = scenarioOf([{ id: "x", over: { class: "peers" } }], { classes: [peers({ series })] });
    const judge = judgeOf(scenario);
    const x = scenario.indicators[0] as Scenario["indicators"][0];
    const largest = (years: number) => judge(x, 0.5, "up", years)[0]?.largest;
    expect([largest(1), largest(2), largest(1)]).toEqual([near(0.2), near(Math.sqrt(1.32) - 1), near(0.2)]);
  });

  it("a continuous rate as the compound one that it is, and the largest handed back as continuous", () => {
    expect(judged(seen(), Math.log(1.0199), "up", CONTINUOUS)[0]).toMatchObject({
      word: "plausible",
      largest: near(Math.log(1.02)),
    });
    expect(judged(seen(), Math.log(1.0201), "up", CONTINUOUS)[0]).toMatchObject({ word: "unprecedented" });
    const gone = { id: "x", observed: { 2019: 5, 2020: 0 } };
    expect(judged(gone, -0.5, "down", CONTINUOUS)[0]?.largest).toBe(-1);
  });
});

describe("a required rate is judged in the wanted direction", () => {
  const g = { kind: "name", id: "g", when: { lag: 0 } } as const;
  const grows = { growth: { model: "compound", figures: { rate: g } } };
  /** What the judge was asked. */
  const asked = (
    target: Target,
    required: Partial<Required>,
    scenario: Partial<Scenario> = {},
    assumed: number | null = 0.02,
  ) => {
    const all: Required = {
      ...{ rate: 0.03, increment: null, low: null, high: null, of: "x", from: 2020, reason: null },
      ...required,
    };
    const found: unknown[] = [];
    const paths = pathsOf([seen()], scenario);
    realismOfRequired(target, all, { rate: assumed, increment: null }, paths, (one, rate, direction, years) => {
      found.push([one.id, rate, direction, years]);
      return [];
    });
    return found[0] ?? null;
  };
  const level = (sense: "at-least" | "at-most" | "equals") => targetOf("level", { sense, value: 1 });

  it("of the target's own indicator by its bound, or by the sign of the rate", () => {
    expect(asked(level("at-least"), {})).toEqual(["x", 0.03, "up", 5]);
    expect(asked(level("at-most"), {})).toEqual(["x", 0.03, "down", 5]);
    expect(asked(level("equals"), {})).toEqual(["x", 0.03, "up", 5]);
    expect(asked(level("equals"), { rate: 0 })).toEqual(["x", 0, "up", 5]);
    expect(asked(level("equals"), { rate: -0.01, from: 2022 })).toEqual(["x", -0.01, "down", 3]);
  });

  it("of another, or of the one indicator that grows by an assumption, by what is assumed", () => {
    const two = (more: object) => ({ indicators: [indicator(seen()), indicator({ id: "y", over: more })] });
    expect(asked(level("at-most"), { of: "y" }, two({}))).toEqual(["y", 0.03, "up", 5]);
    expect(asked(level("at-most"), { of: "y", rate: 0.02 }, two({}))).toEqual(["y", 0.02, "up", 5]);
    expect(asked(level("at-least"), { of: "y", rate: 0.01 }, two({}))).toEqual(["y", 0.01, "down", 5]);
    expect(asked(level("at-least"), { of: "y", rate: -0.01 }, two({}), null)).toEqual(["y", -0.01, "down", 5]);
    expect(asked(level("at-least"), { of: "g" }, two(grows))).toEqual(["y", 0.03, "up", 5]);
    expect(asked(level("at-least"), { of: "g" }, two({}))).toBeNull();
    const both = { indicators: [indicator(seen(grows)), indicator({ id: "y", over: grows })] };
    expect(asked(level("at-least"), { of: "g" }, both)).toBeNull();
    const h = { kind: "name", id: "h", when: { lag: 0 } } as const;
    const others = { growth: { model: "compound", figures: { rate: h } } };
    const apart = { indicators: [indicator(seen(others)), indicator({ id: "y", over: grows })] };
    expect(asked(level("at-least"), { of: "g" }, apart)).toEqual(["y", 0.03, "up", 5]);
  });

  it("which is nothing where there is nothing to judge", () => {
    const none = (required: Partial<Required>) =>
      realismOfRequired(
        level("at-least"),
        { ...{ rate: 0.03, increment: null, low: null, high: null, of: "x", from: 2020, reason: null }, ...required },
        { rate: 0.02, increment: null },
        pathsOf([seen()]),
        () => [],
      );
    expect([none({ rate: null }), none({ of: null }), none({ from: null }), none({ of: "nobody" })]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(assumedGrowth(pathsOf([{ id: "x" }]), () => [])).toEqual([{ indicator: "x", rate: null, realism: [] }]);
  });

  it("and not at all without a rate, or where it is the growth of something else", () => {
    expect([
      asked(level("at-least"), { rate: null }),
      asked(level("at-least"), { of: null }),
      asked(level("at-least"), { from: null }),
    ]).toEqual([null, null, null]);
    expect(asked(targetOf("parity", { within: 0.1 }), {})).toBeNull();
  });
});

describe("the growth that is assumed for an indicator", () => {
  const grown = (made: Made, over: Partial<Scenario> = {}) => {
    const asked: unknown[] = [];
    const years = { years: { from: 2010, base: 2020, to: 2025 } };
    const [found] = assumedGrowth(pathsOf([made], { ...years, ...over }), (_one, rate, direction, length) => {
      asked.push([rate, direction, length]);
      return [];
    });
    return [found?.rate ?? null, asked[0] ?? null];
  };

  it("is that of the central path from the last observation to the last year", () => {
    expect(grown({ id: "x", observed: { 2020: 100 }, path: { 2025: 161.051 } })).toEqual([
      near(0.1),
      [near(0.1), "up", 5],
    ]);
    expect(grown({ id: "x", observed: { 2020: 100, 2023: 121 }, path: { 2025: 100 } })).toEqual([
      near(Math.sqrt(100 / 121) - 1),
      [near(Math.sqrt(100 / 121) - 1), "down", 2],
    ]);
    expect(grown({ id: "x", observed: { 2020: 100 }, path: { 2025: 100 } })).toEqual([0, [0, "up", 5]]);
    expect(grown({ id: "x", observed: { 2020: 100 }, path: { 2025: 200 } }, CONTINUOUS)[0]).toBeCloseTo(
      Math.log(2) / 5,
      12,
    );
  });

  it("is none without an observation, a value at the end, or a year between", () => {
    expect(grown({ id: "x", path: { 2025: 100 } })).toEqual([null, null]);
    expect(grown({ id: "x", observed: { 2020: 100 } })).toEqual([null, null]);
    expect(grown({ id: "x", observed: { 2020: 100, 2025: 110 } })).toEqual([null, null]);
    expect(grown({ id: "x", observed: { 2020: -100 }, path: { 2025: 100 } })).toEqual([null, null]);
  });
});

describe("warnings", () => {
  const standing = (over: Partial<Realism>): Realism => ({
    word: "unprecedented",
    percentile: 100,
    rank: 1,
    windows: 10,
    class: "own",
    largest: 0.1,
    ...over,
  });
  const finding = (over: object = {}) =>
    ({
      required: { rate: 0.3 },
      realism: [],
      spread: { median: null },
      attainment: { probability: null },
      ...over,
    }) as unknown as Finding;
  const at = (line: number) => ({ file: "plan.yaml", line, col: 3 });
  const warned = (
    targets: readonly Target[],
    findings: readonly Finding[],
    growth: readonly Realism[] = [],
    asOf = 2020,
  ) => {
    const paths = pathsOf([{ id: "x", observed: { 2020: 1 }, over: { at: at(2) } }], {
      asOf,
      targets,
      classes: [peers()],
    });
    return warningsOf(paths, findings, [{ indicator: "x", rate: 0.2, realism: growth }]).map(
      ({ code, at: place, args, severity }) => [code, place?.line, args, severity],
    );
  };
  const level = targetOf("level", { sense: "at-least", value: 1, at: at(9) });

  it("of growth beyond the largest window, assumed and required, against the larger set", () => {
    expect(warned([level], [finding()], [standing({})])).toEqual([
      [
        "growth-unprecedented",
        2,
        {
          ...{ id: "x", label: { zh: "x", en: "x" }, what: { zh: "假设的", en: "assumed" } },
          ...{ class: { zh: "自身历史", en: "its own history" }, rate: "20%", largest: "10%", windows: 10 },
        },
        "warning",
      ],
    ]);
    const both = [standing({ windows: 10 }), standing({ class: "peers", windows: 500, largest: 0.25 })];
    expect(warned([level], [finding({ realism: both })])).toEqual([
      [
        "growth-unprecedented",
        9,
        {
          ...{ id: "target", label: { zh: "target", en: "target" }, what: { zh: "所需的", en: "required" } },
          ...{ class: { zh: "同类", en: "peers" }, rate: "30%", largest: "25%", windows: 500 },
        },
        "warning",
      ],
    ]);
    expect(warned([level], [finding({ realism: [...both].reverse() })])).toEqual(
      warned([level], [finding({ realism: both })]),
    );
    expect(
      warned([level], [finding({ realism: [standing({ word: "optimistic" })] })], [standing({ word: "too-few" })]),
    ).toEqual([]);
    expect(warned([level], [finding({ realism: both, required: { rate: null } })])).toEqual([]);
  });

  it("of a deadline that passed unobserved", () => {
    const due = { ...level, by: 2021 };
    expect(warned([due], [finding()], [], 2021)).toEqual([
      ["deadline-unobserved", 9, { id: "target", by: 2021, "as-of": 2021 }, "warning"],
    ]);
    expect([
      warned([{ ...level, by: 2022 }], [finding()], [], 2021),
      warned([{ ...level, by: 2020 }], [finding()], [], 2021),
    ]).toEqual([[], []]);
    expect(
      warned([targetOf("external", { indicator: null, awaiting: "省级方案", by: 2020 })], [finding()], [], 2021),
    ).toEqual([]);
  });

  it("of one exact value among draws", () => {
    const exact = { ...level, sense: "equals" as const };
    const drawn = finding({ attainment: { probability: 0 } });
    expect(warned([exact], [drawn])).toEqual([["equals-without-tolerance", 9, { id: "target" }, "warning"]]);
    expect([
      warned([exact], [finding()]),
      warned([{ ...exact, tolerance: 1 }], [drawn]),
      warned([level], [drawn]),
    ]).toEqual([[], [], []]);
  });
});

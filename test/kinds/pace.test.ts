import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/kinds/index.ts";
import { wordOf, wordOfGrowth } from "../../src/kinds/pace.ts";
import type { Target } from "../../src/plan/target.ts";
import { CONTINUOUS, exactly, least, type Made, most, near, pathsOf, targetOf, type Values, x } from "./paths.ts";

const share = (observed: Values): Made => x(observed, {}, { unit: "%" });

/** A pace as [word, ratio, progress, reason]. */
function pace(target: Target, ...made: readonly Made[]) {
  const { word, ratio, progress, reason } = kindOf(target).pace(target, pathsOf(made));
  return [word, ratio, progress, reason && [reason.code, reason.args]];
}
const rate = (ratio: number, years: number) => ratio ** (1 / years) - 1;

it("the words of a ratio start at 1.05, 0.95, 0.6 and 0", () => {
  expect([1.05, 1.049, 0.95, 0.949, 0.6, 0.599, 0, -0.001].map(wordOf)).toEqual([
    ...["ahead", "on-track", "on-track", "behind", "behind", "far-behind", "far-behind", "reversing"],
  ]);
});

it("the words of growth without a number start at 1.5, 0.5 and 0 %", () => {
  expect([0.015, 0.0149, 0.005, 0.0049, 0, -0.0001].map(wordOfGrowth)).toEqual([
    ...["on-track", "behind", "behind", "far-behind", "far-behind", "reversing"],
  ]);
});

describe("the pace of a direction", () => {
  it("that has come to nothing or less is a fall, whatever the years", () => {
    const to = (direction: "up" | "down", value: number) =>
      pace(targetOf("directional", { direction, from: 2021 }), x({ 2021: 10, 2022: value }))[0];
    expect([to("up", 0), to("up", -5), to("up", 10.2), to("up", 9.9)]).toEqual([
      ...["reversing", "reversing", "on-track", "reversing"],
    ]);
    expect([to("down", 0), to("down", -5), to("down", 10.1)]).toEqual(["on-track", "on-track", "reversing"]);
  });
});

it("linear: the way done over the time gone for changes, too, and growth as a share of the base year's value", () => {
  const linear = { settings: { ...CONTINUOUS.settings, pace: "linear" as const } };
  const both = (target: Target, values: Values) =>
    [{}, linear].map((over) => {
      const { word, ratio } = kindOf(target).pace(target, pathsOf([x(values)], over));
      return [word, ratio];
    });
  expect(both(targetOf("change", most(-0.2)), { 2020: 100, 2022: 90 })).toEqual([
    ["ahead", near(Math.log(0.9) / Math.log(0.8) / 0.4)],
    ["ahead", near(0.5 / 0.4)],
  ]);
  expect(both(targetOf("directional", { direction: "up" }), { 2020: 100, 2022: 103.01 })).toEqual([
    ["behind", null],
    ["on-track", null],
  ]);
});

describe("the pace of a level", () => {
  it("is the observed over the required compound rate, in the wanted direction", () => {
    const risen = (target: Target) => pace(target, x({ 2020: 100, 2022: 104 }));
    expect(risen(targetOf("level", least(120)))).toEqual([
      "far-behind",
      near(rate(1.04, 2) / rate(1.2, 5)),
      near(0.2),
      null,
    ]);
    expect(risen(targetOf("level", most(80)))).toEqual([
      "reversing",
      near(rate(1.04, 2) / rate(0.8, 5)),
      near(-0.2),
      null,
    ]);
    expect(risen(targetOf("level", exactly(120)))).toEqual([
      "far-behind",
      near(rate(1.04, 2) / rate(1.2, 5)),
      near(0.2),
      null,
    ]);
    expect(risen(targetOf("level", exactly(80)))).toEqual([
      "reversing",
      near(rate(1.04, 2) / rate(0.8, 5)),
      near(-0.2),
      null,
    ]);
    // A cap above it: what rises towards it moves away.
    expect(risen(targetOf("level", most(120)))).toEqual(["done", near(-rate(1.04, 2) / rate(1.2, 5)), near(0.2), null]);
    // A floor below the base year's value: what rises above it moves the wanted way.
    expect(risen(targetOf("level", least(80)))).toEqual([
      "done",
      near(rate(1.04, 2) / -rate(0.8, 5)),
      near(-0.2),
      null,
    ]);
  });

  it("of a share, or through values that are not positive, is the way done over the time gone", () => {
    expect(pace(targetOf("level", least(70)), share({ 2020: 60, 2022: 63 }))).toEqual([
      "behind",
      near(0.75),
      near(0.3),
      null,
    ]);
    expect(pace(targetOf("level", most(50)), share({ 2020: 60, 2022: 56 }))).toEqual([
      "on-track",
      near(1),
      near(0.4),
      null,
    ]);
    expect(pace(targetOf("level", least(10)), x({ 2020: -10, 2022: -2 }))).toEqual([
      "on-track",
      near(1),
      near(0.4),
      null,
    ]);
    expect(pace(targetOf("level", least(10)), x({ 2020: 0, 2022: 2 }))).toEqual([
      "far-behind",
      near(0.5),
      near(0.2),
      null,
    ]);
    expect(pace(targetOf("level", most(-10)), x({ 2020: 10, 2022: 2 }))).toEqual([
      "on-track",
      near(1),
      near(0.4),
      null,
    ]);
    expect(pace(targetOf("level", most(0)), x({ 2020: 10, 2022: 6 }))).toEqual(["on-track", near(1), near(0.4), null]);
    expect(pace(targetOf("level", least(20)), x({ 2020: 10, 2022: 0 }))).toEqual([
      "reversing",
      near(-2.5),
      near(-1),
      null,
    ]);
    expect(pace(targetOf("level", least(20)), x({ 2020: 10, 2022: -2 }))).toEqual([
      "reversing",
      near(-3),
      near(-1.2),
      null,
    ]);
  });

  it("has no ratio where next to nothing is required: less than 0.1 % a year", () => {
    const small = ["required-too-small", {}];
    const level = (value: number) => targetOf("level", least(value));
    expect(pace(level(100.4), x({ 2020: 100, 2022: 100.1 }))).toEqual(["unknown", null, near(0.25), small]);
    expect(pace(level(100.6), x({ 2020: 100, 2022: 100.1 }))[3]).toBeNull();
    expect(pace(level(100.4), x({ 2020: 100, 2022: 101 }))).toEqual(["done", null, near(2.5), null]);
    // Along a line the same: 0.1 % of the base year's value a year, 0.05 of 50.
    expect(pace(level(50.25), share({ 2020: 50, 2022: 50.1 }))).toEqual(["on-track", near(1), near(0.4), null]);
    expect(pace(level(50.24), share({ 2020: 50, 2022: 50.1 }))[3]).toEqual(small);
    expect(pace(level(50), share({ 2020: 50, 2022: 49 }))).toEqual(["unknown", null, null, small]);
    expect(pace(level(0), share({ 2020: 0, 2022: -1 }))).toEqual(["unknown", null, null, small]);
    expect(pace(level(0.1), share({ 2020: 0, 2022: 0.01 }))).toEqual(["far-behind", near(0.25), near(0.1), null]);
    expect(pace(level(100), x({ 2020: 100, 2022: 99 }))).toEqual(["unknown", null, null, small]);
  });

  it("is unknown without an observation after the base year or in it, unless the target is met", () => {
    const level = targetOf("level", least(120));
    expect(pace(level, x({ 2020: 100 }, { 2021: 130 }))).toEqual([
      "unknown",
      null,
      null,
      ["no-observation-after-base", { indicator: "x", year: 2020 }],
    ]);
    expect(pace(level, x({ 2020: 130 }))).toEqual(["done", null, null, null]);
    expect(pace(level, x({ 2021: 100 }))).toEqual(["unknown", null, null, ["no-base", { indicator: "x", year: 2020 }]]);
    expect(pace(level, x({ 2021: 120 }))).toEqual(["done", null, null, null]);
    // What was observed after the deadline is not its business.
    expect(pace(level, x({ 2020: 100, 2024: 110, 2026: 130 }))).toEqual([
      "behind",
      near(rate(1.1, 4) / rate(1.2, 5)),
      near(0.5),
      null,
    ]);
  });
});

describe("the pace of a change", () => {
  it("is told by logarithms, since changes multiply", () => {
    const cut = targetOf("change", most(-0.19));
    const log = Math.log(0.9) / Math.log(0.81);
    expect(pace(cut, x({ 2020: 100, 2022: 90 }))).toEqual(["ahead", near(log / 0.4), near(log), null]);
    expect(pace(cut, x({ 2020: 100, 2022: 101 }))[0]).toBe("reversing");
    expect(pace(targetOf("change", least(0.21)), x({ 2020: 100, 2022: 110 }))).toEqual([
      "ahead",
      near(1.25),
      near(0.5),
      null,
    ]);
    expect(pace(targetOf("change", exactly(-0.19)), x({ 2020: 100, 2022: 90 }))).toEqual([
      "ahead",
      near(log / 0.4),
      near(log),
      null,
    ]);
    // Of a share too: a change multiplies whatever its unit.
    expect(pace(cut, share({ 2020: 100, 2022: 90 }))).toEqual(["ahead", near(log / 0.4), near(log), null]);
  });

  it("and along a line where there are none of them", () => {
    expect(pace(targetOf("change", most(-0.5)), x({ 2020: 10, 2022: 0 }))).toEqual(["done", near(5), near(2), null]);
    expect(pace(targetOf("change", most(-1)), x({ 2020: 10, 2022: 6 }))).toEqual([
      "on-track",
      near(1),
      near(0.4),
      null,
    ]);
    expect(pace(targetOf("change", least(0)), x({ 2020: 10, 2022: 9 }))).toEqual([
      "unknown",
      null,
      null,
      ["required-too-small", {}],
    ]);
  });

  it("of growth is the mean observed rate over the asked one", () => {
    expect(pace(targetOf("average-growth", least(0.05)), x({ 2020: 100, 2022: 1.04 ** 2 * 100 }))).toEqual([
      "behind",
      near(0.8),
      near((1.04 ** 2 - 1) / (1.05 ** 5 - 1)),
      null,
    ]);
  });
});

describe("the pace of a sum", () => {
  const sum = (bound: ReturnType<typeof least> | ReturnType<typeof most>, observed: Values, own: object = {}) =>
    pace(targetOf("total", { ...bound, ...own }), x(observed));
  const seen = { 2020: 9, 2021: 10, 2022: 20 };

  it("is what is done over what is due by now for a floor, the reverse for a cap", () => {
    expect(sum(least(100), seen)).toEqual(["behind", near(30 / 40), near(0.3), null]);
    expect(sum(most(100), seen)).toEqual(["ahead", near(40 / 30), near(0.3), null]);
    expect(sum(least(30), seen)).toEqual(["done", near(30 / 12), near(1), null]);
    expect(sum(least(100), { ...seen, 2023: 20, 2024: 20, 2025: 20, 2026: 99 })).toEqual([
      "behind",
      near(0.9),
      near(0.9),
      null,
    ]);
    expect(sum(most(100), { ...seen, 2023: 20, 2024: 20, 2025: 20 })).toEqual([
      "done",
      near(100 / 90),
      near(0.9),
      null,
    ]);
  });

  it("of a mean is that of the sum of all its years", () => {
    const mean = (bound: ReturnType<typeof least> | ReturnType<typeof most>) =>
      pace(targetOf("mean", { ...bound, meanOf: "values" }), x(seen));
    expect(mean(least(20))).toEqual(["behind", near(30 / 40), near(0.3), null]);
    expect(mean(most(20))).toEqual(["ahead", near(40 / 30), near(0.3), null]);
    expect(mean(most(0))).toEqual(["far-behind", near(0), null, null]);
  });

  it("does without a value in the base year", () => {
    expect(sum(least(100), { 2021: 10, 2022: 20 })).toEqual(["behind", near(30 / 40), near(0.3), null]);
    expect(sum(least(100), { 2020: 9 })).toEqual([
      "unknown",
      null,
      null,
      ["no-observation-after-base", { indicator: "x", year: 2020 }],
    ]);
    expect(sum(least(100), { 2020: 9, 2022: 9 })).toEqual([
      "unknown",
      null,
      null,
      ["no-observation", { indicator: "x", year: 2021 }],
    ]);
  });

  it("of a cap with nothing used yet is on track, and done at its end", () => {
    expect(sum(most(10), { 2021: 0 })).toEqual(["on-track", null, near(0), null]);
    expect(sum(most(0), { 2021: 0 })).toEqual(["on-track", null, null, null]);
    expect(sum(most(10), { 2021: 0, 2022: 0, 2023: 0, 2024: 0, 2025: 0 })).toEqual(["done", null, near(0), null]);
    expect(sum(most(-10), { 2021: 0 })).toEqual(["unknown", null, near(0), ["not-positive", { value: 0, goal: -2 }]]);
  });

  it("has no ratio of what is not positive", () => {
    expect(sum(most(10), { 2021: -1 })).toEqual([
      "unknown",
      null,
      near(-0.1),
      ["not-positive", { value: -1, goal: 2 }],
    ]);
    expect(sum(most(-10), { 2021: 1 })).toEqual([
      "unknown",
      null,
      near(-0.1),
      ["not-positive", { value: 1, goal: -2 }],
    ]);
    expect(sum(least(-10), { 2021: -20 })).toEqual([
      "unknown",
      null,
      near(2),
      ["not-positive", { value: -20, goal: -2 }],
    ]);
    expect(sum(least(-10), { 2021: 1 })).toEqual(["done", null, near(-0.1), null]);
    expect(sum(least(0), { 2021: -1 })).toEqual(["unknown", null, null, ["not-positive", { value: -1, goal: 0 }]]);
    expect(sum(least(10), { 2021: -1 })).toEqual(["reversing", near(-0.5), near(-0.1), null]);
    expect(sum(least(10), { 2021: 0 })).toEqual(["far-behind", near(0), near(0), null]);
  });
});

describe("a kind without a ratio", () => {
  const none = ["unknown", null, null, ["no-ratio", {}]];
  const done = ["done", null, null, null];
  const other = (id: string, observed: Values): Made => ({ id, observed });

  it("is done where the latest observation meets it, else unknown", () => {
    const band = targetOf("band", { low: 9, high: 11 });
    expect([pace(band, x({ 2022: 10 })), pace(band, x({ 2022: 12 })), pace(band, x({}, { 2022: 10 }))]).toEqual([
      done,
      none,
      none,
    ]);
    expect(pace(band, x({ 2022: 12, 2026: 10 }))).toEqual(none);
    const parity = targetOf("parity", { within: 0.1 });
    expect([pace(parity, x({ 2022: 1 })), pace(parity, x({ 2022: 2 }))]).toEqual([done, none]);
    const rank = targetOf("rank", { value: 1, among: ["a"], order: "highest" });
    expect([1, 3].map((value) => pace(rank, x({ 2022: 2 }), other("a", { 2022: value })))).toEqual([done, none]);
    const kept = targetOf("maintain", { ...least(9), from: 2023 });
    expect([10, 8].map((value) => pace(kept, x({ 2024: value, 2025: value })))).toEqual([done, none]);
    const every = targetOf("every-year", { ...least(9), of: "value", from: 2023 });
    expect([10, 8].map((value) => pace(every, x({ 2024: value, 2025: value })))).toEqual([done, none]);
    const count = targetOf("count", { value: 2, intensity: null, from: 2023 });
    expect([1, 2].map((value) => pace(count, x({ 2024: value, 2025: value })))).toEqual([done, none]);
    const up = targetOf("directional", { direction: "up" });
    expect([120, 90].map((value) => pace(up, x({ 2020: 100, 2025: value })))).toEqual([
      done,
      ["reversing", null, null, null],
    ]);
    const faster = targetOf("relative-growth", { ...least(0), to: "a" });
    expect(
      [120, 90].map((value) => pace(faster, x({ 2020: 100, 2025: value }), other("a", { 2020: 1, 2025: 1 }))),
    ).toEqual([done, none]);
    const previous = targetOf("mean-vs-previous", { ...least(0), previous: 5, from: 2023 });
    expect([6, 4].map((value) => pace(previous, x({ 2024: value, 2025: value })))).toEqual([done, none]);
  });

  it("a direction by StatCan's growth a year in Open SDG: 1.5 % on track, 0.5 % behind, 0 far behind, below it reversing", () => {
    const grown = (rate: number) => x({ 2020: 100, 2023: 100 * (1 + rate) ** 3 });
    const word = (direction: "up" | "down", values: ReturnType<typeof x>) =>
      pace(targetOf("directional", { direction }), values)[0];
    const rates = [0.0151, 0.0149, 0.0051, 0.0049, 0.0001, -0.0001];
    const words = ["on-track", "behind", "behind", "far-behind", "far-behind", "reversing"];
    expect(rates.map((rate) => word("up", grown(rate)))).toEqual(words);
    expect(rates.map((rate) => word("down", grown(-rate)))).toEqual(words);
    // To zero it has fallen by all there was; from zero there is no growth.
    expect([word("down", x({ 2020: 5, 2023: 0 })), word("up", x({ 2020: 5, 2023: 0 }))]).toEqual([
      "on-track",
      "reversing",
    ]);
    expect(pace(targetOf("directional", { direction: "up" }), x({ 2020: 0, 2023: 5 }))).toEqual([
      "unknown",
      null,
      null,
      ["base-not-positive", { indicator: "x", year: 2020 }],
    ]);
  });

  it("a share of 77.5 % that came to 81 in three years grew by 1.48 % a year: behind, and on track by its 1.51 % of the base", () => {
    const up = targetOf("directional", { direction: "up" });
    const good = x({ 2020: 77.5, 2021: 79, 2022: 80.2, 2023: 81 });
    const linear = { settings: { ...CONTINUOUS.settings, pace: "linear" as const } };
    const words = [{}, linear].map((over) => kindOf(up).pace(up, pathsOf([good], over)).word);
    expect(words).toEqual(["behind", "on-track"]);
  });

  it("a milestone is done when it was done; what is set elsewhere is unknown for that reason", () => {
    const due = targetOf("milestone", { indicator: null, due: 24_311, expected: null, done: null });
    expect([pace(due, x({ 2025: 1 })), pace({ ...due, done: 24_311 }, x({ 2025: 1 }))]).toEqual([none, done]);
    expect(pace({ ...due, done: 24_312 }, x({ 2025: 1 }))).toEqual(none);
    expect(pace(targetOf("external", { indicator: null, awaiting: "省级方案" }))).toEqual([
      "unknown",
      null,
      null,
      ["set-elsewhere", { target: "target", awaiting: "省级方案" }],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { assumptionBehind, requiredOf, type Solve } from "../../src/assess/required.ts";
import type { Expr } from "../../src/formula/expr.ts";
import type { Assumption, Indicator } from "../../src/plan/scenario.ts";
import type { Target } from "../../src/plan/target.ts";
import { assumption, indicator, pathsOf, targetOf } from "../kinds/paths.ts";

const name = (id: string): Expr => ({ kind: "name", id, when: { lag: 0 } });
const call = (op: "mul" | "add", ...args: readonly Expr[]): Expr => ({ kind: "call", op, args });
const formula = (expr: Expr) => ({ formula: { text: "…", expr } });
const grows = (expr: Expr) => ({ growth: { model: "compound", figures: { rate: expr } } });
const money = { unit: { text: "亿元", scale: 1e8, dimensions: { 元: 1 } } };
const people = { unit: { text: "人", scale: 1, dimensions: { 人: 1 } } };
const percent = { unit: { text: "%", scale: 0.01, dimensions: {} } };

interface Given {
  readonly target?: Target;
  readonly solve?: Solve | null;
  readonly indicators?: readonly Indicator[];
  readonly assumptions?: readonly Assumption[];
}
const level = (own: object = {}) =>
  targetOf("level", { sense: "at-least", value: 1.5, required: { of: "g", from: null }, ...own });
const five = (rate: number): number => (1 + rate) ** 5;
const plain: Solve = (_target, _assumption, rate) => ({ value: five(rate), margin: five(rate) - 1.5 });

/** x was last seen in 2021, y in 2018; z never. */
function required({ target = level(), solve = plain, indicators, assumptions = [assumption("g", 0.03)] }: Given = {}) {
  const made = [
    { id: "x", observed: { 2020: 1, 2021: 1 }, path: { 2025: 1 } },
    { id: "y", observed: { 2018: 1 }, path: { 2025: 2 } },
    { id: "z", path: { 2025: 2 } },
  ];
  const all = indicators ?? made.map(indicator);
  return requiredOf(target, pathsOf(made, { assumptions, indicators: all, asOf: 2022 }), solve);
}
const told = (given: Given) => {
  const { rate, of, from, reason } = required(given);
  return [rate, of, from, reason && [reason.code, reason.args]];
};
const root = expect.closeTo(1.5 ** 0.2 - 1, 12);

describe("a rate is solved for", () => {
  it("of the assumption that is named, from the indicator's last observation", () => {
    expect(required()).toEqual({
      rate: root,
      increment: null,
      low: null,
      high: null,
      of: "g",
      from: 2021,
      reason: null,
    });
  });

  it("from the year that is asked for, or from the last observation of the one that is named", () => {
    expect(told({ target: level({ required: { of: "g", from: 2023 } }) })).toEqual([root, "g", 2023, null]);
    const grown = [indicator({ id: "x" }), indicator({ id: "y", over: grows(name("g")) })];
    expect(told({ target: level({ required: { of: "y", from: null } }), indicators: grown })).toEqual([
      root,
      "y",
      2018,
      null,
    ]);
    const never = level({ indicator: "z" });
    expect(told({ target: never })[2]).toBe(2022);
    const asked: unknown[] = [];
    const solve: Solve = (target, of, rate, from) => {
      asked.push([target, of, from]);
      return plain(target, of, rate, from);
    };
    required({ target: level({ required: { of: "y", from: 2023 } }), indicators: grown, solve });
    expect(new Set(asked.map((one) => JSON.stringify(one)))).toEqual(new Set(['["target","g",2023]']));
  });

  it("of the target's own indicator it is the kind's own, though it be named", () => {
    const own = level({ value: 2, required: { of: "x", from: null } });
    expect(told({ target: own })).toEqual([expect.closeTo(2 ** 0.25 - 1, 12), "x", 2021, null]);
    expect(told({ target: { ...own, required: { of: null, from: null } } })[1]).toBe("x");
  });

  it("of `equals` by the value, whose distance changes its sign", () => {
    const solve: Solve = (_target, _assumption, rate) => ({ value: five(rate), margin: -Math.abs(five(rate) - 1.5) });
    expect(told({ target: level({ sense: "equals" }), solve })).toEqual([root, "g", 2021, null]);
    expect(told({ target: level(), solve })[3]).toEqual(["no-root", { of: "g", low: "-90%", high: "500%" }]);
    const nowhere: Solve = (_target, _assumption, rate) => ({ value: null, margin: five(rate) - 1.5 });
    expect(told({ target: level({ sense: "equals" }), solve: nowhere })[0]).toEqual(root);
  });

  it("of a rank or a count at the edge, on the side that holds", () => {
    const rank = targetOf("rank", { value: 1, among: ["y"], order: "highest", required: { of: "g", from: null } });
    const rising: Solve = (_target, _assumption, rate) => ({ value: 1, margin: rate >= 0.07 ? 0 : -1 });
    const falling: Solve = (_target, _assumption, rate) => ({ value: 1, margin: rate <= 0.07 ? 2 : -1 });
    const count = targetOf("count", { value: 1, intensity: "g", required: { of: "g", from: null } });
    for (const target of [rank, count])
      for (const solve of [rising, falling]) {
        const [rate] = told({ target, solve });
        expect(rate).toBeCloseTo(0.07, 12);
        expect(solve("t", "g", Number(rate), null).margin).toBeGreaterThanOrEqual(0);
      }
    const never: Solve = () => ({ value: 1, margin: -1 });
    const always: Solve = () => ({ value: 1, margin: 0 });
    expect([told({ target: rank, solve: never })[3], told({ target: rank, solve: always })[3]]).toEqual([
      ["no-root", { of: "g", low: "-90%", high: "500%" }],
      ["no-root", { of: "g", low: "-90%", high: "500%" }],
    ]);
  });

  it("not where it changes nothing, nor after the deadline, nor where there is no single rate", () => {
    const flat: Solve = () => ({ value: 1, margin: -0.5 });
    expect(told({ solve: flat })).toEqual([null, "g", 2021, ["without-effect", { of: "g" }]]);
    const rounded: Solve = (_target, _assumption, rate) => ({ value: 1000 + 1e-7 * rate, margin: -0.5 + 1e-7 * rate });
    expect(told({ solve: rounded })[3]).toEqual(["without-effect", { of: "g" }]);
    const slight: Solve = (_target, _assumption, rate) => ({ value: 1 + 1e-6 * rate, margin: -1e-7 + 1e-6 * rate });
    expect(told({ solve: slight })[0]).toBeCloseTo(0.1, 9);
    // A share of change is a ratio less one: it is rounded as one.
    const change = targetOf("change", { sense: "at-least", value: 0, required: { of: "g", from: null } });
    const tiny: Solve = (_target, _assumption, rate) => ({ value: 1e-10 * rate, margin: 1e-10 * rate - 1e-11 });
    expect([told({ solve: tiny })[0], told({ target: change, solve: tiny })[3]]).toEqual([
      expect.closeTo(0.1, 9),
      ["without-effect", { of: "g" }],
    ]);
    const gone: Solve = (_target, _assumption, rate) => ({ value: null, margin: rate === 0 ? -1 : Number.NaN });
    expect(told({ solve: gone })[3]).toEqual(["no-root", { of: "g", low: "-90%", high: "500%" }]);
    const late: Solve = (_target, _assumption, rate) => ({ value: 1, margin: rate > 1 ? rate : -0.5 });
    expect(required({ solve: late }).reason?.code).not.toBe("without-effect");
    expect(told({ target: level({ by: 2021 }) })).toEqual([
      null,
      "g",
      2021,
      ["deadline-passed", { by: 2021, year: 2021 }],
    ]);
    expect(told({ target: level({ by: 2020 }) })[3]).toEqual(["deadline-passed", { by: 2020, year: 2021 }]);
    expect(told({ target: level({ by: 2022 }) })[3]).toBeNull();
    expect(told({ target: level({ required: { of: "nobody", from: null } }) })).toEqual([
      null,
      "nobody",
      2021,
      ["no-rate-to-solve", { of: "nobody" }],
    ]);
    expect(told({ solve: null })).toEqual([null, "g", 2021, ["no-rate-to-solve", { of: "g" }]]);
  });
});

describe("an indicator that was never observed", () => {
  const z = (over: object) => [indicator({ id: "z", over }), indicator({ id: "a", over: formula(name("h")) })];
  const target = level({ indicator: "z", required: { of: null, from: null } });

  it("is asked of the one rate that it follows from", () => {
    expect(told({ target, indicators: z(formula(name("g"))) })).toEqual([root, "g", 2022, null]);
    const far = { indicators: z(formula(name("a"))), assumptions: [assumption("g", 0.1), assumption("h", 0.1)] };
    expect(told({ target, ...far })[1]).toBe("h");
  });

  it("has none of several, which are named, or of none", () => {
    const two = {
      indicators: z(formula(call("add", name("g"), name("h")))),
      assumptions: [assumption("g", 0.1), assumption("h", 0.1)],
    };
    expect(told({ target, ...two })).toEqual([null, "z", null, ["several-assumptions", { of: "z", ids: "g, h" }]]);
    expect(told({ target, indicators: z(formula(name("x"))) })).toEqual([
      null,
      "z",
      null,
      ["no-observation", { indicator: "z", year: 2022 }],
    ]);
    expect(told({ target: targetOf("external", { indicator: null, awaiting: "…" }) })[3]).toEqual([
      "set-elsewhere",
      { target: "target", awaiting: "…" },
    ]);
  });

  it("counts rates only: no amount, no share in per cent, and no volatility", () => {
    const both = formula(call("mul", name("g"), name("h")));
    for (const unit of [money, percent, people])
      expect(
        told({
          target,
          indicators: z(both),
          assumptions: [assumption("g", 0.1), { ...assumption("h", 5), ...unit }],
        })[1],
      ).toBe("g");
    const shaken = { ...formula(name("g")), volatility: { sd: name("h"), persistence: 0 } };
    expect(told({ target, indicators: z(shaken), assumptions: [assumption("g", 0.1), assumption("h", 0.1)] })[1]).toBe(
      "g",
    );
  });
});

it("an indicator's growth rate is an assumption where it is that alone, of the same year", () => {
  const scenario = (over: object) =>
    pathsOf([], {
      assumptions: [assumption("g", 0.1)],
      indicators: [indicator({ id: "w" }), indicator({ id: "x", over })],
    }).scenario;
  expect([
    assumptionBehind(scenario({}), "g"),
    assumptionBehind(scenario(grows(name("g"))), "x"),
    assumptionBehind(scenario(grows(call("mul", name("g"), name("g")))), "x"),
    assumptionBehind(scenario(grows({ kind: "name", id: "g", when: { lag: 1 } })), "x"),
    assumptionBehind(scenario(grows(name("g"))), "w"),
    assumptionBehind(scenario({}), "nobody"),
  ]).toEqual(["g", "g", null, null, null, null]);
});

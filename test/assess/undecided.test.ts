import { describe, expect, it } from "vitest";
import { undecided } from "../../src/assess/undecided.ts";
import type { Expr } from "../../src/formula/expr.ts";
import type { Indicator } from "../../src/plan/scenario.ts";
import { indicator, scenarioOf } from "../kinds/paths.ts";

const name = (id: string): Expr => ({ kind: "name", id, when: { lag: 0 } });
const at = (id: string, year: number): Expr => ({ kind: "name", id, when: { year } });
const call = (op: "add" | "mul" | "select" | "gt", ...args: readonly Expr[]): Expr => ({ kind: "call", op, args });
const number = (value: number): Expr => ({ kind: "number", value }) as unknown as Expr;
const either = (condition: Expr): Expr => call("select", condition, name("yes"), name("no"));
/** Both branches and the condition, added up: whether there is a value is all that may be read from it. */
const both = (condition: Expr): Expr => call("add", call("add", condition, name("yes")), name("no"));
const over = (id: string, own: Partial<Indicator>): Indicator => indicator({ id, over: own });
const formula = (expr: Expr) => ({ formula: { text: "…", expr } });

/** What becomes of x where the values of `made` are made up. */
function rewritten(
  x: Partial<Indicator>,
  more: readonly Indicator[] = [],
  madeUp: readonly string[] = ["a"],
): Indicator {
  const all = [over("x", x), indicator({ id: "a" }), indicator({ id: "b", observed: { 2020: 1, 2021: 2 } }), ...more];
  const stated = all.filter(({ id }) => !madeUp.includes(id));
  const scenario = undecided(scenarioOf([], { indicators: all }), stated);
  return scenario.indicators[0] as Indicator;
}
const exprOf = (expr: Expr, more: readonly Indicator[] = [], madeUp?: readonly string[]) =>
  rewritten(formula(expr), more, madeUp).formula?.expr;

describe("a condition on a made-up figure needs both branches", () => {
  it("where it reads the figure, or what follows from it", () => {
    expect(exprOf(either(name("a")))).toEqual(both(name("a")));
    expect(exprOf(either(call("gt", name("b"), name("a"))))).toEqual(both(call("gt", name("b"), name("a"))));
    const chain = [over("d", formula(name("c"))), over("c", formula(call("add", name("b"), name("a"))))];
    expect(exprOf(either(name("d")), chain)).toEqual(both(name("d")));
  });

  it("deep inside a formula, and within a branch", () => {
    expect(exprOf(call("mul", name("b"), either(name("a"))))).toEqual(call("mul", name("b"), both(name("a"))));
    expect(exprOf(call("select", name("b"), either(name("a")), name("no")))).toEqual(
      call("select", name("b"), both(name("a")), name("no")),
    );
  });

  it("within the figure that a curve is read at", () => {
    const curve = (arg: Expr): Expr => ({ kind: "curve", id: "c", keys: [0, 1], values: [2, 3], arg });
    expect(exprOf(curve(either(name("a"))))).toEqual(curve(both(name("a"))));
    expect(exprOf(curve(either(name("b"))))).toEqual(curve(either(name("b"))));
  });

  it("in growth, volatility and steps too", () => {
    const growth = { model: "compound", figures: { rate: either(name("a")), other: name("b") } };
    expect(rewritten({ growth }).growth).toEqual({
      model: "compound",
      figures: { rate: both(name("a")), other: name("b") },
    });
    expect(rewritten({ volatility: { sd: either(name("a")), persistence: 0.5 } }).volatility).toEqual({
      sd: both(name("a")),
      persistence: 0.5,
    });
    const steps = [
      { year: 2022, by: either(name("a")) },
      { year: 2023, add: either(name("a")) },
    ];
    expect(rewritten({ steps }).steps).toEqual([
      { year: 2022, by: both(name("a")) },
      { year: 2023, add: both(name("a")) },
    ]);
  });
});

describe("a condition on what is stated stays", () => {
  it("where nothing of it is made up", () => {
    for (const condition of [name("b"), number(1), call("gt", name("b"), number(1))])
      expect(exprOf(either(condition))).toEqual(either(condition));
    expect(exprOf(call("add", name("a"), name("b")))).toEqual(call("add", name("a"), name("b")));
    expect(exprOf(either(name("a")), [], [])).toEqual(either(name("a")));
    const apart = [over("c", formula(name("b"))), over("d", formula(name("a")))];
    expect(exprOf(either(name("c")), apart)).toEqual(either(name("c")));
  });

  it("where it reads an observed year of a figure that has made-up ones", () => {
    const partly = indicator({ id: "a", observed: { 2020: 1, 2021: 2 } });
    const all = (condition: Expr) => {
      const indicators = [
        over("x", formula(either(condition))),
        { ...partly, growth: { model: "hold", figures: {} } },
        indicator({ id: "b", observed: { 2022: 1 } }),
      ];
      const stated = [indicators[0] as Indicator, partly, indicators[2] as Indicator];
      return undecided(scenarioOf([], { indicators }), stated).indicators[0]?.formula?.expr;
    };
    expect(all(at("a", 2021))).toEqual(either(at("a", 2021)));
    expect(all(at("a", 2022))).toEqual(both(at("a", 2022)));
    expect(all(name("a"))).toEqual(both(name("a")));
    expect(all(call("gt", at("a", 2021), at("a", 2023)))).toEqual(both(call("gt", at("a", 2021), at("a", 2023))));
  });
});

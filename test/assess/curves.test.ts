import { expect, it } from "vitest";
import { beyondCurves } from "../../src/assess/curves.ts";
import type { Expr } from "../../src/formula/expr.ts";
import { assumption, indicator, type Made, pathsOf } from "../kinds/paths.ts";

const name = (id: string): Expr => ({ kind: "name", id, when: { lag: 0 } });
const curve = (arg: Expr): Expr => ({ kind: "curve", id: "c", keys: [5, 50, 100], values: [10, 20, 25], arg }) as Expr;
const twice = (arg: Expr): Expr => ({ kind: "call", op: "add", args: [arg, arg] });

/** x reads the curve at `arg`; y is 60 in 2020 and goes on by `path`. Known up to 2020, projected to 2023. */
function warned(arg: Expr, path: Made["path"] = {}, more: object = {}) {
  const y: Made = { id: "y", observed: { 2019: 500, 2020: 60 }, path };
  const x = indicator({
    id: "x",
    over: { formula: { text: "…", expr: twice(curve(arg)) }, at: { file: "plan.yaml", line: 7, col: 3 } },
  });
  const paths = pathsOf([y], { indicators: [indicator(y), x], years: { from: 2019, base: 2020, to: 2023 }, ...more });
  const found = beyondCurves(paths).map(({ code, at, args }) => [code, at?.line, args]);
  // The curve stands twice in the formula.
  expect(found.length % 2).toBe(0);
  return found[0] ?? null;
}
const beyond = (year: number, key: string) => [
  "curve-beyond",
  7,
  { id: "x", curve: "c", year, key, low: 5, high: 100 },
];

it("a curve that is read beyond its keys is told with the first year of that, and where", () => {
  expect(warned(name("y"), { 2021: 80, 2022: 100.5, 2023: 120 })).toEqual(beyond(2022, "100.5"));
  expect(warned(name("y"), { 2021: 80, 2022: 50, 2023: -0.25 })).toEqual(beyond(2023, "-0.25"));
  expect(warned(name("y"), { 2021: 300, 2022: 50, 2023: 50 })).toEqual(beyond(2021, "300"));
  expect(warned(twice(name("y")), { 2021: 40, 2022: 51, 2023: 40 })).toEqual(beyond(2022, "102"));
});

it("not within them, at their ends, in years that are known, or where there is no value", () => {
  expect(warned(name("y"), { 2021: 5, 2022: 100, 2023: 50 })).toBeNull();
  expect(warned(name("y"), { 2024: 300 })).toBeNull();
  expect(warned(name("nobody"), { 2021: 300 })).toBeNull();
});

it("an assumption is read as it is scheduled", () => {
  const q = { ...assumption("q", 60), schedule: { 2022: 130 } };
  expect(warned(name("q"), {}, { assumptions: [assumption("p", 999), q] })).toEqual(beyond(2022, "130"));
  expect(warned(name("q"), {}, { assumptions: [{ ...q, schedule: null }] })).toBeNull();
});

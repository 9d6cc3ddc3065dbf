import { expect, it } from "vitest";
import { solverOf } from "../../src/assess/solve.ts";
import type { Instruction } from "../../src/formula/code.ts";
import type { Program } from "../../src/model/program.ts";
import { scenarioOf } from "../kinds/paths.ts";

const step = (op: Instruction["op"], a = -1, b = -1, value = 0): Instruction => ({ op, a, b, c: -1, value });

/** x = (1 + g2021)·(1 + g2022), to be at least 1.21. */
const program: Program = {
  format: 1,
  years: [2020, 2021, 2022],
  inputs: [2021, 2022].map((year) => ({ name: "g", year, central: 0.05, draw: null, held: false })),
  correlated: [],
  code: [
    step("constant", -1, -1, 1),
    step("input", 0),
    step("input", 1),
    step("add", 0, 1),
    step("add", 0, 2),
    step("mul", 3, 4),
    step("constant", -1, -1, 1.21),
    step("sub", 5, 6),
  ],
  indicators: [],
  targets: [{ id: "x", holds: null, value: 5, margin: 7, cells: [5], probability: null, missing: null }],
};

it("runs the central trajectory with one assumption at another rate", () => {
  const solve = solverOf(scenarioOf([]), program);
  expect(solve("x", "g", 0.1, null).margin).toBeCloseTo(0, 12);
  expect(solve("x", "other", 0.1, null).value).toBeCloseTo(1.05 ** 2, 12);
  expect(solve("nothing", "g", 0.1, null)).toEqual({ value: null, margin: null });
});

import { expect, test } from "vitest";
import { columnOf } from "../../src/model/column.ts";
import { cellOrder } from "../../src/model/graph.ts";
import { programLines } from "../../src/model/print.ts";
import { recursions } from "../../src/model/recursion.ts";
import { programOf, scenarioOf } from "../support.ts";

/** What the case is about, years, indicators, and the order of the cells, or the cycle at its place. */
const cases: readonly (readonly [string, string, string, string])[] = [
  [
    "year by year, in the order of the file",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 1 }, growth: 1% }, b: { history: { 2019: 1 }, growth: 1% }",
    "a19 b19 a20 b20 a21 b21 a22 b22",
  ],
  [
    "what a formula reads stands before it",
    "years: { base: 2020, to: 2022 }",
    "a: { formula: b + 1 }, b: { history: { 2020: 1 }, growth: 1% }",
    "b20 a20 b21 a21 b22 a22",
  ],
  [
    "and so does what it reads of later years",
    "years: { base: 2020, to: 2022 }",
    "a: { formula: 'at(b, 2022)' }, b: { history: { 2020: 1 }, growth: 1% }",
    "b20 b21 b22 a20 a21 a22",
  ],
  [
    "of all years of a sum",
    "years: { base: 2020, to: 2022 }",
    "a: { formula: 'sum(b, 2020, 2021)' }, b: { history: { 2020: 1 }, growth: 1% }",
    "b20 b21 a20 a21 a22 b22",
  ],
  [
    "years that are not projected need nothing",
    "years: { base: 2020, to: 2022 }",
    "a: { formula: 'at(b, 2019) + previous(b)', align: none }, b: { history: { 2021: 1 }, formula: a, align: none }",
    "a20 b20 a21 b21 a22 b22",
  ],
  [
    "an aligned formula needs its observed years",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 5 }, formula: b }, b: { history: { 2020: 1 }, growth: 1% }",
    "a20 b20 b21 a21 b22 a22",
  ],
  [
    "one that is not aligned does not",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 5 }, formula: 'if(year > 2020, 1, b)', align: none }, b: { formula: a }",
    "a20 b20 a21 b21 a22 b22",
  ],
  [
    "observed years need nothing, so that two may read each other",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 5, 2021: 6 }, formula: b, align: none }, b: { history: { 2022: 1 }, formula: a, align: none }",
    "a20 b20 a21 b21 b22 a22",
  ],
  [
    "two that need each other in one year",
    "years: { base: 2020, to: 2022 }",
    "a: { formula: b }, b: { formula: c }, c: { formula: a }",
    "2:29 a → b → c → a",
  ],
  [
    "across years",
    "years: { base: 2020, to: 2022 }",
    "a: { formula: 'at(b, 2022)' }, b: { formula: 'at(a, 2021)' }",
    "2:60 b[2022] → a[2021] → b[2022]",
  ],
  [
    "by way of an alignment",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 5 }, formula: 'at(b, 2022)' }, b: { formula: 'at(a, 2022)' }",
    "2:51 a → b → a",
  ],
  [
    "a growth reads its own year",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 5 }, growth: b }, b: { history: { 2020: 1% }, growth: 1% }",
    "a20 b20 b21 a21 b22 a22",
  ],
  [
    "a step reads its own year, and lasts",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 5 }, growth: 1%, steps: { 2021: { add: b } } }, b: { history: { 2020: 1 }, growth: 1% }",
    "a20 b20 b21 a21 a22 b22",
  ],
  [
    "a volatility reads each year since the last observation",
    "years: { base: 2020, to: 2022 }",
    "a: { history: { 2020: 5 }, growth: 1%, volatility: b }, b: { history: { 2020: 1% }, growth: 1% }",
    "a20 b20 b21 a21 b22 a22",
  ],
  [
    "or since the first year",
    "years: { base: 2020, to: 2022 }",
    "a: { formula: 5, volatility: b }, b: { history: { 2020: 1% }, growth: 1% }",
    "b20 a20 b21 a21 b22 a22",
  ],
  [
    "and a shocked formula its years up to the cut-off",
    "as-of: 2021\nyears: { base: 2020, to: 2022 }",
    "c: { formula: a }, a: { formula: 5, volatility: 1% }",
    "a20 c20 a21 c21 a22 c22",
  ],
  [
    "the cut-off counts",
    "as-of: 2020\nyears: { base: 2020, to: 2022 }",
    "a: { formula: b }, b: { history: { 2020: 1, 2022: 5 }, formula: 'at(c, 2022)' }, c: { history: { 2020: 1 }, growth: 1% }",
    "b20 a20 c20 c21 c22 b21 a21 b22 a22",
  ],
];

test.each(cases)("%s", (_what, years, indicators, order) => {
  const scenario = scenarioOf(`${years}\nindicators: { ${indicators} }`);
  const result = cellOrder(
    scenario.indicators.map((each) => columnOf(each, scenario.asOf, recursions(scenario)(each.id))),
    scenario,
  );
  const said = result.ok
    ? result.value.map(({ id, year }) => `${id}${year % 100}`)
    : result.errors.map(({ at, args }) => `${at?.line}:${at?.col} ${args.cycle}`);
  expect(said.join(" ")).toBe(order);
});

const WHOLE = `years: { base: 2020, to: 2022 }
assumptions: { g: { value: 5%, distribution: { normal: [5%, 1%] } }, h: { distribution: { uniform: [1, 2] }, drawn: yearly }, k: 3 }
indicators:
  x: { history: { 2020: 100 }, growth: g, volatility: 2% }
  y: { formula: "if(x > h, x * k, previous(x))" }
  z: { history: { 2021: 4 } }
targets:
  t: { indicator: x, at-least: 110, confidence: 50% }
  m: { indicator: z, at-least: 5 }
`;

test("a program told line by line: cells, inputs, parts of a target, whatever the registers' numbers", () => {
  const program = programOf(WHOLE);
  const told = (id: string) =>
    programLines(program, id).map((line) => line.replace(/r\d+/g, "r").replace(/input \d+/, "input"));
  expect(told("x")).toEqual([
    "x[2020] = r constant 100, observed",
    "x[2021] = r mul r r, projected",
    "x[2022] = r mul r r, projected",
    "x#shock[2021] = input, central 0, drawn normal",
    "x#shock[2022] = input, central 0, drawn normal",
  ]);
  expect(told("y")).toEqual(["y[2021] = r select r r r, projected", "y[2022] = r select r r r, projected"]);
  expect(told("z")).toEqual(["z[2021] = r constant 4, observed"]);
  expect(told("g")).toEqual(["g = input, central 0.05, drawn normal"]);
  expect(told("h").slice(0, 2)).toEqual([
    "h[2020] = input, central 1.5, drawn uniform",
    "h[2021] = input, central 1.5, drawn uniform",
  ]);
  expect(told("k")).toEqual(["k = input, central 3"]);
  expect(told("t")).toEqual(["t.value = r mul r r", "t.margin = r select r r r", "t.holds = r ge r r"]);
  expect(told("m")).toEqual(["m = not assessable: no-model"]);
  expect(told("nothing")).toEqual([]);
});

test("with the registers' values, where a run has them", () => {
  const program = programOf(WHOLE);
  const values = program.code.map((_, i) => i / 10);
  const lines = ["x", "y", "t"].flatMap((id) => programLines(program, id, values));
  const computed = lines.filter((line) => / r\d+ (?!constant)/.test(line));
  expect(computed).toHaveLength(7);
  for (const line of computed) {
    const [, register, value] = /= r(\d+) .* = ([\d.]+)(?:, projected)?$/.exec(line) ?? [];
    expect([line, Number(value)]).toEqual([line, Number(register) / 10]);
  }
  expect(lines[0]).toMatch(/^x\[2020\] = r\d+ constant 100, observed$/);
});

test("what --fix holds is told so, and what --set moves is drawn", () => {
  const program = programOf(WHOLE, { fix: { g: "6%" } });
  expect(programLines(program, "g")).toEqual([expect.stringMatching(/^g = input \d+, central 0\.06, held$/)]);
  const moved = programLines(programOf(WHOLE, { set: { g: "6%" } }), "g");
  expect(moved).toEqual([expect.stringMatching(/^g = input \d+, central 0\.06, drawn \w+$/)]);
});

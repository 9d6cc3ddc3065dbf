import { describe, expect, it } from "vitest";
import { atPoints } from "../../src/engine/given.ts";
import { centralInputs, executeOnce } from "../../src/engine/scalar.ts";
import { drawsTable } from "../../src/evaluate/draws.ts";
import { programOf } from "../support.ts";

const YAML = `years: { base: 2020, to: 2025 }
assumptions:
  g: { value: 5%, distribution: { normal: [5%, 2%] } }
  k: { unit: "", value: 2, distribution: { lognormal: { mean: 2, sd: 0.5 } } }
  rate: { unit: 起, value: 1, distribution: { pert: [0, 1, 4] } }
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: g }
  root: { unit: "", formula: "sqrt((g - 4%) / 1%) + max(k, 1.5) ^ 1.3" }
  fires: { unit: 起, history: { 2020: 1 }, growth: { model: hold } }
targets:
  up: { indicator: x, at-least: 125亿元, by: 2025 }
  real: { indicator: root, at-least: 3, by: 2025 }
  none: { indicator: fires, count: { at-most: 2, intensity: rate }, by: 2025 }
  peers: { indicator: x, rank: { at-most: 1 }, by: 2025 }
`;
const program = programOf(YAML);

describe("the model at given points", () => {
  it("is what the draws are, bit for bit, where the points are what was drawn; by either executor", () => {
    const table = drawsTable(program, { seed: 1, draws: 5000, design: "plain" });
    const columns = new Map(table.columns.map(({ name }) => [name, new Float64Array(table.draws)]));
    for (const { first, columns: group } of table.rows())
      table.columns.forEach(({ name }, i) => {
        columns.get(name)?.set(group[i] ?? [], first);
      });
    const given = new Map(["g", "k", "rate"].map((name) => [name, columns.get(name) as Float64Array]));
    const found = atPoints(program, given);
    expect(found.targets.map(({ id }) => id)).toEqual(["up", "real", "none"]);
    for (const { id, values, hits } of found.targets) {
      expect(values.map((each) => (Number.isFinite(each) ? each : Number.NaN))).toEqual(columns.get(`${id}.value`));
      expect(hits).toEqual(columns.get(`${id}.hit`));
    }
    expect(atPoints(program, given, "js")).toEqual(found);
  });

  it("is the central trajectory but for what is given", () => {
    const values = [0.01, 0.05, 0.3];
    const found = atPoints(program, new Map([["g", Float64Array.from(values)]]));
    const g = program.inputs.findIndex(({ name }) => name === "g");
    values.forEach((value, point) => {
      const inputs = centralInputs(program).map((central, i) => (i === g ? value : central));
      const registers = executeOnce(program, inputs);
      const up = program.targets.find(({ id }) => id === "up");
      expect(found.targets[0]?.values[point]).toBeCloseTo(registers[up?.value ?? 0] ?? 0, 10);
      expect(found.targets[0]?.hits?.[point]).toBe(registers[up?.holds ?? 0]);
    });
  });

  it("refuses names that are no inputs, and columns of unequal length", () => {
    expect(() => atPoints(program, new Map([["h", new Float64Array(2)]]))).toThrow(RangeError);
    const unequal = new Map([
      ["g", new Float64Array(2)],
      ["k", new Float64Array(3)],
    ]);
    expect(() => atPoints(program, unequal)).toThrow(RangeError);
  });
});

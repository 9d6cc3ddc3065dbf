import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare, simulate, simulatePrepared } from "../../src/engine/simulate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { compile } from "../../src/model/compile.ts";
import type { Program } from "../../src/model/program.ts";
import { DESIGNS } from "../../src/random/design.ts";
import { good } from "../support.ts";
import { programs } from "./programs.ts";

const shipped = ["scenarios", "scenarios/xuzhou"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);
/** What the benchmark runs must stay a good scenario, too. */
const workload = "bench/w.yaml";

describe.each([...shipped, workload])("%s", (path) => {
  test.each(DESIGNS)("%s: both executors give the same bits", async (design) => {
    const program = good(compile(good(await loadScenario(path, {}))));
    const options = { seed: 3, draws: 333, design };
    const fast = simulate(program, { ...options, executor: "wasm" });
    expect(simulate(program, { ...options, executor: "js" })).toStrictEqual(fast);
  });
});

test("property: both executors give the same bits for any Program, design and number of draws", () => {
  fc.assert(
    fc.property(programs, fc.constantFrom(...DESIGNS), fc.integer({ min: 1, max: 2100 }), (program, design, draws) => {
      const options = { seed: 9, draws, design };
      const fast = simulate(program, { ...options, executor: "wasm" });
      expect(simulate(program, { ...options, executor: "js" })).toStrictEqual(fast);
    }),
    { numRuns: 150 },
  );
});

/** The same Program with other numbers. */
const moved = (program: Program, by: number): Program => ({
  ...program,
  inputs: program.inputs.map((input) =>
    input.draw?.kind === "normal" ? { ...input, draw: { ...input.draw, mean: input.draw.mean + by } } : input,
  ),
  code: program.code.map((step) => (step.op === "constant" ? { ...step, value: step.value + by } : step)),
});

test("property: what is kept of a Program changes no bit of the next, be it the same with other numbers or a stranger", () => {
  fc.assert(
    fc.property(
      programs,
      programs,
      fc.constantFrom(...DESIGNS),
      fc.double({ min: -2, max: 2, noNaN: true }),
      (...given) => {
        const [program, other, design, by] = given;
        const options = { seed: 4, draws: 600 };
        const first = prepare(program, design);
        for (const next of [moved(program, by), other])
          expect(simulatePrepared(prepare(next, design, "wasm", first), options)).toStrictEqual(
            simulate(next, { ...options, design }),
          );
        expect(simulatePrepared(first, options)).toStrictEqual(simulate(program, { ...options, design }));
      },
    ),
    { numRuns: 60 },
  );
});

test("a Program with other numbers keeps the module, and the tables of distributions that did not move", async () => {
  const program = good(compile(good(await loadScenario("scenarios/xuzhou/plan.yaml", {}))));
  const [one, two] = [0.001, 0.002].map((by) => ({ ...program, inputs: moved(program, by).inputs })) as [
    Program,
    Program,
  ];
  const first = prepare(one, "sobol-sums", "wasm");
  const { machine } = prepare(two, "sobol-sums", "wasm", first);
  expect(machine.ground.code?.module).toBe(first.machine.ground.code?.module);
  expect(machine.lowered.tables).toHaveLength(12);
  for (const [i, table] of machine.lowered.tables.entries()) expect(table).toBe(first.machine.lowered.tables[i]);
});

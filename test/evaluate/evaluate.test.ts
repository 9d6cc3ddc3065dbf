import { describe, expect, test } from "vitest";
import { type Result, warning } from "../../src/base/diagnostic.ts";
import { VERSION } from "../../src/base/version.ts";
import { encodePart, type OpenPart, openPart } from "../../src/engine/part.ts";
import { RunFault } from "../../src/engine/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { runTask } from "../../src/engine/task.ts";
import { type Evaluation, evaluate, evaluateWith } from "../../src/evaluate/evaluate.ts";
import { drawPart, fromParts, type NamedPart, partsOfOneRun } from "../../src/evaluate/parts.ts";
import { crewPass, crewSimulator } from "../../src/host/crew.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good, sourceOf } from "../support.ts";

const source = sourceOf(`
years: { base: 2020, to: 2025 }
draws: 5000
assumptions: { g: { value: 8%, distribution: { pert: [5%, 8%, 10%] } } }
indicators: { x: { unit: 亿元, history: { 2020: 1566 }, growth: g } }
targets: { t: { indicator: x, at-least: 2300, by: 2025 } }
`);
const { entry, files } = source;
const scenario = good(resolveScenario(files, entry));
const here = evaluate(scenario);
const drawing = { jobs: 1, exact: false, until: null };
const bytesOfPart = good(await drawPart(source, { shard: 1, shards: 1, first: null }, crewPass(drawing)));
const thrown = (fault: unknown) => evaluateWith(scenario, () => Promise.reject(fault));

describe("one pipeline, whoever simulates", () => {
  test("a simulator of its own gives the same evaluation, warnings too", async () => {
    expect(await evaluateWith(scenario, async (program, options) => simulate(program, options))).toEqual(here);
    expect(await evaluateWith(scenario, crewSimulator(drawing))).toEqual(here);
    expect(here.ok && here.warnings[0]).toEqual(
      warning("engine-draws-rounded", null, { asked: 5000, draws: 8192, design: "sobol-sums" }),
    );
  });

  test("from parts, without a disk: the same evaluation", async () => {
    const parts = [1, 2, 3].map(async (shard) => {
      const bytes = await drawPart(source, { shard, shards: 3, first: null }, crewPass(drawing));
      return { path: `part ${shard}`, bytes: good(bytes) };
    });
    const whole = good(partsOfOneRun((await Promise.all(parts)).reverse()));
    expect(await evaluateWith(scenario, fromParts(whole))).toEqual(here);
    const asked = { influences: true };
    const influenced = evaluate(scenario, asked);
    expect(good(influenced).document.targets[0]?.influences?.[0]).toMatchObject({
      assumption: "g",
      firstOrder: expect.closeTo(1, 1),
    });
    expect(await evaluateWith(scenario, fromParts(whole), asked)).toEqual(influenced);
    const second = [1, 2].map(async (shard) => {
      const bytes = await drawPart(source, { shard, shards: 2, first: whole }, async ({ machine }, task) =>
        runTask(machine, task),
      );
      return { path: `second ${shard}`, bytes: good(bytes) };
    });
    expect(partsOfOneRun([...(await Promise.all(parts)), ...(await Promise.all(second))])).toMatchObject({
      errors: [{ code: "part-foreign" }],
    });
  });

  test("a part of another scenario is no first pass of this one", async () => {
    const first = good(partsOfOneRun([{ path: "part", bytes: bytesOfPart }]));
    const other = sourceOf(
      "years: { base: 2020, to: 2025 }\nindicators: { y: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }",
    );
    expect(await drawPart(other, { shard: 1, shards: 1, first }, crewPass(drawing))).toMatchObject({
      errors: [{ code: "part-foreign", args: { path: "part" } }],
    });
    const reseeded = { ...source, options: { seed: 7 } };
    expect(await drawPart(reseeded, { shard: 1, shards: 1, first }, crewPass(drawing))).toMatchObject({
      errors: [{ code: "part-foreign" }],
    });
    expect(partsOfOneRun([{ path: "gone", bytes: null }])).toMatchObject({ errors: [{ code: "part-broken" }] });
  });
});

test("a part that another version drew is not merged", () => {
  const { header } = openPart(bytesOfPart) as OpenPart;
  const { answer } = good(partsOfOneRun([{ path: "part", bytes: bytesOfPart }])).parts[0] as NamedPart;
  const bytes = encodePart({ ...(header as object), reckon: "0.0.9" }, answer);
  expect(partsOfOneRun([{ path: "old", bytes }])).toMatchObject({
    errors: [{ code: "part-foreign", args: { path: "old", other: `reckon ${VERSION}` } }],
  });
});

describe("what goes wrong while drawing", () => {
  const codes = (result: Result<Evaluation>) => (result.ok ? [] : result.errors.map(({ code, args }) => [code, args]));

  test("no memory and a dead worker are told, by their own codes", async () => {
    expect(codes(await thrown(new RunFault("engine-too-large", "9 GB")))).toEqual([
      ["engine-too-large", { reason: "9 GB" }],
    ]);
    expect(codes(await thrown(new RunFault("engine-worker-failed", "killed")))).toEqual([
      ["engine-worker-failed", { reason: "killed" }],
    ]);
  });

  test("a fault of ours is not passed off as a lack of memory, RangeError though it be", async () => {
    await expect(thrown(new RangeError("Maximum call stack size exceeded"))).rejects.toThrow("call stack");
    expect(() => evaluate({ ...scenario, draws: 0 })).toThrow("whole number");
  });
});

import { describe, expect, test } from "vitest";
import type { Result } from "../../src/base/diagnostic.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { runTask } from "../../src/engine/task.ts";
import { evaluateWith } from "../../src/evaluate/evaluate.ts";
import {
  type Candidate,
  drawPart,
  fromParts,
  type Pass,
  partsOfOneRun,
  type WholeRun,
} from "../../src/evaluate/parts.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good, sourceOf } from "../support.ts";

const source = sourceOf(`
years: { base: 2020, to: 2025 }
draws: 1000
assumptions: { g: { value: 8%, distribution: { pert: [5%, 8%, 10%] } } }
indicators: { x: { unit: 亿元, history: { 2020: 1566 }, growth: g } }
targets: { t: { indicator: x, at-least: 2300, by: 2025 } }
`);
const scenario = good(resolveScenario(source.files, source.entry));
const here: Pass = async ({ machine }, task) => runTask(machine, task);

/** Share i of n, named a1, a2 … */
const drawn = async (
  name: string,
  shard: number,
  shards: number,
  more: { first?: WholeRun; options?: ResolveOptions } = {},
) => {
  const { first = null, options = {} } = more;
  const bytes = good(await drawPart({ ...source, options }, { shard, shards, first }, here));
  return { path: `${name}${shard}`, bytes };
};
const three = await Promise.all([1, 2, 3].map((shard) => drawn("a", shard, 3)));
const [one, two, last] = three as [Candidate, Candidate, Candidate];
const first = good(partsOfOneRun(three));
const second = await Promise.all([1, 2, 3].map((shard) => drawn("b", shard, 3, { first })));

const found = (result: Result<WholeRun>) =>
  result.ok ? result.value.parts.map(({ path }) => path) : result.errors.map(({ code, args }) => [code, args]);
const merged = (...parts: readonly Candidate[]) => found(partsOfOneRun(parts));

describe("two passes in parts", () => {
  test("give the quantiles of a single exact run, in whatever order they come", async () => {
    const whole = await evaluateWith(scenario, async (program, options) =>
      simulate(program, { ...options, exact: true }),
    );
    const parts = good(partsOfOneRun([...second, ...three].reverse()));
    expect(await evaluateWith(scenario, fromParts(parts))).toEqual(whole);
    const rough = await evaluateWith(scenario, async (program, options) => simulate(program, options));
    expect(await evaluateWith(scenario, fromParts(first))).toEqual(rough);
    // Parts are read, not used up: the same ones again give the same again.
    expect(await evaluateWith(scenario, fromParts(first))).toEqual(rough);
    expect(whole).not.toEqual(rough);
  });

  test("are told apart: each must be complete", () => {
    expect(merged(...three, ...second.slice(0, 2))).toEqual([["part-missing", { parts: "3", shards: 3 }]]);
    expect(merged(...second)).toEqual([["part-missing", { parts: "1, 2, 3", shards: 3 }]]);
    const [again] = second as [Candidate];
    expect(merged(...three, ...second, { ...again, path: "again" })).toEqual([
      ["part-repeated", { shard: 1, paths: "b1, again" }],
    ]);
  });
});

describe("parts of one run", () => {
  test("stand in the order of their shards", () => {
    expect(merged(last, one, two)).toEqual(["a1", "a2", "a3"]);
    expect(merged(two, last, one)).toEqual(["a1", "a2", "a3"]);
  });

  test("are all there, each once; what is missing or repeated is named", () => {
    expect(merged()).toEqual([["part-missing", { parts: "1", shards: 1 }]]);
    expect(merged(two)).toEqual([["part-missing", { parts: "1, 3", shards: 3 }]]);
    expect(merged(one, last)).toEqual([["part-missing", { parts: "2", shards: 3 }]]);
    expect(merged(one, two, { ...two, path: "copy" })).toEqual([
      ["part-repeated", { shard: 2, paths: "a2, copy" }],
      ["part-missing", { parts: "3", shards: 3 }],
    ]);
  });

  test("that cannot be read are named, all of them", () => {
    const cut = (part: Candidate) => ({ ...part, bytes: part.bytes?.subarray(0, 900) ?? null });
    expect(merged(cut(one), two, { path: "gone", bytes: null })).toEqual([
      ["part-broken", { path: "a1" }],
      ["part-broken", { path: "gone" }],
    ]);
  });

  test("are of one scenario, drawn and divided alike; the first that differs is named beside the first", async () => {
    const reseeded = await drawn("seed", 2, 3, { options: { seed: 2 } });
    expect(merged(one, two, reseeded)).toEqual([["part-foreign", { path: "seed2", other: "a1" }]]);
    expect(merged(one, await drawn("half", 2, 2))).toEqual([["part-foreign", { path: "half2", other: "a1" }]]);
    const other = sourceOf("years: { base: 2020, to: 2025 }\nindicators: { y: { unit: 亿元, history: { 2020: 5 } } }");
    expect(await drawPart(other, { shard: 1, shards: 3, first }, here)).toMatchObject({
      errors: [{ code: "part-foreign", args: { path: "a1", other: "test" } }],
    });
  });
});

import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { toDocument } from "../../src/assess/toDocument.ts";
import type { Probability } from "../../src/engine/run.ts";
import { prepare, simulate, simulatePrepared } from "../../src/engine/simulate.ts";
import { DESIGNS } from "../../src/random/design.ts";
import { evaluationOf, programOf, scenarioOf } from "../support.ts";

/** No event, or up to two, where an uncertain number is expected; the third target hits or misses beside them. */
const COUNTS = `
years: { base: 2020, to: 2023 }
assumptions: { rate: { distribution: { lognormal: { mean: 0.5, sd: 0.2 } } }, g: { distribution: { normal: [0, 1] } } }
indicators:
  floods: { unit: 次, history: { 2020: 0 } }
  expected: { formula: rate }
  x: { formula: g }
targets:
  none: { indicator: floods, count: { at-most: 0, intensity: expected }, by: 2023 }
  few: { indicator: floods, count: { at-most: 2, intensity: expected }, by: 2023 }
  half: { indicator: x, at-least: 0, by: 2023 }
`;

const SEEDS = 200;
/** E[e^(−3 rate)]: the integral over the normal score, by the trapezoidal rule with 200,001 nodes from −9 to 9 (Python 3.11). */
const TRUTH = 0.2581688205956308;

describe.each(DESIGNS)("%s: the error of a chance over many seeds", (design) => {
  const prepared = prepare(programOf(COUNTS), design);
  const runs = Array.from({ length: SEEDS }, (_, seed) => simulatePrepared(prepared, { seed, draws: 512 }));
  const found = (
    of: (run: (typeof runs)[number]) => { probability: number | null; error: number | null } | undefined,
  ) => {
    const each = runs.map((run) => of(run) as { probability: number; error: number });
    const mean = each.reduce((sum, { probability }) => sum + probability / SEEDS, 0);
    const sd = Math.sqrt(each.reduce((sum, { probability }) => sum + (probability - mean) ** 2 / (SEEDS - 1), 0));
    const claimed = Math.sqrt(each.reduce((sum, { error }) => sum + error ** 2 / SEEDS, 0));
    return { mean, claimed, ratio: claimed / sd };
  };

  // Of 200 seeds, a standard deviation is known to 5 %: four times that either way.
  test.each([0, 1])("target %i: the error that is claimed is the one that is found", (target) => {
    const { ratio } = found(({ targets }) => targets[target]?.probability);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  });

  test("of all together too, some of which hit or miss", () => {
    const { ratio } = found(({ joint }) => joint);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  });

  test("the chances are right: E[e^(−3 rate)]", () => {
    const { mean, claimed } = found(({ targets }) => targets[0]?.probability);
    expect(Math.abs(mean - TRUTH)).toBeLessThan((4 * claimed) / Math.sqrt(SEEDS) + 1e-6);
  });
});

/** y is infinite in the draws in which u is at 0, and in every draw from 2022 on. */
const INFINITE = `
years: { base: 2020, to: 2022 }
draws: 4000
assumptions: { u: { distribution: { uniform: [-1, 1] } }, c: { value: 0 } }
indicators:
  zero: { formula: "max(u, 0)" }
  y: { formula: (1) / zero }
  z: { formula: (1) / c }
  w: { formula: u }
targets:
  t: { indicator: y, at-least: 1, by: 2021 }
  s: { indicator: z, at-least: 1, by: 2021 }
  g: { indicator: zero, change: { at-least: -200%, from: 2020 }, by: 2021 }
  v: { indicator: w, at-least: 0, by: 2021 }
`;

describe.each(["wasm", "js"] as const)("%s: what is not finite is no hit", (executor) => {
  const run = simulate(programOf(INFINITE), { seed: 1, draws: 4000, design: "plain", executor });
  const [t, s, g, v] = run.targets;

  test("an infinite value meets nothing in its draw, though ∞ ≥ 1", () => {
    // 1 / u >= 1 wherever u > 0: half of the draws, the others being infinite.
    expect(Math.abs((t?.probability.probability as number) - 0.5)).toBeLessThan(0.04);
    const infinite = run.nonfinite.find(({ indicator, year }) => indicator === "y" && year === 2021)?.draws as number;
    expect(t?.probability.probability).toBe((4000 - infinite) / 4000);
    expect(t?.nonfinite).toBe(0);
  });

  test("a target whose own figure is not finite counts the draws itself", () => {
    expect(g?.nonfinite).toBe(4000 - Math.round((g?.probability.probability as number) * 4000));
    expect(g?.nonfinite).toBeGreaterThan(1800);
  });

  test("infinite whatever is drawn: nothing to assess, and no part of the joint probability", () => {
    expect(s).toMatchObject({ value: null, holds: null, probability: { probability: null, error: null } });
    expect(run.nonfinite).toContainEqual({ indicator: "z", year: 2021, draws: 4000 });
    expect(run.joint.probability).toBeGreaterThan(0.4);
    expect(v?.probability.probability).toBeGreaterThan(0.4);
  });
});

describe("a condition on several figures is none where one of them is infinite", () => {
  const several = (u: string) => `
years: { base: 2020, to: 2022 }
draws: 2000
assumptions: { u: { distribution: { uniform: ${u} } } }
indicators:
  y: { formula: "(1) / max(u, 0)" }
  x: { formula: "if(year == 2021, 1 / max(u, 0), 5)" }
  peer: { formula: u }
targets:
  ranked: { indicator: y, rank: { at-most: 1, among: [peer] }, by: 2022 }
  kept: { indicator: x, maintain: { at-least: 1 }, by: 2022 }
`;

  test("half of the draws are no hits, though infinity ranks first and no year is below", () => {
    const run = simulate(programOf(several("[-1, 1]")), { seed: 1, draws: 2000, design: "plain" });
    for (const { probability } of run.targets) {
      expect(probability.probability).toBeGreaterThan(0.45);
      expect(probability.probability).toBeLessThan(0.55);
    }
    expect(run.targets.map(({ holds }) => holds)).toEqual([null, null]);
  });

  test("where none is, all are", () => {
    const run = simulate(programOf(several("[0.1, 0.2]")), { seed: 1, draws: 2000, design: "plain" });
    expect(run.targets.map(({ probability }) => probability.probability)).toEqual([1, 1]);
  });
});

test("on the central trajectory an infinite figure is not assessable, and the document says why", () => {
  const { document } = evaluationOf(INFINITE);
  expect(document.targets.map(({ verdict }) => verdict)).toEqual([
    "not-assessable",
    "not-assessable",
    "not-assessable",
    "met",
  ]);
  expect(document.targets[0]?.why.code).toBe("reason-no-value");
  expect(document.warnings.map(({ code }) => code)).toContain("engine-nonfinite-target");
});

test("one draw: no standard deviation, and a warning says so", () => {
  const { document } = evaluationOf(`${COUNTS}\ndraws: 1\ndesign: plain`);
  expect(document.indicators[1]?.sd.at(-1)).toBeNull();
  expect(document.warnings.map(({ code }) => code)).toContain("engine-one-draw");
});

test("the joint probability is a figure of the digest", () => {
  const scenario = scenarioOf(COUNTS);
  const program = programOf(COUNTS);
  const run = simulate(program, scenario);
  const digestWith = (joint: Probability) =>
    toDocument(scenario, { ...run, joint }, assess(scenario, program, run)).digest;
  expect(digestWith(run.joint)).toBe(evaluationOf(COUNTS).document.digest);
  expect(digestWith({ ...run.joint, probability: 0.5 })).not.toBe(digestWith(run.joint));
});

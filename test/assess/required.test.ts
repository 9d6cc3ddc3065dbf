import { describe, expect, it } from "vitest";
import type { Solve } from "../../src/assess/required.ts";
import { assumption, indicator, type Made, targetOf } from "../kinds/paths.ts";
import { assessed, finding } from "./run.ts";

/** y = x / population; population grows by an assumption, and the density asked for needs a rate of x. */
const made: readonly Made[] = [
  { id: "density", unit: "人", observed: { 2020: 3 }, path: { 2025: 3.3 } },
  { id: "physicians", unit: "人", observed: { 2018: 26000, 2020: 28600 }, path: { 2025: 33000 } },
];
const rate = { kind: "name", id: "physician-growth", when: { lag: 0 } } as const;
const growth = { model: "compound", figures: { rate } };
const scenario = {
  assumptions: [assumption("physician-growth", 0.029)],
  indicators: [indicator(made[0] as Made), indicator({ ...(made[1] as Made), over: { growth } })],
};
const target = targetOf("level", {
  indicator: "density",
  sense: "at-least",
  value: 3.95,
  required: { of: "physicians", from: null },
});
const density = (rate: number) => (3 * (1 + rate) ** 5) / 1.001 ** 5;
const solve: Solve = (_target, name, rate) => {
  expect(name).toBe("physician-growth");
  return { value: density(rate), margin: density(rate) - 3.95 };
};

describe("required rate of an upstream indicator or assumption", () => {
  it("is the root of the margin, and stands beside the rate that is assumed", () => {
    const found = finding({ made, target, over: scenario, solve });
    expect(found.required).toMatchObject({ of: "physicians", from: 2020, reason: null });
    expect(found.required.rate).toBeCloseTo(1.001 * (3.95 / 3) ** (1 / 5) - 1, 12);
    expect(found.assumed.rate).toBeCloseTo((33000 / 28600) ** (1 / 5) - 1, 12);
    expect(found.why.code).toBe("why-missed-upstream");
    const by = { ...target, required: { of: "physician-growth", from: null } };
    expect(finding({ made, target: by, over: scenario, solve }).assumed.rate).toBeCloseTo(0.029, 15);
  });

  it("is found for `equals`, and for a rank at its edge", () => {
    const equals = { ...target, sense: "equals" as const };
    const never: Solve = (_id, _name, rate) => ({ value: density(rate), margin: -Math.abs(density(rate) - 3.95) });
    const rate = finding({ made, target: equals, over: scenario, solve: never }).required.rate as number;
    expect(density(rate)).toBeCloseTo(3.95, 12);
    const rank = targetOf("rank", { ...target, kind: "rank", value: 1, among: ["physicians"], order: "highest" });
    const steps: Solve = (_id, _name, rate) => ({ value: 1, margin: rate < 0.07 ? -1 : 0 });
    expect(finding({ made, target: rank, over: scenario, solve: steps }).required.rate).toBeCloseTo(0.07, 12);
  });

  it("says so where there is none", () => {
    const codeOf = (margin: (rate: number) => number): string | undefined => {
      const answer: Solve = (_target, _assumption, rate) => ({ value: 1, margin: margin(rate) });
      const { required } = finding({ made, target, over: scenario, solve: answer });
      expect(required.rate).toBeNull();
      return required.reason?.code;
    };
    expect(codeOf((rate) => -1 - rate * rate)).toBe("no-root");
    expect([codeOf(() => -1), codeOf(() => 0)]).toEqual(["without-effect", "without-effect"]);
    const of = { ...target, required: { of: "density2", from: null } };
    expect(finding({ made, target: of, over: scenario, solve }).required.reason?.code).toBe("no-rate-to-solve");
  });
});

describe("realism", () => {
  const seen = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [2000 + i, 100 * 1.02 ** i]));
  const path = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [2021 + i, 100 * 1.02 ** 20 * 1.03 ** (i + 1)]));
  const x: Made = { id: "x", unit: "人", observed: seen, path };
  const level = (value: number) => targetOf("level", { sense: "at-least", value });

  it("puts the required rate to the indicator's own windows of the same length", () => {
    const easy = finding({ made: [x], target: level(150) });
    expect(easy.realism).toMatchObject([{ class: "own", windows: 16, word: "plausible", percentile: 0 }]);
    expect(finding({ made: [x], target: level(200) }).realism).toMatchObject([{ word: "unprecedented", rank: 1 }]);
  });

  it("warns of growth that was never seen, required and assumed, once each", () => {
    const { warnings, growth } = assessed({
      made: [x],
      target: level(200),
      over: { years: { from: 2000, base: 2020, to: 2025 } },
    });
    expect(growth).toMatchObject([
      { indicator: "x", rate: expect.closeTo(0.03, 12), realism: [{ word: "unprecedented" }] },
    ]);
    expect(warnings.map(({ code, args }) => [code, args.what])).toEqual([
      ["growth-unprecedented", { zh: "假设的", en: "assumed" }],
      ["growth-unprecedented", { zh: "所需的", en: "required" }],
    ]);
  });

  it("never changes a verdict", () => {
    expect(finding({ made: [{ ...x, path: { ...path, 2025: 210 } }], target: level(200) }).verdict).toBe("met");
  });

  it("warns of a deadline that passed unobserved", () => {
    const { warnings } = assessed({
      made: [{ ...x, observed: { 2020: 100 } }],
      target: level(90),
      over: { asOf: 2025 },
    });
    expect(warnings.map(({ code }) => code)).toContain("deadline-unobserved");
  });
});

import { describe, expect, it } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import { targetOf } from "../kinds/paths.ts";
import { type Case, finding } from "./run.ts";

const rising = (end: number, observed: Record<number, number> = { 2018: 96, 2020: 100 }) => [
  { id: "x", unit: "人", observed, path: { 2021: 103, 2022: 106, 2023: 109, 2024: 112, 2025: end } },
];
const level = targetOf("level", { sense: "at-least", value: 115 });
const verdict = (given: Case) => {
  const { verdict, reachable } = finding(given);
  return [verdict, reachable];
};

describe("verdict", () => {
  it("without a confidence: the centre and one draw in two, or at least one draw in five", () => {
    expect(verdict({ made: rising(116), target: level, probability: 0.5 })).toEqual(["met", true]);
    expect(verdict({ made: rising(116), target: level, probability: 0.49 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(116), target: level, probability: 0.05 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(116), target: level })).toEqual(["met", true]);
    expect(verdict({ made: rising(114), target: level, probability: 0.2 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(114), target: level, probability: 0.19 })).toEqual(["missed", false]);
    expect(verdict({ made: rising(114), target: level })).toEqual(["missed", false]);
  });

  it("with a confidence: both, exactly one, neither; never worse than without one", () => {
    const asked = { ...level, confidence: 0.8 };
    expect(verdict({ made: rising(116), target: asked, probability: 0.8 })).toEqual(["met", true]);
    expect(verdict({ made: rising(116), target: asked, probability: 0.79 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(114), target: asked, probability: 0.8 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(114), target: asked, probability: 0.79 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(114), target: asked, probability: 0.2 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(114), target: asked, probability: 0.19 })).toEqual(["missed", false]);
    expect(verdict({ made: rising(114), target: { ...level, confidence: 0.1 }, probability: 0.1 })[0]).toBe("at-risk");
  });

  it("past the deadline: what was observed decides, whatever the draws say", () => {
    const seen = (value: number) => rising(0, { 2020: 100, 2025: value });
    expect(verdict({ made: seen(115), target: level, probability: 0 })).toEqual(["achieved", true]);
    expect(verdict({ made: seen(114), target: level, probability: 1 })).toEqual(["missed", false]);
  });

  it("past the deadline without an observation: the projection is not called achieved, and a warning says so", () => {
    const given = { made: rising(116), target: level, over: { asOf: 2025 } };
    expect(verdict(given)).toEqual(["met", true]);
  });

  it("achieved early: the latest observation meets it and the centre holds it to the end", () => {
    const low = { ...level, value: 99 };
    expect(verdict({ made: rising(116), target: low })).toEqual(["achieved", true]);
    expect(verdict({ made: rising(90), target: low })).toEqual(["missed", false]);
    const dip = [{ id: "x", observed: { 2020: 100 }, path: { 2021: 98, 2022: 99, 2023: 99, 2024: 99, 2025: 99 } }];
    expect(verdict({ made: dip, target: low })).toEqual(["met", true]);
  });

  it("is not achieved early against the probability that is asked for", () => {
    const low = { ...level, value: 99 };
    expect(verdict({ made: rising(116), target: low, probability: 0.5 })).toEqual(["achieved", true]);
    expect(verdict({ made: rising(116), target: low, probability: 0.49 })).toEqual(["at-risk", false]);
    expect(verdict({ made: rising(116), target: { ...low, confidence: 0.9 }, probability: 0.8 })[0]).toBe("at-risk");
  });

  it("one value without a tolerance: the centre alone decides, since no draw hits it", () => {
    const exact = { ...level, sense: "equals" as const, value: 116 };
    expect(verdict({ made: rising(116), target: exact, probability: 0 })).toEqual(["met", true]);
    expect(verdict({ made: rising(116), target: { ...exact, tolerance: 1 }, probability: 0.1 })[0]).toBe("at-risk");
  });

  it("a cap, a period mean and a zero-events target are not achieved before the end", () => {
    const cap = targetOf("level", { sense: "at-most", value: 120 });
    expect(verdict({ made: rising(116), target: cap })).toEqual(["met", true]);
    const sum = targetOf("total", { sense: "at-most", value: 900 });
    expect(verdict({ made: rising(116), target: sum })).toEqual(["met", true]);
    const mean = targetOf("mean", { sense: "at-most", value: 120, meanOf: "values" });
    expect(verdict({ made: rising(116), target: mean })).toEqual(["met", true]);
    const none = [{ id: "x", unit: "起", observed: { 2021: 0 }, path: { 2022: 0, 2023: 0, 2024: 0, 2025: 0 } }];
    const zero = targetOf("count", { value: 0, intensity: null });
    expect(verdict({ made: none, target: zero })).toEqual(["met", true]);
  });

  it("impossible: a final miss beats every probability", () => {
    const every = targetOf("every-year", { sense: "at-least", value: 95, of: "value" });
    const made = [{ id: "x", observed: { 2021: 90 }, path: { 2022: 96, 2023: 96, 2024: 96, 2025: 96 } }];
    expect(verdict({ made, target: every, probability: 1 })).toEqual(["impossible", false]);
  });

  it("not assessable: reachable is null, and so is what does not exist", () => {
    const found = finding({ made: [{ id: "x", observed: { 2020: 1 } }], target: level });
    expect(found).toMatchObject({ verdict: "not-assessable", reachable: null, attainment: { value: null } });
    expect(found.why.code).toBe("reason-no-model");
  });

  it("a milestone is achieved, met or late by its months", () => {
    const due = 2025 * 12 + 11;
    const at = (own: object) =>
      finding({
        made: [{ id: "x", observed: { 2022: 1 } }],
        target: targetOf("milestone", { due, indicator: null, expected: null, done: null, ...own }),
      });
    expect(at({ done: due - 40 })).toMatchObject({ verdict: "achieved", slip: -40 });
    expect(at({ expected: due })).toMatchObject({ verdict: "met", slip: 0 });
    expect(at({ expected: due + 8 })).toMatchObject({ verdict: "missed", slip: 8 });
    expect(at({})).toMatchObject({ verdict: "not-assessable", slip: null });
  });
});

describe("why", () => {
  const sentence = (given: Case, lang: "zh" | "en") => messageOf(finding(given).why, lang);

  it("names observed, assumed and required growth in a full sentence", () => {
    expect(sentence({ made: rising(114), target: level }, "zh")).toBe(
      "按本情景，2025年target为114人，预计难以实现目标（≥ 115人）；2018—2020年实际年均增长2.06%，2020年以后假设年均增长2.66%，达标需年均增长2.83%。",
    );
    expect(sentence({ made: rising(116), target: level }, "en")).toBe(
      "In this scenario target will come to 116 persons in 2025, which meets the target (≥ 115 persons); it grew by 2.06% a year in 2018–2020, is assumed to grow by 3.01% a year after 2020, and needs to grow by 2.83% a year.",
    );
  });

  it("lets what declines fall", () => {
    const falling = [{ id: "x", unit: "人", observed: { 2018: 110, 2020: 100 }, path: { 2025: 80 } }];
    const cut = targetOf("level", { sense: "at-most", value: 75 });
    expect(sentence({ made: falling, target: cut }, "en")).toContain(
      "it fell by 4.65% a year in 2018–2020, is assumed to fall by 4.36% a year after 2020, and needs to fall by 5.59% a year.",
    );
    expect(sentence({ made: falling, target: cut }, "zh")).toContain(
      "2018—2020年实际年均下降4.65%，2020年以后假设年均下降4.36%，达标需年均下降5.59%。",
    );
  });

  const share = [{ id: "x", unit: "%", observed: { 2020: 60 }, path: { 2023: 61, 2025: 64 } }];
  const flow = [{ id: "x", unit: "亿元", observed: { 2021: 3 }, path: { 2022: 3, 2023: 3, 2024: 3, 2025: 3 } }];
  const tight = [{ id: "x", unit: "%", observed: { 2021: 95 }, path: { 2022: 91, 2023: 92, 2024: 93, 2025: 94 } }];
  const cases: [string, Case][] = [
    ["why-missed-step", { made: share, target: { ...level, value: 65 } }],
    ["why-missed-amount", { made: flow, target: targetOf("total", { sense: "at-least", value: 20 }) }],
    ["why-met-yearly", { made: tight, target: targetOf("maintain", { sense: "at-least", value: 90 }) }],
    ["why-risk-draws-rate-observed", { made: rising(114), target: level, probability: 0.3 }],
    ["why-risk-central-rate-observed", { made: rising(116), target: { ...level, confidence: 0.9 }, probability: 0.6 }],
    ["why-achieved-early", { made: rising(116), target: { ...level, value: 99 } }],
    ["why-impossible-allowance-exceeded", { made: flow, target: targetOf("total", { sense: "at-most", value: 2 }) }],
    ["reason-set-elsewhere", { made: [], target: targetOf("external", { awaiting: "省级方案" }) }],
  ];
  it.each(cases)("%s: every argument is filled in both languages", (code, given) => {
    expect(finding(given).why.code).toBe(code);
    if (code.startsWith("reason-")) return;
    for (const lang of ["zh", "en"] as const) {
      expect(sentence(given, lang)).not.toMatch(/[{}]|undefined|NaN|–。/);
      expect(sentence(given, lang)).toMatch(/[。.]$/);
    }
  });
});

import { describe, expect, it } from "vitest";
import { pathsOfRun } from "../../src/assess/paths.ts";
import { reachableOf, verdictOf } from "../../src/assess/verdict.ts";
import type { Run, TargetRun } from "../../src/engine/run.ts";
import type { Target } from "../../src/plan/target.ts";
import { type Made, pathsOf, scenarioOf, targetOf } from "../kinds/paths.ts";

const least = (value: number) => ({ sense: "at-least" as const, value });
const most = (value: number) => ({ sense: "at-most" as const, value });
type Values = Record<number, number>;
const x = (observed: Values, path: Values = {}, over: Partial<Made> = {}): Made => ({
  id: "x",
  unit: "人",
  observed,
  path,
  ...over,
});

interface Found {
  readonly holds?: boolean | null;
  readonly value?: number | null;
  readonly probability?: number | null;
  readonly missing?: TargetRun["missing"];
}
const rising = x({ 2020: 100 }, { 2021: 102, 2022: 104, 2023: 106, 2024: 108, 2025: 110 });

/** The ruling on a target whose run came out so. */
function ruling(
  target: Target,
  made: Made,
  { holds = true, value = 1, probability = null, missing = null }: Found,
  over = {},
) {
  const run: TargetRun = {
    id: target.id,
    value,
    margin: 0,
    holds,
    probability: { probability, error: null },
    nonfinite: 0,
    quantiles: [],
    quantileError: null,
    missing,
  };
  return verdictOf(target, pathsOf([made], over), run);
}
const level = targetOf("level", least(105));

describe("the first rule that applies decides", () => {
  it("nothing to judge by: the run's reason, the kind's, or that there is no value", () => {
    const missing = { code: "no-model", args: { indicator: "x", year: 2025 } } as const;
    expect(ruling(level, rising, { holds: null, missing })).toEqual({
      verdict: "not-assessable",
      rule: "missing",
      reason: missing,
      asked: 0.5,
    });
    expect(ruling(level, rising, { value: null })).toMatchObject({
      rule: "missing",
      reason: { code: "no-value", args: { target: "target", by: 2025 } },
    });
    expect(ruling(level, rising, { holds: null })).toMatchObject({ rule: "missing", reason: { code: "no-value" } });
    const change = targetOf("change", { ...least(0), from: 2022 });
    expect(ruling(change, x({ 2020: 1 }, { 2022: -1 }), { holds: null })).toMatchObject({
      reason: { code: "base-not-positive", args: { indicator: "x", year: 2022 } },
    });
    expect(ruling(change, rising, { holds: null })).toMatchObject({ reason: { code: "no-value" } });
  });

  it("then what was observed at the deadline, whatever was drawn", () => {
    const seen = x({ 2020: 100, 2025: 110 });
    expect(ruling(level, seen, { holds: true, probability: 0 })).toEqual({
      verdict: "achieved",
      rule: "settled",
      asked: 0.5,
    });
    expect(ruling({ ...level, confidence: 0.9 }, seen, { holds: false, probability: 1 })).toEqual({
      verdict: "missed",
      rule: "settled",
      asked: 0.9,
    });
  });

  it("then what rules it out, unless the centre or a draw brings it about", () => {
    const bounded = x({ 2020: 90 }, { 2025: 95 }, { bounds: { low: null, high: 100 } });
    const out = (found: Found) => ruling(level, bounded, found);
    expect(out({ holds: false })).toMatchObject({
      verdict: "impossible",
      rule: "ruled-out",
      reason: { code: "above-bound" },
      asked: 0.5,
    });
    expect(out({ holds: false, probability: 0 }).verdict).toBe("impossible");
    expect(out({ holds: false, probability: 0.01 }).verdict).toBe("missed");
    expect(out({ holds: true }).verdict).toBe("met");
    const every = targetOf("every-year", { ...least(95), of: "value" });
    expect(ruling(every, x({ 2021: 90 }), { holds: true, probability: 1 })).toMatchObject({
      verdict: "impossible",
      reason: { code: "missed-in-year" },
    });
  });

  it("then whether it is met already and held to the end, as likely as is asked", () => {
    const low = targetOf("level", least(99));
    const early = (target: Target, made: Made, found: Found = {}) => {
      const { verdict, rule } = ruling(target, made, found);
      return [verdict, rule];
    };
    expect(early(low, rising)).toEqual(["achieved", "early"]);
    expect(early(low, rising, { probability: 0.5 })).toEqual(["achieved", "early"]);
    expect(early(low, rising, { probability: 0.5 - 1e-13 })).toEqual(["achieved", "early"]);
    expect(early(low, rising, { probability: 0.49 })).toEqual(["at-risk", "central-only"]);
    expect(early(low, rising, { holds: false })).toEqual(["missed", "central"]);
    expect(early(level, rising)).toEqual(["met", "central"]);
    expect(early(low, x({}, { 2025: 100 }))).toEqual(["met", "central"]);
    const gap = x({ 2020: 100 }, { 2021: 101, 2023: 101, 2024: 101, 2025: 101 });
    expect(early(low, gap)).toEqual(["met", "central"]);
    const dip = x({ 2020: 100 }, { 2021: 101, 2022: 101, 2023: 101, 2024: 98, 2025: 101 });
    expect(early(low, dip)).toEqual(["met", "central"]);
    expect(early({ ...low, by: 2023 }, dip)).toEqual(["achieved", "early"]);
    expect(early(targetOf("level", most(120)), rising)).toEqual(["met", "central"]);
    const due = targetOf("milestone", { indicator: null, due: 24_311, expected: 24_311, done: null });
    expect(early(due, rising)).toEqual(["met", "central"]);
  });

  it("then the centre with the probability: both, one of them, none", () => {
    const found = (holds: boolean, probability: number | null, confidence: number | null = null, atRisk = 0.2) => {
      const settings = { settings: { atRisk, flat: 0.01, compounding: "discrete" as const } };
      const { verdict, rule, asked } = ruling({ ...level, confidence }, rising, { holds, probability }, settings);
      return [verdict, rule, asked];
    };
    expect([found(true, null), found(false, null)]).toEqual([
      ["met", "central", 0.5],
      ["missed", "central", 0.5],
    ]);
    expect([found(true, 0.5), found(true, 0.49), found(true, 0.8, 0.8), found(true, 0.79, 0.8)]).toEqual([
      ["met", "both", 0.5],
      ["at-risk", "central-only", 0.5],
      ["met", "both", 0.8],
      ["at-risk", "central-only", 0.8],
    ]);
    expect([
      found(false, 0.2),
      found(false, 0.19),
      found(false, 0.1, 0.1),
      found(false, 0.09, 0.1),
      found(false, 0.2, 0.8),
    ]).toEqual([
      ["at-risk", "draws-only", 0.2],
      ["missed", "neither", 0.2],
      ["at-risk", "draws-only", 0.1],
      ["missed", "neither", 0.1],
      ["at-risk", "draws-only", 0.2],
    ]);
    expect([found(false, 0.3, null, 0.4), found(false, 0.2 - 1e-13)]).toEqual([
      ["missed", "neither", 0.4],
      ["at-risk", "draws-only", 0.2],
    ]);
  });

  it("one exact value: the centre alone, as no draw hits it; with a tolerance the draws count", () => {
    const exact = targetOf("level", { sense: "equals", value: 110 });
    expect(ruling(exact, rising, { holds: true, probability: 0 })).toMatchObject({ verdict: "met", rule: "central" });
    expect(ruling(exact, rising, { holds: false, probability: 0 })).toMatchObject({
      verdict: "missed",
      rule: "central",
    });
    expect(ruling({ ...exact, tolerance: 1 }, rising, { holds: true, probability: 0 })).toMatchObject({
      verdict: "at-risk",
      rule: "central-only",
    });
    expect(ruling(level, rising, { holds: true, probability: 0 })).toMatchObject({ rule: "central-only" });
  });
});

it("reachable is yes, no, or unknown", () => {
  const verdicts = ["achieved", "met", "at-risk", "missed", "impossible", "not-assessable"] as const;
  expect(verdicts.map(reachableOf)).toEqual([true, true, false, false, false, null]);
});

describe("the paths of a run", () => {
  const years = [2018, 2019, 2020, 2021, 2022];
  const run = {
    years,
    indicators: [
      { id: "a", status: years.map(() => null), central: years.map(() => 9) },
      { id: "x", status: ["observed", "interpolated", "derived", "derived", "projected"], central: [1, 2, 3, 4, 5] },
      { id: "gap", status: ["observed", "observed", null, null, null], central: [1, null, null, null, null] },
    ],
  } as unknown as Run;
  const at = (asOf: number) => pathsOfRun(scenarioOf([], { asOf }), run);

  it("have values and their status by indicator and year", () => {
    const { value, status, asOf } = at(2020);
    expect([value("x", 2018), value("x", 2022), value("x", 2017), value("y", 2018)]).toEqual([1, 5, null, null]);
    expect([status("x", 2019), status("x", 2022), status("x", 2023), status("y", 2018), asOf]).toEqual([
      "interpolated",
      "projected",
      null,
      null,
      2020,
    ]);
  });

  it("were last seen where observed or derived from observations, up to the as-of and the year asked", () => {
    expect(at(2020).latest("x")).toEqual({ year: 2020, value: 3 });
    expect(at(2021).latest("x")).toEqual({ year: 2021, value: 4 });
    expect(at(2022).latest("x")).toEqual({ year: 2021, value: 4 });
    expect(at(2019).latest("x")).toEqual({ year: 2018, value: 1 });
    expect(at(2022).latest("x", 2020)).toEqual({ year: 2020, value: 3 });
    expect(at(2020).latest("x", 2022)).toEqual({ year: 2020, value: 3 });
    expect(at(2020).latest("gap")).toEqual({ year: 2018, value: 1 });
    expect([at(2017).latest("x"), at(2020).latest("y"), at(2020).latest("a")]).toEqual([null, null, null]);
  });
});

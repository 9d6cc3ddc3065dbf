import { expect, it } from "vitest";
import { assess, assessor } from "../../src/assess/assess.ts";
import { toDocument } from "../../src/assess/toDocument.ts";
import { warning } from "../../src/base/diagnostic.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compile } from "../../src/model/compile.ts";
import { good, scenarioOf } from "../support.ts";

const YAML = `years: { base: 2020, to: 2022 }
as-of: 2020
draws: 32
sources: { plan: { title: 规划 } }
assumptions:
  g: { label: { zh: 增速, en: rate }, value: 8%, distribution: { normal: [8%, 1%] }, source: plan }
  n: { value: 3, unit: 人, lever: { from: 1, to: 5 }, schedule: { 2021: 4, 2022: 5 }, between: linear }
  c: 0.5
indicators:
  x: { label: { zh: 产值, en: output }, unit: 亿元, history: { 2017: 90, 2019: 95, 2020: 100, 2021: 110 }, growth: g }
targets:
  t: { label: { zh: 目标, en: goal }, indicator: x, at-least: 120, by: 2022, nature: binding, confidence: 80%, source: plan, row: "3", quote: 达到120亿元 }
  s: { indicator: x, total: { at-least: 250 }, by: 2022 }
  e: { external: 省级方案 }
facts:
  f: { label: { zh: 事实, en: fact }, value: 3, unit: 个, year: 2020, quote: 三, source: plan, row: "4" }
`;
/** Drawn once; assessed and put into a document anew by each test, so that a fault planted there is met. */
const drawn = (yaml: string) => {
  const scenario = scenarioOf(yaml);
  const program = good(compile(scenario));
  return { scenario, program, run: simulate(program, scenario) };
};
const DRAWN = drawn(YAML);
const CERTAIN = drawn(YAML.replace(", distribution: { normal: [8%, 1%] }", ""));
const documentOf = ({ scenario, program, run } = DRAWN) => toDocument(scenario, run, assess(scenario, program, run));
const near = (value: number) => expect.closeTo(value, 9);
const text = (zh: string, en: string) => ({ zh, en });

it("a document says how it was made", () => {
  const document = documentOf();
  expect(document).toMatchObject({
    ...{ seed: 1, design: "sobol-sums", draws: 32, "as-of": 2020, method: "compound ratio (95/60/0)", nonfinite: [] },
    scenario: { id: "test", title: text("test", "test"), hash: DRAWN.scenario.hash },
    years: { from: 2017, base: 2020, to: 2022 },
    facts: [
      { id: "f", label: text("事实", "fact"), value: 3, unit: "个", year: 2020, quote: "三", source: "plan", row: "4" },
    ],
  });
  expect(Object.keys(document.origins)).toContain("x@2021");
});

it("an assumption as a share where it is a rate, else in its unit", () => {
  const { assumptions } = documentOf();
  expect(assumptions).toMatchObject([
    {
      ...{ id: "g", label: text("增速", "rate"), value: 0.08, schedule: null, unit: "", measure: "share" },
      ...{ distribution: { kind: "normal", mean: 0.08, sd: 0.01 }, held: false, lever: null, source: "plan" },
      at: "test.yaml:6:44",
    },
    {
      ...{ id: "n", value: 3, schedule: { 2021: 4, 2022: 5 }, between: "linear", unit: "人", measure: "amount" },
      ...{ distribution: null, lever: { from: 1, to: 5 }, source: null, at: "test.yaml:7:15" },
    },
    { id: "c", value: 0.5, unit: "", measure: "amount" },
  ]);
  expect(assumptions.map((one) => "between" in one)).toEqual([false, true, false]);
});

it("an indicator's values year by year, observed ones up to the as-of apart from later ones", () => {
  const [x] = documentOf().indicators;
  expect(x).toMatchObject({
    ...{ id: "x", label: text("产值", "output"), unit: "亿元", years: [2017, 2018, 2019, 2020, 2021, 2022] },
    ...{ history: { 2017: 90, 2019: 95, 2020: 100 }, later: { 2021: 110 }, interpolated: [2018] },
    central: [90, near(Math.sqrt(90 * 95)), 95, 100, near(108), near(116.64)],
    assumed: { rate: near(0.08), realism: [{ class: "own", word: "too-few", rank: 1, windows: 1 }] },
    ...{ source: null, at: "test.yaml:10:112" },
  });
  const levels = ["0.05", "0.25", "0.5", "0.75", "0.95"] as const;
  expect(Object.keys(x?.quantiles ?? {})).toEqual(levels);
  const last = levels.map((level) => x?.quantiles[level].at(-1) ?? 0);
  expect([...last].sort((a, b) => a - b)).toEqual(last);
  // 100 · (1 + g)² with g ~ N(8 %, 1 %), known to 32 points: about 116.6 ± 1.645 · 2.16.
  expect(last.map(Math.round)).toEqual([114, 115, 117, 118, 119]);
  expect([x?.sd[3], x?.quantileError[3], x?.mean[3]]).toEqual([0, 0, 100]);
});

it("a target with all that was found of it, and its sentences", () => {
  const { targets } = documentOf();
  expect(targets[0]).toMatchObject({
    ...{ id: "t", label: text("目标", "goal"), indicator: "x", kind: "level", unit: "亿元", by: 2022 },
    quantity: { code: "value", measure: "amount", difference: "step", name: text("2022年值", "value in 2022") },
    condition: { sense: "at-least", value: 120, low: null, high: null, from: 2020 },
    mark: { shape: "point", low: 120, high: 120, from: 2022, to: 2022 },
    ...{ nature: "binding", confidence: 0.8, verdict: "missed", reachable: false, slip: null },
    attainment: { value: near(116.64), margin: near(-3.36), holds: false, probability: 1 / 32, reason: null },
    required: {
      rate: near(Math.sqrt(1.2) - 1),
      increment: null,
      low: null,
      high: null,
      of: "x",
      from: 2020,
      amounts: false,
      reason: null,
    },
    assumed: { rate: near(0.08), increment: null },
    pace: {
      ...{ word: "unknown", ratio: null, progress: null },
      reason: {
        code: "reason-no-observation-after-base",
        zh: "“产值”在基年（2020年）之后还没有观测值。",
        en: "“output” has no observation after its base year 2020.",
      },
    },
    realism: [{ class: "own", word: "too-few" }],
    why: {
      code: "why-missed-rate-observed",
      en: "In this scenario output will come to 116.6 × 100 million yuan in 2022, which misses the target (≥ 120 × 100 million yuan); it grew by 3.57% a year in 2017–2020, is assumed to grow by 8% a year after 2020, and needs to grow by 9.54% a year.",
    },
    ...{ row: "3", quote: "达到120亿元", source: "plan", at: "test.yaml:12:61" },
  });
  expect(targets[1]).toMatchObject({
    unit: "亿元",
    required: { amounts: true, increment: near(125) },
    confidence: null,
  });
  expect(targets[2]).toMatchObject({
    indicator: null,
    unit: "",
    verdict: "not-assessable",
    reachable: null,
    mark: null,
    why: { code: "reason-set-elsewhere" },
  });
});

it("a target that nothing random touches says so", () => {
  const certain = documentOf(CERTAIN);
  expect(certain.targets[0]?.attainment).toMatchObject({
    probability: null,
    error: null,
    reason: { code: "reason-no-uncertainty" },
  });
  expect(certain.targets[2]?.attainment).toMatchObject({ probability: null, reason: null });
});

it("figures in a reason as readers want them, and things by their labels", () => {
  const { scenario, program, run } = DRAWN;
  const assessment = assess(scenario, program, run);
  const reason = { code: "allowance-exceeded" as const, args: { over: 5.67891, goal: 12345.678 } };
  const lacking = { code: "no-base" as const, args: { indicator: "x", year: 2020 } };
  const findings = assessment.findings.map((one) => ({
    ...one,
    required: { ...one.required, reason },
    pace: { ...one.pace, reason: lacking },
  }));
  const [target] = toDocument(scenario, run, { ...assessment, findings }).targets;
  expect(target?.required.reason?.en).toMatch(/5\.679/);
  expect(target?.required.reason?.en).not.toMatch(/5\.67891/);
  expect([target?.pace.reason?.zh, target?.pace.reason?.en]).toEqual([
    expect.stringContaining("产值"),
    expect.stringContaining("output"),
  ]);
});

it("of a family each says which member it is", () => {
  const { scenario, program, run } = DRAWN;
  const member = {
    of: "beds",
    at: { district: "泉山" },
    label: text("泉山", "泉山"),
    family: text("床位", "beds"),
    dimension: text("区", "district"),
  };
  const family = { ...scenario, indicators: scenario.indicators.map((one) => ({ ...one, member })) };
  const document = toDocument(family, run, assess(scenario, program, run));
  expect([document.indicators[0]?.member, documentOf().indicators[0]?.member]).toEqual([member, undefined]);
});

it("warnings in both languages, with their places", () => {
  const { scenario } = DRAWN;
  const at = { file: "plan.yaml", line: 3, col: 5 };
  const warnings = [warning("equals-without-tolerance", at, { id: "t" }), warning("engine-one-draw", null)];
  const growth = scenario.indicators.map(({ id }) => ({ indicator: id, rate: null, realism: [] }));
  const run = {
    ...{
      years: [2020],
      seed: 7,
      draws: 3,
      design: "plain" as const,
      targets: [],
      joint: { probability: null, error: null },
    },
    ...{ nonfinite: [{ indicator: "x", year: 2020, draws: 2 }], overflows: [] },
    indicators: [
      { id: "x", status: ["observed" as const], central: [1], mean: [1], sd: [0], quantiles: [], quantileError: [0] },
    ],
  };
  const made = toDocument({ ...scenario, targets: [] }, run, { findings: [], growth, warnings });
  expect(made).toMatchObject({
    seed: 7,
    draws: 3,
    design: "plain",
    nonfinite: [{ indicator: "x", year: 2020, draws: 2 }],
  });
  expect(made.warnings).toEqual([
    {
      code: "equals-without-tolerance",
      message: {
        zh: expect.stringContaining("目标t要求恰好等于一个数"),
        en: expect.stringContaining("t asks for one exact value"),
      },
      at: "plan.yaml:3:5",
    },
    {
      code: "engine-one-draw",
      message: { zh: expect.stringContaining("只抽样一次"), en: expect.stringContaining("one draw") },
      at: null,
    },
  ]);
  const again = toDocument({ ...scenario, targets: [] }, { ...run, draws: 4 }, { findings: [], growth, warnings });
  expect(again.digest).not.toBe(made.digest);
  const drawnOtherwise = { ...run, joint: { probability: 0.5, error: 0 } };
  expect(toDocument({ ...scenario, targets: [] }, drawnOtherwise, { findings: [], growth, warnings }).digest).not.toBe(
    made.digest,
  );
  expect(made.indicators[0]).toMatchObject({ history: { 2017: 90, 2019: 95, 2020: 100 }, later: { 2021: 110 } });
  expect(Object.keys(made.indicators[0]?.history ?? {})).toEqual(["2017", "2019", "2020"]);
});

it("an assessor gives each run what a fresh one gives it", () => {
  const { scenario, program } = DRAWN;
  const again = assessor(scenario, program);
  for (const seed of [1, 2]) {
    const run = simulate(program, { ...scenario, seed });
    expect(again(run)).toEqual(assess(scenario, program, run));
  }
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { runId } from "../../src/plan/change.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good } from "../support.ts";

const PLAN = `title: { zh: 规划, en: plan }
years: { base: 2020, to: 2025 }
draws: 256
sources: { book: { title: Book } }
assumptions:
  growth: { label: 增速, value: 8%, distribution: { pert: [4%, 8%, 13%] }, source: book, quote: 年均增长8% }
  budget: { unit: 亿元, value: 80, distribution: { uniform: [60, 100] }, source: book }
  path: { schedule: { 2021: 5%, 2023: 7% } }
  rate: 5%
  switch: { distribution: { discrete: [[1, 60%], [2, 40%]] } }
correlations: [{ of: [growth, budget], rank: 0.5 }]
indicators:
  machinery: { unit: 亿元, source: book, history: { 2019: 1500, 2020: { value: 1566, approximate: true, source: book } }, growth: growth }
  steel: { history: { 2020: 100 }, growth: path }
  coal: { history: { 2020: 100 }, growth: rate }
  index: { changes: { 2019: 4%, 2020: 5% }, growth: 3% }
  spent: { unit: 亿元, formula: budget * switch }
targets:
  machinery-2025: { indicator: machinery, at-least: 3000亿元, by: 2025, source: book, quote: 达到3000亿元 }
  steady: { indicator: coal, average-growth: { at-least: 4% }, by: 2025 }
  near: { indicator: coal, band: { around: 120, within: 5% }, by: 2025 }
  up: { indicator: coal, directional: up, by: 2025 }
`;

const load = (options: ResolveOptions = {}, files: Readonly<Record<string, string>> = {}, entry = "plan.yaml") =>
  resolveScenario(new Map(Object.entries({ "plan.yaml": PLAN, ...files })), entry, options);
const plan = (options: ResolveOptions = {}): Scenario => good(load(options));
const over = (yaml: string, options: ResolveOptions = {}) =>
  load(options, { "over.yaml": `extends: plan.yaml\n${yaml}` }, "over.yaml");
const assumption = ({ assumptions }: Scenario, id: string) => assumptions.find((each) => each.id === id);
const target = ({ targets }: Scenario, id: string) => targets.find((each) => each.id === id);

/** The only error, in both languages. */
const said = (result: ReturnType<typeof load>) => {
  const errors = result.ok ? [] : result.errors;
  expect(errors.map(({ code }) => code)).toHaveLength(1);
  const [found] = errors;
  if (!found) throw new Error("no error");
  const text = (lang: "zh" | "en") => `${messageOf(found, lang)} → ${remedyOf(found, lang)}`;
  return { code: found.code, at: found.at, zh: text("zh"), en: text("en") };
};

describe("an assumption moves", () => {
  test("with its distribution; unit, label and bounds stay, the source does not", () => {
    const changed = plan({ set: { growth: "12%", budget: "120" } });
    expect(assumption(changed, "growth")).toMatchObject({
      label: { zh: "增速" },
      value: 0.12,
      held: false,
      source: null,
      quote: null,
      at: { file: "--set growth=12%", line: 0, col: 0 },
      overrides: [{ file: "plan.yaml", line: 6, col: 31 }],
      distribution: { kind: "pert", min: expect.closeTo(0.08, 12), mode: 0.12, max: expect.closeTo(0.17, 12) },
    });
    expect(assumption(changed, "budget")?.distribution).toEqual({ kind: "uniform", min: 90, max: 150 });
    expect(assumption(plan({ set: { budget: "1.2万亿元" } }), "budget")?.value).toBe(12000);
  });

  test("a schedule so that the first projected year has the figure, or one year of it; a constant in one year", () => {
    expect(assumption(plan({ set: { path: "6%" } }), "path")?.schedule).toEqual({
      2021: 0.06,
      2023: expect.closeTo(0.08, 12),
    });
    expect(assumption(plan({ set: { "path@2022": "9%" } }), "path")?.schedule).toEqual({
      2021: 0.05,
      2022: 0.09,
      2023: 0.07,
    });
    expect(assumption(plan({ set: { "rate@2023": "7%" } }), "rate")).toMatchObject({
      value: 0.05,
      schedule: { 2023: 0.07, 2024: 0.05 },
    });
    const both = plan({ set: { "path@2021": "0%", path: "6%" } });
    expect(assumption(both, "path")?.schedule).toEqual({ 2021: 0, 2022: 0.06, 2023: expect.closeTo(0.08, 12) });
  });

  test("--fix takes the uncertainty away, and partners keep their draws", () => {
    const [base, fixed] = [plan(), plan({ fix: { growth: "8%" } })];
    expect(assumption(fixed, "growth")).toMatchObject({ value: 0.08, held: true, source: null });
    const [before, after] = [good(evaluate(base)).document, good(evaluate(fixed)).document];
    const spent = (document: typeof before) => document.indicators.find(({ id }) => id === "spent");
    expect(spent(after)).toEqual(spent(before));
    expect(after.indicators[0]?.sd.at(-1)).toBe(0);
    expect(fixed).toMatchObject({ changes: [{ id: "growth", from: 0.08, to: 0.08, fixed: true }] });
  });

  test("a switch is fixed, with a warning", () => {
    const result = load({ set: { switch: "2" } });
    expect(result.ok && result.warnings.map(({ code, at }) => [code, at?.file])).toEqual([
      ["set-fixes", "--set switch=2"],
    ]);
    expect(assumption(good(result), "switch")).toMatchObject({ value: 2, held: true });
  });
});

describe("targets and observations", () => {
  test("a target's figure, read as if it stood in the file; its source does not stay", () => {
    const changed = plan({ set: { "machinery-2025": "2800亿元", near: "110", steady: "3%" } });
    expect(target(changed, "machinery-2025")).toMatchObject({
      value: 2800,
      sense: "at-least",
      source: null,
      quote: null,
      at: { file: "--set machinery-2025=2800亿元" },
      overrides: [{ file: "plan.yaml", line: 19, col: 53 }],
    });
    expect(target(changed, "near")).toMatchObject({ low: 104.5, high: 115.5 });
    expect(target(changed, "steady")).toMatchObject({ value: 0.03 });
    expect(changed.changes.map(({ id, from, to, unit }) => [id, from, to, unit])).toEqual([
      ["machinery-2025", 3000, 2800, "亿元"],
      ["near", 120, 110, ""],
      ["steady", 0.04, 0.03, ""],
    ]);
  });

  test("an observation, one that there was none of, and a yearly change", () => {
    const changed = plan({ set: { "machinery@2020": "1600", "machinery@2018": "1400亿元", "index@2020": "10%" } });
    const [machinery, , , index] = changed.indicators;
    expect(
      machinery?.observations.map(({ year, value, source, approximate }) => [year, value, source, approximate]),
    ).toEqual([
      [2018, 1400, null, false],
      [2019, 1500, "book", false],
      [2020, 1600, null, false],
    ]);
    expect(index?.observations.map(({ value }) => value)).toEqual([100, 104, expect.closeTo(114.4, 9)]);
    expect(changed.years.from).toBe(2018);
    expect(changed.changes.map(({ id, year, from, to }) => [id, year, from, to])).toEqual([
      ["index", 2020, 0.05, 0.1],
      ["machinery", 2018, null, 1400],
      ["machinery", 2020, 1566, 1600],
    ]);
  });

  test("one in a table, and one of an indicator without a history", () => {
    const yaml =
      "years: { base: 2020, to: 2021 }\nindicators:\n  a: { history: { file: t.csv, year: y, value: v } }\n  b: { formula: a * 2 }\n";
    const table = {
      kind: "table" as const,
      sheets: [
        {
          name: "",
          rows: [
            ["y", "v"],
            ["2019", "5"],
            ["2020", "6"],
          ],
        },
      ],
    };
    const files = new Map<string, string | SourceFile>([
      ["a.yaml", yaml],
      ["t.csv", table],
    ]);
    const [a, b] = good(resolveScenario(files, "a.yaml", { set: { "a@2020": "7", "b@2020": "13" } })).indicators;
    expect(a?.observations.map(({ value }) => value)).toEqual([5, 7]);
    expect(b?.observations.map(({ value }) => value)).toEqual([13]);
  });
});

test("an uncertain observation stays as uncertain as it was, or is fixed", () => {
  const yaml =
    "years: { base: 2020, to: 2021 }\nindicators: { a: { unit: 亿元, history: { 2020: { value: 1700, sd: 50亿元 } } } }\n";
  const of = (options: ResolveOptions) => good(resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml", options));
  expect(of({ set: { "a@2020": "1750" } }).indicators[0]?.observations).toMatchObject([{ value: 1750, sd: 50 }]);
  expect(of({ set: { "a@2020": "1700" } })).toEqual(of({}));
  const fixed = of({ fix: { "a@2020": "1700" } });
  expect(fixed.indicators[0]?.observations[0]?.sd).toBeUndefined();
  expect(fixed.changes).toMatchObject([{ id: "a", year: 2020, from: 1700, to: 1700, fixed: true }]);
  const none = resolveScenario(new Map([["a.yaml", yaml.replace(", sd: 50亿元", "")]]), "a.yaml", {
    fix: { "a@2020": "1750" },
  });
  expect(said(none).code).toBe("fix-not-drawn");
});

describe("its own value changes nothing", () => {
  test.each([
    { growth: "8%", budget: "80亿元", path: "5%", "path@2024": "7%", "rate@2024": "5%" },
    { "machinery-2025": "3000", near: "120", steady: "4.0%", "machinery@2020": "1566亿元", "index@2020": "5%" },
  ])("%j", (set) => {
    const [before, after] = [plan(), plan({ set })];
    expect(after).toEqual(before);
    expect(JSON.stringify(good(evaluate(after)).document)).toBe(JSON.stringify(good(evaluate(before)).document));
  });
});

describe("a changed run is another scenario", () => {
  test("id, title, hash and the document's changes", () => {
    const base = plan();
    const changed = plan({ set: { growth: "12%" } });
    expect(base).toMatchObject({ id: "plan", title: { zh: "规划", en: "plan" }, changes: [] });
    expect(changed.id).toMatch(/^plan~[0-9a-f]{8}$/);
    expect(changed.title).toEqual({ zh: "规划，其中 growth = 12%", en: "plan, with growth = 12%" });
    expect(changed.hash).not.toBe(base.hash);
    const { document } = good(evaluate(changed));
    expect(document.changes).toEqual([{ id: "growth", year: null, from: 0.08, to: 0.12, unit: "", fixed: false }]);
    expect(document.scenario).toMatchObject({ id: changed.id, title: changed.title });
    expect(document.origins.growth?.at).toBe("--set growth=12%");
    expect(good(evaluate(base)).document.changes).toEqual([]);
  });

  test("the same changes in another order or other words are the same scenario; others, or fixed ones, are not", () => {
    const idOf = (options: ResolveOptions) => plan(options).id;
    const id = idOf({ set: { growth: "12%", budget: "120" } });
    expect(idOf({ set: { budget: "120亿元", growth: "12.0%" } })).toBe(id);
    expect(idOf({ set: { budget: "120", growth: "12%", rate: "5%" } })).toBe(id);
    const others = [
      { set: { growth: "12%" } },
      { set: { growth: "13%" } },
      { fix: { growth: "12%" } },
      { set: { "rate@2023": "12%" } },
    ];
    expect(new Set([id, ...others.map(idOf)]).size).toBe(5);
  });

  test("the title names units, what is fixed, and three changes at most", () => {
    const titled = (options: ResolveOptions) => plan(options).title;
    expect(titled({ set: { "machinery@2020": "1600", "machinery-2025": "2800" } })).toEqual({
      zh: "规划，其中 machinery@2020 = 1600亿元、machinery-2025 = 2800亿元",
      en: "plan, with machinery@2020 = 1600 × 100 million yuan, machinery-2025 = 2800 × 100 million yuan",
    });
    expect(titled({ fix: { growth: "12%" } })).toEqual({
      zh: "规划，其中 growth 固定为 12%",
      en: "plan, with growth fixed at 12%",
    });
    expect(titled({ set: { growth: "12%", budget: "90", rate: "6%", path: "6%" } }).en).toBe(
      "plan, with budget = 90 × 100 million yuan, growth = 12%, path = 6% and 1 more",
    );
  });
});

describe("an end of a band changes by its own name", () => {
  const stock =
    "targets: { near: { band: { around: null, within: null, low: 110, high: 130 } }, span: { for: d, indicator: coal, band: { low: 1, high: 200 } } }\ndimensions: { d: [a, b] }";
  const changed = (set: Record<string, string>) => good(over(stock, { set }));

  test("one, or both together, whatever lies between", () => {
    expect(target(changed({ "near.low": "115" }), "near")).toMatchObject({ low: 115, high: 130 });
    const both = changed({ "near.low": "140", "near.high": "150" });
    expect(target(both, "near")).toMatchObject({ low: 140, high: 150 });
    expect(both.changes.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["near.high", 130, 150],
      ["near.low", 110, 140],
    ]);
    expect(both.title.zh).toBe("规划，其中 near.high = 150、near.low = 140");
    expect(changed({ "near.low": "110.0" }).id).toBe("over");
  });

  test("of each member, of one, and the width around a middle", () => {
    const { targets } = changed({ "span.low": "2", "span[b].low": "3" });
    expect(targets.filter(({ id }) => id.startsWith("span"))).toMatchObject([{ low: 2 }, { low: 3 }]);
    expect(target(plan({ set: { "near.within": "10%" } }), "near")).toMatchObject({ low: 108, high: 132 });
  });

  test("where there is none, or none of that name", () => {
    const zh = (set: Record<string, string>) => said(load({ set })).zh;
    expect(zh({ "steady.low": "3%" })).toBe("目标 steady.low 没有可以改的数 → 在叠加情景里改它的条件。");
    expect(said(load({ set: { "nowhere.low": "3" } })).code).toBe("change-unknown");
    expect(said(load({ set: { "near.low": "viel" } })).code).toBe("band-ends");
    expect(said(over(stock, { set: { "near.low": "150" } })).code).toBe("band-order");
  });
});

describe("what a run's output is called", () => {
  const called = (options: ResolveOptions = {}) => runId(plan(options));
  test("that of a run with another as-of, seed, number of draws or design has a name of its own", () => {
    const given = [{ asOf: 2019 }, { seed: 2 }, { draws: 512 }, { design: "plain" as const }, { seed: 2, draws: 512 }];
    const names = given.map(called);
    for (const name of names) expect(name).toMatch(/^plan~[0-9a-f]{8}$/);
    expect(new Set(names).size).toBe(names.length);
    expect(given.map((each) => plan(each).id)).toEqual(given.map(() => "plan"));
  });

  test("what the file says anyway changes none, and a change has one name with it", () => {
    expect(called({ asOf: 2020, seed: 1, draws: 256, design: "sobol-sums" })).toBe("plan");
    const set = { growth: "12%" };
    expect(called({ set })).toBe(plan({ set }).id);
    expect(called({ set, seed: 2 })).toMatch(/^plan~[0-9a-f]{8}$/);
    expect(new Set([called({ set }), called({ set, seed: 2 }), called({ seed: 2 })]).size).toBe(3);
  });
});

describe("errors, without an invented place", () => {
  test.each<[ResolveOptions, string, string, string]>([
    [
      { set: { growht: "12%" } },
      "change-unknown",
      "没有名为 growht 的假设、目标或指标可改 → 是否想写 growth？可改的有：假设（growth=5%，某一年 growth@2023=5%）、目标值（machinery-2025=2800亿元）、观测值（machinery@2022=1750）。用 reckon explain 列出全部名称。",
      "there is no assumption, target or indicator growht to change → did you mean growth? An assumption (growth=5%, in one year growth@2023=5%), a target (machinery-2025=2800亿元) and an observation (machinery@2022=1750) can be. List all names with reckon explain.",
    ],
    [
      { set: { machinery: "1750" } },
      "change-without-year",
      "machinery 是指标，没有写明改哪一年 → 写明年份以改观测值，如 machinery@2022=1750；要改增速，就改它的假设。",
      "machinery is an indicator, and no year is named → name the year to change an observation, machinery@2022=1750; for its growth, change the assumption that it follows.",
    ],
    [
      { set: { "machinery-2025@2023": "2800" } },
      "change-target-year",
      "machinery-2025 是目标，没有 2023 年的值 → 去掉 @2023：machinery-2025=2800。",
      "machinery-2025 is a target and has no value of 2023 → leave out @2023: machinery-2025=2800.",
    ],
    [
      { set: { up: "5" } },
      "change-target-figure",
      "目标 up 没有可以改的数 → 在叠加情景里改它的条件。",
      "the target up has no figure to change → change its condition in an overlay.",
    ],
    [
      { fix: { "growth@2023": "5%" } },
      "fix-year",
      "--fix 固定整个假设，不能只固定一年 → 只改一年用 --set；固定用 --fix growth=5%。",
      "--fix fixes an assumption as a whole, not one year of it → use --set for one year, or --fix growth=5%.",
    ],
    [
      { fix: { "machinery-2025": "2800" } },
      "fix-not-drawn",
      "machinery-2025 不是假设，没有不确定性可去 → 用 --set machinery-2025=2800。",
      "machinery-2025 is no assumption: it has no uncertainty to take away → use --set machinery-2025=2800.",
    ],
    [
      { set: { growth: "12%" }, fix: { growth: "13%" } },
      "change-twice",
      "growth 改了两次：--set growth=12% 与 --fix growth=13% → growth 只留一个。",
      "growth is changed twice: --set growth=12% and --fix growth=13% → keep one of growth.",
    ],
    [
      {
        set: [
          ["growth", "12%"],
          ["growth", "12%"],
        ],
      },
      "change-twice",
      "growth 改了两次：--set growth=12% 与 --set growth=12% → growth 只留一个。",
      "growth is changed twice: --set growth=12% and --set growth=12% → keep one of growth.",
    ],
    [
      { set: { "growth@2023": "12%" } },
      "change-year-drawn",
      "growth 是随机的，不能只改 2023 一年 → 去掉 @2023，整体改变；要逐年给定，就在叠加情景里把 distribution 换成 schedule。",
      "growth is drawn: it cannot change in 2023 alone → leave out @2023 to change it as a whole; or give it a schedule in place of its distribution, in an overlay.",
    ],
  ])("%j", (options, code, zh, en) => {
    const found = said(load(options));
    expect(found).toMatchObject({ code, zh, en, at: { line: 0, col: 0 } });
  });

  test("a value that is none, of another unit, or outside what is left", () => {
    expect(said(load({ set: { growth: "viel" } })).code).toBe("quantity-not-number");
    expect(said(load({ set: { "machinery@2020": "5人" } })).code).toBe("quantity-unit-mismatch");
    expect(said(load({ set: { "machinery-2025": "viel" } })).code).toBe("quantity-not-number");
    const bounded = over("assumptions: { growth: { bounds: { high: 20% } } }", { set: { growth: "30%" } });
    expect(said(bounded)).toMatchObject({
      code: "change-outside",
      zh: "growth 改为 30%，超出其分布移动并截断后的范围 −∞ 至 20% → 改用范围内的值；或不再随机，固定为该值：--fix growth=30%，叠加情景里写成 { value: 30%, distribution: null }。",
      en: "growth cannot move to 30%: its moved distribution, cut to its bounds, has −∞ to 20% → choose a value within; or fix it there, without uncertainty: --fix growth=30%, in an overlay { value: 30%, distribution: null }.",
    });
    expect(good(over("assumptions: { growth: { bounds: { high: 20% } } }", { fix: { growth: "30%" } })).id).toMatch(
      /^over~/,
    );
  });
});

describe("an overlay's figure is the same change", () => {
  /** What an assumption says, wherever it was said. */
  const saying = (scenario: Scenario, id: string) => {
    const { at: _at, overrides: _overrides, ...says } = assumption(scenario, id) ?? {};
    return says;
  };

  test.each([
    ["growth", "12%"],
    ["budget", "120"],
    ["budget", "1.2万亿元"],
    ["path", "6%"],
    ["rate", "6%"],
    ["growth", "8%"],
  ])("%s: %s, bare", (id, value) => {
    const bare = good(over(`assumptions:\n  ${id}: ${value}\n`));
    const set = plan({ set: { [id]: value } });
    expect({ ...saying(bare, id), source: null, quote: null }).toEqual({
      ...saying(set, id),
      source: null,
      quote: null,
    });
    expect(assumption(bare, id)?.source).toBeNull();
    expect(assumption(bare, id)?.at).toMatchObject({ file: "over.yaml", line: 3 });
    expect(bare).toMatchObject({ id: "over", changes: [] });
  });

  test("in a map too, over an earlier overlay, and beside its own distribution", () => {
    expect(saying(good(over("assumptions: { growth: { value: 12% } }")), "growth")).toEqual(
      saying(plan({ set: { growth: "12%" } }), "growth"),
    );
    const two = {
      "over.yaml": "extends: plan.yaml\nassumptions: { growth: 10% }",
      "third.yaml": "extends: over.yaml\nassumptions: { growth: { value: 12% } }",
    };
    expect(saying(good(load({}, two, "third.yaml")), "growth")).toEqual(
      saying(plan({ set: { growth: "12%" } }), "growth"),
    );
    const own = good(over("assumptions: { growth: { value: 12%, distribution: { normal: [12%, 1%] } } }"));
    expect(assumption(own, "growth")).toMatchObject({
      value: 0.12,
      distribution: { kind: "normal", mean: 0.12, sd: 0.01 },
    });
    const restated = {
      ...two,
      "third.yaml": "extends: over.yaml\nassumptions: { growth: { distribution: { normal: [10%, 1%] } } }",
    };
    expect(assumption(good(load({}, restated, "third.yaml")), "growth")).toMatchObject({
      value: 0.1,
      distribution: { mean: 0.1 },
    });
    const centre = good(over("assumptions: { switch: 2 }"));
    expect(assumption(centre, "switch")).toMatchObject({ value: 2, held: true });
  });

  test("{ value: …, distribution: null } fixes, and the base's correlation stays", () => {
    const fixed = good(over("assumptions: { growth: { value: 12%, distribution: null } }"));
    expect(saying(fixed, "growth")).toEqual(saying(plan({ fix: { growth: "12%" } }), "growth"));
    expect(fixed.correlations).toHaveLength(1);
    const still = good(over("assumptions: { growth: { distribution: null } }"));
    expect(assumption(still, "growth")).toMatchObject({ value: 0.08, held: true });
    const drawn = {
      "over.yaml": "extends: plan.yaml\nassumptions: { growth: { distribution: null } }",
      "third.yaml": "extends: over.yaml\nassumptions: { growth: { distribution: { normal: [8%, 1%] } } }",
    };
    expect(assumption(good(load({}, drawn, "third.yaml")), "growth")).toMatchObject({
      held: false,
      distribution: { kind: "normal" },
    });
    const outside = good(over("assumptions: { growth: { value: 50%, distribution: null } }"));
    expect(assumption(outside, "growth")).toMatchObject({ value: 0.5, held: true });
  });

  test("a schedule in place of a distribution takes its place; a value in a map is a constant in place of a schedule", () => {
    const scheduled = good(
      over("correlations: []\nassumptions: { growth: { distribution: null, schedule: { 2021: 5% } } }"),
    );
    expect(assumption(scheduled, "growth")).toMatchObject({
      distribution: null,
      held: false,
      schedule: { 2021: 0.05 },
    });
    expect(assumption(good(over("assumptions: { path: { value: 6% } }")), "path")).toMatchObject({
      value: 0.06,
      schedule: null,
    });
  });

  test("errors name the overlay's file and line", () => {
    const errors = (yaml: string) => {
      const result = over(yaml);
      return result.ok ? [] : result.errors.map(({ code, at }) => `${at?.file}:${at?.line}:${at?.col} ${code}`);
    };
    expect(errors("assumptions:\n  budget: 5人\n")).toEqual(["over.yaml:3:11 quantity-unit-mismatch"]);
    expect(errors("assumptions:\n  growth: viel\n")).toEqual(["over.yaml:3:11 quantity-not-number"]);
    expect(errors("assumptions:\n  growth: 12\n")).toEqual(["over.yaml:3:11 rate-without-sign"]);
    const files = {
      "mid.yaml": "extends: plan.yaml\nassumptions: { growth: { bounds: { low: 0%, high: 20% } } }",
      "over.yaml": "extends: mid.yaml\nassumptions:\n  growth: 30%\n",
    };
    const result = load({}, files, "over.yaml");
    expect(result.ok ? [] : result.errors.map(({ code, at }) => `${at?.file}:${at?.line}:${at?.col} ${code}`)).toEqual([
      "over.yaml:3:11 change-outside",
    ]);
  });

  test("a figure of a target or an observation takes no source from its base, a source of its own it keeps", () => {
    const scenario = good(
      over("indicators: { machinery: { history: { 2019: 1510 } } }\ntargets: { machinery-2025: { at-least: 2800 } }"),
    );
    expect(scenario.indicators[0]?.observations.map(({ value, source }) => [value, source])).toEqual([
      [1510, null],
      [1566, "book"],
    ]);
    expect(target(scenario, "machinery-2025")).toMatchObject({ value: 2800, source: null, quote: null });
    const sourced = good(
      over(
        "sources: { new: { title: New } }\ntargets: { machinery-2025: { at-least: 2800, source: new } }\nassumptions: { growth: { value: 9%, source: book } }",
      ),
    );
    expect(target(sourced, "machinery-2025")?.source).toBe("new");
    expect(assumption(sourced, "growth")?.source).toBe("book");
    const late = good(over("assumptions: { rate: { value: 5%, source: book } }"));
    expect(assumption(late, "rate")?.source).toBe("book");
  });

  test("the hash covers what a value moves from, and what is held", () => {
    const hash = (base: string, yaml: string) =>
      good(
        load(
          {},
          { "plan.yaml": PLAN.replace("value: 8%", `value: ${base}`), "over.yaml": `extends: plan.yaml\n${yaml}` },
          "over.yaml",
        ),
      ).hash;
    expect(hash("8%", "assumptions: { growth: 12% }")).not.toBe(hash("9%", "assumptions: { growth: 12% }"));
    expect(hash("8%", "assumptions: { growth: { distribution: null } }")).not.toBe(hash("8%", ""));
  });
});

test("property: --set, an overlay's bare figure and one in a map give the same draws", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 300 }), (growth, budget) => {
      const figuresOf = (result: ReturnType<typeof load>) => {
        const { digest, indicators, targets } = good(evaluate(good(result))).document;
        return { digest, indicators, values: targets.map(({ attainment }) => attainment) };
      };
      const set = figuresOf(load({ set: { growth: `${growth}%`, budget: String(budget) } }));
      expect(figuresOf(over(`assumptions: { growth: ${growth}%, budget: ${budget} }`))).toEqual(set);
      expect(figuresOf(over(`assumptions: { growth: { value: ${growth}% }, budget: { value: ${budget} } }`))).toEqual(
        set,
      );
    }),
    { numRuns: 15 },
  );
});

describe("members of a dimension", () => {
  const yaml = `years: { base: 2020, to: 2022 }
dimensions: { district: [泉山, 云龙] }
assumptions: { g: { for: district, value: 5%, distribution: { normal: [5%, 1%] } } }
indicators: { beds: { for: district, unit: 张, history: { 泉山: { 2020: 100 }, 云龙: { 2020: 200 } }, growth: g } }
targets: { more: { for: district, indicator: beds, at-least: 110, by: 2022 } }
`;
  const valuesOf = (set: Readonly<Record<string, string>>) => {
    const { assumptions, targets, indicators, changes } = good(
      resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml", { set }),
    );
    return {
      assumptions: assumptions.map(({ value }) => value),
      targets: targets.map((each) => ("value" in each ? each.value : null)),
      observed: indicators.map(({ observations }) => observations.at(-1)?.value),
      changes: changes.map(({ id }) => id),
    };
  };

  test("one of them, or each that has none of its own", () => {
    expect(valuesOf({ g: "7%", "g[云龙]": "8%" })).toMatchObject({
      assumptions: [0.07, 0.08],
      changes: ["g[云龙]", "g[泉山]"],
    });
    expect(valuesOf({ more: "120", "more[泉山]": "130" })).toMatchObject({ targets: [130, 120] });
    expect(valuesOf({ "beds[泉山]@2021": "105" })).toMatchObject({ observed: [105, 200], changes: ["beds[泉山]"] });
  });

  test("an unknown member is an error", () => {
    const result = resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml", { set: { "g[鼓楼]": "7%" } });
    expect(said(result).code).toBe("change-unknown");
  });
});

import { describe, expect, it } from "vitest";
import { enterLacking, enterOwn, enterValue } from "../../src/assess/entries.ts";
import { type Lacking, lackingOf } from "../../src/assess/lacking.ts";
import { missingFigures } from "../../src/assess/missing.ts";
import type { Expr } from "../../src/formula/expr.ts";
import type { Program } from "../../src/model/program.ts";
import type { Indicator, Scenario } from "../../src/plan/scenario.ts";
import { indicator, type Made, scenarioOf, targetOf } from "../kinds/paths.ts";
import { evaluationOf } from "../support.ts";

const YEARS = { from: 2018, base: 2020, to: 2025 };
const name = (id: string, lag = 0): Expr => ({ kind: "name", id, when: { lag } });
const formula = (expr: Expr) => ({ formula: { text: "…", expr } });
const STANDS = { growth: { model: "hold", figures: {} } };
const grows = (id: string) => ({ growth: { model: "compound", figures: { rate: name(id) } } });
const add = (...args: readonly Expr[]): Expr => ({ kind: "call", op: "add", args });

describe("what keeps an indicator from having a value", () => {
  /** `cells`: the years in which an indicator has one. */
  const lacking = (
    made: readonly Made[],
    id: string,
    year: number,
    cells: Readonly<Record<string, readonly number[]>> = {},
    over: Partial<Scenario> = {},
  ) => {
    const scenario = scenarioOf(made, { asOf: 2020, years: YEARS, ...over });
    const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
    const indicators = made.map((one) => ({
      id: one.id,
      status: [],
      cells: years.map((each) => (cells[one.id]?.includes(each) ? 1 : null)),
    }));
    const found = lackingOf(scenario, { years, indicators } as unknown as Program, id, year);
    return found && [found.what, found.indicator, found.year];
  };

  it("nothing, where it has one, or where nobody knows of it", () => {
    expect(lacking([{ id: "x" }], "x", 2021, { x: [2021] })).toBeNull();
    expect(lacking([{ id: "x", observed: { 2017: 1 } }], "x", 2017)).toBeNull();
    expect(lacking([{ id: "x" }], "y", 2021)).toBeNull();
  });

  it("a projection that long", () => {
    expect(lacking([{ id: "x", observed: { 2020: 1 }, over: STANDS }], "x", 2026)).toEqual(["years", "x", 2026]);
    expect(lacking([{ id: "x", observed: { 2020: 1 }, over: STANDS }], "x", 2025)).toBeNull();
  });

  it("an observation: of a year before the first, of the as-of at the latest, or of any where there is none", () => {
    expect(lacking([{ id: "x", observed: { 2018: 1 } }], "x", 2016)).toEqual(["observation", "x", 2016]);
    expect(lacking([{ id: "x", over: STANDS }], "x", 2019)).toEqual(["observation", "x", 2019]);
    expect(lacking([{ id: "x", over: STANDS }], "x", 2024)).toEqual(["observation", "x", 2020]);
    expect(lacking([{ id: "x", observed: { 2019: 1 }, over: STANDS }], "x", 2018)).toEqual(["observation", "x", 2018]);
    // One after the as-of is none yet.
    expect(lacking([{ id: "x", observed: { 2021: 1 } }], "x", 2022)).toEqual(["observation", "x", 2020]);
    expect(lacking([{ id: "x", observed: { 2021: 1 } }], "x", 2021)).toEqual(["observation", "x", 2020]);
    expect(lacking([{ id: "x", observed: { 2020: 1 } }], "x", 2020, {}, { asOf: 2019 })).toEqual([
      "observation",
      "x",
      2019,
    ]);
  });

  it("a growth model", () => {
    expect(lacking([{ id: "x", observed: { 2018: 1 } }], "x", 2019)).toEqual(["growth", "x", 2019]);
    expect(lacking([{ id: "x", observed: { 2018: 1 } }], "x", 2024)).toEqual(["growth", "x", 2024]);
  });

  it("the same of what its formula or its growth reads", () => {
    const over = formula(add(name("a"), name("b")));
    expect(lacking([{ id: "x", over }, { id: "a" }, { id: "b" }], "x", 2023)).toEqual(["observation", "a", 2020]);
    expect(lacking([{ id: "x", over }, { id: "a" }, { id: "b" }], "x", 2023, { a: [2023] })).toEqual([
      "observation",
      "b",
      2020,
    ]);
    expect(lacking([{ id: "x", over: formula(name("a", 3)) }, { id: "a" }], "x", 2022)).toEqual([
      "observation",
      "a",
      2019,
    ]);
    const x = { id: "x", observed: { 2020: 1 }, over: grows("r") };
    expect(lacking([x, { id: "r", observed: { 2019: 1 } }], "x", 2022, { x: [2020, 2021] })).toEqual([
      "growth",
      "r",
      2022,
    ]);
    // Of growth the year before comes first.
    expect(lacking([x, { id: "r", observed: { 2019: 1 } }], "x", 2022, { x: [2020] })).toEqual(["growth", "r", 2021]);
    expect(lacking([x, { id: "r" }], "x", 2022, { x: [2020, 2021], r: [2022] })).toBeNull();
  });

  it("of a year before the first of all, of the indicator itself", () => {
    const made = [{ id: "x", over: formula(name("a")) }, { id: "a" }];
    expect(lacking(made, "x", 2017)).toEqual(["observation", "x", 2017]);
    expect(lacking(made, "x", 2018)).toEqual(["observation", "a", 2018]);
  });

  it("a formula that reads its own past needs an observation to start from", () => {
    const over = formula(add(name("x", 1), name("a")));
    expect(lacking([{ id: "x", over }, { id: "a" }], "x", 2023)).toEqual(["observation", "x", 2020]);
    const shaken = { ...over, volatility: { sd: name("a"), persistence: 0 } };
    expect(lacking([{ id: "x", over: shaken }, { id: "a" }], "x", 2023)).toEqual(["observation", "x", 2020]);
    expect(lacking([{ id: "x", observed: { 2020: 1 }, over }, { id: "a" }], "x", 2023)).toEqual([
      "observation",
      "a",
      2020,
    ]);
  });

  it("an observation where all that is read is there, up to the as-of", () => {
    const made = [{ id: "x", over: formula(name("a")) }, { id: "a" }];
    expect(lacking(made, "x", 2020, { a: [2020] })).toEqual(["observation", "x", 2020]);
    expect(lacking(made, "x", 2021, { a: [2021] })).toBeNull();
  });

  it("ends where formulas go round in a circle", () => {
    const circle = [
      { id: "x", over: formula(name("y")) },
      { id: "y", over: formula(name("x")) },
    ];
    expect(lacking(circle, "x", 2023)).toBeNull();
  });
});

describe("what is to be entered", () => {
  const at = (line: number, file = "plan.yaml", col = 3) => ({ file, line, col });
  const placed = (made: Made, places: readonly ReturnType<typeof at>[]): Indicator => {
    const plain = indicator(made);
    return {
      ...plain,
      at: at(2),
      observations: plain.observations.map((one, i) => ({ ...one, at: places[i] ?? at(9) })),
    };
  };
  const enter = (one: Indicator, lacking: Omit<Lacking, "indicator">) => {
    const scenario = scenarioOf([], { years: YEARS, indicators: [indicator({ id: "other" }), one] });
    const { entries, scenario: entered } = enterLacking(scenario, { ...lacking, indicator: one.id });
    return { entries, entered, now: entered.indicators[1] as Indicator, other: entered.indicators[0] };
  };

  it("a value under history, in its unit, and the scenario as it stands with it", () => {
    const x = placed({ id: "x", unit: "亿元", observed: { 2018: 5, 2020: 7 } }, [at(3), at(4)]);
    const { entries, now, entered, other } = enter(x, { what: "observation", year: 2019 });
    expect(entries).toEqual([
      {
        code: "missing-observation",
        args: { indicator: "x", year: 2019, unit: "(亿元)" },
        at: at(3),
        enter: "indicators.x.history: { 2019: … }",
      },
    ]);
    expect(
      now.observations.map(({ year, value, artefact, approximate, period }) => [
        year,
        value,
        artefact,
        approximate,
        period,
      ]),
    ).toEqual([
      [2018, 5, false, false, null],
      [2019, 1, false, false, null],
      [2020, 7, false, false, null],
    ]);
    expect([entered.years.from, other?.observations]).toEqual([2018, []]);
    expect(enter(x, { what: "observation", year: 2015 }).entered.years).toEqual({ ...YEARS, from: 2015 });
    const none = enter(indicator({ id: "x", unit: "" }), { what: "observation", year: 2019 });
    expect(none.entries).toMatchObject([{ args: { unit: "" }, at: { file: "test.yaml", line: 1 } }]);
  });

  it("a row of the table that the history comes from", () => {
    const x = placed({ id: "x", observed: { 2017: 3, 2018: 5, 2020: 7 } }, [
      at(2, "data.csv"),
      at(3, "data.csv"),
      at(4, "data.csv"),
    ]);
    expect(enter(x, { what: "observation", year: 2019 }).entries).toMatchObject([
      { code: "missing-observation", args: { year: 2019 }, at: at(4, "data.csv"), enter: "data.csv: 2019, …" },
    ]);
  });

  it("the yearly changes that lead back to a year before them", () => {
    const chained = placed({ id: "x", observed: { 2020: 100, 2021: 103 } }, [at(3), at(3)]);
    expect(enter(chained, { what: "observation", year: 2018 }).entries).toMatchObject([
      {
        code: "missing-change",
        args: { indicator: "x", year: 2019 },
        at: at(3),
        enter: "indicators.x.changes: { 2019: … }",
      },
      { code: "missing-change", args: { year: 2020 }, enter: "indicators.x.changes: { 2020: … }" },
    ]);
    expect(enter(chained, { what: "observation", year: 2018 }).entries).toHaveLength(2);
    expect(enter(chained, { what: "observation", year: 2022 }).entries).toMatchObject([
      { code: "missing-observation", enter: "indicators.x.history: { 2022: … }" },
    ]);
    for (const second of [at(4), at(3, "plan.yaml", 9)])
      expect(
        enter(placed({ id: "x", observed: { 2020: 100, 2021: 103 } }, [at(3), second]), {
          what: "observation",
          year: 2018,
        }).entries,
      ).toMatchObject([{ enter: "indicators.x.history: { 2018: … }" }]);
    const single = placed({ id: "x", observed: { 2020: 100 } }, [at(3)]);
    expect(enter(single, { what: "observation", year: 2018 }).entries).toMatchObject([
      { enter: "indicators.x.history: { 2018: … }" },
    ]);
  });

  it("a growth model, or a later last year", () => {
    const x = placed({ id: "x", observed: { 2020: 7 } }, [at(3)]);
    const growth = enter(x, { what: "growth", year: 2023 });
    expect(growth.entries).toEqual([
      { code: "missing-growth", args: { indicator: "x" }, at: at(2), enter: "indicators.x.growth: …" },
    ]);
    expect([growth.now.growth, growth.other?.growth]).toEqual([STANDS.growth, null]);
    const years = enter(x, { what: "years", year: 2030 });
    expect(years.entries).toEqual([
      { code: "missing-years", args: { year: 2030 }, at: at(2), enter: "years.to: 2030" },
    ]);
    expect(years.entered.years).toEqual({ ...YEARS, to: 2030 });
  });

  it("the value of a target, and an indicator where it names none that there is", () => {
    const scenario = scenarioOf([{ id: "x" }], { targets: [] });
    const awaited = (id: string | null) => targetOf("external", { indicator: id, awaiting: "省级方案", at: at(7) });
    const value = { code: "missing-value", args: { target: "target" }, at: at(7), enter: "targets.target.at-least: …" };
    const named = enterValue(scenario, awaited("x"), "missing-value");
    expect(named.entries).toEqual([value]);
    expect(named.scenario.indicators.map(({ id }) => id)).toEqual(["x"]);
    expect(named.scenario.targets).toMatchObject([{ kind: "level", indicator: "x", sense: "at-least", value: 1 }]);
    const nameless = enterValue(scenario, awaited(null), "missing-level");
    expect(nameless.entries).toEqual([
      {
        code: "missing-indicator",
        args: { target: "target" },
        at: at(7),
        enter: "targets.target.indicator: target-value",
      },
      { ...value, code: "missing-level" },
    ]);
    expect(nameless.scenario.indicators[1]).toEqual({
      ...{ id: "target-value", at: at(7), label: { zh: "target-value", en: "target-value" } },
      ...{ unit: { text: "", scale: 1, dimensions: {} }, bounds: { low: null, high: null } },
      ...{
        source: null,
        note: null,
        quote: null,
        row: null,
        owner: null,
        overrides: [],
        observations: [],
        partial: [],
      },
      ...{ growth: null, formula: null, align: true, volatility: null, steps: [], class: null, parts: [] },
    });
    expect(enterValue(scenario, awaited("y"), "missing-value").scenario.indicators.map(({ id }) => id)).toEqual([
      "x",
      "y",
    ]);
    expect(enterValue(scenario, awaited("y"), "missing-value").entries).toEqual([value]);
  });

  it("what only a kind asks for, below its target", () => {
    const scenario = scenarioOf([{ id: "x" }]);
    const stated = targetOf("rank", { value: 0, among: [], order: "highest", at: at(7) });
    const own = { code: "missing-rank", enter: "rank.at-most: …", target: { ...stated, value: 1 } } as const;
    const entered = enterOwn(scenario, stated, own);
    expect(entered.entries).toEqual([
      { code: "missing-rank", args: { target: "target" }, at: at(7), enter: "targets.target.rank.at-most: …" },
    ]);
    expect([entered.scenario.targets, entered.scenario.indicators.length]).toEqual([[own.target], 1]);
    const more = enterOwn(scenario, stated, { ...own, args: { target: "t", from: 1 }, adds: "peer" });
    expect([more.entries[0]?.args, more.scenario.indicators.map(({ id }) => id)]).toEqual([
      { target: "t", from: 1 },
      ["x", "peer"],
    ]);
  });
});

describe("what is missing of a scenario", () => {
  const YAML = `years: { base: 2020, to: 2025 }
as-of: 2020
draws: 1
design: plain
indicators:
  a: { unit: 亿元, history: { 2020: 1 }, growth: 1% }
  zero: { unit: 亿元, history: { 2020: 0 }, growth: { model: hold } }
  x: { formula: a / zero }
  y: { unit: 亿元, history: { 2020: 3 } }
targets:
  fine: { indicator: a, at-least: 1, by: 2025 }
  none: { indicator: x, at-least: 1, by: 2025 }
  open: { indicator: y, at-least: 1, by: 2025 }
`;

  it("is listed for the targets that are not assessable, in their order, in both languages", () => {
    const { scenario, document } = evaluationOf(YAML);
    const found = missingFigures(scenario, document);
    expect(found.map(({ target, code, enter }) => [target, code, enter])).toEqual([
      ["none", "missing-finite", "indicators.x.history: { 2025: … }"],
      ["open", "missing-growth", "indicators.y.growth: …"],
    ]);
    expect(found[0]).toMatchObject({
      at: { line: 12 },
      figure: {
        zh: "“x”2025年的有限数值：某个基数或分母为零",
        en: "a finite value of x by 2025: some base or denominator is zero",
      },
    });
    expect(found[1]?.at.line).toBe(9);
  });

  it("whether told by a document or by findings", () => {
    const { scenario, document } = evaluationOf(YAML);
    const findings = document.targets.map(({ id, verdict }) => ({ target: id, verdict }));
    expect(missingFigures(scenario, findings as never)).toEqual(missingFigures(scenario, document));
    expect(missingFigures(scenario, { targets: [] })).toEqual([]);
  });
});

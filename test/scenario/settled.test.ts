import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Cell, Files } from "../../src/scenario/files.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good } from "../support.ts";
import { errorsOf, resolved, YEARS } from "./support.ts";

const at = (line: number, col: number) => ({ file: "a.yaml", line, col });

const WHOLE = `sources: { s: { title: S }, o: { title: O, url: u, as-quoted-in: s, licence: L, note: N } }
as-of: 2020
settings: { at-risk: 0%, flat: 100%, compounding: continuous }
facts: { f: { value: 3, year: 2020, label: { zh: 事实 } }, g: { note: nothing } }
targets:
  t: { indicator: x, at-least: 60, by: 2024, tolerance: 1pp, confidence: 100%, nature: binding, prices: current, required: { of: g, from: 2022 }, source: o, note: N, quote: Q, row: 3, owner: W }
  c: { indicator: x, change: { at-least: 1%, from: 2021 } }
indicators:
  x: { unit: '%', history: { 2020: 50+, 2019: { value: 49, approximate: false }, 2021: { value: 25, period: H1 }, 2018: { value: 4, artefact: true, source: o } }, growth: 1pp, source: s, steps: { 2024: { by: 1% }, 2022: { add: 2 } } }
  y: { changes: { 2020: 3%, 2019: 2% } }
assumptions: { g: { distribution: { normal: [4%, 1%], high: 3% } } }
`;

describe("what a file settles", () => {
  const whole = good(resolved(WHOLE));

  test("of the scenario: its name, years, settings, and where they stand", () => {
    expect(whole).toMatchObject({
      id: "a",
      title: { zh: "a", en: "a" },
      asOf: 2020,
      years: { from: 2018, base: 2020, to: 2024 },
      seed: 1,
      draws: 16_384,
      design: "sobol-sums",
      settings: { atRisk: 0, flat: 1, compounding: "continuous" },
      correlations: [],
    });
    expect(whole.places).toEqual({
      "as-of": { at: at(2, 8), overrides: [] },
      "settings.at-risk": { at: at(3, 22), overrides: [] },
      "settings.flat": { at: at(3, 32), overrides: [] },
      "settings.compounding": { at: at(3, 51), overrides: [] },
    });
  });

  test("of sources and facts", () => {
    expect(whole.sources).toEqual([
      { id: "s", title: { zh: "S", en: "S" }, url: null, quotedIn: null, note: null, licence: null, at: at(1, 12) },
      { id: "o", title: { zh: "O", en: "O" }, url: "u", quotedIn: "s", note: "N", licence: "L", at: at(1, 29) },
    ]);
    expect(whole.facts).toMatchObject([
      { id: "f", label: { zh: "事实", en: "事实" }, value: 3, year: 2020, at: at(4, 22), note: null },
      { id: "g", label: { zh: "g", en: "g" }, value: null, year: null, note: "nothing" },
    ]);
  });

  test("of observations: in the order of years, part years apart, 50+ rough, with their sources", () => {
    const [x, y] = whole.indicators;
    expect(x).toMatchObject({
      source: "s",
      at: at(9, 172),
      observations: [
        { year: 2018, value: 4, source: "o", artefact: true, approximate: false, period: null, at: at(9, 130) },
        { year: 2019, value: 49, source: "s", artefact: false, approximate: false, period: null, at: at(9, 56) },
        { year: 2020, value: 50, source: "s", artefact: false, approximate: true, period: null, at: at(9, 36) },
      ],
      partial: [{ year: 2021, value: 25, source: "s", period: "H1", approximate: false, artefact: false }],
    });
    // 100 e^.02 and 100 e^.05 [computed].
    expect(y).toMatchObject({ unit: { text: "index" }, partial: [], source: null });
    expect(y?.observations.map(({ year, value }) => [year, value.toFixed(6)])).toEqual([
      [2018, "100.000000"],
      [2019, "102.020134"],
      [2020, "105.127110"],
    ]);
    expect(y?.observations[0]).toMatchObject({ approximate: false, artefact: false, at: at(10, 35) });
  });

  test("of growth and steps: each figure an assumption under its indicator's name", () => {
    expect(whole.indicators[0]).toMatchObject({
      growth: { model: "increment", figures: { amount: { kind: "name", id: "x.growth" } } },
      steps: [
        { year: 2022, add: { kind: "name", id: "x.step-2022" } },
        { year: 2024, by: { kind: "name", id: "x.step-2024" } },
      ],
    });
    expect(whole.assumptions.map(({ id, value, implicit, at: place }) => [id, value, implicit, place.col])).toEqual([
      ["g", expect.closeTo(0.0259, 4), false, 35],
      ["x.growth", 1, true, 172],
      ["x.step-2022", 2, true, 228],
      ["x.step-2024", 0.01, true, 209],
    ]);
    expect(whole.assumptions[1]).toMatchObject({ drawn: "once", held: false, lever: null, schedule: null });
  });

  test("of targets", () => {
    expect(whole.targets).toMatchObject([
      {
        id: "t",
        label: { zh: "x", en: "x" },
        kind: "level",
        sense: "at-least",
        value: 60,
        by: 2024,
        from: 2020,
        nature: "binding",
        confidence: 1,
        tolerance: 1,
        prices: "current",
        required: { of: "g", from: 2022 },
        source: "o",
        note: "N",
        quote: "Q",
        row: "3",
        owner: "W",
        at: at(6, 32),
      },
      {
        id: "c",
        kind: "change",
        value: 0.01,
        by: 2024,
        from: 2021,
        nature: null,
        confidence: null,
        tolerance: 0,
        prices: null,
        required: { of: null, from: null },
        row: null,
        at: at(7, 42),
      },
    ]);
  });

  test("a tolerance is in the unit of what is judged", () => {
    const tolerance = (rest: string, unit = "亿元", growth = "1%") =>
      good(
        resolved(
          `${YEARS}indicators: { x: { unit: "${unit}", history: { 2020: 5 }, growth: ${growth} } }\ntargets: { t: { indicator: x, ${rest} } }\n`,
        ),
      ).targets[0]?.tolerance;
    expect(tolerance("at-least: 3, tolerance: 3000万元")).toBeCloseTo(0.3, 12);
    expect(tolerance("change: { at-least: 3% }, tolerance: 1个百分点")).toBeCloseTo(0.01, 12);
    expect(tolerance("parity: {}, tolerance: 3")).toBe(3);
    expect(tolerance("at-least: 3, tolerance: 0")).toBe(0);
    expect(tolerance("at-least: 3%, tolerance: 1pp", "%", "0.1pp")).toBe(1);
    expect(tolerance("at-least: 3%, tolerance: 1", "%", "0.1pp")).toBe(1);
    expect(tolerance("average-growth: { at-least: 0.2pp }, tolerance: 0%", "%", "0.1pp")).toBe(0);
  });

  test.each([
    [
      "at-least: 60%, tolerance: 1%",
      "%",
      "1个百分点，还是 60 的 1%（0.6个百分点）",
      "1pp, or as 1% of 60, which is 0.6pp",
    ],
    [
      "band: { low: 50, high: 70 }, tolerance: 2%",
      "%",
      "2个百分点，还是 60 的 2%（1.2个百分点）",
      "2pp, or as 2% of 60, which is 1.2pp",
    ],
    [
      "at-least: 60‰, tolerance: 1‰",
      "‰",
      "1个千分点，还是 60 的 1‰（0.06个千分点）",
      "1个千分点, or as 1‰ of 60, which is 0.06个千分点",
    ],
  ])("%s of %s: points or a part of it is asked", (rest, unit, zh, en) => {
    const result = resolved(
      `${YEARS}indicators: { x: { unit: "${unit}", history: { 2020: 5 }, growth: { model: hold } } }\ntargets: { t: { indicator: x, ${rest} } }\n`,
    );
    const [found] = result.ok ? [] : result.errors;
    expect(found).toMatchObject({
      code: "tolerance-in-percent",
      at: { line: 3, col: 39 + rest.indexOf("tolerance: ") + 3 },
    });
    expect(found && messageOf(found, "zh")).toContain(zh);
    expect(found && messageOf(found, "en")).toContain(en);
  });
});

describe("as-of and the years", () => {
  const span = (text: string, options: ResolveOptions = {}) => {
    const { asOf, years } = good(resolved(text, options));
    return [asOf, years.from, years.base, years.to];
  };
  const x = "indicators: { x: { history: { 2016: 1, 2021: 2, 2019: 3 }, growth: 1% } }\n";

  test("as asked, as stated, the latest observation, the base year", () => {
    expect(span(`${YEARS}as-of: 2018\n${x}`, { asOf: 2017 })).toEqual([2017, 2016, 2020, 2025]);
    expect(span(`${YEARS}as-of: 2018\n${x}`)).toEqual([2018, 2016, 2020, 2025]);
    expect(span(`${YEARS}${x}`)).toEqual([2021, 2016, 2020, 2025]);
    expect(span(`${YEARS}indicators: { x: {} }\n`)).toEqual([2020, 2020, 2020, 2025]);
  });

  test("the base year is the cut-off without it, the last year that of the last target", () => {
    const targets =
      "targets: { t: { indicator: x, at-least: 1, by: 2024 }, u: { indicator: x, at-least: 1, by: 2023 } }\n";
    expect(span(`years: { to: 2030 }\n${x}`)).toEqual([2021, 2016, 2021, 2030]);
    expect(span(`${x}${targets}`)).toEqual([2021, 2016, 2021, 2024]);
    expect(span(`years: { base: 2015 }\n${x}${targets}`)).toEqual([2021, 2015, 2015, 2024]);
    expect(span(`years: { base: 2021, to: 2021 }\n${x}`)).toEqual([2021, 2016, 2021, 2021]);
    expect(errorsOf(resolved(`years: { base: 2021, to: 2020 }\n${x}`))).toEqual(["1:26 years-order"]);
    expect(errorsOf(resolved(`years: { base: 2021 }\n${x}`))).toEqual(["1:1 last-year-missing"]);
    expect(errorsOf(resolved(`years: { to: 2021 }\nindicators: { x: {} }`))).toEqual(["2:1 as-of-missing"]);
  });

  test("the first and the last year that can be meant", () => {
    expect(span("years: { base: 1800, to: 2800 }\nindicators: { x: { history: { 1800: 1, 2800: 2 } } }\n")).toEqual([
      2800, 1800, 1800, 2800,
    ]);
  });
});

test("a scenario of a thousand years runs to its last one", () => {
  const long = [
    "years: { base: 1800, to: 2800 }",
    "draws: 64",
    "indicators: { x: { history: { 1800: 100 }, growth: 0.1%, volatility: 1% } }",
    "targets: { t: { indicator: x, at-least: 200, by: 2800 } }",
  ];
  const { document } = good(evaluate(good(resolved(long.join("\n")))));
  const x = document.indicators.find(({ id }) => id === "x");
  expect(x?.years).toHaveLength(1001);
  expect(x?.central.at(-1)).toBeCloseTo(100 * 1.001 ** 1000, 8);
  expect(document.targets[0]?.verdict).toBe("met");
});

describe("what is given beside the file", () => {
  const lever = `${YEARS}indicators: { x: { history: { 2020: 1 }, growth: g } }\nassumptions: { g: { value: 5%, lever: { from: 1%, to: 9% } }, h: { schedule: { 2021: 1%, 2022: 2% }, between: linear, source: s } }\nsources: { s: { title: S } }\n`;
  const set = (values: Readonly<Record<string, string>>, text = lever) => resolved(text, { set: values });

  test("a setting moves a value and its schedule, and takes the place of its source", () => {
    expect(good(set({ h: "3%" })).assumptions[1]).toMatchObject({
      value: 0.03,
      schedule: { 2021: 0.03, 2022: 0.04 },
      between: "linear",
      held: false,
      source: null,
      at: { file: "--set h=3%", line: 0, col: 0 },
      overrides: [at(3, 78)],
    });
    expect(good(set({ g: "3%" })).assumptions[1]).toMatchObject({ value: 0.01, source: "s", between: "linear" });
    expect(set({ g: "3%" })).toMatchObject({ warnings: [] });
  });

  test("a lever's bounds can be set, and nothing beyond them", () => {
    expect([good(set({ g: "1%" })), good(set({ g: "9%" }))].map(({ assumptions }) => assumptions[0]?.value)).toEqual([
      0.01, 0.09,
    ]);
    const said = (value: string) => {
      const result = set({ g: value });
      return result.ok ? [] : result.errors.map((each) => `${each.at?.file} ${messageOf(each, "en")}`);
    };
    expect(said("9.5%")).toEqual(["--set g=9.5% the value 9.5% of g is outside its lever 1%–9%"]);
    expect(said("0.5%")).toEqual(["--set g=0.5% the value 0.5% of g is outside its lever 1%–9%"]);
    expect(said("x")).toEqual(["--set g=x x is not a number"]);
    expect(errorsOf(set({ k: "3" }))).toEqual(["0:0 change-unknown"]);
  });

  test("what is drawn moves, a switch is held, and that is said", () => {
    const drawn = lever.replace("lever: { from: 1%, to: 9% }", "distribution: { normal: [5%, 1%] }");
    expect(good(set({ g: "6%" }, drawn)).assumptions[0]).toMatchObject({ held: false, distribution: { mean: 0.06 } });
    const result = set({ g: "6%" }, drawn.replace("normal: [5%, 1%]", "discrete: [[5%, 60%], [6%, 40%]]"));
    expect(good(result).assumptions[0]).toMatchObject({ value: 0.06, held: true, distribution: { kind: "discrete" } });
    expect(result.ok && result.warnings.map((each) => messageOf(each, "en"))).toEqual([
      "g is fixed at 6% and no longer drawn",
    ]);
    expect(result.ok && result.warnings.map((each) => messageOf(each, "zh"))).toEqual(["g 固定为 6%，不再随机"]);
  });

  test("seed, draws, design and as-of go before the file's, and their places say so", () => {
    const text = `seed: 5\ndraws: 64\ndesign: lhs\nas-of: 2020\n${lever}`;
    expect(good(resolved(text))).toMatchObject({ seed: 5, draws: 64, design: "lhs", asOf: 2020 });
    const given = good(resolved(text, { seed: 7, draws: 128, design: "plain", asOf: 2021 }));
    expect(given).toMatchObject({ seed: 7, draws: 128, design: "plain", asOf: 2021 });
    const place = { file: "command line", line: 0, col: 0 };
    expect(given.places).toEqual({
      seed: { at: place, overrides: [at(1, 7)] },
      draws: { at: place, overrides: [at(2, 8)] },
      design: { at: place, overrides: [at(3, 9)] },
      "as-of": { at: place, overrides: [at(4, 8)] },
      "years.base": expect.anything(),
      "years.to": expect.anything(),
    });
  });
});

describe("warnings where a projection starts", () => {
  const said = (indicator: string, assumptions = "", options: ResolveOptions = {}) => {
    const result = resolved(`${YEARS}indicators: { x: { ${indicator} } }\nassumptions: { ${assumptions} }\n`, options);
    good(result);
    return result.ok ? result.warnings.map((each) => `${each.at?.line}:${each.at?.col} ${messageOf(each, "en")}`) : [];
  };
  const curve = "history: { 2020: 4 }, growth: { model: logistic, capacity: c, rate: 3% }";

  test("a ceiling that some draws put at the last observation or below", () => {
    const below = "2:79 x was 4 in 2020: in some draws its ceiling c is no higher, and the path falls back to it";
    expect(said(curve, "c: { value: 9, distribution: { normal: [9, 4] } }")).toEqual([below]);
    expect(said(curve, "c: { value: 9, distribution: { uniform: [4, 14] } }")).toEqual([]);
    expect(said(curve, "c: { value: 9, distribution: { uniform: [3, 14] } }")).toEqual([below]);
    expect(said(curve, "c: { value: 9, distribution: { uniform: [3, 14] } }", { fix: { c: "5" } })).toEqual([]);
    expect(said(curve, "c: { schedule: { 2021: 3, 2022: 9 } }")).toEqual([]);
    expect(said(curve.replace("capacity: c", "capacity: c + 0"), "c: 1")).toEqual([]);
    expect(said("history: { 2020: 0 }, growth: { model: logistic, capacity: 5, rate: 3% }")).toEqual([]);
  });

  test("a volatility of zero, unless it is a share's", () => {
    expect(said("history: { 2020: 0 }, growth: 3%, volatility: 2%")).toEqual([
      "2:66 x was 0 in 2020: a volatility is a share of it, so that there is none",
    ]);
    expect(said("history: { 2020: 1 }, growth: 3%, volatility: 2%")).toEqual([]);
    expect(said("history: { 2020: 0 }, growth: 3%")).toEqual([]);
    expect(said("unit: '%', history: { 2020: 0 }, growth: 3pp, volatility: 2pp")).toEqual([]);
  });

  test("a step that the last observation has in it", () => {
    const steps = "history: { 2020: 1 }, growth: 3%, steps: { 2020: { by: 2% }, 2021: { by: 3% }, 2019: { add: 3 } }";
    const step = (year: number, place: string) =>
      `${place} the step of x in ${year} does nothing: the observation of 2020 has it already`;
    expect(said(steps)).toEqual([step(2019, "2:105"), step(2020, "2:69")]);
    expect(said(steps.replace("2020: 1 }", "2018: 1 }"), "", { asOf: 2018 })).toEqual([]);
  });
});

describe("reference classes", () => {
  const rows: readonly (readonly Cell[])[] = [
    ["who", "year", "v"],
    ["甲", "2020", "30"],
    ["甲", "2019", "20"],
    ["乙", "2019", "5"],
    ["丙", "2019", "7"],
  ];
  const classOf = (rest: string) => {
    const text = `${YEARS}sources: { s: { title: S } }\nclasses: { c: { file: t.csv, entity: who, year: year, value: v${rest} } }\nindicators: { x: {} }\n`;
    const files: Files = new Map([
      ["a.yaml", { kind: "text", text }],
      ["t.csv", { kind: "table", sheets: [{ name: "", rows }] }],
    ]);
    return good(resolveScenario(files, "a.yaml")).classes[0];
  };

  test("a series an entity, ascending, in units of the scale, without what is excluded", () => {
    expect(classOf(", scale: 10, exclude: [乙], source: s")).toMatchObject({
      id: "c",
      label: { zh: "c", en: "c" },
      kind: "level",
      floor: 0,
      source: "s",
      series: [
        { entity: "甲", years: [2019, 2020], values: [2, 3] },
        { entity: "丙", years: [2019], values: [0.7] },
      ],
    });
  });

  test("the floor of rates is a total loss, unless stated", () => {
    expect([
      classOf(", kind: rate")?.floor,
      classOf(", kind: rate, floor: 2")?.floor,
      classOf(", floor: 3")?.floor,
    ]).toEqual([-1, 2, 3]);
  });
});

describe("the hash of what is stated", () => {
  const hash = (text: string, options: ResolveOptions = {}) => good(resolved(text, options)).hash;
  const one = `${YEARS}indicators: { x: { history: { 2020: 1, 2019: 2 }, parts: [] } }\n`;

  test("is that of the content, however it is laid out and drawn", () => {
    expect(hash(one)).toMatch(/^[0-9a-f]{64}$/);
    const other =
      "indicators:\n  x: { parts: [], history: { 2019: 2, 2020: 1 } }\nyears: { to: 2025, base: 2020 }\nseed: 3\ndraws: 64\ndesign: lhs\n";
    expect(hash(other)).toBe(hash(one));
    expect(hash(one, { seed: 3, draws: 7, design: "plain", set: {} })).toBe(hash(one));
  });

  test("differs where a figure, a key, an order of a list, a setting or the cut-off does", () => {
    const two = `${one}assumptions: { g: 3, h: 4 }\n`;
    const all = [
      hash(one),
      hash(two),
      hash(one.replace("2020: 1", "2020: 3")),
      hash(one.replace("2020: 1", "2021: 1")),
      hash(two.replace("g: 3, h: 4", "g: 4, h: 3")),
      hash(two.replace("parts: []", "parts: [x]")),
      hash(two, { set: { g: "5" } }),
      hash(two, { set: { h: "5" } }),
      hash(two, { set: { g: "6" } }),
      hash(two, { asOf: 2019 }),
      hash(two, { asOf: 2020 }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test("and where its tables do", () => {
    const text = `${YEARS}indicators: { x: { history: { file: t.csv, year: year, value: v } } }\n`;
    const withRows = (...cells: readonly string[]) => {
      const rows = [["year", "v"], ...cells.map((cell, i) => [`${2019 + i}`, cell])];
      const files: Files = new Map([
        ["a.yaml", { kind: "text", text }],
        ["t.csv", { kind: "table", sheets: [{ name: "", rows }] }],
      ]);
      return good(resolveScenario(files, "a.yaml")).hash;
    };
    expect(withRows("1", "2")).toBe(withRows("1", "2"));
    expect(withRows("1", "2")).not.toBe(withRows("1", "3"));
  });
});

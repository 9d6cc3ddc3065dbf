import { describe, expect, test } from "vitest";
import { remedyOf } from "../../src/base/messages/index.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { normalCdf } from "../../src/random/normal.ts";
import { errorsOf, resolved } from "../scenario/support.ts";
import { centralOf, evaluationOf, programOf, scenarioOf } from "../support.ts";

const yaml = (history: string, more = "growth: 5%", target = "at-least: 115") => `
years: { base: 2020, to: 2022 }
draws: 40000
indicators: { x: { unit: 亿元, history: ${history}, ${more} } }
targets: { t: { indicator: x, ${target}, by: 2022 } }
`;

describe("an uncertain observation", () => {
  // The level in 2022 is the drawn one · 1.05²: normal, its sd 3 % of it.
  test("is drawn once, and what grows from it carries it on", () => {
    const evaluation = evaluationOf(yaml("{ 2020: { value: 100, sd: 3% } }"));
    const { probability, error } = evaluation.document.targets[0]?.attainment ?? {};
    const level = 100 * 1.05 ** 2;
    expect(centralOf(evaluation, "x")[2022]).toBeCloseTo(level, 10);
    expect(Math.abs((probability as number) - normalCdf(-(115 - level) / (0.03 * level)))).toBeLessThan(
      4 * (error as number),
    );
    const [x] = evaluation.document.indicators;
    for (const [i, mean] of [100, 105, level].entries()) {
      expect(x?.mean[i]).toBeCloseTo(mean, 1);
      expect((x?.sd[i] ?? 0) / mean).toBeCloseTo(0.03, 3);
    }
  });

  test("approximate alone is not", () => {
    const { document } = evaluationOf(yaml("{ 2020: { value: 100, approximate: true } }"));
    expect(document.targets[0]?.attainment.probability).toBeNull();
    expect(programOf(yaml("{ 2020: 100+ }")).inputs.filter(({ draw }) => draw)).toEqual([]);
  });

  test("only the last one starts the growth; an earlier one is drawn by itself, and gaps between two follow them", () => {
    const program = programOf(yaml("{ 2016: { value: 81, sd: 1亿元 }, 2018: { value: 100, sd: 2亿元 }, 2020: 121 }"));
    expect(program.inputs.map(({ name, year, central }) => [name, year, central]).slice(0, 2)).toEqual([
      ["x@2016", 0, 81],
      ["x@2018", 0, 100],
    ]);
    const [x] = evaluationOf(yaml("{ 2016: { value: 81, sd: 1亿元 }, 2018: { value: 100, sd: 2亿元 }, 2020: 121 }"))
      .document.indicators;
    expect(x?.central.slice(0, 5)).toEqual([81, 90, 100, expect.closeTo(110, 10), 121]);
    // Between two independent ones, √(ab): variance about ¼·(b/a·1² + a/b·2²).
    expect(x?.sd[1]).toBeCloseTo(Math.sqrt(0.25 * ((100 / 81) * 1 + (81 / 100) * 4)), 2);
    expect(x?.sd[3]).toBeCloseTo(0.5 * 2 * Math.sqrt(1.21), 2);
    expect(x?.sd[4]).toBe(0);
  });

  test("a formula is aligned to it, draw by draw", () => {
    const [x] = evaluationOf(
      yaml("{ 2020: { value: 50, sd: 2亿元 } }", 'formula: "(year - 2019) * 10 * one"').replace(
        "indicators:",
        "assumptions: { one: 1亿元 }\nindicators:",
      ),
    ).document.indicators;
    expect(x?.central).toEqual([50, 100, 150]);
    expect(x?.sd[2]).toBeCloseTo(6, 2);
  });

  test.each([
    ["亿元", "{ value: 200, sd: 3% }", 6],
    ["亿元", "{ value: 200, sd: 5亿元 }", 5],
    ["亿元", "{ value: 200, sd: 500万元 }", 0.05],
    ["亿元", "{ value: -200, sd: 3% }", 6],
    ["'%'", "{ value: 66, sd: 0.5个百分点 }", 0.5],
    ["'%'", "{ value: 66, sd: 0.5pp }", 0.5],
    ["'%'", "{ value: 0, sd: 0.5% }", 0.5],
  ])("in %s, %s has the sd %s", (unit, figure, sd) => {
    const text = `years: { base: 2020, to: 2021 }\nindicators: { x: { unit: ${unit}, history: { 2020: ${figure} }, growth: { model: hold } } }`;
    expect(scenarioOf(text).indicators[0]?.observations[0]?.sd).toBeCloseTo(sd, 12);
  });

  test("after as-of it is shown and not drawn", () =>
    expect(
      programOf(yaml("{ 2020: 100, 2021: { value: 103, sd: 3% } }"), { asOf: 2020 }).inputs.filter(({ draw }) => draw),
    ).toEqual([]));

  test("both executors have the same bits, and explain tells it", () => {
    const program = programOf(
      yaml("{ 2018: { value: 90, sd: 5% }, 2020: { value: 100, sd: 3% } }", "growth: 5%, volatility: 2%"),
    );
    const options = { seed: 1, draws: 3000, design: "sobol-sums" } as const;
    expect(simulate(program, { ...options, executor: "js" })).toStrictEqual(
      simulate(program, { ...options, executor: "wasm" }),
    );
    const entry = explain(scenarioOf(yaml("{ 2020: { value: 100, sd: 3%, note: survey } }"))).find(
      ({ id }) => id === "x",
    );
    expect(entry?.values[0]).toMatchObject({
      note: "survey",
      marks: [{ zh: "标准差 3亿元，抽取一次", en: "sd 3 × 100 million yuan, drawn once" }],
    });
  });

  test("a confidence asked of what follows from it has a probability", () =>
    expect(
      evaluationOf(
        yaml("{ 2020: { value: 100, sd: 3% } }", "growth: 5%", "at-least: 115, confidence: 60%"),
      ).document.warnings.map(({ code }) => code),
    ).not.toContain("lint-nothing-uncertain"));
});

test.each([
  ["history: { 2020: { value: 100, sd: 3 } }", "2:65 sd-bare"],
  ["history: { 2020: { value: 100, sd: 0% } }", "2:65 sd-positive"],
  ["history: { 2020: { value: 100, sd: -3% } }", "2:65 sd-positive"],
  ["history: { 2020: { value: 100, sd: 3人 } }", "2:65 quantity-unit-mismatch"],
  ["history: { 2020: { value: 100, sd: wide } }", "2:65 quantity-not-number"],
])("%s is refused: %s", (history, error) =>
  expect(
    errorsOf(resolved(`years: { base: 2020, to: 2021 }\nindicators: { x: { unit: 亿元, ${history}, growth: 1% } }`)),
  ).toEqual([error]),
);

test.each([
  ["'%'", "7", "2%", "写作 sd: 2个百分点 或 sd: 0.14个百分点。", "write sd: 2pp or sd: 0.14pp."],
  ["'%'", "7", "2", "写作 sd: 2个百分点 或 sd: 0.14个百分点。", "write sd: 2pp or sd: 0.14pp."],
  ["‰", "8", "0.5‰", "写作 sd: 0.5个千分点 或 sd: 0.004个千分点。", "write sd: 0.5个千分点 or sd: 0.004个千分点."],
])("of a share in %s of %s, sd: %s is asked about", (unit, value, sd, zh, en) => {
  const result = resolved(
    `years: { base: 2020, to: 2021 }\nindicators: { x: { unit: ${unit}, history: { 2020: { value: ${value}, sd: ${sd} } } } }`,
  );
  expect(errorsOf(result)[0]).toContain("sd-in-percent");
  expect(result.ok ? [] : result.errors.map((each) => [remedyOf(each, "zh"), remedyOf(each, "en")])).toEqual([
    [zh, en],
  ]);
});

test("of a share, an sd of nothing is refused as any other", () =>
  expect(
    errorsOf(
      resolved(
        "years: { base: 2020, to: 2021 }\nindicators: { x: { unit: '%', history: { 2020: { value: 7, sd: 0% } } } }",
      ),
    ),
  ).toEqual(["2:64 sd-positive"]));

test("a yearly change has none", () =>
  expect(
    errorsOf(
      resolved(
        "years: { base: 2020, to: 2021 }\nindicators: { x: { changes: { 2020: { value: 3%, sd: 1% } }, growth: 1% } }",
      ),
    ),
  ).toContain("2:54 sd-of-change"));

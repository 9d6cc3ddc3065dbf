import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/model/compile.ts";
import { centralOf, evaluationOf, scenarioOf } from "../support.ts";

describe("dependencies", () => {
  test("a same-year cycle is an error that prints the cycle, at its place", () => {
    const result = compile(
      scenarioOf(
        "years: { base: 2020, to: 2021 }\nindicators:\n  a: { formula: b + 1 }\n  b: { formula: c * 2 }\n  c: { formula: a }",
      ),
    );
    expect(result).toMatchObject({
      ok: false,
      errors: [{ code: "model-cycle", args: { cycle: "a → b → c → a" }, at: { line: 3 } }],
    });
  });

  test("a cycle over the year before is a recursion", () => {
    const evaluation = evaluationOf(
      "years: { base: 2020, to: 2023 }\nindicators:\n  stock: { history: { 2020: 10 }, formula: previous(stock) + previous(flow), align: none }\n  flow: { history: { 2020: 1 }, formula: stock / 10, align: none }",
    );
    expect(centralOf(evaluation, "stock")).toEqual({
      2020: 10,
      2021: 11,
      2022: expect.closeTo(12.1, 12),
      2023: expect.closeTo(13.31, 12),
    });
  });

  test("a chain of 5,000 formulas is sorted without recursion", () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `  x${i}: { formula: x${i + 1} + 1 }`).join("\n");
    const program = compile(
      scenarioOf(`years: { base: 2020, to: 2020 }\nindicators:\n${chain}\n  x5000: { history: { 2020: 1 } }`),
    );
    expect(program.ok).toBe(true);
  });
});

describe("formulas beside history", () => {
  const yaml = (align: string) => `
years: { base: 2020, to: 2021 }
as-of: 2020
indicators:
  a: { unit: 人, history: { 2019: 90, 2020: 100 }, growth: 10% }
  b: { unit: 人, history: { 2020: 220 }, formula: 2 * a ${align} }`;

  test("later years are scaled to the last observation, and before the first there is no value", () =>
    expect(centralOf(evaluationOf(yaml("")), "b")).toEqual({ 2019: null, 2020: 220, 2021: expect.closeTo(242, 9) }));
  test("align: none leaves the formula as it is; before the first observation there is no value either", () =>
    expect(centralOf(evaluationOf(yaml(", align: none")), "b")).toEqual({
      2019: null,
      2020: 220,
      2021: expect.closeTo(220, 9),
    }));

  test("aligned at the last observation in which the formula has a value", () => {
    const evaluation = evaluationOf(`
years: { base: 2021, to: 2022 }
as-of: 2021
indicators:
  a: { unit: 人, history: { 2019: 50, 2020: 60 } }
  b: { unit: 人, history: { 2019: 100, 2020: 120, 2021: 130 }, formula: previous(c) }
  c: { unit: 人, history: { 2019: 50, 2020: 60, 2021: 65 }, growth: 0% }
  d: { unit: 人, history: { 2019: 100, 2020: 120, 2021: 130 }, formula: "if(year <= 2020, a, c)" }
  e: { unit: 人, history: { 2019: 100, 2020: 120, 2021: 130 }, formula: "if(year == 2021, f, c)" }
  f: { unit: 人 }`);
    // b reads c of the year before: 130 / 60. e has no value in 2021, so that it is aligned in 2020: 120 / 60.
    expect(centralOf(evaluation, "b")[2022]).toBeCloseTo((130 / 60) * 65, 9);
    expect(centralOf(evaluation, "d")[2022]).toBeCloseTo((130 / 65) * 65, 9);
    expect(centralOf(evaluation, "e")[2022]).toBeCloseTo((120 / 60) * 65, 9);
    expect(evaluation.document.warnings.map(({ code }) => code)).not.toContain("model-unaligned");
  });

  test("where the formula has no value in any observed year it stands as it is, and a warning says so", () => {
    const yaml = `
years: { base: 2020, to: 2021 }
as-of: 2020
indicators:
  a: { unit: 人, history: { 2020: 50 }, growth: 0% }
  b: { unit: 人, history: { 2019: 100 }, formula: a }`;
    const evaluation = evaluationOf(yaml);
    expect(centralOf(evaluation, "b")).toEqual({ 2019: 100, 2020: 50, 2021: 50 });
    expect(evaluation.document.warnings).toContainEqual(expect.objectContaining({ code: "model-unaligned" }));
    expect(evaluationOf(yaml.replace("formula: a", "formula: a, align: none")).document.warnings).toEqual([]);
  });

  test("a formula that was zero when last observed cannot be scaled: the year before is taken", () => {
    const evaluation = evaluationOf(`
years: { base: 2020, to: 2021 }
indicators:
  a: { history: { 2019: 10, 2020: 0 }, growth: { model: increment, amount: 5 } }
  b: { history: { 2019: 20, 2020: 4 }, formula: a }`);
    expect(centralOf(evaluation, "b")[2021]).toBeCloseTo(10, 12);
  });
});

describe("steps", () => {
  const grown = (how: string) =>
    centralOf(
      evaluationOf(`
years: { base: 2020, to: 2024 }
as-of: 2020
indicators:
  a: { unit: 人, history: { 2020: 100 }, growth: 0% }
  c: { unit: 人, formula: previous(b) }
  b: { unit: 人, ${how}, steps: { 2020: { by: 50% }, 2022: { by: -10% }, 2023: { add: 5 } } }`),
      "b",
    );
  const stepped = { 2020: 100, 2021: 100, 2022: 90, 2023: 95, 2024: 95 };

  test("last, under a growth model as on a formula; those up to the last observation are in it", () => {
    expect(grown("history: { 2020: 100 }, growth: 0%")).toEqual(stepped);
    expect(grown("history: { 2020: 200 }, formula: a")).toEqual({
      2020: 200,
      2021: 200,
      2022: 180,
      2023: 185,
      2024: 185,
    });
  });

  test("a formula that comes back to its own past carries them on by itself, directly or through another", () => {
    expect(grown("history: { 2020: 100 }, formula: previous(b), align: none")).toEqual(stepped);
    expect(grown("history: { 2020: 100 }, formula: c * 1, align: none")).toEqual(stepped);
    expect(grown("history: { 2020: 100 }, formula: 'a * at(b, 2020) / at(a, 2020)', align: none")).toEqual(stepped);
  });

  test("a running sum of its own past carries them on too", () => {
    const evaluation = evaluationOf(`
years: { base: 2020, to: 2023 }
indicators:
  f: { unit: 人, history: { 2020: 100 }, formula: previous(all), align: none, steps: { 2022: { by: 10% } } }
  all: { unit: 人, formula: "sum(f, 2020)" }`);
    expect(centralOf(evaluation, "f")).toEqual({
      2020: 100,
      2021: 100,
      2022: expect.closeTo(220, 9),
      2023: expect.closeTo(420, 9),
    });
  });

  test("on a formula without history each of them counts", () =>
    expect(grown("formula: a")).toEqual({ 2020: 150, 2021: 150, 2022: 135, 2023: 140, 2024: 140 }));
});

describe("the order of lines", () => {
  test.each(["sum(invest, 2021, 2025)", "mean(invest, 2021, 2025)", "at(invest, 2025)"])(
    "%s reads years still to come, above what it reads as below it",
    (formula) => {
      const lines = [
        `  total: { unit: 亿元, formula: "${formula}" }`,
        "  invest: { unit: 亿元, history: { 2020: 100 }, growth: 8% }",
      ];
      const of = (order: readonly string[]) =>
        centralOf(evaluationOf(`years: { base: 2020, to: 2025 }\nindicators:\n${order.join("\n")}`), "total")[2021];
      expect(of(lines)).toBeGreaterThan(100);
      expect(of(lines)).toBe(of(lines.toReversed()));
    },
  );

  test("a cycle over the years is an error that prints it with them", () => {
    const result = compile(
      scenarioOf(`
years: { base: 2020, to: 2022 }
indicators:
  a: { formula: "at(b, 2022)" }
  b: { history: { 2020: 1 }, formula: previous(a) + 1, align: none }`),
    );
    expect(result).toMatchObject({
      ok: false,
      errors: [{ code: "model-cycle", args: { cycle: "b[2022] → a[2021] → b[2022]" } }],
    });
  });

  test("what an if leaves out by the year is not read", () => {
    const evaluation = evaluationOf(`
years: { base: 2020, to: 2023 }
indicators:
  a: { formula: "if(year <= 2021, 5, b)" }
  b: { formula: "if(year <= 2021, a, 7)" }`);
    expect(centralOf(evaluation, "a")).toEqual({ 2020: 5, 2021: 5, 2022: 7, 2023: 7 });
    expect(centralOf(evaluation, "b")).toEqual({ 2020: 5, 2021: 5, 2022: 7, 2023: 7 });
  });

  const lines = [
    "  invest: { unit: 亿元, history: { 2018: 80, 2020: 100 }, growth: g, volatility: { sd: s, persistence: 0.5 } }",
    '  total: { unit: 亿元, formula: "sum(invest, 2021, 2025)" }',
    "  stock: { unit: 亿元, history: { 2020: 500 }, formula: previous(stock) * 95% + invest, align: none }",
    "  people: { unit: 万人, history: { 2017: 900, 2019: 910 }, growth: { model: damped, rate: g } }",
    "  income: { unit: 元/人, history: { 2019: 10 }, formula: invest / people, volatility: 2% }",
    '  target: { unit: 亿元, formula: "max(at(invest, 2025), mean(stock, 2021))", steps: { 2023: { by: -10% } } }',
    "  moody: { unit: 亿元, history: { 2020: 10 }, formula: invest, volatility: risk, align: none }",
    "  risk: { history: { 2020: 2% }, growth: 5% }",
    "  coverage: { unit: '%', history: { 2020: 60 }, growth: { model: increment, amount: 2% }, volatility: 1% }",
  ];
  const beliefs = [
    "  g: { value: 5%, distribution: { normal: [5%, 1%] } }",
    "  s: { value: 3%, distribution: { pert: [1%, 3%, 4%] } }",
  ];
  const figures = (indicators: readonly string[], assumptions: readonly string[]) => {
    const yaml = `years: { base: 2020, to: 2025 }\ndraws: 64\ndesign: plain\nassumptions:\n${assumptions.join("\n")}\nindicators:\n${indicators.join("\n")}`;
    const { document } = evaluationOf(yaml);
    return Object.fromEntries(document.indicators.map(({ id, central, mean, sd }) => [id, { central, mean, sd }]));
  };

  test("property: any order of a file's maps gives the same figures", () => {
    const stated = figures(lines, beliefs);
    expect(Object.values(stated).every(({ central }) => central.at(-1) !== null)).toBe(true);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.shuffledSubarray(beliefs, { minLength: beliefs.length }),
        (indicators, assumptions) => {
          expect(figures(indicators, assumptions)).toEqual(stated);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a formula of its own past", () => {
  /** Doctors by formulas that mean the same; `named` has nothing observed and names a part of the formula. */
  const ways = {
    itself: "doctors: { unit: 人, history: H, formula: previous(doctors) * (1 - leave) + hire }",
    "through another": `named: { unit: 人, formula: doctors * (1 - leave) }
  doctors: { unit: 人, history: H, formula: previous(named) + hire }`,
    "lag and a choice": `doctors: { unit: 人, history: H, formula: "if(previous(doctors) > 0, lag(doctors, 1), 0) * (1 - leave) + hire" }`,
  };
  const doctors = (way: keyof typeof ways | "none", hire: number, leave = 0.04, seen = [5390, 5580]) => {
    const text = way === "none" ? ways.itself.replace(" }", ", align: none }") : ways[way];
    return evaluationOf(`years: { base: 2021, to: 2026 }
as-of: 2022
assumptions: { hire: { value: ${hire}, unit: 人 }, leave: { value: ${leave} } }
indicators:
  ${text.replace("H", `{ 2021: ${seen[0]}, 2022: ${seen[1]} }`)}
`);
  };

  test.each(["itself", "through another", "lag and a choice"] as const)(
    "goes on from the last observation: %s",
    (way) => {
      const evaluation = doctors(way, 420);
      expect(centralOf(evaluation, "doctors")[2023]).toBeCloseTo(5580 * 0.96 + 420, 9);
      expect(evaluation.document.warnings).toEqual([]);
    },
  );

  test("align: none is the same for it", () => {
    const [stated, none] = [doctors("itself", 420), doctors("none", 420)];
    expect(stated.document.digest).toBe(none.document.digest);
  });

  test("property: more hiring never comes to fewer doctors", () => {
    const people = fc.integer({ min: 1000, max: 9000 });
    fc.assert(
      fc.property(
        fc.constantFrom("itself" as const, "through another" as const, "lag and a choice" as const),
        fc.tuple(people, people),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 })),
        (way, seen, leave, [hire, more]) => {
          const few = centralOf(doctors(way, hire, leave, seen), "doctors");
          const many = centralOf(doctors(way, hire + more, leave, seen), "doctors");
          for (const year of [2023, 2024, 2025, 2026] as const)
            expect(Number(many[year]) - Number(few[year])).toBeGreaterThanOrEqual(more - 1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("one observation is enough, and is drawn where it is uncertain", () => {
    const evaluation = evaluationOf(`years: { base: 2022, to: 2024 }
draws: 2048
indicators:
  stock: { unit: 人, history: { 2022: { value: 100, sd: 5人 } }, formula: previous(stock) + 10人 }`);
    expect(centralOf(evaluation, "stock")).toEqual({ 2022: 100, 2023: 110, 2024: 120 });
    expect(evaluation.document.warnings).toEqual([]);
    expect(evaluation.document.indicators[0]?.sd.at(-1)).toBeCloseTo(5, 1);
  });

  test("what it follows from is scaled on, though it comes back to itself through it", () => {
    // Output is 20 where the formula says 10: twice its formula in later years too; capital has nothing to be scaled.
    const evaluation = evaluationOf(`years: { base: 2021, to: 2023 }
as-of: 2022
indicators:
  capital: { unit: 亿元, history: { 2021: 90, 2022: 100 }, formula: previous(capital) * 0.9 + previous(output) * 0.5 }
  output: { unit: 亿元, history: { 2022: 20 }, formula: capital * 0.1 }`);
    expect(centralOf(evaluation, "capital")).toEqual({ 2021: 90, 2022: 100, 2023: 100 });
    expect(centralOf(evaluation, "output")[2023]).toBeCloseTo(20, 9);
    expect(evaluation.document.warnings).toEqual([]);
  });

  test("one whose past only chooses a branch is a function of the rest: scaled, and its steps are taken every year", () => {
    const evaluation = evaluationOf(`years: { base: 2020, to: 2024 }
as-of: 2022
indicators:
  gdp: { unit: 亿元, history: { 2022: 100 }, growth: 0% }
  tax: { unit: 亿元, history: { 2021: 30, 2022: 30 }, formula: "if(previous(tax) > 20亿元, gdp * 0.2, gdp * 0.1)", steps: { 2023: { by: 10% } } }`);
    expect(centralOf(evaluation, "tax")).toEqual({
      2020: null,
      2021: 30,
      2022: 30,
      2023: expect.closeTo(33, 9),
      2024: expect.closeTo(33, 9),
    });
  });

  const observed = (align: string) =>
    evaluationOf(`years: { base: 2021, to: 2024 }
as-of: 2022
indicators:
  doctors: { unit: 人, history: { 2021: 5390, 2022: 5580 }, formula: previous(staying) + 420人${align} }
  staying: { unit: 人, history: { 2021: 5170, 2022: 5360 }, formula: doctors * 0.96 }`);
  const warned = (align: string) =>
    observed(align).document.warnings.map(({ code, message }) => `${code} ${message.en.split(" ")[3]}`);

  test("through another that is observed itself, it is scaled, and a warning says that the factor works again", () => {
    expect(warned("")).toEqual(["model-aligned-again doctors"]);
    expect(centralOf(observed(""), "doctors")[2023]).toBeCloseTo((5580 * (5360 + 420)) / (5170 + 420), 9);
    expect(warned(", align: none")).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { GROWTH_MODELS } from "../../src/growth/index.ts";
import { centralOf, evaluationOf, scenarioOf } from "../support.ts";

const grown = (growth: string, history = "{ 2020: 100 }") =>
  centralOf(
    evaluationOf(
      `years: { base: 2020, to: 2025 }\nindicators: { x: { unit: 亿元, history: ${history}, growth: ${growth} } }`,
    ),
    "x",
  );

// Closed forms, worked out from the definitions in METHODS.md with Math.* as an independent calculator.
describe("growth models run from the last observation", () => {
  test("compound", () => expect(grown("5%")[2025]).toBeCloseTo(100 * 1.05 ** 5, 9));
  test("a schedule by year holds until the next one", () =>
    expect(grown("{ model: compound, schedule: { 2021: 2%, 2024: 4% } }")[2025]).toBeCloseTo(
      100 * 1.02 ** 3 * 1.04 ** 2,
      9,
    ));
  test("increment", () => expect(grown("{ model: increment, amount: 7 亿元 }")[2025]).toBeCloseTo(135, 9));
  test("damped, φ 0.9 unless stated", () => {
    const expected = [1, 2, 3, 4, 5].reduce((x, k) => x * (1 + 0.1 * 0.9 ** k), 100);
    expect(grown("{ model: damped, rate: 10% }")[2025]).toBeCloseTo(expected, 9);
  });
  test("logistic passes through the last observation", () => {
    const at = (t: number) => 300 / (1 + (300 / 100 - 1) * Math.exp(-0.4 * t));
    expect(grown("{ model: logistic, capacity: 300, rate: 40% }")[2025]).toBeCloseTo(at(5), 9);
  });
  test("Gompertz", () => {
    const at = (t: number) => 300 * (100 / 300) ** Math.exp(-0.4 * t);
    expect(grown("{ model: gompertz, capacity: 300, rate: 40% }")[2025]).toBeCloseTo(at(5), 9);
  });
  test("Bass, against a fine Euler solution of dN/dt = (p + qN/m)(m − N)", () => {
    let n = 100;
    const steps = 200_000;
    for (let i = 0; i < steps; i++) n += (5 / steps) * (0.03 + (0.38 * n) / 300) * (300 - n);
    expect(grown("{ model: bass, capacity: 300, p: 0.03, q: 0.38 }")[2025]).toBeCloseTo(n, 2);
  });
  test("continuous compounding: compound and damped", () => {
    const continuous = (growth: string) =>
      centralOf(
        evaluationOf(
          `years: { base: 2020, to: 2025 }\nsettings: { compounding: continuous }\nindicators: { x: { history: { 2020: 100 }, growth: ${growth} } }`,
        ),
        "x",
      )[2025];
    expect(continuous("5%")).toBeCloseTo(100 * Math.exp(0.25), 9);
    const sum = [1, 2, 3, 4, 5].reduce((all, k) => all + 0.1 * 0.8 ** k, 0);
    expect(continuous("{ model: damped, rate: 10%, phi: 0.8 }")).toBeCloseTo(100 * Math.exp(sum), 9);
  });
  test("an increment by year; before its schedule's first year holds the amount beside it", () =>
    expect(grown("{ model: increment, amount: 1 亿元, schedule: { 2023: 10 亿元, 2025: 20 亿元 } }")).toMatchObject({
      2021: 101,
      2022: 102,
      2023: 112,
      2024: 122,
      2025: 142,
    }));
  test("a figure may be an assumption, a formula or read another indicator", () => {
    const path = centralOf(
      evaluationOf(`
years: { base: 2020, to: 2022 }
assumptions: { g: 4% }
indicators:
  x: { history: { 2020: 100 }, growth: g / 2 + y }
  y: { history: { 2020: 1% }, growth: 100% }`),
      "x",
    );
    expect(path[2022]).toBeCloseTo(100 * 1.04 * 1.06, 9);
  });
  test("hold", () => expect(grown("{ model: hold }")[2025]).toBe(100));
});

describe("S-curves", () => {
  test("Bass from nothing is the published curve, (1 − e^−(p+q)t) / (1 + (q/p)·e^−(p+q)t) (Bass 1969, eq. 9)", () => {
    const path = grown("{ model: bass, capacity: 300亿元, p: 0.03, q: 0.38 }", "{ 2020: 0 }");
    for (const t of [1, 2, 3, 4, 5]) {
      const left = Math.exp(-0.41 * t);
      expect(path[2020 + t]).toBeCloseTo((300 * (1 - left)) / (1 + (0.38 / 0.03) * left), 9);
    }
  });

  test("property: between the last observation and its ceiling, rising, and the closed form at every year", () => {
    const rate = fc.integer({ min: 1, max: 150 });
    const start = fc.integer({ min: 1, max: 299 });
    fc.assert(
      fc.property(rate, start, fc.constantFrom("logistic", "gompertz"), (percent, from, model) => {
        const path = grown(`{ model: ${model}, capacity: 300亿元, rate: ${percent}% }`, `{ 2020: ${from} }`);
        for (const t of [1, 2, 3, 4, 5]) {
          const left = Math.exp((-percent / 100) * t);
          const closed = model === "logistic" ? 300 / (1 + (300 / from - 1) * left) : 300 * (from / 300) ** left;
          expect(Math.abs((path[2020 + t] ?? 0) / closed - 1)).toBeLessThan(1e-12);
          expect(path[2020 + t]).toBeGreaterThan((path[2019 + t] ?? 0) * (1 - 1e-15));
          expect(path[2020 + t]).toBeLessThanOrEqual(300);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a share moves by points", () => {
  const share = (growth: string): Readonly<Record<number, number | null>> =>
    centralOf(
      evaluationOf(
        `years: { base: 2020, to: 2025 }\nindicators: { x: { unit: "%", history: { 2020: 60 }, growth: ${growth} } }`,
      ),
      "x",
    );
  test("0.3 points a year: 60 + 5 · 0.3 [computed]", () => {
    expect(share("0.3个百分点")[2025]).toBeCloseTo(61.5, 12);
    expect(share("{ model: compound, rate: 0.3% }")[2025]).toBeCloseTo(60 * 1.003 ** 5, 12);
  });
  test("damped: 60 + Σ 2 · 0.9ᵏ = 60 + 2 · 0.9 · (1 − 0.9⁵) / 0.1 [computed]", () =>
    expect(share("{ model: damped, rate: 2pp }")[2025]).toBeCloseTo(60 + (1.8 * (1 - 0.9 ** 5)) / 0.1, 12));
});

describe("a model is one object", () => {
  test.each(GROWTH_MODELS.map((model) => [model.name, model] as const))("%s: its example runs", (_, model) => {
    const unit = model.example.match(/\d(\p{Script=Han}+)/u)?.[1] ?? "亿元";
    const yaml = `years: { base: 2020, to: 2022 }\nindicators: { x: { unit: ${unit}, history: { 2020: 100 }, growth: ${model.example} } }`;
    const [indicator] = scenarioOf(yaml).indicators;
    expect(indicator?.growth?.model).toBe(model.name);
    expect(Object.keys(indicator?.growth?.figures ?? {})).toEqual(Object.keys(model.figures));
    expect(centralOf(evaluationOf(yaml), "x")[2022]).toBeGreaterThan(0);
  });

  test("methods.md says what each one's step is", () => {
    const methods = readFileSync("docs/methods.md", "utf8");
    for (const { name, doc } of GROWTH_MODELS) expect(methods).toContain(`| ${name} | ${doc.replace(/\.$/, "")} |`);
  });

  // It reads src/ as text, which is another one while faults are planted there (test/mutants.md).
  test.skipIf(process.env.MUTANTS_ROOM)(
    "their names stand in src/growth, and but for methods of forecasting nowhere else in the code",
    () => {
      const name = new RegExp(`["'](${GROWTH_MODELS.map((model) => model.name).join("|")})["']`);
      // Methods of forecasting have the names of the growth that they find.
      const elsewhere = globSync("src/**/*.ts").filter(
        (path) => !/^src\/(growth\/|forecast\/|cli\/commands?\/forecast)/.test(path),
      );
      expect(elsewhere.length).toBeGreaterThan(100);
      // A required rate's two fields are called rate and increment.
      const text = (path: string) => readFileSync(path, "utf8").replaceAll(/"rate" [:|] "increment"/g, "");
      expect(elsewhere.filter((path) => name.test(text(path)))).toEqual([]);
    },
  );
});

describe("known values", () => {
  test("a gap between observations is interpolated geometrically", () =>
    expect(grown("5%", "{ 2016: 25, 2020: 100 }")[2018]).toBeCloseTo(50, 12));
  test("nothing stands before the first observation", () => {
    const years = centralOf(
      evaluationOf(
        "years: { base: 2020, to: 2022 }\nindicators: { a: { history: { 2015: 1, 2020: 2 }, growth: 1% }, b: { history: { 2019: 5 }, growth: 1% } }",
      ),
      "b",
    );
    expect([years[2018], years[2019], years[2022]]).toEqual([null, 5, expect.closeTo(5 * 1.01 ** 3, 12)]);
  });
});

describe("the baseline of its own history", () => {
  const { cases } = JSON.parse(readFileSync("test/oracle/baseline/expected.json", "utf8"));
  const run = (values: readonly number[], more = "") =>
    evaluationOf(
      `years: { base: 2020, to: 2026 }\ndraws: 16384\nindicators: { x: { unit: 亿元, history: { ${values
        .map((value, i) => `${2021 - values.length + i}: ${value}`)
        .join(
          ", ",
        )} }, growth: { model: baseline }${more} } }\ntargets: { t: { indicator: x, at-least: ${1.2 * (values.at(-1) ?? 0)}, by: 2026 } }`,
    );

  test.each(["beds", "falling", "with_negative"])(
    "%s: the centre is the reference's median, the draws its probability",
    (name) => {
      const { y, median, p } = cases[name];
      const found = run(y);
      const central = centralOf(found, "x");
      for (let h = 1; h <= 6; h += 1) expect(Math.abs((central[2020 + h] ?? 0) / median[h - 1] - 1)).toBeLessThan(1e-9);
      const { probability, error } = found.document.targets[0]?.attainment ?? {};
      expect(Math.abs((probability ?? 0) - p[5])).toBeLessThan(5 * (error ?? 0));
    },
  );

  test("each year's draws are spread as the reference says: a tenth of them lies below its 10 % quantile", () => {
    const { y, q10, q90 } = cases.beds;
    const found = run(y).document.indicators[0];
    // 5 % and 95 % of t₃ lie 2.353363/1.637744 times as far out as 10 % and 90 % do, on the scale of fifth roots.
    const [low, middle, high] = [q10[2], cases.beds.median[2], q90[2]].map((value: number) => value ** 0.2) as [
      number,
      number,
      number,
    ];
    const out = 2.3533634 / 1.6377444;
    const at = found?.years.indexOf(2023) ?? -1;
    expect(found?.quantiles["0.95"][at]).toBeCloseTo((middle + out * (high - middle)) ** 5, 1);
    expect(found?.quantiles["0.05"][at]).toBeCloseTo((middle - out * (middle - low)) ** 5, 1);
  });

  test("a step after the last observation stays on it, and one figure is enough", () => {
    const [plain, stepped] = [run([90, 100]), run([90, 100], ", steps: { 2022: { add: 10 } }")].map((each) =>
      centralOf(each, "x"),
    );
    for (const year of [2021, 2022, 2023, 2026])
      expect((stepped?.[year] ?? 0) - (plain?.[year] ?? 0)).toBeCloseTo(year < 2022 ? 0 : 10, 9);
    expect(centralOf(run([100]), "x")[2021]).toBeCloseTo(101.509, 3);
  });

  test("what lies before a break is left out", () => {
    const history = (before: string) =>
      centralOf(
        evaluationOf(
          `years: { base: 2020, to: 2022 }\nindicators: { x: { history: { ${before}2018: { value: 50, artefact: true }, 2019: 100, 2020: 104 }, growth: { model: baseline } } }`,
        ),
        "x",
      );
    expect(history("2016: 1, 2017: 2, ")).toMatchObject(history(""));
  });
});

test("what was found in a history is told in both languages, with its measured coverage, in the document and the verdict", () => {
  const of = (history: string) =>
    evaluationOf(
      `years: { base: 2020, to: 2022 }\nindicators: { x: { history: { ${history} }, growth: { model: baseline } } }\ntargets: { t: { indicator: x, at-least: 1, by: 2022 } }`,
    ).document;
  const fast = of("2016: 0.28, 2017: 3.69, 2018: 12.1, 2019: 25.4, 2020: 40");
  expect(fast.indicators[0]?.fitted).toMatchObject({ from: 2016, to: 2020, observations: 5, measured: { length: 5 } });
  expect(fast.indicators[0]?.fitted?.told.en).toBe(
    "Recent growth 110.8% a year, shrunk to 4.16% since it is noisy, fading. Growth that is fast and slowing is read as noise and shrunk hard; an S-curve with a declared ceiling (logistic) takes it for saturation, which is why the two differ. Measured: on other histories of 5 values its 80% band held 79% of what came, its 95% band 94%.",
  );
  expect(fast.targets[0]?.why.zh).toContain("由自身历史外推：近年年均增长110.8%，因起伏较大收缩为4.16%，逐年减弱。");
  const broken = of("2017: 5, 2018: { value: 50, artefact: true }").indicators[0]?.fitted;
  expect(broken?.told.zh).toContain("只有一个观测值，看不出增速，取一般的每年1.51%。2018年口径有变，只用这一个值。");
  expect(of("2018: 100, 2019: 95, 2020: 90").indicators[0]?.fitted?.told.en).toMatch(/^Recent decline /);
});

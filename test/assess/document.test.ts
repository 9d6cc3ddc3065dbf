import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { globSync } from "tinyglobby";
import { beforeAll, describe, expect, it, test } from "vitest";
import { type Document, type DocumentTarget, readDocument } from "../../src/assess/document.ts";
import { messageOf } from "../../src/base/messages/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { evaluationOf, good } from "../support.ts";

const documentOf = async (path: string): Promise<Document> =>
  good(evaluate(good(await loadScenario(path, { draws: 512 })))).document;

let plan: Document;
beforeAll(async () => {
  plan = await documentOf("scenarios/xuzhou/plan.yaml");
});

const targetOf = (id: string): DocumentTarget => {
  const found = plan.targets.find((each) => each.id === id);
  if (!found) throw new Error(`no target ${id}`);
  return found;
};

describe("the Xuzhou plan, by its published figures", () => {
  const machinery = () => plan.indicators.find(({ id }) => id === "construction-machinery");

  it("projects the central trajectory: 1566 in 2019, 8 % a year", () => {
    const { years, central, history, unit } = machinery() as NonNullable<ReturnType<typeof machinery>>;
    expect([unit, history]).toEqual(["亿元", { 2019: 1566 }]);
    years.forEach((year, i) => {
      if (year < 2019) expect(central[i]).toBeNull();
      else expect(central[i]).toBeCloseTo(1566 * 1.08 ** (year - 2019), 8);
    });
    expect(years.at(-1)).toBe(2025);
  });

  /** Golden: 512 points of sobol-sums, seed 1. About the centre 2485, skewed to the right, as compound growth is. */
  it("draws the fan about it", () => {
    const { quantiles, mean, sd } = machinery() as NonNullable<ReturnType<typeof machinery>>;
    expect(Object.values(quantiles).map((level) => Math.round(level.at(-1) ?? 0))).toEqual([
      1912, 2204, 2471, 2770, 3155,
    ]);
    expect([mean.at(-1), sd.at(-1)]).toEqual([expect.closeTo(2500.797827095643, 6), expect.closeTo(397.7984289955, 6)]);
  });

  it.each([
    ["construction-machinery-cluster", (3000 / 1566) ** (1 / 6) - 1, 2019],
    ["physicians-2025", (3.95 / 3.24) ** (1 / 6) - 1, 2019],
    ["beds-2025", (7.65 / 6.9117) ** (1 / 6) - 1, 2019],
    ["accident-count-cut", 0.75 ** (1 / 5) - 1, 2020],
    ["larger-accident-count-cut", 0.5 ** (1 / 5) - 1, 2020],
  ])("%s requires the root of goal over start", (id, rate, from) => {
    const { required } = targetOf(id);
    expect(required).toMatchObject({ increment: null, low: null, high: null, from, reason: null });
    expect(required.rate).toBeCloseTo(rate, 5);
  });

  it.each([
    ["construction-machinery-cluster", "missed", 1566 * 1.08 ** 6, "why-missed-rate"],
    ["accident-count-cut", "met", 0.94 ** 5 - 1, "why-met-rate"],
    ["accident-persons-cut", "at-risk", 0.942 ** 5 - 1, "why-risk-central-rate"],
    ["larger-accident-count-cut", "at-risk", 0.91 ** 5 - 1, "why-risk-draws-rate"],
    ["health-talent", "met", (5 * 2500) / 110, "why-met"],
    ["major-accidents-zero", "met", 0, "why-met"],
    ["xcmg-global-rank", "at-risk", 3, "why-risk-draws-rate-observed"],
    ["gps-2025", "not-assessable", null, "reason-no-observation"],
    ["national-titles", "not-assessable", null, "reason-no-date"],
    ["trade-growth-lead", "not-assessable", null, "reason-no-number"],
    ["provincial-safe-cities", "not-assessable", null, "reason-set-elsewhere"],
  ])("%s is %s", (id, verdict, value, code) => {
    const { attainment, ...found } = targetOf(id);
    expect([found.verdict, found.why.code]).toEqual([verdict, code]);
    if (value === null) expect(attainment).toMatchObject({ value: null, margin: null, holds: null, probability: null });
    else expect(attainment.value).toBeCloseTo(value, 8);
  });

  it("says why a figure does not exist, in both languages", () => {
    const { pace, required } = targetOf("new-energy-scale");
    expect(pace).toEqual({
      word: "unknown",
      ratio: null,
      progress: null,
      reason: {
        code: "reason-no-observation-after-base",
        zh: "“新能源产业规模”在基年（2020年）之后还没有观测值。",
        en: "“New-energy industry scale” has no observation after its base year 2020.",
      },
    });
    expect(required.reason?.code).toBe("reason-no-observation");
    for (const { required: each, pace: paced } of plan.targets) {
      if (each.rate === null && each.increment === null) expect(each.reason?.zh).toMatch(/。$/);
      if (paced.ratio === null && paced.word === "unknown") expect(paced.reason?.en).toMatch(/\.$/);
    }
  });

  it("has nothing where a target is not assessable", () => {
    const lacking = plan.targets.filter(({ verdict }) => verdict === "not-assessable");
    expect(lacking.length).toBeGreaterThan(10);
    for (const { attainment, reachable, why } of lacking) {
      expect([attainment.value, attainment.probability, reachable]).toEqual([null, null, null]);
      expect(why.zh.length * why.en.length).toBeGreaterThan(0);
    }
  });

  /** Counted anew: every span of six years of a city's output, as a yearly rate, that the required rate reaches. */
  it("holds the required rate against the windows of the class", () => {
    const rows: readonly { city: string; year: string; value: string }[] = parse(
      readFileSync("scenarios/xuzhou/classes/city-industry.csv"),
      { columns: true },
    );
    const values = new Map(rows.map(({ city, year, value }) => [`${city} ${year}`, Number(value)]));
    const rates = rows.flatMap(({ city, year, value }) => {
      const end = values.get(`${city} ${Number(year) + 6}`);
      return end === undefined ? [] : [(end / Number(value)) ** (1 / 6) - 1];
    });
    const { required, realism } = targetOf("construction-machinery-cluster");
    const reached = rates.filter((rate) => rate <= (required.rate ?? Number.NaN)).length;
    expect(realism).toEqual([
      {
        word: "plausible",
        percentile: expect.closeTo((100 * reached) / rates.length, 10),
        rank: 1 + rates.length - reached,
        windows: rates.length,
        class: "city-industry",
        largest: expect.closeTo(Math.max(...rates), 10),
      },
    ]);
    expect([rates.length, reached]).toEqual([543, 30]);
  });
});

it("gives the pace as a number where observations follow the base year", () => {
  const { document } = evaluationOf(`years: { base: 2020, to: 2025 }
as-of: 2022
indicators: { x: { history: { 2020: 100, 2022: 110 }, growth: 5% } }
targets: { t: { indicator: x, at-least: 130, by: 2025 } }`);
  const ratio = (1.1 ** (1 / 2) - 1) / (1.3 ** (1 / 5) - 1);
  expect(document.targets[0]?.pace).toEqual({
    word: "behind",
    ratio: expect.closeTo(ratio, 12),
    progress: expect.closeTo(10 / 30, 12),
    reason: null,
  });
});

describe("as of a year", () => {
  const { document } = evaluationOf(`years: { base: 2020, to: 2025 }
as-of: 2021
assumptions: { g: 5% }
indicators:
  x: { unit: 人, history: { 2019: 100, 2021: 110, 2022: 120 }, growth: g }
  y: { unit: 人, formula: x * 2 }
targets:
  t: { indicator: y, at-least: 250, by: 2025, required: { of: x } }
  none: { indicator: x, average-growth: { at-least: 3.456789%, from: 2010 }, by: 2025 }`);
  const x = document.indicators[0];

  it("history ends with it, and later observations are only shown", () => {
    expect([x?.history, x?.later, x?.interpolated]).toEqual([{ 2019: 100, 2021: 110 }, { 2022: 120 }, [2020]]);
    expect(document.origins.x?.dependsOn).toEqual(["g", "x@2019", "x@2021"]);
    expect(Object.keys(document.origins)).toContain("x@2022");
  });

  it("a target depends on what it looks at and on what its rate is required of", () => {
    expect(document.origins.t?.dependsOn).toEqual(["y", "x"]);
    expect(document.origins.y).toMatchObject({ formula: "x * 2", dependsOn: ["x"] });
  });

  it("says why in words, with years as years", () => {
    expect(document.targets[1]?.why.en).toContain("2010");
  });
});

describe("origins", () => {
  it("lead every figure to its line", () => {
    const lines = readFileSync("scenarios/xuzhou/plan.yaml", "utf8").split("\n");
    const lineOf = (id: string): string => {
      const [file, line] = (plan.origins[id]?.at ?? "").split(":");
      expect(file).toBe("scenarios/xuzhou/plan.yaml");
      return lines[Number(line) - 1] ?? "";
    };
    expect(lineOf("construction-machinery@2019")).toContain("{ value: 1566, source: yangtse-2020");
    expect(lineOf("machinery-growth")).toContain("machinery-growth: {");
    for (const { id } of [...plan.assumptions, ...plan.indicators, ...plan.targets])
      expect(plan.origins[id]?.at, id).toMatch(/^scenarios\/xuzhou\/.+:\d+:\d+$/);
  });

  it("name source, quote, row, formula and what it follows from", () => {
    expect(plan.origins["construction-machinery@2019"]).toMatchObject({
      source: "yangtse-2020",
      quote: "2019年行业工业总产值达到了1566亿元",
      formula: null,
      dependsOn: [],
      overrides: [],
    });
    expect(plan.origins["construction-machinery"]).toMatchObject({
      formula: "compound rate = machinery-growth",
      dependsOn: ["machinery-growth", "construction-machinery.volatility", "construction-machinery@2019"],
    });
    expect(plan.origins["health-talent-recruited"]?.formula).toBe("talent-budget / talent-cost");
    expect(plan.origins["xcmg-global-rank"]).toMatchObject({
      row: "xcmg-global-rank",
      source: "article",
      dependsOn: ["xcmg-sales", "caterpillar-sales", "komatsu-sales"],
    });
  });

  it("depend only on figures that have an origin", () => {
    for (const [id, { dependsOn }] of Object.entries(plan.origins))
      for (const other of dependsOn) expect(plan.origins[other], `${id} ← ${other}`).toBeDefined();
  });

  it("name the place that an overlay replaced", async () => {
    const { origins } = await documentOf("scenarios/xuzhou/ambition.yaml");
    expect(origins["machinery-growth"]).toMatchObject({
      at: expect.stringMatching(/ambition\.yaml:\d+:\d+$/),
      overrides: [expect.stringMatching(/plan\.yaml:\d+:\d+$/)],
    });
  });
});

describe("the JSON Schema of documents", () => {
  const schema: unknown = JSON.parse(readFileSync("docs/document.schema.json", "utf8"));
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema as object);

  test.each(globSync("scenarios/**/*.yaml").toSorted())("describes that of %s", async (path) => {
    expect(validate(JSON.parse(JSON.stringify(await documentOf(path)))), JSON.stringify(validate.errors)).toBe(true);
  });

  it("refuses what is left out, misspelt or of another kind", () => {
    for (const broken of [
      { ...plan, origins: undefined },
      { ...plan, format: 1 },
      { ...plan, jiont: plan.joint },
      { ...plan, targets: [{ ...plan.targets[0], verdict: "green" }] },
      { ...plan, targets: [{ ...plan.targets[0], slip: "late" }] },
    ])
      expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});

describe("a reader of documents", () => {
  it("gives back what was written", () => {
    expect(readDocument(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan, warnings: [] });
  });

  it("says so where the format is another one", () => {
    const read = readDocument({ ...plan, format: 1 });
    expect(read.ok ? [] : read.errors.map((each) => messageOf(each, "en"))).toEqual([
      "the document has format 1; this is a reader of format 2",
    ]);
    expect(readDocument(null)).toMatchObject({ ok: false, errors: [{ code: "document-format" }] });
  });

  it("names the place of what is wrong", () => {
    const read = readDocument({ ...plan, targets: [{ ...plan.targets[0], verdict: "green" }] });
    expect(read.ok ? [] : read.errors.map(({ code, args }) => [code, args.path])).toEqual([
      ["document-invalid", "targets.0.verdict"],
    ]);
  });
});

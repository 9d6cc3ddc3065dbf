import { expect, test } from "vitest";
import { centralInputs, executeOnce } from "../../src/engine/scalar.ts";
import { compile } from "../../src/model/compile.ts";
import { programLines } from "../../src/model/print.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { formatExplain } from "../../src/present/explain/text.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { evaluationOf, good, programOf, scenarioOf } from "../support.ts";

const base = `years: { base: 2020, to: 2022 }
sources: { book: { title: Yearbook } }
assumptions:
  growth:
    value: 8%
    distribution: { pert: [5%, 8%, 10%] }
    source: book
indicators:
  machinery:
    unit: 亿元
    source: book
    history: { 2019: 1480, 2020: { value: 1566, note: revised } }
    growth: growth
  people: { unit: 万人, history: { 2020: 900 }, growth: { model: damped, rate: 1% } }
  per-head: { unit: 元/人, formula: machinery / people, volatility: 2% }
targets:
  t: { indicator: per-head, at-least: 20000, by: 2022, confidence: 80% }
`;

const over = `extends: ./base.yaml
assumptions: { growth: { value: 7% } }
seed: 9
`;

const files = new Map([
  ["base.yaml", base],
  ["over.yaml", over],
]);
const scenario = good(resolveScenario(files, "over.yaml"));
const program = good(compile(scenario));
const entries = explain(scenario, { stages: (id) => programLines(program, id) });
const entryOf = (id: string) => entries.find((entry) => entry.id === id);
const book = { id: "book", title: { zh: "Yearbook", en: "Yearbook" }, url: null, quotedIn: null };

test("an assumption: where it is set, what that overrides, who reads it", () => {
  expect(entryOf("growth")).toMatchObject({
    kind: "assumption",
    values: [{ year: null, value: 0.07 }],
    at: "over.yaml:2:33",
    overrides: ["base.yaml:5:12"],
    source: null,
    dependsOn: [],
    usedBy: ["machinery"],
    rules: [
      {
        zh: "每条轨迹抽取一次：PERT分布（最小值 4%、最可能值 7%、最大值 9%）",
        en: "drawn once a trajectory: pert (min 4%, mode 7%, max 9%)",
      },
    ],
    stages: ["distribution: pert(min 0.04, mode 0.07, max 0.09)", "growth = input 0, central 0.07, drawn pert"],
  });
});

test("an indicator: each year of its history, and each stage in one line", () => {
  expect(entryOf("machinery")).toMatchObject({
    unit: "亿元",
    at: "base.yaml:13:13",
    values: [
      { year: 2019, value: 1480, at: "base.yaml:12:22", source: book },
      { year: 2020, value: 1566, at: "base.yaml:12:43", note: "revised" },
    ],
    dependsOn: ["growth"],
    usedBy: ["per-head"],
  });
  const [growth, ...instructions] = entryOf("machinery")?.stages ?? [];
  expect(growth).toBe("growth: compound rate = growth");
  expect(instructions.map((line) => line.replace(/ r\d+/g, " r"))).toEqual([
    "machinery[2019] = r constant 1480, observed",
    "machinery[2020] = r constant 1566, observed",
    "machinery[2021] = r mul r r, projected",
    "machinery[2022] = r mul r r, projected",
  ]);
});

test("a formula as written and as checked, with the factor that its units bring", () => {
  expect(entryOf("per-head")?.stages?.slice(0, 3)).toEqual([
    "formula: machinery / people",
    "checked: machinery / people * 10000",
    "volatility: sd per-head.volatility, persistence 0",
  ]);
  expect(entryOf("per-head")).toMatchObject({
    dependsOn: ["machinery", "people", "per-head.volatility"],
    usedBy: ["t"],
  });
});

test("a target: its condition, and what it follows from", () => {
  const [condition, asked] = entryOf("t")?.stages ?? [];
  expect(condition).toBe("condition: level by 2022, from 2020, indicator per-head, sense at-least, value 20000");
  expect(asked).toBe("asked: confidence 0.8");
  expect(entryOf("t")).toMatchObject({ dependsOn: ["per-head"], values: [{ year: 2022, value: 20000 }] });
});

test("every default is shown as one, every stated value with its place", () => {
  const settings = entries
    .filter(({ kind }) => kind === "setting")
    .map(({ id, values, at }) => [id, values[0]?.value, at]);
  expect(settings).toEqual([
    ["years.base", 2020, "base.yaml:1:16"],
    ["years.to", 2022, "base.yaml:1:26"],
    ["as-of", 2020, null],
    ["seed", 9, "over.yaml:3:7"],
    ["draws", 16_384, null],
    ["design", "sobol-sums", null],
    ["settings.at-risk", 0.2, null],
    ["settings.flat", 0.01, null],
    ["settings.compounding", "discrete", null],
    ["settings.pace", "statcan", null],
  ]);
});

test("an option of the command line is told from the file", () => {
  const given = explain(good(resolveScenario(files, "over.yaml", { seed: 4 }))).find(({ id }) => id === "seed");
  expect(given).toMatchObject({ values: [{ value: 4 }], at: "command line", overrides: ["over.yaml:3:7"] });
});

test("with the central trajectory's values: 1566 × 1.07 is 1675.62 [computed]", () => {
  const values = executeOnce(program, centralInputs(program));
  const line = programLines(program, "machinery", values).find((each) => each.includes("[2021]"));
  expect(line).toMatch(/^machinery\[2021\] = r\d+ mul r\d+ r\d+ = 1675\.62\d*, projected$/);
});

test("a target that cannot be stated says so", () => {
  const lines = programLines(
    programOf(
      "years: { base: 2020, to: 2022 }\nas-of: 2020\nindicators: { x: {} }\ntargets: { t: { indicator: x, at-least: 1 } }",
    ),
    "t",
  );
  expect(lines).toEqual(["t = not assessable: no-observation"]);
});

test("as text, in both languages", () => {
  const simple = explain(
    scenarioOf("years: { base: 2020, to: 2022 }\nindicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }"),
  );
  const en = formatExplain(simple, "en").split("\n\n");
  expect(en.at(-1)).toBe(
    "x (indicator, 100 million yuan)\n  2020 5 × 100 million yuan; set at test.yaml:2:47\n  compound growth: growth a year 3% (x.growth)\n  set at test.yaml:2:60\n  depends on: x.growth",
  );
  expect(en.find((each) => each.startsWith("seed"))).toBe("seed = 1 (setting)\n  default");
  expect(en.find((each) => each.startsWith("settings.at-risk"))).toBe("settings.at-risk = 20% (setting)\n  default");
  expect(en.find((each) => each.startsWith("x.growth"))).toMatch(/^x\.growth = 3% \(assumption\)/);
  expect(formatExplain(simple, "zh")).toContain(
    "x（指标，亿元）\n  2020年 5亿元；写在 test.yaml:2:47\n  复合增长：年增速 3%（x.growth）\n  写在 test.yaml:2:60\n  取决于：x.growth",
  );
});

test("figures are told in what they are counted in, with all their digits", () => {
  const text = formatExplain(
    explain(
      scenarioOf(`
years: { base: 2020, to: 2025 }
assumptions: { share-of-it: 0.25, sigma: 1.25%, budget: { value: 2500.5, unit: 万元 } }
indicators:
  people: { unit: 人, history: { 2020: 9083790 }, growth: 3.45%, volatility: sigma }
  part: { unit: 人, formula: people * share-of-it }
targets:
  more: { indicator: people, change: { at-least: 12.5%, from: 2020 }, by: 2025 }
`),
    ),
    "en",
  );
  for (const line of [
    "people.growth = 3.45% (",
    "sigma = 1.25% (",
    "share-of-it = 0.25 (",
    "budget = 2500.5 × 10,000 yuan (",
    "change from 2020 to 2025: up ≥ 12.5%",
  ])
    expect(text).toContain(line);
  expect(text).toContain("2020 9,083,790 persons");
});

const PLAN = `years: { base: 2020, to: 2022 }
sources: { plan: { title: 规划 }, news: { title: 日报, as-quoted-in: plan, url: "https://example.org" } }
assumptions: { k: { value: 10, note: judged } }
indicators:
  a: { unit: 亿元, history: { 2020: { value: 100, source: news, quote: 产值100亿元, row: 7 } }, growth: 8% }
  b: { unit: 万人, history: { 2020: 9 }, growth: { model: increment, amount: 1万人 } }
  per: { unit: 元/人, formula: a / b }
  top: { unit: 亿元, formula: "max(a, per / 1元/人 * 1亿元, 3亿元)", bounds: { high: 115 } }
  late: { unit: 亿元, formula: "if(year > 2021, previous(a), a)", history: { 2020: 50 } }
  s: { unit: "%", history: { 2020: 60 }, growth: { model: damped, rate: 1个百分点 } }
targets:
  t: { indicator: a, at-least: 110, by: 2021, source: plan, quote: 达到110亿元, nature: 约束性, row: 8 }
facts: { f: { value: 3, unit: 个, source: plan, row: 9, quote: 三个园区 } }
`;
const { document: found, scenario: small } = evaluationOf(PLAN);
const worked = (id: string, lang: "zh" | "en") =>
  explain(small, { document: found })
    .find((each) => each.id === id)
    ?.worked?.map((each) => each[lang]);

test.each([
  ["a", "2021年：108亿元 = 100亿元 × (1 + 8%)"],
  ["b", "2022年：11万人 = 10万人 + 1万人"],
  ["per", "2022年：10.6万元/人 = 116.6亿元 ÷ 11万人 × 10,000（由万元/人换算为元/人）"],
  ["late", "2022年：54亿元 = 108亿元 × 0.5（与观测值衔接）"],
])("how %s is worked out", (id, text) => expect(worked(id, "zh")).toEqual([text]));

test("the figures of a worked value come to it [computed: 100 × 1.08² is 116.64, over 11 万人 106,036]", () => {
  const central = explain(small, { document: found }).find(({ id }) => id === "a")?.central;
  expect(central?.[2022]).toBeCloseTo(116.64, 10);
  expect(worked("per", "en")).toEqual([
    "2022: 106,036 yuan per person = (116.6 × 100 million yuan) ÷ (11 × 10,000 persons) × 10,000 (from 10,000 yuan per person to yuan per person)",
  ]);
});

test("a target's verdict and its reason, sources by their titles, quote and row", () => {
  const entries = explain(small, { document: found });
  const of = (id: string, lang: "zh" | "en") =>
    formatExplain(
      entries.filter((each) => each.id === id),
      lang,
    );
  expect(of("t", "zh")).toContain("\n  2021年值：≥ 110亿元\n  约束性\n  预计难以实现：");
  expect(of("t", "zh")).toContain("\n  来源：规划“达到110亿元”\n  规划表中的行：8\n");
  expect(of("t", "en")).toContain('\n  source: 规划, "达到110亿元"\n  row of the plan: 8\n');
  expect(of("a", "zh")).toContain("2020年 100亿元；来源：日报（转引自 规划）“产值100亿元”；规划表中的行：7");
  expect(of("f", "zh")).toBe("f = 3个（规划表述）\n  来源：规划“三个园区”\n  规划表中的行：9\n  写在 test.yaml:13:22");
  expect(of("k", "en")).toContain("\n  no source\n  note: judged\n");
  expect(entries.find(({ id }) => id === "t")?.why).toEqual({
    zh: found.targets[0]?.why.zh,
    en: found.targets[0]?.why.en,
  });
});

test("one language: no stage line without --stages, and no English in Chinese", () => {
  const { plain } = { plain: formatExplain(explain(small, { document: found }), "zh") };
  expect(plain).not.toMatch(/checked:|condition:|asked:|sense |compound rate/);
});

test("entries are plain data", () => {
  expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
});

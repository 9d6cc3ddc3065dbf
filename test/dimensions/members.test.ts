import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { messageOf } from "../../src/base/messages/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve/index.ts";
import { errorsOf, resolved } from "../scenario/support.ts";
import { good } from "../support.ts";

const scenarioOf = (yaml: string, options: ResolveOptions = {}): Scenario => good(resolved(yaml, options));
const documentOf = (yaml: string, options: ResolveOptions = {}): Document =>
  good(evaluate(scenarioOf(yaml, options))).document;
const indicatorIn = ({ indicators }: Document, id: string) => {
  const found = indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`no ${id} in ${indicators.map((each) => each.id).join(", ")}`);
  return found;
};
const at = (document: Document, id: string, year: number): number => {
  const { years, central } = indicatorIn(document, id);
  return central[years.indexOf(year)] ?? Number.NaN;
};
const sdAt = (document: Document, id: string, year: number): number => {
  const { years, sd } = indicatorIn(document, id);
  return sd[years.indexOf(year)] ?? Number.NaN;
};

const DISTRICTS = ["泉山", "云龙", "铜山"] as const;

/** What is drawn of a step a year, ~ normal(3, 1), for three districts or for all of them; five years. */
const steps = (assumption: string): string => `
years: { base: 2020, to: 2025 }
dimensions: { district: [${DISTRICTS.join(", ")}] }
assumptions: { step: { ${assumption} } }
indicators:
  beds: { for: district, unit: 张, history: { 泉山: { 2020: 100 }, 云龙: { 2020: 200 }, 铜山: { 2020: 300 } }, growth: { model: increment, amount: step } }
  total: { unit: 张, formula: "sum(beds[district])" }
`;
const DRAWN = "unit: 张, value: 3, distribution: { normal: [3, 1] }";

test.each([
  ["independent by default", `for: district, ${DRAWN}`, 5 * Math.sqrt(3)],
  [
    "correlated: ρ = 2 sin(π r / 6)",
    `for: district, ${DRAWN}, within: { rank: 0.5 }`,
    5 * Math.sqrt(3 + 6 * 2 * Math.sin(Math.PI / 12)),
  ],
  ["shared without for", DRAWN, 5 * 3],
])("the spread of a sum of three members, %s", (_, assumption, sd) => {
  const document = documentOf(steps(assumption));
  expect(at(document, "total", 2025)).toBe(645);
  expect(sdAt(document, "beds[云龙]", 2025)).toBeCloseTo(5, 2);
  expect(sdAt(document, "total", 2025) / sd).toBeCloseTo(1, 2);
});

/** Beds and people of three districts, stated once. */
const once = (growth: number, spread: number, rank: number, own: number, last: number) =>
  `
years: { base: 2020, to: 2025 }
draws: 256
dimensions: { district: [${DISTRICTS.join(", ")}] }
assumptions:
  growth: { for: district, value: ${growth}%, distribution: { normal: [${growth}%, ${spread}%] }, within: { rank: ${rank} } }
  "growth[铜山]": { value: ${own}%, distribution: { normal: [${own}%, 1%] } }
indicators:
  beds: { for: district, unit: 张, history: { 泉山: { 2020: 100 }, 云龙: { 2020: 200 }, 铜山: { 2019: 290, 2020: ${last} } }, growth: growth, volatility: 1% }
  part: { for: district, unit: "%", formula: "share(beds, district)" }
  total: { unit: 张, formula: "sum(beds[district]) + max(beds[district]) - beds[泉山]" }
targets:
  more: { for: district, indicator: beds, at-least: { 泉山: 110, 云龙: 210, 铜山: 310 }, by: 2025 }
`;

/** The same written out, an entry for each member. */
const byHand = (growth: number, spread: number, rank: number, own: number, last: number) => {
  const each = (say: (district: string, i: number) => string): string => DISTRICTS.map(say).join("\n  ");
  const drawn = (district: string) =>
    district === "铜山"
      ? `value: ${own}%, distribution: { normal: [${own}%, 1%] }`
      : `value: ${growth}%, distribution: { normal: [${growth}%, ${spread}%] }`;
  const history = ["2020: 100", "2020: 200", `2019: 290, 2020: ${last}`];
  const all = DISTRICTS.map((district) => `beds[${district}]`);
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map((pair) => `{ of: [${pair.map((i) => `"growth[${DISTRICTS[i]}]"`).join(", ")}], rank: ${rank} }`);
  return `
years: { base: 2020, to: 2025 }
draws: 256
dimensions: { district: [${DISTRICTS.join(", ")}] }
assumptions:
  ${each((district) => `"growth[${district}]": { ${drawn(district)} }`)}
correlations: [${pairs.join(", ")}]
indicators:
  ${each((district, i) => `"beds[${district}]": { unit: 张, history: { ${history[i]} }, growth: "growth[${district}]", volatility: 1% }`)}
  ${each((district) => `"part[${district}]": { unit: "%", formula: "beds[${district}] / (${all[0]} + ${all[1]} + ${all[2]})" }`)}
  total: { unit: 张, formula: "(${all[0]} + ${all[1]} + ${all[2]}) + max(${all.join(", ")}) - ${all[0]}" }
targets:
  ${each((district, i) => `"more[${district}]": { indicator: "beds[${district}]", at-least: ${[110, 210, 310][i]}, by: 2025 }`)}
`;
};

const figures = fc.tuple(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 4 }),
  fc.constantFrom(0.2, 0.5, 0.9),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 280, max: 320 }),
);

test("what is stated once gives the bits of what is written out by hand", () => {
  fc.assert(
    fc.property(figures, (stated) => {
      const [one, other] = [once, byHand].map((write) => documentOf(write(...stated)));
      expect(one?.digest).toBe(other?.digest);
      expect(one?.indicators.map(({ id, mean }) => [id, mean])).toEqual(
        other?.indicators.map(({ id, mean }) => [id, mean]),
      );
    }),
    { numRuns: 10 },
  );
});

test("the shares of the members are 1 together", () => {
  fc.assert(
    fc.property(figures, (stated) => {
      const document = documentOf(once(...stated));
      for (const year of [2020, 2023, 2025])
        expect(DISTRICTS.reduce((sum, district) => sum + at(document, `part[${district}]`, year), 0)).toBeCloseTo(
          100,
          10,
        );
    }),
    { numRuns: 5 },
  );
});

const CROSSED = `
years: { base: 2020, to: 2021 }
dimensions: { district: [a, b], sex: [f, m] }
indicators:
  people: { for: [district, sex], unit: 人, history: { a: { f: { 2020: 1 }, m: { 2020: 2 } }, b: { f: { 2020: 3 }, m: { 2020: 4 } } }, growth: 0% }
  of-district: { for: district, unit: 人, formula: "sum(people[sex])" }
  of-sex: { for: sex, unit: 人, formula: "sum(people[district])" }
  all: { unit: 人, formula: "sum(people[district, sex])" }
  mean-of-districts: { unit: 人, formula: "mean(people[district, f])" }
  both: { unit: 人, formula: "sum(people[a, sex] * people[b, sex]) / people[a, f]" }
  part: { for: [district, sex], unit: "%", formula: "share(people, sex)" }
  earlier: { unit: 人, formula: "sum(people[district, m], 2020, 2021) + previous(people[b, m])" }
`;

test("two dimensions cross in the order declared, and aggregates run along those that they name", () => {
  const document = documentOf(CROSSED);
  const found = document.indicators.map(({ id }) => `${id} ${at(document, id, 2021)}`);
  expect(found).toEqual([
    ...["people[a,f] 1", "people[a,m] 2", "people[b,f] 3", "people[b,m] 4"],
    ...[
      "of-district[a] 3",
      "of-district[b] 7",
      "of-sex[f] 4",
      "of-sex[m] 6",
      "all 10",
      "mean-of-districts 2",
      "both 11",
    ],
    `part[a,f] ${(1 / 3) * 100}`,
    `part[a,m] ${(2 / 3) * 100}`,
    `part[b,f] ${(3 / 7) * 100}`,
    `part[b,m] ${(4 / 7) * 100}`,
    "earlier 16",
  ]);
});

test("members of the same name in two dimensions go by their place", () => {
  const document = documentOf(`
years: { base: 2020, to: 2021 }
dimensions: { from: [a, b], into: [a, b] }
indicators:
  moves: { for: [from, into], unit: 人, history: { a: { a: { 2020: 0 }, b: { 2020: 5 } }, b: { a: { 2020: 2 }, b: { 2020: 0 } } }, growth: { model: hold } }
  net: { for: into, unit: 人, formula: "sum(moves[from]) - moves[b, a]" }
`);
  expect(DISTRICTS.length && [at(document, "net[a]", 2021), at(document, "net[b]", 2021)]).toEqual([0, 3]);
});

const TABLE = "地区,年份,床位\n泉山,2020,100\n云龙,2020,200\n全市,2020,600\n泉山,2019,90\n";
const fromTable = (members: string, table = TABLE) =>
  resolveScenario(
    new Map<string, Parameters<typeof resolveScenario>[0] extends ReadonlyMap<string, infer F> ? F : never>([
      [
        "a.yaml",
        `years: { base: 2020, to: 2025 }\ndimensions: { district: [泉山, 云龙] }\nindicators:\n  beds: { for: district, unit: 张, growth: 3%, history: { file: beds.csv, year: 年份, value: 床位, ${members} } }`,
      ],
      [
        "beds.csv",
        {
          kind: "table",
          sheets: [
            {
              name: "",
              rows: table
                .trim()
                .split("\n")
                .map((line) => line.split(",")),
            },
          ],
        },
      ],
    ]),
    "a.yaml",
  );

test("a table's column names the members", () => {
  const { indicators } = good(fromTable("members: { district: 地区 }"));
  expect(
    indicators.map(({ id, observations }) => [id, ...observations.map(({ year, value }) => `${year} ${value}`)]),
  ).toEqual([
    ["beds[泉山]", "2019 90", "2020 100"],
    ["beds[云龙]", "2020 200"],
  ]);
});

test("a member whose rows a table lacks is an error that names it, and what its column has", () => {
  const missing = fromTable("members: { district: 地区 }", TABLE.replace("云龙", "云龙区"));
  expect(missing.ok ? null : missing.errors.map(({ code, args }) => [code, args.member])).toEqual([
    ["member-without-rows", "云龙"],
  ]);
  const shared = fromTable("where: { 地区: 泉山 }");
  expect(shared.ok ? null : shared.errors.map(({ code }) => code)).toEqual(["member-data-shared"]);
});

test("an overlay changes the statement, and one member of it", () => {
  const overlaid = (rest: string): Scenario =>
    good(
      resolveScenario(
        new Map([
          ["base.yaml", once(3, 1, 0.5, 4, 300)],
          ["a.yaml", `extends: base.yaml\n${rest}`],
        ]),
        "a.yaml",
      ),
    );
  const values = ({ assumptions }: Scenario) =>
    assumptions.filter(({ id }) => id.startsWith("growth")).map(({ value }) => value);
  expect(values(overlaid("assumptions: { growth: { value: 5% } }"))).toEqual([0.05, 0.05, 0.04]);
  const one = overlaid('assumptions: { "growth[云龙]": { value: 6% } }');
  expect(values(one)).toEqual([0.03, 0.06, 0.04]);
  expect(one.assumptions[1]?.overrides).toHaveLength(1);
  const bare = overlaid('assumptions: { "growth[云龙]": 6% }').assumptions[1];
  expect([bare?.value, bare?.distribution?.kind === "normal" && bare.distribution.mean]).toEqual([0.06, 0.06]);
  const { indicators } = overlaid("indicators: { beds: { history: { 泉山: { 2021: 104 } } } }");
  expect(indicators[0]?.observations.map(({ year }) => year)).toEqual([2020, 2021]);
});

test("an overlay's values by member move each with its distribution", () => {
  const base = `
years: { base: 2020, to: 2025 }
dimensions: { district: [a, b] }
assumptions: { g: { for: district, value: { a: 3%, b: 4% }, distribution: { a: { uniform: [1%, 5%] }, b: { uniform: [2%, 6%] } } } }
indicators: { x: { for: district, unit: 人, history: { a: { 2020: 1 }, b: { 2020: 1 } }, growth: g } }
`;
  const over = "extends: base.yaml\nassumptions: { g: { value: { b: 9% } } }";
  const files = new Map([
    ["base.yaml", base],
    ["a.yaml", over],
  ]);
  const { assumptions } = good(resolveScenario(files, "a.yaml"));
  const supports = assumptions.map(({ value, distribution }) => [
    value,
    distribution?.kind === "uniform" && [distribution.min, distribution.max].map((each) => each.toFixed(4)),
  ]);
  expect(supports).toEqual([
    [0.03, ["0.0100", "0.0500"]],
    [0.09, ["0.0700", "0.1100"]],
  ]);
});

test("--set changes one member, or every one", () => {
  const values = (set: Record<string, string>) =>
    scenarioOf(once(3, 1, 0.5, 4, 300), { set })
      .assumptions.filter(({ id }) => id.startsWith("growth"))
      .map(({ value }) => value);
  expect(values({ "growth[泉山]": "5%" })).toEqual([0.05, 0.03, 0.04]);
  expect(values({ growth: "5%", "growth[云龙]": "1%" })).toEqual([0.05, 0.01, 0.05]);
});

test("a correlation of two families holds member by member", () => {
  const { correlations } = scenarioOf(`
years: { base: 2020, to: 2025 }
dimensions: { district: [a, b] }
assumptions:
  births: { for: district, distribution: { normal: [1%, 0.1%] } }
  deaths: { for: district, distribution: { normal: [1%, 0.1%] } }
  rain: { distribution: { normal: [1%, 0.1%] } }
correlations: [{ of: [births, deaths], rank: 0.5 }, { of: [births, rain], rank: 0.1 }]
indicators: { x: { for: district, unit: 人, history: { a: { 2020: 1 }, b: { 2020: 1 } }, growth: births - deaths + rain } }
`);
  expect(correlations.map(({ of, rank }) => [...of, rank])).toEqual([
    ["births[a]", "deaths[a]", 0.5],
    ["births[b]", "deaths[b]", 0.5],
    ["births[a]", "rain", 0.1],
    ["births[b]", "rain", 0.1],
  ]);
});

test("the members of a dimension are each other's peers, and parts of their total", () => {
  const { targets, indicators } = scenarioOf(
    `${steps(DRAWN).replace("total: {", 'total: { parts: ["beds[district]"],')}targets: { first: { indicator: "beds[泉山]", rank: { at-most: 2, among: ["beds[district]"] }, by: 2025 } }`,
  );
  expect(indicators.at(-1)?.parts).toEqual(DISTRICTS.map((district) => `beds[${district}]`));
  const [first] = targets;
  expect(first?.kind === "rank" && first.among).toHaveLength(3);
});

describe("null in one member's entry", () => {
  const family = (own: string) => `
years: { base: 2020, to: 2021 }
dimensions: { d: [a, b] }
assumptions:
  g: { for: d, value: 3%, distribution: { normal: [3%, 1%] } }
${own}
`;
  const x = "x: { for: d, unit: 人, history: { a: { 2020: 100 }, b: { 2020: 200 } }, growth: g";

  test("takes away what the family states, for that member alone", () => {
    const scenario = scenarioOf(
      family(
        `  g[b]: { distribution: null }\nindicators:\n  ${x}, volatility: 5% }\n  x[a]: { volatility: null }\n  x[b]: { growth: null, volatility: null, formula: "2 * x[a]" }`,
      ),
    );
    expect(scenario.assumptions.map(({ id, held }) => [id, held])).toEqual([
      ["g[a]", false],
      ["g[b]", true],
    ]);
    expect(
      scenario.indicators.map(({ volatility, growth, formula }) => [volatility, growth?.model, formula?.text]),
    ).toEqual([
      [null, "compound", undefined],
      [null, undefined, "2 * x[a]"],
    ]);
  });

  test("where there is nothing to take away it is an error, and a member itself cannot go", () => {
    const said = (own: string) => errorsOf(resolved(family(`indicators:\n  ${x} }\n  ${own}`)));
    expect(said("x[b]: { steps: null }")).toEqual(["8:11 nothing-to-remove"]);
    expect(said("x[b]: null")).toEqual(["8:3 nothing-to-remove"]);
    expect(said("x[b]: { history: { 2021: 1,000 } }")).toEqual(["8:30 thousands-split"]);
  });
});

describe("values that were seen, by member", () => {
  const rates = {
    kind: "table",
    sheets: [
      {
        name: "",
        rows: [
          ["县区", "增速"],
          ["泉山", "1%"],
          ["云龙", "5%"],
          ["泉山", "2%"],
          ["云龙", "6%"],
        ],
      },
    ],
  } as const;
  const read = (empirical: string) =>
    resolveScenario(
      new Map<string, SourceFile | string>([
        [
          "a.yaml",
          `years: { base: 2020, to: 2021 }\ndimensions: { d: [泉山, 云龙] }\nassumptions:\n  g: { for: d, distribution: { empirical: { file: t.csv, column: 增速, ${empirical} } } }\nindicators: { x: { for: d, unit: 人, history: { 泉山: { 2020: 1 }, 云龙: { 2020: 1 } }, growth: g } }`,
        ],
        ["t.csv", rates],
      ]),
      "a.yaml",
    );

  test("a column names them", () => {
    expect(good(read("members: { d: 县区 }")).assumptions.map(({ distribution }) => distribution)).toEqual([
      { kind: "empirical", values: [0.01, 0.02] },
      { kind: "empirical", values: [0.05, 0.06] },
    ]);
  });

  test("a member without rows is told at its column", () => {
    const result = read("members: { d: 县区 }, where: { 增速: 5% }");
    const [first] = result.ok ? [] : result.errors;
    expect(first).toMatchObject({ code: "member-without-rows", args: { column: "县区", member: "泉山" } });
    expect(first && messageOf(first, "zh")).toContain("泉山");
  });
});

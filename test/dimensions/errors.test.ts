import { expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { resolved } from "../scenario/support.ts";

const TOP = "years: { base: 2020, to: 2025 }\ndimensions: { district: [泉山, 云龙], sex: [男, 女] }\n";
const BEDS =
  "indicators:\n  beds: { for: district, unit: 张, history: { 泉山: { 2020: 100 }, 云龙: { 2020: 200 } }, growth: 3% }\n";
const withBeds = (rest: string): string => `${TOP}${BEDS}${rest}`;
const only = (rest: string): string => `years: { base: 2020, to: 2025 }\n${rest}`;
const stated = (rest: string): string =>
  `${TOP}indicators:\n  beds: { for: district, unit: 张, growth: 3%, ${rest} }\n`;
const drawn = (rest: string): string => `${TOP}assumptions: { g: { ${rest} } }\n`;

/** A file, the error at its place, what it says and what to write instead: in both languages. */
const cases: readonly (readonly [yaml: string, at: string, zh: string, en: string])[] = [
  [
    only("dimensions: { district: [] }"),
    "2:25 dimension-empty",
    "维度 district 没有成员",
    "list them: { district: [north, south] }.",
  ],
  [
    only(`dimensions: { d: [${Array.from({ length: 10_000 }, (_, i) => `m${i}`).join(", ")}] }`),
    "2:18 dimension-too-large",
    "维度 d 有 10000 个成员，最多 1000 个",
    "group them, or split the file.",
  ],
  [
    only("dimensions: { district: 泉山 }"),
    "2:25 dimension-form",
    "写作 { district: [泉山, 云龙] }",
    "a dimension lists its members",
  ],
  [
    only("dimensions: { district: [2020, 云龙] }"),
    "2:26 member-invalid",
    "“2020”不能作成员的名称",
    "none of [ ] , / @ =",
  ],
  [
    only('dimensions: { district: ["a,b"] }'),
    "2:26 member-invalid",
    "“a,b”不能作成员的名称",
    "{ district: [north, south] }",
  ],
  [
    only("dimensions: { district: [泉山, 泉山] }"),
    "2:30 member-duplicate",
    "成员 泉山 列了两次",
    "remove one of them.",
  ],
  [
    only("dimensions: { sum: [泉山] }"),
    "2:15 dimension-name",
    "维度的名称“sum”不能用",
    "sum cannot be a dimension's name",
  ],
  [
    only("indicators:\n  beds: { for: district, unit: 张 }"),
    "3:16 dimension-undeclared",
    "{ dimensions: { district: [泉山, 云龙] } }",
    "declare it: { dimensions: { district: [north, south] } }",
  ],
  [
    withBeds("  more: { for: distrct, growth: 3% }"),
    "5:16 dimension-undeclared",
    "是否想写 district？",
    "did you mean district?",
  ],
  [
    withBeds("  more: { for: [district, district], growth: 3% }"),
    "5:27 dimension-twice",
    "district 写了两次",
    "name each dimension once",
  ],
  [
    withBeds('  more: { unit: 张, formula: "beds[泉三] * 2" }'),
    "5:35 member-unknown",
    "“泉三”不是 district 的成员",
    "Members: 泉山, 云龙.",
  ],
  [
    withBeds('  more: { unit: 张, formula: "beds[district] * 2" }'),
    "5:30 dimension-outside-aggregate",
    "写合计 sum(beds[district])",
    "write sum(beds[district]) (or mean, max, min), or one member: beds[泉山]",
  ],
  [
    withBeds('  more: { for: district, unit: 张, formula: "beds[district]" }'),
    "5:45 dimension-outside-aggregate",
    "beds[district] 指每个district",
    "one figure belongs here",
  ],
  [
    withBeds('  more: { unit: 张, formula: "beds * 2" }'),
    "5:30 member-open",
    "写一个成员 beds[泉山]，或合计 sum(beds[district])",
    "or state { for: district } here",
  ],
  [
    withBeds('  one: { unit: 张, history: { 2020: 3 } }\n  more: { unit: 张, formula: "one[泉山]" }'),
    "6:30 not-for-members",
    "one 只有一个，没有成员",
    "write one;",
  ],
  [
    withBeds('  more: { unit: 张, formula: "beds[泉山, 云龙]" }'),
    "5:39 member-twice",
    "每个维度写一个成员",
    "of the same dimension",
  ],
  [
    withBeds('  more: { unit: 张, formula: "district * 2" }'),
    "5:30 dimension-alone",
    "district 是维度，本身没有数值",
    "sum(x[district])",
  ],
  [
    withBeds('  more: { unit: "%", formula: "share(beds, sex)" }'),
    "5:44 share-not-along",
    "share(beds, district)",
    "beds does not exist for each sex",
  ],
  [
    withBeds('  more: { unit: "%", formula: "share(beds[泉山], 3)" }'),
    "5:48 share-arguments",
    "写作 share(beds, district)",
    "share wants a name",
  ],
  [
    withBeds("targets: { t: { indicator: beds, at-least: 3, by: 2025 } }"),
    "5:28 member-open",
    "beds 按 district 各有一个",
    "state { for: district } here",
  ],
  [
    withBeds('targets: { t: { indicator: "beds[district]", at-least: 3, by: 2025 } }'),
    "5:28 members-where-one",
    "写一个成员：beds[泉山]",
    "write one member: beds[泉山].",
  ],
  [
    withBeds("targets: { t: { for: district, indicator: beds, at-least: { 泉山: 3, 铜山: 5 }, by: 2025 } }"),
    "5:68 member-data-unknown",
    "铜山 不是 district 的成员",
    "so nothing has these figures",
  ],
  [
    withBeds("targets: { t: { for: district, indicator: beds, at-least: { 泉山: 3 }, by: 2025 } }"),
    "5:49 member-data-missing",
    "t 缺成员 云龙 的数据",
    "add it: { 云龙: … }.",
  ],
  [
    stated("history: { 泉山: { 2020: 100 } }"),
    "4:47 member-data-missing",
    "补上一项 { 云龙: { 2020: 100 } }",
    "beds lacks its figures for 云龙",
  ],
  [
    stated("history: { 泉山: { 2020: 100 }, 铜山: { 2020: 3 } }"),
    "4:77 member-data-unknown",
    "成员有：泉山, 云龙",
    "铜山 is no member of district",
  ],
  [
    stated("history: { 泉x: { 2020: 100 } }"),
    "4:58 member-data-unknown",
    "泉x 不是 district 的成员",
    "泉x is no member of district",
  ],
  [
    stated("history: { 2020: 100 }"),
    "4:47 member-data-shared",
    "按成员写 { history: { 泉山: { 2020: 100 }, … } }",
    "members: { district: column }",
  ],
  [
    withBeds('  "beds[铜山]": { growth: 2% }'),
    "5:3 member-unknown",
    "“铜山”不是 district 的成员",
    "铜山 is no member of district",
  ],
  [
    withBeds('  "beds[district]": { growth: 2% }'),
    "5:3 members-where-one",
    "写一个成员：beds[泉山]",
    "one belongs here",
  ],
  [
    only('indicators:\n  "beds[泉山]": { growth: 2% }'),
    "3:3 member-without-family",
    "先写 { beds: { for: district, … } }",
    "nothing says which dimension beds[泉山] is of",
  ],
  [
    drawn("value: 3%, distribution: { normal: [3%, 1%] }, within: { rank: 0.5 }"),
    "3:68 within-alone",
    "加上 { for: district }",
    "add { for: district }",
  ],
  [
    drawn("for: district, value: 3%, within: { rank: 0.5 }"),
    "3:47 within-certain",
    "如 { normal: [3%, 1%] }",
    "its members have nothing to correlate",
  ],
  [
    drawn("for: [district, sex], value: 3%, distribution: { normal: [3%, 1%] }, within: { rank: -0.5 }"),
    "3:106 within-impossible",
    "取 -0.318 与 1 之间的值",
    "4 members cannot all have the rank correlation -0.5",
  ],
  [
    only("indicators:\n  a: &a { unit: 人, history: { 2020: 3 } }\n  b:\n    <<: *a\n    growth: 3%"),
    "5:5 merge-key",
    "{ dimensions: { district: [泉山, 云龙] } }",
    "and { for: district } in the entry",
  ],
  [
    withBeds("targets: { t: { indicator: beds[泉山], at-least: 3 } }"),
    "5:28 subscript-unquoted",
    '写作 "beds[泉山]"',
    'write "beds[泉山]".',
  ],
  [withBeds("assumptions: { g[泉山]: 9% }"), "5:16 subscript-unquoted", '写作 "g[泉山]"', 'write "g[泉山]".'],
  [
    withBeds("  total: { unit: 张, formula: sum(beds[district]) }"),
    "5:30 subscript-unquoted",
    '写作 "sum(beds[district])"',
    'write "sum(beds[district])".',
  ],
];

test.each(cases.map(([yaml, ...said]) => [said[0], yaml, ...said] as const))("%s", (_, yaml, at, zh, en) => {
  const result = resolved(yaml);
  const [first, second] = result.ok ? [] : result.errors;
  expect(first && `${first.at?.line}:${first.at?.col} ${first.code}`).toBe(at);
  expect(second).toBeUndefined();
  if (!first) return;
  const said = (lang: "zh" | "en"): string => `${messageOf(first, lang)} ${remedyOf(first, lang)}`;
  expect(said("zh")).toContain(zh);
  expect(said("en")).toContain(en);
  expect(`${said("zh")}${said("en")}`).not.toMatch(/\{[\w-]+\}/);
});

test("an error in a line that is made for many members is said once", () => {
  const result = resolved(withBeds('  more: { for: district, unit: 张, formula: "beds + 3人" }'));
  expect(result.ok ? [] : result.errors).toHaveLength(1);
});

test("more random dimensions than Sobol's sequence has are a warning", () => {
  const members = Array.from({ length: 257 }, (_, i) => `m${i}`).join(", ");
  const result = resolved(
    `years: { base: 2020, to: 2025 }\ndimensions: { d: [${members}] }\nassumptions: { g: { for: d, distribution: { normal: [3%, 1%] } } }\nindicators: { a: { unit: 人, history: { 2020: 3 }, growth: "mean(g[d])" } }`,
  );
  expect(result.ok && result.warnings.map(({ code, at }) => `${at?.line} ${code}`)).toEqual([
    "3 many-random-dimensions",
  ]);
});

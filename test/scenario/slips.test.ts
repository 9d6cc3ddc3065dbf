import { expect, test } from "vitest";
import { remedyOf } from "../../src/base/messages/index.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { resolved } from "./support.ts";

const YEARS = "years: { base: 2020, to: 2025 }\n";
const X = "indicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }\n";

/** What is written, where its error stands and its code, and what it says to write in either language (en null: any). */
const cases: readonly (readonly [string, string, string, string])[] = [
  [
    `${YEARS}indicators:\n  x:\n    growth：8%\n    history: { 2020: 5 }`,
    "4:11 full-width-colon",
    "改成半角冒号加空格：“: ”。",
    "write an ASCII colon and a space.",
  ],
  [
    `${YEARS}indicators:\n  x: { history: { 2019: 1480，2020: 1500 } }`,
    "3:29 full-width-comma",
    "改成半角逗号加空格：“, ”。",
    "write an ASCII comma and a space.",
  ],
  [
    `title: plan: mid-term\n${YEARS}${X}`,
    "1:8 quote-text",
    '写作 title: "plan: mid-term"。',
    'write title: "plan: mid-term".',
  ],
  [`${YEARS}indicators:\n  x:\n    unit: %`, "4:11 quote-text", '写作 unit: "%"。', 'write unit: "%".'],
  [`${YEARS}indicators:\n  x: { unit: %, growth: 3% }`, "3:14 quote-text", '写作 unit: "%"。', 'write unit: "%".'],
  [
    `${YEARS}indicators:\n  x: { formula: at(a, 2018) }`,
    "3:17 split-by-comma",
    '写作 formula: "at(a, 2018)"。',
    'write formula: "at(a, 2018)".',
  ],
  [
    `${YEARS}indicators:\n  x: { formula: max(a, 2) + min(a, 3) * 2 }`,
    "3:17 split-by-comma",
    '写作 formula: "max(a, 2) + min(a, 3) * 2"。',
    'write formula: "max(a, 2) + min(a, 3) * 2".',
  ],
  [
    `${YEARS}indicators:\n  '': { growth: 3% }`,
    "3:3 text-empty",
    "写上名称或文字，或删去这个字段。",
    "write a name or a text, or leave the key out.",
  ],
  [
    `${YEARS}targets:\n  t: { indicator: '', at-least: 3 }`,
    "3:19 text-empty",
    "写上名称或文字，或删去这个字段。",
    "write a name or a text, or leave the key out.",
  ],
  [
    `${YEARS}assumptions:\n  g: { value: 3%, distribution: pert(1%, 3%, 5%) }`,
    "3:33 split-by-comma",
    "写作 distribution: { pert: [1%, 3%, 5%] }。",
    "write distribution: { pert: [1%, 3%, 5%] }.",
  ],
  [
    `${YEARS}assumptions:\n  g:\n    value: 3%\n    distribution: pert(1%, 3%, 5%)`,
    "5:19 written-as-call",
    "写作 { pert: [1%, 3%, 5%] }。",
    "write { pert: [1%, 3%, 5%] }.",
  ],
  ["", "1:1 file-empty", "用 reckon init 写出样例，从它开始。", "begin with the example that reckon init writes."],
  [
    `${YEARS}${X}targets: { t: { indicator: x, average-growth: 8% } }`,
    "3:47 expected-bound",
    "写作 average-growth: { at-least: 8% }。",
    "write average-growth: { at-least: 8% }.",
  ],
  [
    `${YEARS}${X}targets: { t: { indicator: x, change: -13.5% } }`,
    "3:39 expected-bound",
    "写作 change: { at-most: -13.5% }。",
    "write change: { at-most: -13.5% }.",
  ],
  [
    `${YEARS}indicators: { x: { history: { 2020: 约1480 } } }`,
    "2:37 quantity-approximate",
    "写作 1480；观测值写作 { value: 1480, approximate: true }。",
    "write 1480; an observation is { value: 1480, approximate: true }.",
  ],
  [
    `${YEARS}indicators:\n  x: { unit: 亿元, history: { 2020: 5 }\n  y: { unit: 亿元 }\n`,
    "3:6 bracket-unclosed",
    "补上 }。",
    "add the missing }.",
  ],
  [
    `${YEARS}indicators:\n  x:\n    unit:亿元\n    history: { 2020: 5 }`,
    "4:9 colon-without-blank",
    "写作 unit: 亿元。",
    "write unit: 亿元.",
  ],
  [
    `${YEARS}${X}targets: { t: { indicator: x, at-least: 6亿元, at-most: 8亿元 } }`,
    "3:55 target-low-and-high",
    "写作 band: { low: 6亿元, high: 8亿元 }。",
    "write band: { low: 6亿元, high: 8亿元 }.",
  ],
  [
    `${YEARS}${X}targets: { t: { indicator: x, total: { at-least: 30, at-most: 41 } } }`,
    "3:63 target-low-and-high",
    "写作 equals: 35.5，并给目标写 tolerance: 5.5。",
    "write equals: 35.5 and, at the target, tolerance: 5.5.",
  ],
  [
    `${YEARS}${X}targets: { t: { indicator: x, change: { at-least: 3%, at-most: 4亿元 } } }`,
    "3:64 target-low-and-high",
    "写作 equals: …，并给目标写 tolerance: …。",
    "write equals: … and, at the target, tolerance: ….",
  ],
  [
    `${YEARS}${X}targets: { t: { indicator: x, at-least: 6亿元, above: 6亿元 } }`,
    "3:53 target-two-bounds",
    "只留一个，或分成两个目标。",
    "keep one of them, or make two targets of it.",
  ],
];

/** 同步: two bounds around 0 are asked about, and what is offered works. */
test("in step with another: the one form", () => {
  const both = (zh: string, en: string) => ({ zh, en });
  const YX = `${YEARS}indicators:\n  x: { unit: 亿元, history: { 2020: 5 }, growth: 3% }\n  y: { unit: 元/人, history: { 2020: 5 }, growth: 3.9% }\n`;
  const target = (condition: string) => resolved(`${YX}targets: { t: { indicator: y, ${condition} } }`);
  const refused = target("relative-growth: { than: x, at-least: -1%, at-most: 1% }");
  const [found] = refused.ok ? [] : refused.errors;
  expect(found && both(remedyOf(found, "zh"), remedyOf(found, "en"))).toEqual(
    both("写作 equals: 0，并给目标写 tolerance: 1个百分点。", "write equals: 0 and, at the target, tolerance: 1pp."),
  );
  for (const width of ["1个百分点", "1pp"])
    expect(target(`relative-growth: { than: x, equals: 0 }, tolerance: ${width}`)).toMatchObject({
      ok: true,
      value: { targets: [{ kind: "relative-growth", sense: "equals", value: 0, tolerance: 0.01 }] },
    });
});

test.each(cases)("%s", (yaml, place, zh, en) => {
  const result = resolved(yaml);
  const said = result.ok
    ? []
    : result.errors.map((each) => [
        `${each.at?.line}:${each.at?.col} ${each.code}`,
        remedyOf(each, "zh"),
        remedyOf(each, "en"),
      ]);
  expect(said).toEqual([[place, zh, en]]);
});

test.each([
  [`${X}targets: { t: { indicator: x, at-least: 6, 置信度: 80% } }`, "confidence"],
  ["indicators: { x: { 单位: 亿元 } }", "unit"],
  ["indicators: { x: { history: { 2020: 5 }, growth: { model: linear, amount: 3 } } }", "increment"],
])("%s: did you mean %s?", (yaml, meant) => {
  const result = resolved(`${YEARS}${yaml}`);
  expect(result.ok ? "" : result.errors.map((each) => remedyOf(each, "zh"))[0]).toContain(`是否想写 ${meant}？`);
});

test("no far match is offered", () => {
  const result = resolved(`${YEARS}${X}targets: { t: { indicator: x, at-least: 6, zzzzzz: 80% } }`);
  expect(result.ok ? "" : result.errors.map((each) => remedyOf(each, "en"))[0]).not.toContain("did you mean");
});

test.each(["2024Q1", "202401", "2024年上半年", "2024-03", "2024年3月"])("%s is a part of a year", (key) => {
  const result = resolved(`${YEARS}indicators: { x: { history: { ${key}: 5 } } }`);
  const [found] = result.ok ? [] : result.errors;
  expect(found?.code).toBe("whole-years");
  expect(found && remedyOf(found, "zh")).toContain("写 { value: …, period: H1 }");
  const by = resolved(`${YEARS}${X}targets: { t: { indicator: x, at-least: 6, by: ${key} } }`);
  expect(by.ok ? [] : by.errors.map(({ code }) => code)).toEqual(["whole-years"]);
});

test("a bare rate in an overlay is asked about at the overlay's line, not at its base's", () => {
  const files = new Map([
    [
      "base.yaml",
      `${YEARS}assumptions: { g: 3% }\nindicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: g } }\n`,
    ],
    ["over.yaml", "extends: base.yaml\n# slower\nassumptions: { g: 0.2 }\n"],
  ]);
  const result = resolveScenario(files, "over.yaml");
  const [found, second] = result.ok ? [] : result.errors;
  expect(second).toBeUndefined();
  expect(found).toMatchObject({ code: "rate-without-sign", at: { file: "over.yaml", line: 3, col: 19 } });
  expect(found && [remedyOf(found, "zh"), remedyOf(found, "en")]).toEqual([
    "写作 g: 0.2% 或 g: 20%。",
    "write g: 0.2% or g: 20%.",
  ]);
});

test("what plans write is accepted as it stands", () => {
  const target = (condition: string) => resolved(`${YEARS}${X}targets: { t: { indicator: x, ${condition} } }`);
  for (const nature of ["预期性", "约束性", "binding", "expected"])
    expect(target(`at-least: 6, nature: ${nature}`)).toMatchObject({
      ok: true,
      value: { targets: [{ nature: ["约束性", "binding"].includes(nature) ? "binding" : "expected" }] },
    });
  expect(target("change: { at-least: 1亿元 }")).toMatchObject({
    ok: true,
    value: { targets: [{ absolute: true, value: 1 }] },
  });
});

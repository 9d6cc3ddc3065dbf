import { expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { scenarioOf } from "../support.ts";

function warningsOf(yaml: string) {
  const result = evaluate(scenarioOf(yaml, { draws: 32 }));
  return result.ok ? result.warnings : [];
}

/** What is said of x, and of others where they are written, over 2020 to 2025. */
function said(x: string, more = "", lang: "zh" | "en" = "en"): readonly string[] {
  const yaml = `years: { base: 2020, to: 2025 }\nindicators:\n  x: { ${x} }\n${more}`;
  return warningsOf(yaml)
    .filter(({ code }) => code === "path-beyond")
    .map((each) => `${each.at?.line} ${messageOf(each, lang)}`);
}

const grown = (unit: string, growth: string, more = "") =>
  `unit: "${unit}", history: { 2020: 90 }, growth: ${growth}${more}`;

test("a path that declared bounds cut is told with its first year, and what it was before", () => {
  const bounded = ", bounds: { high: 100 }";
  expect(said(grown("%", "4pp", bounded))).toEqual(["3 x: on the central path it is 102 in 2023, beyond −∞ to 100"]);
  expect(said(grown("%", "4pp", bounded), "", "zh")).toEqual(["3 x：2023年的中心轨迹为 102，超出范围 −∞ 至 100"]);
  expect(said(grown("亿元", "-50%", ", bounds: { low: 20, high: 95 }"))).toEqual([
    "3 x: on the central path it is 11.25 in 2023, beyond 20 to 95",
  ]);
});

test("a path to a bound, or within it, is none", () => {
  expect(said(grown("%", "2pp", ", bounds: { high: 100 }"))).toEqual([]);
  expect(said(grown("%", "0.1pp", ", bounds: { low: 0, high: 100 }"))).toEqual([]);
  expect(said(grown("%", "4pp"))).toEqual([]);
});

test("a part of a whole, by its name, has 0 to 100 % without bounds", () => {
  expect(said(grown("%", "4pp", ", label: 燃气普及率"))).toEqual([
    "3 x: on the central path it is 102 in 2023, beyond 0 to 100",
  ]);
  expect(said(grown("‰", "4pp", ", label: coverage"))).toEqual([]);
  expect(said(grown("%", "-25pp", ", label: coverage"))).toEqual([
    "3 x: on the central path it is -10 in 2024, beyond 0 to 100",
  ]);
  expect(said('unit: "%", label: 毛入学率, history: { 2019: 101, 2020: 99 }, growth: 4pp')).toEqual([]);
});

test("or by its formula: an addend, or a part, of what it is divided by", () => {
  const two = (all: string) => `  a: { unit: 亿元, history: { 2020: 9 }, growth: 10% }
  b: { unit: 万元, history: { 2020: 10000 }, growth: { model: increment, amount: -3000万元 } }
  all: { unit: 亿元, history: { 2020: 10 }, growth: 0%${all} }
`;
  const beyond = (year: number, value: number) => [
    `3 x: on the central path it is ${value} in ${year}, beyond 0 to 100`,
  ];
  expect(said('unit: "%", formula: a / (a + b)', two(""))).toEqual(beyond(2024, 101.541));
  expect(said('unit: "%", formula: a / all', two(", parts: [a, b]"))).toEqual(beyond(2022, 108.9));
  expect(said('unit: "%", formula: a / all', two(""))).toEqual([]);
  expect(said('unit: "%", formula: a / previous(a)', two(""))).toEqual([]);
});

test("the remedy, in both languages", () => {
  const found = warningsOf(
    'years: { base: 2020, to: 2025 }\nindicators: { x: { unit: "%", history: { 2020: 90 }, growth: 4pp, label: coverage } }',
  ).filter(({ code }) => code === "path-beyond");
  expect(found.map((each) => remedyOf(each, "zh"))).toEqual([expect.stringContaining("bounds")]);
  expect(found.map((each) => remedyOf(each, "en"))).toEqual([expect.stringContaining("logistic")]);
});

test("projected parts that stop adding up to their total are told once, unless they never did", () => {
  const told = (total: string, b: string, lang: "zh" | "en" = "en") =>
    warningsOf(`years: { base: 2020, to: 2025 }
indicators:
  all: { unit: 亿元, history: { 2020: ${total} }, growth: 5%, parts: [a, b] }
  a: { unit: 亿元, history: { 2020: 600 }, growth: 5% }
  b: { unit: 万元, history: { 2020: 4000000 }, growth: ${b} }
`)
      .filter(({ code }) => code === "parts-beyond-total")
      .map((each) => `${each.at?.line} ${messageOf(each, lang)}`);
  // 600 × 1.05⁵ + 400 × 1.09⁵ against 1000 × 1.05⁵ [computed]
  expect(told("1000", "9%")).toEqual([
    "3 on the central path all is 1276 × 100 million yuan in 2025, and its parts add up to 1381 × 100 million yuan",
  ]);
  expect(told("1000", "9%", "zh")).toEqual(["3 按中心轨迹，“all”2025年为 1276亿元，而各部分之和为 1381亿元"]);
  expect(told("1000", "5.2%")).toEqual([]);
  expect(told("1000", "5%")).toEqual([]);
  expect(told("1100", "9%")).toEqual([]);
});

test("a curve that a formula reads twice is told of once", () => {
  const found = warningsOf(`years: { base: 2020, to: 2023 }
curves: { c: { points: { 0: 10, 5: 20 } } }
assumptions: { q: 9 }
indicators: { x: { formula: "curve(c, q) + curve(c, q)" } }
`);
  expect(found.map(({ code }) => code)).toEqual(["curve-beyond"]);
});

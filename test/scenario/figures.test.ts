import { describe, expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { centralOf, evaluationOf } from "../support.ts";
import { errorsOf, resolved } from "./support.ts";

const YEARS = "years: { base: 2020, to: 2025 }\n";
const amount = (rest: string): string => `${YEARS}indicators: { x: { unit: 亿元, history: { 2020: 100 }, ${rest} } }`;
const share = (rest: string): string => `${YEARS}indicators: { x: { unit: "%", history: { 2020: 60 }, ${rest} } }`;
const belief = (figure: string, rest: string): string =>
  `${YEARS}assumptions: { g: ${figure} }\n${rest.split("\n")[1]}`;
const demand = (rest: string): string => `${amount("growth: 3%")}\ntargets: { t: { indicator: x, ${rest} } }`;

/** The code of each error, and what it offers in both languages. */
const said = (yaml: string): readonly (readonly string[])[] => {
  const result = resolved(yaml);
  return result.ok ? [] : result.errors.map((each) => [each.code, remedyOf(each, "zh"), remedyOf(each, "en")]);
};

describe("a figure in a rate's place needs a sign", () => {
  test.each([
    [amount("growth: 8"), "growth: 8%", "growth: 800%"],
    [amount("growth: 0.58"), "growth: 0.58%", "growth: 58%"],
    [amount("growth: -0.02"), "growth: -0.02%", "growth: -2%"],
    [amount("growth: { model: compound, rate: 8 }"), "rate: 8%", "rate: 800%"],
    [amount("growth: { model: compound, schedule: { 2021: 6 } }"), "2021: 6%", "2021: 600%"],
    [amount("growth: { model: logistic, capacity: 200, rate: 0.4 }"), "rate: 0.4%", "rate: 40%"],
    [amount("volatility: 4"), "volatility: 4%", "volatility: 400%"],
    [amount("volatility: { sd: 0.04 }"), "sd: 0.04%", "sd: 4%"],
    [amount("steps: { 2022: { by: -10 } }"), "by: -10%", "by: -1000%"],
    [`${YEARS}indicators: { x: { changes: { 2019: 6.0 } } }`, "2019: 6%", "2019: 600%"],
    [demand("average-growth: { at-least: 8 }"), "at-least: 8%", "at-least: 800%"],
    [demand("every-year: { of: growth, at-least: 0.05 }"), "at-least: 0.05%", "at-least: 5%"],
    [demand("relative-growth: { than: x, at-least: 0.5 }"), "at-least: 0.5%", "at-least: 50%"],
    [demand("mean-vs-previous: { at-least: 15, previous: 3 }"), "at-least: 15%", "at-least: 1500%"],
    [demand("average-growth: { at-least: 8% }, tolerance: 0.1"), "tolerance: 0.1%", "tolerance: 10%"],
    [demand("parity: { within: 3 }"), "within: 3%", "within: 300%"],
    [belief("8", amount("growth: g")), "g: 8%", "g: 800%"],
    [belief("8", amount("growth: g * 2 - 1%")), "g: 8%", "g: 800%"],
    [belief("8", amount("growth: 'if(year > 2022, previous(g), 3%)'")), "g: 8%", "g: 800%"],
    [belief("8", amount("volatility: g")), "g: 8%", "g: 800%"],
    [belief("{ value: 8% , lever: { from: 0, to: 10 } }", amount("growth: g")), "to: 10%", "to: 1000%"],
  ])("%s", (yaml, one, two) => {
    expect(said(yaml)).toEqual([["rate-without-sign", `写作 ${one} 或 ${two}。`, `write ${one} or ${two}.`]]);
  });

  test("the sentence names both readings, in either language, at the figure's place", () => {
    const result = resolved(amount("growth: 8"));
    const [found] = result.ok ? [] : result.errors;
    expect(found && [messageOf(found, "zh"), messageOf(found, "en")]).toEqual([
      "8 没有百分号，有两种读法：8%，还是 800%？",
      "8 has no per cent sign, and can be read in two ways: 8% or 800%?",
    ]);
    expect(errorsOf(result)).toEqual(["2:62 rate-without-sign"]);
  });

  test("each figure of a distribution", () => {
    const pert = belief("{ distribution: { pert: [5, 8, 10] } }", amount("growth: g"));
    expect(errorsOf(resolved(pert))).toEqual(["2:44", "2:47", "2:50"].map((at) => `${at} rate-without-sign`));
  });

  test("through the formula of another indicator", () => {
    const yaml = `${YEARS}assumptions: { g: 8 }\nindicators: { x: { unit: 亿元, history: { 2020: 1 }, growth: total }, total: { formula: g + 1% } }`;
    expect(said(yaml).map(([code]) => code)).toEqual(["rate-without-sign"]);
  });

  test("a bare number in the formula of a rate", () => {
    const result = resolved(belief("8%", amount("growth: g + 0.02")));
    expect(errorsOf(result)).toEqual(["3:66 formula-rate-bare"]);
    expect(result.ok ? "" : result.errors.map((each) => remedyOf(each, "zh"))).toEqual(["写作 0.02% 或 2%。"]);
  });

  test.each([
    amount("growth: 0"),
    amount("growth: 8%"),
    amount("growth: { model: damped, rate: 8%, phi: 0.8 }"),
    amount("growth: { model: bass, capacity: 300, p: 0.03, q: 0.38 }"),
    belief("{ unit: '%', value: 8 }", amount("growth: g")),
    belief("{ value: 0, lever: { from: 0, to: 2% } }", amount("growth: g")),
    belief("8%, e: 0.8", amount("growth: g * e")),
    belief("1", amount("growth: g / previous(g) - 1")),
    demand("change: { at-least: 0 }"),
    demand("relative-growth: { than: x, at-least: 0.5个百分点 }"),
    demand("average-growth: { at-least: 8% }, tolerance: 0.1个百分点"),
  ])("%s is said plainly", (yaml) => expect(errorsOf(resolved(yaml))).toEqual([]));
});

describe("a share moves by points", () => {
  test.each([["0.3%"], ["0.3"]])("growth: %s is asked about", (figure) => {
    expect(said(share(`growth: ${figure}`))).toEqual([
      [
        "share-in-percent",
        "变动写作 growth: 0.3个百分点；按比率增长写作 growth: { model: compound, rate: 0.3% }。",
        "write growth: 0.3pp for the former, growth: { model: compound, rate: 0.3% } for the latter.",
      ],
    ]);
  });

  test("damped growth of a share, too", () => {
    expect(said(share("growth: { model: damped, rate: 2% }")).map(([code]) => code)).toEqual(["share-in-percent"]);
    expect(said(share("growth: { model: damped, rate: 2pp }"))).toEqual([]);
  });

  test("a permille share by points of its own", () => {
    const births = `${YEARS}indicators: { x: { unit: ‰, history: { 2020: 8 }, growth: 0.3‰ } }`;
    expect(said(births)[0]?.[1]).toContain("0.3个千分点");
    expect(said(births.replace("0.3‰", "0.3个千分点"))).toEqual([]);
  });

  test("points where a rate belongs", () => {
    expect(said(amount("growth: 0.3pp"))).toEqual([["rate-in-points", "写作 growth: 0.3%。", "write growth: 0.3%."]]);
    const both = belief("0.3pp", amount("growth: g"));
    expect(said(both).map(([code]) => code)).toEqual(["rate-in-points"]);
  });

  test("an assumption is a rate or points, not both", () => {
    const rate = belief("{ unit: '%', value: 3 }", share("growth: g"));
    expect(said(rate)).toEqual([
      [
        "share-by-rate",
        "给 g 写 unit: 个百分点；按比率增长写作 growth: { model: compound, rate: g }。",
        "state unit: pp for g; write growth: { model: compound, rate: g } for growth at a rate.",
      ],
    ]);
    expect(said(belief("{ unit: pp, value: 3 }", share("growth: g")))).toEqual([]);
    expect(said(belief("0.3个百分点", share("growth: g")))).toEqual([]);
    expect(said(belief("{ unit: pp, value: 3 }", amount("growth: g"))).map(([code]) => code)).toEqual([
      "rate-by-points",
    ]);
  });

  test.each([
    "growth: 0.3个百分点",
    "growth: 0.3pp",
    "growth: { model: compound, rate: 0.3% }",
    "growth: { model: increment, amount: 0.3 }",
    "growth: { model: logistic, capacity: 90, rate: 10% }",
    "volatility: 0.5%",
    "volatility: 0.5个百分点",
  ])("%s is said plainly", (rest) => expect(errorsOf(resolved(share(rest)))).toEqual([]));
});

describe("a constant in a formula", () => {
  const central = (unit: string, formula: string) =>
    centralOf(
      evaluationOf(`${YEARS}indicators: { x: { unit: "${unit}", history: { 2020: 60 }, formula: "${formula}" } }`),
      "x",
    )[2025];

  test("has its unit: 60 + 5 · 4 points, and no less than 80 of 亿元 [computed]", () => {
    expect(central("%", "previous(x) + 4%")).toBeCloseTo(80, 12);
    expect(central("亿元", "max(previous(x), 80亿元)")).toBe(80);
    expect(central("亿元", "min(previous(x) + 1000万元, 60.25亿元)")).toBe(60.25);
  });

  test.each([
    ["previous(x) + 4", "formula-bare-share", "4% ", "400%"],
    ["0.95", "", "", ""],
    ["a / b - 0.3", "formula-rate-bare", "0.3% ", "30%"],
  ])("a share's %s", (formula, code, one, two) => {
    const yaml = `${YEARS}indicators: { a: { history: { 2020: 1 } }, b: { history: { 2020: 2 } }, x: { unit: "%", history: { 2020: 60 }, formula: "${formula}" } }`;
    expect(said(yaml)).toEqual(code === "" ? [] : [[code, `写作 ${one}或 ${two}。`, `write ${one}or ${two}.`]]);
  });

  test("an assumption that a share is made of needs its sign, too", () => {
    expect(said(belief("4", share("formula: previous(x) + g")))).toEqual([
      ["rate-without-sign", "写作 g: 4% 或 g: 400%。", "write g: 4% or g: 400%."],
    ]);
    expect(said(belief("4%", share("formula: previous(x) + g")))).toEqual([]);
  });
});

test("a rate stated for the members of a dimension, at its place once", () => {
  const yaml = (g: string): string => `${YEARS}dimensions: { district: [a, b] }
assumptions: { g: { for: district, value: ${g} } }
indicators: { x: { for: district, unit: 亿元, history: { a: { 2020: 1 }, b: { 2020: 2 } }, growth: g } }`;
  expect(said(yaml("8"))).toEqual([
    ["rate-without-sign", "写作 value: 8% 或 value: 800%。", "write value: 8% or value: 800%."],
  ]);
  expect(said(yaml("8%"))).toEqual([]);
});

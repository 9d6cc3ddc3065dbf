import { describe, expect, it } from "vitest";
import { errorsOf, resolved } from "../scenario/support.ts";
import { figuresOf, near } from "./figures.ts";

const YEARS = "years: { base: 2020, to: 2025 }\n";
const FIGURES: Readonly<Record<string, string>> = {
  rate: "3%",
  amount: "5",
  phi: "0.8",
  capacity: "300亿元",
  p: "0.03",
  q: "0.4",
  schedule: "{ 2021: 2% }",
};
const MODELS: Readonly<Record<string, readonly string[]>> = {
  compound: ["rate", "schedule"],
  increment: ["amount", "schedule"],
  damped: ["rate", "phi"],
  logistic: ["rate", "capacity"],
  gompertz: ["rate", "capacity"],
  bass: ["capacity", "p", "q"],
  hold: [],
};

describe("the keys of growth", () => {
  it.each(Object.entries(MODELS))("%s takes its own and no other's", (model, own) => {
    const needed = own.filter((key) => key !== "schedule");
    for (const key of Object.keys(FIGURES).filter((each) => !needed.includes(each))) {
      const stated = [...(key === "schedule" && own.includes(key) ? [] : needed), key];
      const growth = [`model: ${model}`, ...stated.map((each) => `${each}: ${FIGURES[each]}`)].join(", ");
      const yaml = `${YEARS}indicators:\n  x: { unit: 亿元, history: { 2020: 100 }, growth: { ${growth.replace("2%", model === "increment" ? "2" : "2%")} } }\n`;
      const errors = errorsOf(resolved(yaml)).map((each) => each.split(" ")[1]);
      expect([key, errors]).toEqual([key, own.includes(key) ? [] : ["growth-key-unused"]]);
    }
  });

  it.each(Object.entries(MODELS))("%s lacks none of its own", (model, own) => {
    for (const missing of own.filter((key) => key !== "schedule" && key !== "phi")) {
      const rest = own.filter((key) => key !== missing && key !== "schedule").map((key) => `, ${key}: ${FIGURES[key]}`);
      const yaml = `${YEARS}indicators:\n  x: { unit: 亿元, history: { 2020: 100 }, growth: { model: ${model}${rest.join("")} } }\n`;
      expect([missing, errorsOf(resolved(yaml))]).toEqual([missing, [expect.stringMatching(/^3:\d+ growth-/)]]);
    }
  });
});

describe("the rate of growth that is solved for", () => {
  const upstream = (growth: string, assumptions = "assumptions: { g: 3% }") =>
    figuresOf(`
${assumptions}
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: ${growth} }
  double: { unit: 亿元, formula: 2 * x }
targets: { t: { indicator: double, at-least: 250, by: 2025, required: { of: x } } }`).target("t");

  it("is that of an assumption, named or written in place", () => {
    const rate = 1.25 ** (1 / 5) - 1;
    near([upstream("g").required.rate, upstream("3%").required.rate], [rate, rate], 1e-9);
  });

  it("is none where growth is a formula, of another year, or has no rate", () => {
    for (const growth of [
      "g + 1%",
      "previous(g)",
      "'at(g, 2021)'",
      "{ model: hold }",
      "{ model: increment, amount: 5 }",
    ])
      expect([growth, upstream(growth).required.rate]).toEqual([growth, null]);
  });
});

describe("a figure without a value", () => {
  it("leaves the years without one without a projection", () => {
    const { path, target } = figuresOf(`
indicators:
  g: { history: { 2020: 2%, 2021: 2%, 2022: 2% } }
  x: { unit: 亿元, history: { 2020: 100 }, growth: g }
targets: { t: { indicator: x, at-least: 100, by: 2025 } }`);
    near(path("x", 2020, 2025), [100, 102, 104.04, null, null, null]);
    expect(target("t")).toMatchObject({ verdict: "not-assessable", reachable: null });
  });
});

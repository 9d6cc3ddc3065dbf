import { describe, expect, test } from "vitest";
import { ceilingOf, GROWTH_MODELS, growthModel, growthStep, rateAssumption, rateOf } from "../../src/growth/index.ts";
import { takes } from "../../src/growth/written.ts";
import type { Growth } from "../../src/plan/scenario.ts";

const TAKEN = {
  baseline: "model",
  bass: "model capacity p q",
  compound: "model rate schedule between class take",
  damped: "model rate phi class take",
  gompertz: "model rate capacity",
  hold: "model",
  increment: "model amount schedule between",
  logistic: "model rate capacity",
};
const KEYS = ["model", "rate", "amount", "capacity", "phi", "p", "q", "schedule", "between", "class", "take", "other"];

test("which keys of the file each model has a use for", () => {
  const taken = GROWTH_MODELS.map((model) => [model.name, KEYS.filter((key) => takes(model, key)).join(" ")]);
  expect(Object.fromEntries(taken)).toEqual(TAKEN);
});

describe("a growth's figures", () => {
  const name = (id: string, lag = 0) => ({ kind: "name", id, when: { lag } }) as const;
  const logistic: Growth = { model: "logistic", figures: { capacity: name("c"), rate: name("r") } };

  test("its rate and its ceiling, where its model has them", () => {
    expect([rateOf(logistic), ceilingOf(logistic)]).toEqual([name("r"), name("c")]);
    const compound: Growth = { model: "compound", figures: { rate: name("r") } };
    expect([rateOf(compound), ceilingOf(compound)]).toEqual([name("r"), null]);
    expect([rateOf({ model: "hold", figures: {} }), ceilingOf({ model: "hold", figures: {} })]).toEqual([null, null]);
  });

  test("the assumption that is its rate, in the same year", () => {
    expect(rateAssumption(logistic)).toBe("r");
    const of = (rate: Growth["figures"][string]) => rateAssumption({ model: "compound", figures: { rate } });
    expect(of(name("r", 1))).toBe(null);
    expect(of({ kind: "number", value: 3 })).toBe(null);
    expect(of({ kind: "name", id: "r", when: { year: 2020 } })).toBe(null);
    expect(rateAssumption({ model: "hold", figures: {} })).toBe(null);
  });

  test("a step without one of its figures is none; an unknown model is a mistake", () => {
    expect(growthStep(logistic, {} as never, () => null)).toBe(null);
    expect(() => growthModel("none")).toThrow("no growth model none");
  });
});

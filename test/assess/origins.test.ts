import { describe, expect, it } from "vitest";
import { originsOf } from "../../src/assess/origins.ts";
import { type Position, placeText } from "../../src/base/diagnostic.ts";
import type { Expr } from "../../src/formula/expr.ts";
import { assumption, indicator, scenarioOf, targetOf } from "../kinds/paths.ts";

const at = (line: number, file = "plan.yaml"): Position => ({ file, line, col: 3 });
const name = (id: string): Expr => ({ kind: "name", id, when: { lag: 0 } });
const nothing = { source: null, quote: null, row: null, formula: null, dependsOn: [], overrides: [] };

const seen = indicator({ id: "machinery", observed: { 2018: 1, 2019: 2, 2021: 3 } });
const machinery = {
  ...seen,
  at: at(7),
  growth: { model: "compound", figures: { rate: name("growth") } },
  observations: seen.observations.map((one, i) => ({
    ...one,
    at: at(20 + i, "data.csv"),
    row: `row ${i}`,
    source: one.year === 2019 ? "yearbook" : null,
  })),
};
const density = indicator({
  id: "density",
  over: {
    at: at(9),
    source: "plan",
    formula: {
      text: "machinery / people",
      expr: { kind: "call", op: "div", args: [name("machinery"), name("people")] },
    },
    volatility: { sd: name("noise"), persistence: 0 },
  },
});

/** Made anew for each test, so that a fault planted in it is met. */
const found = () =>
  originsOf(
    scenarioOf([], {
      asOf: 2019,
      assumptions: [
        {
          ...assumption("growth", 0.08),
          at: at(3),
          quote: "年均8%",
          overrides: [at(4, "base.yaml"), at(5, "first.yaml")],
        },
      ],
      indicators: [machinery, density],
      targets: [
        targetOf("level", {
          id: "plain",
          indicator: "density",
          sense: "at-least",
          value: 1,
          at: at(11),
          row: "12",
          source: "plan",
        }),
        targetOf("level", {
          id: "asked",
          indicator: "density",
          sense: "at-least",
          value: 1,
          required: { of: "growth", from: null },
        }),
        targetOf("rank", {
          id: "ranked",
          indicator: "machinery",
          value: 1,
          among: ["machinery", "density"],
          order: "highest",
        }),
      ],
    }),
  );

describe("where a figure comes from", () => {
  it("an assumption: its place, its quotation, and the places that it replaced", () => {
    expect(found().growth).toEqual({
      ...nothing,
      at: "plan.yaml:3:3",
      quote: "年均8%",
      overrides: ["base.yaml:4:3", "first.yaml:5:3"],
    });
    expect(placeText(at(4, "base.yaml"))).toBe("base.yaml:4:3");
  });

  it("an indicator: its formula or growth, what that reads, and its observations up to the as-of", () => {
    expect(found().machinery).toEqual({
      ...nothing,
      at: "plan.yaml:7:3",
      formula: "compound rate = growth",
      dependsOn: ["growth", "machinery@2018", "machinery@2019"],
    });
    expect(found().density).toEqual({
      ...nothing,
      at: "plan.yaml:9:3",
      source: "plan",
      formula: "machinery / people",
      dependsOn: ["machinery", "people", "noise"],
    });
  });

  it("each observation: the cell it was read from, later ones too", () => {
    expect(found()["machinery@2019"]).toEqual({ ...nothing, at: "data.csv:21:3", source: "yearbook", row: "row 1" });
    expect(found()["machinery@2021"]).toEqual({ ...nothing, at: "data.csv:22:3", row: "row 2" });
  });

  it("a target: what it looks at, and whose rate is asked for, each once", () => {
    expect(found().plain).toEqual({
      ...nothing,
      at: "plan.yaml:11:3",
      source: "plan",
      row: "12",
      dependsOn: ["density"],
    });
    expect(found().asked?.dependsOn).toEqual(["density", "growth"]);
    expect(found().ranked?.dependsOn).toEqual(["machinery", "density"]);
  });

  it("of nothing else", () => {
    expect(Object.keys(found())).toEqual([
      ...["growth", "machinery", "machinery@2018", "machinery@2019", "machinery@2021"],
      ...["density", "plain", "asked", "ranked"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { figuresOf, near } from "./figures.ts";

describe("a cap of zero", () => {
  const events = (seen: string, asOf = 2022) =>
    figuresOf(`as-of: ${asOf}
indicators: { x: { unit: 起, history: { 2020: 3, ${seen} }, growth: { model: hold } } }
targets:
  total: { indicator: x, total: { at-most: 0 }, by: 2025 }
  mean: { indicator: x, mean: { at-most: 0 }, by: 2025 }
  count: { indicator: x, count: { at-most: 0 }, by: 2025 }
  level: { indicator: x, at-most: 0, by: 2025 }`);
  const ids = ["total", "mean", "count"] as const;

  it("is kept while nothing happens: met, on track, nothing left to use", () => {
    const { target } = events("2021: 0, 2022: 0");
    for (const id of ids) {
      expect([id, target(id).verdict, target(id).attainment.value]).toEqual([id, "met", 0]);
      expect(target(id).required).toMatchObject({ rate: null, increment: 0, from: 2022 });
    }
    for (const id of ["total", "mean"]) expect(target(id).pace).toMatchObject({ word: "on-track", ratio: null });
    expect(target("level")).toMatchObject({ verdict: "achieved", pace: { word: "done" } });
  });

  it("is out of reach for good after the first event, while a level may still fall to zero", () => {
    const { target } = events("2021: 0, 2022: 2");
    for (const id of ids) expect([id, target(id).verdict]).toEqual([id, "impossible"]);
    expect(target("level")).toMatchObject({ verdict: "missed", attainment: { value: 2, margin: -2 } });
    // From 2 to 0 in three years: no rate leads to zero, an amount does.
    expect(target("level").required.rate).toBeNull();
    near([target("level").required.increment], [-2 / 3]);
  });
});

describe("achieved before the deadline", () => {
  const growing = (history: string, growth: string, target: string) =>
    figuresOf(`as-of: 2022
indicators: { x: { unit: 亿元, history: { ${history} }, growth: ${growth} }, y: { unit: 人, history: { 2022: 1 } } }
targets: { t: { indicator: x, ${target}, by: 2025 } }`).target("t").verdict;

  it("growth since the base year says nothing in the base year itself", () => {
    for (const own of ["change: { at-least: 0% }", "average-growth: { at-least: 0% }"]) {
      expect([own, growing("2020: 100", "3%", own)]).toEqual([own, "met"]);
      expect([own, growing("2020: 100, 2022: 104", "3%", own)]).toEqual([own, "achieved"]);
      expect([own, growing("2020: 100, 2022: 104", "-3%", own)]).toEqual([own, "missed"]);
    }
  });

  it("an upper limit that was kept from the start is to be kept to the end; one that was reached is achieved", () => {
    expect(growing("2020: 100, 2022: 104", "1%", "at-most: 120")).toBe("met");
    expect(growing("2020: 100, 2022: 104", "1%", "at-most: 100")).toBe("missed");
    expect(growing("2020: 100, 2022: 75", "1%", "at-most: 80")).toBe("achieved");
    expect(growing("2020: 100, 2022: 75", "3%", "at-most: 80")).toBe("missed");
    expect(growing("2020: 100, 2022: 104", "1%", "change: { at-most: 20% }")).toBe("met");
    expect(growing("2020: 100, 2022: 75", "1%", "change: { at-most: -20% }")).toBe("achieved");
  });

  it("a floor on a sum is achieved once it is full, and a period's mean is not", () => {
    const seen = "2020: 100, 2021: 100, 2022: 100";
    expect(growing(seen, "3%", "total: { at-least: 200 }")).toBe("achieved");
    expect(growing(seen, "3%", "total: { at-least: 201 }")).toBe("met");
    expect(growing(seen, "3%", "mean: { at-least: 100 }")).toBe("met");
    expect(growing(seen, "3%", "every-year: { at-least: 99 }")).toBe("met");
  });
});

describe("a deadline up to as-of", () => {
  const judged = (history: string) =>
    figuresOf(`as-of: 2023
indicators: { x: { unit: 亿元, history: { ${history} }, growth: 10% }, y: { unit: 人, history: { 2023: 1 }, growth: 1% } }
targets: { t: { indicator: x, at-least: 120, by: 2022 }, u: { indicator: y, at-least: 1, by: 2024 } }`);
  const warnings = ({ document }: ReturnType<typeof judged>) =>
    document.warnings.filter(({ code }) => code === "deadline-unobserved");

  it("that nobody observed is judged by the projection, and a warning says so", () => {
    const found = judged("2020: 100");
    expect(found.target("t")).toMatchObject({ verdict: "met", attainment: { holds: true } });
    expect(warnings(found)).toHaveLength(1);
    expect(warnings(found)[0]?.message.en).toContain("t");
    for (const word of ["2022", "2023"]) expect(warnings(found)[0]?.message.zh).toContain(word);
  });

  it("that lies between two observations is filled in, and warned of too", () => {
    const found = judged("2020: 100, 2023: 140");
    near([found.target("t").attainment.value], [100 * 1.4 ** (2 / 3)]);
    expect(warnings(found)).toHaveLength(1);
  });

  it("that was observed is settled without a warning", () => {
    expect(judged("2020: 100, 2022: 120").target("t").verdict).toBe("achieved");
    expect(judged("2020: 100, 2022: 119").target("t").verdict).toBe("missed");
    expect(warnings(judged("2020: 100, 2022: 119"))).toEqual([]);
  });
});

describe("confidence", () => {
  it("asks for a probability beside the central path", () => {
    const { target } = figuresOf(`
assumptions: { a: { value: 0.7, distribution: { uniform: [0, 1] } } }
indicators: { x: { formula: a } }
targets:
  likely: { indicator: x, at-least: 0.25, confidence: 70%, by: 2025 }
  central: { indicator: x, at-least: 0.65, confidence: 80%, by: 2025 }
  drawn: { indicator: x, at-most: 0.69, confidence: 60%, by: 2025 }
  neither: { indicator: x, at-most: 0.1, confidence: 80%, by: 2025 }`);
    const verdicts = ["likely", "central", "drawn", "neither"].map((id) => target(id).verdict);
    expect(verdicts).toEqual(["met", "at-risk", "at-risk", "missed"]);
    expect(["likely", "central", "drawn"].map((id) => target(id).reachable)).toEqual([true, false, false]);
  });
});

import { describe, expect, test } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { errorsOf, resolved } from "../scenario/support.ts";
import { centralOf, evaluationOf, programOf, scenarioOf } from "../support.ts";

const yaml = (delay: string, formula = "lag(starts, delay)") => `
years: { base: 2021, to: 2024 }
draws: 20000
assumptions: { delay: ${delay} }
indicators:
  starts: { unit: 套, history: { 2018: 10, 2019: 40, 2020: 20, 2021: 80 }, growth: { model: increment, amount: 1 } }
  done: { unit: 套, formula: "${formula}", align: none }
`;
const done = (text: string, options = {}) => centralOf(evaluationOf(text, options), "done");

describe("a lag that an assumption gives", () => {
  test.each([
    ["2", {}, { 2021: 40, 2022: 20, 2023: 80, 2024: 81 }],
    ["{ unit: 年, value: 1 }", {}, { 2021: 20, 2022: 80, 2023: 81, 2024: 82 }],
    ["0", {}, { 2021: 80, 2022: 81, 2023: 82, 2024: 83 }],
    ["2", { set: { delay: "3" } }, { 2021: 10, 2022: 40, 2023: 20, 2024: 80 }],
    ["{ value: 1, lever: { from: 1, to: 3 } }", { set: { delay: "3" } }, { 2021: 10, 2022: 40, 2023: 20, 2024: 80 }],
    ["{ schedule: { 2021: 1, 2023: 3 } }", {}, { 2021: 20, 2022: 80, 2023: 20, 2024: 80 }],
  ])("%s %j", (delay, options, expected) => expect(done(yaml(delay), options)).toMatchObject(expected));

  // In 2022 the starts of 2021, 2020 and 2019, with their weights.
  test("of a few whole years each draw takes its own", () => {
    const text = yaml("{ distribution: { discrete: [[1, 50%], [2, 30%], [3, 20%]] } }");
    const { document } = evaluationOf(text);
    const [, found] = document.indicators;
    const in2022 = document.years.from === 2018 ? 4 : -1;
    const mean = 0.5 * 80 + 0.3 * 20 + 0.2 * 40;
    expect(found?.central[in2022]).toBe(80);
    expect(found?.mean[in2022]).toBeCloseTo(mean, 1);
    expect(found?.sd[in2022]).toBeCloseTo(Math.sqrt(0.5 * 6400 + 0.3 * 400 + 0.2 * 1600 - mean ** 2), 1);
    const options = { seed: 1, draws: 3000, design: "plain" } as const;
    const program = programOf(text);
    expect(simulate(program, { ...options, executor: "js" })).toStrictEqual(
      simulate(program, { ...options, executor: "wasm" }),
    );
  });

  test("explain tells what it reads", () => {
    const entry = explain(scenarioOf(yaml("2")), { stages: () => [] }).find(({ id }) => id === "done");
    expect(entry?.dependsOn).toEqual(expect.arrayContaining(["delay", "starts"]));
    expect(entry?.stages?.[1]).toContain("if((delay == 2), lag(starts, 2), NaN)".replace("(delay == 2)", "delay == 2"));
  });

  test.each([
    ["1.5", "formula-lag-not-whole"],
    ["-1", "formula-lag-not-whole"],
    ["{ distribution: { normal: [2, 1] } }", "formula-lag-not-whole"],
    ["{ distribution: { discrete: [[1, 50%], [2.5, 50%]] } }", "formula-lag-not-whole"],
    [
      "{ distribution: { mixture: [{ weight: 50%, normal: [1, 1] }, { weight: 50%, uniform: [1, 2] }] } }",
      "formula-lag-not-whole",
    ],
    ["{ schedule: { 2021: 1, 2024: 3 }, between: linear }", "formula-lag-not-whole"],
    ["{ value: 1, lever: { from: 0, to: 500 } }", "formula-lag-not-whole"],
  ])("%s is refused: %s", (delay, code) => expect(errorsOf(resolved(yaml(delay)))).toEqual([`7:42 ${code}`]));

  test("an indicator is none", () =>
    expect(errorsOf(resolved(yaml("2", "lag(starts, starts)")))).toEqual(["7:42 formula-lag"]));

  test("a fraction that it is set to is refused as well", () =>
    expect(errorsOf(resolved(yaml("2"), { set: { delay: "2.5" } }))).toEqual(["7:42 formula-lag-not-whole"]));
});

import { expect, test } from "vitest";
import { changes, compare } from "../../src/compare/compare.ts";
import { evaluationOf } from "../support.ts";

const documentOf = (assumptions: string, targets: string, growth = "3%") =>
  evaluationOf(
    `years: { base: 2020, to: 2022 }\ndraws: 64\nassumptions: { ${assumptions} }\nindicators: { x: { history: { 2020: 100 }, growth: ${growth} } }\ntargets: { ${targets} }\n`,
  ).document;
const t = "t: { indicator: x, at-least: 105 }";
const u = "u: { label: { zh: 目标, en: goal }, indicator: x, at-least: 110 }";

test("what only one of two documents has is null in the other, and keeps its own label", () => {
  const [one, two] = [
    documentOf("", t),
    documentOf("g: { label: { zh: 增速, en: pace }, value: 5% }", `${t}, ${u}`, "g"),
  ];
  const { inputs, targets } = compare([one, two]);
  expect(inputs.map(({ id, label, values }) => [id, label.en, values.map((each) => each?.value ?? null)])).toEqual([
    ["x.growth", "x.growth", [0.03, null]],
    ["g", "pace", [null, 0.05]],
  ]);
  expect(
    targets.map(({ id, label, findings }) => [id, label.en, findings.map((each) => each?.verdict ?? null)]),
  ).toEqual([
    ["t", "x", ["met", "met"]],
    ["u", "goal", [null, "met"]],
  ]);
});

test("a what-if changes targets that both have", () => {
  const [one, two] = [documentOf("", t), documentOf("", `${t}, ${u}`, "5%")];
  expect(changes(two, one).map(({ id }) => id)).toEqual(["t"]);
  expect(changes(one, two).map(({ id }) => id)).toEqual(["t"]);
  expect(changes(two, two)).toEqual([]);
});

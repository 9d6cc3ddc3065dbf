import { expect, test } from "vitest";
import { placeText } from "../../src/base/diagnostic.ts";
import { remedyOf } from "../../src/base/messages/index.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";

/** Key by key: its place, and what is said before the list of keys that are known there. */
function saidOf(yaml: string, lang: "zh" | "en"): readonly string[] {
  const result = resolveScenario(new Map([["plan.yaml", yaml]]), "plan.yaml");
  if (result.ok) throw new Error("a file without errors");
  return result.errors.map((each) => {
    const remedy = remedyOf(each, lang);
    return `${each.at === null ? "" : placeText(each.at)} ${remedy.slice(0, remedy.search(/这里可用|Known here/)).trim()}`;
  });
}

const YAML = `years: { base: 2020, to: 2025, seed: 3 }
assumptions:
  g: { value: 6%, distribution: { p10: 4%, p50: 6% } }
indicators:
  coal: { unit: 万吨, history: { file: yearbook.csv, value: 煤炭, growth: 3% }, growth: g }
  gdp: { unit: 亿元, 2020: 5, growth: g, zzzz: 3, sorce: yearbook }
`;

test("a key that belongs further out, or further in, is told where", () => {
  expect(saidOf(YAML, "en")).toEqual([
    "plan.yaml:1:32 seed belongs to the top of the file.",
    "plan.yaml:3:35 Write quantiles: { p10: … } or log-quantiles: { p10: … }.",
    "plan.yaml:3:44 Write quantiles: { p50: … } or log-quantiles: { p50: … }.",
    "plan.yaml:5:63 growth belongs to coal, further out.",
    "plan.yaml:6:20 Write history: { 2020: … } or changes: { 2020: … } or steps: { 2020: … }.",
    "plan.yaml:6:40 ",
    "plan.yaml:6:49 did you mean source?",
  ]);
  expect(saidOf(YAML, "zh").slice(0, 5)).toEqual([
    "plan.yaml:1:32 seed 写在文件最外层。",
    "plan.yaml:3:35 写作 quantiles: { p10: … } 或 log-quantiles: { p10: … }。",
    "plan.yaml:3:44 写作 quantiles: { p50: … } 或 log-quantiles: { p50: … }。",
    "plan.yaml:5:63 growth 写在上面的 coal 里。",
    "plan.yaml:6:20 写作 history: { 2020: … } 或 changes: { 2020: … } 或 steps: { 2020: … }。",
  ]);
});

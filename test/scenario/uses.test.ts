import { expect, test } from "vitest";
import { errorsOf, resolved, YEARS } from "./support.ts";

const HISTORY = "history: { 2020: 100 }";
const found = (assumption: string, x: string, unit = "亿元", more = "") =>
  errorsOf(
    resolved(
      `${YEARS}assumptions: { g: ${assumption} }\nindicators: { x: { unit: "${unit}", ${HISTORY}, ${x} }${more} }`,
    ),
  );
const bare = (x: string, unit = "亿元", more = "") => found("8", x, unit, more);

test.each([
  ["growth: g"],
  ['growth: "g + 1%"'],
  ["growth: { model: damped, rate: g, phi: 0.8 }"],
  ["growth: 3%, volatility: g"],
  ["growth: 3%, volatility: { sd: g, persistence: 0.5 }"],
  ["growth: 3%, steps: { 2023: { by: g } }"],
])("a figure without a sign is asked about where %s uses it", (x) =>
  expect(bare(x)).toEqual(["2:19 rate-without-sign"]),
);

test.each([
  ["growth: { model: damped, rate: 5%, phi: h }", ", h: 0.8"],
  ["growth: 3%, steps: { 2023: { add: h } }", ", h: 8亿元"],
  ['formula: "previous(x) + g"', ""],
])("and is none where a rate is not wanted: %s", (x, other) => {
  const yaml = `${YEARS}assumptions: { g: { value: 8, unit: 亿元 }${other} }\nindicators: { x: { unit: 亿元, ${HISTORY}, ${x} } }`;
  expect(errorsOf(resolved(yaml))).toEqual([]);
});

test("through another indicator's formula, too; an observed ratio is what it is", () => {
  const through = (m: string) => bare("growth: m", "亿元", `, m: { ${m} }`);
  expect(through('formula: "g"')).toEqual(["2:19 rate-without-sign"]);
  expect(through('formula: "g + 1%"')).toEqual(["2:19 rate-without-sign"]);
  expect(bare('formula: "m / 100"', "%", `, m: { ${HISTORY}, growth: 3% }`)).toEqual([]);
});

test("the first figure says whether there is a sign: the value, or the first of the schedule", () => {
  expect(found("8%", "growth: g")).toEqual([]);
  expect(found("{ value: 8% }", "growth: g")).toEqual([]);
  expect(found("{ schedule: { 2021: 8%, 2022: 9% } }", "growth: g")).toEqual([]);
  expect(found("{ schedule: { 2021: 8, 2022: 9 } }", "growth: g")[0]).toMatch(/rate-without-sign/);
});

test("a bare number in a rate's formula, save 0 and 1; per cents for a share; points for what is none", () => {
  expect(found("8%", 'growth: "g + 3"')).toEqual(["3:69 formula-rate-bare"]);
  expect(found("8%", 'growth: "g + 0"')).toEqual([]);
  expect(found("8%", 'growth: "1 - g"')).toEqual([]);
  expect(found("8%", "growth: g", "%")[0]).toBe("2:19 share-in-percent");
  expect(found("8pp", "growth: g", "%")).toEqual([]);
  expect(found("8pp", "growth: g")[0]).toMatch(/rate-(by|in)-points/);
});

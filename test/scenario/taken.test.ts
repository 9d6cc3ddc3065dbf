import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import { decodeCsv } from "../../src/scenario/decode.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { lint } from "../../src/scenario/lint/index.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve/index.ts";
import { good } from "../support.ts";
import { errorsOf } from "./support.ts";

const CSV = `city,year,value
a,2010,100.0
a,2011,116.2
a,2012,108.32
a,2013,117.08
a,2014,120.78
a,2015,125.29
b,2010,100.0
b,2011,104.92
b,2012,100.62
b,2013,105.49
b,2014,107.26
b,2015,131.52
c,2010,100.0
c,2011,107.13
c,2012,111.67
c,2013,116.8
c,2014,119.91
c,2015,120.78
d,2010,100.0
d,2011,104.05
d,2012,112.8
d,2013,118.22
d,2014,130.97
d,2015,137.52
`;

const yaml = (growth: string, more = "", to = 2023) => `years: { base: 2020, to: ${to} }
sources: { book: { title: A yearbook } }
classes: { cities: { label: { zh: 城市, en: cities }, file: c.csv, entity: city, year: year, value: value, source: book } }
indicators: { x: { history: { 2019: 90, 2020: 100 }, growth: ${growth} } }
${more}`;

const resolvedWith = (text: string, options: ResolveOptions = {}) =>
  resolveScenario(
    new Map<string, SourceFile>([
      ["a.yaml", { kind: "text", text }],
      ["c.csv", decodeCsv(new TextEncoder().encode(CSV))],
    ]),
    "a.yaml",
    options,
  );
const growthOf = (text: string, options: ResolveOptions = {}) =>
  good(resolvedWith(text, options)).assumptions.find(({ id }) => id === "x.growth");

describe("growth taken from a reference class", () => {
  // numpy 2.4.6, quantile (type 7) of the 12 factors over three years.
  test.each([
    ["{ class: cities }", 0.05142142120049975],
    ["{ class: cities, take: median }", 0.05142142120049975],
    ["{ class: cities, take: best-tenth }", 0.07858424607725145],
    ["{ model: damped, class: cities, take: lowest-tenth }", 0.013472127348633567],
  ])("%s", (growth, rate) => {
    const taken = growthOf(yaml(growth));
    expect(taken?.value).toBeCloseTo(rate, 13);
    expect(taken?.source).toBe("book");
  });

  test("it says of how many windows of which length", () =>
    expect(growthOf(yaml("{ class: cities, take: best-tenth }"))?.derived).toEqual({
      zh: "“城市”12个3年时段年均增速的最高十分之一的下限",
      en: "best tenth of 12 windows of 3 years in cities",
    }));

  test("continuous growth is continuous, and windows are as long as the projection", () => {
    expect(growthOf(yaml("{ class: cities }", "settings: { compounding: continuous }"))?.value).toBeCloseTo(
      0.05014298317369308,
      13,
    );
    expect(growthOf(yaml("{ class: cities }", "", 2021))?.derived?.en).toBe("median of 20 windows of 1 year in cities");
    expect(growthOf(yaml("{ class: cities }", "", 2022), { asOf: 2019 })?.derived?.en).toContain(
      "12 windows of 3 years",
    );
  });

  test("it can be set, and the class is in use", () => {
    expect(growthOf(yaml("{ class: cities }"), { set: { "x.growth": "3%" } })?.value).toBe(0.03);
    expect(lint(good(resolvedWith(yaml("{ class: cities }")))).map(({ code }) => code)).not.toContain(
      "lint-unused-class",
    );
  });

  test.each([
    ["{ class: towns }", "4:71 unknown-class"],
    ["{ class: cities, rate: 3% }", "4:85 growth-key-unused"],
    ["{ class: cities, schedule: { 2021: 3% } }", "4:89 growth-key-unused"],
    ["{ model: hold, class: cities }", "4:84 growth-key-unused"],
    ["{ model: logistic, capacity: 200, class: cities }", "4:103 growth-key-unused"],
    ["{ class: cities, take: best }", "4:85 not-one-of"],
    ["{ take: median }", "4:54 key-missing"],
  ])("%s is refused: %s", (growth, error) => expect(errorsOf(resolvedWith(yaml(growth)))).toEqual([error]));

  test("a share that moves by points has no use for it", () => {
    const share = yaml("{ model: damped, class: cities }").replace("{ history", '{ unit: "%", history');
    expect(errorsOf(resolvedWith(share))).toEqual(["4:97 growth-key-unused"]);
  });

  test.each([2025, 2026])("fewer than eight windows are refused, none as well: to %i", (to) => {
    const result = resolvedWith(yaml("{ class: cities }", "", to));
    expect(errorsOf(result)).toEqual(["4:71 class-windows"]);
    const [error] = result.ok ? [] : result.errors;
    const count = to === 2025 ? 4 : 0;
    expect(error && messageOf(error, "zh")).toBe(
      `参照组 cities 只有 ${count} 个 ${to - 2020} 年时段，据此取增速至少要 8 个`,
    );
    expect(error && messageOf(error, "en")).toBe(
      `the class cities has ${count} windows of ${to - 2020} years; a growth is taken from 8 at least`,
    );
    expect(result.ok ? null : result.errors[0]?.args).toMatchObject({ count: to === 2025 ? 4 : 0, years: to - 2020 });
  });
});

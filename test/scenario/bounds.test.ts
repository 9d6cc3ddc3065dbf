import { describe, expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { decodeCsv } from "../../src/scenario/decode.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve/index.ts";
import { rowsOf } from "../../src/scenario/table/text.ts";
import { good } from "../support.ts";
import { errorsOf, resolved, YEARS } from "./support.ts";

const csv = (text: string): SourceFile => decodeCsv(new TextEncoder().encode(text));

/** A scenario beside a table `t`. */
const beside = (table: string | SourceFile, yaml: string, options: ResolveOptions = {}) =>
  resolveScenario(
    new Map<string, string | SourceFile>([
      ["t", table],
      ["a.yaml", yaml],
    ]),
    "a.yaml",
    options,
  );

/** The history that is read from a table, or what is said of it. */
function read(table: string | SourceFile, history: string) {
  const result = beside(table, `${YEARS}indicators:\n  a: { unit: 亿元, history: { file: t, ${history} } }\n`);
  if (!result.ok) return result.errors.map((each) => `${messageOf(each, "en")} ${remedyOf(each, "en")}`);
  return Object.fromEntries((result.value.indicators[0]?.observations ?? []).map(({ year, value }) => [year, value]));
}

describe("the series of a reference class", () => {
  const classIn = (rows: string, more = "") =>
    good(
      beside(
        csv(`city,year,value\n${rows}\n`),
        `${YEARS}classes: { k: { file: t, entity: city, year: year, value: value${more} } }\nindicators: { x: { history: { 2020: 1 } } }\n`,
      ),
    ).classes[0];

  test("its years ascend, in whatever order they stand, and entities keep theirs", () =>
    expect(classIn("b,2012,3\na,2011,20\nb,2010,1\na,2010,10\nb,2011,2")?.series).toEqual([
      { entity: "b", years: [2010, 2011, 2012], values: [1, 2, 3] },
      { entity: "a", years: [2010, 2011], values: [10, 20] },
    ]));

  test("what it does not state: levels above 0, rates above a total loss", () => {
    expect(classIn("a,2010,1")).toMatchObject({ kind: "level", floor: 0, label: { zh: "k", en: "k" } });
    expect(classIn("a,2010,1", ", kind: rate")).toMatchObject({ kind: "rate", floor: -1 });
    expect(classIn("a,2010,1", ", kind: rate, floor: 2")?.floor).toBe(2);
    expect(classIn("a,2010,5\nb,2010,6", ", scale: 2, exclude: [b]")?.series).toEqual([
      { entity: "a", years: [2010], values: [2.5] },
    ]);
  });
});

describe("tables", () => {
  test("the first and the last year that a file may mean", () => {
    expect(read(csv("year,v\n1800,1\n2020,3"), "year: year, value: v")).toEqual({ 1800: 1, 2020: 3 });
    expect(read(csv("year,v\n1799,1\n2020,3"), "year: year, value: v")).toHaveLength(1);
  });

  test("a column of years goes before years across", () =>
    expect(read(csv("year,2019,2020\n2018,1,2\n2020,3,4"), 'year: year, value: "2019"')).toEqual({ 2018: 1, 2020: 3 }));

  test("a name as it is written goes before one of other widths", () =>
    expect(read(csv("year,ａ,a\n2020,1,2"), "year: year, value: a")).toEqual({ 2020: 2 }));

  test("without a name that is asked for, the first row of several texts is the header", () =>
    expect(read(csv("a title\n年份,产  值,,人口\n2020,3,,4"), "year: year, value: v")).toEqual([
      expect.stringContaining("年份, 产 值, 人口"),
    ]));

  test.each([12, 13])("of %i columns twelve are named", (count) => {
    const names = Array.from({ length: count }, (_, i) => `c${i}`);
    const said = `${read(csv(`${names.join(",")}\n${names.map(() => 1).join(",")}`), "year: c0, value: zzzz")}`;
    expect(said).toContain(names.slice(0, 12).join(", "));
    expect(said.includes(" …")).toBe(count > 12);
    expect(said).not.toContain("c12");
  });

  test("a title may name another unit in passing", () => {
    expect(read(csv("表一（万元）口径\nyear,v\n2020,3"), "year: year, value: v")).toEqual({ 2020: 3 });
    expect(read(csv("表一（ 万元 ）\nyear,v\n2020,3"), "year: year, value: v")).toHaveLength(1);
  });

  test("a file that was handed in as text is no table", () =>
    expect(
      errorsOf(beside("year,v", `${YEARS}indicators: { a: { history: { file: t, year: year, value: v } } }`)),
    ).toEqual(["2:37 table-syntax"]));

  test("quoted cells do not say what separates, and a tab beside a comma is a blank", () => {
    expect(rowsOf('"p,q";b\n"1,2";4')).toEqual([
      ["p,q", "b"],
      ["1,2", "4"],
    ]);
    expect(rowsOf("a\t,b\n1,2")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });
});

describe("growth taken from a class", () => {
  const rows = Array.from({ length: 12 }, (_, i) => `a,${2000 + i},${100 + i * i}`).join("\n");
  const derived = (indicators: string, options: ResolveOptions = {}) =>
    good(
      beside(
        csv(`city,year,value\n${rows}\n`),
        `years: { base: 2020, to: 2022 }\nsources: { s: { title: S } }\nclasses: { k: { file: t, entity: city, year: year, value: value, source: s } }\nindicators:\n${indicators}`,
        options,
      ),
    ).assumptions.find(({ id }) => id === "x.growth")?.derived?.en;
  const x = "  x: { history: { 2019: 90, 2020: 100 }, growth: { class: k } }\n";

  test("its windows reach from the last observation of the one that grows by it", () => {
    expect(derived(x)).toContain("windows of 2 years");
    expect(derived(`  w: { history: { 2018: 1 }, growth: 3% }\n${x}`)).toContain("windows of 2 years");
    expect(derived(`  w: { history: { 2018: 1 } }\n${x}`)).toContain("windows of 2 years");
    expect(derived("  x: { history: { 2019: 90 }, growth: { class: k } }\n", { asOf: 2020 })).toContain("of 3 years");
  });
});

describe("ceilings", () => {
  const codes = (history: string, top: string, options: ResolveOptions = {}) => {
    const yaml = `${YEARS}assumptions: { top: { ${top} } }\nindicators: { x: { history: { ${history} }, growth: { model: logistic, rate: 3%, capacity: top } } }`;
    const result = resolved(yaml, options);
    return (result.ok ? result.warnings : result.errors).map(({ code }) => code);
  };

  test("an observation after as-of is none yet", () => {
    expect(codes("2020: 5, 2021: 12", "value: 10", { asOf: 2020 })).not.toContain("capacity-reached");
    expect(codes("2020: 5, 2021: 12", "value: 10", { asOf: 2021 })).toContain("capacity-reached");
  });

  test("a draw that is the last observation is no ceiling", () =>
    expect(codes("2020: 5", "distribution: { discrete: [[5, 40%], [10, 60%]] }")).toContain("capacity-drawn-below"));
});

describe("years", () => {
  test("as-of: what is asked for, else the file's, else the last observation", () => {
    const text = `${YEARS}indicators: { x: { history: { 2018: 1, 2019: 2 } } }\n`;
    expect(good(resolved(text)).asOf).toBe(2019);
    expect(good(resolved(`as-of: 2018\n${text}`)).asOf).toBe(2018);
    expect(good(resolved(`as-of: 2018\n${text}`, { asOf: 2017 })).asOf).toBe(2017);
  });

  test("no last year: told at the years", () =>
    expect(
      errorsOf(resolved("title: a\nyears: { base: 2020 }\nindicators: { x: { history: { 2020: 1 } } }\n")),
    ).toEqual(["2:1 last-year-missing"]));
});

describe("the bounds of settings", () => {
  test.each(["0%", "100%"])("%s is a share", (share) =>
    expect(
      errorsOf(resolved(`settings: { flat: ${share} }\n${YEARS}indicators: { x: { history: { 2020: 1 } } }\n`)),
    ).toEqual([]),
  );
  test("in whatever order they stand they are the same", () => {
    const settings = (text: string) =>
      good(resolved(`settings: { ${text} }\n${YEARS}indicators: { x: { history: { 2020: 1 } } }\n`)).settings;
    const stated = settings("compounding: continuous, flat: 2%, at-risk: 30%");
    expect(stated).toEqual({ ...settings("flat: 2%"), atRisk: 0.3, flat: 0.02, compounding: "continuous" });
    expect(JSON.stringify(stated)).toBe(JSON.stringify(settings("at-risk: 30%, flat: 2%, compounding: continuous")));
  });
});

describe("uses of an assumption as a rate, at their places", () => {
  const errors = (indicator: string) =>
    errorsOf(resolved(`${YEARS}assumptions: { g: 3% }\nindicators: { x: { ${indicator} } }\n`));

  test("a bare number in a formula of growth or volatility", () => {
    expect(errors("history: { 2020: 5 }, growth: g + 0.5")).toEqual(["3:54 formula-rate-bare"]);
    expect(errors("history: { 2020: 5 }, growth: 3%, volatility: g + 0.5")).toEqual(["3:70 formula-rate-bare"]);
  });
});

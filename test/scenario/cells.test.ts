import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import type { Unit } from "../../src/formula/unit.ts";
import type { Cell, Files } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { halfWidth, isBlank, numberIn, plainName, textIn, yearIn } from "../../src/scenario/table/cell.ts";
import { headerAmong, isNote, isYear, yearsAmong } from "../../src/scenario/table/header.ts";
import { separatorOf } from "../../src/scenario/table/separator.ts";
import { rowsOf } from "../../src/scenario/table/text.ts";
import { sheetsOf } from "../../src/scenario/table/workbook.ts";
import { YEARS } from "./support.ts";

const PLAIN: Unit = { text: "", scale: 1, dimensions: {} };
const MONEY = { text: "亿元", scale: 1e8, dimensions: { 元: 1 } } as unknown as Unit;

describe("a cell", () => {
  test("as text", () => {
    expect([" a ", 5, null, undefined, { formula: "B4+1" }].map((cell) => textIn(cell))).toEqual([
      "a",
      "5",
      "",
      "",
      "=B4+1",
    ]);
    expect(halfWidth("（１，２３４．５）　−３％")).toBe("(1,234.5) -3%");
    expect(plainName(" 产 值\n（亿元）\t")).toBe("产值(亿元)");
  });

  test.each<readonly [Cell | undefined, boolean]>([
    ...[
      "",
      " ",
      "-",
      "–",
      "—",
      "－",
      "..",
      "…",
      "...",
      "n/a",
      "N/A",
      "na",
      "null",
      "None",
      "缺",
      "无",
      "　",
      " - ",
    ].map((mark) => [mark, true] as const),
    ...[null, undefined].map((none) => [none, true] as const),
    ...["0", "-1", "1-", "x", "缺乏", "无1", "5…", "a..", "..b"].map((mark) => [mark, false] as const),
    [0, false],
    [{ formula: "" }, false],
  ])("%j holds no figure: %j", (cell, blank) => {
    expect(isBlank(cell)).toBe(blank);
  });

  test.each<[Cell, number, Unit?]>([
    [5, 5],
    ["5", 5],
    [" 5 ", 5],
    ["1,480", 1480],
    ["1,480,000.25", 1_480_000.25],
    ["1 480", 1480],
    ["1\u00a0480", 1480],
    ["1\u202f480", 1480],
    ["+12,480", 12_480],
    ["-123,480.5", -123_480.5],
    ["１，４８０．５", 1480.5],
    ["12,480%", 124.8],
    ["1,48", Number.NaN],
    ["1234,480", Number.NaN],
    ["x1,480", Number.NaN],
    ["1,480x", Number.NaN],
    ["1,4800", Number.NaN],
    ["1,480.", Number.NaN],
    ["50%", 0.5],
    ["3000万元", 0.3, MONEY],
    ["1,480万元", Number.NaN, MONEY],
    ["5人", Number.NaN, MONEY],
    ["five", Number.NaN],
  ])("%j is the figure %d", (cell, value, unit: Unit = PLAIN) => {
    expect(numberIn(cell, unit)).toEqual(Number.isNaN(value) ? Number.NaN : expect.closeTo(value, 12));
  });

  test.each<readonly [Cell | undefined, number]>([
    ...[
      "2020",
      "２０２０",
      " 2020 ",
      "2020.0",
      "2020.000",
      "2020年",
      "2020年度",
      "2020年底",
      "2020年末",
      "2020-12",
      "2020/12",
      "2020-12-31",
      "2020/12/31",
      "2020-1-1",
      "2020-01-01",
      "2020/1/01",
    ].map((text) => [text, 2020] as const),
    [2020, 2020],
    ...[
      "20200",
      "x2020",
      "2020x",
      "2020.5",
      "2020年上",
      "2020年中",
      "2020-11",
      "2020-12-30",
      "2020-2-1",
      "2020-1",
      "2020-1-2",
      "202",
      "",
      "2020.",
      "2020--12",
    ].map((text) => [text, Number.NaN] as const),
    [undefined, Number.NaN],
    [null, Number.NaN],
    [{ formula: "2020" }, Number.NaN],
  ])("%j is the year %d", (cell, year) => {
    expect(yearIn(cell)).toBe(year);
  });

  test("the years that head a column", () => {
    expect(["1799", "1800", "2800", "2801", "x"].map(isYear)).toEqual([false, true, true, false, false]);
  });
});

describe("a table's header", () => {
  const rows: readonly (readonly Cell[])[] = [
    ["表1 产值"],
    ["单位", "单位"],
    [],
    ["年 份", "产值", "人口"],
    ["2019", "1", "2"],
    ["年份", "产值"],
  ];
  test("is the first row with the most of the names", () => {
    expect(headerAmong(rows, ["年份", "产值"])).toBe(3);
    expect(headerAmong(rows, ["年份", "面积"])).toBe(3);
    expect(headerAmong(rows, ["人口"])).toBe(3);
    expect(headerAmong([["x"], ["a"], ["a", "b"]], ["a", "b"])).toBe(2);
  });
  test("else the first row with several texts, else the first", () => {
    expect(headerAmong(rows, ["面积"])).toBe(3);
    expect(headerAmong([["x"], ["-", "y"], ["y", "y"]], ["a"])).toBe(0);
    expect(headerAmong([], ["a"])).toBe(0);
  });
  test("with years across the columns: the row with the most of them", () => {
    expect(yearsAmong([["单位：亿元"], ["指标", "2019年"], ["指标", "2019年", "2020年"], ["2018", "2019"]])).toBe(2);
    expect(yearsAmong([["a", "b"]])).toBe(-1);
    expect(yearsAmong([])).toBe(-1);
  });
  test.each<readonly [readonly Cell[], boolean]>([
    [["注：口径"], true],
    [[null, "  注1：口径"], true],
    [["（注）1"], false],
    [["资料来源: 年鉴"], true],
    [["Source: yearbook"], true],
    [["notes"], true],
    [["Note 1 x"], true],
    [["* 说明、略"], true],
    [["注册资本", "5"], false],
    [["产值", "5"], false],
    [["注：", "2020"], false],
    [[], false],
  ])("%j is a note: %j", (cells, note) => {
    expect(isNote(cells)).toBe(note);
  });
});

describe("the text of a table", () => {
  test.each([
    ["a,b\n1,2", ","],
    ["a;b\n1;2,5", ";"],
    ["a\tb\n1\t2", "\t"],
    ["a，b\n1，2", "，"],
    ["title\nyear;v\n2019;1,480\n2020;1,566", ";"],
    ['a;b\n"1,2";3\n"4,5";6\n"x,y,z";7', ";"],
    ["a", ","],
    ["", ","],
    ["a,b;c", ","],
  ])("%j is separated by %j", (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  test("its rows stand at their lines", () => {
    expect(rowsOf("\ufeffa,b\n\n 1 , 2 \n\n\n")).toEqual([["a", "b"], [], ["1", "2"]]);
    expect(rowsOf("a\tb c\r\n1\t 2 \r3\t4")).toEqual([
      ["a", "b c"],
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(rowsOf('a,b\n"x\ny",2\n,\n3,4\n')).toEqual([["a", "b"], ["x\ny", "2"], [], [], ["3", "4"]]);
    expect(rowsOf('"a",b\n , \n')).toEqual([["a", "b"]]);
    expect(rowsOf(",\n")).toEqual([["", ""]]);
    expect(rowsOf("a\ufeff,b")).toEqual([["a\ufeff".trim(), "b"]]);
    expect(() => rowsOf('a,"b\n')).toThrow();
  });
});

describe("the cells of a workbook", () => {
  const sheet = (rows: unknown[][], more: object = {}) => sheetsOf([{ name: "S", rows, ...more } as never])[0]?.rows;
  const cells = (format: string | undefined) => new Map([["0,0", { style: { numFmt: format } }]]);

  test("numbers, texts, dates, nothing, formulas without a result", () => {
    expect(sheet([[1.5, "x", null, undefined, new Date("2020-05-06T00:00:00Z"), true]])).toEqual([
      [1.5, "x", null, null, "2020-05-06", "true"],
    ]);
    const formula = {
      cells: new Map([
        ["0,0", { formula: "B1" }],
        ["0,1", { formula: "B2" }],
      ]),
    };
    expect(sheet([[null, 3]], formula)).toEqual([[{ formula: "B1" }, 3]]);
    expect(sheet([[undefined, "x"]], formula)).toEqual([[{ formula: "B1" }, "x"]]);
    expect(sheetsOf([{ name: "S", rows: [] } as never])).toEqual([{ name: "S", rows: [], addressed: true }]);
  });

  test("a percentage where its format shows one", () => {
    for (const format of ["0%", "0.00%", '0.0"a"%', "[Red]0%", "\\a0%"])
      expect([format, sheet([[0.66]], { cells: cells(format) })]).toEqual([format, [["66%"]]]);
    for (const format of [undefined, "0", '0"%"', "0\\%", "0[%]", '"a%b"0'])
      expect([format, sheet([[0.66]], { cells: cells(format) })]).toEqual([format, [[0.66]]]);
  });

  test("a merged label or year stands in each of its cells, a figure in its own", () => {
    const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
      merges: [{ startRow, startCol, endRow, endCol }],
    });
    const blank = () => [
      ["a", null, "x"],
      [null, null, "y"],
    ];
    expect(sheet(blank(), merge(0, 0, 1, 1))).toEqual([
      ["a", "a", "x"],
      ["a", "a", "y"],
    ]);
    expect(sheet(blank(), merge(0, 0, 9, 0))).toEqual([
      ["a", null, "x"],
      ["a", null, "y"],
    ]);
    const figure = (value: number) => sheet([[value], [null]], merge(0, 0, 1, 0));
    expect([1799, 1800, 2800, 2801, 2020.5].map((value) => figure(value)?.[1]?.[0] ?? null)).toEqual([
      null,
      1800,
      2800,
      null,
      null,
    ]);
    expect(sheet([[1], [2]], merge(5, 5, 6, 6))).toEqual([[1], [2]]);
  });
});

/** One error each. */
const SAID: readonly string[] = [
  "3:57 table-column: t has no column w",
  "3:44 table-column: t has no column jahr",
  "3:77 table-column: t has no column nobody",
  "3:67 table-no-rows: no row of t meets the conditions",
  "3:68 table-header: t has no row 9: it has 3",
  "3:18 table-no-rows: no row of t meets the conditions",
  "3:67 table-sheet: t has no sheet Three",
  "3:35 table-empty: t has no rows",
  "3:66 table-unit: the column's unit 人 cannot be converted to 亿元",
  "3:57 table-scale: t says 万元 (v（万元）), which is not 亿元",
  "3:57 table-scale: t says 万元 (单位：万元), which is not 亿元",
  "3:57 table-scale: t says 万元 (v), which is not 亿元",
  "3:35 table-not-a-number: t, row 2: x is not a number in the unit of its place",
  "3:35 table-not-a-year: t, row 2: x is not a year",
  "3:35 table-not-a-year: t, row 2: 1799 is not a year",
  "3:35 table-duplicate-year: t, row 3: there is a value for 2019 already",
  "3:35 table-formula: t, cell B2: the formula =B1 has no saved result",
  "3:35 table-not-a-number: t, cell B2: x is not a number in the unit of its place",
  "3:57 table-column-twice: two columns in row 1 of t are called v",
  "3:45 table-no-years: no year is stated, and no years stand across the columns of t",
  "3:45 table-row: t has no row called 丙",
  "3:45 table-rows: t has several rows called 甲: rows 2, 3",
  "3:44 table-years-across: t has no column year: its years stand across the columns, row 1 has 2019, 2020",
  "3:44 table-column: t has no column a1",
];

describe("what is said of a table", () => {
  const said = (history: string, rows: readonly (readonly Cell[])[], unit = "亿元", addressed = false) => {
    const text = `${YEARS}indicators:\n  x: { unit: ${unit}, history: { file: t, ${history} } }\n`;
    const files: Files = new Map([
      ["a.yaml", { kind: "text", text }],
      [
        "t",
        {
          kind: "table",
          sheets: [
            { name: "One", rows, addressed },
            { name: "Two", rows: [] },
          ],
        },
      ],
    ]);
    const result = resolveScenario(files, "a.yaml");
    if (result.ok) return result.value.indicators[0]?.observations.map(({ year, value }) => `${year}: ${value}`);
    return result.errors.map((each) => `${each.at?.line}:${each.at?.col} ${each.code}: ${messageOf(each, "en")}`);
  };
  const table = (...rows: readonly (readonly Cell[])[]) => [["year", "v", "who"], ...rows];
  const rows = table(["2019", "1", "甲"], ["2020", "2", "乙"]);

  test.each<readonly [string, readonly (readonly Cell[])[], readonly string[]]>([
    ["year: year, value: v", rows, ["2019: 1", "2020: 2"]],
    ["year: year, value: v, where: { who: 甲 }", rows, ["2019: 1"]],
    ["year: year, value: v, unit: 万元", rows, ["2019: 0.0001", "2020: 0.0002"]],
    ["year: year, value: v", table(["2019", "1", ""], ["注：2020"], ["2020", "2", ""]), ["2019: 1"]],
    ["year: year, value: v", table(["", "亿元", ""], ["2019", "1", ""]), ["2019: 1"]],
    ["year: year, value: v", [["单位：亿元"], ...rows], ["2019: 1", "2020: 2"]],
    ["year: year, value: v, header: 1", rows, ["2019: 1", "2020: 2"]],
    [
      "value: 甲",
      [
        ["指标", "2019", "2020"],
        ["甲", "1", "2"],
        ["乙", "3", "4"],
      ],
      ["2019: 1", "2020: 2"],
    ],
  ])("%s is read", (history, given, values) => {
    expect(said(history, given)).toEqual(values);
  });

  test("what is wrong, with its place in the file that refers to it", () => {
    const all = [
      said("year: year, value: w", rows),
      said("year: jahr, value: v", rows),
      said("year: year, value: v, where: { nobody: 甲 }", rows),
      said("year: year, value: v, where: { who: 丙 }", rows),
      said("year: year, value: v, header: 9", rows),
      said("year: year, value: v, header: 3", rows),
      said("year: year, value: v, sheet: Three", rows),
      said("year: year, value: v, sheet: Two", rows),
      said("year: year, value: v, unit: 人", rows),
      said("year: year, value: v（万元）", [
        ["year", "v（万元）"],
        ["2019", "1"],
      ]),
      said("year: year, value: v", [["单位：万元"], ...rows]),
      said("year: year, value: v", table(["", "万元", ""], ["2019", "1", ""])),
      said("year: year, value: v", table(["2019", "x", ""])),
      said("year: year, value: v", table(["x", "1", ""])),
      said("year: year, value: v", table(["1799", "1", ""])),
      said("year: year, value: v", table(["2019", "1", ""], ["2019", "2", ""])),
      said("year: year, value: v", table(["2019", { formula: "B1" }, ""]), "亿元", true),
      said("year: year, value: v", table(["2019", "x", ""]), "亿元", true),
      said("year: year, value: v", [
        ["year", "v", "v"],
        ["2019", "1", "2"],
      ]),
      said("value: 甲", [
        ["a", "b"],
        ["甲", "1"],
      ]),
      said("value: 丙", [
        ["指标", "2019"],
        ["甲", "1"],
        ["乙", "2"],
      ]),
      said("value: 甲", [
        ["指标", "2019"],
        ["甲", "1"],
        ["甲", "2"],
      ]),
      said("year: year, value: v", [
        ["指标", "2019", "2020"],
        ["甲", "1", "2"],
      ]),
      said("year: a1, value: v", [Array.from({ length: 13 }, (_, i) => `c${i}`), ["1", "2"]]),
    ];
    expect(all).toEqual(SAID.map((each) => [each]));
  });
});

import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/base/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import { decodeCsv, decodeXlsx } from "../../src/scenario/decode.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { letters, placeIn } from "../../src/scenario/table/cell.ts";
import { rowsOf } from "../../src/scenario/table/text.ts";
import { good } from "../support.ts";
import { YEARS } from "./support.ts";

const csv = (text: string): SourceFile => decodeCsv(new TextEncoder().encode(text));
const xlsx = async (sheet: Partial<WriteSheet>): Promise<SourceFile> =>
  decodeXlsx(await writeXlsx({ sheets: [{ name: "S", ...sheet }] }));

/** A scenario whose only indicator has the table as its history. */
const read = (table: SourceFile, history: string, unit = "亿元"): Result<Scenario> => {
  const yaml = `${YEARS}indicators:\n  a: { unit: ${unit}, history: { file: t, ${history} } }\n`;
  return resolveScenario(
    new Map<string, string | SourceFile>([
      ["t", table],
      ["a.yaml", yaml],
    ]),
    "a.yaml",
  );
};

const valuesOf = (result: Result<Scenario>): Readonly<Record<number, number>> =>
  Object.fromEntries((good(result).indicators[0]?.observations ?? []).map(({ year, value }) => [year, value]));

/** The only error: its code, and what it says in Chinese and English. */
const said = (result: Result<Scenario>) => {
  expect(result.ok ? [] : result.errors).toHaveLength(1);
  const [found] = result.ok ? [] : result.errors;
  if (!found) throw new Error("no error");
  const text = (lang: "zh" | "en") => `${messageOf(found, lang)} ${remedyOf(found, lang)}`;
  return { code: found.code, at: `${found.at?.line}:${found.at?.col}`, zh: text("zh"), en: text("en") };
};

const YEARBOOK = `表1-3 徐州市主要年份产值
单位：亿元

年份,产值,人口
2018,"1,480",1044.7
2019,1566,882.56
2020,－,908.38
注：2018年为普查前口径，人口为户籍。
资料来源：统计年鉴
`;

describe("title rows above the header, notes below", () => {
  test("the header is found, blank lines count, notes end the table", () => {
    expect(valuesOf(read(csv(YEARBOOK), "year: 年份, value: 产值"))).toEqual({ 2018: 1480, 2019: 1566 });
    const [first] = good(read(csv(YEARBOOK), "year: 年份, value: 产值")).indicators[0]?.observations ?? [];
    expect(first?.at).toEqual({ file: "t", line: 5, col: 1 });
  });

  test("header: 4 says it, and a wrong row is told with what it has", () => {
    expect(valuesOf(read(csv(YEARBOOK), "header: 4, year: 年份, value: 产值"))).toEqual({ 2018: 1480, 2019: 1566 });
    const wrong = said(read(csv(YEARBOOK), "header: 2, year: 年份, value: 产值"));
    expect(wrong).toEqual({
      code: "table-column",
      at: "3:55",
      zh: "t 里没有列 年份 第 2 行有：单位：亿元。表头在别的行，就用 header 写明行号。",
      en: "t has no column 年份 Row 2 has 单位：亿元. Where another row is the header, name it: header: 3.",
    });
    expect(said(read(csv(YEARBOOK), "header: 40, year: 年份, value: 产值"))).toMatchObject({
      code: "table-header",
      zh: "t 没有第 40 行，只有 9 行 header 是列名所在的行号，从 1 数起。",
      en: "t has no row 40: it has 9 header is the number of the row with the column names, counted from 1.",
    });
  });

  test("a column that is not there: the nearest, and those of the row that looks like a header", () => {
    const table = csv("徐州市统计年鉴\n年份,地区,地区生产总值（亿元）\n2019,徐州,7151.35\n");
    expect(said(read(table, "year: 年份, value: 地区生产总值"))).toMatchObject({
      code: "table-column",
      zh: "t 里没有列 地区生产总值 是否想写 地区生产总值（亿元）？第 2 行有：年份, 地区, 地区生产总值（亿元）。表头在别的行，就用 header 写明行号。",
      en: "t has no column 地区生产总值 did you mean 地区生产总值（亿元）? Row 2 has 年份, 地区, 地区生产总值（亿元）. Where another row is the header, name it: header: 3.",
    });
    expect(said(read(csv("表1\nA,B\n1,2\n"), "year: 年份, value: 产值")).zh).toContain("第 2 行有：A, B。");
  });

  test("a name is the same with blanks, line breaks and half-width brackets in it", () => {
    const table = csv('年份,"地区生产总值\n（亿元）"\n2019,7151.35\n');
    expect(valuesOf(read(table, "year: 年份, value: 地区生产总值(亿元)"))).toEqual({ 2019: 7151.35 });
  });

  test("two columns of one name are not chosen between", () => {
    expect(said(read(csv("年份,产值,产值\n2019,5,6\n"), "year: 年份, value: 产值"))).toMatchObject({
      code: "table-column-twice",
      zh: "t 第 1 行有两列都叫 产值 改名，使列名各不相同；表头在别的行，就用 header 写明行号。",
      en: "two columns in row 1 of t are called 产值 give each column a name of its own; where another row is the header, name it: header: 3.",
    });
  });

  test("XLSX: a title in merged cells, a district merged over its years, dates and texts as years", async () => {
    const table = await xlsx({
      rows: [
        ["表2 产值", null, null],
        ["地区", "年份", "产值"],
        ["徐州", 2018, 1480],
        [null, "2019年", 1566],
        ["南京", "２０２０年", 9],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
        { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      ],
    });
    const of = (place: string) => valuesOf(read(table, `year: 年份, value: 产值, where: { 地区: ${place} }`));
    expect(of("徐州")).toEqual({ 2018: 1480, 2019: 1566 });
    expect(of("南京")).toEqual({ 2020: 9 });
  });

  test("XLSX: a merged figure is its first row's alone", async () => {
    const table = await xlsx({
      rows: [
        ["年份", "产值"],
        [2018, 1480],
        [2019, null],
      ],
      merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
    });
    expect(valuesOf(read(table, "year: 年份, value: 产值"))).toEqual({ 2018: 1480 });
  });

  test("years run as far as a file's do, across the columns too", () => {
    expect(valuesOf(read(csv("年份,产值\n2799,5\n2800,6"), "year: 年份, value: 产值"))).toEqual({ 2799: 5, 2800: 6 });
    expect(valuesOf(read(csv("指标,2500,2800\n产值,5,6"), "value: 产值"))).toEqual({ 2500: 5, 2800: 6 });
    expect(said(read(csv("指标,2801,2802\n产值,5,6"), "value: 产值")).code).toBe("table-no-years");
  });

  test("a half-year is no year, in a text and in a workbook", async () => {
    const rows = [
      ["年份", "产值"],
      ["2019年", 5],
      ["2020年上半年", 3],
    ];
    expect(said(read(csv(rows.join("\n")), "year: 年份, value: 产值"))).toMatchObject({
      code: "table-not-a-year",
      zh: "t 第 3 行：“2020年上半年”不是年份 年份写作 2020；只用全年的数。表头在别的行，就用 header 写明行号。",
    });
    expect(said(read(await xlsx({ rows }), "year: 年份, value: 产值")).en).toBe(
      "t, cell B3: 2020年上半年 is not a year write the year as 2020; whole years only. Where another row is the header, name it: header: 3.",
    );
  });
});

const ACROSS = [
  ["表3 主要指标", null, null, null, null],
  ["指标", "单位", "2018年", "2019年", "2020年"],
  ["地区生产总值", "亿元", 6755.23, 7151.35, 7319.77],
  ["常住人口", "万人", 1044.7, null, 908.38],
  ["注：2020年为普查数"],
];

describe("years across the columns", () => {
  test.each(["csv", "xlsx"])("%s: without year, value names the row", async (kind) => {
    const table = kind === "csv" ? csv(ACROSS.map((row) => row.join(",")).join("\n")) : await xlsx({ rows: ACROSS });
    expect(valuesOf(read(table, "value: 地区生产总值"))).toEqual({ 2018: 6755.23, 2019: 7151.35, 2020: 7319.77 });
    expect(valuesOf(read(table, "value: 常住人口", "万人"))).toEqual({ 2018: 1044.7, 2020: 908.38 });
  });

  test("where chooses between rows of one name", () => {
    const table = csv("地区,指标,2019,2020\n徐州,产值,5,6\n南京,产值,7,8\n");
    expect(valuesOf(read(table, "value: 产值, where: { 地区: 南京 }"))).toEqual({ 2019: 7, 2020: 8 });
    expect(said(read(table, "value: 产值"))).toMatchObject({
      code: "table-rows",
      zh: "t 里有几行叫 产值：第 2, 3 行 用 where 选定一行，如 where: { 地区: 徐州 }。",
      en: "t has several rows called 产值: rows 2, 3 select one of them with where, as where: { 地区: 徐州 }.",
    });
  });

  test("a row that is not there: the nearest, and those that are", () => {
    expect(said(read(csv(ACROSS.join("\n")), "value: 地区生产"))).toMatchObject({
      code: "table-row",
      zh: "t 里没有叫 地区生产 的行 是否想写 地区生产总值？它有：地区生产总值, 常住人口。",
      en: "t has no row called 地区生产 did you mean 地区生产总值? It has 地区生产总值, 常住人口.",
    });
  });

  test("year named all the same: the error shows the years it saw", () => {
    expect(said(read(csv(ACROSS.join("\n")), "year: 年份, value: 地区生产总值"))).toMatchObject({
      code: "table-years-across",
      zh: "t 里没有列 年份，年份排在各列上：第 2 行有 2018年, 2019年, 2020年 去掉 year，value 写行名：{ file: …, value: 地区生产总值 }。",
      en: "t has no column 年份: its years stand across the columns, row 2 has 2018年, 2019年, 2020年 leave out year, and let value name the row: { file: …, value: 地区生产总值 }.",
    });
  });

  test("no year named, and none across: the error shows the columns it saw", () => {
    expect(said(read(csv("年份,产值\n一九,5\n"), "value: 产值"))).toMatchObject({
      code: "table-no-years",
      zh: "没有写 year，t 的各列又不是年份 用 year 写明年份列；第 1 行有：年份, 产值。表头在别的行，就用 header 写明行号。",
      en: "no year is stated, and no years stand across the columns of t name the column with the year: year: …; row 1 has 年份, 产值. Where another row is the header, name it: header: 3.",
    });
  });
});

describe("separators and widths", () => {
  const rows = ["年份,产值,备注", "2018,1480,甲", "2019,1566,乙"];

  test.each([
    [";", "semicolons"],
    ["\t", "tabs"],
    ["，", "full-width commas"],
  ])("%j: %s", (separator) => {
    const table = csv(rows.map((row) => row.replaceAll(",", separator)).join("\n"));
    expect(valuesOf(read(table, "year: 年份, value: 产值"))).toEqual({ 2018: 1480, 2019: 1566 });
  });

  test("grouped thousands between semicolons, quoted cells with a separator in them", () => {
    expect(valuesOf(read(csv("y;v\n2018;1,480\n2019;1,566\n"), "year: y, value: v"))).toEqual({
      2018: 1480,
      2019: 1566,
    });
    expect(rowsOf('y;v;n\n2018;"1,480";"a;b,c"\n\n2019;5;"two\nlines"\n2020;6;x\n\n')).toEqual([
      ["y", "v", "n"],
      ["2018", "1,480", "a;b,c"],
      [],
      ["2019", "5", "two\nlines"],
      [],
      ["2020", "6", "x"],
    ]);
  });

  test("full-width digits, commas and signs; thousands set apart by blanks", () => {
    const table = csv("年份\t产值\n２０１８年\t１，４８０．５\n２０１９\t－３\n2020\t1 566\n");
    expect(valuesOf(read(table, "year: 年份, value: 产值"))).toEqual({ 2018: 1480.5, 2019: -3, 2020: 1566 });
  });

  test("a decimal comma is no number", () => {
    expect(said(read(csv("y;v\n2018;14,5\n"), "year: y, value: v"))).toMatchObject({
      code: "table-not-a-number",
      zh: "t 第 2 行：“14,5”不是这里的单位的数 缺数的格子留空。",
      en: "t, row 2: 14,5 is not a number in the unit of its place leave a cell without a figure empty.",
    });
  });
});

describe("XLSX cells", () => {
  const shares = (format: string) =>
    xlsx({
      rows: [
        ["年份", "就业率"],
        [2019, 0.66],
        [2020, 0.667],
      ],
      cells: new Map([
        ["1,1", { value: 0.66, style: { numFmt: format } }],
        ["2,1", { value: 0.667, style: { numFmt: format } }],
      ]),
    });

  test.each(["0.0%", "0%", '0.00" "%', "[Red]0%;[Blue]-0%"])("formatted %s they are percentages", async (format) => {
    expect(valuesOf(read(await shares(format), "year: 年份, value: 就业率", "'%'"))).toEqual({ 2019: 66, 2020: 66.7 });
    expect(valuesOf(read(await shares(format), "year: 年份, value: 就业率", "''"))).toEqual({
      2019: 0.66,
      2020: 0.667,
    });
  });

  test.each(["0.00", '0.0"%"', "0\\%"])("formatted %s they are not", async (format) => {
    expect(valuesOf(read(await shares(format), "year: 年份, value: 就业率", "'%'"))).toEqual({
      2019: 0.66,
      2020: 0.667,
    });
  });

  test("a percentage is no amount of money", async () => {
    expect(said(read(await shares("0.0%"), "year: 年份, value: 就业率"))).toMatchObject({
      code: "table-not-a-number",
      zh: "t 单元格 B2：“66%”不是这里的单位的数 缺数的格子留空。",
      en: "t, cell B2: 66% is not a number in the unit of its place leave a cell without a figure empty.",
    });
  });

  test("a formula without a saved result is named by its cell; a saved one counts", async () => {
    const cells = new Map([
      ["1,1", { value: 5, formula: "2+3", formulaResult: 5 }],
      ["2,1", { value: null, formula: "B2*1.1" }],
    ]);
    const table = await xlsx({
      rows: [
        ["年份", "产值"],
        [2019, 5],
        [2020, null],
      ],
      cells,
    });
    expect(said(read(table, "year: 年份, value: 产值"))).toEqual({
      code: "table-formula",
      at: "3:35",
      zh: "t 单元格 B3：公式 =B2*1.1 的结果没有存在文件里 用 Excel 打开后保存，结果就会存入文件；或者把公式粘贴为值。",
      en: "t, cell B3: the formula =B2*1.1 has no saved result open the file in Excel and save it, which stores the result; or paste the formula as a value.",
    });
    const across = await xlsx({
      rows: [
        ["指标", 2019, 2020],
        ["产值", 5, null],
      ],
      cells: new Map([["1,2", { value: null, formula: "B2+1" }]]),
    });
    expect(said(read(across, "value: 产值")).en).toContain("cell C2: the formula =B2+1");
  });

  test("columns after Z have two letters", () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(letters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    expect(placeIn(true, 5, 28)).toEqual({ zh: "单元格 AB5", en: "cell AB5" });
  });
});

describe("the unit that a table names", () => {
  const scale = {
    code: "table-scale",
    zh: "t 的产值（万元）写的单位是“万元”，这里却是“亿元” 若表中数字的单位是“万元”，就写 unit: 万元；若已是“亿元”，就写 unit: 亿元。",
    en: "t says 万元 (产值（万元）), which is not 亿元 write unit: 万元 where the table's figures are in that, unit: 亿元 where they are in 亿元 already.",
  };

  test("in the column's head: another scale than the indicator's is asked about", () => {
    const table = csv("年份,产值（万元）\n2019,15660000\n");
    expect(said(read(table, "year: 年份, value: 产值（万元）"))).toMatchObject(scale);
    expect(valuesOf(read(table, "year: 年份, value: 产值（万元）, unit: 万元"))).toEqual({ 2019: 1566 });
    expect(valuesOf(read(table, "year: 年份, value: 产值（万元）, unit: 亿元"))).toEqual({ 2019: 15660000 });
  });

  test("above the header, in a row of units below it, beside the row's name", () => {
    const codes = (text: string, history: string) => said(read(csv(text), history)).code;
    expect(codes("单位：万元\n年份,产值\n2019,5\n", "year: 年份, value: 产值")).toBe("table-scale");
    expect(codes("年份,产值\n,万元\n2019,5\n", "year: 年份, value: 产值")).toBe("table-scale");
    expect(codes("指标,计量单位,2019\n产值,万元,5\n", "value: 产值")).toBe("table-scale");
  });

  test("the indicator's own, one of something else, and words in brackets say nothing", () => {
    for (const head of ["产值（亿元）", "产值（现价）", "产值（万人）"])
      expect(valuesOf(read(csv(`年份,${head}\n,亿元\n2019,5\n`), `year: 年份, value: ${head}`))).toEqual({ 2019: 5 });
  });
});

test("a reference class with a title above its header", () => {
  const yaml = `${YEARS}classes: { c: { file: t, entity: 城市, year: 年份, value: 产值 } }`;
  const table = csv("表4\n城市;年份;产值\n甲;2019;5\n甲;2020;6\n乙;2019;1,000\n");
  const files = new Map<string, string | SourceFile>([
    ["t", table],
    ["a.yaml", yaml],
  ]);
  expect(good(resolveScenario(files, "a.yaml")).classes[0]?.series).toEqual([
    { entity: "甲", years: [2019, 2020], values: [5, 6] },
    { entity: "乙", years: [2019], values: [1000] },
  ]);
});

describe("a header in two rows", () => {
  const HALVES = "指标,2019年,,2020年,\n,上半年,全年,上半年,全年\n产值,700,1566,1900,2100\n人口,882,883,907,908";
  const merged = (row: number, col: number) => ({ startRow: row, startCol: col, endRow: row, endCol: col + 1 });
  const ofHalves = async (kind: string) =>
    kind === "csv"
      ? csv(HALVES)
      : xlsx({
          rows: HALVES.split("\n").map((line) =>
            line.split(",").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell || null)),
          ),
          merges: [merged(0, 1), merged(0, 3)],
        });

  test.each(["csv", "xlsx"])(
    "%s: below says which column of each year is meant, though figures look like years",
    async (kind) => {
      const table = await ofHalves(kind);
      expect(valuesOf(read(table, "value: 产值, below: 全年"))).toEqual({ 2019: 1566, 2020: 2100 });
      expect(valuesOf(read(table, "value: 产值, below: 上半年"))).toEqual({ 2019: 700, 2020: 1900 });
      expect(said(read(table, "value: 产值"))).toEqual({
        code: "table-below-years",
        at: "3:45",
        zh: "t 的每个年份下有几列：上半年, 全年 用 below 写明取哪一列：below: 全年。",
        en: "each year of t has several columns: 上半年, 全年 say which is meant: below: 全年.",
      });
      expect(said(read(table, "value: 产值, below: 全年值"))).toMatchObject({
        code: "table-below-unknown",
        zh: "t 的年份下没有叫 全年值 的列 是否想写 全年？有：上半年, 全年。",
        en: "no column below the years of t is called 全年值 did you mean 全年? there are: 上半年, 全年.",
      });
    },
  );

  test("one column a year has nothing below it, and units below each year are units", () => {
    expect(said(read(csv("指标,2019,2020\n产值,5,6"), "value: 产值, below: 全年")).code).toBe("table-below-unknown");
    const units = "指标,2019,2020\n,万元,万元\n产值,5,6";
    expect(valuesOf(read(csv(units), "value: 产值, unit: 亿元"))).toEqual({ 2019: 5, 2020: 6 });
  });

  const GROUPS = "年份,工业,,农业,\n,产值,增速,产值,面积\n2019,3100,6.0%,640,20\n2020,3250,4.8%,655,21";
  test("a column is called by its name, or with the group above it", async () => {
    const workbook = await xlsx({
      rows: GROUPS.split("\n").map((line) =>
        line.split(",").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell || null)),
      ),
      merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }, merged(0, 1), merged(0, 3)],
    });
    for (const table of [csv(GROUPS), csv(`表1 产值\n${GROUPS}\n注：略`), workbook]) {
      expect(valuesOf(read(table, "year: 年份, value: 工业产值"))).toEqual({ 2019: 3100, 2020: 3250 });
      expect(valuesOf(read(table, "year: 年份, value: 农业 产值"))).toEqual({ 2019: 640, 2020: 655 });
      expect(valuesOf(read(table, "year: 年份, value: 面积"))).toEqual({ 2019: 20, 2020: 21 });
    }
    expect(said(read(workbook, "year: 年份, value: 产值"))).toMatchObject({
      code: "table-column-grouped",
      zh: "t 的两行表头里有几列都叫 产值 连同上一行写明：工业产值 或 农业产值。",
      en: "several columns below the two rows of the header of t are called 产值 name the one with what stands above it: 工业产值 or 农业产值.",
    });
    expect(said(read(csv(GROUPS), "year: 年份, value: 产值")).code).toBe("table-column-grouped");
  });
});

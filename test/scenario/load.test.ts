import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { loadScenario, resolveScenario } from "../../src/host/load.ts";
import { decodeXlsx } from "../../src/scenario/decode.ts";
import { pathFrom, type SourceFile } from "../../src/scenario/files.ts";
import { good } from "../support.ts";
import { errorsOf, YEARS } from "./support.ts";

const at = (name: string): string => `test/scenario/fixtures/${name}`;
const load = async (name: string, options = {}) => good(await loadScenario(at(name), options));

const valuesOf = (observations: readonly { readonly year: number; readonly value: number }[]) =>
  observations.map(({ year, value }) => [year, value]);

describe("files", () => {
  test("a base and its overlays, each value with the file that set it", async () => {
    const scenario = await load("overlay-2.yaml");
    expect(scenario.title.en).toBe("Overlay");
    expect(scenario.assumptions.map(({ id, value }) => [id, value])).toEqual([
      ["pace", 0.06],
      ["extra", 0.01],
      ["people.growth", 0.005],
    ]);
    const pace = scenario.assumptions[0];
    expect(pace?.at).toEqual({ file: at("overlay-2.yaml"), line: 3, col: 9 });
    expect(pace?.overrides.map(({ file }) => file)).toEqual([at("overlay.yaml"), at("base.yaml")]);
    expect(scenario.targets[0]).toMatchObject({ sense: "at-most", value: 130, at: { file: at("overlay.yaml") } });
  });

  test("an overlay moves the base's distribution, takes no source from it and remembers the value that it replaced", async () => {
    const [pace] = (await load("overlay.yaml")).assumptions;
    expect(pace).toMatchObject({ value: 0.05, source: null, distribution: { kind: "normal", mean: 0.05, sd: 0.01 } });
    expect(pace?.overrides).toEqual([{ file: at("base.yaml"), line: 7, col: 18 }]);
  });

  test("standard input stands for a file of the folder one is in", async () => {
    const stdin = `extends: ${at("base.yaml")}\ntitle: from a pipe`;
    expect(good(await loadScenario("-", { stdin }))).toMatchObject({ id: "stdin", title: { en: "from a pipe" } });
  });

  test("what cannot be read is an error at the line that asks for it", async () => {
    const errors = async (name: string) => errorsOf(await loadScenario(name));
    expect(await errors(at("nowhere.yaml"))).toEqual(["undefined:undefined file-missing"]);
    expect(await errors(at("missing-base.yaml"))).toEqual(["2:10 file-missing"]);
    expect(await errors(at("missing-table.yaml"))).toEqual(["3:25 file-missing"]);
    expect(await errors(at("tables"))).toEqual(["undefined:undefined file-directory"]);
    expect(await errors(at("cycle/a.yaml"))).toEqual(["2:10 extends-cycle"]);
    expect(await errors(at("tables/output-gb.csv"))).toEqual(["0:0 file-encoding"]);
  });

  test("a cycle names its files", async () => {
    const result = await loadScenario(at("cycle/a.yaml"));
    expect(result.ok ? "" : result.errors[0]?.args.chain).toBe(
      [at("cycle/a.yaml"), at("cycle/b.yaml"), at("cycle/a.yaml")].join(" → "),
    );
  });

  test("more than 8 MiB are refused before they are read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "reckon-"));
    const path = join(folder, "large.yaml");
    writeFileSync(path, "a".repeat(8 * 1024 * 1024 + 1));
    expect(errorsOf(await loadScenario(path))).toEqual(["0:0 file-too-large"]);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["plans/old/b.yaml", "../base.yaml", "plans/base.yaml"],
    ["b.yaml", "./x/../c.csv", "c.csv"],
    ["b.yaml", "../c.csv", "../c.csv"],
    ["../b.yaml", "../c.csv", "../../c.csv"],
    ["-", "c.csv", "c.csv"],
    ["/a/b.yaml", "c.csv", "/a/c.csv"],
    ["a/b.yaml", "/c.csv", "/c.csv"],
  ])("seen from %s, %s is %s", (from, reference, path) => {
    expect(pathFrom(from, reference)).toBe(path);
  });
});

describe("tables", () => {
  const history = (rest: string): string => `${YEARS}indicators:\n  a: { unit: 亿元, history: { file: ${rest} } }\n`;
  const from = async (rest: string) => loadScenario("-", { stdin: history(rest) });

  test("UTF-8 with a byte-order mark: where selects, a blank is no figure, grouped thousands are read", async () => {
    const [output] = (await load("base.yaml")).indicators;
    expect(valuesOf(output?.observations ?? [])).toEqual([
      [2019, 98.5],
      [2020, 1040.5],
    ]);
    expect(output?.observations[0]?.at).toEqual({ file: at("tables/output.csv"), line: 3, col: 1 });
  });

  test("GB 18030, with a unit of its own", async () => {
    const rest = `${at("tables/output-gb.csv")}, year: year, value: 产值, where: { 地区: 徐州 }, unit: 万元`;
    const scenario = good(await from(rest));
    expect(valuesOf(scenario.indicators[0]?.observations ?? [])[1]).toEqual([2020, 0.10405]);
  });

  test("a sheet of a workbook", async () => {
    const rows = [
      ["year", "value"],
      [2019, 5],
      [2020, null],
      [2021, 6.5],
    ];
    const workbook = await decodeXlsx(
      await writeXlsx({
        sheets: [
          { name: "一", rows: [["x"]] },
          { name: "二", rows },
        ],
      }),
    );
    const yaml = history("x.xlsx, sheet: 二, year: year, value: value");
    const read = (text: string) =>
      resolveScenario(
        new Map<string, string | SourceFile>([
          ["x.xlsx", workbook],
          ["a.yaml", text],
        ]),
        "a.yaml",
      );
    expect(valuesOf(good(read(yaml)).indicators[0]?.observations ?? [])).toEqual([
      [2019, 5],
      [2021, 6.5],
    ]);
    expect(errorsOf(read(yaml.replace("二", "三")))).toEqual(["3:50 table-sheet"]);
  });

  test.each([
    ["output.csv, year: yaer, value: 产值", "table-column"],
    ["output.csv, year: year, value: 产值", "table-duplicate-year"],
    ["output.csv, year: year, value: 产值, where: { 地区: 上海 }", "table-no-rows"],
    ["output.csv, year: 地区, value: 产值", "table-not-a-year"],
    ["output.csv, year: year, value: 产值, unit: 人", "table-unit"],
    ["bad.csv, year: year, value: value", "table-not-a-number"],
    ["twice.csv, year: year, value: value", "table-duplicate-year"],
  ])("%s: %s", async (rest, code) => {
    const result = await from(at(`tables/${rest}`));
    expect(result.ok ? [] : [...new Set(result.errors.map((each) => each.code))]).toEqual([code]);
  });

  test("a reference class: series by entity, scaled, ascending, without the excluded", async () => {
    const file = at("tables/classes.csv");
    const stdin = `${YEARS}classes:\n  c: { file: ${file}, entity: country, year: year, value: growth, kind: rate, scale: 100, exclude: [World] }`;
    const [found] = good(await loadScenario("-", { stdin })).classes;
    expect(found).toMatchObject({ kind: "rate", floor: -1 });
    expect(found?.series).toEqual([
      { entity: "A", years: [2000, 2001], values: [0.02, 0.035] },
      { entity: "B", years: [2000], values: [-0.01] },
    ]);
  });
});

describe("the hash", () => {
  const hash = async (name: string, options = {}) => (await load(name, options)).hash;

  test("covers the content, tables included, not the layout, the seed or the draws", async () => {
    const files = (table: string) =>
      new Map<string, string | SourceFile>([
        ["a.yaml", `${YEARS}indicators: { a: { history: { file: t.csv, year: y, value: v } } }`],
        [
          "t.csv",
          {
            kind: "table",
            sheets: [
              {
                name: "",
                rows: [
                  ["y", "v"],
                  ["2020", table],
                ],
              },
            ],
          },
        ],
      ]);
    const of = (table: string) => good(resolveScenario(files(table), "a.yaml")).hash;
    expect(of("1")).not.toBe(of("2"));
    expect(of("1")).toMatch(/^[0-9a-f]{64}$/);
    const laidOut = (text: string) => good(resolveScenario(new Map([["a.yaml", text]]), "a.yaml")).hash;
    expect(laidOut("years: { base: 2020, to: 2025 }")).toBe(laidOut("seed: 4\nyears:\n  to: 2025\n  base: 2020 # x\n"));
  });

  test("covers what the command line set", async () => {
    expect(await hash("base.yaml")).toBe(await hash("base.yaml", { seed: 9, draws: 5, set: {} }));
    expect(await hash("base.yaml")).not.toBe(await hash("base.yaml", { set: { budget: "11" } }));
    expect(await hash("base.yaml")).not.toBe(await hash("base.yaml", { asOf: 2019 }));
  });
});

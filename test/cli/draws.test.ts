import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { drawsTable } from "../../src/evaluate/draws.ts";
import { compile } from "../../src/model/compile.ts";
import { good, scenarioOf } from "../support.ts";
import { reckonHere } from "./here.ts";

const PLAN = `title: draws
years: { base: 2020, to: 2022 }
draws: 4096
assumptions: { g: { value: 5%, distribution: { normal: [5%, 2%] } }, rate: { unit: 起, value: 1, distribution: { lognormal: { mean: 1, sd: 0.3 } } } }
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: g, volatility: 3% }
  root: { unit: "", formula: "sqrt((g - 4%) / 1%)" }
  fires: { unit: 起, history: { 2020: 1 }, growth: { model: hold } }
targets:
  up: { indicator: x, at-least: 110亿元, by: 2022 }
  real: { indicator: root, at-least: 0, by: 2022 }
  none: { indicator: fires, count: { at-most: 2, intensity: rate }, by: 2022 }
`;
const folder = mkdtempSync(join(tmpdir(), "reckon-draws-"));
writeFileSync(join(folder, "plan.yaml"), PLAN);
writeFileSync(join(folder, "other.yaml"), PLAN);
const said = (line: string, lang = "en") => reckonHere([...line.split(" "), "--lang", lang], folder);

/** What DuckDB reads out of a file: an array a column, null where there is nothing. */
async function readBack(file: string): Promise<Readonly<Record<string, readonly (number | null)[]>>> {
  const db = await DuckDBInstance.create(":memory:");
  const connection = await db.connect();
  const rows = await connection.runAndReadAll(`select * from '${join(folder, file)}' order by draw`);
  const read = rows.getColumnsObjectJson() as Readonly<Record<string, readonly unknown[]>>;
  return Object.fromEntries(
    Object.entries(read).map(([name, values]) => [name, values.map((each) => (each === null ? null : Number(each)))]),
  );
}

const mean = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, each) => sum + (each ?? 0), 0) / values.length;

describe("run --draws-out, read by DuckDB", () => {
  let document: Document;
  const files: Record<string, Awaited<ReturnType<typeof readBack>>> = {};
  beforeAll(async () => {
    const run = await said("run plan.yaml --json --draws-out draws.csv");
    expect(run).toMatchObject({ status: 0 });
    document = JSON.parse(run.stdout);
    expect(await said("run plan.yaml --json --draws-out draws.parquet")).toMatchObject({
      status: 0,
      stdout: run.stdout,
    });
    for (const file of ["draws.csv", "draws.parquet"]) files[file] = await readBack(file);
  });

  it("CSV and Parquet hold the same columns, a row a draw", () => {
    const [csv = {}, parquet = {}] = [files["draws.csv"], files["draws.parquet"]];
    expect(Object.keys(csv)).toEqual(
      "draw g x#shock@2021 x#shock@2022 rate up.value up.hit real.value real.hit none.value none.hit".split(" "),
    );
    expect(parquet).toEqual(csv);
    expect(csv.draw).toEqual(Array.from({ length: 4096 }, (_, draw) => draw));
  });

  it("shares of hits are the document's probabilities, to the last digit", () => {
    for (const { id, attainment, kind } of document.targets) {
      const share = mean(files["draws.parquet"]?.[`${id}.hit`] ?? []);
      if (kind === "count") expect(share).toBeCloseTo(attainment.probability ?? 9, 12);
      else expect(share).toBe(attainment.probability);
    }
    const x = document.indicators.find(({ id }) => id === "x");
    expect(mean(files["draws.csv"]?.["up.value"] ?? [])).toBeCloseTo(x?.mean.at(-1) ?? 0, 9);
  });

  it("a value that does not exist is empty, and no hit", () => {
    const { "real.value": values = [], "real.hit": hits = [], g = [] } = files["draws.parquet"] ?? {};
    expect(values.filter((each) => each === null).length).toBe(
      document.nonfinite.find(({ indicator }) => indicator === "root")?.draws,
    );
    values.forEach((value, i) => {
      expect([value === null, hits[i]]).toEqual([(g[i] ?? 0) < 0.04, (g[i] ?? 0) < 0.04 ? 0 : 1]);
    });
  });

  it("the same in the library, in groups of rows", () => {
    const scenario = scenarioOf(PLAN);
    const table = drawsTable(good(compile(scenario)), scenario);
    const groups = [...table.rows()];
    expect(table.columns.map(({ name }) => `${name}`)).toEqual(Object.keys(files["draws.csv"] ?? {}).slice(1));
    expect(groups.flatMap(({ columns }) => [...(columns[0] ?? [])])).toEqual(files["draws.csv"]?.g);
  });
});

describe("what cannot be written is told before any work, in either language", () => {
  writeFileSync(join(folder, "theirs.csv"), "name,age\n");
  mkdirSync(join(folder, "folder.csv"));
  it.each([
    ["run plan.yaml --draws-out draws.xlsx", "以 .csv 或 .parquet 结尾", "ends in .csv or .parquet"],
    ["run plan.yaml --draws-out folder.csv", "是文件夹", "is a folder"],
    ["run plan.yaml --draws-out theirs.csv", "不会覆盖", "is not overwritten"],
    ["run plan.yaml --draws-out plan.yaml/draws.csv", "无法读写", "cannot be read or written"],
    ["run plan.yaml other.yaml --draws-out draws.csv", "只用于一个情景文件", "takes one scenario file"],
    [
      "run plan.yaml --shard 1/2 -o part --draws-out draws.csv",
      "不能与 --draws-out 同用",
      "cannot go with --draws-out",
    ],
  ])("%s", async (line, zh, en) => {
    expect(await said(line, "zh")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(zh) });
    expect(await said(line, "en")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(en) });
    expect(readFileSync(join(folder, "theirs.csv"), "utf8")).toBe("name,age\n");
    expect(readdirSync(folder).filter((name) => name.startsWith(".reckon"))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluate, loadScenario } from "../../src/index.ts";
import { good } from "../support.ts";

/*
 * Each folder beside this file that has a model.yaml holds a published model, or one with a closed form:
 * expected.csv has its figures, README.md says whose they are. A figure is compared to half a unit of its last digit, or to
 * what stands after ±; `year ± 3e-7` as the head of the first column adds that share of each figure. Every year of the model
 * has a row; years without a published figure stand as `2002–2049,`.
 */

const HERE = "test/oracle";

/** What a cell says: `9.9469` is 9.9469 ± 0.00005. */
function stated(cell: string): { readonly value: number; readonly within: number } {
  const [value = "", within] = cell.split(" ± ");
  const decimals = value.split(".")[1]?.length ?? 0;
  const written = Number(value === "" ? Number.NaN : value);
  return { value: written, within: within === undefined ? 0.5 * 10 ** -decimals : Number(within) };
}

const rowsOf = (path: string): readonly (readonly string[])[] =>
  readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

/** The years of a row: one, or those of a range. */
function yearsOf(cell: string): readonly number[] {
  const [from, to = from] = cell.split("–").map(Number);
  return Array.from({ length: (to as number) - (from as number) + 1 }, (_, i) => (from as number) + i);
}

interface Paths {
  readonly years: readonly number[];
  readonly indicators: readonly string[];
  readonly at: (id: string, year: number) => number | null;
}

async function pathsOf(folder: string): Promise<Paths> {
  const scenario = good(await loadScenario(`${HERE}/${folder}/model.yaml`, { draws: 16 }));
  const { document } = good(evaluate(scenario));
  const { from, to } = document.years;
  const found = new Map(document.indicators.map((each) => [each.id, each]));
  return {
    years: yearsOf(`${from}–${to}`),
    indicators: [...found.keys()],
    at: (id, year) => {
      const indicator = found.get(id);
      return indicator?.central[indicator.years.indexOf(year)] ?? null;
    },
  };
}

/** What differs, in words; nothing where all agrees. */
function differences({ years, indicators, at }: Paths, [head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const ids = head.slice(1);
  const share = head[0]?.includes("±") ? stated(head[0]).within : 1e-12;
  const missing = ids.filter((id) => !indicators.includes(id)).map((id) => `no indicator ${id}`);
  const covered = rows.flatMap(([year = ""]) => yearsOf(year));
  const unequal = JSON.stringify(covered) === JSON.stringify(years) ? [] : [`years ${covered} are not ${years}`];
  const figures = rows.flatMap(([year = "", ...cells]) =>
    cells.length !== ids.length && !year.includes("–")
      ? [`${year} has ${cells.length} figures, not ${ids.length}`]
      : cells.flatMap((cell, i) =>
          cell === "" && year.includes("–")
            ? []
            : differs(at(ids[i] ?? "", Number(year)), cell, share).map((found) => `${ids[i]} ${year}: ${found}`),
        ),
  );
  return [...missing, ...unequal, ...figures];
}

function differs(found: number | null, cell: string, share: number): string[] {
  const { value, within } = stated(cell);
  // A figure's last digit may be a rounded tie, hence the hair; written so that NaN differs.
  const same = found !== null && Math.abs(found - value) <= within * (1 + 1e-6) + share * Math.abs(value);
  return same ? [] : [`${found}, published ${cell}`];
}

const folders = readdirSync(HERE).filter((name) => existsSync(`${HERE}/${name}/model.yaml`));

describe.each(folders)("%s", (folder) => {
  test("gives the published figures", async () => {
    expect(differences(await pathsOf(folder), rowsOf(`${HERE}/${folder}/expected.csv`))).toEqual([]);
    expect(readFileSync(`${HERE}/${folder}/README.md`, "utf8").length).toBeGreaterThan(200);
  });

  test.runIf(existsSync(`${HERE}/${folder}/residuals.csv`))("gives the published sum of squares", async () => {
    const { at } = await pathsOf(folder);
    const [[, id = ""] = [], ...rows] = rowsOf(`${HERE}/${folder}/residuals.csv`);
    const sum = rows
      .slice(0, -1)
      .reduce((total, [year, y]) => total + (Number(y) - (at(id, Number(year)) ?? Number.NaN)) ** 2, 0);
    const { value, within } = stated(rows.at(-1)?.[1] ?? "");
    expect(Math.abs(sum - value)).toBeLessThanOrEqual(within);
  });
});

test("the comparer sees a missing column, a missing year, NaN and a wrong last digit", () => {
  const paths: Paths = { years: [2000, 2001], indicators: ["x"], at: (_, year) => (year === 2000 ? 1.5 : Number.NaN) };
  const of = (csv: string) =>
    differences(
      paths,
      csv.split("\n").map((line) => line.split(",")),
    );
  expect(of("year,x\n2000,1.5\n2001–2001,")).toEqual([]);
  expect(of("year,y\n2000,1.5\n2001–2001,")).toEqual(["no indicator y"]);
  expect(of("year,x\n2000,1.5,2\n2001–2001,")).toHaveLength(1);
  expect(of("year,x\n2000,1.5")).toHaveLength(1);
  expect(of("year,x\n2000,1.5\n2001,1.5")).toEqual(["x 2001: NaN, published 1.5"]);
  expect(of("year,x\n2000,1.51\n2001–2001,")).toHaveLength(1);
  expect(of("year,x\n2000,\n2001–2001,")).toHaveLength(1);
});

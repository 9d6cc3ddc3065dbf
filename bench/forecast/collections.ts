import { existsSync, readFileSync } from "node:fs";

/** A yearly series: what a method is given, and what came. */
export interface Series {
  readonly id: string;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

/** Series that are judged together. */
export interface Collection {
  readonly name: string;
  readonly series: readonly Series[];
}

/** As many years of a Gapminder series are held back, as of M1 and M4. */
const HELD_BACK = 6;
/** A Gapminder series has so many years before them at least. */
const FEWEST = 6;

const numbers = (cell: string): readonly number[] => cell.split(";").map(Number);

function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const keys = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [keys[i] ?? "", cell])));
}

/** A collection whose series state what is held back. */
const competition = (name: string, path: string, keep = (_: Series) => true): Collection => ({
  name,
  series: rowsOf(path)
    .map(({ id = "", train = "", test = "" }) => ({ id, train: numbers(train), test: numbers(test) }))
    .filter(keep),
});

function gapminder(split: "A" | "B", path: string): Collection {
  const rows = rowsOf(path).filter((row) => row.split === split);
  const series = rows.map(({ id = "", values = "" }) => {
    const all = numbers(values);
    return { id, train: all.slice(0, -HELD_BACK), test: all.slice(-HELD_BACK) };
  });
  return { name: `Gapminder ${split}`, series: series.filter(({ train }) => train.length >= FEWEST) };
}

const isPositive = ({ train, test }: Series): boolean => [...train, ...test].every((value) => value > 0);

/** The collections in a folder; null where it is not there. */
export function collectionsIn(folder: string): readonly Collection[] | null {
  if (!existsSync(`${folder}/m1_yearly.csv`)) return null;
  return [
    competition("M1", `${folder}/m1_yearly.csv`),
    competition("Tourism", `${folder}/tourism_yearly.csv`),
    gapminder("B", `${folder}/gapminder_yearly.csv`),
    competition("M4 pilot", `${folder}/m4pilot_yearly.csv`, isPositive),
    gapminder("A", `${folder}/gapminder_yearly.csv`),
  ];
}

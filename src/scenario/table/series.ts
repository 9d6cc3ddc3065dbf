import { error, fail, ok, type Position, type Result } from "../../base/diagnostic.ts";
import type { Observed } from "../../forecast/windows.ts";
import { PLAIN } from "../../formula/unit.ts";
import type { Cell, SourceFile } from "../files.ts";
import { isBlank, numberIn, plainName, textIn, yearIn } from "./cell.ts";

/** What the two columns may be called. */
const NAMES = { year: /^(year|年份?|年度)$/i, value: /^(value|数值?|值)$/i } as const;

interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/**
 * A history from a table with the columns year and value (年份, 数值): a row a year, the earliest first; blank values are left
 * out, other columns too. What is wrong is told at its line and column.
 *
 * @example seriesIn({ kind: "table", sheets: [{ name: "", rows: [["year", "value"], ["2020", "1.5"]] }] }, "a.csv", "") // { ok: true, value: { years: [2020], values: [1.5] }, warnings: [] }
 */
export function seriesIn(file: SourceFile, path: string, text: string): Result<Observed> {
  if (file.kind !== "table") return fail(error("series-empty", { file: path, line: 1, col: 1 }));
  const rows = (file.sheets[0]?.rows ?? []).map((cells, i): Row => ({ line: i + 1, cells }));
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const head = rows.find(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const at = (row: Row, column: number): Position => ({
    file: path,
    line: row.line,
    col: columnIn(lines[row.line - 1] ?? "", row.cells, column),
  });
  if (!head) return fail(error("series-empty", { file: path, line: 1, col: 1 }));
  const [year, value] = (["year", "value"] as const).map((key) =>
    head.cells.findIndex((cell) => NAMES[key].test(plainName(textIn(cell)))),
  ) as [number, number];
  const missing = year < 0 ? "year" : value < 0 ? "value" : null;
  if (missing !== null) return fail(error("series-header", at(head, 0), { column: missing }));
  return readRows(
    rows.filter(({ line, cells }) => line > head.line && !isBlank(cells[value])),
    { year, value },
    at,
    { file: path, line: head.line, col: 1 },
  );
}

function readRows(
  rows: readonly Row[],
  { year, value }: { readonly year: number; readonly value: number },
  at: (row: Row, column: number) => Position,
  head: Position,
): Result<Observed> {
  const found = rows.map((row) => ({
    row,
    year: yearIn(row.cells[year]),
    value: numberIn(row.cells[value] ?? "", PLAIN),
  }));
  const errors = found.flatMap((each, i) => {
    const { row } = each;
    const written = (column: number) => ({ written: textIn(row.cells[column]) });
    if (Number.isNaN(each.year)) return [error("series-year", at(row, year), written(year))];
    if (!Number.isFinite(each.value)) return [error("series-value", at(row, value), written(value))];
    const twin = found.slice(0, i).find((other) => other.year === each.year);
    if (twin) return [error("series-twice", at(row, year), { year: String(each.year), line: twin.row.line })];
    const before = found[i - 1]?.year ?? Number.NaN;
    return before > each.year
      ? [error("series-order", at(row, year), { year: String(each.year), before: String(before) })]
      : [];
  });
  if (errors.length > 0) return fail(...errors);
  if (found.length === 0) return fail(error("series-empty", head));
  return ok({ years: found.map((each) => each.year), values: found.map((each) => each.value) });
}

/** Where a cell begins in its line: cells stand in it in their order, quoted or not. */
function columnIn(line: string, cells: readonly Cell[], column: number): number {
  let from = 0;
  for (const cell of cells.slice(0, column))
    from = Math.max(from, line.indexOf(textIn(cell), from) + textIn(cell).length);
  const text = textIn(cells[column]);
  return Math.max(from, line.indexOf(text, from)) + 1;
}

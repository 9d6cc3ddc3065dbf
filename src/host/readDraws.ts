import { readFileSync } from "node:fs";
import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import type { DrawnTable } from "../explore/discover/discover.ts";
import { rowsOf } from "../scenario/table/text.ts";

/**
 * A table of draws, CSV or Parquet by its ending, a row a draw: every column of numbers, what is empty as NaN. Yes and no, true and
 * false count as 1 and 0.
 */
export async function readDraws(path: string): Promise<Result<DrawnTable>> {
  try {
    return ok(/\.parquet$/i.test(path) ? await parquetTable(path) : csvTable(readFileSync(path, "utf8")));
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return fail(error("explore-draws-unreadable", { file: path, line: 0, col: 0 }, { file: path, reason }));
  }
}

function csvTable(text: string): DrawnTable {
  const [head = [], ...rows] = rowsOf(text);
  return tableOf(
    head.map(String),
    rows.filter((row) => row.length > 0),
  );
}

async function parquetTable(path: string): Promise<DrawnTable> {
  const { parquetReadObjects } = await import("hyparquet");
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = await parquetReadObjects({ file });
  const names = Object.keys(rows[0] ?? {});
  return tableOf(
    names,
    rows.map((row) => names.map((name) => row[name] as unknown)),
  );
}

function tableOf(names: readonly string[], rows: readonly (readonly unknown[])[]): DrawnTable {
  const columns = names.map((_, i) => Float64Array.from(rows, (row) => numberOf(row[i])));
  const kept = columns.flatMap((column, i) => (column.some((each) => !Number.isNaN(each)) ? [i] : []));
  return { names: kept.map((i) => names[i] ?? ""), columns: kept.map((i) => columns[i] ?? new Float64Array(0)) };
}

const WORDS: Readonly<Record<string, number>> = { true: 1, false: 0, yes: 1, no: 0, 是: 1, 否: 0 };

function numberOf(value: unknown): number {
  if (value === null || value === undefined || value === "") return Number.NaN;
  return typeof value === "string" ? (WORDS[value.toLowerCase()] ?? Number(value)) : Number(value);
}

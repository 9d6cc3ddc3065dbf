import type { Table } from "../present/table.ts";

/** What Excel in China needs to read UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * A table as CSV (RFC 4180, lines end in \n): its heads, which read the same in both languages, and its unrounded values. An
 * empty cell: there is no figure. A text that a spreadsheet would take for a formula, since it begins with = + - or @, has an apostrophe
 * before it; a mere figure, +8%, has none.
 *
 * @example csv(verdicts(document)).split("\n").length // 3
 */
export function csv({ columns, rows }: Table): string {
  const lines = [columns.map(({ head }) => head.en), ...rows.map((row) => row.map(({ value }) => value))];
  return `${BYTE_ORDER_MARK}${lines.map(csvLine).join("")}`;
}

/** One line of a CSV. @example csvLine(["a, b", 0.5, null]).trimEnd() // "\"a, b\",0.5," */
export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(quoted).join(",")}\n`;

/** A spreadsheet takes a text for a formula where it begins so; behind an apostrophe it stays a text. */
const guarded = (text: string): string =>
  /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?[\d,.]+%?$/.test(text) ? `'${text}` : text;

function quoted(value: string | number | null): string {
  const text = typeof value === "string" ? guarded(value) : String(value ?? "");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

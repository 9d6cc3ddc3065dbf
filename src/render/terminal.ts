import Cells from "cli-table3";
import type { Lang } from "../base/text.ts";
import { columnsOf, wrap } from "../base/width.ts";
import type { Column, Table } from "../present/table.ts";

/** Rules above, below and under the head. */
const LINES = {
  top: "─",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "─",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
} as const;

/** A column as the terminal shows it, with what joins it; its head and cells may have several lines. */
interface Shown {
  readonly head: string;
  readonly cells: readonly string[];
  readonly most: number | null;
  readonly names: boolean;
}

/**
 * Tables as text of at most `width` columns, one below the other; Chinese glyphs count two columns. A table with more columns
 * than fit is broken into several, each with the columns that name its rows.
 *
 * @example terminal(verdictTables(document), "en").split("\n").slice(-2, -1)[0] // "seed 1 · 16384 draws …"
 */
export const terminal = (tables: readonly Table[], lang: Lang, width = 100): string =>
  tables.map((table) => textOf(table, lang, width)).join("\n");

function textOf(table: Table, lang: Lang, width: number): string {
  const title = table.title === null ? [] : [table.title[lang]];
  const notes = table.notes.map((note) => wrapLines(note[lang], width));
  if (table.rows.length === 0) return [...title, ...notes].join("\n");
  const grids = broken(shownColumns(table, lang), width).map((columns) => grid(columns, width));
  return [...title, ...grids, ...notes].join("\n");
}

/** The columns, each with those that join it. */
function shownColumns({ columns, rows }: Table, lang: Lang): readonly Shown[] {
  const joined: Shown[] = [];
  for (const [i, column] of columns.entries()) {
    const cells = rows.map((row) => row[i]?.text[lang] ?? "");
    const before = column.joins === null ? undefined : joined.pop();
    joined.push(before ? join(before, column, cells, lang) : own(column, cells, lang));
  }
  return joined;
}

const own = ({ head, group, width, names }: Column, cells: readonly string[], lang: Lang): Shown => ({
  head: (group ?? head)[lang],
  cells,
  most: width,
  names,
});

/** What columns of a group have in common heads them once. */
function join(before: Shown, { head, group, joins }: Column, cells: readonly string[], lang: Lang): Shown {
  const both = (one: string, other: string) => (other === "" ? one : `${one}${joins ?? ""}${other}`);
  return {
    ...before,
    head: group === null ? both(before.head, head[lang]) : before.head,
    cells: before.cells.map((cell, i) => both(cell, cells[i] ?? "")),
  };
}

/** As many tables as it takes; only columns that state how wide they are can be put into another one. */
function broken(columns: readonly Shown[], width: number): readonly (readonly Shown[])[] {
  const naming = columns.filter(({ names }) => names);
  const room = width - sum(naming.map(widthOf));
  const parts: Shown[][] = [[]];
  let taken = 0;
  for (const column of columns.filter(({ names }) => !names)) {
    taken += widthOf(column);
    if (taken > room && parts.at(-1)?.length) {
      parts.push([]);
      taken = widthOf(column);
    }
    parts.at(-1)?.push(column);
  }
  return parts.map((part) => [...naming, ...part]);
}

const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);

/** What a column's longest line takes, with the space after it, and at most what it may take; 0 where that is left open. */
function widthOf({ head, cells, most, names }: Shown): number {
  if (most === null) return 0;
  const lines = [head, ...cells].flatMap((text) => text.split("\n"));
  return Math.min(most, gapAfter(names) + Math.max(...lines.map(columnsOf)));
}

/** Names are words, which would run into the next column. */
const gapAfter = (names: boolean): number => (names ? 2 : 1);

function grid(columns: readonly Shown[], width: number): string {
  const open = columns.filter(({ most }) => most === null).length;
  const part = Math.floor((width - sum(columns.map(widthOf))) / Math.max(1, open));
  const widths = columns.map((column) => (column.most === null ? part : widthOf(column)));
  const rooms = columns.map(({ names }, i) => (widths[i] as number) - gapAfter(names));
  const row = (texts: readonly string[]) => texts.map((text, i) => wrapLines(text, rooms[i] as number));
  const head = row(columns.map((column) => column.head));
  const rows = (columns[0]?.cells ?? []).map((_, i) => row(columns.map(({ cells }) => cells[i] ?? "")));
  const lines = drawn([head, ...rows], widths);
  const below = 1 + Math.max(...head.map((text) => text.split("\n").length));
  return [...lines.slice(0, below), lines[0], ...lines.slice(below)].join("\n");
}

function drawn(rows: readonly string[][], widths: readonly number[]): readonly string[] {
  const cells = new Cells({
    chars: LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
    colWidths: [...widths],
  });
  cells.push(...rows.map((row) => [...row]));
  return cells
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

const wrapLines = (text: string, width: number): string =>
  text
    .split("\n")
    .map((line) => wrap(line, width))
    .join("\n");

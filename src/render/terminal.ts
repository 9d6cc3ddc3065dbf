import Cells from "cli-table3";
import type { Lang } from "../base/text.ts";
import { wrap } from "../base/width.ts";
import type { Table, Tone } from "../present/table.ts";
import { type Placed, placedIn, roomOf } from "./layout.ts";

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

/** Colours a text that fits its line already. */
export type Paint = (text: string, tone: Tone) => string;

const PLAIN: Paint = (text) => text;

/**
 * Tables as text of at most `width` columns, one below the other; Chinese glyphs count two columns. Columns stand apart where there is room, join each other where it is
 * short, and a table with more columns than fit is broken into several, each with the columns that name its rows: nothing is left out.
 *
 * @example terminal(verdictTables(document), "en").split("\n")[0] // "machinery"
 */
export const terminal = (tables: readonly Table[], lang: Lang, width = 100, paint: Paint = PLAIN): string =>
  tables.map((table) => textOf(table, lang, width, paint)).join("\n");

function textOf(table: Table, lang: Lang, width: number, paint: Paint): string {
  const title = table.title === null ? [] : [wrapLines(table.title[lang], width)];
  const notes = table.notes.map((note) => wrapLines(note[lang], width));
  if (table.rows.length === 0) return [...title, ...notes].join("\n");
  const grids = placedIn(table, lang, width).map((columns) => grid(columns, table.rows.length, paint));
  return [...title, ...grids, ...notes].join("\n");
}

/** A cell over several columns. */
interface Span {
  readonly content: string;
  readonly colSpan: number;
}

const heightOf = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.split("\n").length));

function grid(columns: readonly Placed[], count: number, paint: Paint): string {
  const groups = groupRow(columns);
  const head = columns.map((placed) => wrapLines(placed.column.head.join("\n"), roomOf(placed)));
  const rows = Array.from({ length: count }, (_, i) => columns.map((placed) => cellText(placed, i, paint)));
  const lines = drawn([...groups, head, ...rows], columns);
  const above = heightOf(groups.flat().map(({ content }) => content)) + heightOf(head);
  const rule = lines.at(-1) ?? "";
  return [rule, ...lines.slice(1, 1 + above), rule, ...lines.slice(1 + above)].join("\n");
}

function cellText(placed: Placed, i: number, paint: Paint): string {
  const parts = placed.column.cells[i] ?? [];
  return parts
    .flatMap(({ text, tone }) =>
      wrapLines(text, roomOf(placed))
        .split("\n")
        .map((line) => (tone === null || line === "" ? line : paint(line, tone))),
    )
    .join("\n");
}

/** What columns beside each other have in common stands once above them. */
function groupRow(columns: readonly Placed[]): readonly (readonly Span[])[] {
  if (columns.every(({ column }) => column.group === null)) return [];
  const spans: { content: string; colSpan: number; width: number }[] = [];
  columns.forEach((placed, i) => {
    const { group } = placed.column;
    const last = spans.at(-1);
    if (last && group !== null && columns[i - 1]?.column.group === group) {
      last.colSpan += 1;
      last.width += placed.width;
    } else spans.push({ content: group ?? "", colSpan: 1, width: placed.width });
  });
  return [spans.map(({ content, colSpan, width }) => ({ content: wrapLines(content, width - 1), colSpan }))];
}

function drawn(rows: readonly (readonly (string | Span)[])[], columns: readonly Placed[]): readonly string[] {
  const cells = new Cells({
    chars: LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
    colWidths: columns.map(({ width }) => width),
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

import type { Document, DocumentOrigin } from "../assess/document.ts";
import { figure, NONE } from "../base/figures.ts";
import { announced, bracketed, inBoth, type Lang, listed, type Text } from "../base/text.ts";

/**
 * One figure or word of a table. `figure` is its place in the document (figureId); null where it is a word or a name.
 * `value` is unrounded, `text` what a reader reads.
 */
export interface Cell {
  readonly figure: string | null;
  readonly value: number | string | null;
  readonly text: Text;
  /** What a medium with colours makes of it. */
  readonly tone?: Tone;
}

/** How good the news of a cell is. */
export type Tone = "good" | "risk" | "bad" | "none";

/** How a column is headed, and what a medium that is short of room does with it. */
export interface Column {
  readonly head: Text;
  /** What columns beside each other have in common, such as a scenario's title. */
  readonly group: Text | null;
  /** The most columns of a terminal that it takes; null: as many as its longest line, where there is room. */
  readonly width: number | null;
  /** Where room is short it stands inside the column before it, after this; null: it always stands alone. */
  readonly joins: "\n" | " · " | null;
  /** It names the row, and is repeated where a table is broken into several side by side. */
  readonly names: boolean;
}

/** A table as data: the terminal, CSV and whatever else shows one are readers of it. Years and words are Text, so that one table serves both languages. */
export interface Table {
  readonly title: Text | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines below it. */
  readonly notes: readonly Text[];
}

/** A column declared once: its head, and what it holds of a row. */
export interface ColumnOf<Row> extends Partial<Omit<Column, "head">> {
  readonly head: Text;
  readonly cell: (row: Row) => Cell;
}

interface Content<Row> {
  readonly title?: Text | null;
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: readonly Row[];
  readonly notes?: readonly Text[];
}

/**
 * A table from its columns and whatever its rows are of.
 *
 * @example tableOf({ columns: [{ head: same("x"), cell: (x: number) => numberCell("x#value", x) }], rows: [1.5] }).rows[0]?.[0]?.value // 1.5
 */
export function tableOf<Row>({ title = null, columns, rows, notes = [] }: Content<Row>): Table {
  return {
    title,
    columns: columns.map(({ head, group = null, width = null, joins = null, names = false }) => ({
      head,
      group,
      width,
      joins,
      names,
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    notes,
  };
}

/**
 * A figure's place in the document: the id that its origin has there (a year's with the year), and what it is of it.
 *
 * @example figureId("population", "central", 2025) // "population@2025#central"
 */
export const figureId = (id: string, what: string, year: number | null = null): string =>
  `${id}${year === null ? "" : `@${year}`}#${what}`;

/**
 * Where a figure of a document's tables comes from: the observation of its year where there is one, else its indicator,
 * assumption or target. Null where the document knows no such thing.
 *
 * @example originOf({ origins: {} }, "population@2025#central") // null
 */
export function originOf({ origins }: Pick<Document, "origins">, figure: string): DocumentOrigin | null {
  const [dated = "", what] = figure.slice(figure.indexOf("/") + 1).split("#");
  const seen = what === "observed" ? origins[dated] : undefined;
  return seen ?? origins[dated.replace(/@\d+$/, "")] ?? null;
}

/** A text that reads the same in both languages. @example same("q05") // { zh: "q05", en: "q05" } */
export const same = (text: string): Text => ({ zh: text, en: text });

/** A figure in its place's unit. @example numberCell("population@2025#central", 908.3790).text.en // "908.4" */
export const numberCell = (place: string, value: number | null): Cell => ({
  figure: place,
  value,
  text: same(figure(value)),
});

/** A figure with a wording of its own. @example saidCell("x#slip", 3, (lang) => (lang === "zh" ? "3个月" : "3 months")).text.zh // "3个月" */
export const saidCell = (place: string, value: number | null, say: (lang: Lang) => string): Cell => ({
  figure: place,
  value,
  text: inBoth(say),
});

/** A word or a name: its code or id is the value. @example wordCell("met", same("met")).figure // null */
export const wordCell = (
  value: string | number | null,
  text: Text = same(String(value ?? NONE)),
  tone: Tone | null = null,
): Cell => ({ figure: null, value, text, ...(tone === null ? {} : { tone }) });

/**
 * The names of what a table leaves out, as a note below it; no note where that is nothing.
 *
 * @example leftOut([same("parks")])[0]?.en // "no figures (1): parks"
 */
export function leftOut(names: readonly Text[]): readonly Text[] {
  if (names.length === 0) return [];
  const lead = { zh: "没有数值", en: "no figures" };
  const say = (lang: Lang): string => {
    const all = listed(
      names.map((name) => name[lang]),
      lang,
    );
    return announced(`${lead[lang]}${bracketed(String(names.length), lang)}`, all, lang);
  };
  return [inBoth(say)];
}

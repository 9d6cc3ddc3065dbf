import type { Lang } from "../base/text.ts";
import { columnsOf } from "../base/width.ts";
import type { Cell, Column, Table, Tone } from "../present/table.ts";

/** A column as a terminal shows it, with those that joined it: parts of a head and of each cell stand below each other. */
export interface Shown {
  readonly group: string | null;
  readonly head: readonly string[];
  readonly cells: readonly (readonly Part[])[];
  readonly names: boolean;
  /** No other column shares its group's title, for which there must be room. */
  readonly alone?: boolean;
  /** The most columns of the terminal that it takes; null: as many as its longest line. */
  readonly most: number | null;
}

/** A line of a cell, before it is broken, and how it is coloured. */
export interface Part {
  readonly text: string;
  readonly tone: Tone | null;
}

/** Columns with the widths that they get. */
export interface Placed {
  readonly column: Shown;
  readonly width: number;
}

/** Between two columns; names are words, which would run into the next one. */
const gapAfter = ({ names }: Shown): number => (names ? 2 : 1);

/** No column is made narrower than this, whatever is in it. */
const NARROWEST = 8;

/**
 * The columns of a table in as many parts as fit beside each other in `width`: all apart where there is room; else joined to those that they go with; else narrower, by
 * breaking lines between words; else in several parts, each with the columns that name its rows.
 *
 * @example placedIn({ title: null, columns: [], rows: [], notes: [] }, "en", 80) // [[]]
 */
export function placedIn(table: Table, lang: Lang, width: number): readonly (readonly Placed[])[] {
  const apart = shownOf(table, lang, false);
  if (sum(apart.map(naturalOf)) <= width) return [placed(apart, width)];
  const shown = shownOf(table, lang, true);
  const joined = shown.map((column) => ({ ...column, alone: isAlone(column, shown) }));
  return partsOf(joined, width).map((part) => placed(part, width));
}

function shownOf({ columns, rows }: Table, lang: Lang, joining: boolean): readonly Shown[] {
  const shown: Shown[] = [];
  for (const [i, column] of columns.entries()) {
    const cells = rows.map((row) => partsIn(row[i], lang));
    const before = joining && column.joins !== null ? shown.pop() : undefined;
    shown.push(before ? joinedTo(before, column, cells, lang) : own(column, cells, lang));
  }
  return shown;
}

const partsIn = (cell: Cell | undefined, lang: Lang): readonly Part[] =>
  cell && cell.text[lang] !== "" ? [{ text: cell.text[lang], tone: cell.tone ?? null }] : [];

const own = ({ head, group, names, width }: Column, cells: Shown["cells"], lang: Lang): Shown => ({
  group: group?.[lang] ?? null,
  head: head[lang] === "" ? [] : [head[lang]],
  cells,
  names,
  most: width,
});

function joinedTo(before: Shown, { head, joins, width }: Column, cells: Shown["cells"], lang: Lang): Shown {
  const both = (one: readonly Part[], other: readonly Part[]): readonly Part[] => {
    const [last, first] = [one.at(-1), other[0]];
    if (joins === "\n" || !last || !first) return [...one, ...other];
    return [...one.slice(0, -1), { text: `${last.text}${joins}${first.text}`, tone: last.tone }, ...other.slice(1)];
  };
  const plain = (text: string): readonly Part[] => (text === "" ? [] : [{ text, tone: null }]);
  return {
    ...before,
    head: both(before.head.flatMap(plain), plain(head[lang])).map(({ text }) => text),
    cells: before.cells.map((cell, i) => both(cell, cells[i] ?? [])),
    most: before.most === null || width === null ? null : Math.max(before.most, width),
  };
}

const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);

const isAlone = ({ group }: Shown, columns: readonly Shown[]): boolean =>
  group !== null && columns.filter((each) => each.group === group).length === 1;

const linesOf = ({ group, alone, head, cells }: Shown): readonly string[] =>
  [...(alone && group !== null ? [group] : []), ...head, ...cells.flat().map(({ text }) => text)].flatMap((text) =>
    text.split("\n"),
  );

/** What the longest line takes, with the gap after it, and no more than the column may. */
function naturalOf(column: Shown): number {
  const longest = Math.max(0, ...linesOf(column).map(columnsOf));
  return gapAfter(column) + Math.min(longest, column.most ?? longest);
}

/** What its longest word takes: a line can be broken before and after it. */
function leastOf(column: Shown): number {
  const words = linesOf(column).flatMap((line) => line.match(WORD) ?? []);
  const longest = Math.max(NARROWEST, ...words.map(columnsOf));
  return Math.min(naturalOf(column), gapAfter(column) + longest);
}

const WORD =
  /(?<=^|[\s（、，；：])\p{Script=Han}{3,5}(?=$|[\s）、，。；：])|[^\s\u2e80-\uffef]+[、，。；：！？）》”’]*|[（《“‘]*个百分点[、，。；：！？）》”’]*/gu;

/** As many parts as it takes for each to fit with its columns as narrow as they can be. */
function partsOf(columns: readonly Shown[], width: number): readonly (readonly Shown[])[] {
  const naming = columns.filter(({ names }) => names);
  const room = width - sum(naming.map(leastOf));
  const parts: Shown[][] = [[]];
  let taken = 0;
  for (const column of columns.filter(({ names }) => !names)) {
    taken += leastOf(column);
    if (taken > room && parts.at(-1)?.length) {
      parts.push([]);
      taken = leastOf(column);
    }
    parts.at(-1)?.push(column);
  }
  return parts.map((part) => [...naming, ...part]);
}

/** Each as wide as its lines; where that is too much the widest gives way first. */
function placed(columns: readonly Shown[], width: number): readonly Placed[] {
  const widths = columns.map(naturalOf);
  const least = columns.map(leastOf);
  for (let over = sum(widths) - width; over > 0; over -= 1) {
    const open = widths.map((each, i) => (each > (least[i] ?? 0) ? each : 0));
    const widest = open.indexOf(Math.max(...open));
    if ((open[widest] ?? 0) === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return columns.map((column, i) => ({ column, width: widths[i] ?? NARROWEST }));
}

/** How many columns a placed column's text may take: the gap after it is not its own. */
export const roomOf = ({ column, width }: Placed): number => Math.max(1, width - gapAfter(column));

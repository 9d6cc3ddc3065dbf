import type { Document, DocumentTarget } from "../assess/document.ts";
import { chanceText } from "../base/figures.ts";
import { inBoth, type Lang, listed, type Text } from "../base/text.ts";
import { says } from "./columns.ts";
import { type ColumnOf, figureId, numberCell, same, type Table, tableOf } from "./table.ts";

/** A chance of a target, as a row: of having been met by a year, or of what its kind counts. */
interface Chance {
  readonly document: Document;
  readonly target: DocumentTarget;
  readonly of: "met" | NonNullable<DocumentTarget["odds"]>["of"];
  readonly year: number | null;
  readonly at: number | null;
  readonly probability: number | null;
  readonly error: number | null;
}

const number = (head: "probability" | "error"): ColumnOf<Chance> => ({
  head: same(head),
  cell: (row) => numberCell(figureId(row.target.id, `${row.of}.${head}`, row.year), row[head]),
});

const CHANCES: readonly ColumnOf<Chance>[] = [
  says("target", ({ target }) => target.id),
  says("label_zh", ({ target }) => target.label.zh),
  says("label_en", ({ target }) => target.label.en),
  says("of", ({ of }) => of),
  says("year", ({ year }) => year),
  says("at", ({ at }) => at),
  number("probability"),
  number("error"),
  says("reckon", ({ document }) => document.reckon),
  says("scenario", ({ document }) => document.scenario.id),
  says("hash", ({ document }) => document.scenario.hash),
];

/**
 * chances.csv: a row a chance. `of` met: the target has been met by the end of the year; failed: a year has missed by then; place: its place is `at`; events:
 * there are `at` of them in the whole period.
 *
 * @example chances(document).rows.length // 6
 */
export const chances = (document: Document): Table =>
  tableOf({
    columns: CHANCES,
    rows: document.targets.flatMap((target): readonly Chance[] => [
      ...(target.firstMet ?? []).map((each) => ({ document, target, of: "met" as const, at: null, ...each })),
      ...(target.odds?.chances ?? []).map((each) => ({
        ...each,
        document,
        target,
        of: target.odds?.of ?? "events",
      })),
    ]),
  });

/** A chance below it is not worth a word. */
const SMALL = 0.005;

/**
 * The years by which a target has been met, and how likely: the first that is not next to nothing, its own and the last. Null where only its own year counts.
 *
 * @example firstMetText(document.targets[0]) // null
 */
export function firstMetText({ firstMet = [], by }: Pick<DocumentTarget, "firstMet" | "by">): Text | null {
  const likely = firstMet.filter((each) => (each.probability ?? 0) >= SMALL);
  const told = likely.filter(({ year }, i) => i === 0 || year === by || i === likely.length - 1);
  if (told.every(({ year }) => year === by)) return null;
  const each = (lang: Lang): string =>
    listed(
      told.map(({ year, probability, error }) => {
        const text = chanceText(probability, error);
        return lang === "zh" ? `截至${year}年${text}` : `${text} by ${year}`;
      }),
      lang,
    );
  return inBoth((lang) =>
    lang === "zh" ? `首次达到的概率：${each(lang)}。` : `Chance that it has been met: ${each(lang)}.`,
  );
}

import type { Document, DocumentTarget } from "../assess/document.ts";
import { chanceText, NONE, percent } from "../base/figures.ts";
import { bracketed, inBoth, type Lang, type Text } from "../base/text.ts";
import { headedWhereLong } from "../formula/unitName.ts";
import { unitApart, unitOfNumber, verdictCell } from "./cells.ts";
import { familyTables } from "./families.ts";
import { influencesTables } from "./influences.ts";
import { namesOf } from "./names.ts";
import { notesOf } from "./notes.ts";
import { firstMetText } from "./odds.ts";
import {
  type Cell,
  type Column,
  type ColumnOf,
  figureId,
  saidCell,
  same,
  type Table,
  type Tone,
  tableOf,
  wordCell,
} from "./table.ts";
import { conditionText, rateText, requiredText, targetAmount } from "./target.ts";
import { type HeadCode, word, words } from "./wording.ts";

/** What of the verdicts is asked for besides the table. */
interface Wanted {
  /** A sentence for each target. */
  readonly why?: boolean | undefined;
}

/**
 * The verdicts: a table of the assessable targets, those that are stated for members beside each other in tables of their own, one of
 * those that are not with what is missing; with `why` a sentence for each; and below, what they come to together and how they were drawn.
 *
 * @example verdictTables(document)[0]?.rows[0]?.[4]?.text.en // "✗ missed"
 */
export function verdictTables(document: Document, { why = false }: Wanted = {}): readonly Table[] {
  const isLacking = ({ verdict }: DocumentTarget) => verdict === "not-assessable";
  const lacking = document.targets.filter(isLacking);
  const judged = document.targets.filter((target) => !isLacking(target) && !target.member);
  const columns = usedColumns(judged, document);
  const left = JUDGED.map(({ what }) => what).filter((what) => columns.every((column) => column.what !== what));
  const names = namesOf(document.targets);
  return [
    tableOf({
      title: document.scenario.title,
      columns: columns.map((column) => ofTarget(column, document)),
      rows: judged,
    }),
    ...familyTables(document),
    ...(lacking.length === 0 ? [] : [tableOf({ columns: lackingColumns(lacking.length, names), rows: lacking })]),
    ...(why
      ? [tableOf({ columns: whyColumns(names), rows: document.targets.filter((each) => !isLacking(each)) })]
      : []),
    ...influencesTables(document),
    tableOf<DocumentTarget>({ columns: [], rows: [], notes: notesOf(document, judged.length > 0 ? left : []) }),
  ];
}

/** A column whose cells need to know the data's cut-off. */
interface JudgedColumn extends Partial<Omit<Column, "head">> {
  readonly what: HeadCode;
  readonly cell: (target: DocumentTarget, document: Document) => Cell;
  /** It is left out where it says nothing of any target. */
  readonly optional?: true;
}

const ofTarget = ({ cell, what, ...column }: JudgedColumn, document: Document): ColumnOf<DocumentTarget> => ({
  ...column,
  head: words("head", what),
  cell: (target) => {
    const own = cell(target, document);
    return what === "number" ? own : unitApart(own, target);
  },
});

const isUsed = ({ optional, cell }: JudgedColumn, targets: readonly DocumentTarget[], document: Document): boolean =>
  !optional || targets.some((target) => cell(target, document).value !== null);

/** Where the column that others join is left out, the first of those stands in its place. */
function usedColumns(targets: readonly DocumentTarget[], document: Document): readonly JudgedColumn[] {
  let headless = false;
  return JUDGED.flatMap((column) => {
    const begins = (column.joins ?? null) === null;
    const used = isUsed(column, targets, document);
    if (begins) headless = !used;
    if (!used) return [];
    const alone = headless && !begins;
    headless = false;
    return [alone ? { ...column, joins: null } : column];
  });
}

const JUDGED: readonly JudgedColumn[] = [
  { what: "target", names: true, width: 40, cell: ({ id, label }) => wordCell(id, label) },
  {
    what: "number",
    names: true,
    width: 40,
    joins: "\n",
    cell: ({ quantity, unit }) =>
      wordCell(
        quantity.code,
        inBoth((lang) => headedWhereLong(quantity.name[lang], unitOfNumber({ quantity, unit }), lang)),
      ),
  },
  {
    what: "nature",
    optional: true,
    names: true,
    joins: " · ",
    cell: ({ nature }) => (nature === null ? wordCell(null, same("")) : wordCell(nature, words("nature", nature))),
  },
  {
    what: "value",
    cell: (target) => {
      const { value } = target.attainment;
      return saidCell(figureId(target.id, "attainment.value"), value, (lang) => valueText(target, lang));
    },
  },
  {
    what: "target-value",
    joins: "\n",
    cell: (target) =>
      saidCell(figureId(target.id, "condition.value"), target.condition.value, (lang) => conditionText(target, lang)),
  },
  { what: "verdict", cell: (target, document) => verdictCell(target, document) },
  {
    what: "reached",
    optional: true,
    joins: "\n",
    cell: ({ reached: { year } }) =>
      year === null ? wordCell(null, same("")) : wordCell(year, { zh: `${year}年`, en: `in ${year}` }),
  },
  {
    what: "probability",
    optional: true,
    cell: ({ id, attainment }) =>
      saidCell(figureId(id, "attainment.probability"), attainment.probability, () =>
        chanceText(attainment.probability, attainment.error),
      ),
  },
  {
    what: "confidence",
    optional: true,
    joins: " · ",
    cell: ({ id, confidence }) =>
      confidence === null
        ? wordCell(null, same(""))
        : saidCell(
            figureId(id, "confidence"),
            confidence,
            (lang) => `${lang === "zh" ? "要求" : "of "}${percent(confidence)}`,
          ),
  },
  {
    what: "likelihood",
    optional: true,
    joins: "\n",
    cell: ({ likelihood }) =>
      likelihood === null ? wordCell(null, same("")) : wordCell(likelihood, words("likelihood", likelihood)),
  },
  { what: "required-yearly", optional: true, cell: (target) => rateCell(target, "required") },
  { what: "assumed-yearly", optional: true, joins: "\n", cell: (target) => rateCell(target, "assumed") },
  {
    what: "pace",
    optional: true,
    cell: ({ pace }) =>
      pace.word === "unknown" ? wordCell(null) : wordCell(pace.word, words("pace", pace.word), PACES[pace.word]),
  },
  { what: "realism", optional: true, joins: "\n", cell: realismCell },
];

/** The central value; with the median where that says something else. */
function valueText({ attainment, median, ...target }: DocumentTarget, lang: Lang): string {
  const central = targetAmount(attainment.value, target, lang);
  if (median === null) return central;
  const middle = targetAmount(median, target, lang);
  return `${central}${bracketed(lang === "zh" ? `中位数${middle}` : `median ${middle}`, lang)}`;
}

const PACES: Readonly<Record<string, Tone>> = {
  done: "good",
  ahead: "good",
  "on-track": "good",
  behind: "risk",
  "far-behind": "risk",
  reversing: "bad",
};

function rateCell(target: DocumentTarget, which: "required" | "assumed"): Cell {
  const { rate, increment } = target[which];
  const place = figureId(target.id, `${which}.${increment === null ? "rate" : "increment"}`);
  return saidCell(place, increment ?? rate, (lang) =>
    which === "required" ? requiredText(target, lang) : rateText(target.assumed, target.required, lang),
  );
}

/** The realism of the required rate against its sharpest judge: the reference class, else the own history. */
function realismCell({ realism }: DocumentTarget): Cell {
  const judged = realism.find((one) => one.word !== "too-few") ?? realism[0];
  return judged ? wordCell(judged.word, words("realism", judged.word)) : wordCell(null, same(NONE));
}

const nameColumn = (names: ReadonlyMap<string, Text>, head: Text): ColumnOf<DocumentTarget> => ({
  head,
  names: true,
  width: 36,
  cell: ({ id, label }) => wordCell(id, names.get(id) ?? label),
});

const sentence = (head: Text): ColumnOf<DocumentTarget> => ({
  head,
  cell(target) {
    const { why } = target;
    const met = firstMetText(target);
    return wordCell(why.code, {
      zh: `${why.zh}${met?.zh ?? ""}`,
      en: `${why.en}${met ? ` ${met.en}` : ""}`,
    });
  },
});

const lackingColumns = (count: number, names: ReadonlyMap<string, Text>): readonly ColumnOf<DocumentTarget>[] => [
  nameColumn(
    names,
    inBoth((lang) => `${word("verdict", "not-assessable", lang)}${bracketed(String(count), lang)}`),
  ),
  sentence(words("head", "missing")),
];

const whyColumns = (names: ReadonlyMap<string, Text>): readonly ColumnOf<DocumentTarget>[] => [
  nameColumn(names, words("head", "target")),
  sentence(words("head", "why")),
];

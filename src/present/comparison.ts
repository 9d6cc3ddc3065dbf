import { probability } from "../base/figures.ts";
import { inBoth, type Lang, type Text } from "../base/text.ts";
import type { Change, ComparedFinding, Comparison, TargetComparison } from "../compare/compare.ts";
import {
  type Cell,
  type Column,
  type ColumnOf,
  figureId,
  leftOut,
  saidCell,
  same,
  type Table,
  tableOf,
  wordCell,
} from "./table.ts";
import { perYear, requiredText, targetAmount } from "./target.ts";
import { word, words } from "./wording.ts";

const MISSING = wordCell(null);
/** What stands in a joined cell where there is nothing to join. */
const BLANK = wordCell(null, same(""));

type Subject = Pick<TargetComparison, "id" | "quantity" | "unit">;

/** What a finding says, a cell a figure. `scenario` stands before the figures' ids. */
function findingCells(found: ComparedFinding | null, subject: Subject, scenario: string) {
  const place = (what: string) => `${scenario}/${figureId(subject.id, what)}`;
  if (!found) return { verdict: MISSING, value: BLANK, probability: BLANK, required: BLANK };
  return {
    verdict: wordCell(found.verdict, words("verdict", found.verdict)),
    value: saidCell(place("attainment.value"), found.value, (lang) => targetAmount(found.value, subject, lang)),
    probability: saidCell(place("attainment.probability"), found.probability, () => probability(found.probability)),
    required: requiredCell(found, place),
  };
}

function requiredCell({ required }: ComparedFinding, place: (what: string) => string): Cell {
  const { rate, increment } = required;
  const figure = place(increment === null ? "required.rate" : "required.increment");
  return saidCell(figure, increment ?? rate, (lang) => requiredText({ required }, lang));
}

/**
 * Targets × scenarios: verdict, value, probability and required rate; those that no scenario can assess are named below.
 *
 * @example comparisonTable(compare([document])).rows[0]?.[2]?.text.zh // "2485亿元"
 */
export function comparisonTable({ scenarios, targets }: Comparison): Table {
  const isJudged = ({ findings }: TargetComparison) =>
    findings.some((found) => found && found.verdict !== "not-assessable");
  const columns = scenarios.flatMap(({ id, title }, i) => scenarioColumns(id, title, i));
  return tableOf({
    columns: [nameColumn(22), ...columns],
    rows: targets.filter(isJudged),
    notes: leftOut(targets.filter((target) => !isJudged(target)).map(({ label }) => label)),
  });
}

function scenarioColumns(scenario: string, group: Text, i: number): readonly ColumnOf<TargetComparison>[] {
  const cells = (target: TargetComparison) => findingCells(target.findings[i] ?? null, target, scenario);
  return [
    {
      head: words("head", "verdict"),
      group,
      cell: (target) => {
        const { verdict } = cells(target);
        const by = target.findings[i]?.by;
        return by === undefined ? verdict : { ...verdict, text: inBoth((lang) => `${verdict.text[lang]} ${by}`) };
      },
    },
    { head: words("head", "value"), group, joins: "\n", cell: (target) => cells(target).value },
    { head: words("head", "probability"), group, joins: " · ", cell: (target) => cells(target).probability },
    {
      head: words("head", "required"),
      group,
      joins: "\n",
      cell: (target) => {
        const { required } = cells(target);
        const found = target.findings[i];
        if (!found) return required;
        const say = (lang: Lang) => `${word("head", "required", lang)} ${perYear(requiredText(found, lang), lang)}`;
        return { ...required, text: inBoth(say) };
      },
    },
  ];
}

const nameColumn = (width: number): ColumnOf<{ readonly id: string; readonly label: Text }> => ({
  head: words("head", "target"),
  width,
  names: true,
  cell: ({ id, label }) => wordCell(id, label),
});

/**
 * What a what-if changes against the file as it stands: the targets for which a reader reads something else.
 *
 * @example changesTable(changes(document, document)).rows // []
 */
export function changesTable(changed: readonly Change[]): Table {
  const columns = [nameColumn(24), ...sideColumns("before"), ...sideColumns("after")];
  const whole = tableOf({ columns, rows: changed });
  const rows = whole.rows.filter(isRead);
  return { ...whole, rows, notes: notesOf(changed.length, rows.length) };
}

type Side = "before" | "after";

function sideColumns(side: Side): readonly ColumnOf<Change>[] {
  const group = words("head", side);
  const at = (what: keyof ReturnType<typeof findingCells>, joins: Column["joins"]): ColumnOf<Change> => ({
    head: words("head", what),
    group,
    joins,
    cell: (change) => findingCells(change[side], change, side)[what],
  });
  return [at("verdict", null), at("value", " · "), at("probability", " · "), at("required", " · ")];
}

/** Whether before and after differ in what is shown, in either language. */
function isRead([, ...cells]: readonly Cell[]): boolean {
  const half = cells.length / 2;
  return cells.slice(0, half).some(({ text }, i) => {
    const other = cells[half + i]?.text;
    return text.zh !== other?.zh || text.en !== other?.en;
  });
}

function notesOf(changed: number, shown: number): readonly Text[] {
  if (changed === 0)
    return [{ zh: "与原文件相比，没有目标改变。", en: "No target changes against the file as it stands." }];
  const unseen = changed - shown;
  if (unseen === 0) return [];
  return [
    {
      zh: `另有${unseen}个目标的变化小于所显示的位数。`,
      en: `Targets that change by less than the digits shown: ${unseen}.`,
    },
  ];
}

import { chanceText, NONE } from "../base/figures.ts";
import { announced, bracketed, inBoth, type Lang, listed, type Text } from "../base/text.ts";
import {
  type Change,
  type ComparedFinding,
  type Comparison,
  differs,
  type TargetComparison,
} from "../compare/compare.ts";
import { headedWhereLong, unitText, withoutUnit } from "../formula/unitName.ts";
import { unitApart, unitOfNumber, verdictCell } from "./cells.ts";
import { namesOf } from "./names.ts";
import { unsigned } from "./records.ts";
import {
  type Cell,
  type Column,
  type ColumnOf,
  figureId,
  saidCell,
  same,
  type Table,
  tableOf,
  wordCell,
} from "./table.ts";
import { conditionText, requiredText, targetAmount } from "./target.ts";
import { words } from "./wording.ts";

const MISSING = wordCell(null);

type Subject = Pick<TargetComparison, "id" | "quantity" | "unit" | "condition">;

/** What a finding says, a cell a figure. `scenario` stands before the figures' ids. */
function findingCells(found: ComparedFinding | null, subject: Subject, scenario: string) {
  const place = (what: string) => `${scenario}/${figureId(subject.id, what)}`;
  if (!found) return { verdict: MISSING, value: MISSING, probability: MISSING, required: MISSING };
  const own = { ...subject, condition: found.condition };
  return {
    verdict: verdictCell(found, found),
    value: saidCell(place("attainment.value"), found.value, (lang) => targetAmount(found.value, own, lang)),
    probability: saidCell(place("attainment.probability"), found.probability, () =>
      chanceText(found.probability, found.error),
    ),
    required: requiredCell(found, place),
  };
}

function requiredCell({ required }: ComparedFinding, place: (what: string) => string): Cell {
  const { rate, increment } = required;
  const figure = place(increment === null ? "required.rate" : "required.increment");
  return saidCell(figure, increment ?? rate, (lang) => requiredText({ required }, lang));
}

type Shown = keyof ReturnType<typeof findingCells>;

/**
 * Targets × scenarios: verdict, value, probability and required rate of those in which the scenarios differ; those in which they agree, and those that no scenario can assess,
 * are named below.
 *
 * @example comparisonTable(compare([document])).rows.length // 1
 */
export function comparisonTable({ scenarios, targets }: Comparison): Table {
  const isJudged = ({ findings }: TargetComparison) =>
    findings.some((found) => found && found.verdict !== "not-assessable");
  const names = namesOf(targets);
  const judged = targets.filter(isJudged);
  const shown = scenarios.length === 1 ? judged : judged.filter(({ findings }) => differs(findings));
  const titles = titlesOf(scenarios);
  const columns = scenarios.flatMap(({ id }, i) => scenarioColumns(id, titles[i] ?? same(id), i));
  const nameOf = ({ id, label }: { readonly id: string; readonly label: Text }): Text => names.get(id) ?? label;
  return tableOf({
    columns: [...subjectColumns(nameOf), ...columns],
    rows: shown,
    notes: [
      ...named(
        { zh: "各情景没有超出抽样误差的差别", en: "no difference beyond sampling error" },
        judged.filter((target) => !shown.includes(target)).map(nameOf),
      ),
      ...named(words("verdict", "not-assessable"), targets.filter((target) => !isJudged(target)).map(nameOf)),
    ],
  });
}

/** Scenarios of the same title are told apart by their ids, and those of the same id by their order. */
const titlesOf = (scenarios: Comparison["scenarios"]): readonly Text[] =>
  scenarios.map(({ id, title }, i) => {
    const alike = scenarios.filter((other) => other.title.zh === title.zh || other.title.en === title.en);
    const own = alike.filter((other) => other.id === id).length > 1 ? `${id} ${i + 1}` : id;
    return alike.length > 1 ? inBoth((lang) => `${title[lang]}${bracketed(own, lang)}`) : title;
  });

const named = (lead: Text, names: readonly Text[]): readonly Text[] =>
  names.length === 0
    ? []
    : [
        inBoth((lang) => {
          const all = listed(
            names.map((name) => name[lang]),
            lang,
          );
          return announced(`${lead[lang]}${bracketed(String(names.length), lang)}`, all, lang);
        }),
      ];

/** What is asked for: once where it is the same, else each in the order of the scenarios. */
function askedIn(row: Asked, lang: Lang): readonly string[] {
  const own = row.condition
    ? [row.condition]
    : [row.before, row.after, ...(row.findings ?? [])].flatMap((each) => each?.condition ?? []);
  return [...new Set(own.map((condition) => conditionText({ ...row, condition }, lang)))];
}

/** A target among scenarios, or before and after a change. */
type Asked = Subject & Partial<Pick<Change, "before" | "after"> & Pick<TargetComparison, "findings">>;

const subjectColumns = <Row extends Asked & { readonly label: Text }>(
  nameOf: (row: Row) => Text,
): readonly ColumnOf<Row>[] => [
  {
    head: words("head", "target"),
    width: 32,
    names: true,
    cell: (row) =>
      wordCell(
        row.id,
        inBoth((lang) => headedWhereLong(nameOf(row)[lang], unitOfNumber(row), lang)),
      ),
  },
  {
    head: words("head", "target-value"),
    names: true,
    joins: "\n",
    cell: (row) =>
      saidCell(figureId(row.id, "condition.value"), row.condition?.value ?? null, (lang) =>
        withoutUnit(askedIn(row, lang).join(" → ") || NONE, row.unit, lang),
      ),
  },
];

const PARTS: readonly (readonly [Shown, Column["joins"]])[] = [
  ["verdict", null],
  ["value", "\n"],
  ["probability", " · "],
  ["required", "\n"],
];

const scenarioColumns = (scenario: string, group: Text, i: number): readonly ColumnOf<TargetComparison>[] =>
  PARTS.map(([what, joins]) => ({
    head: words("head", what === "required" ? "required-yearly" : what),
    group,
    joins,
    cell: (target) => unitApart(findingCells(target.findings[i] ?? null, target, scenario)[what], target),
  }));

/**
 * What a what-if changes against the file as it stands, beyond sampling error: each figure before → after, or once where it is the same.
 *
 * @example changesTable(changes(document, document)).rows // []
 */
export function changesTable(changed: readonly Change[]): Table {
  const names = namesOf(changed);
  const shown = changed.filter(({ before, after }) => differs([before, after]));
  const nameOf = ({ id, label }: Change): Text => names.get(id) ?? label;
  const columns = [
    ...subjectColumns(nameOf),
    ...PARTS.map(([what, joins]) => movedColumn(what, joins === " · " ? "\n" : null)),
  ];
  const title = shown.length === 0 ? null : { zh: "与原文件相比：", en: "Against the file as it stands:" };
  return tableOf({ title, columns, rows: shown, notes: notesOf(changed.length, shown.length) });
}

const movedColumn = (what: Shown, joins: Column["joins"]): ColumnOf<Change> => ({
  head: words("head", what === "required" ? "required-yearly" : what),
  joins,
  cell(change) {
    const before = findingCells(change.before, change, "before")[what];
    const after = findingCells(change.after, change, "after")[what];
    const say = (lang: Lang) =>
      before.text[lang] === after.text[lang] ? after.text[lang] : `${before.text[lang]} → ${after.text[lang]}`;
    return unitApart({ ...after, text: inBoth(say) }, change);
  },
});

function notesOf(changed: number, shown: number): readonly Text[] {
  if (changed === 0)
    return [{ zh: "与原文件相比，没有目标改变。", en: "No target changes against the file as it stands." }];
  const unseen = changed - shown;
  if (unseen === 0) return [];
  return [
    {
      zh: `另有${unseen}个目标的变化小于显示的位数或抽样误差。`,
      en: `Targets that change by less than the digits shown or the sampling error: ${unseen}.`,
    },
  ];
}

/** A row of comparison.csv: what one scenario says on one target. */
interface Compared {
  readonly scenario: string;
  readonly target: TargetComparison;
  readonly found: ComparedFinding;
}

const record = (head: string, value: (row: Compared) => string | number | null): ColumnOf<Compared> => ({
  head: same(head),
  cell: (row) => wordCell(value(row)),
});

const RECORDS: readonly ColumnOf<Compared>[] = [
  record("target", ({ target }) => target.id),
  record("label_zh", ({ target }) => target.label.zh),
  record("label_en", ({ target }) => target.label.en),
  record("unit", ({ target }) => unitText(target.unit, "zh")),
  record("unit_en", ({ target }) => unitText(target.unit, "en")),
  record("number_zh", ({ target }) => target.quantity.name.zh),
  record("number_en", ({ target }) => target.quantity.name.en),
  record("measure", ({ target }) => target.quantity.measure),
  record("scenario", ({ scenario }) => scenario),
  record("by", ({ found }) => found.by),
  record("target_value", ({ found }) => found.condition.value),
  record("target_zh", ({ found, target }) =>
    unsigned(conditionText({ ...target, condition: found.condition }, "zh"), "zh"),
  ),
  record("target_en", ({ found, target }) =>
    unsigned(conditionText({ ...target, condition: found.condition }, "en"), "en"),
  ),
  record("verdict", ({ found }) => found.verdict),
  record("value", ({ found }) => found.value),
  record("probability", ({ found }) => found.probability),
  record("error", ({ found }) => found.error),
  record("required_rate", ({ found }) => found.required.rate),
  record("required_increment", ({ found }) => found.required.increment),
  record("differs", ({ target }) => (differs(target.findings) ? 1 : 0)),
];

/**
 * comparison.csv: a row a target and scenario, in which `differs` is 1 where the scenarios differ beyond sampling error.
 *
 * @example comparisonRecords(compare([document])).rows.length // 1
 */
export const comparisonRecords = ({ scenarios, targets }: Comparison): Table =>
  tableOf({
    columns: RECORDS,
    rows: targets.flatMap((target) =>
      target.findings.flatMap((found, i) => (found ? [{ scenario: scenarios[i]?.id ?? "", target, found }] : [])),
    ),
  });

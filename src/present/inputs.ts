import { bracketed, clauses, inBoth, type Lang, listed, type Text } from "../base/text.ts";
import type { Comparison, InputDifference, Statement } from "../compare/compare.ts";
import { statedText } from "../kinds/figures.ts";
import { shapeNamed } from "../random/shape/index.ts";
import { type ColumnOf, type Table, tableOf, wordCell } from "./table.ts";
import { word, words } from "./wording.ts";

/**
 * The inputs that are not the same in every scenario.
 *
 * @example inputsTable(compare([document, document])).rows // []
 */
export function inputsTable({ inputs, scenarios }: Comparison): Table {
  const columns: readonly ColumnOf<InputDifference>[] = [
    { head: words("head", "input"), width: 28, names: true, cell: ({ id, label }) => wordCell(id, label) },
    ...scenarios.map(({ title }, i) => ({
      head: title,
      cell: ({ values }: InputDifference) => {
        const statement = values[i];
        return statement ? wordCell(statement.value, statementText(statement, values)) : wordCell(null);
      },
    })),
  ];
  const none = { zh: "各情景的输入没有不同。", en: "No input differs between the scenarios." };
  return tableOf({ columns, rows: inputs, notes: inputs.length === 0 ? [none] : [] });
}

/** Value, schedule and distribution; the source too, where those of the others are not the same. */
function statementText(statement: Statement, others: InputDifference["values"]): Text {
  const sources = new Set(others.flatMap((each) => (each ? [each.source] : [])));
  const { value, schedule, between, distribution, unit, measure, source } = statement;
  return inBoth((lang) => {
    const figure = (each: unknown): string =>
      typeof each === "number" && measure !== "none" ? statedText(each, measure, unit, lang) : String(each);
    const parts = [
      figure(value),
      ...(schedule
        ? [
            listed(
              Object.entries(schedule).map(([year, each]) => `${year} ${figure(each)}`),
              lang,
            ),
          ]
        : []),
      ...(between === "linear" ? [word("parameter", "linear", lang)] : []),
      ...(distribution ? [distributionText(distribution, figure, lang)] : []),
    ];
    const from = sources.size > 1 ? ` [${source ?? "–"}]` : "";
    return `${clauses(parts, lang)}${from}`;
  });
}

/** A distribution as a reader sees it: `pert (min 2%, mode 8%, max 14%)`, `discrete (2% 70%, 5% 30%)`. */
export function distributionText(
  distribution: NonNullable<Statement["distribution"]>,
  figure: (value: unknown) => string,
  lang: Lang,
): string {
  const { kind, low, high, ...parameters } = distribution;
  const shape = shapeNamed(String(kind));
  const named = ([name, value]: readonly [string, unknown]): string =>
    `${word("parameter", name, lang)} ${shape.pure?.includes(name) ? String(value) : figure(value)}`;
  const part = (each: object): string => distributionText({ ...each }, figure, lang);
  const parts = shape.told?.(distribution as never, figure, lang, part) ?? Object.entries(parameters).map(named);
  const cut = Object.entries({ low, high }).filter(([, value]) => value !== undefined);
  return `${shape.called[lang]}${bracketed(listed([...parts, ...cut.map(named)], lang), lang)}`;
}

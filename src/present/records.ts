import type { Document, DocumentIndicator, DocumentTarget } from "../assess/document.ts";
import type { Lang } from "../base/text.ts";
import { unitText } from "../formula/unitName.ts";
import { monthText } from "../kinds/figures.ts";
import { FAMILY, ORIGIN, says } from "./columns.ts";
import { type ColumnOf, figureId, numberCell, same, type Table, tableOf } from "./table.ts";
import { conditionText, targetAmount } from "./target.ts";

interface Yearly {
  readonly document: Document;
  readonly indicator: DocumentIndicator;
  readonly year: number;
}

const yearly = (
  head: string,
  figure: (indicator: DocumentIndicator, year: number) => number | null,
): ColumnOf<Yearly> => ({
  head: same(head),
  cell: ({ indicator, year }) => numberCell(figureId(indicator.id, head, year), figure(indicator, year)),
});

/** A figure of each year, in the order of the indicator's years. */
const path = (head: string, of: (indicator: DocumentIndicator) => readonly (number | null)[]): ColumnOf<Yearly> =>
  yearly(head, (indicator, year) => of(indicator)[indicator.years.indexOf(year)] ?? null);

const TRAJECTORIES: readonly ColumnOf<Yearly>[] = [
  says("indicator", ({ indicator }) => indicator.id),
  says("label_zh", ({ indicator }) => indicator.label.zh),
  says("label_en", ({ indicator }) => indicator.label.en),
  says("unit", ({ indicator }) => unitText(indicator.unit, "zh")),
  says("unit_en", ({ indicator }) => unitText(indicator.unit, "en")),
  ...FAMILY<Yearly>(({ indicator }) => indicator),
  says("year", ({ year }) => year),
  yearly("observed", ({ history, later }, year) => history[year] ?? later[year] ?? null),
  says("interpolated", ({ indicator, year }) => (indicator.interpolated.includes(year) ? 1 : 0)),
  path("central", ({ central }) => central),
  path("mean", ({ mean }) => mean),
  path("sd", ({ sd }) => sd),
  path("q05", ({ quantiles }) => quantiles["0.05"]),
  path("q25", ({ quantiles }) => quantiles["0.25"]),
  path("q50", ({ quantiles }) => quantiles["0.5"]),
  path("q75", ({ quantiles }) => quantiles["0.75"]),
  path("q95", ({ quantiles }) => quantiles["0.95"]),
  ...ORIGIN,
];

/**
 * trajectories.csv: a row an indicator and year, with observation, central trajectory, mean, sd and quantiles.
 *
 * @example trajectories(document).rows[0]?.[0]?.value // "machinery"
 */
export const trajectories = (document: Document): Table =>
  tableOf({
    columns: TRAJECTORIES,
    rows: document.indicators.flatMap((indicator) => indicator.years.map((year) => ({ document, indicator, year }))),
  });

interface Judged {
  readonly document: Document;
  readonly target: DocumentTarget;
}

const word = (head: string, value: (target: DocumentTarget) => string | number | null): ColumnOf<Judged> =>
  says(head, ({ target }) => value(target));

const number = (head: string, place: string, value: (target: DocumentTarget) => number | null): ColumnOf<Judged> => ({
  head: same(head),
  cell: ({ target }) => numberCell(figureId(target.id, place), value(target)),
});

/** A figure of the target's own quantity: a month is told as one. */
const counted = (head: string, place: string, value: (target: DocumentTarget) => number | null): ColumnOf<Judged> => ({
  head: same(head),
  cell({ target }) {
    const figure = value(target);
    const cell = numberCell(figureId(target.id, place), figure);
    return figure !== null && target.quantity.measure === "month" ? { ...cell, value: monthText(figure) } : cell;
  },
});

/**
 * A figure's text that a spreadsheet takes for no formula: a fall has the sign for it, a rise none, and what is to be equal says so.
 *
 * @example unsigned("+4个百分点", "zh") // "4个百分点"
 * @example unsigned("-0.5 pp", "en") // "−0.5 pp"
 * @example unsigned("-5.8%", "en") // "-5.8%"
 */
export const unsigned = (text: string, lang: Lang): string =>
  /^[+-]?[\d,.]+%$/.test(text)
    ? text
    : text
        .replace(/^\+/, "")
        .replace(/^-/, "−")
        .replace(/^= /, lang === "zh" ? "等于" : "exactly ");

/** Against the sharpest judge: the reference class, else the own history. */
const judgeOf = ({ realism }: DocumentTarget) => realism.find((one) => one.word !== "too-few") ?? realism[0];

const VERDICTS: readonly ColumnOf<Judged>[] = [
  word("target", ({ id }) => id),
  word("label_zh", ({ label }) => label.zh),
  word("label_en", ({ label }) => label.en),
  word("indicator", ({ indicator }) => indicator),
  ...FAMILY<Judged>(({ target }) => target),
  word("kind", ({ kind }) => kind),
  word("unit", ({ unit }) => unitText(unit, "zh")),
  word("unit_en", ({ unit }) => unitText(unit, "en")),
  word("quantity", ({ quantity }) => quantity.code),
  word("number_zh", ({ quantity }) => quantity.name.zh),
  word("number_en", ({ quantity }) => quantity.name.en),
  word("measure", ({ quantity }) => quantity.measure),
  word("by", ({ by }) => by),
  word("sense", ({ condition }) => condition.sense),
  counted("target_value", "condition.value", ({ condition }) => condition.value),
  number("low", "condition.low", ({ condition }) => condition.low),
  number("high", "condition.high", ({ condition }) => condition.high),
  number("tolerance", "condition.tolerance", ({ condition }) => condition.tolerance),
  word("target_zh", (target) => unsigned(conditionText(target, "zh"), "zh")),
  word("target_en", (target) => unsigned(conditionText(target, "en"), "en")),
  word("nature", ({ nature }) => nature),
  number("confidence", "confidence", ({ confidence }) => confidence),
  word("verdict", ({ verdict }) => verdict),
  word("reachable", ({ reachable }) => (reachable === null ? null : String(reachable))),
  counted("value", "attainment.value", ({ attainment }) => attainment.value),
  word("value_zh", (target) => unsigned(targetAmount(target.attainment.value, target, "zh"), "zh")),
  word("value_en", (target) => unsigned(targetAmount(target.attainment.value, target, "en"), "en")),
  number("margin", "attainment.margin", ({ attainment }) => attainment.margin),
  number("probability", "attainment.probability", ({ attainment }) => attainment.probability),
  number("error", "attainment.error", ({ attainment }) => attainment.error),
  word("likelihood", ({ likelihood }) => likelihood),
  number("median", "median", ({ median }) => median),
  number("q05", "valueQuantiles.0.05", ({ valueQuantiles }) => valueQuantiles?.["0.05"] ?? null),
  number("q50", "valueQuantiles.0.5", ({ valueQuantiles }) => valueQuantiles?.["0.5"] ?? null),
  number("q95", "valueQuantiles.0.95", ({ valueQuantiles }) => valueQuantiles?.["0.95"] ?? null),
  word("first_met", ({ reached }) => reached.year),
  number("required_rate", "required.rate", ({ required }) => required.rate),
  number("required_increment", "required.increment", ({ required }) => required.increment),
  word("required_of", ({ required }) => required.of),
  word("required_from", ({ required }) => required.from),
  number("assumed_rate", "assumed.rate", ({ assumed }) => assumed.rate),
  word("pace", ({ pace }) => pace.word),
  number("pace_ratio", "pace.ratio", ({ pace }) => pace.ratio),
  word("realism", (target) => judgeOf(target)?.word ?? null),
  number("percentile", "realism.percentile", (target) => judgeOf(target)?.percentile ?? null),
  word("realism_class", (target) => judgeOf(target)?.class ?? null),
  number("slip_months", "slip", ({ slip }) => slip),
  word("why_zh", ({ why }) => why.zh),
  word("why_en", ({ why }) => why.en),
  word("row", ({ row }) => row),
  word("quote", ({ quote }) => quote),
  word("source", ({ source }) => source),
  ...ORIGIN,
];

/**
 * verdicts.csv: a row a target, with every finding and its sentence in both languages.
 *
 * @example verdicts(document).rows.length // 1
 */
export const verdicts = (document: Document): Table =>
  tableOf({ columns: VERDICTS, rows: document.targets.map((target) => ({ document, target })) });

interface Long extends Yearly {
  readonly variable: string;
  readonly place: string;
  readonly value: number;
}

const IAMC: readonly ColumnOf<Long>[] = [
  says("model", () => "reckon"),
  says("scenario", ({ document }) => document.scenario.id),
  says("region", ({ document }) => document.scenario.title.en),
  says("variable", ({ variable }) => variable),
  says("unit", ({ indicator }) => unitText(indicator.unit, "en") || unitText(indicator.unit, "zh")),
  says("year", ({ year }) => year),
  {
    head: same("value"),
    cell: ({ indicator, place, year, value }) => numberCell(figureId(indicator.id, place, year), value),
  },
];

/**
 * iamc.csv: the long format of the Integrated Assessment Modeling Consortium, a row a figure; quantiles are variables of their own.
 *
 * @example iamc(document).rows[0]?.[3]?.value // "Construction machinery"
 */
export const iamc = (document: Document): Table =>
  tableOf({ columns: IAMC, rows: document.indicators.flatMap((indicator) => longRows(document, indicator)) });

function longRows(document: Document, indicator: DocumentIndicator): readonly Long[] {
  const { label, central, quantiles, years } = indicator;
  const paths = [
    { variable: label.en, place: "central", path: central },
    ...Object.entries(quantiles).map(([level, path]) => ({
      variable: `${label.en}|Quantile ${level}`,
      place: `q${level.slice(2).padEnd(2, "0")}`,
      path,
    })),
  ];
  return paths.flatMap(({ variable, place, path }) =>
    years.flatMap((year, i) => {
      const value = path[i] ?? null;
      return value === null ? [] : [{ document, indicator, variable, place, year, value }];
    }),
  );
}

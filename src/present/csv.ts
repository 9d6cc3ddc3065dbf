import type { Document, DocumentIndicator } from "../assess/document.ts";

type Cell = string | number | null;

/** What Excel in China needs to read UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

const quoted = (cell: Cell): string => {
  const text = cell === null ? "" : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csv = (rows: readonly (readonly Cell[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((row) => row.map(quoted).join(",")).join("\n")}\n`;

/** Where a file comes from stands in its last columns, so that every program still opens it as a plain table. */
const ORIGIN = ["reckon", "scenario", "hash", "seed", "draws"] as const;
const originOf = ({ reckon, scenario, seed, draws }: Document): readonly Cell[] => [
  reckon,
  scenario.id,
  scenario.hash,
  seed,
  draws,
];

/** One row an indicator and year: observation, central trajectory, mean, sd and quantiles. Empty: there is no figure. */
export function trajectoriesCsv(document: Document): string {
  const head = [
    "indicator",
    "label_zh",
    "label_en",
    "unit",
    "year",
    "observed",
    "interpolated",
    "central",
    "mean",
    "sd",
    "q05",
    "q25",
    "q50",
    "q75",
    "q95",
    ...ORIGIN,
  ];
  const rows = document.indicators.flatMap((indicator) =>
    indicator.years.map((year, i) => [...trajectoryRow(indicator, year, i), ...originOf(document)]),
  );
  return csv([head, ...rows]);
}

function trajectoryRow(indicator: DocumentIndicator, year: number, i: number): readonly Cell[] {
  const { id, label, unit, history, later, interpolated, central, mean, sd, quantiles } = indicator;
  const at = (path: readonly (number | null)[]): Cell => path[i] ?? null;
  const levels = ["0.05", "0.25", "0.5", "0.75", "0.95"] as const;
  const observed = history[year] ?? later[year] ?? null;
  const marked = interpolated.includes(year) ? 1 : 0;
  return [
    id,
    label.zh,
    label.en,
    unit,
    year,
    observed,
    marked,
    at(central),
    at(mean),
    at(sd),
    ...levels.map((level) => at(quantiles[level])),
  ];
}

/** One row a target, with every finding and its sentence in both languages. */
export function verdictsCsv(document: Document): string {
  const head = [
    "target",
    "label_zh",
    "label_en",
    "indicator",
    "kind",
    "unit",
    "by",
    "sense",
    "target_value",
    "low",
    "high",
    "nature",
    "verdict",
    "reachable",
    "value",
    "margin",
    "probability",
    "error",
    "required_rate",
    "required_increment",
    "required_of",
    "required_from",
    "assumed_rate",
    "pace",
    "pace_ratio",
    "realism",
    "percentile",
    "realism_class",
    "slip_months",
    "why_zh",
    "why_en",
    "row",
    "quote",
    "source",
    ...ORIGIN,
  ];
  const rows = document.targets.map((target) => {
    const { condition, attainment, required, pace, why, realism } = target;
    const judged = realism.find(({ word }) => word !== "too-few") ?? realism[0];
    const reachable = target.reachable === null ? null : String(target.reachable);
    return [
      target.id,
      target.label.zh,
      target.label.en,
      target.indicator,
      target.kind,
      target.unit,
      target.by,
      condition.sense,
      condition.value,
      condition.low,
      condition.high,
      target.nature,
      target.verdict,
      reachable,
      attainment.value,
      attainment.margin,
      attainment.probability,
      attainment.error,
      required.rate,
      required.increment,
      required.of,
      required.from,
      target.assumed.rate,
      pace.word,
      pace.ratio,
      judged?.word ?? null,
      judged?.percentile ?? null,
      judged?.class ?? null,
      target.slip,
      why.zh,
      why.en,
      target.row,
      target.quote,
      target.source,
      ...originOf(document),
    ];
  });
  return csv([head, ...rows]);
}

/** The long format of the Integrated Assessment Modeling Consortium: one row a figure; quantiles are variables of their own. */
export function iamcCsv(document: Document): string {
  const paths = (indicator: DocumentIndicator) => [
    [indicator.label.en, indicator.central] as const,
    ...Object.entries(indicator.quantiles).map(
      ([level, path]) => [`${indicator.label.en}|Quantile ${level}`, path] as const,
    ),
  ];
  const rows = document.indicators.flatMap((indicator) =>
    paths(indicator).flatMap(([variable, path]) =>
      indicator.years.flatMap((year, i) => {
        const value = path[i] ?? null;
        return value === null
          ? []
          : [["reckon", document.scenario.id, document.scenario.title.en, variable, indicator.unit, year, value]];
      }),
    ),
  );
  return csv([["model", "scenario", "region", "variable", "unit", "year", "value"], ...rows]);
}
